//! A text to be copied into another program, such as a mail.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, page};
use crate::wording::task as words;

/// A text with a button that copies it. Where the browser does not let the page copy, the text is
/// marked, so that a key does.
#[component]
pub fn CopyText(
    /// The id of the text.
    #[prop(into)]
    id: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// The text.
    text: String,
    /// How many lines of it are seen.
    rows: &'static str,
) -> impl IntoView {
    let told = RwSignal::new("");
    let copied = (id.clone(), text.clone());
    let copy = move |_| {
        let (id, text) = copied.clone();
        spawn_local(async move {
            let is_copied = clipboard::copy(&text).await;
            if !is_copied {
                page::mark(&id);
            }
            told.try_set(if is_copied {
                words::COPIED
            } else {
                words::COPY_BY_HAND
            });
        });
    };
    let (control, copy_words) = (id.clone(), words::copy(&label));
    view! {
        <div class="field">
            <label class="field-label" for=id>{label}</label>
            <textarea class="input" id=control readonly=true rows=rows prop:value=text></textarea>
            <div class="row">
                <button type="button" class="button" data-size="small" on:click=copy>{copy_words}</button>
                <p role="status">{told}</p>
            </div>
        </div>
    }
}
