//! Values as their readers know them, marked against what was issued.

use serde_json::Value;

use super::super::grade::GradeLook;
use super::super::log::value::whole;
use super::{At, Reader};
use crate::edit::Fields;
use crate::plan::rewording::{Span, SpanKind, rewording};
use crate::plan::{Id, Plan, Shape, TableName};
use crate::wording::{forms, questions as words};

/// A line of a value: the whole of a field's value, or one field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// What the line is about; empty where the value is all there is.
    pub label: String,
    /// The value's pieces, marked where both wordings share enough to be told apart.
    pub pieces: Vec<Span>,
    /// The grade, where it is one.
    pub grade: Option<GradeLook>,
    /// Whether there is nothing, so that the words only say so.
    pub is_blank: bool,
}

impl ShownLine {
    /// The line as a plain text, without its marks.
    pub fn plain(&self) -> String {
        let pieces = self.pieces.iter();
        let kept = pieces.filter(|piece| piece.kind != SpanKind::Removed);
        let text: String = kept.map(|piece| piece.text.as_str()).collect();
        if self.label.is_empty() {
            text
        } else {
            [words::label(&self.label), text].concat()
        }
    }
}

/// The lines of a value. `base` is what it is compared with, if with anything.
pub(super) fn lines(
    reader: &Reader<'_>,
    at: At<'_>,
    value: &Value,
    base: Option<&Value>,
) -> Vec<ShownLine> {
    if !at.field.is_empty() {
        return vec![line(reader, at.table, at.field, value, base)];
    }
    match value {
        Value::Object(row) => {
            let base = base.map(|base| base.as_object().cloned().unwrap_or_default());
            record(reader, at.table, row, base.as_ref())
        }
        Value::Null => vec![said(words::NO_RECORD)],
        other => raw(other),
    }
}

/// A value nothing is known of, as it was written.
pub(super) fn raw(value: &Value) -> Vec<ShownLine> {
    match value {
        Value::Null => vec![said(words::NOTHING)],
        Value::String(text) => vec![plain(text.clone())],
        other => vec![plain(other.to_string())],
    }
}

/// The fields that tell what a record says: what it is about stands in its place already.
pub(in crate::report) fn told_fields(plan: &Plan, table: TableName) -> Vec<&'static str> {
    let rows = plan.table(table);
    let is_told = |field: &&'static str| {
        let is_about = rows.owners().contains(field) || rows.slot().contains(field);
        !is_about && rows.shape(field).0 != Shape::Inner
    };
    rows.fields().iter().copied().filter(is_told).collect()
}

/// The fields of a record that say something.
fn record(
    reader: &Reader<'_>,
    table: TableName,
    row: &Fields,
    base: Option<&Fields>,
) -> Vec<ShownLine> {
    let told = told_fields(reader.plan, table);
    let lines: Vec<ShownLine> = told
        .into_iter()
        .filter_map(|field| {
            let value = row.get(field)?;
            let before = base.map(|base| base.get(field).cloned().unwrap_or_default());
            Some(ShownLine {
                label: forms::label(reader.plan, table, field),
                ..line(reader, table, field, value, before.as_ref())
            })
        })
        .collect();
    if lines.is_empty() {
        vec![said(words::NOTHING)]
    } else {
        lines
    }
}

fn line(
    reader: &Reader<'_>,
    table: TableName,
    field: &str,
    value: &Value,
    base: Option<&Value>,
) -> ShownLine {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    if is_empty(value) {
        return said(words::NOTHING);
    }
    let shape = table.shape(field).0;
    let shown = whole(&reader.names, table, field, value);
    match (shape, value, base) {
        (Shape::Text, Value::String(text), Some(Value::String(base))) => ShownLine {
            pieces: marked(base, text),
            ..plain(String::new())
        },
        (Shape::Reference(TableName::Grades), Value::String(id), _) => {
            let grade = Id::new(id).and_then(|id| reader.plan.get(id));
            ShownLine {
                grade: grade.map(|grade| GradeLook::of(grade)),
                ..plain(shown)
            }
        }
        _ => plain(shown),
    }
}

/// Both wordings in one, where they share something; else the new one alone, because marks that
/// cover everything say nothing.
fn marked(base: &str, text: &str) -> Vec<Span> {
    let pieces = rewording(base, text);
    if pieces.iter().any(|piece| piece.kind == SpanKind::Kept) {
        pieces
    } else {
        plain(text.to_owned()).pieces
    }
}

fn plain(text: String) -> ShownLine {
    ShownLine {
        label: String::new(),
        pieces: vec![Span {
            kind: SpanKind::Kept,
            text,
        }],
        grade: None,
        is_blank: false,
    }
}

fn said(text: &str) -> ShownLine {
    ShownLine {
        is_blank: true,
        ..plain(text.to_owned())
    }
}
