//! The plan as one text (本文): written line by line, or read and printed.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "the editor is a handle: a handful of signals, copied into every handler"
)]

use leptos::prelude::*;

use super::outline::details::Details;
use crate::edit::order::Siblings;
use crate::form::{FieldForm, field, lines};
use crate::paper::Piece;
use crate::plan::TableName;
use crate::plan::vocabulary::Level;
use crate::report::document::document;
use crate::report::since_previous::since_previous;
use crate::ui::desk::use_desk;
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::form::RecordCards;
use crate::ui::parts::{CheckField, PageHead, RemovalDialog, is_page_locked};
use crate::wording::{document as words, frame, outline as outline_words};

mod editor;
mod keys;
mod line;
mod marks;
mod reading;
mod survey;

use editor::Editor;
use line::DocumentLine;
use reading::Reading;
use survey::Survey;

const APPENDIX: &[FieldForm] = &[field("title"), lines("text")];

/// The plan as one text (本文).
#[component]
pub fn DocumentPage() -> impl IntoView {
    let desk = use_desk();
    let changes = desk.read(since_previous);
    let editor = Editor::new(desk, changes);
    let text = desk.read(document);
    let is_locked = is_page_locked();
    // What cannot be written is read.
    let reads = RwSignal::new(is_locked);
    let shows_links = RwSignal::new(true);
    let is_empty = Memo::new(move |_| editor.tree.lines().with(Vec::is_empty));
    let has_previous = Memo::new(move |_| changes.with(Option::is_some));
    let told = move || {
        changes.with(|changes| {
            changes.as_ref().map(|changes| {
                let left_out = changes.left_out.len();
                words::changes(
                    &changes.previous_title,
                    changes.new,
                    changes.changed,
                    left_out,
                )
            })
        })
    };
    let view_choice = move |what: &'static str, is_reading: bool| {
        view! {
            <label><input type="radio" name="document-view" prop:checked=move || reads.get() == is_reading on:change=move |_| reads.set(is_reading) />{what}</label>
        }
    };
    view! {
        <PageHead title=Signal::stored(frame::DOCUMENT.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <div class="segments" role="group" aria-label=words::VIEW hidden=is_locked>{view_choice(words::WRITE, false)}{view_choice(words::READ, true)}</div>
            <PrintButton pieces=&[Piece::Document] />
        </PageHead>
        <div class="row screen-only">
            <Show when=move || has_previous.get()>
                <CheckField label=Signal::stored(words::SHOW_CHANGES.to_owned()) value=editor.marks choose=Callback::new(move |on| editor.marks.set(on)) />
                <span class="muted" hidden=move || !editor.marks.get()>{told}</span>
            </Show>
            <Show when=move || reads.get()>
                <CheckField label=Signal::stored(words::SHOW_LINKS.to_owned()) value=shows_links choose=Callback::new(move |on| shows_links.set(on)) />
            </Show>
        </div>
        {move || match (is_empty.get(), reads.get()) {
            (true, _) => view! { <EmptyText editor /> }.into_any(),
            (_, true) => view! { <Reading text editor shows_links /> }.into_any(),
            (_, false) => view! { <Writing editor /> }.into_any(),
        }}
        <div class="flow screen-only" data-gap="large">
            <Show when=move || !reads.get()>
                <section class="paper"><div class="paper-body flow">
                    <h2>{words::APPENDICES}</h2>
                    <p class="field-support">{words::APPENDICES_SUPPORT}</p>
                    <RecordCards siblings=Siblings::of(TableName::Appendices) fields=APPENDIX add=words::ADD_APPENDIX empty=words::NO_APPENDICES />
                </div></section>
            </Show>
            <Survey text />
        </div>
        <RemovalDialog id="document-removal" question=editor.tree.question() />
    }
}

/// The text as lines that are written where they stand, with the panel of the line in hand.
#[component]
fn Writing(editor: Editor) -> impl IntoView {
    let tree = editor.tree;
    let said = move || {
        let said = tree.said().get();
        match (said.is_empty(), editor.in_text.get()) {
            (false, _) => said,
            (true, true) => words::KEYS_IN_TEXT.to_owned(),
            (true, false) => words::KEYS.to_owned(),
        }
    };
    view! {
        <details class="disclosure screen-only">
            <summary>{words::HOW_TO_WRITE}</summary>
            <dl class="facts">
                {words::KEY_LIST.iter().map(|&(key, what)| view! { <dt>{key}</dt><dd class="wide">{what}</dd> }).collect_view()}
            </dl>
        </details>
        <div class="two">
            <div class="paper">
                <div class="document" role="group" aria-label=words::TEXT>
                    <For each=move || tree.visible().get() key=|id| *id let(id)>
                        <DocumentLine editor id />
                    </For>
                </div>
                <p class="tree-help screen-only" id="document-keys" data-stick="foot" role="status">{said}</p>
            </div>
            <Details tree in_place=true />
        </div>
    }
}

/// What stands there before there is a text: the first step.
#[component]
fn EmptyText(editor: Editor) -> impl IntoView {
    let add = editor.desk.read(|plan| {
        let levels = plan.in_order::<Level>();
        outline_words::add(levels.first().map_or("", |level| &level.name))
    });
    view! {
        <div class="paper"><div class="empty">
            <h2>{words::EMPTY}</h2>
            <p>{words::EMPTY_STEP}</p>
            <button type="button" class="button" data-kind="main" hidden=is_page_locked() on:click=move |_| editor.tree.add_outermost()>{add}</button>
        </div></div>
    }
}
