//! What is left (課題), by the item of the outline, and what it leads to in the next plan.

use leptos::prelude::*;

use crate::edit::order::{Pin, Siblings};
use crate::form::{FieldForm, lines};
use crate::paper::Piece;
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, Key, TableName};
use crate::report::issues::{IssueItem, Lead, issues};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::form::RecordCards;
use crate::ui::parts::{OtherPlanLink, PageHead};
use crate::ui::place::use_place;
use crate::wording::{frame, issues as words, review};

const FIELDS: &[FieldForm] = &[lines("text").called(words::ISSUE)];

/// What is left (課題).
#[component]
pub fn IssuesPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let items = desk.read(|plan| {
        let items = issues(plan).items.into_iter();
        let items = items.filter(|item| item.node.is_some());
        let without_issues = |item: IssueItem| IssueItem {
            issues: Vec::new(),
            ..item
        };
        items.map(without_issues).collect::<Vec<_>>()
    });
    let counts = desk.read(|plan| {
        let issues = issues(plan);
        (issues.total, issues.led)
    });
    let whole = desk.look(|plan| plan.issues.iter().any(|issue| issue.node.is_none()));
    let has_items = move || !items.read().is_empty();
    view! {
        <PageHead title=Signal::stored(frame::ISSUES.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <PrintButton pieces=&[Piece::Issues] />
            <a class="button" href=move || place.href(Page::Next)>{review::TO_NEXT}</a>
        </PageHead>
        <p class="figure-line" role="status">{move || words::counts(counts.get())}</p>
        <div class="flow">
            <Show when=has_items fallback=move || view! { <div class="paper empty"><h2>{words::NO_ITEMS}</h2><p>{words::NO_ITEMS_HELP}</p><a class="button" href=move || place.href(Page::Outline)>{frame::OUTLINE}</a></div> }>
                <For each=move || items.get() key=Clone::clone let(item)>{item_section(&item)}</For>
            </Show>
            <details class="disclosure" open=whole><summary>{words::WHOLE_PLAN}</summary>{cards(None)}</details>
        </div>
    }
}

fn item_section(item: &IssueItem) -> impl IntoView + use<> {
    let heading = review::item_caption("", &item.number, &item.title);
    let above = review::item_caption(&item.field, "", &item.level_name);
    view! {
        <section class="paper"><div class="paper-body flow" data-gap="small">
            <p class="muted">{above}</p>
            <h2>{heading}</h2>
            {cards(item.node)}
        </div></section>
    }
}

fn cards(node: Option<Id<OutlineNode>>) -> impl IntoView {
    let siblings = match node {
        Some(node) => Siblings::under(TableName::Issues, "node", node.key()),
        None => Siblings::of(TableName::Issues).with("node", Pin::Nothing),
    };
    view! { <RecordCards siblings fields=FIELDS below=leads add=words::ADD empty=words::NONE /> }
}

/// What an issue leads to.
fn leads(issue: Key) -> AnyView {
    let desk = use_desk();
    let leads = desk.read(move |plan| {
        let items = issues(plan).items.into_iter();
        let mut lines = items.flat_map(|item| item.issues);
        lines
            .find(|line| line.id.key() == issue)
            .map(|line| line.leads_to)
            .unwrap_or_default()
    });
    let lead = |lead: &Lead| {
        let title = words::leads_to(&lead.plan_title, &lead.title);
        view! { <li><OtherPlanLink plan=lead.plan page=Page::Outline title /></li> }
    };
    view! {
        <Show when=move || !leads.read().is_empty() fallback=|| view! { <p class="muted">{words::LEADS_NOWHERE}</p> }>
            <ul class="plain-list">{move || leads.read().iter().map(lead).collect_view()}</ul>
        </Show>
    }
    .into_any()
}
