//! Controls that fill a cell of a table: their label is said, not shown, for the table's heads
//! show it.

use leptos::prelude::*;

use super::choice::{Choosable, SelectOptions};
use super::lock::is_page_locked;
use super::record::{ChoiceOf, TextOf};
use super::text::{Look, text_control};

/// A text that fills its cell.
#[component]
pub fn CellText(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What it is, said by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    text: TextOf,
    /// Whether it is a box of several lines.
    #[prop(optional)]
    lines: bool,
    /// An example that stands in the empty field.
    #[prop(into, optional)]
    example: String,
    /// Whether nothing can be written.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    let look = Look {
        id,
        class: "cell-input",
        lines,
        rows: "1",
        example,
        is_locked: locked,
        said: Some(label),
        ..Look::default()
    };
    text_control(text.value, text.commit, look).0
}

/// A list that fills its cell.
#[component]
pub fn CellChoice(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What it is, said by screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The values and their words.
    #[prop(into)]
    options: Signal<Vec<Choosable>>,
    /// The choice.
    choice: ChoiceOf,
    /// Whether nothing can be chosen.
    #[prop(optional)]
    locked: bool,
) -> impl IntoView {
    let is_locked = locked || is_page_locked();
    view! {
        <select class="select" id=id disabled=is_locked aria-label=label on:change=move |event| choice.choose.run(event_target_value(&event))>
            <SelectOptions options value=choice.value />
        </select>
    }
}
