//! A place to drop files on, with a button for choosing them.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, HtmlInputElement};

use crate::browser::files::{PickedFile, picked};
use crate::wording::frame;

/// A drop area with a button. Both hand over the same files.
#[component]
pub fn FileDrop(
    /// The id of the control.
    id: &'static str,
    /// What to drop here.
    #[prop(into)]
    title: String,
    /// What else to know.
    #[prop(into, optional)]
    support: String,
    /// Whether several can be chosen at once.
    #[prop(optional)]
    multiple: bool,
    /// Whether workbooks are taken too.
    #[prop(optional)]
    workbooks: bool,
    /// Whether tables are taken, in workbooks or as text, and nothing else.
    #[prop(optional)]
    tables: bool,
    /// Takes the files.
    take: Callback<Vec<PickedFile>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take.run(picked(
            event.data_transfer().and_then(|transfer| transfer.files()),
        ));
    };
    let choose = move |event: leptos::ev::Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        take.run(picked(input.files()));
        // The same file can be chosen again.
        input.set_value("");
    };
    let accept = if tables {
        ".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
    } else if workbooks {
        ".json,.txt,.xlsx,application/json,text/plain"
    } else {
        ".json,.txt,application/json,text/plain"
    };
    view! {
        <div class="drop-area" data-over=move || over.get().then_some("")
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <p class="drop-area-title">{title}</p>
            <p>{support}</p>
            <label class="button" for=id>{frame::CHOOSE_FILE}<input type="file" id=id multiple=multiple accept=accept on:change=choose /></label>
        </div>
    }
}
