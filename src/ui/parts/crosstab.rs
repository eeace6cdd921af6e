//! A tally by rows and columns as a table.

use leptos::prelude::*;

use super::{Seal, Stack, TableRegion, patterns};
use crate::report::GradeLook;
use crate::report::crosstab::{CrossCell, CrossColumn, CrossRow, Crosstab};
use crate::report::figures;
use crate::report::tally::Source;
use crate::wording::tally as words;

/// The table, and below it what must be known to read it. With shares, each row has a picture of
/// them too, if its columns are grades.
pub fn crosstab_table(table: &Crosstab, caption: String, shares: bool) -> AnyView {
    let grades: Vec<GradeLook> = table
        .columns
        .iter()
        .filter_map(|column| column.grade.clone())
        .collect();
    let look = Look {
        patterns: if shares {
            patterns(&grades)
        } else {
            Vec::new()
        },
        has_items: table.total.items.is_some() || table.rows.iter().any(|row| row.items.is_some()),
    };
    let heads = table.columns.iter().map(head).collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let label = row.full_label();
            view! {
                <tr data-depth=row.depth().to_string() data-group=row.is_group.then_some("")>
                    <th scope="row">{label}</th>{look.cells(row, shares)}
                </tr>
            }
        })
        .collect_view();
    let total = table.last_row().map(|total| {
        view! { <tfoot><tr><th scope="row">{total.label.clone()}</th>{look.cells(total, true)}</tr></tfoot> }
    });
    let notes = notes(table, shares)
        .into_iter()
        .map(|note| view! { <p>{note}</p> })
        .collect_view();
    let picture = look
        .has_pictures()
        .then(|| view! { <th scope="col" aria-hidden="true">{words::SHARES}</th> });
    let items = look
        .has_items
        .then(|| view! { <th scope="col" class="number">{words::ITEMS}</th> });
    let region = caption.clone();
    let table = view! {
            <table class="table tally crosstab">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col">{table.row_headings.join(words::NEXT_LEVEL)}</th>
                    {picture}
                    {heads}
                    {items}
                </tr></thead>
                <tbody>{rows}</tbody>
                {total}
            </table>
    };
    view! {
        <TableRegion label=region>{table}</TableRegion>
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

/// What every row of a table is drawn with.
struct Look {
    /// The patterns of the grades in the pictures; empty without pictures.
    patterns: Vec<&'static str>,
    has_items: bool,
}

impl Look {
    fn has_pictures(&self) -> bool {
        !self.patterns.is_empty()
    }

    fn cells(&self, row: &CrossRow, shares: bool) -> AnyView {
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
        let items = self.has_items.then(|| {
            view! { <td class="number">{changed}<span class="figure">{shown(row.items)}</span></td> }
        });
        view! { {self.picture(row)}{counts}{items} }.into_any()
    }

    /// The grades come first among the columns.
    fn picture(&self, row: &CrossRow) -> AnyView {
        if !self.has_pictures() {
            return ().into_any();
        }
        let counts = row.cells.iter().map(|cell| cell.count.unwrap_or(0));
        let parts: Vec<_> = self.patterns.iter().copied().zip(counts).collect();
        let stack = parts
            .iter()
            .any(|(_, count)| *count > 0)
            .then(|| view! { <Stack parts /> });
        view! { <td class="stack-cell" aria-hidden="true">{stack}</td> }.into_any()
    }
}

/// A change from the year before: its arrow in brackets, and in words for who does not see it.
pub fn change_mark(change: Option<i64>) -> AnyView {
    let mark = change.map(|change| {
        view! {
            " "<small class="tally-change"><span aria-hidden="true">{words::in_brackets(&figures::arrow(change))}</span>
            <span class="visually-hidden">{words::change_in_words(change)}</span></small>
        }
    });
    mark.into_any()
}

fn shown(count: Option<u32>) -> String {
    count.map_or_else(|| words::UNKNOWN.to_owned(), |count| count.to_string())
}

fn count(cell: &CrossCell, shares: bool) -> AnyView {
    let change = change_mark(cell.change());
    let share = cell
        .share
        .filter(|_| shares)
        .map(|share| view! { <small>{words::share(&share.to_string())}</small> });
    view! { <td class="number tally-cell"><span class="figure">{shown(cell.count)}</span>{change}{share}</td> }
        .into_any()
}

/// What must be known to read the table.
fn notes(table: &Crosstab, shares: bool) -> Vec<String> {
    let rows = table.rows.iter().chain([&table.total]);
    let has_changes = rows
        .flat_map(|row| &row.cells)
        .any(|cell| cell.change().is_some());
    let source = match (table.source, table.source_of_last_year) {
        (Source::Unknown, _) => Some(words::UNRATED),
        (Source::Reported, _) => Some(words::REPORTED),
        _ if table.counts_actions => None,
        (_, Source::Unknown) => Some(words::NO_LAST_YEAR),
        (_, Source::Reported) => Some(words::REPORTED_LAST_YEAR),
        _ => None,
    };
    let is_of_grades = table.columns.iter().any(|column| column.grade.is_some());
    let shares_of = if is_of_grades {
        words::SHARES_OF
    } else {
        words::SHARES_IN_ROW
    };
    let fixed = [
        has_changes.then_some(words::ARROWS),
        shares.then_some(shares_of),
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
