//! The workbook that looks like the printed form, read back.

use ayumi::publish::form_workbook::form_workbook;
use ayumi::publish::{Imprint, Selection, public_paper, published};
use ayumi::spreadsheet::{Value, xlsx};

use super::samples::sample;

#[test]
fn every_part_is_a_sheet_that_fits_its_page() {
    for (name, year) in [("honjo", 2023), ("nishitokyo", 2019), ("kawaguchi", 2024)] {
        let plan = sample(name);
        let selection = Selection::usual(&plan, ayumi::plan::FiscalYear::new(year).unwrap());
        let paper = public_paper(&published(&plan, &selection), &selection);
        let book = form_workbook(&paper, &Imprint::default());
        assert!(!book.sheets.is_empty(), "{name}");
        for sheet in &book.sheets {
            for (index, one) in sheet.merges.iter().enumerate() {
                assert!(one.last_column <= 48, "{name} {}: {one}", sheet.name);
                let meets = sheet.merges[index + 1..]
                    .iter()
                    .find(|other| one.meets(**other));
                assert!(
                    meets.is_none(),
                    "{name} {}: {one} and {meets:?}",
                    sheet.name
                );
            }
            for row in &sheet.rows {
                let columns: Vec<u16> = row.cells.iter().map(|cell| cell.column).collect();
                assert!(
                    columns.windows(2).all(|pair| pair[0] < pair[1]),
                    "{name} {}",
                    sheet.name
                );
            }
        }
    }
}

#[test]
fn what_is_written_is_read_back() {
    let plan = sample("honjo");
    let mut selection = Selection::usual(&plan, ayumi::plan::FiscalYear::new(2023).unwrap());
    selection.pieces = vec![ayumi::paper::Piece::Grid, ayumi::paper::Piece::Method];
    let paper = public_paper(&published(&plan, &selection), &selection);
    let book = form_workbook(&paper, &Imprint::default());
    let bytes = xlsx::write(&book, &mut |_| {}).unwrap();
    let read = xlsx::read(&bytes, &mut |_| {}).unwrap();
    let names = |book: &ayumi::spreadsheet::Book| -> Vec<String> {
        book.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    };
    assert_eq!(names(&read), names(&book));
    let texts = |book: &ayumi::spreadsheet::Book| -> Vec<String> {
        let cells = book
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.rows)
            .flat_map(|row| &row.cells);
        let texts = cells.filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    };
    assert_eq!(texts(&read), texts(&book));
}
