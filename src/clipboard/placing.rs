//! Where in a table the cells of a pasted block belong.

use super::block::Block;
use super::copied::{Address, CopiedTable, Slot};
use crate::plan::normal::{comparable, same};

/// In how many rows of a block the heads of the table are looked for: spreadsheets put a caption
/// above them.
const HEADS_WITHIN: usize = 3;

/// A cell by what a person calls it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellName {
    /// The row among those below the heads, counted from 1; 0 for a row the table does not have.
    pub row: usize,
    /// The head of the column; empty beyond the table.
    pub column: String,
}

/// A text for one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    /// The record and field.
    pub address: Address,
    /// What is written there.
    pub text: String,
    /// What the cell is called.
    pub name: CellName,
}

/// Where the cells of a block belong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// What is written into cells that are there; cells that stay as they are take no part.
    pub cells: Vec<Placing>,
    /// Rows below the last one of the table: the columns by their address and what is pasted there,
    /// the first column of the table among them. Blank rows are left out.
    pub new_rows: Vec<Vec<Placing>>,
    /// What stood where nothing can be written.
    pub read_only: Vec<(CellName, String)>,
    /// What stood beyond the table, or in a row it does not have.
    pub beyond: Vec<(CellName, String)>,
}

/// The table with its spans resolved.
struct Ground<'a> {
    table: &'a CopiedTable,
    slots: Vec<Vec<Option<Slot>>>,
}

/// Where the cells of a block belong that is pasted into the cell that begins at `at` (its row and
/// its place among the cells of that row), or into no cell in particular.
///
/// A block that brings the heads of the table along goes back to the columns of those heads, from
/// the first row on, wherever it is pasted, and its rows to those of the same name: so a table that
/// was copied, worked on in a spreadsheet and brought back finds its place, also where only some of
/// its rows are shown now. Any other block fills the cells to the right and down.
pub fn place(table: &CopiedTable, at: Option<(usize, usize)>, block: &Block) -> Placed {
    let slots = table.slots();
    let ground = Ground { table, slots };
    let mut placed = Placed::default();
    if let Some((heads, columns)) = ground.columns_by_heads(block) {
        let mut next = table.head_rows;
        for texts in &block.rows()[heads + 1..] {
            match ground.row_of(texts, &columns, next) {
                Some(row) => {
                    ground.put(&mut placed, row, texts, &columns);
                    next = row + 1;
                }
                None => ground.leave(&mut placed, texts, &columns),
            }
        }
        return placed;
    }
    let (first_row, column) = ground.start(at);
    let width = block.rows().iter().map(Vec::len).max().unwrap_or(0);
    let columns: Vec<Option<usize>> = (0..width).map(|index| Some(column + index)).collect();
    for (down, texts) in block.rows().iter().enumerate() {
        ground.put(&mut placed, first_row + down, texts, &columns);
    }
    placed
}

