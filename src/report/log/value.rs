//! The value of a field in words.

use serde_json::Value;

use super::place::Places;
use crate::plan::{Key, Shape, TableName};
use crate::wording::{forms, reports as words};

/// The length at which a text is cut, in characters.
const LONGEST_TEXT: usize = 40;

/// A value as the log shows it: references by name, years in the plan's style, texts cut.
pub(super) fn show(places: &Places<'_>, table: TableName, field: &str, value: &Value) -> String {
    match value {
        Value::Null => words::BLANK.to_owned(),
        Value::Bool(true) => words::YES.to_owned(),
        Value::Bool(false) => words::NO.to_owned(),
        Value::Number(number) => {
            let year = (table.shape(field).0 == Shape::Year)
                .then(|| places.year(value))
                .flatten();
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

fn show_text(places: &Places<'_>, table: TableName, field: &str, text: &str) -> String {
    let name = match table.shape(field).0 {
        Shape::Reference(target) | Shape::References(target) => {
            Key::new(text).and_then(|key| places.name(target, key))
        }
        Shape::Choice(_) => Some(forms::choice(field, text)),
        _ => None,
    };
    name.unwrap_or_else(|| shortened(text, LONGEST_TEXT))
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
