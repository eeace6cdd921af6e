//! Where a node or an initiative comes from in the plan before, and where it went in the next.

use leptos::prelude::*;

use super::OtherPlanLink;
use crate::plan::review::OtherKind;
use crate::report::Subject;
use crate::report::traces::{TraceLine, traces};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::wording::next as words;

/// The traces of a record; nothing where it has none. They are written when a next plan is made and
/// are not changed by hand.
#[component]
pub fn Traces(
    /// The record.
    subject: Subject,
    /// Whether it stands as a paper of its own.
    #[prop(optional)]
    paper: bool,
) -> impl IntoView {
    let lines = use_desk().read(move |plan| traces(plan, subject));
    let line = |line: TraceLine| {
        let page = match (line.kind, line.record) {
            (OtherKind::Initiative, Some(record)) => Page::Initiative(record.into()),
            (OtherKind::Issue, _) => Page::Issues,
            _ => Page::Outline,
        };
        let kind = (line.kind == OtherKind::Issue).then_some(words::AN_ISSUE);
        let note = (!line.note.is_empty()).then(|| view! { <small>{line.note.clone()}</small> });
        view! {
            <li><span class="mark" data-tone=line.is_next.then_some("key")>{words::direction(line.is_next)}</span>
                " "{words::plan_and(&line.plan_title)}{kind}<OtherPlanLink plan=line.plan page title=line.title />{note}</li>
        }
    };
    view! {
        <Show when=move || !lines.read().is_empty()>
            <section class:paper=paper><div class="flow" class:paper-body=paper data-gap="small">
                {if paper { view! { <h2>{words::TRACES}</h2> }.into_any() } else { view! { <h3>{words::TRACES}</h3> }.into_any() }}
                <ul class="plain-list"><For each=move || lines.get() key=Clone::clone children=line /></ul>
            </div></section>
        </Show>
    }
}
