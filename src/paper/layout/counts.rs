//! Tallies on paper: a table by rows and columns, and shares as bars.

use crate::paper::{Align, Cell, Content, Row, RowKind, Shares, SharesRow, Table};
use crate::report::GradeLook;
use crate::report::crosstab::{CrossCell, CrossColumn, CrossRow, Crosstab};
use crate::report::figures;
use crate::report::tally::{Tally, TallyRow};
use crate::wording::paper::reports as words;
use crate::wording::{grid, tally as tally_words};

const NAME: u16 = 34;
const COUNT: u16 = 12;

/// The table of a tally by rows and columns. Each count has its change in the same cell; below the
/// total stand the shares.
pub(super) fn crosstab_table(counted: &Crosstab) -> Table {
    let rows = || counted.rows.iter().chain([&counted.total]);
    let has_items = rows().any(|row| row.items.is_some());
    let mut widths = vec![NAME];
    widths.resize(1 + counted.columns.len() + usize::from(has_items), COUNT);
    let mut table = Table::data(counted.caption(), &widths);
    table.shows_caption = true;

    let mut head = vec![Cell::column_head(
        counted.row_headings.join(tally_words::NEXT_LEVEL),
    )];
    head.extend(counted.columns.iter().map(column_head));
    if has_items {
        head.push(Cell::column_head(tally_words::ITEMS));
    }
    table.head.push(Row::new(head));
    for row in &counted.rows {
        let depth = u8::try_from(row.depth()).unwrap_or(u8::MAX);
        let kind = if row.is_group {
            RowKind::Group { depth }
        } else {
            RowKind::Plain
        };
        table.body.push(Row::of(kind, cells(row, has_items)));
    }
    if let Some(total) = counted.last_row() {
        table
            .body
            .push(Row::of(RowKind::Total, cells(total, has_items)));
        if total.cells.iter().any(|cell| cell.share.is_some()) {
            let mut shares = vec![Cell::row_head(tally_words::SHARES)];
            shares.extend(total.cells.iter().map(share));
            shares.extend(has_items.then(|| Cell::text("")));
            table.body.push(Row::of(RowKind::Total, shares));
        }
    }
    table
}

fn column_head(column: &CrossColumn) -> Cell {
    Cell::column_head(match &column.grade {
        Some(grade) => grid::grade(&grade.symbol, &grade.label),
        None => column.label.clone(),
    })
}

fn cells(row: &CrossRow, has_items: bool) -> Vec<Cell> {
    let mut cells = vec![Cell::row_head(row.full_label())];
    cells.extend(row.cells.iter().map(count));
    if has_items {
        // Where it happened: a group's subtotal changes with its rows.
        let last = row.items_changed().filter(|_| !row.is_group);
        let last = last.and(row.items_last_year);
        cells.push(match (row.items, last) {
            (Some(items), Some(last)) => number(items, words::items_with_last_year(items, last)),
            (Some(items), None) => Cell::count(items),
            (None, _) => unknown(),
        });
    }
    cells
}

fn count(cell: &CrossCell) -> Cell {
    match (cell.count, cell.change()) {
        (None, _) => unknown(),
        (Some(count), None) => Cell::count(count),
        (Some(count), Some(change)) => number(count, changed(count, change)),
    }
}

fn changed(count: u32, change: i64) -> String {
    words::with_change(count, &tally_words::in_brackets(&figures::arrow(change)))
}

fn share(cell: &CrossCell) -> Cell {
    let share = cell
        .share
        .map(|share| tally_words::share(&share.to_string()));
    Cell::text(share.unwrap_or_default()).align(Align::Right)
}

fn number(value: u32, printed: String) -> Cell {
    let value = i64::from(value);
    Cell::of(Content::Number { value, printed }).align(Align::Right)
}

/// A count that is not known is not 0.
fn unknown() -> Cell {
    Cell::text(tally_words::UNKNOWN).align(Align::Right)
}

/// The table of a tally whose rows are years: counts with their changes. A year of which nothing
/// is known has no row.
pub(super) fn years_table(counted: &Tally, caption: String) -> Table {
    let mut widths = vec![NAME];
    widths.resize(2 + counted.grades.len(), COUNT);
    let mut table = Table::data(caption, &widths);
    table.shows_caption = true;
    let mut head = vec![Cell::column_head(counted.heading.as_str())];
    let grades = counted.grades.iter();
    head.extend(grades.map(|grade| Cell::column_head(grid::grade(&grade.symbol, &grade.label))));
    head.push(Cell::column_head(tally_words::ITEMS));
    table.head.push(Row::new(head));
    for row in known(counted) {
        let mut cells = vec![Cell::row_head(row.full_label())];
        cells.extend(row.cells.iter().map(|cell| match cell.change {
            Some(change) => number(cell.count, changed(cell.count, change)),
            None => Cell::count(cell.count),
        }));
        cells.push(Cell::count(row.items));
        table.body.push(Row::new(cells));
    }
    table
}

/// The rows in which something is graded.
pub(super) fn known(counted: &Tally) -> impl Iterator<Item = &TallyRow> {
    counted.rows.iter().filter(|row| row.graded > 0)
}

/// The shares of the rows in which something is graded.
pub(super) fn shares(counted: &Tally, caption: String) -> Shares {
    let part = |grade: &GradeLook| {
        let name = grid::grade(&grade.symbol, &grade.label);
        (name, Some(grade.clone()))
    };
    let row = |row: &TallyRow| SharesRow {
        label: row.full_label(),
        counts: row.cells.iter().map(|cell| cell.count).collect(),
    };
    Shares {
        caption,
        parts: counted.grades.iter().map(part).collect(),
        rows: known(counted).map(row).collect(),
    }
}
