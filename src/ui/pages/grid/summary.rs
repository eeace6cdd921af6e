//! The strip above the grid: how often each grade was given, and the change from last year.

use leptos::prelude::*;

use super::looking::Looking;
use crate::report::Counting;
use crate::report::figures;
use crate::report::tally::{Dimension, Tally, TallyQuery, tally};
use crate::ui::parts::{Seal, Stack, patterns};
use crate::wording::grid as words;

/// The summary of the year, stage and counting looked at; filters do not narrow it.
pub(super) fn strip(looking: Looking) -> impl IntoView {
    let query = Memo::new(move |_| {
        looking.asked.with(|asked| TallyQuery {
            year: looking.place.year().get(),
            dimension: Dimension::Total,
            counting: asked.counting,
            stage: asked.stage,
            of_which: None,
        })
    });
    let counted = looking.desk.read(move |plan| tally(plan, &query.get()));
    let label = move || {
        words::summary(
            &looking.year_in_words(looking.place.year().get()),
            &looking.stage_name(),
            counting_word(query.get().counting),
        )
    };
    view! {
        <section class="paper summary" aria-label=label>{move || counted.with(figures_of)}</section>
    }
}

/// The word for a way of counting.
pub(super) fn counting_word(counting: Counting) -> &'static str {
    match counting {
        Counting::Listings => words::EVERY_LISTING,
        Counting::Once => words::EACH_ONCE,
    }
}

fn figures_of(tally: &Tally) -> impl IntoView + use<> {
    let cells = tally.grades.iter().zip(&tally.total.cells);
    let figures: Vec<_> = cells
        .clone()
        .map(|(grade, cell)| {
            let before = cell
                .last_year()
                .map(|last| words::last_year(last, &figures::known_change(cell.change)));
            view! {
                <div>
                    <dt><Seal symbol=grade.symbol.clone() shape=grade.shape size="small" />{grade.label.clone()}</dt>
                    <dd>{cell.count}<small>{before}</small></dd>
                </div>
            }
        })
        .collect();
    let rest = [
        (words::MISSING, tally.total.missing),
        (words::NOT_RATED, tally.total.not_rated),
    ];
    let rest: Vec<_> = rest
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| view! { <div><dt>{name}</dt><dd>{count}</dd></div> })
        .collect();
    let parts = patterns(&tally.grades)
        .into_iter()
        .zip(tally.total.cells.iter().map(|cell| cell.count))
        .collect();
    let shares: Vec<String> = cells
        .filter_map(|(grade, cell)| Some(words::share(&grade.symbol, &cell.share?.to_string())))
        .collect();
    let has_shares = !shares.is_empty();
    let label = words::shares(&shares);
    view! {
        <dl class="summary-figures">{figures}{rest}</dl>
        {has_shares.then(|| view! { <Stack parts label /> })}
    }
}
