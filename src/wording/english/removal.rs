//! What is said before something is deleted.

use std::collections::BTreeMap;

use super::checks::names;
use crate::edit::Edit;
use crate::plan::TableName;

pub const CANCEL: &str = "Cancel";
pub const DELETE: &str = "Remove";
pub const UNDO_HINT: &str = "You can bring it back afterwards with “Undo”.";
pub const NAMELESS: &str = "(no name)";

pub fn named(name: &str) -> String {
    if name.trim().is_empty() {
        NAMELESS.to_owned()
    } else {
        name.to_owned()
    }
}

pub fn question(name: &str) -> String {
    format!("Remove “{}”?", named(name))
}

// The words for tables read right here whether they say one or many.
pub fn goes_along(counts: &BTreeMap<TableName, usize>) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(table, count)| format!("{}: {count}", names::table(*table)))
        .collect();
    parts.join(", ")
}

pub fn with_it(edits: &[Edit], itself: TableName) -> Vec<String> {
    let mut counts: BTreeMap<TableName, usize> = BTreeMap::new();
    for edit in edits {
        if let Edit::Remove { table, .. } = edit {
            *counts.entry(*table).or_default() += 1;
        }
    }
    if let Some(own) = counts.get_mut(&itself) {
        *own -= 1;
    }
    counts.retain(|_, count| *count > 0);
    if counts.is_empty() {
        Vec::new()
    } else {
        vec![format!(
            "What belongs to it is removed too ({}).",
            goes_along(&counts)
        )]
    }
}

pub fn in_use(name: &str, users: &BTreeMap<TableName, usize>) -> String {
    format!(
        "“{}” cannot be removed because it is in use ({}). First change what uses it.",
        named(name),
        goes_along(users)
    )
}
