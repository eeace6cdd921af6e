//! Forms as data: which fields of a record a person writes, and how what is written becomes edits.
//!
//! A form is a list of field names. What control a field has follows from what it holds
//! ([`Shape`]); what it is called is in the wording. So an editor for any table is a few lines, and
//! the page draws all of them with one part.

use serde_json::Value;

use crate::edit::Edit;
use crate::edit::order::Siblings;
use crate::plan::field::Shape;
use crate::plan::normal::comparable;
use crate::plan::position::Position;
use crate::plan::{FiscalYear, Key, Plan, TableName};
use crate::wording::forms as words;

mod adding;
mod naming;
mod options;

pub use adding::{Nothing, new_row};
pub use naming::named;
pub use options::{Choosable, options};

/// The address of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RecordAt {
    /// Its table.
    pub table: TableName,
    /// Its key.
    pub key: Key,
}

/// A field in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldForm {
    /// The field's name as a bundle writes it.
    pub field: &'static str,
    /// What it is called where the usual word is not the right one; empty for the usual word.
    pub label: &'static str,
    /// What to write, and how; empty for nothing.
    pub support: &'static str,
    /// An example that stands in the empty field; empty for none.
    pub example: &'static str,
    /// Whether a text is a box of several lines.
    pub lines: bool,
}

/// A field under its usual word.
pub const fn field(name: &'static str) -> FieldForm {
    FieldForm {
        field: name,
        label: "",
        support: "",
        example: "",
        lines: false,
    }
}

/// A text of several lines under its usual word.
pub const fn lines(name: &'static str) -> FieldForm {
    FieldForm {
        lines: true,
        ..field(name)
    }
}

impl FieldForm {
    /// The field under another word.
    #[must_use]
    pub const fn called(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    /// The field with a line on what to write.
    #[must_use]
    pub const fn supported(self, support: &'static str) -> Self {
        Self { support, ..self }
    }

    /// The field with an example.
    #[must_use]
    pub const fn like(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// What the field is called in that plan.
    pub fn label_in(&self, plan: &Plan, table: TableName) -> String {
        if self.label.is_empty() {
            words::label(plan, table, self.field)
        } else {
            self.label.to_owned()
        }
    }
}

/// Why something written in a form cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It should be a number and is not.
    NoNumber,
    /// It should be a fiscal year and is not.
    NoYear,
    /// It cannot be left empty.
    Needed,
    /// The field is none that a person writes.
    NotWritable,
}

/// A field's value as its control shows it: text as typed, the digits of a number, the western year
/// of a fiscal year, the key of a record, `true` or `false`, one text a line. Empty where it is
/// open.
pub fn shown(plan: &Plan, at: RecordAt, field: &str) -> String {
    match plan.table(at.table).whole_value(at.key, field) {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Array(items) => {
            let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            items.join("\n")
        }
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// The keys of the records a field names.
pub fn ticked(plan: &Plan, at: RecordAt, field: &str) -> Vec<String> {
    match plan.table(at.table).value(at.key, field) {
        Value::Array(items) => items
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}

/// The edits that give a field what was written or chosen in its control; see [`shown`].
///
/// # Errors
/// [`Refusal`] where it does not fit the field.
pub fn written(at: RecordAt, field: &'static str, text: &str) -> Result<Vec<Edit>, Refusal> {
    let (shape, is_optional) = at.table.shape(field);
    let read = comparable(text);
    let must_be_said = !is_optional && matches!(shape, Shape::Year | Shape::Reference(_));
    let to = match shape {
        Shape::References(_) | Shape::Inner => return Err(Refusal::NotWritable),
        Shape::Texts => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect(),
        Shape::Text => text.into(),
        _ if read.is_empty() && must_be_said => return Err(Refusal::Needed),
        _ if read.is_empty() => Value::Null,
        Shape::Flag => (read == "true").into(),
        Shape::Number => read.parse::<u32>().map_err(|_| Refusal::NoNumber)?.into(),
        Shape::Year => {
            let year = read.parse().ok().and_then(FiscalYear::new);
            year.ok_or(Refusal::NoYear)?.western().into()
        }
        // What is chosen is a word or a key, as it is.
        Shape::Choice(_) | Shape::Reference(_) => Value::String(text.to_owned()),
    };
    Ok(vec![set(at, field, to)])
}

/// The edits that add a record to the ones a field names, last, or take it from them.
pub fn toggled(plan: &Plan, at: RecordAt, field: &'static str, key: &str, on: bool) -> Vec<Edit> {
    let mut keys = ticked(plan, at, field);
    keys.retain(|other| other != key);
    if on {
        keys.push(key.to_owned());
    }
    vec![set(at, field, keys.into())]
}

/// The edits that make a field name exactly those records.
pub fn ticked_as(at: RecordAt, field: &'static str, keys: &[String]) -> Vec<Edit> {
    vec![set(at, field, keys.into())]
}

fn set(at: RecordAt, field: &'static str, to: Value) -> Edit {
    Edit::Set {
        table: at.table,
        id: at.key,
        field: field.to_owned(),
        from: Value::Null,
        to,
    }
}

/// The keys of siblings, in order.
pub fn keys(plan: &Plan, siblings: Siblings) -> Vec<Key> {
    let order: Vec<(Key, Position)> = siblings.in_order(plan);
    order.into_iter().map(|(key, _)| key).collect()
}
