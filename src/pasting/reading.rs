//! What a pasted text means in a field of a form.

use serde_json::Value;

use super::Unfit;
use crate::edit::Edit;
use crate::form::{FieldForm, RecordAt, Refusal, named, options, ticked_as, written};
use crate::plan::field::Shape;
use crate::plan::fiscal_year;
use crate::plan::normal::{comparable, same};
use crate::plan::{Plan, TableName};
use crate::wording::{names_of_choice, names_of_flag, names_of_nothing};

/// The fields that may each name a record by themselves.
const NAMES: [&str; 6] = ["name", "title", "label", "symbol", "number", "heading"];

/// Between the names in a list of several records.
const MARKS: [char; 8] = ['・', '、', ',', '，', '､', '/', '／', ';'];

/// The edits that give a field what was pasted into its cell.
///
/// # Errors
/// [`Unfit`] where it does not fit the field.
pub(super) fn read(
    plan: &Plan,
    at: RecordAt,
    form: &FieldForm,
    text: &str,
) -> Result<Vec<Edit>, Unfit> {
    let (shape, is_optional) = at.table.shape(form.field);
    let value = match shape {
        Shape::Text if form.lines => text.to_owned(),
        // A line holds no line break; browsers put a space there as well.
        Shape::Text => text.replace('\n', " "),
        Shape::Texts => text.to_owned(),
        Shape::Number => comparable(text).replace(',', ""),
        Shape::Flag if !is_optional => flag(text)?.to_string(),
        Shape::References(of) => {
            let keys = several(plan, at.table, form.field, of, text)?;
            return Ok(ticked_as(at, form.field, &keys));
        }
        Shape::Flag | Shape::Choice(_) | Shape::Year | Shape::Reference(_) => {
            one(plan, at.table, form.field, shape, text)?
        }
        Shape::Inner => return Err(Unfit::ReadOnly),
    };
    written(at, form.field, &value).map_err(|refusal| match refusal {
        Refusal::NoNumber => Unfit::NoNumber,
        Refusal::NoYear => Unfit::NoChoice,
        Refusal::Needed => Unfit::Needed,
        Refusal::NotWritable => Unfit::ReadOnly,
    })
}

/// Yes or no, in any of the ways in which tables say it.
fn flag(text: &str) -> Result<bool, Unfit> {
    let text = comparable(text).to_lowercase();
    let is = |ways: &[&str]| ways.contains(&text.as_str());
    let says = |flag| names_of_flag(flag).map(|name| comparable(name).to_lowercase());
    if says(true).contains(&text) || is(&["○", "〇", "◯", "✓", "✔", "レ", "1", "true"]) {
        Ok(true)
    } else if says(false).contains(&text) || is(&["", "×", "-", "0", "false"]) {
        Ok(false)
    } else {
        Err(Unfit::NoChoice)
    }
}

/// The value of what is chosen by its words.
fn one(
    plan: &Plan,
    table: TableName,
    field: &str,
    shape: Shape,
    text: &str,
) -> Result<String, Unfit> {
    if comparable(text).is_empty() {
        return Ok(String::new());
    }
    let offered = options(plan, table, field);
    let is_choice = matches!(shape, Shape::Choice(_));
    let is_called = |value: &str| {
        let mut names = names_of_choice(field, value).into_iter();
        is_choice && names.any(|name| same(&name, text))
    };
    let by_words: Vec<&String> = offered
        .iter()
        .filter(|(value, words)| same(words, text) || is_called(value))
        .map(|(value, _)| value)
        .collect();
    let found = match (by_words.as_slice(), shape) {
        ([], Shape::Reference(of)) => offered
            .iter()
            .map(|(value, _)| value)
            .filter(|value| is_named(plan, of, value, text))
            .collect(),
        ([], Shape::Year) => {
            let year = fiscal_year::read(text).map(|year| year.western().to_string());
            offered
                .iter()
                .map(|(value, _)| value)
                .filter(|value| Some(*value) == year.as_ref())
                .collect()
        }
        _ => by_words,
    };
    match found.as_slice() {
        [value] => Ok((*value).clone()),
        [] => Err(Unfit::NoChoice),
        _ => Err(Unfit::Several),
    }
}

/// Whether the record is called that by one of its names.
fn is_named(plan: &Plan, table: TableName, key: &str, text: &str) -> bool {
    let Some(key) = crate::plan::Key::new(key) else {
        return false;
    };
    let rows = plan.table(table);
    let is_it = |field: &&str| match rows.value(key, field) {
        Value::String(name) => !name.is_empty() && same(&name, text),
        _ => false,
    };
    same(&named(plan, table, key), text) || NAMES.iter().any(is_it)
}

/// The keys of the records a list names. The longest name goes first: names hold marks themselves.
fn several(
    plan: &Plan,
    table: TableName,
    field: &str,
    of: TableName,
    text: &str,
) -> Result<Vec<String>, Unfit> {
    let mut rest = comparable(&text.replace('\n', "、"));
    if names_of_nothing(table, field)
        .map(comparable)
        .contains(&rest)
    {
        return Ok(Vec::new());
    }
    let offered = options(plan, table, field);
    let mut keys: Vec<String> = Vec::new();
    loop {
        rest = rest.trim_start_matches(MARKS).to_owned();
        if rest.is_empty() {
            return Ok(keys);
        }
        let fits = |name: &str| {
            let after = rest.strip_prefix(name)?;
            (after.is_empty() || after.starts_with(MARKS)).then_some(name.len())
        };
        let length = |(key, words): &(String, String)| {
            let names = names_of(plan, of, key).into_iter().chain([words.clone()]);
            let names = names.map(|name| comparable(&name));
            names
                .filter(|name| !name.is_empty())
                .filter_map(|name| fits(&name))
                .max()
        };
        let found: Vec<(usize, &String)> = offered
            .iter()
            .filter_map(|option| Some((length(option)?, &option.0)))
            .collect();
        let longest = found.iter().map(|(length, _)| *length).max();
        let longest = longest.ok_or(Unfit::NoChoice)?;
        let mut fitting = found.iter().filter(|(length, _)| *length == longest);
        let (Some((_, key)), None) = (fitting.next(), fitting.next()) else {
            return Err(Unfit::Several);
        };
        if !keys.contains(key) {
            keys.push((*key).clone());
        }
        rest = rest.split_off(longest);
    }
}

fn names_of(plan: &Plan, table: TableName, key: &str) -> Vec<String> {
    let Some(key) = crate::plan::Key::new(key) else {
        return Vec::new();
    };
    let rows = plan.table(table);
    let names = NAMES
        .iter()
        .filter_map(|field| match rows.value(key, field) {
            Value::String(name) => Some(name),
            _ => None,
        });
    names.collect()
}
