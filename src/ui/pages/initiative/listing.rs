//! The way back into the outline for an initiative that is listed nowhere, or only as a repetition.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::outline::{cross_list, make_home};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::Placement;
use crate::plan::{Id, Plan};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Choice, is_page_locked};
use crate::wording::initiative as words;
use crate::wording::outline;

/// Chooses a node and lists the initiative under it.
#[component]
pub(super) fn ListSomewhere(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let options = desk.read(nodes);
    let chosen = RwSignal::new(String::new());
    // What is shown as chosen is what the button takes.
    let first = move || options.read().first().map(|(node, _)| node.clone());
    let value = Memo::new(move |_| {
        let chosen = chosen.get();
        if chosen.is_empty() {
            first().unwrap_or_default()
        } else {
            chosen
        }
    });
    let list = move |_| {
        let node = Id::new(&value.get_untracked());
        let edits = node.and_then(|node| {
            let edits = desk.look(|plan| cross_list(plan, Desk::new_id(), id, node));
            edits.ok()
        });
        desk.act(words::actions::LIST, |_| edits.unwrap_or_default());
        request_animation_frame(|| {
            crate::browser::page::focus("places-heading");
        });
    };
    view! {
        <Show when=move || !options.read().is_empty() fallback=|| view! { <p>{words::NO_NODES}</p> }>
            <div class="row">
                <Choice id="list-where" label=Signal::stored(outline::WHERE.to_owned()) options value choose=Callback::new(move |node| chosen.set(node)) />
                <button type="button" class="button" hidden=is_page_locked() on:click=list>{words::LIST}</button>
            </div>
        </Show>
    }
}

/// Makes a repeated listing the home.
#[component]
pub(super) fn MakeHome(listing: Id<Placement>) -> impl IntoView {
    let desk = use_desk();
    let make = move |_| {
        desk.act(outline::actions::MAKE_HOME, |plan| make_home(plan, listing));
        request_animation_frame(|| {
            crate::browser::page::focus("places-heading");
        });
    };
    view! { <button type="button" class="button" data-size="small" hidden=is_page_locked() on:click=make>{outline::MAKE_HOME}</button> }
}

/// Every node, indented by its depth.
fn nodes(plan: &Plan) -> Vec<(String, String)> {
    Outline::of(plan)
        .lines()
        .iter()
        .filter_map(|line| match line.entry {
            Entry::Node(node) => {
                let words = outline::place(line.depth, &line.number, &node.title);
                Some((node.id().to_string(), words))
            }
            Entry::Listing(_) => None,
        })
        .collect()
}
