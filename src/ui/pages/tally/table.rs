//! A tally as a table, with a picture of its shares in each row.

use leptos::prelude::*;

use super::Asked;
use crate::report::tally::{Dimension, GroupKey, Source, Tally, TallyCell, TallyRow};
use crate::ui::parts::crosstab::change_mark;
use crate::ui::parts::{Seal, Stack, TableRegion, patterns};
use crate::wording::{grid as grid_words, tally as words};

/// The table of a tally and the notes it needs.
pub(super) fn tally_table(asked: Asked, tally: &Tally, caption: String) -> AnyView {
    // As in a table by rows and columns: what there is none of has no column.
    let has = |count: fn(&TallyRow) -> u32| {
        let mut rows = tally.rows.iter().chain([&tally.total]);
        rows.any(|row| count(row) > 0)
    };
    let look = Look {
        asked,
        patterns: patterns(&tally.grades),
        mark: asked.desk.look(|plan| {
            let mark = tally.query.of_which.and_then(|id| plan.get(id));
            mark.map_or_else(String::new, |mark| mark.name.clone())
        }),
        has_missing: has(|row| row.missing),
        has_not_rated: has(|row| row.not_rated),
    };
    let grades: Vec<_> = tally
        .grades
        .iter()
        .map(|grade| {
            view! {
                <th scope="col" class="number">
                    <Seal symbol=grade.symbol.clone() shape=grade.shape size="small" />" "{grade.label.clone()}
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = tally.rows.iter().map(|row| look.row(tally, row)).collect();
    let total = tally.last_row().map(|total| {
        view! { <tfoot><tr><th scope="row">{total.label.clone()}</th>{look.cells(total)}</tr></tfoot> }
    });
    let not_rated = look
        .has_not_rated
        .then(|| view! { <th scope="col" class="number">{grid_words::NOT_RATED}</th> });
    let missing = look
        .has_missing
        .then(|| view! { <th scope="col" class="number">{grid_words::MISSING}</th> });
    let notes: Vec<_> = notes(tally)
        .into_iter()
        .map(|note| view! { <p>{note}</p> })
        .collect();
    let rows_heading = if tally.heading.is_empty() {
        view! { <td></td> }.into_any()
    } else {
        view! { <th scope="col">{tally.heading.clone()}</th> }.into_any()
    };
    let region = caption.clone();
    let table = view! {
                <table class="table tally">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            {rows_heading}
                            <th scope="col" aria-hidden="true">{words::SHARES}</th>
                            {grades}
                            {not_rated}
                            {missing}
                            <th scope="col" class="number">{words::ITEMS}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    {total}
                </table>
    };
    view! {
        <section class="paper">
            <TableRegion label=region>{table}</TableRegion>
            <div class="tally-notes">{notes}</div>
        </section>
    }
    .into_any()
}

/// What every row of a table is drawn with.
struct Look {
    asked: Asked,
    patterns: Vec<&'static str>,
    mark: String,
    has_missing: bool,
    has_not_rated: bool,
}

impl Look {
    fn row(&self, tally: &Tally, row: &TallyRow) -> impl IntoView + use<> {
        let label = match row.key {
            // The years lead to the same page of that year.
            GroupKey::Year(year) => {
                let href = self.asked.place.href_of_year(year);
                view! { <a href=href>{row.label.clone()}</a> }.into_any()
            }
            _ => grid_words::heading(&row.number, &row.label).into_any(),
        };
        let is_current = row.key == GroupKey::Year(tally.query.year);
        view! {
            <tr aria-current=is_current.then_some("true")><th scope="row">{label}</th>{self.cells(row)}</tr>
        }
    }

    /// The cells behind the name of a row.
    fn cells(&self, row: &TallyRow) -> impl IntoView + use<> {
        let counts = row.cells.iter().map(|cell| cell.count);
        let parts = self.patterns.iter().copied().zip(counts).collect();
        let has_parts = row.graded > 0;
        let grades: Vec<_> = row.cells.iter().map(|cell| self.grade(cell)).collect();
        let not_rated = self
            .has_not_rated
            .then(|| view! { <td class="number">{row.not_rated}</td> });
        let missing = self
            .has_missing
            .then(|| view! { <td class="number">{row.missing}</td> });
        let last = row.items_last_year.filter(|_| row.item_count_changed());
        let changed = last.map(|last| {
            view! { <span class="mark" data-tone="warn" title=words::ITEMS_CHANGED>{words::items_last_year(last)}</span> " " }
        });
        view! {
            <td class="stack-cell" aria-hidden="true">{has_parts.then(|| view! { <Stack parts /> })}</td>
            {grades}
            {not_rated}
            {missing}
            <td class="number">{changed}<span class="figure">{row.items}</span></td>
        }
    }

    fn grade(&self, cell: &TallyCell) -> impl IntoView + use<> {
        let share = cell.share.map(|share| words::share(&share.to_string()));
        let change = change_mark(cell.change);
        let of_which = cell
            .of_which
            .map(|count| view! { <small>{words::of_which(&self.mark, count)}</small> });
        view! {
            <td class="number tally-cell">
                <span class="figure">{cell.count}</span>{change}
                <small>{share}</small>{of_which}
            </td>
        }
    }
}

/// What must be known to read the table.
fn notes(tally: &Tally) -> Vec<&'static str> {
    let is_of_years = tally.query.dimension == Dimension::Year;
    let is_changed = tally.rows.iter().any(TallyRow::item_count_changed);
    let source = match (tally.source, tally.source_of_last_year) {
        _ if is_of_years => None,
        (_, Source::Unknown) => Some(words::NO_LAST_YEAR),
        (_, Source::Reported) => Some(words::REPORTED_LAST_YEAR),
        _ => None,
    };
    let has_changes = tally
        .rows
        .iter()
        .chain([&tally.total])
        .any(|row| row.changes().is_some());
    [
        has_changes.then_some(words::ARROWS),
        Some(words::SHARES_OF),
        source,
        tally.rows_overlap.then_some(words::ROWS_OVERLAP),
        is_changed.then_some(words::ITEMS_CHANGED),
    ]
    .into_iter()
    .flatten()
    .collect()
}
