//! Printing (印刷): what is printed is chosen on one page, with the pages as they will come out.

pub mod choice;
mod controls;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, page};
use crate::paper::{Order, Paper, Piece, paper};
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::publish::Imprint;
use crate::publish::form_workbook::form_workbook;
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::paper::{Drawn, Leaves, PageNumbers};
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::ui::workbook::hand_over;
use crate::wording::{exchange, paper as words};

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
    /// What else is chosen, as the page shows it.
    #[prop(into, optional)]
    also: Option<Callback<PrintChoice>>,
) -> impl IntoView {
    let place = use_place();
    let choice = use_print_choice();
    let go = move |_| {
        choice.choose(pieces, only);
        if let Some(also) = also {
            also.run(choice);
        }
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
    let drawn = Drawn::default();
    let is_complete = Memo::new(move |_| drawn.so_far() == drawn.all());
    // Once all of them stand on the screen, the pages are counted.
    Effect::new(move |_| {
        laid_out.track();
        if is_complete.get() {
            request_animation_frame(move || pages.count_again());
        }
    });
    Effect::new(move |_| page::set_print_title(&laid_out.read().title));
    on_cleanup(|| page::set_print_title(""));
    let is_empty = Memo::new(move |_| laid_out.read().leaves.is_empty());
    view! {
        <div class="printing flow">
            <PageHead title=Signal::stored(words::TITLE.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
                <button type="button" class="button" disabled=is_empty on:click=move |_| spawn_local(save_workbook(desk, laid_out))>{words::SAVE_WORKBOOK}</button>
                <button type="button" class="button" data-kind="main" disabled=move || is_empty.get() || !is_complete.get() on:click=|_| page::print()>{words::PRINT}</button>
            </PageHead>
            {controls::controls(printing)}
            <Show when=move || !is_empty.get() fallback=|| view! { <p class="paper empty screen-only">{words::NOTHING}</p> }>
                <p class="strong screen-only" role="status">{move || {
                    if is_complete.get() { words::page_count(pages.all()) } else { words::LAYING_OUT.to_owned() }
                }}</p>
                // Seen, and not said aloud with every step.
                <Show when=move || !is_complete.get()>
                    <div class="progress screen-only"><progress aria-label=words::LAID_OUT max=move || drawn.all().to_string() value=move || drawn.so_far().to_string()></progress></div>
                </Show>
                <Leaves paper=laid_out pages drawn />
            </Show>
        </div>
    }
}

/// Offers what would be printed as a workbook that looks like it.
async fn save_workbook(desk: Desk, laid_out: Memo<Paper>) {
    let now = clock::now_local();
    let (name, book) = laid_out.with_untracked(|paper| {
        let day = now.get(..10).unwrap_or_default();
        (
            words::workbook_name(&paper.organisation, &paper.title, day),
            form_workbook(paper, &Imprint::default()),
        )
    });
    if !desk.works().is_busy_with(&name) && hand_over(desk, &name, book).await {
        desk.notices()
            .say(Notice::success(&exchange::exported(&name)));
    }
}
