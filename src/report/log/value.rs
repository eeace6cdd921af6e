//! The value of a field in words.

use serde_json::Value;

use super::place::Places;
use crate::plan::{Key, Shape, TableName};
use crate::wording::{forms, reports as words};

/// The length at which a text is cut, in characters.
const LONGEST_TEXT: usize = 40;

/// A value as the log shows it: references by name, years in the plan's style, texts cut.
pub(in crate::report) fn show(
    places: &Places<'_>,
    table: TableName,
    field: &str,
    value: &Value,
) -> String {
    in_words(places, table, field, value, &|text| {
        shortened(text, LONGEST_TEXT)
    })
}

/// A value in the same words, its texts whole.
pub(in crate::report) fn whole(
    places: &Places<'_>,
    table: TableName,
    field: &str,
    value: &Value,
) -> String {
    in_words(places, table, field, value, &str::to_owned)
}

fn in_words(
    places: &Places<'_>,
    table: TableName,
    field: &str,
    value: &Value,
    write: &dyn Fn(&str) -> String,
) -> String {
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
        Value::String(text) => named(places, table, field, text).unwrap_or_else(|| write(text)),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| in_words(places, table, field, item, write))
                .collect();
            items.join(words::LIST_MARK)
        }
        Value::Object(map) => {
            let items: Vec<String> = map
                .values()
                .map(|item| in_words(places, table, field, item, write))
                .collect();
            items.join(words::LIST_MARK)
        }
    }
}

/// What a text stands for, where it is no text of a person.
fn named(places: &Places<'_>, table: TableName, field: &str, text: &str) -> Option<String> {
    match table.shape(field).0 {
        Shape::Reference(target) | Shape::References(target) => {
            Key::new(text).and_then(|key| places.name(target, key))
        }
        Shape::Choice(_) => Some(forms::choice(field, text)),
        _ => None,
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
