//! The value of a field in words.

use serde_json::Value;

use super::place::Places;
use crate::plan::{Key, TableName};
use crate::wording::reports as words;

/// The length at which a text is cut, in characters.
const LONGEST_TEXT: usize = 40;

/// The fields that hold references, and the table they name.
const REFERENCES: &[(&str, TableName)] = &[
    ("action", TableName::Actions),
    ("actor", TableName::Actors),
    ("actors", TableName::Actors),
    ("change_class", TableName::ChangeClasses),
    ("criterion", TableName::Criteria),
    ("disposition", TableName::Grades),
    ("funding_types", TableName::FundingTypes),
    ("grade", TableName::Grades),
    ("indicator", TableName::Indicators),
    ("initiative", TableName::Initiatives),
    ("issue", TableName::Issues),
    ("level", TableName::Levels),
    ("marks", TableName::Marks),
    ("node", TableName::Nodes),
    ("opinion", TableName::Opinions),
    ("other", TableName::Initiatives),
    ("outside_goal", TableName::OutsideGoals),
    ("outside_plan", TableName::OutsidePlans),
    ("parent", TableName::Nodes),
    ("phase", TableName::Phases),
    ("review", TableName::Reviews),
    ("same_as", TableName::Indicators),
    ("scale", TableName::Scales),
    ("secretariat", TableName::Sections),
    ("section", TableName::Sections),
    ("sections", TableName::Sections),
    ("shared", TableName::SharedActions),
    ("sheet", TableName::Sheets),
    ("stage", TableName::Stages),
    ("survey", TableName::Surveys),
];

/// The fields that hold one of a few choices.
const CHOICES: &[&str] = &[
    "assessor", "better", "counting", "kind", "role", "state", "toward",
];

/// A value as the log shows it: references by name, years in the plan's style, texts cut.
pub(super) fn show(places: &Places<'_>, table: TableName, field: &str, value: &Value) -> String {
    match value {
        Value::Null => words::BLANK.to_owned(),
        Value::Bool(true) => words::YES.to_owned(),
        Value::Bool(false) => words::NO.to_owned(),
        Value::Number(number) => {
            let year = if is_year(table, field) {
                places.year(value)
            } else {
                None
            };
            year.unwrap_or_else(|| number.to_string())
        }
        Value::String(text) => show_text(places, table, field, text),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| show(places, table, field, item))
                .collect();
            items.join(words::LIST_MARK)
        }
        Value::Object(map) => {
            let items: Vec<String> = map
                .values()
                .map(|item| show(places, table, field, item))
                .collect();
            items.join(words::LIST_MARK)
        }
    }
}

fn is_year(table: TableName, field: &str) -> bool {
    field == "year"
        || field.ends_with("_year")
        || field == "starts"
        || (table == TableName::Bars && matches!(field, "from" | "to"))
}

fn show_text(places: &Places<'_>, table: TableName, field: &str, text: &str) -> String {
    let target = match (table, field) {
        (TableName::NodeLinks, "from" | "to") => Some(TableName::Nodes),
        _ => REFERENCES
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, target)| *target),
    };
    let named = target
        .zip(Key::new(text))
        .and_then(|(target, key)| places.name(target, key));
    if let Some(name) = named {
        return name;
    }
    let choice = CHOICES
        .contains(&field)
        .then(|| words::records::choice(text));
    match choice.flatten() {
        Some(word) => word.to_owned(),
        None => shortened(text, LONGEST_TEXT),
    }
}

/// A text on one line, cut after so many characters.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = line.char_indices().nth(longest) {
        line.truncate(cut);
        line.push('…');
    }
    line
}
