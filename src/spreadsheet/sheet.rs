//! Sheets and their rows.

use serde::{Deserialize, Serialize};

use super::{Area, Cell, Choices, Print, Value};

/// A sheet of a workbook (シート).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// Its name: 1 to 31 characters, none of `[ ] : * ? / \`, no `'` at either end, unique in the
    /// book whatever the case of its letters.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// The rows that hold something, from top to bottom.
    pub rows: Vec<Row>,
    /// The widths of the columns from the first on, in half-width characters; 0 leaves the usual
    /// one.
    pub widths: Vec<u16>,
    /// Cells that are one. Only the first cell of an area holds something.
    pub merges: Vec<Area>,
    /// What stays in sight.
    pub freeze: Freeze,
    /// Cells that offer a list of choices.
    pub choices: Vec<Choices>,
    /// How it is printed.
    pub print: Print,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number, counted from 1.
    pub number: u32,
    /// Its height in points. If it is not said, a row with wrapped text is made as high as the
    /// text probably needs, and any other has the usual height.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u16>,
    /// The cells that hold something or have a look of their own, from left to right.
    pub cells: Vec<Cell>,
}

/// How many rows and columns stay in sight (ウィンドウ枠の固定).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freeze {
    /// Rows on top.
    pub rows: u32,
    /// Columns on the left.
    pub columns: u16,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Adds a row below the last one.
    pub fn push(&mut self, cells: Vec<Cell>) {
        let number = self.rows.last().map_or(1, |row| row.number + 1);
        self.rows.push(Row {
            number,
            height: None,
            cells,
        });
    }

    /// What stands in a cell; rows and columns are counted from 1.
    pub fn value(&self, row: u32, column: u16) -> &Value {
        let at = self.rows.binary_search_by_key(&row, |row| row.number);
        at.map_or(&Value::Nothing, |at| self.rows[at].value(column))
    }
}

impl Row {
    /// What stands in a column, counted from 1.
    pub fn value(&self, column: u16) -> &Value {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column);
        at.map_or(&Value::Nothing, |at| &self.cells[at].value)
    }
}
