//! What lies beside the tables: the meaning of every column, and a script that loads them all with
//! their types.

use std::fmt::Write as _;

use ayumi::report::long_form::{Cell, Column, Kind, LongTable};
use ayumi::wording::command_line::collect as words;
use ayumi::wording::long_form as meanings;

use super::{Format, cell};

/// The columns of a table as they are written: the file first.
pub(super) fn columns(table: LongTable) -> Vec<Column> {
    let file = Column {
        name: "file".into(),
        kind: Kind::Text,
    };
    let mut columns = vec![file];
    columns.extend(table.columns());
    columns
}

/// The dictionary of columns (項目定義).
pub(super) fn dictionary() -> String {
    let mut text = words::DICTIONARY.join(",") + "\r\n";
    for table in LongTable::ALL {
        for (order, column) in (1..).zip(columns(table)) {
            let cells = [
                Cell::Text(table.as_str().into()),
                Cell::Text(column.name.as_ref().into()),
                Cell::Text(sql_type(column.kind).into()),
                Cell::Whole(order),
                Cell::Text(meanings::column(table, &column.name).into()),
                Cell::Text(meanings::table(table).into()),
            ];
            for (index, cell) in cells.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                cell::csv(cell, false, &mut text);
            }
            text.push_str("\r\n");
        }
    }
    text
}

/// A script for `DuckDB` that makes a view of every table. The types are stated, because guessed ones
/// depend on the data: a column of numbers like １－２ would become dates.
pub(super) fn script(format: Format) -> String {
    let mut text = words::script();
    for table in LongTable::ALL {
        let columns: Vec<String> = columns(table)
            .iter()
            .map(|column| format!("'{}': '{}'", column.name, sql_type(column.kind)))
            .collect();
        let (name, columns) = (table.as_str(), columns.join(", "));
        let source = if format == Format::Ndjson {
            format!("read_ndjson('{name}.ndjson', columns = {{{columns}}})")
        } else {
            format!(
                "read_csv('{name}.csv', auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', columns = {{{columns}}})"
            )
        };
        let _ = writeln!(
            text,
            "CREATE OR REPLACE VIEW {name} AS SELECT * FROM {source};"
        );
    }
    let _ = writeln!(
        text,
        "{}\nCREATE OR REPLACE VIEW newest AS SELECT file, plan_id FROM files WHERE readable AND kind IN ('plan', 'backup') QUALIFY row_number() OVER (PARTITION BY plan_id ORDER BY revision DESC, made_at DESC, file) = 1;",
        words::NEWEST
    );
    text
}

fn sql_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "VARCHAR",
        Kind::Whole => "BIGINT",
        Kind::Decimal => "DECIMAL(21,6)",
        Kind::Flag => "BOOLEAN",
    }
}
