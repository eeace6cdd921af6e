//! A text that fills a cell of the table of years: typed in place, printed as text.

use leptos::html;
use leptos::prelude::*;

use crate::ui::parts::Typed;
use crate::ui::parts::text::Typing;

/// A text in a cell. It grows with its text.
#[component]
pub fn YearCell(
    /// What it is, said by screen readers.
    label: String,
    /// The text as the plan has it: a memo of this one value.
    value: Memo<String>,
    /// Takes what was typed.
    commit: Callback<Typed>,
    /// Whether nothing can be written.
    locked: bool,
) -> impl IntoView {
    let typing = Typing::new(value.into(), commit);
    let node = NodeRef::<html::Textarea>::new();
    typing.follow(move || node.get().map(wasm_bindgen::JsCast::unchecked_into));
    view! {
        <textarea class="cell-input screen-only" node_ref=node rows="1" placeholder=" " aria-label=label readonly=locked
            on:input=move |event| typing.input(&event_target_value(&event))
            on:change=move |event| typing.leave(&event_target_value(&event))
            on:blur=move |_| typing.end()
            on:compositionstart=move |_| typing.composing(true)
            on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
        ></textarea>
        <span class="print-only text" aria-hidden="true">{value}</span>
    }
}
