//! What is published of the format: the JSON Schema and the list of fields.

use std::collections::BTreeMap;

use ayumi::bundle::schema;
use ayumi::plan::TableName;
use serde_json::Value;

/// What a field of format 1 holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FieldType {
    Id,
    MaybeId,
    Ids,
    Key,
    Year,
    MaybeYear,
    Text,
    Texts,
    Flag,
    MaybeFlag,
    Count,
    MaybeCount,
    Choice(Vec<String>),
    Words,
}

impl std::fmt::Display for FieldType {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Id => "id",
            Self::MaybeId => "id?",
            Self::Ids => "ids",
            Self::Key => "foreign id?",
            Self::Year => "year",
            Self::MaybeYear => "year?",
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Flag => "flag",
            Self::MaybeFlag => "flag?",
            Self::Count => "count",
            Self::MaybeCount => "count?",
            Self::Words => "words",
            Self::Choice(names) => return write!(formatter, "one of {}", names.join(" ")),
        })
    }
}

/// Every field of every table in the order of the schema.
pub(crate) fn field_types() -> Vec<(TableName, Vec<(String, FieldType)>)> {
    let schema = schema();
    TableName::ALL
        .iter()
        .map(|table| {
            let items = &schema["properties"]["tables"]["properties"][table.as_str()]["items"];
            let record = resolve(&schema, items);
            let properties = record["properties"]
                .as_object()
                .expect("a record has fields");
            let fields = properties.iter();
            let fields = fields.map(|(name, field)| (name.clone(), field_type(&schema, field)));
            (*table, fields.collect())
        })
        .collect()
}

fn definition(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/$defs/")
}

fn resolve<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    definition(part).map_or(part, |name| &schema["$defs"][name])
}

fn field_type(schema: &Value, field: &Value) -> FieldType {
    let optional = field["anyOf"].as_array();
    let inner = optional.map_or(field, |choices| &choices[0]);
    match (definition(inner), optional.is_some()) {
        (Some("Id"), false) => return FieldType::Id,
        (Some("Id"), true) => return FieldType::MaybeId,
        (Some("Key"), true) => return FieldType::Key,
        (Some("FiscalYear"), false) => return FieldType::Year,
        (Some("FiscalYear"), true) => return FieldType::MaybeYear,
        (Some("PlanWords"), false) => return FieldType::Words,
        _ => {}
    }
    let inner = resolve(schema, inner);
    if let Some(names) = choices(inner) {
        return FieldType::Choice(names);
    }
    match &inner["type"] {
        Value::String(kind) => match kind.as_str() {
            "string" => FieldType::Text,
            "boolean" => FieldType::Flag,
            "integer" => FieldType::Count,
            "array" if definition(&inner["items"]) == Some("Id") => FieldType::Ids,
            "array" => FieldType::Texts,
            other => panic!("a type that this test does not know yet: {other}"),
        },
        Value::Array(kinds) if kinds[0] == "boolean" => FieldType::MaybeFlag,
        Value::Array(kinds) if kinds[0] == "integer" => FieldType::MaybeCount,
        other => panic!("a type that this test does not know yet: {other}"),
    }
}

fn choices(schema: &Value) -> Option<Vec<String>> {
    let name = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(names) = schema["enum"].as_array() {
        return names.iter().map(name).collect();
    }
    let each = schema["oneOf"].as_array()?;
    each.iter()
        .map(|choice| match &choice["enum"] {
            Value::Array(names) => name(&names[0]),
            _ => name(&choice["const"]),
        })
        .collect()
}

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bundle-1.schema.json");
const FIELDS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/format-1-fields.txt"
);

fn generated() -> String {
    let text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON");
    text + "\n"
}

/// `table.field` and its type, for every field there is.
fn fields_now() -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    for (table, of_table) in field_types() {
        for (name, kind) in of_table {
            fields.insert(format!("{}.{name}", table.as_str()), kind.to_string());
        }
    }
    let schema = schema();
    let words = schema["$defs"]["PlanWords"]["properties"].as_object();
    for (name, word) in words.expect("the plan's words") {
        let kind = field_type(&schema, word);
        fields.insert(format!("plan.words.{name}"), kind.to_string());
    }
    fields
}

#[test]
fn the_published_schema_is_the_generated_one() {
    let published = std::fs::read_to_string(SCHEMA).unwrap_or_default();
    assert!(
        published == generated(),
        "docs/bundle-1.schema.json is not what the types say. If the change of the types is meant, \
         write it anew: cargo test --test bundle -- --ignored write_the_schema"
    );
}

#[test]
#[ignore = "writes docs/bundle-1.schema.json"]
fn write_the_schema() {
    std::fs::write(SCHEMA, generated()).expect("the schema can be written");
}

#[test]
#[ignore = "adds new fields to tests/fixtures/format-1-fields.txt"]
fn add_new_fields() {
    let mut text = std::fs::read_to_string(FIELDS).unwrap_or_default();
    for (name, kind) in fields_now() {
        if !text
            .lines()
            .any(|line| line.starts_with(&format!("{name}: ")))
        {
            text = format!("{text}{name}: {kind}\n");
        }
    }
    std::fs::write(FIELDS, text).expect("the list can be written");
}

#[test]
fn format_1_only_ever_grows() {
    let text = std::fs::read_to_string(FIELDS).expect("the list of released fields");
    let now = fields_now();
    let mut released = BTreeMap::new();
    let mut problems = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        if let Some(name) = line.strip_prefix("retired ") {
            if now.contains_key(name) {
                problems.push(format!(
                    "{name} is retired: its name may never be used again"
                ));
            }
            continue;
        }
        let (name, kind) = line.split_once(": ").expect("table.field: type");
        released.insert(name, kind);
        match now.get(name).map(String::as_str) {
            Some(same) if same == kind => {}
            Some(other) => problems.push(format!("{name} was {kind} and is {other}")),
            None => problems.push(format!("{name} ({kind}) is gone")),
        }
    }
    let new = now
        .keys()
        .filter(|name| !released.contains_key(name.as_str()));
    problems.extend(new.map(|name| format!("{name} is new and not listed")));
    assert!(
        problems.is_empty(),
        "format 1 was released: files in offices hold these fields.\n{}\n\
         A new field is fine: list it (cargo test --test bundle -- --ignored add_new_fields).\n\
         Never remove, rename or retype one: keep it and add another beside it. A value added to a \
         choice cannot be read by older programs. If there is no other way, raise \
         bundle::VERSION, read the old format as well, and turn the line here into \
         `retired table.field`.",
        problems.join("\n")
    );
}
