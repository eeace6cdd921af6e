//! The text as it is read and printed.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::editor::Editor;
use super::marks::{change_mark, role_mark, role_name, spans};
use crate::plan::outline::NodeRole;
use crate::report::document::{Document, Passage, PassageKind};
use crate::report::links::LinkEnd;
use crate::report::since_previous::{LineChange, SincePrevious};
use crate::wording::document as words;

/// The text as it is read and printed.
#[component]
pub(super) fn Reading(
    text: Memo<Document>,
    editor: Editor,
    /// Whether links are shown under their lines.
    shows_links: RwSignal<bool>,
) -> impl IntoView {
    let body = move || {
        let marked = editor.marks.get();
        editor.changes.with(|changes| {
            let changes = changes.as_ref().filter(|_| marked);
            text.with(|text| body(text, changes))
        })
    };
    let without_links = move || (!shows_links.get()).then_some("");
    view! { <article class="paper"><div class="paper-body document-text" data-unlinked=without_links>{body}</div></article> }
}

fn body(text: &Document, changes: Option<&SincePrevious>) -> AnyView {
    let passages = text.passages.iter().map(|passage| {
        let change = changes
            .map(|changes| changes.of_line(passage.id))
            .unwrap_or_default();
        passage_view(passage, &change)
    });
    let appendices = text.appendices.iter().map(|(_, title, text)| {
        view! { <h3>{title.clone()}</h3><p class="document-prose">{text.clone()}</p> }
    });
    view! {
        <header class="document-head">
            <p>{text.organisation.clone()}</p>
            <p class="document-title">{text.title.clone()}</p>
            <p>{text.period.clone()}</p>
        </header>
        {prose(&text.preface)}
        {passages.collect_view()}
        {(!text.appendices.is_empty()).then(|| view! { <h2>{words::APPENDICES}</h2>{appendices.collect_view()} })}
        {changes.map(left_out)}
    }
    .into_any()
}

fn prose(text: &str) -> Option<AnyView> {
    let text = text.to_owned();
    (!text.is_empty()).then(|| view! { <p class="document-prose">{text}</p> }.into_any())
}

fn passage_view(passage: &Passage, change: &LineChange) -> AnyView {
    let (title, text) = match change {
        LineChange::Changed { title, text } => {
            (title.as_deref().map(spans), text.as_deref().map(spans))
        }
        _ => (None, None),
    };
    let role = match passage.kind {
        PassageKind::Node(role) => role,
        PassageKind::Initiative(_) => NodeRole::Heading,
    };
    let number = (!passage.number.is_empty())
        .then(|| view! { <span class="document-number">{passage.number.clone()}</span>" " });
    let mark = role_mark(role);
    let mark = (!mark.is_empty()).then(|| view! { " "<span class="mark">{mark}</span> });
    let changed = change_mark(change).map(|mark| view! { " "{mark} });
    let is_untitled = passage.title.is_empty() && role == NodeRole::Prose;
    let words = if is_untitled {
        text.unwrap_or_else(|| passage.text.clone().into_any())
    } else {
        title.unwrap_or_else(|| passage.title.clone().into_any())
    };
    let line = view! { {number}<span class="document-prose">{words}</span>{mark}{changed} };
    let line = match (role, passage.depth) {
        (NodeRole::Heading | NodeRole::Omitted, 0) => view! { <h2>{line}</h2> }.into_any(),
        (NodeRole::Heading | NodeRole::Omitted, 1) => view! { <h3>{line}</h3> }.into_any(),
        _ => view! { <p class="document-item">{line}</p> }.into_any(),
    };
    let under = match change {
        _ if is_untitled => None,
        LineChange::Changed {
            text: Some(pieces), ..
        } => Some(view! { <p class="document-prose">{spans(pieces)}</p> }.into_any()),
        _ => prose(&passage.text),
    };
    let links = &passage.links;
    let ends = links
        .leads_to
        .iter()
        .map(|end| words::leads_to(&end.title, &end.words));
    let ends = ends.chain(
        links
            .led_by
            .iter()
            .map(|end: &LinkEnd| words::led_by(&end.title)),
    );
    let ends: Vec<_> = ends.map(|words| view! { <li>{words}</li> }).collect();
    let depth = passage.depth.min(7).to_string();
    view! {
        <div class="document-passage" data-depth=depth data-role=role_name(role)>
            {line}
            {under}
            {prose(&passage.reason)}
            {(!ends.is_empty()).then(|| view! { <ul class="document-links">{ends}</ul> })}
        </div>
    }
    .into_any()
}

/// What stood in the plan before and stands here no more.
fn left_out(changes: &SincePrevious) -> AnyView {
    if !changes.is_changed() {
        return view! { <p>{words::NO_CHANGES}</p> }.into_any();
    }
    if changes.left_out.is_empty() {
        return ().into_any();
    }
    let gone = changes.left_out.iter().map(|gone| {
        let words = if gone.title.is_empty() {
            &gone.text
        } else {
            &gone.title
        };
        view! { <li><del>{words.clone()}</del>" "{gone.note.clone()}</li> }
    });
    view! { <h2>{words::LEFT_OUT}</h2><ul>{gone.collect_view()}</ul> }.into_any()
}
