//! A table as it was brought in: rows of text with their numbers in the source.

use crate::clipboard::Block;

/// As many rows with something in them a table may have.
pub const MOST_ROWS: usize = 5_000;
/// As many columns a table may have.
pub const MOST_COLUMNS: usize = 400;
/// As many characters a cell may hold: what a cell of a spreadsheet can.
pub const LONGEST_CELL: usize = 32_767;
/// As many bytes all cells together may hold.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeCell {
    /// What is written there; empty for a blank cell.
    Text(String),
    /// A formula, of which nobody can say here what it shows.
    Formula,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeRow {
    /// Its number in the source, counted from 1.
    pub number: usize,
    /// Its cells from the first column on. Blank ones at the end are left out.
    pub cells: Vec<IntakeCell>,
}

/// A table that is small enough to be brought in. Blank rows at the end are left out; the others
/// stay, so that the numbers are those of the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntakeTable {
    rows: Vec<IntakeRow>,
}

/// Why a table is too large to be brought in at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooLarge {
    /// It has so many rows with something in them: more than [`MOST_ROWS`].
    Rows(usize),
    /// A row has so many columns: more than [`MOST_COLUMNS`].
    Columns {
        /// The row.
        row: usize,
        /// How many.
        columns: usize,
    },
    /// A cell holds so many characters: more than [`LONGEST_CELL`].
    Cell {
        /// The row.
        row: usize,
        /// How many.
        characters: usize,
    },
    /// A text from the clipboard has more cells than a block can, blank ones included.
    Cells,
    /// All of it is larger than [`LARGEST`].
    Bytes(usize),
}

impl IntakeCell {
    /// The text; nothing for a formula.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Formula => "",
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

impl IntakeRow {
    /// The text of a cell; nothing behind the last one.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", IntakeCell::text)
    }

    /// Whether nothing is written in any cell.
    pub fn is_blank(&self) -> bool {
        self.cells.is_empty()
    }
}

impl IntakeTable {
    /// A table of rows that are numbered from 1.
    ///
    /// # Errors
    /// [`TooLarge`], the first bound that is passed.
    pub fn new(rows: Vec<Vec<IntakeCell>>) -> Result<Self, TooLarge> {
        let mut bytes = 0;
        let mut written = 0;
        let mut table = Vec::new();
        for (index, mut cells) in rows.into_iter().enumerate() {
            let row = index + 1;
            while cells.last().is_some_and(IntakeCell::is_blank) {
                cells.pop();
            }
            written += usize::from(!cells.is_empty());
            if cells.len() > MOST_COLUMNS {
                let columns = cells.len();
                return Err(TooLarge::Columns { row, columns });
            }
            for cell in &cells {
                let text = cell.text();
                bytes += text.len();
                // No text has more characters than bytes.
                if text.len() > LONGEST_CELL {
                    let characters = text.chars().count();
                    if characters > LONGEST_CELL {
                        return Err(TooLarge::Cell { row, characters });
                    }
                }
            }
            if bytes > LARGEST {
                return Err(TooLarge::Bytes(bytes));
            }
            table.push(IntakeRow { number: row, cells });
        }
        if written > MOST_ROWS {
            return Err(TooLarge::Rows(written));
        }
        while table.last().is_some_and(IntakeRow::is_blank) {
            table.pop();
        }
        Ok(Self { rows: table })
    }

    /// The table in a text as spreadsheets put it on the clipboard.
    ///
    /// # Errors
    /// [`TooLarge`] as for [`Self::new`].
    pub fn from_clipboard(text: &str) -> Result<Self, TooLarge> {
        if text.len() > LARGEST {
            return Err(TooLarge::Bytes(text.len()));
        }
        let block = Block::read(text).map_err(|_| TooLarge::Cells)?;
        let rows = block.rows().iter();
        let cells = |row: &Vec<String>| row.iter().cloned().map(IntakeCell::Text).collect();
        Self::new(rows.map(cells).collect())
    }

    /// The rows.
    pub fn rows(&self) -> &[IntakeRow] {
        &self.rows
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.cells.len());
        widths.max().unwrap_or(0)
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
