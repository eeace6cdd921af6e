//! The map of another plan's goals across the items.

use leptos::prelude::*;

use crate::report::overview::{CrossMap, CrossRow, GoalColumn};
use crate::route::Page;
use crate::ui::parts::TableRegion;
use crate::ui::place::Place;
use crate::wording::overview as words;

/// The map; nothing for a plan without goals.
pub(super) fn map(map: &CrossMap, item: &str, place: Place) -> AnyView {
    if map.goals.is_empty() {
        return ().into_any();
    }
    let has_words = map.rows.iter().any(|row| !row.words.is_empty());
    let head = |goal: &GoalColumn| {
        view! {
            <th scope="col" class="number" title=goal.title.clone()>
                <span class="visually-hidden">{words::goal(&goal.number, &goal.title)}</span><span aria-hidden="true">{goal.number.clone()}</span>
            </th>
        }
    };
    let total = |label: &'static str, count: fn(&GoalColumn) -> usize, without: String| {
        let cells = map
            .goals
            .iter()
            .map(|goal| view! { <td class="number">{count(goal)}</td> });
        view! {
            <tr><th scope="row" colspan="2">{label}</th>{cells.collect_view()}<td class="number">{without}</td>
                {has_words.then(|| view! { <td></td> })}</tr>
        }
    };
    let legend = map.goals.iter().map(
        |goal| view! { <div><dt>{goal.number.clone()}</dt><dd>{goal.title.clone()}</dd></div> },
    );
    let table = view! {
                <table class="table" data-size="dense">
                    <thead><tr>
                        <th scope="col">{words::NUMBER}</th><th scope="col">{item.to_owned()}</th>
                        {map.goals.iter().map(head).collect_view()}
                        <th scope="col" class="number">{words::WITHOUT}</th>
                        {has_words.then(|| view! { <th scope="col">{words::WORDS}</th> })}
                    </tr></thead>
                    <tbody>{map.rows.iter().map(|row| cross_row(row, has_words, place)).collect_view()}</tbody>
                    <tfoot>
                        {total(words::ITEMS, |goal| goal.items, String::new())}
                        {total(words::ROWS, |goal| goal.rows, map.without.to_string())}
                    </tfoot>
                </table>
    };
    view! {
        <section class="paper"><div class="paper-body flow" data-gap="small">
            <h2>{words::CROSS}</h2>
            <p class="field-support">{words::CROSS_SUPPORT}</p>
            <dl class="legend">{legend.collect_view()}</dl>
            <TableRegion label=words::CROSS>{table}</TableRegion>
        </div></section>
    }
    .into_any()
}

fn cross_row(row: &CrossRow, has_words: bool, place: Place) -> AnyView {
    let count = |count: usize| {
        if count == 0 {
            String::new()
        } else {
            count.to_string()
        }
    };
    let cells = row
        .cells
        .iter()
        .map(|cell| view! { <td class="number">{count(*cell)}</td> });
    view! {
        <tr>
            <td>{row.number.clone()}</td>
            <th scope="row"><a href=place.href(Page::Initiative(row.initiative))>{row.title.clone()}</a></th>
            {cells.collect_view()}
            <td class="number">{count(row.without)}</td>
            {has_words.then(|| view! { <td>{words::listed(&row.words)}</td> })}
        </tr>
    }
    .into_any()
}
