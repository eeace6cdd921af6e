//! What is counted: the rows, the stage, the way of counting, the of-which column.

use leptos::prelude::*;

use super::Asked;
use crate::plan::Id;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Mark;
use crate::report::Counting;
use crate::report::crosstab::Axis;
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

/// The word for an axis whose plan's word is `heading`.
pub(super) fn axis_word(axis: Axis, heading: &str) -> String {
    if axis == Axis::By(Dimension::EachSection) {
        words::each(heading)
    } else {
        heading.to_owned()
    }
}

/// A list of axes; the first words stand for none, if there are any.
fn axis_filter(
    asked: Asked,
    label: &'static str,
    none: &'static str,
    chosen: impl Fn() -> Option<Axis> + Send + Sync + 'static,
    choose: impl Fn(Option<Axis>) + Send + Sync + 'static,
) -> AnyView {
    let known = asked.known;
    let options = Memo::new(move |_| -> Vec<Choosable> {
        let open = (!none.is_empty()).then(|| (String::new(), none.to_owned()));
        let known = known.read();
        let axes = known.iter().enumerate();
        let axes =
            axes.map(|(index, (axis, heading))| (index.to_string(), axis_word(*axis, heading)));
        open.into_iter().chain(axes).collect()
    });
    let value = Memo::new(move |_| {
        let chosen = chosen();
        let known = known.read();
        let index = known.iter().position(|(axis, _)| Some(*axis) == chosen);
        index.map_or_else(String::new, |index| index.to_string())
    });
    let choose = Callback::new(move |value: String| {
        let index = value.parse::<usize>().ok();
        let known = known.read_untracked();
        choose(index.and_then(|index| known.get(index).map(|(axis, _)| *axis)));
    });
    view! { <Filter label options value choose /> }.into_any()
}

/// The bar of controls.
pub(super) fn bar(asked: Asked) -> impl IntoView {
    let choice = asked.choice;
    let row = move |index: usize| {
        let chosen = asked.chosen.read();
        chosen.rows.get(index).copied()
    };
    let stages = asked.desk.read(|plan| -> Vec<Choosable> {
        let rows = plan.in_order::<Stage>().into_iter();
        rows.map(|row| (row.id().to_string(), row.name.clone()))
            .collect()
    });
    let stage = Memo::new(move |_| {
        let first = stages.read().first().map(|(id, _)| id.clone());
        let chosen = asked.chosen.read().stage.map(|id| id.to_string());
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
        let chosen = asked.chosen.read();
        chosen
            .of_which
            .map_or_else(String::new, |id| id.to_string())
    });
    let by_stage = move || {
        let chosen = asked.chosen.read();
        let by_stage = Axis::By(Dimension::Stage);
        chosen.columns == by_stage || chosen.rows.contains(&by_stage)
    };
    view! {
        <div class="filters">
            {axis_filter(asked, words::ROWS, "", move || row(0), move |axis| choice.change(|wanted| wanted.rows[0] = axis))}
            {axis_filter(asked, words::THEN_BY, words::NOT_DIVIDED, move || row(1), move |axis| {
                choice.change(|wanted| {
                    wanted.rows[1] = axis;
                    wanted.rows[2] = wanted.rows[2].filter(|_| axis.is_some());
                });
            })}
            <Show when=move || row(1).is_some()>
                {axis_filter(asked, words::AND_BY, words::NOT_DIVIDED, move || row(2), move |axis| choice.change(|wanted| wanted.rows[2] = axis))}
            </Show>
            {axis_filter(asked, words::COLUMNS, "", move || Some(asked.chosen.read().columns), move |axis| choice.change(|wanted| wanted.columns = axis))}
            <Show when=move || { stages.read().len() > 1 && !by_stage() }>
                <Filter label=grid_words::STAGE options=stages value=stage
                    choose=Callback::new(move |value: String| choice.change(|wanted| wanted.stage = Id::new(&value))) />
            </Show>
            <Show when=move || { marks.read().len() > 1 && asked.chosen.read().simple().is_some() }>
                <Filter label=words::OF_WHICH options=marks value=mark
                    choose=Callback::new(move |value: String| choice.change(|wanted| wanted.of_which = Id::new(&value))) />
            </Show>
            <fieldset class="filter">
                <legend>{grid_words::COUNTING}</legend>
                <div class="segments">
                    {[Counting::Listings, Counting::Once].map(|counting| view! {
                        <label>
                            <input type="radio" name="tally-counting" prop:checked=move || asked.chosen.read().counting == counting
                                on:change=move |_| choice.change(|wanted| wanted.counting = counting) />
                            {counting_word(counting)}
                        </label>
                    })}
                </div>
            </fieldset>
        </div>
    }
}
