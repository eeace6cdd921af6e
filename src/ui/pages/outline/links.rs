//! The links of the line in hand: where they lead, and which lines lead here.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::html;
use leptos::prelude::*;

use super::tree::Tree;
use crate::edit::order::Siblings;
use crate::form::{FieldForm, field};
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, TableName};
use crate::report::links::Links;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::form::RecordCards;
use crate::ui::place::use_place;
use crate::wording::document as words;

/// A link leads to a line, to a plan outside or one of its goals, or is words only.
const LINK: &[FieldForm] = &[
    field("to").called(words::LINK_TO),
    field("outside_plan").called(words::LINK_OUTSIDE_PLAN),
    field("outside_goal").called(words::LINK_OUTSIDE_GOAL),
    field("words").called(words::LINK_WORDS),
];

/// The links of a node, folded away until they are wanted.
#[component]
pub(super) fn NodeLinksPanel(tree: Tree, node: Id<OutlineNode>) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let links = desk.read(move |plan| Links::of(plan).of_node(node));
    let summary =
        move || links.with(|links| words::links(links.leads_to.len(), links.led_by.len()));
    let led_by = move || {
        let lines = links.with(|links| {
            let ends = links.led_by.iter();
            ends.map(|end| end.title.clone()).collect::<Vec<_>>()
        });
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        lines.collect_view()
    };
    let has_led_by = move || links.with(|links| !links.led_by.is_empty());
    let details = NodeRef::<html::Details>::new();
    let remember = move |_| {
        if let Some(details) = details.get_untracked() {
            tree.shows_links.set(details.has_attribute("open"));
        }
    };
    view! {
        <details class="disclosure" id="details-links" node_ref=details prop:open=tree.shows_links on:toggle=remember>
            <summary>{summary}</summary>
            <div class="flow" data-gap="small">
                <RecordCards siblings=Siblings::under(TableName::NodeLinks, "from", node.key()) fields=LINK add=words::ADD_LINK empty=words::NO_LINKS />
                <Show when=has_led_by>
                    <h3>{words::LED_BY}</h3>
                    <ul>{led_by}</ul>
                </Show>
                <p><a href=move || place.href(Page::OutsidePlans)>{words::TO_OUTSIDE_PLANS}</a></p>
            </div>
        </details>
    }
}
