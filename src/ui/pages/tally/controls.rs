//! What is counted: the rows, the stage, the way of counting, the of-which column.

use leptos::prelude::*;

use super::Asked;
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Mark;
use crate::report::Counting;
use crate::report::tally::Dimension;
use crate::ui::parts::Filter;
use crate::ui::parts::choice::Choosable;
use crate::wording::{grid as grid_words, tally as words};

/// The word for a way of counting.
pub(super) fn counting_word(counting: Counting) -> &'static str {
    match counting {
        Counting::Listings => grid_words::EVERY_LISTING,
        Counting::Once => grid_words::EACH_ONCE,
    }
}

/// The word for a dimension whose plan's word is `heading`.
pub(super) fn dimension_word(dimension: Dimension, heading: &str) -> String {
    if dimension == Dimension::EachSection {
        words::each(heading)
    } else {
        heading.to_owned()
    }
}

/// The bar of controls.
pub(super) fn bar(
    asked: Asked,
    known: Memo<Vec<(Dimension, String)>>,
    dimension: Memo<Dimension>,
) -> impl IntoView {
    let dimensions = Memo::new(move |_| -> Vec<Choosable> {
        let words = |(index, (dimension, heading)): (usize, &(Dimension, String))| {
            (index.to_string(), dimension_word(*dimension, heading))
        };
        known.read().iter().enumerate().map(words).collect()
    });
    let chosen = Memo::new(move |_| {
        let is_it = |(other, _): &(Dimension, String)| *other == dimension.get();
        let index = known.read().iter().position(is_it);
        index.map_or_else(String::new, |index| index.to_string())
    });
    let choose = Callback::new(move |value: String| {
        let index = value.parse::<usize>().ok();
        let found =
            index.and_then(|index| known.read_untracked().get(index).map(|(found, _)| *found));
        asked.dimension.set(found);
    });
    let stages = asked.desk.read(|plan| -> Vec<Choosable> {
        let rows = plan.in_order::<Stage>().into_iter();
        rows.map(|row| (row.id().to_string(), row.name.clone()))
            .collect()
    });
    let stage = Memo::new(move |_| {
        let first = stages.read().first().map(|(id, _)| id.clone());
        let chosen = asked.stage.get().map(|id| id.to_string());
        chosen.or(first).unwrap_or_default()
    });
    let marks = asked.desk.read(|plan| -> Vec<Choosable> {
        let rows = plan.in_order::<Mark>().into_iter();
        let rows = rows.map(|row| (row.id().to_string(), row.name.clone()));
        std::iter::once((String::new(), words::NO_MARK.to_owned()))
            .chain(rows)
            .collect()
    });
    let mark = Memo::new(move |_| {
        asked
            .of_which
            .get()
            .map_or_else(String::new, |id| id.to_string())
    });
    view! {
        <div class="filters">
            <Filter label=words::ROWS options=dimensions value=chosen choose />
            <Show when=move || { stages.read().len() > 1 && dimension.get() != Dimension::Stage }>
                <Filter label=grid_words::STAGE options=stages value=stage
                    choose=Callback::new(move |value: String| asked.stage.set(Id::new(&value))) />
            </Show>
            <Show when=move || { marks.read().len() > 1 }>
                <Filter label=words::OF_WHICH options=marks value=mark
                    choose=Callback::new(move |value: String| asked.of_which.set(Id::new(&value))) />
            </Show>
            <fieldset class="filter">
                <legend>{grid_words::COUNTING}</legend>
                <div class="segments">
                    {[Counting::Listings, Counting::Once].map(|counting| view! {
                        <label>
                            <input type="radio" name="tally-counting" prop:checked=move || asked.counting.get() == counting
                                on:change=move |_| asked.counting.set(counting) />
                            {counting_word(counting)}
                        </label>
                    })}
                </div>
            </fieldset>
        </div>
    }
}
