//! Writing a plan: as a bundle for people and offices, as canonical text for storage and hashes.

use crate::plan::sorting::sort_by_key;
use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::Envelope;
use crate::plan::{Plan, TableName};

/// Writes a bundle: the envelope first, then the tables, indented for reading.
///
/// What the plan says of itself (its id, title, organisation), the version of the format and the
/// hash are taken from the plan and this program, whatever the envelope holds.
pub fn write(plan: &Plan, envelope: &Envelope) -> String {
    let mut envelope = envelope.clone();
    envelope.version = super::VERSION;
    envelope.name(plan);
    let bundle = Bundle {
        format: super::FORMAT,
        envelope,
        sha256: hash(plan),
        tables: Tables(plan),
    };
    let mut bytes = Vec::new();
    let formatter = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
    // Keys are strings and no value can refuse: writing to memory does not fail.
    let written = bundle.serialize(&mut serializer);
    debug_assert!(written.is_ok());
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

/// The text that storage keeps and hashes: the tables alone, compact, keys sorted, rows sorted by
/// id, empty tables and defaults left out, unknown tables and fields included.
pub fn canonical(plan: &Plan) -> String {
    compact(&Value::Object(tables(plan)))
}

/// The SHA-256 of [`canonical`], in hexadecimal.
pub fn hash(plan: &Plan) -> String {
    fingerprint(&canonical(plan))
}

/// The SHA-256 of a text, in hexadecimal.
pub(super) fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// A value as compact JSON with sorted keys, whatever order its objects hold them in.
pub fn compact(value: &Value) -> String {
    let mut text = String::new();
    append(value, &mut text);
    text
}

/// The SHA-256 of a value as compact JSON with sorted keys, in hexadecimal.
pub fn fingerprint_of(value: &Value) -> String {
    fingerprint(&compact(value))
}

fn append(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                append(item, text);
            }
            text.push(']');
        }
        Value::Object(map) => {
            let mut fields: Vec<_> = map.iter().collect();
            sort_by_key(&mut fields, |(name, _)| *name);
            text.push('{');
            for (index, (name, field)) in fields.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                let _ = write!(text, "{}:", Value::from(name.as_str()));
                append(field, text);
            }
            text.push('}');
        }
        leaf => {
            let _ = write!(text, "{leaf}");
        }
    }
}

fn tables(plan: &Plan) -> Map<String, Value> {
    let mut tables = plan.unknown.as_ref().clone();
    for &name in TableName::ALL {
        let table = plan.table(name);
        if table.count() > 0 {
            let rows = table.keys().into_iter().filter_map(|key| table.read(key));
            tables.insert(
                name.as_str().to_owned(),
                Value::Array(rows.map(Value::Object).collect()),
            );
        }
    }
    tables
}

#[derive(serde::Serialize)]
struct Bundle<'a> {
    format: &'static str,
    #[serde(flatten)]
    envelope: Envelope,
    sha256: String,
    tables: Tables<'a>,
}

/// The tables in the model's order, which is that of reading; then the unknown ones.
struct Tables<'a>(&'a Plan);

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for &name in TableName::ALL {
            let table = self.0.table(name);
            if table.count() > 0 {
                let read = |key| table.read(key);
                let rows = table.keys().into_iter().filter_map(read);
                let rows: Vec<Fields> = rows.map(|row| Fields(table.fields(), row)).collect();
                map.serialize_entry(name.as_str(), &rows)?;
            }
        }
        let is_unknown = |(name, _): &(&String, &Value)| TableName::from_name(name).is_none();
        for (name, table) in self.0.unknown.iter().filter(is_unknown) {
            map.serialize_entry(name, table)?;
        }
        map.end()
    }
}

/// A row's fields in the record's order, the id first; then the unknown ones.
struct Fields(&'static [&'static str], Map<String, Value>);

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(known, row) = self;
        let mut map = serializer.serialize_map(Some(row.len()))?;
        for name in std::iter::once(&"id").chain(known.iter()) {
            if let Some(value) = row.get(*name) {
                map.serialize_entry(name, value)?;
            }
        }
        let is_unknown = |name: &str| name != "id" && !known.contains(&name);
        for (name, value) in row.iter().filter(|(name, _)| is_unknown(name)) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
