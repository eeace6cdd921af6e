//! The tally (集計): how often each grade was given, by any dimension and over the years.

pub mod choice;
mod controls;
mod reported;
mod table;

use leptos::prelude::*;

use crate::browser::page;
use crate::plan::FiscalYear;
use crate::report::crosstab::{Axis, axes, crosstab};
use crate::report::tally::{Dimension, Source, Tally, tally};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{PageHead, crosstab_table};
use crate::ui::place::{Place, use_place};
use crate::wording::{grid as grid_words, tally as words};

use choice::{Chosen, TallyChoice, use_tally_choice};

/// What the page counts. A handle.
#[derive(Clone, Copy)]
struct Asked {
    desk: Desk,
    place: Place,
    choice: TallyChoice,
    chosen: Memo<Chosen>,
    /// What rows and columns can be.
    known: Memo<Vec<(Axis, String)>>,
}

impl Asked {
    /// The tally by a dimension in the year looked at.
    fn by(self, dimension: impl Fn(&Chosen) -> Dimension + Send + Sync + 'static) -> Memo<Tally> {
        self.desk.read(move |plan| {
            let chosen = self.chosen.read();
            let query = chosen.tally(self.place.year().get(), dimension(&chosen));
            tally(plan, &query)
        })
    }

    fn year_in_words(self, year: FiscalYear) -> String {
        year.show(self.desk.look(crate::plan::Plan::year_style))
    }

    /// The plan's word for an axis.
    fn word(self, axis: Axis) -> String {
        let known = self.known.read();
        let found = known.iter().find(|(other, _)| *other == axis);
        found.map_or_else(String::new, |(axis, heading)| {
            controls::axis_word(*axis, heading)
        })
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
    let choice = use_tally_choice();
    let asked = Asked {
        desk,
        place,
        choice,
        chosen: desk.read(move |plan| choice.in_plan(plan)),
        known: desk.read(axes),
    };
    let total = asked.by(|_| Dimension::Total);
    let years = asked.by(|_| Dimension::Year);
    let is_empty = Memo::new(move |_| years.read().rows.iter().all(|row| row.items == 0));
    let period = desk.read(crate::report::document::period);
    let title = Signal::derive(move || words::title(&asked.year_in_words(place.year().get())));
    let has_outline = desk.read(|plan| plan.nodes.iter().next().is_some());
    let empty = move || {
        let help = if has_outline.get() {
            words::EMPTY_BUT_HEADINGS
        } else {
            grid_words::EMPTY_HELP
        };
        view! {
            <div class="paper empty">
                <h2>{words::EMPTY}</h2>
                <p>{help}</p>
                <a class="button" href=move || place.href(Page::Outline)>{grid_words::TO_OUTLINE}</a>
            </div>
        }
    };
    let tables = move || {
        view! {
            {move || chosen_table(asked)}
            {move || years.with(|tally| table::tally_table(asked, tally, caption(tally, words::BY_YEAR, &period.get())))}
        }
    };
    // The counts to copy stay where they are when the first of them makes the tables appear.
    let content = view! {
        <Show when=move || !is_empty.get() fallback=empty>
            {controls::bar(asked)}
            {move || total.with(sentence)}
        </Show>
        <div class="flow">
            <Show when=move || !is_empty.get()>{tables}</Show>
            <Show when=move || has_outline.get()>{reported::section(asked)}</Show>
        </div>
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

/// The table by the rows and columns chosen.
fn chosen_table(asked: Asked) -> AnyView {
    let chosen = asked.chosen.get();
    let year = asked.place.year().get();
    let year_words = asked.year_in_words(year);
    if let Some(dimension) = chosen.simple() {
        let tally = asked
            .desk
            .read_now(|plan| tally(plan, &chosen.tally(year, dimension)));
        let heading = asked.word(Axis::By(dimension));
        let caption = caption(&tally, &words::by(&heading), &year_words);
        return table::tally_table(asked, &tally, caption);
    }
    let table = asked
        .desk
        .read_now(|plan| crosstab(plan, &chosen.crosstab(year)));
    let rows: Vec<String> = chosen.rows.iter().map(|axis| asked.word(*axis)).collect();
    let stage = table.stage.as_ref().map_or("", |(_, name)| name.as_str());
    let what = words::by_and(&rows, &asked.word(chosen.columns));
    let counting = controls::counting_word(chosen.counting);
    let caption = words::caption(&what, &year_words, stage, counting);
    view! { <section class="paper">{crosstab_table(&table, caption, true)}</section> }.into_any()
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
