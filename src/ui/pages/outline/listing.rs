//! Listing an initiative once more (再掲): choose where, or choose what.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::tree::Tree;
use crate::edit::outline::{EntryId, cross_list};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, Plan};
use crate::ui::desk::Desk;
use crate::ui::parts::{Choice, Dialog};
use crate::wording::outline::{self as words, actions};
use crate::wording::removal;

/// What is known when the dialog opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Given {
    /// The initiative: where is it listed again?
    Initiative(Id<Initiative>),
    /// The node: what is listed there?
    Node(Id<OutlineNode>),
}

/// The dialog that lists an initiative again.
#[derive(Clone, Copy)]
pub(super) struct CrossListing {
    open: RwSignal<bool>,
    given: RwSignal<Option<Given>>,
}

impl Default for CrossListing {
    fn default() -> Self {
        Self {
            open: RwSignal::new(false),
            given: RwSignal::new(None),
        }
    }
}

impl CrossListing {
    /// Asks where to list an initiative.
    pub(super) fn ask_where(self, initiative: Id<Initiative>) {
        self.given.set(Some(Given::Initiative(initiative)));
        self.open.set(true);
    }

    /// Asks what to list under a node.
    pub(super) fn ask_which(self, node: Id<OutlineNode>) {
        self.given.set(Some(Given::Node(node)));
        self.open.set(true);
    }
}

/// The dialog.
#[component]
pub(super) fn CrossListDialog(tree: Tree) -> impl IntoView {
    let CrossListing { open, given } = tree.cross_listing;
    let title = Signal::derive(move || match given.get() {
        Some(Given::Node(_)) => words::CROSS_LIST_HERE.to_owned(),
        _ => words::CROSS_LIST_ELSEWHERE.to_owned(),
    });
    view! {
        <Dialog id="cross-list-heading" open title>
            {move || given.get().map(|given| view! { <CrossListForm tree given open /> })}
        </Dialog>
    }
}

#[component]
fn CrossListForm(tree: Tree, given: Given, open: RwSignal<bool>) -> impl IntoView {
    let options = tree.desk.look(|plan| match given {
        Given::Initiative(initiative) => places_for(plan, initiative),
        Given::Node(node) => initiatives_for(plan, node),
    });
    let chosen = RwSignal::new(
        options
            .first()
            .map(|(id, _)| id.clone())
            .unwrap_or_default(),
    );
    let is_empty = options.is_empty();
    let label = match given {
        Given::Initiative(_) => words::WHERE,
        Given::Node(_) => words::WHICH,
    };
    let perform = move |_| {
        open.set(false);
        let value = chosen.get_untracked();
        let (initiative, node) = match given {
            Given::Initiative(initiative) => (Some(initiative), Id::new(&value)),
            Given::Node(node) => (Id::new(&value), Some(node)),
        };
        if let (Some(initiative), Some(node)) = (initiative, node) {
            tree.cross_list(initiative, node);
        }
    };
    view! {
        <div class="dialog-body flow" data-gap="small">
            <p>{words::CROSS_LIST_SUPPORT}</p>
            {if is_empty {
                view! { <p>{words::NOTHING_TO_LIST}</p> }.into_any()
            } else {
                view! { <Choice id="cross-list-choice" label options=Signal::stored(options) value=chosen choose=Callback::new(move |value| chosen.set(value)) /> }.into_any()
            }}
        </div>
        <div class="dialog-actions">
            <button type="button" class="button" on:click=move |_| open.set(false)>{removal::CANCEL}</button>
            {(!is_empty).then(|| view! {
                <button type="button" class="button" data-kind="main" on:click=perform>{words::CROSS_LIST}</button>
            })}
        </div>
    }
}

impl Tree {
    fn cross_list(self, initiative: Id<Initiative>, node: Id<OutlineNode>) {
        let id = Desk::new_id();
        let edits = self
            .desk
            .look(|plan| cross_list(plan, id, initiative, node));
        match edits {
            Ok(edits) => {
                if self.desk.act(actions::CROSS_LIST, |_| edits) {
                    let listing = EntryId::Listing(id);
                    self.focus(listing);
                    let title = self.line_now(listing).map(|line| line.title);
                    self.said()
                        .set(words::listed_again(&title.unwrap_or_default()));
                }
            }
            Err(error) => self.said().set(words::refused(error).to_owned()),
        }
    }
}

/// The nodes under which an initiative is not listed yet, indented by their depth.
fn places_for(plan: &Plan, initiative: Id<Initiative>) -> Vec<(String, String)> {
    let is_free = |node: Id<OutlineNode>| {
        !plan
            .placements
            .iter()
            .any(|placement| placement.initiative == initiative && placement.node == node)
    };
    Outline::of(plan)
        .lines()
        .iter()
        .filter_map(|line| match line.entry {
            Entry::Node(node) if is_free(node.id()) => {
                let words = words::place(line.depth, &line.number, &node.title);
                Some((node.id().to_string(), words))
            }
            _ => None,
        })
        .collect()
}

/// The initiatives that are not listed under a node yet, as they stand at home.
fn initiatives_for(plan: &Plan, node: Id<OutlineNode>) -> Vec<(String, String)> {
    let outline = Outline::of(plan);
    let listings = outline.listings();
    let is_here = |initiative: Id<Initiative>| {
        listings
            .iter()
            .any(|other| other.initiative.id() == initiative && other.placement.node == node)
    };
    listings
        .iter()
        .filter(|listing| !listing.placement.cross_listed && !is_here(listing.initiative.id()))
        .map(|listing| {
            let above = listing.path.last().map_or("", |node| node.title.as_str());
            let number = format!("{}{}", listing.number, listing.part);
            let words = words::candidate(&number, listing.title(), above);
            (listing.initiative.id().to_string(), words)
        })
        .collect()
}
