//! What ties a control to one field of one record.

use leptos::prelude::*;

use crate::form::{FieldForm, RecordAt, shown, written};
use crate::ui::desk::Desk;
use crate::ui::parts::Typed;
use crate::wording::forms::{self as words, What};

/// The id of the control of a field.
pub fn control_id(at: RecordAt, field: &str) -> String {
    format!("{}-{field}-{}", at.table.as_str(), at.key)
}

/// A field behind its control.
#[derive(Clone, Copy)]
pub(super) struct Bound {
    /// What the plan has, as the control shows it.
    pub(super) value: Signal<String>,
    /// Takes what was typed.
    pub(super) commit: Callback<Typed>,
    /// Takes what was chosen.
    pub(super) choose: Callback<String>,
    /// Why what was written last was not taken.
    pub(super) error: RwSignal<String>,
}

/// Ties a control to a field.
pub(super) fn bound(desk: Desk, at: RecordAt, field: &'static str) -> Bound {
    let error = RwSignal::new(String::new());
    let take = move |text: &str, continues: bool| {
        let name = words::action(at.table, What::Change);
        match written(at, field, text) {
            Ok(edits) => {
                error.set(String::new());
                if continues {
                    desk.go_on(&name, |_| edits);
                } else {
                    desk.act(&name, |_| edits);
                }
            }
            Err(refusal) => error.set(words::refusal(refusal).to_owned()),
        }
    };
    Bound {
        value: desk.read(move |plan| shown(plan, at, field)).into(),
        commit: Callback::new(move |typed: Typed| take(&typed.text, typed.continues)),
        choose: Callback::new(move |value: String| take(&value, false)),
        error,
    }
}

/// What a field is called in the open plan.
pub(super) fn label(desk: Desk, at: RecordAt, form: &'static FieldForm) -> Signal<String> {
    desk.read(move |plan| form.label_in(plan, at.table)).into()
}
