//! The yearly summary (総括): the document on paper, its texts written in place.

mod opinions;
mod programmes;
mod surveys;
mod texts;

use leptos::prelude::*;

use crate::paper::Piece;
use crate::report::summary::{YearSummary, summary, write_all};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::notices::Notice;
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::{PageHead, crosstab_table, is_page_locked};
use crate::ui::place::{Place, use_place};
use crate::wording::{grid as grid_words, summary as words};

/// The yearly summary (総括).
#[component]
pub fn SummaryPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let year = place.year();
    let whole = desk.read(move |plan| summary(plan, year.get()));
    let title = Signal::derive(move || whole.read().title.clone());
    let write = move |_| {
        let edits = |plan: &crate::plan::Plan| write_all(plan, year.get_untracked());
        if !desk.act(words::ACTION_WRITE, edits) {
            desk.notices().say(Notice::info(words::NOTHING_TO_WRITE));
        }
    };
    let flagged = Memo::new(move |_| whole.read().flagged());
    let is_counted = Memo::new(move |_| whole.read().is_counted());
    let has_outline = Memo::new(move |_| whole.read().has_outline);
    let has_sentences = Memo::new(move |_| whole.read().has_sentences());
    let table = Memo::new(move |_| whole.read().table.clone());
    view! {
        <PageHead title lead=Signal::stored(words::LEAD.to_owned())>
            <Show when=move || has_sentences.get()>
                <button type="button" class="button" data-kind="main" hidden=is_page_locked() on:click=write>{words::WRITE_ALL}</button>
            </Show>
            <PrintButton pieces=&[Piece::Summary] />
        </PageHead>
        <div role="status">
            <Show when=move || { flagged.get() > 0 }>
                <div class="notice screen-only" data-kind="warning">
                    <p class="notice-title">{move || words::flagged(flagged.get())}</p>
                    <p>{words::FLAGGED_HELP}</p>
                </div>
            </Show>
        </div>
        <article class="paper year-summary">
            <section class="paper-body flow" aria-labelledby="summary-counts">
                <h2 id="summary-counts">{words::COUNTS}" "<small>{words::LEGEND}</small></h2>
                {move || if is_counted.get() {
                    table.with(|table| crosstab_table(table, table.caption(), false))
                } else {
                    let what = if has_outline.get() { words::NO_DATA } else { words::NO_OUTLINE };
                    view! { <p>{what}</p> }.into_any()
                }}
                <p class="button-row screen-only">{move || next_step(place, has_outline.get(), is_counted.get())}</p>
            </section>
            <section class="paper-body flow" aria-labelledby="summary-texts">
                <h2 id="summary-texts">{words::TEXTS}</h2>
                {texts::texts(desk, whole)}
            </section>
            {surveys::section(year, whole)}
            {programmes::section(desk, year, whole)}
            {opinions::section(place, whole)}
        </article>
    }
}

/// To where the counts are looked at, copied, or given something to count.
fn next_step(place: Place, has_outline: bool, is_counted: bool) -> AnyView {
    let (page, said) = match (has_outline, is_counted) {
        (false, _) => (Page::Outline, grid_words::TO_OUTLINE),
        (true, false) => (Page::Tally, words::TO_REPORTED),
        (true, true) => (Page::Tally, words::TO_TALLY),
    };
    view! { <a class="button" data-size="small" href=move || place.href(page)>{said}</a> }
        .into_any()
}

/// A memo of one part of the summary.
fn part<T: Clone + PartialEq + Send + Sync + 'static>(
    whole: Memo<YearSummary>,
    of: fn(&YearSummary) -> &T,
) -> Memo<T> {
    Memo::new(move |_| of(&whole.read()).clone())
}
