//! Fields for choosing.

use leptos::prelude::*;

use super::field::{FieldFrame, described_by};
use super::lock::is_page_locked;

/// A value and its words.
pub type Choosable = (String, String);

/// A field with a native list to choose from.
#[component]
pub fn Choice(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The values and their words.
    #[prop(into)]
    options: Signal<Vec<Choosable>>,
    /// The chosen value.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value chosen.
    choose: Callback<String>,
    /// What to choose.
    #[prop(into, optional)]
    support: String,
    /// What is wrong; empty for nothing.
    #[prop(into, optional)]
    error: Signal<String>,
    /// Whether nothing can be chosen.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    let is_locked = locked || is_page_locked();
    let description = described_by(&id);
    let control = id.clone();
    view! {
        <FieldFrame id label support error>
            <select class="select" id=control disabled=is_locked aria-describedby=description on:change=move |event| choose.run(event_target_value(&event))>
                <SelectOptions options value />
            </select>
        </FieldFrame>
    }
}

/// A control of a filter bar: its label above a list, chosen without further ado.
#[component]
pub fn Filter(
    /// The visible label.
    #[prop(into)]
    label: String,
    /// The values and their words.
    #[prop(into)]
    options: Signal<Vec<Choosable>>,
    /// The chosen value.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the value chosen.
    choose: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="filter">
            {label}
            <select class="select" on:change=move |event| choose.run(event_target_value(&event))>
                <SelectOptions options value />
            </select>
        </label>
    }
}

/// The values of a native list.
#[component]
pub fn SelectOptions(
    /// The values and their words.
    options: Signal<Vec<Choosable>>,
    /// The chosen value.
    value: Signal<String>,
) -> impl IntoView {
    let is_chosen = move |candidate: &str| value.read().as_str() == candidate;
    view! {
        <For each=move || options.get() key=Clone::clone let((candidate, words))>
            {
                let chosen = candidate.clone();
                view! { <option value=candidate prop:selected=move || is_chosen(&chosen)>{words}</option> }
            }
        </For>
    }
}

/// A box to tick.
#[component]
pub fn CheckField(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Takes the new state.
    choose: Callback<bool>,
    /// What ticking it means.
    #[prop(into, optional)]
    support: String,
    /// Whether it cannot be ticked.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    let support =
        (!support.is_empty()).then(|| view! { <span class="check-support">{support}</span> });
    view! {
        <label class="check">
            <input type="checkbox" disabled=locked prop:checked=value on:change=move |event| choose.run(event_target_checked(&event)) />
            <span>{label}{support}</span>
        </label>
    }
}
