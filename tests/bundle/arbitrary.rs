//! Any plan at all: every table, every field, by the published schema, let in by the one door.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock};

use ayumi::edit::{Edit, apply};
use ayumi::plan::{Plan, TableName};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::published::{FieldType, field_types};

/// Numbers that decide everything about a plan; past their end every decision is 0.
struct Choices(std::vec::IntoIter<u32>);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        self.0.next().unwrap_or(0) as usize % limit.max(1)
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let index = self.below(items.len());
        items.get(index)
    }
}

/// Plans that keep every rule, with fields and tables of a newer version in them.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    prop::collection::vec(any::<u32>(), 0..900).prop_map(plan)
}

const TEXTS: &[&str] = &[
    "ふれあいサロン",
    "４００万円",
    "か\u{3099}",
    "葛\u{e0100}城",
    "👪🏽",
    "一行目\r\n二行目\t三",
    "=1+1",
    "<script>alert(1)</script>",
    "\u{0}\u{feff}\\\"",
    "66人（31人）",
];

type Fields = Vec<(String, FieldType)>;

/// The tables with their fields, each after those its records name.
fn tables() -> Vec<(TableName, Fields)> {
    let mut waiting = field_types();
    let mut ordered: Vec<(TableName, Fields)> = Vec::new();
    while !waiting.is_empty() {
        let is_ready = |(table, fields): &(TableName, Fields)| {
            fields
                .iter()
                .filter_map(|(name, kind)| target(name, kind))
                .all(|target| {
                    target == table.as_str()
                        || ordered.iter().any(|(done, _)| done.as_str() == target)
                })
        };
        let index = waiting.iter().position(is_ready);
        ordered.push(waiting.remove(index.expect("tables name one another in no circle")));
    }
    ordered
}

fn plan(choices: Vec<u32>) -> Plan {
    static TABLES: LazyLock<Vec<(TableName, Fields)>> = LazyLock::new(tables);
    let mut choices = Choices(choices.into_iter());
    let mut ids: HashMap<&str, Vec<String>> = HashMap::new();
    let mut edits = Vec::new();
    let mut slots = HashSet::new();
    for (table, fields) in TABLES.iter() {
        let count = match table {
            TableName::Header => 1,
            _ => choices.below(4),
        };
        for index in 0..count {
            let id = format!("{}-{index}", table.as_str());
            let Some(mut row) = row(&id, fields, &ids, &mut choices) else {
                continue;
            };
            match table {
                TableName::Placements => {
                    let is_first = slots.insert(format!("home {}", row["initiative"]));
                    row.insert("cross_listed".into(), (!is_first).into());
                }
                TableName::Ratings if !has_one_subject(&mut row, &ids) => continue,
                _ => {}
            }
            if slot(*table, &row).is_none_or(|slot| slots.insert(slot)) {
                ids.entry(table.as_str()).or_default().push(id);
                edits.push(Edit::Add { table: *table, row });
            }
        }
    }
    let (mut plan, _) = apply(&Plan::default(), edits).expect("a plan that keeps every rule");
    let mut unknown = Map::new();
    for index in 0..choices.below(3) {
        unknown.insert(format!("future_{index}"), foreign(&mut choices));
    }
    plan.unknown = Arc::new(unknown);
    plan
}

