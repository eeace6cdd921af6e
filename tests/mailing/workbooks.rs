//! The form in a workbook: what is asked stands in cells with names, and what comes back is a
//! reply like any other.

use ayumi::mailing::workbook::{self, Filled, NotAForm, Trouble};
use ayumi::mailing::{self, receive};
use ayumi::merge::{Merged, merge};
use ayumi::plan::rating::Rating;
use ayumi::plan::{Moment, Plan};
use ayumi::spreadsheet::{Book, Cell, Row, Value, xlsx};

use super::libre_office::saved_again;
use super::{id, issued, read as read_bundle, sample, secretariat};

/// The form a section is sent, as it comes out of a file.
fn form(section: &str) -> Book {
    let issued = issued(&sample());
    let file = issued
        .files
        .iter()
        .find(|file| file.section == Some(id(section)))
        .unwrap();
    let made = workbook::form(&file.text).unwrap();
    assert_eq!(made.too_long, 0);
    through_a_file(&made.book)
}

fn through_a_file(book: &Book) -> Book {
    let bytes = xlsx::write(book, &mut |_| ()).unwrap();
    xlsx::read(&bytes, &mut |_| ()).unwrap()
}

fn filled(book: &Book) -> Filled {
    workbook::read(book, &Moment("2024-05-02T10:00:00+09:00".to_owned())).unwrap()
}

/// The cell that stands beside a label on the sheet of that title.
fn write(book: &mut Book, sheet: &str, label: &str, value: impl Into<Value>) {
    let value = value.into();
    let sheet = book
        .sheets
        .iter_mut()
        .find(|other| other.name.contains(sheet))
        .unwrap();
    let row = sheet
        .rows
        .iter_mut()
        .find(|row| row.value(1).text() == Some(label))
        .unwrap();
    put(row, 2, value);
}

fn put(row: &mut Row, column: u16, value: Value) {
    row.cells.retain(|cell| cell.column != column);
    row.cells.push(Cell::new(column, value));
    row.cells.sort_by_key(|cell| cell.column);
}

/// The secretariat's plan after the issue, with the reply merged.
fn merged(filled: &Filled) -> (Plan, Merged) {
    let plan = sample();
    let plan = super::after(&plan, issued(&plan).edits);
    let reading = read_bundle(&filled.text);
    let reply = receive(&plan, &reading, |_| None).unwrap();
    let merged = merge(&plan, &[reply], &secretariat());
    (plan, merged)
}

#[test]
fn a_form_that_was_not_filled_in_changes_nothing() {
    for section in 1..=4 {
        let filled = filled(&form(&format!("section-{section}")));
        assert_eq!((filled.changed, &*filled.problems), (0, &[][..]));
        let (_, merged) = merged(&filled);
        assert_eq!((merged.accepted.len(), merged.questions.len()), (0, 0));
        assert_eq!(merged.outside.len(), 0);
    }
}

#[test]
fn what_was_filled_in_is_merged_like_any_reply() {
    let mut book = form("section-2");
    let sheet = book.sheets[2].name.clone();
    write(&mut book, &sheet, "具体的な取組内容", "一行目\r\n=二行目");
    write(&mut book, &sheet, "自己評価　評価", "ｃ");
    write(&mut book, &sheet, "自己評価　理由", 12_i64);
    let filled = filled(&through_a_file(&book));
    assert_eq!((filled.changed, &*filled.problems), (3, &[][..]));
    let (before, merged) = merged(&filled);
    assert_eq!(merged.outside.len(), 0);
    assert_eq!(merged.questions.len(), 0);
    assert!(merged.accepted.len() >= 3);
    let is_new = |text: &str| {
        let mut sheets = merged.plan.sheets.iter();
        sheets.any(|sheet| sheet.activity == text)
    };
    assert!(is_new("一行目\n=二行目"));
    let graded = |plan: &Plan| -> Vec<(String, String)> {
        let of = |rating: &Rating| {
            let grade = rating.grade.and_then(|grade| plan.get(grade));
            let symbol = grade.map_or_else(String::new, |grade| grade.symbol.clone());
            (symbol, rating.reason.clone())
        };
        plan.ratings.iter().map(|row| of(row)).collect()
    };
    assert!(!graded(&before).contains(&("C".to_owned(), "12".to_owned())));
    assert!(graded(&merged.plan).contains(&("C".to_owned(), "12".to_owned())));
}

/// A section opens the form with another office program, writes, and saves: the names of the cells
/// and the file that is carried inside come back with what was written.
#[test]
fn a_form_saved_by_another_office_program_says_the_same() {
    let mut book = form("section-2");
    let sheet = book.sheets[2].name.clone();
    write(&mut book, &sheet, "具体的な取組内容", "一行目\n=二行目");
    write(&mut book, &sheet, "自己評価　評価", "Ｃ");
    write(&mut book, &sheet, "成果", "12件　（前年10件）");
    let bytes = xlsx::write(&book, &mut |_| ()).unwrap();
    let Some(saved) = saved_again(&bytes, "form") else {
        return;
    };
    let own = filled(&through_a_file(&book));
    let back = filled(&saved);
    assert_eq!((back.changed, &*back.problems), (3, &[][..]));
    assert_eq!(read_bundle(&back.text).plan, read_bundle(&own.text).plan);
    let (_, merged) = merged(&back);
    assert_eq!((merged.outside.len(), merged.questions.len()), (0, 0));
}

