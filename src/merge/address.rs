//! Where a value stands, and what stands there.

use std::fmt;

use serde_json::Value;

use crate::bundle;
use crate::plan::{Key, Plan, TableName};

/// A record: its table and its key.
pub(super) type RecordKey = (TableName, Key);

/// Where a value stands: table, record and field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The table.
    pub table: TableName,
    /// The record.
    pub id: Key,
    /// The field as a bundle writes it; empty for the record as a whole.
    pub field: String,
}

impl Address {
    /// The address of a field.
    pub(super) fn new((table, id): RecordKey, field: &str) -> Self {
        Self {
            table,
            id,
            field: field.to_owned(),
        }
    }

    /// The record it is in.
    pub(super) fn record(&self) -> RecordKey {
        (self.table, self.id)
    }

    /// Reads what [`fmt::Display`] writes.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '/');
        Some(Self {
            table: TableName::from_name(parts.next()?)?,
            id: Key::new(parts.next()?)?,
            field: parts.next()?.to_owned(),
        })
    }

    /// What stands there: null for a default and for what is not there. Of a record as a whole it
    /// is whether it is there.
    pub(super) fn value_in(&self, plan: &Plan) -> Value {
        let table = plan.table(self.table);
        if self.field.is_empty() {
            return if table.contains(self.id) {
                Value::Bool(true)
            } else {
                Value::Null
            };
        }
        // Not `AnyTable::value`, which does not see the fields of a newer version.
        table
            .read(self.id)
            .and_then(|mut row| row.remove(&self.field))
            .unwrap_or_default()
    }

    /// The address with a mark of the value that stands there, by which it is known again.
    pub(super) fn with_mark_of(&self, value: &Value) -> String {
        let mark = &bundle::fingerprint_of(value)[..16];
        format!("{self}#{mark}")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}/{}/{}",
            self.table.as_str(),
            self.id,
            self.field
        )
    }
}
