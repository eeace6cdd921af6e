//! Another office program opens what is written, and says the same of it.

use std::path::PathBuf;
use std::process::Command;

use ayumi::report::data_book::{Carrier, data_book};
use ayumi::spreadsheet::{Area, Book, Cell, NumberFormat, Sheet, Style, Value, xlsx};

use crate::data::sample;

/// `LibreOffice`, or nothing with a word about it. Where the whole suite is run it has to be there.
fn office() -> Option<PathBuf> {
    let named = std::env::var_os("AYUMI_SOFFICE").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join("soffice"))
        .find(|program| program.is_file());
    let program = named.or(found);
    if program.is_none() {
        assert!(
            std::env::var_os("CI").is_none() && std::env::var_os("AYUMI_REQUIRE_OFFICE").is_none(),
            "LibreOffice is missing (Debian: libreoffice-calc); AYUMI_SOFFICE names it elsewhere"
        );
        println!("LibreOffice is missing: what it would say of our workbooks was not looked at");
    }
    program
}

/// Has the office program open a workbook and save it as a new one.
fn saved_again(bytes: &[u8], name: &str) -> Option<Book> {
    let program = office()?;
    let folder = std::env::temp_dir().join(format!("ayumi-office-{}-{name}", std::process::id()));
    let out = folder.join("out");
    std::fs::create_dir_all(&out).unwrap();
    let file = folder.join("book.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let output = Command::new(program)
        .args([
            profile.as_str(),
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
        ])
        .args([&out, &file])
        .output()
        .unwrap();
    let saved = std::fs::read(out.join("book.xlsx"));
    let _ = std::fs::remove_dir_all(&folder);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Some(xlsx::read(&saved.unwrap_or_else(|_| panic!("{said}")), &mut |_| {}).unwrap())
}

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
