//! A new record among its siblings.

use serde_json::Value;

use crate::edit::order::Siblings;
use crate::edit::{Edit, Fields};
use crate::plan::{Key, Plan, Shape, TableName};

/// What has to be there first: the new record must name a record of that table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nothing(pub TableName);

/// The edits that add a record after its siblings. What it must name beside what all of them name
/// is the first there is.
///
/// # Errors
/// [`Nothing`] if there is nothing it could name.
pub fn new_row(plan: &Plan, siblings: Siblings, key: Key) -> Result<Vec<Edit>, Nothing> {
    let table = siblings.table();
    let rows = plan.table(table);
    let mut row = Fields::new();
    row.insert("id".to_owned(), key.as_str().into());
    if table.is_ordered() {
        row.insert("position".to_owned(), siblings.end(plan).0.into());
    }
    for (field, pin) in siblings.pins() {
        row.insert(field.to_owned(), pin.to_value());
    }
    for field in rows.required() {
        if row.contains_key(*field) {
            continue;
        }
        let value: Value = match table.shape(field).0 {
            Shape::Reference(of) => {
                let first = super::keys(plan, Siblings::of(of)).first().copied();
                first.ok_or(Nothing(of))?.as_str().into()
            }
            Shape::Year => {
                let year = plan.years().last().copied().unwrap_or_default();
                year.western().into()
            }
            _ => Value::Null,
        };
        row.insert((*field).to_owned(), value);
    }
    Ok(vec![Edit::Add { table, row }])
}
