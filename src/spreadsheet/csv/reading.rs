//! From the bytes of a table to a sheet.

use serde::{Deserialize, Serialize};

use super::super::{
    Cell, LARGEST_FILE, LAST_COLUMN, LAST_ROW, Row, Sheet, Unreadable, formula, xlsx::MOST_CELLS,
};
use super::encoding::decode;
use super::{Delimiter, Encoding};

/// The longest text of a cell, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;
/// The first bytes of a text, in which the delimiter is looked for.
const BEGINNING: usize = 64 * 1024;

/// A table that was read, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The table: every cell a text. Rows are counted as records, blank lines included.
    pub sheet: Sheet,
    /// How it was taken to be written.
    pub guess: Guess,
    /// How many characters could not be read: each stands as U+FFFD. Another encoding may be
    /// right.
    pub damaged: usize,
}

/// How a table is written, as it was guessed or told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// How characters are written.
    pub encoding: Encoding,
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// Whether the file itself says how its characters are written.
    pub is_sure: bool,
}

/// Reads a table. What is not told is guessed, and the guess is stated.
///
/// # Errors
/// Whatever makes it unusable; see [`Unreadable`].
pub fn read(
    bytes: &[u8],
    encoding: Option<Encoding>,
    delimiter: Option<Delimiter>,
) -> Result<Reading, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge { bytes: bytes.len() });
    }
    let decoded = decode(bytes, encoding);
    let text = decoded.text.as_ref();
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    // What is no text becomes mostly signs that mean nothing.
    if text.matches('\0').count() + decoded.damaged > text.chars().count() / 4 + 8 {
        return Err(Unreadable::NotText);
    }
    let delimiter = delimiter.unwrap_or_else(|| likeliest(text));
    Ok(Reading {
        sheet: records(text, delimiter)?,
        guess: Guess {
            encoding: decoded.encoding,
            delimiter,
            is_sure: decoded.is_sure,
        },
        damaged: decoded.damaged,
    })
}

/// The delimiter that stands most often in the first record that has any, outside quotation marks.
fn likeliest(text: &str) -> Delimiter {
    let beginning = text.floor_char_boundary(BEGINNING);
    let mut counts = [0; Delimiter::ALL.len()];
    let mut is_quoted = false;
    for sign in text[..beginning].chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted && counts != [0; Delimiter::ALL.len()] => break,
            sign if !is_quoted => {
                for (count, delimiter) in counts.iter_mut().zip(Delimiter::ALL) {
                    *count += usize::from(delimiter.sign() == sign);
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let first = counts.iter().position(|count| *count == most);
    Delimiter::ALL[first.unwrap_or(0)]
}

fn records(text: &str, delimiter: Delimiter) -> Result<Sheet, Unreadable> {
    let mut reader = Reader {
        sheet: Sheet::default(),
        row: Row {
            number: 1,
            ..Row::default()
        },
        column: 1,
        cells: 0,
    };
    let delimiter = delimiter.sign();
    let mut signs = text.chars().peekable();
    let mut cell = String::new();
    // Whether a mark has opened the cell, and whether it has been closed again.
    let (mut is_quoted, mut is_closed) = (false, false);
    while let Some(sign) = signs.next() {
        if cell.len() > LONGEST_TEXT {
            return Err(if is_quoted {
                Unreadable::UnclosedQuote {
                    row: reader.row.number,
                }
            } else {
                Unreadable::TooMuchText
            });
        }
        if is_quoted {
            match sign {
                '"' if signs.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => (is_quoted, is_closed) = (false, true),
                sign => cell.push(sign),
            }
            continue;
        }
        match sign {
            '"' if cell.is_empty() && !is_closed => is_quoted = true,
            sign if sign == delimiter => {
                reader.end_cell(&mut cell)?;
                is_closed = false;
            }
            '\r' | '\n' => {
                if sign == '\r' {
                    signs.next_if_eq(&'\n');
                }
                reader.end_cell(&mut cell)?;
                reader.end_record()?;
                is_closed = false;
            }
            // What stands behind a closed mark belongs to the cell, as spreadsheets read it.
            sign => cell.push(sign),
        }
    }
    if is_quoted {
        return Err(Unreadable::UnclosedQuote {
            row: reader.row.number,
        });
    }
    reader.end_cell(&mut cell)?;
    reader.end_record()?;
    Ok(reader.sheet)
}

struct Reader {
    sheet: Sheet,
    row: Row,
    column: u16,
    cells: usize,
}

impl Reader {
    fn end_cell(&mut self, cell: &mut String) -> Result<(), Unreadable> {
        if self.column > LAST_COLUMN {
            return Err(Unreadable::TooManyCells);
        }
        if !cell.is_empty() {
            let text = formula::bare(cell).to_owned();
            self.row.cells.push(Cell::new(self.column, text));
            self.cells += 1;
            cell.clear();
        }
        self.column += 1;
        if self.cells > MOST_CELLS {
            return Err(Unreadable::TooManyCells);
        }
        Ok(())
    }

    fn end_record(&mut self) -> Result<(), Unreadable> {
        if self.row.number > LAST_ROW {
            return Err(Unreadable::TooManyRows);
        }
        let next = Row {
            number: self.row.number + 1,
            ..Row::default()
        };
        let row = std::mem::replace(&mut self.row, next);
        if !row.cells.is_empty() {
            self.sheet.rows.push(row);
        }
        self.column = 1;
        Ok(())
    }
}
