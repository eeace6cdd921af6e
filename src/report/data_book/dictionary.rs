//! The dictionary of columns (項目定義): what every column of every table is.

use super::super::long_form::LongTable;
use super::{Carrier, heads, row};
use crate::spreadsheet::{Sheet, Value};
use crate::wording::data_book as words;
use crate::wording::long_form as meanings;

/// One row for each column of the tables that are there.
pub(super) fn sheet(tables: &[LongTable], carrier: Carrier) -> Sheet {
    let mut sheet = Sheet::new(words::DICTIONARY);
    let handling = match carrier {
        Carrier::Workbook => Vec::new(),
        Carrier::Tables(encoding) => words::handling(encoding).to_vec(),
    };
    let heads_of_handling: &[&str] = match carrier {
        Carrier::Workbook => &[],
        Carrier::Tables(_) => &words::HANDLING_HEADS,
    };
    let names = words::DICTIONARY_HEADS.iter().chain(heads_of_handling);
    sheet.push(heads(names.copied()));
    for table in tables {
        for (order, column) in (1_i64..).zip(table.columns()) {
            let meaning = meanings::column(*table, &column.name);
            let cells = [
                Value::from(table.as_str()),
                Value::from(meanings::table(*table)),
                Value::Whole(order),
                Value::from(column.name.as_ref()),
                Value::from(words::short(meaning)),
                Value::from(words::kind(column.kind)),
                Value::from(words::unit(&column.name)),
                Value::from(meaning),
            ];
            let handling = handling.iter().copied().map(Value::from);
            sheet.push(row(cells.into_iter().chain(handling)));
        }
    }
    sheet
}
