//! The schedule of all items (年次計画表): every item and action with its bars over the years.

use super::{overview, tracks};
use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Orientation, Row, Table, Tone};
use crate::plan::Plan;
use crate::report::overview::{Overview, OverviewRow, overview as report};
use crate::wording::{initiative, overview as overview_words, paper};

/// The pages; none where nothing is scheduled in the years of the plan.
pub(super) fn schedule(plan: &Plan) -> Vec<Leaf> {
    let all = report(plan);
    if !rows(&all).any(|row| !row.tracks.is_empty()) {
        return Vec::new();
    }
    let mut blocks = vec![Block::Table(table(plan, &all))];
    let notes = overview::notes(&all);
    if !notes.is_empty() {
        blocks.push(Block::text(Tone::Note, notes));
    }
    let title = paper::piece(crate::paper::Piece::Schedule);
    vec![Leaf {
        orientation: Orientation::Landscape,
        blocks,
        ..Leaf::new(LeafKind::Report, "schedule", title)
    }]
}

fn rows(all: &Overview) -> impl Iterator<Item = &OverviewRow> {
    let items = all.groups.iter().flat_map(|group| &group.items);
    items.flat_map(|item| &item.rows)
}

/// The table. A plan without actions has no columns for them.
fn table(plan: &Plan, all: &Overview) -> Table {
    let years = overview::years(plan, all);
    let has_actions = rows(all).any(|row| !row.actions.is_empty());
    let before: &[u16] = if has_actions {
        &[6, 24, 6, 30]
    } else {
        &[6, 40]
    };
    let mut widths = before.to_vec();
    // Bars are what the table is for: they get more room than in the overview.
    let year = tracks::year_width(years.len()) * 2;
    widths.resize(before.len() + years.len(), year);
    let title = paper::piece(crate::paper::Piece::Schedule);
    let mut table = Table::data(title, &widths);
    let item = overview_words::sections(&all.words.section);
    let mut head = vec![
        Cell::column_head(overview_words::NUMBER),
        Cell::column_head(format!("{}{item}", all.words.initiative)),
    ];
    head.extend(has_actions.then(|| Cell::column_head(overview_words::ACTIONS).over_columns(2)));
    head.extend(tracks::heads(&years));
    table.head.push(Row::new(head));
    let columns = table.columns.len();
    for group in &all.groups {
        table
            .body
            .extend(overview::group_row(&group.number, &group.title, columns));
        for item in &group.items {
            let mut rows = Vec::new();
            for row in &item.rows {
                let heads = if has_actions { action(row) } else { Vec::new() };
                rows.extend(tracks::rows(heads, &row.tracks, years.len(), Vec::new()));
            }
            table
                .body
                .extend(overview::beside(overview::item_cells(item), rows));
        }
    }
    table
}

/// The cells of an action; of the item as a whole where the row has none.
fn action(row: &OverviewRow) -> Vec<Cell> {
    if row.actions.is_empty() {
        return vec![Cell::text(initiative::WHOLE).over_columns(2)];
    }
    vec![
        Cell::text(row.number.as_str()).align(Align::Centre),
        Cell::text(row.title.as_str()),
    ]
}
