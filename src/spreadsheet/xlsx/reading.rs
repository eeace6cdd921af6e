//! From the bytes of a workbook to a book, or the reason why not.
//!
//! What is in a mailed workbook is not trusted: [`gate`] looks through all of it in little memory
//! before anything is made of it, and whatever is made is counted.

mod gate;
mod names;
mod values;

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::super::{
    Area, Book, Cell, LAST_COLUMN, LAST_ROW, OtherKind, Row, Sheet, Unreadable, Value,
};
pub use gate::{LARGEST_INFLATED, MOST_PARTS};

/// The most cells of a workbook that hold something.
pub const MOST_CELLS: usize = 1_000_000;
/// The longest text of a cell, in characters.
const LONGEST_TEXT: usize = 32_767;
/// The most text of all cells together, in bytes.
const MOST_TEXT: usize = 64 * 1024 * 1024;
/// The most areas of a sheet that are one cell.
const MOST_MERGES: usize = 100_000;

/// Reads a workbook. `progress` is told how many sheets are done.
///
/// # Errors
/// Whatever makes it unusable; see [`Unreadable`].
pub fn read(bytes: &[u8], progress: &mut dyn FnMut(usize)) -> Result<Book, Unreadable> {
    gate::let_in(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| damaged(&why))?;
    let mut book = Book::default();
    let mut left = Left {
        cells: MOST_CELLS,
        text: MOST_TEXT,
    };
    book.names = names::areas(workbook.defined_names());
    let sheets: Vec<_> = workbook.sheets_metadata().to_vec();
    for (index, found) in sheets.into_iter().enumerate() {
        if found.typ == SheetType::WorkSheet {
            let mut sheet = Sheet::new(found.name);
            sheet.is_hidden = found.visible != SheetVisible::Visible;
            rows(&mut workbook, &mut sheet, &mut left)?;
            merges(&mut workbook, &mut sheet)?;
            book.sheets.push(sheet);
        }
        progress(index + 1);
    }
    if book.sheets.is_empty() {
        return Err(Unreadable::NoSheet);
    }
    Ok(book)
}

/// How much may still be made.
struct Left {
    cells: usize,
    text: usize,
}

impl Left {
    fn take(&mut self, value: &Value) -> Result<(), Unreadable> {
        let taken = match value {
            Value::Text(text) | Value::Fault(text) => text.as_str(),
            Value::Calculated(value) => value.text().unwrap_or_default(),
            _ => "",
        };
        // A character is at most four bytes: most texts need not be counted.
        if taken.len() > LONGEST_TEXT && taken.encode_utf16().count() > LONGEST_TEXT {
            return Err(Unreadable::TooMuchText);
        }
        self.text = self
            .text
            .checked_sub(taken.len())
            .ok_or(Unreadable::TooMuchText)?;
        self.cells = self.cells.checked_sub(1).ok_or(Unreadable::TooManyCells)?;
        Ok(())
    }
}

/// Reads the cells one after the other; the empty ones between them are never made.
fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &mut Sheet,
    left: &mut Left,
) -> Result<(), Unreadable> {
    let mut cells = match workbook.worksheet_cells_reader(&sheet.name) {
        Ok(cells) => cells,
        // Sheets of other kinds that call themselves worksheets.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(why) => return Err(damaged(&why)),
    };
    let mut is_in_order = true;
    while let Some(found) = cells
        .next_cell_with_formula_metadata()
        .map_err(|why| damaged(&why))?
    {
        let value = values::of(found.value);
        let value = match found.formula {
            Some(_) => Value::Calculated(Box::new(value)),
            None if value.is_nothing() => continue,
            None => value,
        };
        let (row, column) = found.pos;
        if row >= LAST_ROW {
            return Err(Unreadable::TooManyRows);
        }
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        if column >= LAST_COLUMN {
            return Err(Unreadable::Damaged {
                reason: "a column behind XFD".to_owned(),
            });
        }
        left.take(&value)?;
        let cell = Cell::new(column + 1, value);
        match sheet.rows.last_mut() {
            Some(last) if last.number == row + 1 => {
                let before = last.cells.last().map_or(0, |cell| cell.column);
                is_in_order &= before < cell.column;
                last.cells.push(cell);
            }
            last => {
                is_in_order &= last.is_none_or(|last| last.number < row + 1);
                sheet.rows.push(Row {
                    number: row + 1,
                    height: None,
                    cells: vec![cell],
                });
            }
        }
    }
    if !is_in_order {
        put_in_order(&mut sheet.rows);
    }
    Ok(())
}

/// No spreadsheet mixes up the order of cells, but a file can. Of two cells at one place the first
/// stands.
fn put_in_order(rows: &mut Vec<Row>) {
    rows.sort_by_key(|row| row.number);
    rows.dedup_by(|later, earlier| {
        let is_same = later.number == earlier.number;
        if is_same {
            earlier.cells.append(&mut later.cells);
        }
        is_same
    });
    for row in rows {
        row.cells.sort_by_key(|cell| cell.column);
        row.cells.dedup_by_key(|cell| cell.column);
    }
}

fn merges(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet) -> Result<(), Unreadable> {
    let found = workbook
        .merge_cells_by_sheet_name(&sheet.name)
        .map_err(|why| damaged(&why))?;
    if found.len() > MOST_MERGES {
        return Err(Unreadable::TooManyCells);
    }
    let corner = |(row, column): (u32, u32)| {
        let row = row.min(LAST_ROW - 1) + 1;
        let column = column.min(u32::from(LAST_COLUMN) - 1) + 1;
        (row, u16::try_from(column).unwrap_or(LAST_COLUMN))
    };
    let areas = found.iter();
    sheet.merges = areas
        .map(|area| Area::new(corner(area.start), corner(area.end)))
        .collect();
    Ok(())
}

fn damaged(why: &XlsxError) -> Unreadable {
    match why {
        XlsxError::Password => Unreadable::LooksLike(OtherKind::Encrypted),
        XlsxError::RowNumberOverflow => Unreadable::TooManyRows,
        why => Unreadable::Damaged {
            reason: why.to_string(),
        },
    }
}
