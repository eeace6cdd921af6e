//! What would have to be edited to make one plan into another.

use crate::plan::sorting::sort;
use serde_json::Value;

use super::{Edit, Fields};
use crate::plan::{Key, Plan, TableName};

/// The edits that make `before` into `after`. Rows the two share are passed over by pointer.
pub fn difference(before: &Plan, after: &Plan) -> Vec<Edit> {
    let mut edits = Vec::new();
    for &table in TableName::ALL {
        let (old, new) = (before.table(table), after.table(table));
        for id in new.differing(old) {
            match (old.read(id), new.read(id)) {
                (Some(from), Some(to)) => fields(table, id, &from, &to, &mut edits),
                (None, Some(row)) => edits.push(Edit::Add { table, row }),
                (Some(row), None) => edits.push(Edit::Remove { table, id, row }),
                (None, None) => {}
            }
        }
    }
    edits
}

/// The edits that make one state of a record into another.
pub(super) fn fields(table: TableName, id: Key, from: &Fields, to: &Fields, edits: &mut Vec<Edit>) {
    let mut names: Vec<&String> = from.keys().chain(to.keys()).collect();
    sort(&mut names);
    names.dedup();
    for name in names {
        let value = |row: &Fields| row.get(name).cloned().unwrap_or(Value::Null);
        let (from, to) = (value(from), value(to));
        if from != to {
            edits.push(Edit::Set {
                table,
                id,
                field: name.clone(),
                from,
                to,
            });
        }
    }
}
