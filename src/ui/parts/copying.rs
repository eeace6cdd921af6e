//! A text that is to be copied into another program.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, page};
use crate::wording::frame;

/// A text to be copied, with the button that does it. Where the browser refuses, the text is
/// selected, to be copied by hand.
#[component]
pub fn CopyText(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What the text is.
    #[prop(into)]
    label: String,
    /// The text.
    #[prop(into)]
    text: String,
    /// Whether it has several lines.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let said = RwSignal::new("");
    let control = id.clone();
    let copied = text.clone();
    let copy = move |_| {
        let (text, control) = (copied.clone(), control.clone());
        spawn_local(async move {
            let is_copied = clipboard::write(&text).await;
            if !is_copied {
                page::select_text(&control);
            }
            said.try_set(if is_copied {
                frame::COPIED
            } else {
                frame::COPY_BY_HAND
            });
        });
    };
    let name = [frame::COPY, "：", &label].concat();
    let named = id.clone();
    let control = if lines {
        let rows = (text.lines().count() + 1).min(14).to_string();
        view! { <textarea class="input screen-only" id=id readonly rows=rows prop:value=text.clone()></textarea><div class="print-text" aria-hidden="true">{text}</div> }.into_any()
    } else {
        view! { <input class="input" type="text" id=id readonly prop:value=text /> }.into_any()
    };
    view! {
        <div class="field">
            <label class="field-label" for=named>{label}</label>
            {control}
            <div class="button-row">
                <button type="button" class="button" data-size="small" aria-label=name on:click=copy>{frame::COPY}</button>
                <span role="status">{move || said.get()}</span>
            </div>
        </div>
    }
}