fn row(
    id: &str,
    fields: &[(String, FieldType)],
    ids: &HashMap<&str, Vec<String>>,
    choices: &mut Choices,
) -> Option<Map<String, Value>> {
    let mut row = Map::from_iter([("id".to_owned(), Value::from(id))]);
    for (name, kind) in fields.iter().filter(|(name, _)| name != "id") {
        let is_needed = matches!(kind, FieldType::Id | FieldType::Year);
        if !is_needed && choices.below(2) == 0 {
            continue;
        }
        // Of the own table only earlier rows can be named, so that there is no cycle.
        let targets = target(name, kind).and_then(|target| ids.get(target));
        let targets = targets.map_or(&[][..], Vec::as_slice);
        let year = 1990 + choices.below(60);
        let value = match kind {
            FieldType::Id => Value::from(choices.of(targets)?.clone()),
            FieldType::MaybeId => choices.of(targets).map_or(Value::Null, |id| json!(id)),
            FieldType::Ids => {
                let count = choices.below(targets.len() + 1);
                json!(targets[..count])
            }
            FieldType::Key => json!("elsewhere-1"),
            FieldType::Year | FieldType::MaybeYear => json!(year),
            FieldType::Text => json!(choices.of(TEXTS)),
            FieldType::Texts => json!(TEXTS[..choices.below(4)]),
            FieldType::Flag => json!(true),
            FieldType::MaybeFlag => json!(choices.below(2) == 0),
            FieldType::Count | FieldType::MaybeCount => json!(choices.below(1000)),
            FieldType::Choice(names) => json!(choices.of(names)),
            FieldType::Words => json!({ "sheet": "調書", "future_word": "ことば" }),
        };
        row.insert(name.clone(), value);
    }
    if choices.below(3) == 0 {
        row.insert("future".to_owned(), foreign(choices));
    }
    Some(row)
}

fn foreign(choices: &mut Choices) -> Value {
    let values = [
        json!("次の版の項目"),
        json!(-5),
        json!(null),
        json!({ "b": [1, { "a": "い" }], "a": false }),
        json!([]),
        json!({}),
    ];
    choices.of(&values).cloned().unwrap_or_default()
}

/// The slot a row fills, if its table has any. What is left out is null, empty or zero.
fn slot(table: TableName, row: &Map<String, Value>) -> Option<String> {
    let plan = Plan::default();
    let fields = plan.table(table).slot();
    let value = |field: &&str| match row.get(*field) {
        None => Value::Null,
        Some(value) if *value == json!(0) || *value == json!("") => Value::Null,
        Some(value) if *value == json!("target") => Value::Null,
        Some(value) => value.clone(),
    };
    let values: Vec<Value> = fields.iter().map(value).collect();
    (!values.is_empty()).then(|| format!("{} {values:?}", table.as_str()))
}

/// Makes a rating one of a sheet, or of a node in a year, if there is either.
fn has_one_subject(row: &mut Map<String, Value>, ids: &HashMap<&str, Vec<String>>) -> bool {
    if row.get("sheet").is_some_and(|sheet| !sheet.is_null()) {
        row.remove("node");
        row.remove("year");
        return true;
    }
    let Some(node) = ids.get("nodes").and_then(|nodes| nodes.first()) else {
        return false;
    };
    row.insert("node".into(), node.clone().into());
    row.entry("year").or_insert(json!(2022));
    true
}

/// The table a reference leads to, by its name.
fn target(field: &str, kind: &FieldType) -> Option<&'static str> {
    if !matches!(kind, FieldType::Id | FieldType::MaybeId | FieldType::Ids) {
        return None;
    }
    Some(match field {
        "section" | "sections" | "secretariat" => "sections",
        "actor" | "actors" => "actors",
        "funding_types" => "funding_types",
        "marks" => "marks",
        "level" => "levels",
        "scale" => "scales",
        "stage" => "stages",
        "grade" | "disposition" => "grades",
        "criterion" => "criteria",
        "node" | "parent" | "from" | "to" => "nodes",
        "initiative" | "other" => "initiatives",
        "outside_plan" => "outside_plans",
        "outside_goal" => "outside_goals",
        "change_class" => "change_classes",
        "shared" => "shared_actions",
        "action" => "actions",
        "phase" => "phases",
        "indicator" | "same_as" => "indicators",
        "sheet" => "sheets",
        "opinion" => "opinions",
        "survey" => "surveys",
        "review" => "reviews",
        "issue" => "issues",
        _ => return None,
    })
}
