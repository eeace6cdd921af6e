//! The outline (体系): the plan's frame as a tree that is built, ordered and renamed in place.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "the tree is a handle: a handful of signals, copied into every handler"
)]

use leptos::prelude::*;

use crate::plan::vocabulary::Level;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::{PageHead, RemovalDialog, is_page_locked};
use crate::ui::place::use_place;
use crate::wording::{frame, outline as words};

pub(super) mod actions;
pub(super) mod details;
mod dragging;
mod links;
mod listing;
mod pasting;
mod rating;
mod row;
pub mod tree;

use details::Details;
use listing::CrossListDialog;
use row::TreeRow;
use tree::Tree;

/// The outline (体系).
#[component]
pub fn OutlinePage() -> impl IntoView {
    let desk = use_desk();
    let tree = Tree::new(desk);
    provide_context(tree);
    let is_locked = is_page_locked();
    let is_empty = Memo::new(move |_| tree.lines().with(Vec::is_empty));
    let add_words = desk.read(|plan| {
        let levels = plan.in_order::<Level>();
        words::add(levels.first().map_or("", |level| &level.name))
    });
    view! {
        <PageHead title=Signal::stored(frame::OUTLINE.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <Show when=move || !is_empty.get()>
                <button type="button" class="button" data-kind="quiet" on:click=move |_| tree.unfold_all()>{words::UNFOLD_ALL}</button>
                <button type="button" class="button" data-kind="quiet" on:click=move |_| tree.fold_all()>{words::FOLD_ALL}</button>
                <button type="button" class="button" data-kind="main" hidden=is_locked on:click=move |_| tree.add_outermost()>{add_words}</button>
            </Show>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=move || view! { <EmptyOutline tree add_words /> }>
            <div class="two">
                <div class="paper" on:paste=tree.on_paste()>
                    <div class="tree" role="tree" aria-label=frame::OUTLINE>
                        <For each=move || tree.visible().get() key=|id| *id let(id)>
                            <TreeRow tree id />
                        </For>
                    </div>
                    <p class="tree-help screen-only" hidden=is_locked data-stick="foot" role="status">
                        {move || { let said = tree.said().get(); if said.is_empty() { words::KEYS.to_owned() } else { said } }}
                    </p>
                </div>
                <Details tree />
            </div>
        </Show>
        <RemovalDialog id="outline-removal" question=tree.question() />
        <CrossListDialog tree />
    }
}

/// What stands there before there is an outline: the first step.
#[component]
fn EmptyOutline(tree: Tree, add_words: Memo<String>) -> impl IntoView {
    let place = use_place();
    view! {
        <div class="paper" tabindex="-1" on:paste=tree.on_paste()>
            <div class="empty">
                <h2>{words::EMPTY}</h2>
                <p>{words::EMPTY_STEP}</p>
                <button type="button" class="button" data-kind="main" on:click=move |_| tree.add_outermost()>{add_words}</button>
                <p><a href=move || place.href(Page::Settings)>{words::TO_LEVELS}</a></p>
            </div>
        </div>
    }
}
