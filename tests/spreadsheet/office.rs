//! Another office program opens what is written, and says the same of it.

use ayumi::report::data_book::{Carrier, data_book};
use ayumi::spreadsheet::{Area, Book, Cell, NumberFormat, Sheet, Style, Value, xlsx};

use crate::data::sample;
use crate::libre_office::saved_again;

fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Decimal(one), Value::Decimal(other)) => (one - other).abs() <= one.abs() * 1e-12,
        #[allow(clippy::cast_possible_truncation, reason = "it is compared again")]
        (Value::Decimal(one), Value::Whole(other)) => one.fract() == 0.0 && *one as i64 == *other,
        // It writes yes and no as formulas.
        (Value::Flag(_), Value::Calculated(other)) => *one == **other,
        (one, other) => one == other,
    }
}

#[track_caller]
fn check_same(written: &Book, found: &Book) {
    let names = |book: &Book| -> Vec<String> {
        book.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    };
    assert_eq!(names(written), names(found));
    for (sheet, found) in written.sheets.iter().zip(&found.sheets) {
        assert_eq!(sheet.is_hidden, found.is_hidden);
        assert_eq!(sheet.merges, found.merges);
        for row in &sheet.rows {
            for cell in &row.cells {
                let seen = found.value(row.number, cell.column);
                let at = Area::cell(row.number, cell.column);
                assert!(
                    is_same(&cell.value, seen),
                    "{} {at}: {:?} {seen:?}",
                    sheet.name,
                    cell.value
                );
            }
        }
    }
}

#[test]
fn another_program_reads_texts_numbers_and_areas() {
    let mut sheet = Sheet::new("帳票 1");
    sheet.push(vec![Cell::new(1, "題名").styled(Style::title())]);
    sheet.push(vec![
        Cell::new(1, "=1+1"),
        Cell::new(2, "00123"),
        Cell::new(3, "1-2"),
        Cell::new(4, -1_234_i64).styled(Style::number(NumberFormat::Thousands)),
        Cell::new(5, 0.462).styled(Style::number(NumberFormat::Percent)),
        Cell::new(6, true),
        Cell::new(7, "一行目\n二行目 𠮷 髙").styled(Style::framed()),
    ]);
    sheet.merges = vec![Area::new((1, 1), (1, 7))];
    let mut book = Book::default();
    book.push(sheet);
    let bytes = xlsx::write(&book, &mut |_| {}).unwrap();
    if let Some(found) = saved_again(&bytes, "small") {
        check_same(&book, &found);
    }
}

#[test]
fn another_program_reads_the_data_of_a_plan() {
    let book = data_book(&sample("nishitokyo"), Carrier::Workbook, "");
    let bytes = xlsx::write(&book, &mut |_| {}).unwrap();
    if let Some(found) = saved_again(&bytes, "data") {
        check_same(&book, &found);
    }
}
