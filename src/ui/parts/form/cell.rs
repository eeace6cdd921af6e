//! A control that fills a cell of a table, for any field.

use leptos::prelude::*;

use super::binding::{bound, control_id};
use super::panel::CellPanel;
use super::ticks::TickBoxes;
use crate::form::{FieldForm, RecordAt, ticked};
use crate::plan::Shape;
use crate::ui::desk::Desk;
use crate::ui::parts::record::{ChoiceOf, TextOf};
use crate::ui::parts::{CellChoice, CellText, is_locked};
use crate::wording::forms as words;
use crate::wording::reports::LIST_MARK;

/// What a field's column offers, computed once for all its rows.
pub(super) type Offered = Signal<Vec<(String, String)>>;

/// The control of one field; `said` is its label for screen readers.
pub(super) fn cell(
    desk: Desk,
    at: RecordAt,
    form: &'static FieldForm,
    said: Signal<String>,
    offered: Offered,
) -> AnyView {
    let (shape, is_optional) = at.table.shape(form.field);
    let id = control_id(at, form.field);
    if let Shape::References(_) = shape {
        return ticks(desk, at, form.field, id, said, offered);
    }
    let bound = bound(desk, at, form.field);
    let locked = is_locked(desk, at, form.field);
    let error = bound.error;
    match shape {
        Shape::Text | Shape::Texts | Shape::Number => {
            let text = TextOf {
                value: bound.value,
                commit: bound.commit,
            };
            let lines = form.lines || shape == Shape::Texts;
            view! {
                <CellText id label=said text lines example=form.example locked />
                <p class="field-error" role="alert" hidden=move || error.read().is_empty()>{error}</p>
            }
            .into_any()
        }
        Shape::Flag if !is_optional => {
            let value = bound.value;
            let choose = bound.choose;
            view! {
                <label class="check">
                    <input type="checkbox" id=id disabled=locked prop:checked=move || value.read().as_str() == "true"
                        on:change=move |event| choose.run(event_target_checked(&event).to_string()) />
                    <span class="visually-hidden">{said}</span>
                </label>
            }
            .into_any()
        }
        _ => {
            let choice = ChoiceOf {
                value: bound.value,
                choose: bound.choose,
            };
            view! {
                <CellChoice id label=said options=offered choice locked />
                <p class="field-error" role="alert" hidden=move || error.read().is_empty()>{error}</p>
            }
            .into_any()
        }
    }
}

/// Several records: their names, and the boxes on request.
fn ticks(
    desk: Desk,
    at: RecordAt,
    field: &'static str,
    id: String,
    said: Signal<String>,
    offered: Offered,
) -> AnyView {
    let chosen = desk.read(move |plan| ticked(plan, at, field));
    let names = move || {
        let chosen = chosen.read();
        let offered = offered.read();
        let name = |key: &String| offered.iter().find(|(other, _)| other == key);
        let names: Vec<&str> = chosen
            .iter()
            .filter_map(name)
            .map(|(_, name)| name.trim())
            .collect();
        if names.is_empty() {
            words::open(at.table, field).to_owned()
        } else {
            names.join(LIST_MARK)
        }
    };
    view! {
        <CellPanel id label=said shown=Signal::derive(names)><TickBoxes at field options=offered /></CellPanel>
    }
    .into_any()
}
