//! What a file that came back was changed from.

use std::collections::BTreeSet;

use super::{File, header_id};
use crate::bundle::{Reading, Scope, read_canonical};
use crate::mailing::ownership::Asked;
use crate::mailing::{MAIL_TABLES, assignment, part};
use crate::plan::{Key, Plan, TableName};

impl File<'_> {
    /// What it was changed from, as far as it holds it: the stored version where it is kept here,
    /// else what the file carries along.
    pub(super) fn base(
        &self,
        id: Option<Key>,
        scope: Option<&Scope>,
        said: &Plan,
        archived: Option<&Plan>,
    ) -> Option<Plan> {
        if scope.is_none() && self.is_part() {
            // What it was asked for is lost: nothing it does not hold may count as removed.
            return None;
        }
        let carried = self.carried().filter(|base| header_id(base) == id);
        let is_sound = self.reading.intact && self.reading.set_aside.is_empty();
        let is_said = |table: TableName, key: Key| said.table(table).contains(key);
        let base = archived.or(carried.as_ref())?;
        if !is_sound {
            // What is not there may be what was damaged.
            return Some(part::keep(base, &is_said));
        }
        let (Some(scope), Some(archived)) = (scope, archived) else {
            return Some(base.clone());
        };
        let asked = Asked::of(archived, scope);
        let is_asked = |table: TableName, key: Key| {
            let row = archived.table(table).read(key);
            row.is_some_and(|row| asked.includes(table, &row, ""))
        };
        Some(part::keep(archived, &|table, key| {
            let was_sent = match &carried {
                Some(carried) => carried.table(table).contains(key),
                None => is_asked(table, key),
            };
            !MAIL_TABLES.contains(&table) && (was_sent || is_said(table, key))
        }))
    }

    /// The base the file carries along, bounded and mended like any file.
    fn carried(&self) -> Option<Plan> {
        let envelope = self.reading.envelope.base.as_ref();
        let of_reply = envelope.filter(|base| !base.tables.is_empty());
        let text = match (of_reply, assignment(&self.reading.plan)) {
            (Some(base), _) => serde_json::to_string(&base.tables).ok()?,
            (None, Some((assignment, _))) if !assignment.base.is_empty() => assignment.base.clone(),
            _ => return None,
        };
        let carried = read_canonical(&text).ok()?.plan;
        Some(part::keep(&carried, &|table, _| {
            !MAIL_TABLES.contains(&table)
        }))
    }
}

/// Gives fields that could not be read the value they had, so that they do not count as emptied.
pub(super) fn put_back(said: &mut Plan, reading: &Reading, from: &Plan) {
    let fields: BTreeSet<(TableName, Key, &str)> = reading
        .set_aside
        .iter()
        .filter_map(|aside| Some((aside.table, Key::new(&aside.id)?, aside.field.as_deref()?)))
        .collect();
    for (table, id, field) in fields {
        let before = from
            .table(table)
            .read(id)
            .and_then(|mut row| row.remove(field));
        let row = said.table(table).read(id);
        if let (Some(before), Some(mut row)) = (before, row) {
            row.insert(field.to_owned(), before);
            // The value stood in such a row: it fits.
            let written = said.table_mut(table).write(&row);
            debug_assert!(written.is_ok());
        }
    }
}
