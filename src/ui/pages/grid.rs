//! The whole-plan grid (評価): every listing with its grades over the years, rated in place.

mod cell;
mod filters;
mod legend;
pub mod looking;
mod rating;
mod row;
mod summary;
mod table;

use leptos::prelude::*;

use crate::paper::Piece;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::pages::grid::looking::Looking;
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::grid as words;

/// The whole-plan grid (評価).
#[component]
pub fn GridPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let looking = Looking::new(desk, place);
    let title = Signal::derive(move || words::title(&looking.year_in_words(place.year().get())));
    let lead = Signal::derive(move || {
        looking
            .rows
            .with(|rows| words::lead(rows.choices.key_range()))
    });
    let is_empty = Memo::new(move |_| looking.rows.with(|rows| rows.every_listing == 0));
    let has_stage = Memo::new(move |_| looking.rows.with(|rows| rows.stage.is_some()));
    let content = move || {
        if is_empty.get() {
            view! {
                <div class="paper empty">
                    <h2>{words::EMPTY}</h2>
                    <p>{words::EMPTY_HELP}</p>
                    <a class="button" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
                </div>
            }
            .into_any()
        } else {
            view! {
                <Show when=move || !has_stage.get()>
                    <div class="notice" data-kind="info"><p>{words::NO_STAGE}</p></div>
                </Show>
                {summary::strip(looking)}
                {filters::bar(looking)}
                {table::table(looking)}
            }
            .into_any()
        }
    };
    view! {
        <div class="print-landscape">
            <PageHead title lead>
                <PrintButton pieces=&[Piece::Grid] also=Callback::new(move |choice| looking.print_as_seen(choice)) />
            </PageHead>
            {content}
        </div>
    }
}
