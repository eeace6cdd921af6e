//! The bare control for text: a line, or a box that grows with its text.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Typed, Typing};
use crate::ui::parts::is_page_locked;

/// How a text control looks and what it says of itself.
#[derive(Default)]
pub struct Look {
    /// Its id; empty for none.
    pub id: String,
    /// Its class.
    pub class: &'static str,
    /// Whether it is a box of several lines.
    pub lines: bool,
    /// How many lines the box has at least.
    pub rows: &'static str,
    /// Whether nothing can be written.
    pub is_locked: bool,
    /// An example that stands in the empty control.
    pub example: String,
    /// Its name for screen readers, where no label stands beside it.
    pub said: Option<Signal<String>>,
    /// The ids of what describes it.
    pub described_by: Option<String>,
    /// What is wrong with what stands in it; empty for nothing.
    pub error: Signal<String>,
    /// The width of a line: year, number, short, medium; empty for the whole.
    pub width: &'static str,
    /// The keyboard a touch screen shows: decimal, numeric.
    pub keyboard: &'static str,
}

/// A control that shows `value` and commits through `commit`, with what goes on in it.
pub fn text_control(
    value: Signal<String>,
    commit: Callback<Typed>,
    look: Look,
) -> (AnyView, Typing) {
    let typing = Typing::new(value, commit);
    let is_locked = look.is_locked || is_page_locked();
    let id = (!look.id.is_empty()).then_some(look.id);
    let error = look.error;
    let invalid = move || (!error.read().is_empty()).then_some("true");
    let view = if look.lines {
        let node = NodeRef::<html::Textarea>::new();
        typing.follow(move || node.get().map(JsCast::unchecked_into));
        view! {
            <textarea class=look.class id=id node_ref=node rows=look.rows readonly=is_locked placeholder=look.example
                aria-label=look.said aria-describedby=look.described_by aria-invalid=invalid
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:keydown=move |event| typing.key(&event)
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            ></textarea>
        }
        .into_any()
    } else {
        let node = NodeRef::<html::Input>::new();
        typing.follow(move || node.get().map(JsCast::unchecked_into));
        let some = |text: &'static str| (!text.is_empty()).then_some(text);
        view! {
            <input class=look.class type="text" id=id node_ref=node readonly=is_locked placeholder=look.example autocomplete="off"
                data-width=some(look.width) inputmode=some(look.keyboard)
                aria-label=look.said aria-describedby=look.described_by aria-invalid=invalid
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:keydown=move |event| typing.key(&event)
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            />
        }
        .into_any()
    };
    (view, typing)
}
