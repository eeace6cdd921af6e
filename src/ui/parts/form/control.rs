//! A control with its label above it, for any field.

use leptos::prelude::*;

use super::binding::{bound, control_id, label};
use super::ticks::Ticks;
use crate::form::{FieldForm, RecordAt, options};
use crate::plan::Shape;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{CheckField, Choice, TextField, is_locked};

/// Fields of one record, one below the other.
#[component]
pub fn RecordFields(
    /// The record.
    at: RecordAt,
    /// Its fields.
    fields: &'static [FieldForm],
    /// How many stand side by side where there is room; none for one below the other.
    #[prop(optional)]
    columns: Option<&'static str>,
) -> impl IntoView {
    let controls = fields.iter().map(|form| view! { <FormField at form /> });
    let controls = controls.collect_view();
    match columns {
        Some(columns) => {
            view! { <div class="columns" data-columns=columns>{controls}</div> }.into_any()
        }
        None => controls.into_any(),
    }
}

/// The control of one field with its label.
#[component]
pub fn FormField(
    /// The record.
    at: RecordAt,
    /// The field.
    form: &'static FieldForm,
) -> impl IntoView {
    control(use_desk(), at, form)
}

fn control(desk: Desk, at: RecordAt, form: &'static FieldForm) -> AnyView {
    let (shape, is_optional) = at.table.shape(form.field);
    let label = label(desk, at, form);
    let id = control_id(at, form.field);
    let (support, example) = (form.support, form.example);
    let locked = is_locked(desk, at, form.field);
    if let Shape::References(_) = shape {
        return view! { <Ticks at form label /> }.into_any();
    }
    let bound = bound(desk, at, form.field);
    let (value, commit, choose, error) = (bound.value, bound.commit, bound.choose, bound.error);
    match shape {
        Shape::Text | Shape::Texts => {
            let lines = form.lines || shape == Shape::Texts;
            view! { <TextField id label value commit error support lines example locked /> }.into_any()
        }
        Shape::Number => {
            view! { <TextField id label value commit error support example width="number" keyboard="numeric" locked /> }.into_any()
        }
        Shape::Flag if !is_optional => {
            let is_on = Signal::derive(move || value.read().as_str() == "true");
            let choose = Callback::new(move |on: bool| choose.run(on.to_string()));
            view! { <CheckField label value=is_on choose support locked /> }.into_any()
        }
        _ => {
            let options = desk.read(move |plan| options(plan, at.table, form.field));
            view! { <Choice id label options value choose error support locked /> }.into_any()
        }
    }
}
