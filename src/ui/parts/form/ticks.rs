//! Several records to tick.

use leptos::prelude::*;

use super::binding::control_id;
use crate::form::{FieldForm, RecordAt, options, ticked, toggled};
use crate::ui::desk::use_desk;
use crate::ui::parts::is_locked;
use crate::wording::forms::{self as words, What};

/// The records a field can name, each with a box.
#[component]
pub fn Ticks(
    /// The record.
    at: RecordAt,
    /// The field.
    form: &'static FieldForm,
    /// What it is called.
    label: Signal<String>,
) -> impl IntoView {
    let options = use_desk().read(move |plan| options(plan, at.table, form.field));
    let support =
        (!form.support.is_empty()).then(|| view! { <p class="field-support">{form.support}</p> });
    view! {
        <fieldset class="field" id=control_id(at, form.field) tabindex="-1">
            <legend class="field-label">{label}</legend>
            {support}
            <Show when=move || !options.read().is_empty() fallback=|| view! { <p class="muted">{words::NOTHING_TO_TICK}</p> }>
                <TickBoxes at field=form.field options=options.into() />
            </Show>
        </fieldset>
    }
}

/// The boxes alone.
#[component]
pub fn TickBoxes(
    /// The record.
    at: RecordAt,
    /// The field.
    field: &'static str,
    /// What can be ticked: keys and names.
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let desk = use_desk();
    let locked = is_locked(desk, at, field);
    let ticks = desk.read(move |plan| ticked(plan, at, field));
    let toggle = move |key: &str, on: bool| {
        let name = words::action(at.table, What::Change);
        desk.act(&name, |plan| toggled(plan, at, field, key, on));
    };
    view! {
        <div class="check-row">
            <For each=move || options.get() key=Clone::clone let((key, name))>
                {
                    let ticked_key = key.clone();
                    let is_ticked = move || ticks.read().contains(&ticked_key);
                    view! {
                        <label class="check">
                            <input type="checkbox" disabled=locked prop:checked=is_ticked on:change=move |event| toggle(&key, event_target_checked(&event)) />
                            <span>{name}</span>
                        </label>
                    }
                }
            </For>
        </div>
    }
}
