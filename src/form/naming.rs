//! What a record is called where it is chosen from a list or asked about.

use serde_json::Value;

use crate::plan::{Key, Plan, TableName};
use crate::wording::{checks::names, removal};

/// The fields that name a record, the first that says something first; those of one group stand
/// together.
const NAMES: &[&[&str]] = &[
    &["symbol", "label"],
    &["label", "title"],
    &["number", "title"],
    &["title", "period_as_printed"],
    &["name"],
    &["heading"],
    &["text"],
    &["words"],
    &["question", "wave"],
];

/// A goal of another plan is told by its number, which is all that cells and maps print of it.
const GOAL: &[&str] = &["number", "title"];

/// The longest name in a list, in characters; the rest is left to imagine.
const LONGEST: usize = 40;

/// What the record is called.
pub fn named(plan: &Plan, table: TableName, key: Key) -> String {
    if table == TableName::Reviews {
        return review(plan, key);
    }
    let rows = plan.table(table);
    let text = |field: &str| match rows.value(key, field) {
        Value::String(text) => text.trim().to_owned(),
        _ => String::new(),
    };
    let first = (table == TableName::OutsideGoals).then_some(GOAL);
    let parts = first.iter().chain(NAMES).map(|group| {
        let parts: Vec<String> = group.iter().map(|field| text(field)).collect();
        let parts: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" ")
    });
    let name = parts.into_iter().find(|name| !name.is_empty());
    shortened(&removal::named(&name.unwrap_or_default()))
}

/// A review by its kind and year.
fn review(plan: &Plan, key: Key) -> String {
    let style = plan.year_style();
    plan.reviews
        .get(key.into())
        .map_or_else(String::new, |row| {
            format!("{} {}", names::review(row.kind), row.year.show(style))
        })
}

fn shortened(name: &str) -> String {
    let first_line = name.lines().next().unwrap_or_default();
    if first_line.chars().count() <= LONGEST {
        return first_line.to_owned();
    }
    let start: String = first_line.chars().take(LONGEST).collect();
    format!("{start}…")
}
