//! What is copied into another program: a text into a mail, tables into Word and Excel.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Element;

use crate::browser::{clipboard, page, table};
use crate::clipboard::CopiedTable;
use crate::wording::clipboard as table_words;
use crate::wording::task as words;

/// A button that copies the tables of a region.
#[component]
pub fn CopyTables(
    /// Where they stand.
    region: NodeRef<html::Div>,
    /// What they belong to, where many such buttons stand on a page.
    #[prop(optional, into)]
    of: Option<String>,
) -> impl IntoView {
    let told = RwSignal::new("");
    let copy = move |_| {
        let element = region.get_untracked();
        let Some(is_copied) = element.and_then(|element| copy_tables(&element)) else {
            return;
        };
        // Said again where it was said before.
        told.set("");
        request_animation_frame(move || {
            told.try_set(if is_copied {
                table_words::COPIED
            } else {
                table_words::COPY_BY_HAND
            });
        });
    };
    let label = of.map(|of| table_words::copy_of(&of));
    view! {
        <div class="table-tools screen-only">
            <span role="status">{told}</span>
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=label on:click=copy>{table_words::COPY}</button>
        </div>
    }
}

/// Copies the tables of a region, one below the other; nothing if there is none.
fn copy_tables(region: &Element) -> Option<bool> {
    let tables = table::read_all(region);
    let html: String = tables.iter().map(CopiedTable::to_html).collect();
    let text: Vec<String> = tables.iter().map(CopiedTable::to_text).collect();
    let marked = match tables.as_slice() {
        [] => return None,
        [_] => region.query_selector("table").ok().flatten()?,
        _ => region.clone(),
    };
    Some(clipboard::copy_tables(&marked, html, text.join("\n")))
}

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
