//! The tally (集計): how often each grade was given, by any dimension and over the years.

mod controls;
mod table;

use leptos::prelude::*;

use crate::browser::page;
use crate::plan::vocabulary::Mark;
use crate::plan::{FiscalYear, Id};
use crate::report::Counting;
use crate::report::tally::{Dimension, Source, Tally, TallyQuery, dimensions, tally};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::PageHead;
use crate::ui::place::{Place, use_place};
use crate::wording::{grid as grid_words, tally as words};

/// What the page counts. A handle.
#[derive(Clone, Copy)]
struct Asked {
    desk: Desk,
    place: Place,
    /// The dimension chosen; none for the plan's first.
    dimension: RwSignal<Option<Dimension>>,
    counting: RwSignal<Counting>,
    stage: RwSignal<Option<Id<crate::plan::scale::Stage>>>,
    of_which: RwSignal<Option<Id<Mark>>>,
}

impl Asked {
    /// The tally by a dimension in the year looked at.
    fn by(self, dimension: impl Fn() -> Dimension + Send + Sync + 'static) -> Memo<Tally> {
        self.desk.read(move |plan| {
            let query = TallyQuery {
                year: self.place.year().get(),
                dimension: dimension(),
                counting: self.counting.get(),
                stage: self.stage.get(),
                of_which: self.of_which.get(),
            };
            tally(plan, &query)
        })
    }

    fn year_in_words(self, year: FiscalYear) -> String {
        let style = |plan: &crate::plan::Plan| {
            plan.header()
                .map(|header| header.year_style)
                .unwrap_or_default()
        };
        year.show(self.desk.look(style))
    }
}

/// What a table counts, in words.
fn caption(tally: &Tally, what: &str, year: &str) -> String {
    let stage = match (&tally.stage, tally.query.dimension) {
        (Some((_, name)), dimension) if dimension != Dimension::Stage => name,
        _ => "",
    };
    let counting = controls::counting_word(tally.query.counting);
    words::caption(what, year, stage, counting)
}

/// The tally (集計).
#[component]
pub fn TallyPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let asked = Asked {
        desk,
        place,
        dimension: RwSignal::new(None),
        counting: RwSignal::default(),
        stage: RwSignal::new(None),
        of_which: RwSignal::new(None),
    };
    let known = desk.read(dimensions);
    let dimension = Memo::new(move |_| {
        let first = known.read().first().map(|(dimension, _)| *dimension);
        asked.dimension.get().or(first).unwrap_or_default()
    });
    let rows = asked.by(move || dimension.get());
    let years = asked.by(|| Dimension::Year);
    let is_empty = Memo::new(move |_| years.read().rows.iter().all(|row| row.items == 0));
    let period = desk.read(crate::report::document::period);
    let title = Signal::derive(move || words::title(&asked.year_in_words(place.year().get())));
    let rows_caption = move |tally: &Tally| {
        let heading = known
            .read()
            .iter()
            .find(|(dimension, _)| *dimension == tally.query.dimension)
            .map(|(dimension, heading)| controls::dimension_word(*dimension, heading))
            .unwrap_or_default();
        let year = asked.year_in_words(tally.query.year);
        caption(tally, &words::by(&heading), &year)
    };
    let content = move || {
        if is_empty.get() {
            return view! {
                <div class="paper empty">
                    <h2>{words::EMPTY}</h2>
                    <p>{grid_words::EMPTY_HELP}</p>
                    <a class="button" href=move || place.href(Page::Outline)>{grid_words::TO_OUTLINE}</a>
                </div>
            }
            .into_any();
        }
        view! {
            {controls::bar(asked, known, dimension)}
            {move || rows.with(sentence)}
            <div class="flow">
                {move || rows.with(|tally| table::tally_table(asked, tally, rows_caption(tally)))}
                {move || years.with(|tally| table::tally_table(asked, tally, caption(tally, words::BY_YEAR, &period.get())))}
            </div>
        }
        .into_any()
    };
    view! {
        <div class="print-landscape">
            <PageHead title lead=Signal::stored(words::LEAD.to_owned())>
                <button type="button" class="button" on:click=|_| page::print()>{grid_words::PRINT}</button>
            </PageHead>
            {content}
        </div>
    }
}

/// The total in a sentence, and what must be known about the year.
fn sentence(tally: &Tally) -> impl IntoView + use<> {
    let total = &tally.total;
    let achieved = total.achieved_share().map(|share| {
        let [before, after, _] = words::achieved(&share.to_string());
        view! {
            <span class="figure">{total.items}</span>{before}<span class="figure">{total.achieved}</span>{after}
        }
    });
    let missing = (total.missing > 0).then(|| words::missing(total.missing));
    let note = match tally.source {
        Source::Ratings => None,
        Source::Reported => Some(words::REPORTED),
        Source::Unknown => Some(words::UNRATED),
    };
    view! { <p class="figure-line" role="status">{achieved}{missing}{note}</p> }
}
