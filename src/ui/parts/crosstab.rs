//! A tally by rows and columns as a table.

use leptos::prelude::*;

use super::Seal;
use crate::report::crosstab::{CrossCell, CrossColumn, CrossRow, Crosstab};
use crate::report::figures;
use crate::report::tally::Source;
use crate::wording::tally as words;

/// The table, and below it what must be known to read it.
pub fn crosstab_table(table: &Crosstab, caption: String, shares: bool) -> AnyView {
    let heads = table.columns.iter().map(head).collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let label = row.full_label();
            view! {
                <tr data-depth=row.depth().to_string() data-group=row.is_group.then_some("")>
                    <th scope="row">{label}</th>{cells(row, shares)}
                </tr>
            }
        })
        .collect_view();
    let total =
        view! { <th scope="row">{table.total.label.clone()}</th>{cells(&table.total, true)} };
    let notes = notes(table, shares)
        .into_iter()
        .map(|note| view! { <p>{note}</p> })
        .collect_view();
    let region = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=region>
            <table class="table tally crosstab">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col">{table.row_headings.join(words::NEXT_LEVEL)}</th>
                    {heads}
                    <th scope="col" class="number">{words::ITEMS}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr>{total}</tr></tfoot>
            </table>
        </div>
        <div class="tally-notes">{notes}</div>
    }
    .into_any()
}

fn head(column: &CrossColumn) -> AnyView {
    let name = match &column.grade {
        Some(grade) => view! {
            <Seal symbol=grade.symbol.clone() shape=grade.shape size="small" />" "{grade.label.clone()}
        }
        .into_any(),
        None => column.label.clone().into_any(),
    };
    view! { <th scope="col" class="number">{name}</th> }.into_any()
}

fn cells(row: &CrossRow, shares: bool) -> AnyView {
    // Where it happened: a group's subtotal changes with its rows.
    let changed = row
        .items_changed()
        .filter(|_| !row.is_group)
        .and(row.items_last_year);
    let changed = changed.map(|last| {
        view! { <span class="mark" data-tone="warn" title=words::ITEMS_CHANGED>{words::items_last_year(last)}</span>" " }
    });
    let counts = row
        .cells
        .iter()
        .map(|cell| count(cell, shares))
        .collect_view();
    view! {
        {counts}
        <td class="number">{changed}<span class="figure">{shown(row.items)}</span></td>
    }
    .into_any()
}

fn shown(count: Option<u32>) -> String {
    count.map_or_else(|| words::UNKNOWN.to_owned(), |count| count.to_string())
}

fn count(cell: &CrossCell, shares: bool) -> AnyView {
    let change = cell.change().map(|change| {
        view! {
            " "<small class="tally-change"><span aria-hidden="true">{words::in_brackets(&figures::arrow(change))}</span>
            <span class="visually-hidden">{words::change_in_words(change)}</span></small>
        }
    });
    let share = cell
        .share
        .filter(|_| shares)
        .map(|share| view! { <small>{words::share(&share.to_string())}</small> });
    view! { <td class="number tally-cell"><span class="figure">{shown(cell.count)}</span>{change}{share}</td> }
        .into_any()
}

/// What must be known to read the table.
fn notes(table: &Crosstab, shares: bool) -> Vec<String> {
    let has_changes = table.total.cells.iter().any(|cell| cell.change().is_some());
    let source = match (table.source, table.source_of_last_year) {
        (Source::Unknown, _) => Some(words::UNRATED),
        (Source::Reported, _) => Some(words::REPORTED),
        _ if table.counts_actions => None,
        (_, Source::Unknown) => Some(words::NO_LAST_YEAR),
        (_, Source::Reported) => Some(words::REPORTED_LAST_YEAR),
        _ => None,
    };
    let fixed = [
        has_changes.then_some(words::ARROWS),
        shares.then_some(words::SHARES_IN_ROW),
        source,
        table.counts_actions.then_some(words::COUNTS_ACTIONS),
        table.rows_overlap.then_some(words::ROWS_OVERLAP),
        table.columns_overlap.then_some(words::COLUMNS_OVERLAP),
    ];
    let changed = table.changed_rows().into_iter().map(|(row, change)| {
        let names = table.names_of(&row.path);
        words::items_changed(&names.join(words::NEXT_LEVEL), change)
    });
    fixed
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(changed)
        .collect()
}
