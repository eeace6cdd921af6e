//! Pasting into a table of records: rows are records, columns their fields.

use super::reading::read;
use super::{Pasteable, Unfit};
use crate::clipboard::Address;
use crate::edit::Edit;
use crate::edit::order::Siblings;
use crate::form::{FieldForm, RecordAt, new_row};
use crate::plan::{Key, Plan};

/// Records as the rows of a table, by their keys; columns by the names of fields.
#[derive(Debug, Clone, Copy)]
pub struct Records {
    /// The records.
    pub siblings: Siblings,
    /// The fields that can be written.
    pub fields: &'static [FieldForm],
}

impl Pasteable for Records {
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit> {
        let key = Key::new(&at.row).ok_or(Unfit::ReadOnly)?;
        let form = self.fields.iter().find(|form| form.field == at.column);
        let table = self.siblings.table();
        read(
            plan,
            RecordAt { table, key },
            form.ok_or(Unfit::ReadOnly)?,
            text,
        )
    }

    fn add(&self, plan: &Plan, key: Key) -> Result<(Vec<Edit>, String), Unfit> {
        let edits = new_row(plan, self.siblings, key);
        let edits = edits.map_err(|nothing| Unfit::FirstMake(nothing.0))?;
        Ok((edits, key.to_string()))
    }
}
