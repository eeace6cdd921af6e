//! A sheet of a workbook, or a file of plain text, as a table.

use super::table::{IntakeCell, IntakeTable, MOST_COLUMNS, MOST_ROWS, TooLarge};
use crate::spreadsheet::{Sheet, Value};

/// The last row that is looked at, counted from 1: blank rows in between count here.
const LAST_ROW: usize = MOST_ROWS * 10;

impl IntakeTable {
    /// The table on a sheet: numbers as they are written without a format, what a formula came to
    /// as a formula.
    ///
    /// # Errors
    /// [`TooLarge`] as for [`Self::new`].
    pub fn of_sheet(sheet: &Sheet) -> Result<Self, TooLarge> {
        let mut rows: Vec<Vec<IntakeCell>> = Vec::new();
        for row in &sheet.rows {
            let number = usize::try_from(row.number).unwrap_or(usize::MAX);
            let written = row.cells.iter().filter(|cell| !cell.value.is_nothing());
            let last = written.clone().map(|cell| usize::from(cell.column)).max();
            let Some(columns) = last else {
                continue;
            };
            if number > LAST_ROW {
                return Err(TooLarge::Rows(number));
            }
            if columns > MOST_COLUMNS {
                return Err(TooLarge::Columns {
                    row: number,
                    columns,
                });
            }
            rows.resize(number.max(rows.len()), Vec::new());
            let mut cells = vec![IntakeCell::Text(String::new()); columns];
            for cell in written {
                if let Some(place) = cells.get_mut(usize::from(cell.column.max(1)) - 1) {
                    *place = read(&cell.value);
                }
            }
            if let Some(place) = rows.get_mut(number.max(1) - 1) {
                *place = cells;
            }
        }
        Self::new(rows)
    }
}

fn read(value: &Value) -> IntakeCell {
    IntakeCell::Text(match value {
        Value::Nothing => String::new(),
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) => number.to_string(),
        Value::Flag(flag) => u8::from(*flag).to_string(),
        Value::Calculated(_) | Value::Fault(_) => return IntakeCell::Formula,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::{Cell, Row};

    fn sheet(rows: Vec<(u32, Vec<Cell>)>) -> Sheet {
        let row = |(number, cells)| Row {
            number,
            cells,
            ..Row::default()
        };
        Sheet {
            rows: rows.into_iter().map(row).collect(),
            ..Sheet::default()
        }
    }

    #[test]
    fn cells_stand_where_they_stood() {
        let formula = Value::Calculated(Box::new(Value::Whole(3)));
        let table = IntakeTable::of_sheet(&sheet(vec![
            (2, vec![Cell::new(2, "取組"), Cell::new(4, 12.5)]),
            (4, vec![Cell::new(1, 7_i64), Cell::new(2, formula)]),
        ]))
        .unwrap();
        assert_eq!(table.rows().len(), 4);
        assert!(table.rows()[0].is_blank() && table.rows()[2].is_blank());
        let texts: Vec<&str> = (0..4).map(|column| table.rows()[1].text(column)).collect();
        assert_eq!(texts, ["", "取組", "", "12.5"]);
        assert_eq!(table.rows()[3].text(0), "7");
        assert_eq!(table.rows()[3].cells[1], IntakeCell::Formula);
    }

    #[test]
    fn a_cell_in_the_last_corner_is_told_and_costs_nothing() {
        let corner = IntakeTable::of_sheet(&sheet(vec![(1_048_576, vec![Cell::new(1, "x")])]));
        assert_eq!(corner, Err(TooLarge::Rows(1_048_576)));
        let wide = IntakeTable::of_sheet(&sheet(vec![(1, vec![Cell::new(16_384, "x")])]));
        assert_eq!(
            wide,
            Err(TooLarge::Columns {
                row: 1,
                columns: 16_384
            })
        );
    }
}
