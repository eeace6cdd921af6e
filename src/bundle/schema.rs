//! The published JSON Schema of a bundle, made from the types. Native only.

use serde_json::{Map, Value, json};

use super::{Envelope, FORMAT, VERSION};
use crate::plan::{Plan, TableName, record_schemas};

/// The JSON Schema of format 1, as published in `docs/bundle-1.schema.json`.
///
/// Fields and tables it does not name are allowed: a program keeps what it does not know.
pub fn schema() -> Value {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    let mut envelope = generator.root_schema_for::<Envelope>().to_value();
    let records = record_schemas(&mut generator);
    let mut definitions = Value::Object(generator.take_definitions(true));
    let mut tables = Map::new();
    for (name, record) in records {
        let record = record.to_value();
        if let (Some(table), Some(definition)) = (TableName::from_name(name), target(&record)) {
            definitions[definition]["required"] = required(table);
        }
        tables.insert(name.to_owned(), json!({ "type": "array", "items": record }));
    }
    let mut properties = envelope["properties"].take();
    properties["format"] = json!({ "const": FORMAT });
    properties["version"] = json!({ "const": VERSION });
    properties["sha256"] = json!({
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
        "description": "The SHA-256 of `tables` as compact JSON with sorted keys.",
    });
    properties["tables"] = json!({
        "type": "object",
        "properties": tables,
        "required": ["plan"],
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Ayumi bundle, format 1",
        "type": "object",
        "properties": properties,
        "required": ["format", "version", "tables"],
        "$defs": definitions,
    })
}

/// The name of the definition a schema refers to.
fn target(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// The fields without which a row of the table means nothing.
fn required(table: TableName) -> Value {
    let plan = Plan::default();
    let fields = plan.table(table).required().iter();
    std::iter::once(&"id").chain(fields).copied().collect()
}
