//! Fields of records: what ties a control to one field of one record.
//!
//! Every control stands behind a memo of its own field, so that a change elsewhere never writes
//! over what is being typed.

use leptos::prelude::*;

use super::text::Typed;
use crate::edit::{Edit, change};
use crate::plan::{FiscalYear, Id, InPlan, Plan, YearStyle};
use crate::ui::desk::Desk;

type Read<T> = Box<dyn Fn(&Plan) -> T + Send + Sync>;
type Write<T> = Box<dyn Fn(&Plan, T) -> Vec<Edit> + Send + Sync>;

/// A text of the plan and the way back into it.
#[derive(Clone, Copy)]
pub struct TextOf {
    /// The text as the plan has it.
    pub value: Signal<String>,
    /// Takes what was typed.
    pub commit: Callback<Typed>,
}

/// A chosen value of the plan and the way back into it.
#[derive(Clone, Copy)]
pub struct ChoiceOf {
    /// The value as the plan has it.
    pub value: Signal<String>,
    /// Takes the value chosen.
    pub choose: Callback<String>,
}

/// A text that is read and written in any way.
pub fn text_by(
    desk: Desk,
    name: &'static str,
    read: impl Fn(&Plan) -> String + Send + Sync + 'static,
    write: impl Fn(&Plan, String) -> Vec<Edit> + Send + Sync + 'static,
) -> TextOf {
    bind_text(desk, name, Box::new(read), Box::new(write))
}

fn bind_text(desk: Desk, name: &'static str, read: Read<String>, write: Write<String>) -> TextOf {
    let commit = Callback::new(move |typed: Typed| {
        let edits = |plan: &Plan| write(plan, typed.text.clone());
        if typed.continues {
            desk.go_on(name, edits);
        } else {
            desk.act(name, edits);
        }
    });
    TextOf {
        value: desk.read(read).into(),
        commit,
    }
}

/// The text in a field of a record.
pub fn text<R: InPlan>(
    desk: Desk,
    id: Id<R>,
    name: &'static str,
    get: fn(&R) -> &String,
    set: fn(&mut R, String),
) -> TextOf {
    bind_text(
        desk,
        name,
        Box::new(move |plan| {
            plan.get(id)
                .map(|row| get(row.record()).clone())
                .unwrap_or_default()
        }),
        Box::new(move |plan, text| change(plan, id, |record| set(record, text))),
    )
}

/// The choice in a field of a record, as the value of a list.
pub fn choice<R: InPlan>(
    desk: Desk,
    id: Id<R>,
    name: &'static str,
    get: fn(&R) -> String,
    set: fn(&mut R, &str),
) -> ChoiceOf {
    let read: Read<String> = Box::new(move |plan| {
        plan.get(id)
            .map(|row| get(row.record()))
            .unwrap_or_default()
    });
    let choose = Callback::new(move |value: String| {
        desk.act(name, |plan| change(plan, id, |record| set(record, &value)));
    });
    ChoiceOf {
        value: desk.read(read).into(),
        choose,
    }
}

/// The value a list has for one of the variants of a closed set.
pub fn value_of<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter()
        .position(|other| other == value)
        .map_or_else(String::new, |index| index.to_string())
}

/// The variant of a closed set behind a value of a list.
pub fn variant_of<T: Copy + Default>(all: &[T], value: &str) -> T {
    let index: Option<usize> = value.parse().ok();
    index
        .and_then(|index| all.get(index))
        .copied()
        .unwrap_or_default()
}

/// The variants of a closed set with their words.
pub fn variants<T: Copy>(all: &[T], word: impl Fn(T) -> String) -> Vec<(String, String)> {
    all.iter()
        .enumerate()
        .map(|(index, variant)| (index.to_string(), word(*variant)))
        .collect()
}

/// The value a list has for a fiscal year; empty for none.
pub fn year_value(year: Option<FiscalYear>) -> String {
    year.map_or_else(String::new, |year| year.western().to_string())
}

/// The fiscal year behind a value of a list.
pub fn year_of(value: &str) -> Option<FiscalYear> {
    value.parse().ok().and_then(FiscalYear::new)
}

/// Fiscal years as the values of a list, written the plan's way.
pub fn years(
    years: impl IntoIterator<Item = FiscalYear>,
    style: YearStyle,
) -> Vec<(String, String)> {
    years
        .into_iter()
        .map(|year| (year_value(Some(year)), year.show(style)))
        .collect()
}

/// The id a list has as a value; empty for none.
pub fn id_value<R>(id: Option<Id<R>>) -> String {
    id.map_or_else(String::new, |id| id.to_string())
}
