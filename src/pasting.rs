//! Pasting into tables: what is written where, and what does not fit.
//!
//! A table says what a text means in one of its cells ([`Pasteable`]); going through a block,
//! keeping what does not fit, and adding records below the last one is the same for all.

use std::collections::BTreeSet;

use crate::clipboard::{Address, CellName, Placed, Placing};
use crate::edit::{Edit, apply};
use crate::mailing::guard::are_asked;
use crate::plan::{Key, Plan, TableName};

mod counts;
mod ratings;
mod reading;
mod records;
mod targets;
mod years;

pub use counts::Counts;
pub use ratings::Ratings;
pub use records::Records;
pub use targets::Targets;
pub use years::{Years, row_of_years};

/// Why what was pasted into a cell is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is none of what can be chosen there.
    NoChoice,
    /// It names several of what can be chosen there.
    Several,
    /// It should be a number and is not.
    NoNumber,
    /// The cell cannot be left empty.
    Needed,
    /// That nothing is rated needs a reason, which is written elsewhere.
    NeedsReason,
    /// The cell is rated on the sheet only: by several assessors or criteria.
    OnSheet,
    /// The same record stands in the table twice, and was pasted differently above.
    Twice,
    /// The cell is only read.
    ReadOnly,
    /// It lies beyond the table.
    Beyond,
    /// This copy of the plan is not asked for it.
    NotAsked,
    /// A record of that table has to be made first.
    FirstMake(TableName),
    /// A rule of the plan is in the way.
    Refused,
}

/// A table that can be pasted into.
pub trait Pasteable {
    /// The edits that write a text into a cell.
    ///
    /// # Errors
    /// [`Unfit`] where it does not fit.
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit>;

    /// The edits that add a row with that key after the last one, and what the row is called in
    /// the addresses of its cells.
    ///
    /// # Errors
    /// [`Unfit`] where no row can be added.
    fn add(&self, _plan: &Plan, _key: Key) -> Result<(Vec<Edit>, String), Unfit> {
        Err(Unfit::Beyond)
    }
}

/// What stood in a cell and was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The cell.
    pub name: CellName,
    /// What stood there in the block.
    pub text: String,
    /// Why it was not written.
    pub why: Unfit,
}

/// What comes of pasting a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The edits, to be let in as one action.
    pub edits: Vec<Edit>,
    /// How many cells of rows that were there are changed.
    pub written: usize,
    /// How many rows are added.
    pub added: usize,
    /// What is not written.
    pub left: Vec<Left>,
}

/// Pastes what has found its place. Every new row takes one of the keys; rows without one lie
/// beyond the table.
pub fn paste(plan: &Plan, table: &dyn Pasteable, placed: Placed, keys: &[Key]) -> Pasted {
    let mut work = Work {
        after: plan.clone(),
        written_to: BTreeSet::new(),
        pasted: Pasted::default(),
    };
    for cell in placed.cells {
        match work.write(table, &cell.address, &cell.text) {
            Ok(changes) => work.pasted.written += usize::from(changes),
            Err(why) => work.leave(cell.name, cell.text, why),
        }
    }
    let mut keys = keys.iter();
    for row in placed.new_rows {
        work.add_row(table, row, keys.next().copied());
    }
    for (list, why) in [
        (placed.read_only, Unfit::ReadOnly),
        (placed.beyond, Unfit::Beyond),
    ] {
        for (name, text) in list {
            work.leave(name, text, why);
        }
    }
    work.pasted
}

/// The work of pasting one block.
struct Work {
    after: Plan,
    /// The fields that cells of the block have been written to.
    written_to: BTreeSet<(TableName, Key, String)>,
    pasted: Pasted,
}

impl Work {
    fn leave(&mut self, name: CellName, text: String, why: Unfit) {
        self.pasted.left.push(Left { name, text, why });
    }

    /// Lets edits in; gives what they have changed.
    fn take(&mut self, edits: Vec<Edit>) -> Result<Vec<Edit>, Unfit> {
        if !are_asked(&self.after, &edits) {
            return Err(Unfit::NotAsked);
        }
        let (after, done) = apply(&self.after, edits).map_err(|_| Unfit::Refused)?;
        self.after = after;
        Ok(done)
    }

    /// Writes one cell; true if that changes anything.
    fn write(&mut self, table: &dyn Pasteable, at: &Address, text: &str) -> Result<bool, Unfit> {
        let edits = table.write(&self.after, at, text)?;
        let before = self.after.clone();
        let done = self.take(edits)?;
        let fields: Vec<(TableName, Key, String)> = done.iter().flat_map(fields_of).collect();
        if fields.iter().any(|field| self.written_to.contains(field)) {
            self.after = before;
            return Err(Unfit::Twice);
        }
        self.written_to.extend(fields);
        let changes = !done.is_empty();
        self.pasted.edits.extend(done);
        Ok(changes)
    }

    /// Adds a row and writes its cells; a row of which nothing fits is not added.
    fn add_row(&mut self, table: &dyn Pasteable, row: Vec<Placing>, key: Option<Key>) {
        let (before, edits_before) = (self.after.clone(), self.pasted.edits.len());
        let added = key
            .ok_or(Unfit::Beyond)
            .and_then(|key| table.add(&self.after, key))
            .and_then(|(edits, name)| Ok((self.take(edits)?, name)));
        let name = match added {
            Ok((done, name)) => {
                self.pasted.edits.extend(done);
                name
            }
            Err(why) => {
                for cell in row {
                    self.leave(cell.name, cell.text, why);
                }
                return;
            }
        };
        let mut has_any = false;
        for cell in row {
            let at = Address {
                row: name.clone(),
                ..cell.address
            };
            match self.write(table, &at, &cell.text) {
                Ok(_) => has_any = true,
                Err(why) => self.leave(cell.name, cell.text, why),
            }
        }
        if has_any {
            self.pasted.added += 1;
        } else {
            self.after = before;
            self.pasted.edits.truncate(edits_before);
        }
    }
}

/// The fields an edit has written.
fn fields_of(edit: &Edit) -> Vec<(TableName, Key, String)> {
    let at = |field: &String| (edit.table(), edit.id(), field.clone());
    match edit {
        Edit::Set { field, .. } => vec![at(field)],
        Edit::Add { row, .. } => row.keys().map(at).collect(),
        Edit::Remove { .. } => Vec::new(),
    }
}
