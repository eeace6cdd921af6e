//! Every item in one table (全体計画表), and the map of another plan's goals across the items.

use super::tracks;
use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Orientation, Row, RowKind, Table, Tone};
use crate::plan::Plan;
use crate::report::overview::{CrossMap, GoalColumn, Overview, OverviewItem, overview as report};
use crate::wording::paper::schedule as words;
use crate::wording::{frame, grid, initiative, overview as overview_words};

/// The pages; none where there are no items.
pub(super) fn overview(plan: &Plan) -> Vec<Leaf> {
    let all = report(plan);
    if all.items == 0 {
        return Vec::new();
    }
    let counts = overview_words::counts(all.items, all.rows, all.rows_without_goal, 0);
    let mut blocks = vec![
        Block::text(Tone::Note, counts),
        Block::Table(table(plan, &all)),
    ];
    let notes = notes(&all);
    if !notes.is_empty() {
        blocks.push(Block::text(Tone::Note, notes));
    }
    if !all.cross.goals.is_empty() {
        blocks.push(Block::heading(2, overview_words::CROSS));
        blocks.push(Block::text(Tone::Note, goals(&all.cross)));
        blocks.push(Block::Table(cross(&all.cross, &all.words.initiative)));
        blocks.push(Block::text(Tone::Note, overview_words::CROSS_SUPPORT));
    }
    vec![Leaf {
        orientation: Orientation::Landscape,
        blocks,
        ..Leaf::new(LeafKind::Report, "overview", frame::OVERVIEW)
    }]
}

/// What must be known about the bars, and how repeated listings are shown.
pub(super) fn notes(all: &Overview) -> String {
    let items = || all.groups.iter().flat_map(|group| &group.items);
    let rows = items().flat_map(|item| &item.rows);
    let notes = tracks::notes(rows.flat_map(|row| &row.tracks));
    let notes = notes.iter().map(|note| initiative::bar_note(note));
    let is_repeated = items().any(|item| item.cross_listed);
    let repeated = is_repeated.then(|| words::EVERY_LISTING.to_owned());
    notes.chain(repeated).collect::<Vec<_>>().join("\n")
}

/// The years as they stand in narrow columns.
pub(super) fn years(plan: &Plan, all: &Overview) -> Vec<String> {
    let style = plan.year_style();
    let years = all.years.iter();
    years.map(|year| year.short_in(style)).collect()
}

fn table(plan: &Plan, all: &Overview) -> Table {
    let years = years(plan, all);
    let has_goals = !all.cross.goals.is_empty();
    let mut widths = vec![6, 30, 6, 38];
    widths.resize(4 + years.len(), tracks::year_width(years.len()));
    widths.extend(has_goals.then_some(10));
    let mut table = Table::data(frame::OVERVIEW, &widths);
    let tall = if years.is_empty() { 1 } else { 2 };
    let item = overview_words::sections(&all.words.section);
    let mut head = vec![
        Cell::column_head(overview_words::NUMBER).over_rows(tall),
        Cell::column_head(format!("{}{item}", all.words.initiative)).over_rows(tall),
        Cell::column_head(overview_words::ACTIONS)
            .over_columns(2)
            .over_rows(tall),
    ];
    if !years.is_empty() {
        let schedule = Cell::column_head(all.words.schedule.as_str());
        head.push(schedule.over_columns(years.len()));
    }
    head.extend(has_goals.then(|| Cell::column_head(overview_words::GOALS).over_rows(tall)));
    table.head.push(Row::new(head));
    if !years.is_empty() {
        table.head.push(Row::new(tracks::heads(&years)));
    }
    let columns = table.columns.len();
    for group in &all.groups {
        table
            .body
            .extend(group_row(&group.number, &group.title, columns));
        for item in &group.items {
            let mut rows = Vec::new();
            for row in &item.rows {
                let title = initiative::with_class(&row.title, &row.change_class);
                let heads = vec![
                    Cell::text(row.number.as_str()).align(Align::Centre),
                    Cell::text(title),
                ];
                let goals = Cell::text(row.goals.cell.as_str()).align(Align::Centre);
                let goals = has_goals.then_some(goals).into_iter().collect();
                rows.extend(tracks::rows(heads, &row.tracks, years.len(), goals));
            }
            table.body.extend(beside(item_cells(item), rows));
        }
    }
    table
}

