//! Printing (印刷): what is printed is chosen on one page, with the pages as they will come out.

pub mod choice;
mod controls;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::paper::{Order, Paper, Piece, paper};
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::paper::{PageNumbers, leaf};
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::paper as words;

use choice::{PrintChoice, use_print_choice};

/// A button that leads to the page that prints, with those pieces chosen, and perhaps one item only.
#[component]
pub fn PrintButton(
    /// What is printed.
    pieces: &'static [Piece],
    /// The only item whose page is printed; all where none is named.
    #[prop(into, optional)]
    only: Option<Id<Initiative>>,
    /// Whether it is a small one beside others.
    #[prop(optional)]
    is_small: bool,
) -> impl IntoView {
    let place = use_place();
    let choice = use_print_choice();
    let go = move |_| {
        choice.choose(pieces, only);
        place.go(Page::Print);
    };
    let kind = is_small.then_some("quiet");
    let size = is_small.then_some("small");
    view! { <button type="button" class="button screen-only" data-kind=kind data-size=size on:click=go>{words::PRINT}</button> }
}

/// What the page prints. A handle.
#[derive(Clone, Copy)]
struct Printing {
    desk: Desk,
    choice: PrintChoice,
    order: Memo<Order>,
    pages: PageNumbers,
}

/// Printing (印刷).
#[component]
pub fn PrintPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let choice = use_print_choice();
    let today = clock::today();
    let printing = Printing {
        desk,
        choice,
        order: desk.read(move |plan| choice.in_plan(plan, place.year().get(), today)),
        pages: PageNumbers::default(),
    };
    let pages = printing.pages;
    let laid_out = desk.read(move |plan| paper(plan, &printing.order.read()));
    // Once they stand on the screen, the pages are counted.
    Effect::new(move |_| {
        laid_out.track();
        request_animation_frame(move || pages.count_again());
    });
    Effect::new(move |_| page::set_print_title(&laid_out.read().title));
    on_cleanup(|| page::set_print_title(""));
    let is_empty = Memo::new(move |_| laid_out.read().leaves.is_empty());
    view! {
        <div class="printing flow">
            <PageHead title=Signal::stored(words::TITLE.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
                <button type="button" class="button" data-kind="main" disabled=is_empty on:click=|_| page::print()>{words::PRINT}</button>
            </PageHead>
            {controls::controls(printing)}
            <Show when=move || !is_empty.get() fallback=|| view! { <p class="paper empty screen-only">{words::NOTHING}</p> }>
                <p class="strong screen-only" role="status">{move || words::page_count(pages.all())}</p>
                {move || laid_out.with(|paper| preview(paper, pages))}
            </Show>
        </div>
    }
}

/// The pages, one part below the other.
fn preview(paper: &Paper, pages: PageNumbers) -> impl IntoView + use<> {
    let leaves: Vec<AnyView> = paper.leaves.iter().map(|it| leaf(it, pages)).collect();
    view! { <div class="leaves">{leaves}</div> }
}