impl Ground<'_> {
    fn slot(&self, row: usize, column: usize) -> Option<Slot> {
        self.slots.get(row)?.get(column).copied().flatten()
    }

    /// The text of a place; empty in the rest of a span.
    fn text(&self, row: usize, column: usize) -> &str {
        match self.slot(row, column) {
            Some(slot) if slot.begins => &self.table.cell(slot.cell).text,
            _ => "",
        }
    }

    fn address(&self, row: usize, column: usize) -> Option<&Address> {
        let slot = self.slot(row, column).filter(|slot| slot.begins)?;
        self.table.cell(slot.cell).address.as_ref()
    }

    fn name(&self, row: usize, column: usize) -> CellName {
        CellName {
            row: (row + 1).saturating_sub(self.table.head_rows),
            column: self.head(column).to_owned(),
        }
    }

    /// The head of a column; empty without one.
    fn head(&self, column: usize) -> &str {
        let head = self.table.head_rows.checked_sub(1);
        head.map_or("", |head| self.text(head, column))
    }

    /// Where a block without heads begins: the cell, or the first one below the heads.
    fn start(&self, at: Option<(usize, usize)>) -> (usize, usize) {
        let place = at.and_then(|cell| {
            let row = self.slots.get(cell.0)?;
            let is_it = |slot: &Option<Slot>| slot.is_some_and(|slot| slot.cell == cell);
            Some((cell.0, row.iter().position(is_it)?))
        });
        place.unwrap_or((self.table.head_rows, 0))
    }

    /// The row of the block that holds the heads of this table, at least two of them and nothing
    /// else, and the column each column of the block belongs to.
    fn columns_by_heads(&self, block: &Block) -> Option<(usize, Vec<Option<usize>>)> {
        let head = self.table.head_rows.checked_sub(1)?;
        let width = self.slots.get(head)?.len();
        let heads: Vec<String> = (0..width)
            .map(|column| comparable(self.text(head, column)))
            .collect();
        let columns_of = |texts: &Vec<String>| {
            let mut next = 0;
            let mut columns = Vec::new();
            for text in texts {
                let text = comparable(text);
                let found = heads.iter().skip(next).position(|head| *head == text);
                if let Some(found) = found.filter(|_| !text.is_empty()) {
                    columns.push(Some(next + found));
                    next += found + 1;
                } else if text.is_empty() {
                    // A corner without words is one in both.
                    let is_corner = heads.get(next).is_some_and(String::is_empty);
                    columns.push(is_corner.then_some(next));
                    next += usize::from(is_corner);
                } else {
                    return None;
                }
            }
            let is_named = |column: &&usize| !heads[**column].is_empty();
            let named = columns.iter().flatten().filter(is_named).count();
            (named >= 2).then_some(columns)
        };
        let mut rows = block.rows().iter().take(HEADS_WITHIN).enumerate();
        rows.find_map(|(row, texts)| Some((row, columns_of(texts)?)))
    }

    /// The row of the table a row of the block belongs to: the next one whose heads say the same,
    /// else any such; in a table whose rows have no heads the next one, below the last a new one.
    fn row_of(&self, texts: &[String], columns: &[Option<usize>], next: usize) -> Option<usize> {
        let rows = self.table.head_rows..self.slots.len();
        let has_heads = rows.clone().any(|row| self.heads(row).next().is_some());
        if !has_heads {
            return Some(next);
        }
        let text = |column: usize| {
            let place = columns.iter().position(|other| *other == Some(column));
            place.and_then(|place| texts.get(place))
        };
        let is_it = |row: &usize| {
            let mut heads = self.heads(*row).peekable();
            if heads.peek().is_some() {
                heads.all(|(column, head)| text(column).is_none_or(|text| same(text, head)))
            } else {
                // A row without a name is that row only as it stands.
                let mut shown = columns.iter().flatten();
                shown.all(|column| {
                    text(*column).is_none_or(|text| same(text, self.text(*row, *column)))
                })
            }
        };
        (next..self.slots.len())
            .find(is_it)
            .or_else(|| rows.clone().find(is_it))
    }

    /// The heads of a row: their columns and texts.
    fn heads(&self, row: usize) -> impl Iterator<Item = (usize, &str)> {
        let slots = self.slots[row].iter().enumerate();
        slots.filter_map(move |(column, slot)| {
            let slot = slot.filter(|slot| slot.begins)?;
            let cell = self.table.cell(slot.cell);
            cell.head.map(|_| (column, cell.text.as_str()))
        })
    }

    /// A row of the block on a row of the table, or below it.
    fn put(&self, placed: &mut Placed, row: usize, texts: &[String], columns: &[Option<usize>]) {
        if row < self.slots.len() {
            self.fill(placed, row, texts, columns);
        } else {
            self.append(placed, row, texts, columns);
        }
    }

    /// A row of the block that the table does not have.
    fn leave(&self, placed: &mut Placed, texts: &[String], columns: &[Option<usize>]) {
        for (text, column) in texts.iter().zip(columns) {
            if !text.is_empty() {
                let column = column.map_or("", |column| self.head(column)).to_owned();
                let name = CellName { row: 0, column };
                placed.beyond.push((name, text.clone()));
            }
        }
    }

    /// A row of the block on a row of the table.
    fn fill(&self, placed: &mut Placed, row: usize, texts: &[String], columns: &[Option<usize>]) {
        for (text, column) in texts.iter().zip(columns) {
            let Some(column) = *column else {
                if !text.is_empty() {
                    placed.beyond.push((CellName::default(), text.clone()));
                }
                continue;
            };
            let name = || self.name(row, column);
            match self.address(row, column) {
                _ if self.text(row, column) == text => {}
                Some(address) => placed.cells.push(Placing {
                    address: address.clone(),
                    text: text.clone(),
                    name: name(),
                }),
                None if text.is_empty() => {}
                None if column >= self.slots[row].len() => {
                    placed.beyond.push((name(), text.clone()));
                }
                None => placed.read_only.push((name(), text.clone())),
            }
        }
    }

    /// A row of the block below the table: a new row, if it has the column that names it.
    fn append(&self, placed: &mut Placed, row: usize, texts: &[String], columns: &[Option<usize>]) {
        if texts.iter().all(String::is_empty) {
            return;
        }
        let last = self.slots.len() - 1;
        let first =
            (0..self.slots[last].len()).find(|column| self.address(last, *column).is_some());
        let names_it = first.is_some() && columns.contains(&first);
        let mut new = Vec::new();
        for (text, column) in texts.iter().zip(columns) {
            if text.is_empty() {
                continue;
            }
            let Some(column) = *column else {
                placed.beyond.push((CellName::default(), text.clone()));
                continue;
            };
            let name = self.name(row, column);
            match self.address(last, column) {
                Some(address) if names_it => new.push(Placing {
                    address: address.clone(),
                    text: text.clone(),
                    name,
                }),
                _ => placed.beyond.push((name, text.clone())),
            }
        }
        if !new.is_empty() {
            placed.new_rows.push(new);
        }
    }
}
