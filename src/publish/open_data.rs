//! Open data: the published plan as tables of one fact a row, with what explains them.

use super::Imprint;
use crate::plan::Plan;
use crate::report::data_book::{Carrier, data_book, file_name};
use crate::report::long_form::LongTable;
use crate::spreadsheet::csv::{Encoding, LINE_BREAK, field};
use crate::spreadsheet::{Sheet, Value, formula};
use crate::wording::long_form as meanings;
use crate::wording::publish::open_data as words;

/// A file that lies beside the public page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFile {
    /// Its name, ASCII.
    pub name: String,
    /// What is in it, UTF-8.
    pub text: String,
}

/// The mark that lets spreadsheets read a file as UTF-8.
const MARK: &str = "\u{feff}";

/// The files: what they are, then a table each as far as it has rows, what its columns mean and
/// the table of codes. The plan must be what [`super::published`] left of it.
pub fn open_data(published: &Plan, imprint: &Imprint) -> Vec<OpenFile> {
    let book = data_book(published, Carrier::Tables(Encoding::Utf8), "");
    let lines: Vec<String> = book.sheets.iter().map(line).collect();
    let header = published.header();
    let organisation = header.map_or("", |header| header.organisation.as_str());
    let publisher = match imprint.publisher.as_str() {
        "" => organisation,
        publisher => publisher,
    };
    let about = words::about(words::About {
        title: header.map_or("", |header| header.title.as_str()),
        publisher,
        as_of: &imprint.as_of,
        terms: &imprint.terms,
        notice: header.map_or("", |header| header.notice.as_str()),
        tables: &lines,
    });
    let about = OpenFile {
        name: "README.txt".to_owned(),
        text: about.replace("\r\n", "\n").replace('\n', "\r\n"),
    };
    let tables = book.sheets.iter().map(|sheet| OpenFile {
        name: format!("{}.csv", file_name(sheet)),
        text: table(sheet),
    });
    std::iter::once(about).chain(tables).collect()
}

/// What a file is, in a line.
fn line(sheet: &Sheet) -> String {
    let table = LongTable::ALL
        .into_iter()
        .find(|table| table.as_str() == sheet.name);
    let holds = match table {
        Some(table) => meanings::table(table),
        None => sheet.name.as_str(),
    };
    words::table(file_name(sheet), holds, sheet.rows.len().saturating_sub(1))
}

/// A table as RFC 4180 writes it, a record a line. Texts are guarded, because people open such
/// files in spreadsheets. Nothing here can be lost, so that the page needs no writer of other
/// encodings.
fn table(sheet: &Sheet) -> String {
    let last = sheet.rows.iter().filter_map(|row| row.cells.last());
    let width = last.map(|cell| cell.column).max().unwrap_or(0);
    let mut text = MARK.to_owned();
    for row in &sheet.rows {
        for column in 1..=width {
            if column > 1 {
                text.push(',');
            }
            value(row.value(column), &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

fn value(value: &Value, to: &mut String) {
    match value {
        Value::Text(text) | Value::Fault(text) => {
            let text = text
                .replace("\r\n", LINE_BREAK)
                .replace(['\r', '\n'], LINE_BREAK);
            field(&formula::guarded(&text), to);
        }
        Value::Whole(number) => to.push_str(&number.to_string()),
        Value::Decimal(number) => to.push_str(&number.to_string()),
        Value::Flag(flag) => to.push_str(if *flag { "true" } else { "false" }),
        Value::Nothing | Value::Calculated(_) => {}
    }
}
