//! The data of a plan: what the rules for machine-readable data ask for.

use std::collections::{BTreeMap, HashSet};

use ayumi::bundle;
use ayumi::plan::Plan;
use ayumi::report::data_book::{Carrier, data_book, file_name};
use ayumi::spreadsheet::csv::Encoding;
use ayumi::spreadsheet::{Book, Sheet, Value, xlsx};

pub(crate) fn sample(name: &str) -> Plan {
    let path = format!("{}/public/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    bundle::read(&std::fs::read(path).unwrap()).unwrap().plan
}

fn book(name: &str) -> Book {
    data_book(&sample(name), Carrier::Workbook, "2026-04-01T09:30:00")
}

/// The column of that name.
fn column(sheet: &Sheet, name: &str) -> u16 {
    let heads = &sheet.rows[0].cells;
    let head = heads.iter().find(|cell| cell.value.text() == Some(name));
    head.unwrap().column
}

#[test]
fn every_sheet_is_one_table_with_its_names_on_top() {
    for name in ["honjo", "kawagoe", "nishitokyo", "kawaguchi", "kanagawa"] {
        let book = book(name);
        for sheet in &book.sheets {
            assert!(sheet.merges.is_empty() && !sheet.is_hidden);
            let heads: Vec<_> = sheet.rows[0]
                .cells
                .iter()
                .map(|cell| cell.value.text().unwrap())
                .collect();
            let unique: HashSet<_> = heads.iter().collect();
            assert_eq!(unique.len(), heads.len(), "{}", sheet.name);
            assert!(sheet.rows.len() > 1, "{name}: {}", sheet.name);
            for (number, row) in (1..).zip(&sheet.rows) {
                assert_eq!(row.number, number);
                assert!(
                    row.cells
                        .iter()
                        .all(|cell| usize::from(cell.column) <= heads.len())
                );
                // What is not there has no cell, which is not a zero and no empty text.
                assert!(row.cells.iter().all(|cell| !cell.value.is_nothing()));
            }
        }
        let names: Vec<_> = book
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        assert!(names.ends_with(&["項目定義", "コード表"]), "{names:?}");
    }
}

#[test]
fn the_counts_of_the_document_can_be_made_from_the_workbook() {
    let bytes = xlsx::write(&book("honjo"), &mut |_| {}).unwrap();
    let book = xlsx::read(&bytes, &mut |_| {}).unwrap();
    let listings = book.sheet("listings").unwrap();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &listings.rows[1..] {
        let id = row.value(column(listings, "initiative_id")).text().unwrap();
        *times.entry(id).or_default() += 1;
    }
    let ratings = book.sheet("ratings").unwrap();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in &ratings.rows[1..] {
        let text = |name: &str| row.value(column(ratings, name)).text().unwrap_or_default();
        if row.value(column(ratings, "year")) == &Value::Whole(2023) {
            assert_eq!(text("year_era"), "令和5年度");
            let key = (text("stage").to_owned(), text("grade").to_owned());
            *counts.entry(key).or_default() += times[text("initiative_id")];
        }
    }
    let of = |stage: &str, grade: &str| counts[&(stage.to_owned(), grade.to_owned())];
    assert_eq!((of("自己評価", "A"), of("自己評価", "B")), (42, 18));
    assert_eq!((of("査定", "A"), of("査定", "B")), (40, 20));
}

#[test]
fn every_column_is_defined_and_every_grade_explained() {
    let book = book("honjo");
    let dictionary = book.sheet("項目定義").unwrap();
    let defined: HashSet<(&str, &str)> = dictionary.rows[1..]
        .iter()
        .map(|row| {
            assert!(row.value(8).text().is_some(), "{row:?}");
            (row.value(1).text().unwrap(), row.value(4).text().unwrap())
        })
        .collect();
    for sheet in &book.sheets[..book.sheets.len() - 2] {
        for head in &sheet.rows[0].cells {
            let name = head.value.text().unwrap();
            assert!(defined.contains(&(sheet.name.as_str(), name)), "{name}");
        }
    }
    let codes = book.sheet("コード表").unwrap();
    let explained: HashSet<&str> = codes
        .rows
        .iter()
        .filter_map(|row| row.value(3).text())
        .collect();
    let ratings = book.sheet("ratings").unwrap();
    for (name, least) in [("grade_id", 2), ("stage_id", 2)] {
        let used: HashSet<&str> = ratings.rows[1..]
            .iter()
            .filter_map(|row| row.value(column(ratings, name)).text())
            .collect();
        assert!(used.len() >= least && used.is_subset(&explained), "{name}");
    }
    assert!(explained.contains("started") && explained.contains("revised_target"));
}

#[test]
fn tables_of_plain_text_say_how_they_are_written() {
    let plan = sample("honjo");
    let book = data_book(&plan, Carrier::Tables(Encoding::ShiftJis), "");
    let dictionary = book.sheet("項目定義").unwrap();
    assert!(
        dictionary.rows[1]
            .value(9)
            .text()
            .unwrap()
            .contains("Shift_JIS")
    );
    let names: Vec<_> = book.sheets.iter().map(file_name).collect();
    assert!(names.iter().all(|name| name.is_ascii()), "{names:?}");
    assert!(names.ends_with(&["columns", "codes"]));
}

#[test]
fn decimals_are_the_digits_that_were_read() {
    let book = book("nishitokyo");
    let values = book.sheet("indicator_values").unwrap();
    let value = column(values, "value");
    let mut seen = 0;
    for row in &values.rows[1..] {
        if let Value::Decimal(number) = row.value(value) {
            assert!(number.to_string().len() <= 16, "{number}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
