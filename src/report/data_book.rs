//! A plan as data for other tools: the long form as a workbook or as tables of plain text.
//!
//! One table a sheet, its names in the first row, one fact a row, nothing merged, numbers as
//! numbers; what every column and every code means stands in two sheets of their own. This follows
//! the rules for machine-readable data of public offices (行政データにおける機械可読性に関するルール).

mod codes;
mod dictionary;

use std::convert::Infallible;

use super::long_form::{self, Cell as LongCell, LongTable};
use crate::plan::Plan;
use crate::plan::reading::Decimal;
use crate::spreadsheet::csv::Encoding;
use crate::spreadsheet::{
    Area, Book, Cell, DefinedName, Freeze, Orientation, Print, Properties, Sheet, Style, Value,
};
use crate::wording::data_book as words;

/// What the data are handed over in: the dictionary of columns says what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// A workbook.
    Workbook,
    /// Tables of plain text in that encoding.
    Tables(Encoding),
}

/// The widths of columns, in half-width characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=40;
/// How many rows are looked at for the width of a column.
const ROWS_FOR_WIDTH: usize = 100;

/// The data of a plan: a sheet for each table that has rows, then the dictionary of columns and the
/// table of codes. `made_at` is when, as an ISO time.
pub fn data_book(plan: &Plan, carrier: Carrier, made_at: &str) -> Book {
    let mut tables: Vec<(LongTable, Sheet)> = Vec::new();
    for table in LongTable::ALL {
        let mut sheet = Sheet::new(table.as_str());
        let columns = table.columns();
        sheet.push(heads(columns.iter().map(|column| column.name.as_ref())));
        tables.push((table, sheet));
    }
    let seen: Result<(), Infallible> = long_form::visit(plan, &mut |wanted, cells| {
        if let Some((_, sheet)) = tables.iter_mut().find(|(table, _)| *table == wanted) {
            sheet.push(row(cells.iter().map(value)));
        }
        Ok(())
    });
    // Nothing that is seen here can fail.
    let Ok(()) = seen;
    tables.retain(|(_, sheet)| sheet.rows.len() > 1);

    let mut book = Book {
        properties: properties(plan, made_at),
        ..Book::default()
    };
    let present: Vec<LongTable> = tables.iter().map(|(table, _)| *table).collect();
    let mut sheets: Vec<Sheet> = tables.into_iter().map(|(_, sheet)| sheet).collect();
    sheets.push(dictionary::sheet(&present, carrier));
    sheets.push(codes::sheet(plan, &present));
    for mut sheet in sheets {
        finish(&mut sheet);
        if let Some(name) = name_of(&sheet) {
            book.names.push(name);
        }
        book.push(sheet);
    }
    book
}

/// The name of the file a sheet becomes as a table of plain text: in ASCII, without an ending.
pub fn file_name(sheet: &Sheet) -> &str {
    match sheet.name.as_str() {
        words::DICTIONARY => "columns",
        words::CODES => "codes",
        name => name,
    }
}

fn properties(plan: &Plan, made_at: &str) -> Properties {
    let header = plan.header();
    let of = |text: fn(&crate::plan::header::PlanHeader) -> &String| {
        header.map_or_else(String::new, |header| text(header).clone())
    };
    Properties {
        title: words::title(&of(|header| &header.title)),
        subject: words::SUBJECT.to_owned(),
        company: of(|header| &header.organisation),
        comment: of(|header| &header.notice),
        made_at: made_at.to_owned(),
        ..Properties::default()
    }
}

/// The first row of a sheet.
fn heads<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Cell> {
    let style = Style {
        is_bold: true,
        ..Style::default()
    };
    row(names.map(Value::from))
        .into_iter()
        .map(|cell| cell.styled(style))
        .collect()
}

/// A row of values; what is not there has no cell.
fn row(values: impl Iterator<Item = Value>) -> Vec<Cell> {
    (1..)
        .zip(values)
        .filter(|(_, value)| !value.is_nothing())
        .map(|(column, value)| Cell::new(column, value))
        .collect()
}

fn value(cell: &LongCell<'_>) -> Value {
    match cell {
        LongCell::Nothing => Value::Nothing,
        LongCell::Text(text) => Value::from(text.as_ref()),
        LongCell::Whole(number) => Value::Whole(*number),
        LongCell::Decimal(number) => Value::Decimal(float(*number)),
        LongCell::Flag(flag) => Value::Flag(*flag),
    }
}

/// The nearest float: with at most 15 digits it is written with the same ones.
fn float(number: Decimal) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "it has at most 15 digits")]
    let digits = number.mantissa() as f64;
    digits / 10_f64.powi(i32::from(number.scale()))
}

fn finish(sheet: &mut Sheet) {
    let columns = sheet.rows.first().map_or(0, |row| row.cells.len());
    let mut widths = vec![*WIDTHS.start(); columns];
    for cell in sheet
        .rows
        .iter()
        .take(ROWS_FOR_WIDTH)
        .flat_map(|row| &row.cells)
    {
        let length = match &cell.value {
            Value::Text(text) => text
                .chars()
                .map(|sign| if sign.is_ascii() { 1 } else { 2 })
                .sum(),
            _ => 0,
        };
        if let Some(width) = widths.get_mut(usize::from(cell.column) - 1) {
            *width = (*width).max(length + 1).min(*WIDTHS.end());
        }
    }
    sheet.widths = widths
        .into_iter()
        .map(|width| u16::try_from(width).unwrap_or_default())
        .collect();
    sheet.freeze = Freeze {
        rows: 1,
        columns: 0,
    };
    sheet.print = Print {
        orientation: Orientation::Landscape,
        repeated_rows: Some((1, 1)),
        ..Print::default()
    };
}

/// The table on a sheet under a name, so that a formula of somebody's own finds it.
fn name_of(sheet: &Sheet) -> Option<DefinedName> {
    let columns = u16::try_from(sheet.widths.len()).ok()?;
    let last = sheet.rows.last()?.number;
    Some(DefinedName {
        name: format!("data_{}", file_name(sheet)),
        sheet: sheet.name.clone(),
        area: Area::new((1, 1), (last, columns)),
    })
}
