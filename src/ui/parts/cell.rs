//! Controls that fill a cell of a table: their label is said, not shown, for the table's heads
//! show it.

use leptos::html;
use leptos::prelude::*;

use super::choice::{Choosable, SelectOptions};
use super::record::{ChoiceOf, TextOf};
use super::text::Typing;

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
) -> impl IntoView {
    let typing = Typing::new(text.value, text.commit);
    if lines {
        let node = NodeRef::<html::Textarea>::new();
        typing.follow(move || node.get().map(wasm_bindgen::JsCast::unchecked_into));
        return view! {
            <textarea class="cell-input" id=id node_ref=node rows="1" aria-label=label placeholder=example
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            ></textarea>
        }
        .into_any();
    }
    let node = NodeRef::<html::Input>::new();
    typing.follow(move || node.get().map(wasm_bindgen::JsCast::unchecked_into));
    view! {
        <input class="cell-input" type="text" id=id node_ref=node autocomplete="off" aria-label=label placeholder=example
            on:input=move |event| typing.input(&event_target_value(&event))
            on:change=move |event| typing.leave(&event_target_value(&event))
            on:blur=move |_| typing.end()
            on:keydown=move |event| typing.key(&event)
            on:compositionstart=move |_| typing.composing(true)
            on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
        />
    }
    .into_any()
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
) -> impl IntoView {
    view! {
        <select class="select" id=id aria-label=label on:change=move |event| choice.choose.run(event_target_value(&event))>
            <SelectOptions options value=choice.value />
        </select>
    }
}
