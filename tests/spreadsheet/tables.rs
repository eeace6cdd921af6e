//! Tables of plain text: any text comes back, and what cannot be written is told.

use ayumi::spreadsheet::csv::{self, Delimiter, Encoding, LineBreaks, Options};
use ayumi::spreadsheet::job::{self, Answer, Job};
use ayumi::spreadsheet::{Cell, OtherKind, Row, Sheet, Unreadable, Value};
use proptest::prelude::*;

fn of_texts(rows: &[Vec<String>]) -> Sheet {
    let row = |(number, texts): (u32, &Vec<String>)| Row {
        number,
        height: None,
        cells: (1..)
            .zip(texts)
            .filter(|(_, text)| !text.is_empty())
            .map(|(column, text)| Cell::new(column, text.as_str()))
            .collect(),
    };
    let rows = (1..).zip(rows).map(row);
    Sheet {
        rows: rows.filter(|row| !row.cells.is_empty()).collect(),
        ..Sheet::default()
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s)['=+@＝＋－＠\t\r\n\0\",; \u{feff}〜−-]{0,6}",
        "(?s).{0,12}",
        "[ぁ-ん一-龠ｱ-ﾝ①-⑳髙﨑]{0,8}",
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(text(), 1..5), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_comes_back(rows in rows(), tabs in any::<bool>()) {
        let sheet = of_texts(&rows);
        prop_assume!(!sheet.rows.is_empty());
        let delimiter = if tabs { Delimiter::Tab } else { Delimiter::Comma };
        let options = Options { delimiter, ..Options::default() };
        let bytes = csv::write(&sheet, &options).unwrap();
        let reading = match csv::read(&bytes, None, Some(delimiter)) {
            // A table of nothing but blanks looks like none.
            Err(Unreadable::Empty | Unreadable::NotText) => return Ok(()),
            reading => reading.unwrap(),
        };
        prop_assert_eq!(reading.sheet.rows, sheet.rows);
        prop_assert_eq!(reading.damaged, 0);
        prop_assert!(reading.guess.is_sure);
    }

    #[test]
    fn what_windows_can_write_comes_back(rows in rows()) {
        let sheet = of_texts(&rows);
        let options = Options { encoding: Encoding::ShiftJis, ..Options::default() };
        let Ok(bytes) = csv::write(&sheet, &options) else { return Ok(()) };
        let Ok(reading) = csv::read(&bytes, Some(Encoding::ShiftJis), Some(Delimiter::Comma)) else { return Ok(()) };
        for row in &sheet.rows {
            for cell in &row.cells {
                let text = cell.value.text().unwrap_or_default();
                let written = csv::nearest(text);
                let found = reading.sheet.value(row.number, cell.column).text();
                prop_assert_eq!(found, Some(written.as_ref()));
            }
        }
    }

    /// An independent reader sees the same cells, and none of them begins a formula.
    #[test]
    fn another_reader_sees_the_same(rows in rows()) {
        let sheet = of_texts(&rows);
        let bytes = csv::write(&sheet, &Options::default()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[3..]);
        for (number, record) in (1..).zip(reader.records()) {
            for (column, seen) in (1..).zip(record.unwrap().iter()) {
                prop_assert!(!ayumi::spreadsheet::formula::is_like_one(seen), "{seen:?}");
                let text = sheet.value(number, column).text().unwrap_or_default();
                prop_assert_eq!(ayumi::spreadsheet::formula::bare(seen), text);
            }
        }
    }

    #[test]
    fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = csv::read(&bytes, None, None);
        let _ = job::read("表.xlsx", &bytes, (None, None), &mut |_| {});
    }
}

fn read(bytes: &[u8]) -> csv::Reading {
    csv::read(bytes, None, None).unwrap()
}

#[track_caller]
fn check_text(reading: &csv::Reading, row: u32, column: u16, expected: &str) {
    assert_eq!(reading.sheet.value(row, column).text(), Some(expected));
}

#[test]
fn numbers_are_written_bare_and_texts_guarded() {
    let mut sheet = Sheet::new("表");
    sheet.push(vec![
        Cell::new(1, "-5"),
        Cell::new(2, -5_i64),
        Cell::new(3, -0.5),
        Cell::new(4, true),
        Cell::new(6, Value::Nothing),
    ]);
    let bytes = csv::write(&sheet, &Options::default()).unwrap();
    assert_eq!(bytes, "\u{feff}'-5,-5,-0.5,true,,\r\n".as_bytes());
}

#[test]
fn the_encoding_is_guessed_and_said_and_can_be_told() {
    let text = "名称,件数\r\n見守り,3\r\n";
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let swapped: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (shift_jis, _, _) = encoding_rs::SHIFT_JIS.encode(text);
    for (bytes, encoding, is_sure) in [
        (text.as_bytes().to_vec(), Encoding::Utf8, false),
        (
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            Encoding::Utf8,
            true,
        ),
        (
            [b"\xff\xfe", &utf_16[..]].concat(),
            Encoding::Utf16LittleEndian,
            true,
        ),
        (
            [b"\xfe\xff", &swapped[..]].concat(),
            Encoding::Utf16BigEndian,
            true,
        ),
        (shift_jis.to_vec(), Encoding::ShiftJis, false),
    ] {
        let reading = read(&bytes);
        assert_eq!(
            (reading.guess.encoding, reading.guess.is_sure),
            (encoding, is_sure)
        );
        check_text(&reading, 2, 1, "見守り");
        assert_eq!(reading.damaged, 0);
    }
    let told = csv::read(text.as_bytes(), Some(Encoding::ShiftJis), None).unwrap();
    assert_eq!(told.guess.encoding, Encoding::ShiftJis);
    assert_ne!(told.sheet.value(2, 1).text(), Some("見守り"));
}

