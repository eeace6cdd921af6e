//! What the fields of every table can hold, read from the published schema, so that a table or
//! field that is added later is tested without another word here.

use std::sync::OnceLock;

use ayumi::plan::{TableName, record_schemas};
use serde_json::Value;

use super::rules;

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// The id of a record of that table.
    Reference(TableName),
    /// Ids of records of that table.
    References(TableName),
    /// The id of a record outside the plan.
    ForeignKey,
    /// Text.
    Text,
    /// Texts.
    Texts,
    /// Yes or no.
    Flag,
    /// A number from 0.
    Count,
    /// A fiscal year.
    Year,
    /// One of a few words.
    Choice(Vec<Value>),
    /// The plan's own words.
    Words,
}

/// A field of a table.
#[derive(Debug)]
pub struct Shape {
    /// The table.
    pub table: TableName,
    /// The field's name.
    pub field: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be left out without a loss of meaning.
    pub optional: bool,
}

/// Every field of every table, `id` left out.
pub fn shapes() -> &'static [Shape] {
    static SHAPES: OnceLock<Vec<Shape>> = OnceLock::new();
    SHAPES.get_or_init(|| {
        let mut generator = schemars::SchemaGenerator::default();
        let schemas = record_schemas(&mut generator);
        let definitions = Value::Object(generator.definitions().clone());
        let mut shapes = Vec::new();
        for (name, schema) in schemas {
            let table = TableName::from_name(name).expect("a table");
            let schema = resolved(schema.as_value(), &definitions);
            let properties = schema["properties"].as_object().expect("an object");
            for (field, schema) in properties.iter().filter(|(field, _)| *field != "id") {
                let nullable = schema["anyOf"].is_array() || schema["type"].is_array();
                let kind = kind(table, field, schema, &definitions);
                let demanding = matches!(kind, Kind::Reference(_) | Kind::Year);
                shapes.push(Shape {
                    table,
                    field: field.clone(),
                    optional: nullable || !demanding,
                    kind,
                });
            }
        }
        shapes
    })
}

/// The fields of one table.
pub fn shapes_of(table: TableName) -> impl Iterator<Item = &'static Shape> {
    shapes().iter().filter(move |shape| shape.table == table)
}

fn resolved<'a>(schema: &'a Value, definitions: &'a Value) -> &'a Value {
    let options = schema["anyOf"].as_array().into_iter().flatten();
    let schema = options
        .into_iter()
        .find(|option| option["type"] != "null")
        .unwrap_or(schema);
    match schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
    {
        Some(name) => &definitions[name],
        None => schema,
    }
}

fn kind(table: TableName, field: &str, schema: &Value, definitions: &Value) -> Kind {
    if schema.to_string().contains("FiscalYear") {
        return Kind::Year;
    }
    let schema = resolved(schema, definitions);
    let kind_name = match &schema["type"] {
        Value::Array(names) => names.iter().find(|name| *name != "null"),
        name => Some(name),
    };
    let kind_name = kind_name.and_then(Value::as_str).unwrap_or_default();
    match (rules::target_of(table, field), kind_name) {
        (Some(target), "array") => return Kind::References(target),
        (Some(target), _) => return Kind::Reference(target),
        (None, _) => {}
    }
    let words = |values: &[Value]| {
        let word = |value: &Value| value.get("const").unwrap_or(value).clone();
        Kind::Choice(values.iter().map(word).collect())
    };
    match kind_name {
        _ if schema["oneOf"].is_array() => words(schema["oneOf"].as_array().expect("a list")),
        _ if schema["enum"].is_array() => words(schema["enum"].as_array().expect("a list")),
        "string" if schema["const"].is_string() => Kind::Choice(vec![schema["const"].clone()]),
        "string" if schema["pattern"].is_string() => Kind::ForeignKey,
        "string" => Kind::Text,
        "boolean" => Kind::Flag,
        "integer" => Kind::Count,
        "array" => Kind::Texts,
        "object" => Kind::Words,
        other => panic!("{table:?} {field} is of a kind the tests do not know: {other}"),
    }
}
