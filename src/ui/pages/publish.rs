//! Publication (公表): what is published is chosen, looked at, and handed over as files.

pub mod choice;
mod controls;

use leptos::prelude::*;

use crate::browser::{clock, files};
use crate::publish::html::html;
use crate::publish::open_data::{OpenFile, open_data};
use crate::publish::text::{LineEnd, text};
use crate::publish::{Imprint, Inventory, Selection, inventory, preview, public_paper, published};
use crate::spreadsheet::archive::{Entry, archive};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::{exchange, frame, publish as words};

use choice::{PublishChoice, use_publish_choice};

/// What is published. A handle.
#[derive(Clone, Copy)]
struct Publishing {
    desk: Desk,
    choice: PublishChoice,
    selection: Memo<Selection>,
    imprint: Memo<Imprint>,
    inventory: Memo<Inventory>,
}

/// The file that is handed over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edition {
    Page,
    Text,
    OpenData,
}

/// Publication (公表).
#[component]
pub fn PublishPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let choice = use_publish_choice();
    let today = clock::today();
    let year = place.year();
    let publishing = Publishing {
        desk,
        choice,
        selection: desk.read(move |plan| choice.selection(plan, year.get())),
        imprint: desk.read(move |plan| choice.imprint(plan, today)),
        inventory: desk.read(move |plan| inventory(plan, year.get())),
    };
    view! {
        <PageHead title=Signal::stored(frame::PUBLISH.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow" data-gap="large">
            {controls::contents(publishing)}
            {controls::imprint(publishing)}
            {looked_at(publishing)}
            {handed_over(publishing)}
        </div>
    }
}

/// What comes out and what stays in.
fn looked_at(publishing: Publishing) -> impl IntoView {
    let Publishing {
        desk,
        selection,
        inventory,
        ..
    } = publishing;
    let shown = desk.read(move |plan| preview(plan, &selection.read(), &inventory.read()));
    let list = |lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <ul class="points">{lines.collect_view()}</ul> }
    };
    view! {
        <section class="paper" aria-labelledby="publish-preview">
            <div class="paper-head"><h2 id="publish-preview">{words::PREVIEW}</h2></div>
            <div class="paper-body columns" data-columns="2">
                <div>
                    <h3>{words::COMES_OUT}</h3>
                    <p>{move || words::pieces(&shown.read().pieces)}</p>
                    {move || list(shown.read().inside.clone())}
                </div>
                <div>
                    <h3>{words::STAYS_IN}</h3>
                    {move || list(shown.read().outside.clone())}
                </div>
            </div>
        </section>
    }
}

/// The buttons that make the files.
fn handed_over(publishing: Publishing) -> impl IntoView {
    let make = move |edition: Edition| hand_over(publishing, edition);
    view! {
        <section class="paper" aria-labelledby="publish-files">
            <div class="paper-head"><h2 id="publish-files">{words::FILES}</h2></div>
            <div class="paper-body flow">
                <p>{words::FILES_ABOUT}</p>
                <div class="button-row">
                    <button type="button" class="button" data-kind="main" on:click=move |_| make(Edition::Page)>{words::MAKE_PAGE}</button>
                    <button type="button" class="button" on:click=move |_| make(Edition::Text)>{words::MAKE_TEXT}</button>
                    <button type="button" class="button" on:click=move |_| make(Edition::OpenData)>{words::MAKE_OPEN_DATA}</button>
                </div>
            </div>
        </section>
    }
}

/// Makes a file and offers it to the browser.
fn hand_over(publishing: Publishing, edition: Edition) {
    let selection = publishing.selection.get_untracked();
    let imprint = publishing.imprint.get_untracked();
    let (name, kind, bytes) = publishing.desk.look(|plan| {
        let public = published(plan, &selection);
        let paper = || public_paper(&public, &selection);
        let (ending, kind, bytes) = match edition {
            Edition::Page => ("html", "text/html", html(&paper(), &imprint).into_bytes()),
            Edition::Text => (
                "txt",
                "text/plain",
                text(&paper(), &imprint, LineEnd::CrLf).into_bytes(),
            ),
            Edition::OpenData => (
                "zip",
                "application/zip",
                open_data_archive(&open_data(&public, &imprint)),
            ),
        };
        (words::file_name(plan, selection.year, ending), kind, bytes)
    });
    let told = if files::offer(&name, kind, &bytes) {
        Notice::success(&exchange::exported(&name))
    } else {
        Notice::error(exchange::NOT_EXPORTED)
    };
    publishing.desk.notices().say(told);
}

fn open_data_archive<'a>(files: &'a [OpenFile]) -> Vec<u8> {
    let entry = |OpenFile { name, text }: &'a OpenFile| Entry {
        name,
        bytes: text.as_bytes(),
    };
    archive(&files.iter().map(entry).collect::<Vec<_>>())
}
