//! The one door: every change to a plan, whoever makes it, is a list of [`Edit`]s that
//! [`apply`] lets in or refuses as a whole.
//!
//! Typing, import, undo, restore and (later) merge and carry-over all come through here. An edit
//! that was let in remembers what stood there before, so it can be turned round: undo is the same
//! door walked backwards, and the list of edits is the change log.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::plan::{Key, Plan, RowProblem, TableName};

pub mod assessing;
pub mod build;
pub mod difference;
pub mod drift;
pub mod goals;
pub mod order;
pub mod outline;
pub mod replacing;
pub mod reviews;
pub mod rules;
pub mod schedule;
pub mod sheets;
pub mod summary;
pub mod targets;

pub use build::{InUse, add, change, fill, removal, set_rating, set_sheet, set_value};
pub use difference::difference;

/// A record's fields as JSON.
pub type Fields = Map<String, Value>;

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Edit {
    /// Gives a field another value; null for its default. An id is never given another value.
    Set {
        /// The table.
        table: TableName,
        /// The record.
        id: Key,
        /// The field's name as a bundle writes it.
        field: String,
        /// What stood there; filled in by [`apply`].
        #[serde(default)]
        from: Value,
        /// What stands there now.
        #[serde(default)]
        to: Value,
    },
    /// Adds a record.
    Add {
        /// The table.
        table: TableName,
        /// The record's fields, its id among them.
        row: Fields,
    },
    /// Removes a record.
    Remove {
        /// The table.
        table: TableName,
        /// The record.
        id: Key,
        /// What it held; filled in by [`apply`].
        #[serde(default)]
        row: Fields,
    },
}

impl Edit {
    /// The table the edit writes to.
    pub fn table(&self) -> TableName {
        match self {
            Self::Set { table, .. } | Self::Add { table, .. } | Self::Remove { table, .. } => {
                *table
            }
        }
    }

    /// The record it writes; the empty key if an added row has none.
    pub fn id(&self) -> Key {
        match self {
            Self::Set { id, .. } | Self::Remove { id, .. } => *id,
            Self::Add { row, .. } => row
                .get("id")
                .and_then(Value::as_str)
                .and_then(Key::new)
                .unwrap_or_default(),
        }
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Set {
                table,
                id,
                field,
                from,
                to,
            } => Self::Set {
                table,
                id,
                field,
                from: to,
                to: from,
            },
            Self::Add { table, row } => Self::Remove {
                table,
                id: self.id(),
                row,
            },
            Self::Remove { table, row, .. } => Self::Add { table, row },
        }
    }
}

/// The edits that take a list back.
pub fn inverse(edits: &[Edit]) -> Vec<Edit> {
    edits.iter().rev().map(Edit::inverse).collect()
}

/// Why a list of edits is refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// The record to be changed or removed is not there.
    NotThere(TableName, Key),
    /// A record with that id is already there.
    AlreadyThere(TableName, Key),
    /// A field is missing or its value does not fit.
    Unfit(TableName, Key, RowProblem),
    /// A field names a record that is not there (or would not be any more).
    Dangling {
        /// The table of the record whose field it is.
        table: TableName,
        /// That record.
        id: Key,
        /// The field.
        field: &'static str,
        /// The table of what it names.
        target: TableName,
    },
    /// A node would stand under itself.
    Cycle(Key),
    /// Two records would fill one slot, such as two sheets of one initiative and year.
    SlotTaken(TableName, Key),
    /// An initiative would have two homes.
    TwoHomes(Key),
    /// A rating would be of nothing, or of two things at once.
    RatingSubject(Key),
    /// A plan has exactly one record of its own.
    Header,
}

/// Lets a list of edits in: returns the plan after them and the edits with what stood there
/// before. The edits count together: rules are checked once at the end.
///
/// # Errors
/// The first rule that would be broken; the plan is as it was.
pub fn apply(plan: &Plan, edits: Vec<Edit>) -> Result<(Plan, Vec<Edit>), EditError> {
    let mut after = plan.clone();
    let mut done = Vec::with_capacity(edits.len());
    for edit in edits {
        done.extend(perform(&mut after, edit)?);
    }
    rules::check(&after, &done)?;
    Ok((after, done))
}

/// Performs one edit. Gives nothing back if it changes nothing.
fn perform(plan: &mut Plan, edit: Edit) -> Result<Option<Edit>, EditError> {
    match edit {
        Edit::Set {
            table,
            id,
            field,
            to,
            ..
        } => {
            if field == "id" {
                return Err(EditError::Unfit(table, id, RowProblem::Misfit("id")));
            }
            let rows = plan.table_mut(table);
            let mut row = rows.read(id).ok_or(EditError::NotThere(table, id))?;
            let from = match to.clone() {
                Value::Null => row.remove(&field),
                value => row.insert(field.clone(), value),
            };
            rows.write(&row)
                .map_err(|problem| EditError::Unfit(table, id, problem))?;
            // What was written, not what was asked for: a default is not written at all.
            let to = rows
                .read(id)
                .and_then(|mut row| row.remove(&field))
                .unwrap_or_default();
            let from = from.unwrap_or_default();
            Ok((from != to).then_some(Edit::Set {
                table,
                id,
                field,
                from,
                to,
            }))
        }
        Edit::Add { table, ref row } => {
            let id = edit.id();
            let rows = plan.table_mut(table);
            if rows.contains(id) {
                return Err(EditError::AlreadyThere(table, id));
            }
            rows.write(row)
                .map_err(|problem| EditError::Unfit(table, id, problem))?;
            let row = rows.read(id).ok_or(EditError::NotThere(table, id))?;
            Ok(Some(Edit::Add { table, row }))
        }
        Edit::Remove { table, id, .. } => {
            let row = plan
                .table_mut(table)
                .remove(id)
                .ok_or(EditError::NotThere(table, id))?;
            Ok(Some(Edit::Remove { table, id, row }))
        }
    }
}
