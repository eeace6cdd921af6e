//! Where the initiative is listed: its home and its repeated listings, each with its path.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::listing::{ListSomewhere, MakeHome};
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::outline::Placement;
use crate::plan::{Id, Plan};
use crate::ui::desk::use_desk;
use crate::wording::initiative as words;

/// A listing in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct PlaceLine {
    id: Id<Placement>,
    repeated: bool,
    path: Vec<String>,
    page: usize,
}

/// Where the initiative is listed.
#[component]
pub(super) fn Places(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let lines = desk.read(move |plan| places(plan, id));
    let has_home = Memo::new(move |_| lines.read().iter().any(|line| !line.repeated));
    view! {
        <section class="paper"><div class="paper-body flow" data-gap="small">
            <h2 id="places-heading" tabindex="-1">{words::PLACES}</h2>
            <Show when=move || lines.read().is_empty()><p>{words::NOWHERE}</p><ListSomewhere id /></Show>
            <For each=move || lines.get() key=PlaceLine::clone let(line)>
                <div class="row">
                    <span class="mark" data-tone={(!line.repeated).then_some("key")}>{if line.repeated { words::REPEATED } else { words::HOME }}</span>
                    <ol class="breadcrumbs">{line.path.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                    <Show when=move || !has_home.get()><MakeHome listing=line.id /></Show>
                    <span class="muted push nowrap">{words::page(line.page)}</span>
                </div>
            </For>
        </div></section>
    }
}

fn places(plan: &Plan, id: Id<Initiative>) -> Vec<PlaceLine> {
    let outline = Outline::of(plan);
    let numbered = |number: &str, title: &str| format!("{number} {title}").trim().to_owned();
    outline
        .listings()
        .into_iter()
        .filter(|listing| listing.initiative.id() == id)
        .map(|listing| {
            let mut path: Vec<String> = listing
                .path
                .iter()
                .map(|node| numbered(outline.number_of(node.id()), &node.title))
                .collect();
            let number = if listing.part.is_empty() {
                &listing.number
            } else {
                &listing.part
            };
            path.push(numbered(number, listing.title()));
            PlaceLine {
                id: listing.placement.id(),
                repeated: listing.placement.cross_listed,
                path,
                page: listing.page,
            }
        })
        .collect()
}
