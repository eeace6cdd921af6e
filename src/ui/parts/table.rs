//! The region every table stands in: it scrolls where the table is wide, copies the table for other
//! programs, and takes in what was copied there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::copying::CopyTables;
use super::{cell_moves, is_page_locked, pasting};
use crate::browser::{clipboard, table};
use crate::clipboard::{CopiedTable, PlainCell};
use crate::pasting::Pasteable;
use crate::ui::desk::use_desk;

/// What a table is for pasting, asked for when something is pasted.
#[derive(Clone)]
pub struct PasteInto(Arc<dyn Fn() -> Box<dyn Pasteable> + Send + Sync>);

impl PasteInto {
    /// A table that can be pasted into. Its rows carry `data-row` and its cells `data-cell`, which
    /// are the addresses of [`Pasteable`].
    pub fn new<P: Pasteable + 'static>(table: impl Fn() -> P + Send + Sync + 'static) -> Self {
        Self(Arc::new(move || -> Box<dyn Pasteable> {
            Box::new(table())
        }))
    }

    /// The table as it is now.
    pub(super) fn table(&self) -> Box<dyn Pasteable> {
        (self.0)()
    }
}

/// A table with what can be done with the whole of it.
#[component]
pub fn TableRegion(
    /// What the region is called; without a name the region takes no focus, for a table that does
    /// so itself.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// How its heads stay in view: page, box.
    #[prop(optional)]
    stick: Option<&'static str>,
    /// What can be pasted into; only shown if there is nothing.
    #[prop(optional)]
    paste: Option<PasteInto>,
    /// The table.
    children: Children,
) -> impl IntoView {
    let region = NodeRef::<html::Div>::new();
    let desk = use_desk();
    let is_locked = is_page_locked();
    let is_editable = paste.is_some();
    let pasted = move |event: ev::ClipboardEvent| {
        if let (Some(element), Some(into)) = (region.get_untracked(), &paste) {
            pasting::take(desk, &element, into, is_locked, &event);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if is_editable {
            cell_moves::on_key(&event);
        }
    };
    let copied = move |event: ev::ClipboardEvent| {
        if let Some(element) = region.get_untracked() {
            answer_copy(&element, &event);
        }
    };
    view! {
        <CopyTables region />
        <div class="table-scroll" node_ref=region data-stick=stick
            tabindex=label.map(|_| "0") role=label.map(|_| "region") aria-label=label
            on:copy=copied on:paste=pasted on:keydown=key
        >{children()}</div>
    }
}

/// The key that copies, where no text is marked: on the region the whole table, on a control that
/// holds no text its cell.
fn answer_copy(region: &Element, event: &ev::ClipboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    let Some(target): Option<Element> = target else {
        return;
    };
    let is_text = matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA");
    if is_text || clipboard::is_text_marked() {
        return;
    }
    let copied = if target == *region {
        table::read(region, None).map(|read| read.table.without_screen_columns())
    } else {
        let cell = target.closest("td, th").ok().flatten();
        cell.map(|cell| one_cell(table::cell_text(&cell)))
    };
    if let Some(copied) = copied {
        clipboard::fill(event, &copied.to_html(), &copied.to_text());
    }
}

fn one_cell(text: String) -> CopiedTable {
    let cell = PlainCell {
        text,
        columns: 1,
        rows: 1,
        ..PlainCell::default()
    };
    CopiedTable {
        rows: vec![vec![cell]],
        ..CopiedTable::default()
    }
}