#[test]
fn the_delimiter_is_guessed_outside_quotation_marks() {
    for (text, delimiter) in [
        ("\"a,b,c\"\td\n", Delimiter::Tab),
        ("a;b;c\n1,5;2;3\n", Delimiter::Semicolon),
        ("a,b\n", Delimiter::Comma),
        ("一つだけ\n", Delimiter::Comma),
        ("\n\n見出し\n名称\t件数\n", Delimiter::Tab),
    ] {
        assert_eq!(read(text.as_bytes()).guess.delimiter, delimiter, "{text:?}");
    }
}

#[test]
fn rows_keep_their_numbers_and_marks_their_meaning() {
    let reading = read("a,\"二行\r\nの\"\"文\"\"\"\n\n,\"x\"y\r'=1,'96\n".as_bytes());
    check_text(&reading, 1, 2, "二行\r\nの\"文\"");
    check_text(&reading, 3, 2, "xy");
    check_text(&reading, 4, 1, "=1");
    check_text(&reading, 4, 2, "'96");
}

#[test]
fn a_mark_that_is_never_closed_is_told_with_its_row() {
    let why = csv::read("a,b\n\"c,d\ne,f\n".as_bytes(), None, None).unwrap_err();
    assert_eq!(why, Unreadable::UnclosedQuote { row: 2 });
}

#[test]
fn what_shift_jis_has_no_character_for_is_told_and_replaced_only_by_consent() {
    let mut sheet = Sheet::new("表");
    sheet.push(vec![Cell::new(1, "名称"), Cell::new(2, "10〜12時")]);
    sheet.push(vec![Cell::new(2, "𠮷野家と鷗")]);
    let mut options = Options {
        encoding: Encoding::ShiftJis,
        ..Options::default()
    };
    let why = csv::write(&sheet, &options).unwrap_err();
    let places: Vec<_> = why
        .losses
        .iter()
        .map(|loss| (loss.row, loss.column, loss.character))
        .collect();
    assert_eq!(places, [(2, 2, '𠮷'), (2, 2, '鷗')]);
    assert_eq!(why.count, 2);
    options.replaces = true;
    let bytes = csv::write(&sheet, &options).unwrap();
    let reading = csv::read(&bytes, Some(Encoding::ShiftJis), None).unwrap();
    check_text(&reading, 1, 2, "10～12時");
    check_text(&reading, 2, 2, "〓野家と〓");
}

/// U+2212 becomes the full-width sign, which begins a formula.
#[test]
fn a_sign_that_becomes_one_of_a_formula_is_guarded() {
    let mut sheet = Sheet::new("表");
    sheet.push(vec![Cell::new(1, "−5"), Cell::new(2, "x")]);
    let options = Options {
        encoding: Encoding::ShiftJis,
        ..Options::default()
    };
    let bytes = csv::write(&sheet, &options).unwrap();
    assert_eq!(bytes, b"'\x81\x7c5,x\r\n");
}

#[test]
fn line_breaks_become_marks_where_a_record_is_a_line() {
    let mut sheet = Sheet::new("表");
    sheet.push(vec![Cell::new(1, "一\r\n二\n三"), Cell::new(2, "x")]);
    let options = Options {
        line_breaks: LineBreaks::Marked,
        ..Options::default()
    };
    let bytes = csv::write(&sheet, &options).unwrap();
    assert_eq!(bytes, "\u{feff}一¶二¶三,x\r\n".as_bytes());
}

#[test]
fn a_text_under_the_name_of_a_workbook_is_told() {
    let job = |name: &str| Job::Read {
        name: name.to_owned(),
        encoding: None,
        delimiter: None,
    };
    let bytes = "名称,件数\n".as_bytes();
    let (answer, _) = job::perform(&job("一覧.xlsx"), bytes, &mut |_| {});
    assert_eq!(
        answer,
        Answer::Unreadable(Unreadable::LooksLike(OtherKind::Text))
    );
    let (answer, _) = job::perform(&job("一覧.csv"), bytes, &mut |_| {});
    let Answer::Read(found) = answer else {
        unreachable!("{answer:?}")
    };
    assert_eq!(found.book.sheets[0].name, "一覧");
}

/// What travels to the worker and back says the same there.
#[test]
fn jobs_and_answers_travel_as_json() {
    let mut sheet = Sheet::new("表");
    sheet.push(vec![
        Cell::new(1, 0.1),
        Cell::new(2, i64::MAX),
        Cell::new(3, "文"),
    ]);
    let mut book = ayumi::spreadsheet::Book::default();
    book.push(sheet);
    let job = Job::WriteBook(book);
    let text = serde_json::to_string(&job).unwrap();
    assert_eq!(serde_json::from_str::<Job>(&text).unwrap(), job);
}
