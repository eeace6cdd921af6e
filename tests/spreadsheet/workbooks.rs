//! What is written into a workbook is read from it.

use ayumi::spreadsheet::{Area, Book, Cell, NumberFormat, Row, Sheet, Style, Value, xlsx};
use proptest::prelude::*;

use crate::parts::{part, sheet};

fn written(book: &Book) -> Vec<u8> {
    xlsx::write(book, &mut |_| {}).unwrap()
}

fn read(bytes: &[u8]) -> Book {
    xlsx::read(bytes, &mut |_| {}).unwrap()
}

fn of_cells(cells: Vec<Cell>) -> Book {
    let mut sheet = Sheet::new("表");
    sheet.push(cells);
    let mut book = Book::default();
    book.push(sheet);
    book
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        "(?s)[=+@＝'\\-_x0-9A-F\n\t あ-ん漢\u{1F600}]{1,12}".prop_map(Value::Text),
        "(?s).{1,20}".prop_map(Value::Text),
        (-999_999_999_999_999_i64..=999_999_999_999_999).prop_map(Value::Whole),
        (-99_999_999_i64..=99_999_999, 1..=6).prop_map(|(digits, scale)| {
            #[allow(clippy::cast_precision_loss, reason = "it has few digits")]
            Value::Decimal(digits as f64 / 10_f64.powi(scale))
        }),
        any::<bool>().prop_map(Value::Flag),
    ]
}

/// As a cell holds it: lines end with a line feed, and there is no control sign.
fn held(value: &Value) -> Value {
    match value {
        Value::Text(text) => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let kept = |sign: char| match sign {
                '\n' | '\t' => sign,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                sign => sign,
            };
            Value::Text(text.chars().map(kept).collect())
        }
        #[allow(clippy::cast_possible_truncation, reason = "it has few digits")]
        Value::Decimal(number) if number.fract() == 0.0 => Value::Whole(*number as i64),
        value => value.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn values_come_back_as_they_were(values in prop::collection::vec(value(), 1..8)) {
        let cells = (1..).zip(&values).map(|(column, value)| Cell::new(column, value.clone()));
        let book = read(&written(&of_cells(cells.collect())));
        for (column, value) in (1..).zip(&values) {
            prop_assert_eq!(book.sheets[0].value(1, column), &held(value));
        }
    }
}

#[test]
fn a_text_is_never_a_formula() {
    let text = "=HYPERLINK(\"http://example.jp\")";
    let bytes = written(&of_cells(vec![Cell::new(1, text), Cell::new(2, -5_i64)]));
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>"), "{xml}");
    assert!(
        xml.contains(r#"<c r="A1""#) && xml.contains(r#"t="s""#),
        "{xml}"
    );
    assert!(xml.contains("<v>-5</v>"), "{xml}");
    // There is no mark before it either: a workbook says what a cell is.
    assert!(part(&bytes, "xl/sharedStrings.xml").contains(">=HYPERLINK("));
}

#[test]
fn the_same_book_is_the_same_bytes() {
    let mut book = of_cells(vec![Cell::new(1, "同じ")]);
    assert_eq!(written(&book), written(&book));
    book.properties.made_at = "2026-04-01T09:30:00Z".to_owned();
    let core = part(&written(&book), "docProps/core.xml");
    assert!(core.contains("2026-04-01T09:30:00Z"), "{core}");
}

#[test]
fn sheets_rows_and_areas_come_back() {
    let mut sheet = Sheet::new("帳票");
    sheet.merges = vec![Area::new((1, 1), (2, 3))];
    sheet.rows = vec![
        Row {
            number: 1,
            height: Some(40),
            cells: vec![
                Cell::new(1, "題名").styled(Style::title()),
                // Stands under the area and is not seen.
                Cell::new(2, "隠れる"),
            ],
        },
        Row {
            number: 9,
            height: None,
            cells: vec![Cell::new(5, 0.462).styled(Style::number(NumberFormat::Percent))],
        },
    ];
    let mut book = Book::default();
    book.push(sheet);
    book.push(Sheet {
        is_hidden: true,
        ..Sheet::new("選択肢")
    });
    let back = read(&written(&book));
    let names: Vec<_> = back
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.is_hidden))
        .collect();
    assert_eq!(names, [("帳票", false), ("選択肢", true)]);
    let sheet = &back.sheets[0];
    assert_eq!(sheet.merges, [Area::new((1, 1), (2, 3))]);
    assert_eq!(sheet.value(1, 1).text(), Some("題名"));
    assert_eq!(sheet.value(1, 2), &Value::Nothing);
    assert_eq!(sheet.value(9, 5), &Value::Decimal(0.462));
    let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 9]);
}

#[test]
fn what_a_workbook_cannot_hold_is_told_with_its_place() {
    let long = "長".repeat(32_768);
    let book = of_cells(vec![Cell::new(3, long)]);
    let why = xlsx::write(&book, &mut |_| {}).unwrap_err();
    assert_eq!(
        why,
        xlsx::Unwritable::TextTooLong {
            sheet: "表".to_owned(),
            row: 1,
            column: 3
        }
    );
    assert!(why.to_string().contains("C1"), "{why}");
}

#[test]
fn numbers_with_more_digits_than_a_spreadsheet_keeps_stay_whole() {
    let number = 1_234_567_890_123_456_789_i64;
    let book = read(&written(&of_cells(vec![Cell::new(1, number)])));
    assert_eq!(
        book.sheets[0].value(1, 1).text(),
        Some("1234567890123456789")
    );
}

#[test]
fn dates_are_texts_and_formulas_are_marked() {
    let styles = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>"#;
    let rows = r#"<row r="2"><c r="B2" s="1"><v>46113</v></c><c r="C2" s="2"><v>46113.5</v></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1</f><v>令和</v></c><c r="G2"/></row>"#;
    let book = read(&sheet(rows, &[("xl/styles.xml", styles)]));
    let sheet = &book.sheets[0];
    assert_eq!(sheet.value(2, 2).text(), Some("2026-04-01"));
    assert_eq!(sheet.value(2, 3).text(), Some("2026-04-01T12:00:00"));
    assert_eq!(
        sheet.value(2, 4),
        &Value::Calculated(Box::new(Value::Whole(2)))
    );
    assert_eq!(sheet.value(2, 5), &Value::Fault("#N/A".to_owned()));
    assert!(sheet.value(2, 6).is_calculated());
    assert_eq!(sheet.value(2, 6).text(), None);
    assert_eq!(sheet.value(2, 7), &Value::Nothing);
}

#[test]
fn furigana_is_no_part_of_a_text() {
    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>本庄</t><rPh sb="0" eb="2"><t>ホンジョウ</t></rPh></si></sst>"#;
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let book = read(&sheet(rows, &[("xl/sharedStrings.xml", strings)]));
    assert_eq!(book.sheets[0].value(1, 1).text(), Some("本庄"));
}
