//! How a change since the plan before is marked: by words, by what was removed and what was added.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::plan::outline::NodeRole;
use crate::plan::rewording::{Span, SpanKind};
use crate::report::since_previous::LineChange;
use crate::wording::{document as words, outline};

/// A role's name in the style sheet.
pub(super) fn role_name(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading => "heading",
        NodeRole::Prose => "prose",
        NodeRole::Example => "example",
        NodeRole::Omitted => "omitted",
    }
}

/// The word of a role that is not seen from the words themselves.
pub(super) fn role_mark(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading | NodeRole::Prose => "",
        NodeRole::Example | NodeRole::Omitted => outline::role_mark(role),
    }
}

/// The mark of a line.
pub(super) fn change_mark(change: &LineChange) -> Option<AnyView> {
    let (mark, tone) = match change {
        LineChange::Unchanged => return None,
        LineChange::New => (words::NEW, "key"),
        LineChange::Changed { .. } => (words::CHANGED, "warn"),
    };
    Some(view! { <span class="mark" data-tone=tone>{mark}</span> }.into_any())
}

/// Both wordings in one.
pub(super) fn spans(spans: &[Span]) -> AnyView {
    let piece = |span: &Span| {
        let text = span.text.clone();
        match span.kind {
            SpanKind::Kept => text.into_any(),
            SpanKind::Removed => view! { <del>{text}</del> }.into_any(),
            SpanKind::Added => view! { <ins>{text}</ins> }.into_any(),
        }
    };
    spans.iter().map(piece).collect_view().into_any()
}

/// What a line that is being written was before: under its fields, where marks cannot stand.
#[component]
pub(super) fn Before(change: LineChange) -> impl IntoView {
    let LineChange::Changed { title, text } = change else {
        return None;
    };
    let pieces = [title, text].into_iter().flatten();
    let lines = pieces.map(|pieces| view! { <p class="document-before">{spans(&pieces)}</p> });
    Some(lines.collect_view())
}