/// The heading of the items of an outermost node; none for items that stand under none.
pub(super) fn group_row(number: &str, title: &str, columns: usize) -> Option<Row> {
    let name = grid::heading(number, title);
    let head = Cell::row_head(name.as_str()).over_columns(columns);
    (!name.is_empty()).then(|| Row::of(RowKind::Group { depth: 0 }, [head]))
}

/// Rows with cells before all of them.
pub(super) fn beside(before: Vec<Cell>, rows: Vec<Row>) -> Vec<Row> {
    let height = rows.len();
    let mut before = Some(before);
    rows.into_iter()
        .map(|row| {
            let before = before.take().unwrap_or_default().into_iter();
            let before = before.map(|cell| cell.over_rows(height));
            Row::of(row.kind, before.chain(row.cells))
        })
        .collect()
}

/// The number and the title of an item, with its sections.
pub(super) fn item_cells(item: &OverviewItem) -> Vec<Cell> {
    let mark = if item.cross_listed {
        crate::wording::reports::CROSS_LISTED
    } else {
        ""
    };
    let sections = overview_words::sections(&item.section_names);
    let title = format!("{}{mark}", item.title);
    let lines = [title, sections];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    vec![
        Cell::text(item.number.as_str()).align(Align::Centre),
        Cell::row_head(lines.join("\n")),
    ]
}

/// The goals by number and title, one a line.
fn goals(map: &CrossMap) -> String {
    let line = |goal: &GoalColumn| overview_words::goal(&goal.number, &goal.title);
    map.goals.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How many rows of each item serve which goal. An item that serves a goal with none has a blank
/// cell.
fn cross(map: &CrossMap, item: &str) -> Table {
    let has_words = map.rows.iter().any(|row| !row.words.is_empty());
    let mut widths = vec![6, 40];
    widths.resize(2 + map.goals.len() + 1, 8);
    widths.extend(has_words.then_some(14));
    let mut table = Table::data(overview_words::CROSS, &widths);
    let mut head = vec![
        Cell::column_head(overview_words::NUMBER),
        Cell::column_head(item),
    ];
    let goals = map.goals.iter();
    head.extend(goals.map(|goal| Cell::column_head(goal.number.as_str())));
    head.push(Cell::column_head(overview_words::WITHOUT));
    head.extend(has_words.then(|| Cell::column_head(overview_words::WORDS)));
    table.head.push(Row::new(head));
    for row in &map.rows {
        let mut cells = vec![
            Cell::text(row.number.as_str()).align(Align::Centre),
            Cell::row_head(row.title.as_str()),
        ];
        let counts = row.cells.iter().copied().chain([row.without]);
        cells.extend(counts.map(|count| match count {
            0 => Cell::text(""),
            count => figure(count),
        }));
        let words = overview_words::listed(&row.words);
        cells.extend(has_words.then(|| Cell::text(words)));
        table.body.push(Row::new(cells));
    }
    let total = |name: &str, count: fn(&GoalColumn) -> usize, without: Cell| {
        let mut cells = vec![Cell::row_head(name).over_columns(2)];
        cells.extend(map.goals.iter().map(|goal| figure(count(goal))));
        cells.push(without);
        cells.extend(has_words.then(|| Cell::text("")));
        Row::of(RowKind::Total, cells)
    };
    let items = total(overview_words::ITEMS, |goal| goal.items, Cell::text(""));
    let rows = total(overview_words::ROWS, |goal| goal.rows, figure(map.without));
    table.body.extend([items, rows]);
    table
}

fn figure(count: usize) -> Cell {
    Cell::count(u32::try_from(count).unwrap_or(u32::MAX))
}