#[test]
fn what_cannot_be_taken_over_is_told_and_the_rest_is() {
    let mut book = form("section-2");
    let sheet = book.sheets[1].name.clone();
    write(&mut book, &sheet, "自己評価　評価", "とてもよい");
    write(
        &mut book,
        &sheet,
        "成果",
        Value::Calculated(Box::new(Value::Whole(3))),
    );
    write(
        &mut book,
        &sheet,
        "今後の方針",
        Value::Fault("#N/A".to_owned()),
    );
    write(&mut book, &sheet, "備考", "これは届く");
    book.names.remove(book.names.len() - 1);
    let filled = filled(&book);
    let told: Vec<Trouble> = filled.problems.iter().map(|it| it.trouble).collect();
    assert_eq!(filled.changed, 1);
    for trouble in [
        Trouble::UnknownGrade,
        Trouble::Formula,
        Trouble::Fault,
        Trouble::Gone,
    ] {
        assert!(told.contains(&trouble), "{trouble:?} of {told:?}");
    }
    let grade = filled
        .problems
        .iter()
        .find(|it| it.trouble == Trouble::UnknownGrade);
    let grade = grade.unwrap();
    assert_eq!(
        (grade.found.as_str(), grade.sheet.as_str()),
        ("とてもよい", sheet.as_str())
    );
    assert!(grade.cell.starts_with('B'), "{}", grade.cell);
}

#[test]
fn the_same_workbook_is_the_same_reply() {
    let mut book = form("section-1");
    let sheet = book.sheets[1].name.clone();
    write(&mut book, &sheet, "備考", "一度だけ");
    let hash = |book: &Book| read_bundle(&filled(book).text).envelope.reply_id;
    assert_eq!(filled(&book).text, filled(&through_a_file(&book)).text);
    assert_eq!(hash(&book), hash(&book));
}

#[test]
fn rows_that_moved_take_their_names_along() {
    let mut book = form("section-1");
    let sheet = book.sheets[1].name.clone();
    write(&mut book, &sheet, "備考", "下へ動いた");
    let moved = book.sheets.iter_mut().find(|other| other.name == sheet);
    for row in &mut moved.unwrap().rows {
        row.number += 5;
    }
    for named in &mut book.names {
        if named.sheet == sheet {
            named.area.first_row += 5;
            named.area.last_row += 5;
        }
    }
    let filled = filled(&book);
    assert_eq!((filled.changed, &*filled.problems), (1, &[][..]));
}

#[test]
fn another_workbook_or_a_damaged_one_is_refused() {
    let at = Moment("2024-05-02T10:00:00+09:00".to_owned());
    let refused = |book: &Book| workbook::read(book, &at).unwrap_err();
    assert_eq!(refused(&Book::default()), NotAForm::Other);
    let book = form("section-1");
    let change = |change: &dyn Fn(&mut Vec<Row>)| {
        let mut book = book.clone();
        let carrier = book.sheets.iter_mut().find(|sheet| sheet.is_hidden);
        change(&mut carrier.unwrap().rows);
        book
    };
    assert!(workbook::is_form(&book));
    assert_eq!(
        refused(&change(&|rows| put(&mut rows[0], 1, "x".into()))),
        NotAForm::Other
    );
    assert_eq!(
        refused(&change(&|rows| put(&mut rows[0], 2, 2_i64.into()))),
        NotAForm::Newer
    );
    assert_eq!(
        refused(&change(&|rows| put(&mut rows[0], 2, "a".into()))),
        NotAForm::Damaged
    );
    assert_eq!(
        refused(&change(&|rows| drop(rows.pop()))),
        NotAForm::Damaged
    );
    assert_eq!(
        refused(&change(&|rows| {
            let text = rows[1].value(1).text().unwrap().replace("庶務", "総務");
            put(&mut rows[1], 1, text.into());
        })),
        NotAForm::Damaged
    );
}

#[test]
fn every_sheet_that_is_asked_for_is_in_the_form() {
    let issued = issued(&sample());
    for file in &issued.files {
        let made = workbook::form(&file.text).unwrap();
        let copy = read_bundle(&file.text).plan;
        let scope = mailing::scope_of_copy(&copy).unwrap();
        let asked = ayumi::report::task::asked_sheets(&copy, &scope).len();
        assert_eq!(made.sheets, asked);
        // The first one tells how, the last one carries the issued file.
        assert_eq!(made.book.sheets.len(), asked + 2);
        assert!(made.book.sheets.last().unwrap().is_hidden);
    }
}
