//! What a candidate of a question says, written as compact JSON and read again.

use serde_json::{Map, Value, json};

use super::address::RecordKey;
use crate::bundle;
use crate::edit::Fields;
use crate::plan::{Key, TableName};

/// The key under which a record names what comes or goes with it. No field is called so.
const ALONG: &str = "+";

/// What a candidate says of its question's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// The field holds this; null for its default.
    Value(Value),
    /// The record is there like this.
    Record {
        /// The record.
        row: Fields,
        /// Records it names that must be there too.
        along: Vec<(TableName, Fields)>,
    },
    /// The record is not there.
    Removal {
        /// Records that go with it.
        along: Vec<(TableName, Key)>,
    },
}

impl Saying {
    /// Reads a candidate's value, or what was chosen. `field` is that of the question.
    pub fn read(field: &str, text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        if !field.is_empty() {
            return Self::Value(value);
        }
        let Value::Object(mut row) = value else {
            return Self::Removal { along: Vec::new() };
        };
        let along = row.remove(ALONG).unwrap_or_default();
        let along = along.as_array().map_or(&[][..], Vec::as_slice);
        let table = |entry: &Value| {
            let name = entry.get("table").and_then(Value::as_str)?;
            TableName::from_name(name)
        };
        if row.is_empty() {
            let one = |entry: &Value| {
                let key = entry.get("id").and_then(Value::as_str)?;
                Some((table(entry)?, Key::new(key)?))
            };
            return Self::Removal {
                along: along.iter().filter_map(one).collect(),
            };
        }
        let one = |entry: &Value| Some((table(entry)?, entry.get("row")?.as_object()?.clone()));
        Self::Record {
            row,
            along: along.iter().filter_map(one).collect(),
        }
    }

    /// The value a candidate holds for it.
    pub fn write(&self) -> String {
        bundle::compact(&self.to_value())
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Value(value) => value.clone(),
            Self::Record { row, along } => {
                let mut row = row.clone();
                if !along.is_empty() {
                    let entry = |(table, row): &(TableName, Fields)| json!({ "table": table.as_str(), "row": row });
                    row.insert(ALONG.to_owned(), along.iter().map(entry).collect());
                }
                Value::Object(row)
            }
            Self::Removal { along } if along.is_empty() => Value::Null,
            Self::Removal { along } => {
                let entry =
                    |(table, id): &RecordKey| json!({ "table": table.as_str(), "id": id.as_str() });
                let along: Value = along.iter().map(entry).collect();
                Value::Object(Map::from_iter([(ALONG.to_owned(), along)]))
            }
        }
    }
}
