//! Where in a table the cells of a pasted block belong.

use super::block::Block;
use super::copied::{Address, CopiedTable, Slot};
use crate::plan::normal::comparable;

/// In how many rows of a block the heads of the table are looked for: spreadsheets put a caption
/// above them.
const HEADS_WITHIN: usize = 3;

/// A cell by what a person calls it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellName {
    /// The row among those below the heads, counted from 1.
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
    /// What stood beyond the table.
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
/// the first row on, wherever it is pasted: so a table that was copied, worked on in a spreadsheet
/// and brought back finds its place. Any other block fills the cells to the right and down.
pub fn place(table: &CopiedTable, at: Option<(usize, usize)>, block: &Block) -> Placed {
    let slots = table.slots();
    let ground = Ground { table, slots };
    let (rows, first_row, columns) = match ground.columns_by_heads(block) {
        Some((heads, columns)) => (&block.rows()[heads + 1..], table.head_rows, columns),
        None => {
            let (row, column) = ground.start(at);
            let width = block.rows().iter().map(Vec::len).max().unwrap_or(0);
            let columns = (0..width).map(|index| Some(column + index)).collect();
            (block.rows(), row, columns)
        }
    };
    let mut placed = Placed::default();
    for (down, texts) in rows.iter().enumerate() {
        let row = first_row + down;
        if row < ground.slots.len() {
            ground.fill(&mut placed, row, texts, &columns);
        } else {
            ground.append(&mut placed, row, texts, &columns);
        }
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
        let head = self.table.head_rows.checked_sub(1);
        CellName {
            row: (row + 1).saturating_sub(self.table.head_rows),
            column: head.map_or("", |head| self.text(head, column)).to_owned(),
        }
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
                    columns.push(None);
                } else {
                    return None;
                }
            }
            (columns.iter().flatten().count() >= 2).then_some(columns)
        };
        let mut rows = block.rows().iter().take(HEADS_WITHIN).enumerate();
        rows.find_map(|(row, texts)| Some((row, columns_of(texts)?)))
    }

    /// A row of the block on a row of the table.
    fn fill(&self, placed: &mut Placed, row: usize, texts: &[String], columns: &[Option<usize>]) {
        for (text, column) in texts.iter().zip(columns) {
            let Some(column) = *column else {
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
        let first = (0..self.slots[last].len()).find(|column| self.address(last, *column).is_some());
        let names_it = first.is_some() && columns.contains(&first);
        let mut new = Vec::new();
        for (text, column) in texts.iter().zip(columns) {
            let Some(column) = column.filter(|_| !text.is_empty()) else {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clipboard::{HeadOf, PlainCell};

    fn cell(text: &str) -> PlainCell {
        PlainCell {
            text: text.to_owned(),
            columns: 1,
            rows: 1,
            ..PlainCell::default()
        }
    }

    /// 番号 is only read; 名称 and 単位 can be written.
    fn table() -> CopiedTable {
        let row = |row: &str, texts: [&str; 3]| {
            let columns = [None, Some("name"), Some("unit")];
            texts
                .iter()
                .zip(columns)
                .map(|(text, column)| PlainCell {
                    address: column.map(|column| Address {
                        row: row.to_owned(),
                        column: column.to_owned(),
                    }),
                    ..cell(text)
                })
                .collect()
        };
        let heads = ["番号", "名称", "単位"].map(|text| PlainCell {
            head: Some(HeadOf::Column),
            ..cell(text)
        });
        CopiedTable {
            head_rows: 1,
            rows: vec![
                heads.into(),
                vec![PlainCell {
                    columns: 3,
                    ..cell("見出し")
                }],
                row("a", ["１", "会員", "人"]),
                row("b", ["２", "講座", "回"]),
            ],
            ..CopiedTable::default()
        }
    }

    fn placed(at: Option<(usize, usize)>, text: &str) -> Placed {
        place(&table(), at, &Block::read(text).unwrap())
    }

    fn written(placed: &Placed) -> Vec<(&str, &str, &str)> {
        placed
            .cells
            .iter()
            .map(|cell| {
                (
                    cell.address.row.as_str(),
                    cell.address.column.as_str(),
                    cell.text.as_str(),
                )
            })
            .collect()
    }

    #[test]
    fn a_block_fills_to_the_right_and_down() {
        let placed = placed(Some((2, 1)), "会費\t円\n講座\t\n");
        assert_eq!(
            written(&placed),
            [("a", "name", "会費"), ("a", "unit", "円"), ("b", "unit", "")]
        );
        assert_eq!(placed.cells[0].name.column, "名称");
        assert_eq!(placed.cells[2].name.row, 3);
        assert!(placed.read_only.is_empty() && placed.beyond.is_empty());
    }

    #[test]
    fn what_cannot_be_written_is_told() {
        let placed = placed(Some((2, 0)), "９\t会員\t人\t余り\n２\t講座\t回\t\n");
        assert_eq!(placed.cells, []);
        let told = |list: &[(CellName, String)]| -> Vec<String> {
            list.iter().map(|(_, text)| text.clone()).collect()
        };
        assert_eq!(told(&placed.read_only), ["９"]);
        assert_eq!(told(&placed.beyond), ["余り"]);
    }

    #[test]
    fn rows_below_the_table_are_new_where_they_have_a_name() {
        let named = placed(Some((3, 1)), "講座\t回\n相談\t件\n\t\n見守り\n");
        assert_eq!(named.cells, []);
        let rows: Vec<Vec<&str>> = named
            .new_rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(rows, [vec!["相談", "件"], vec!["見守り"]]);
        let nameless = placed(Some((3, 2)), "回\n件\n");
        assert_eq!(nameless.new_rows, Vec::<Vec<Placing>>::new());
        assert_eq!(nameless.beyond.len(), 1);
    }

    #[test]
    fn a_table_that_is_brought_back_changes_nothing() {
        let text = table().to_text();
        for at in [None, Some((2, 1)), Some((3, 2))] {
            assert_eq!(placed(at, &text), Placed::default());
        }
        let with_caption = format!("表の題\t\t\r\n{text}");
        assert_eq!(placed(None, &with_caption), Placed::default());
    }

    #[test]
    fn heads_lead_to_their_columns() {
        let back = placed(Some((3, 2)), "名 称\t単位\n\t\n会員数\t人\n");
        assert_eq!(written(&back), [("a", "name", "会員数")]);
        // One head alone may be a value like any other.
        let one = placed(Some((2, 1)), "名称\n単位\n");
        assert_eq!(written(&one), [("a", "name", "名称"), ("b", "name", "単位")]);
    }
}
