//! The whole-plan grid (計画全体の評価): every listing with its grade in every year and the page of
//! its sheet.

use super::parts::graded;
use super::sheet::anchor_of;
use crate::paper::{
    Align, Block, Cell, Content, Leaf, LeafKind, Order, Row, RowKind, Shares, SharesRow, Table,
    Tone,
};
use crate::plan::Plan;
use crate::plan::normal::comparable;
use crate::report::grid::{Grid, GridQuery, GridRow, HeadingRow, ListingRow, grid as report};
use crate::report::sheet::SheetWords;
use crate::report::tally::{Dimension, TallyQuery, tally};
use crate::report::{Counting, GradeLook};
use crate::wording::paper as words;

/// The grid of the order's stage and counting.
pub(super) fn grid(plan: &Plan, order: &Order) -> Vec<Leaf> {
    let query = GridQuery {
        stage: order.stage,
        counting: order.counting,
        ..GridQuery::default()
    };
    let grid = report(plan, &query);
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let style = plan.year_style();
    let stage = grid.stage.as_ref().map_or("", |(_, name)| name.as_str());
    let count = match order.counting {
        Counting::Listings => grid.every_listing,
        Counting::Once => grid.each_once,
    };
    let mut blocks = vec![
        Block::text(Tone::Note, words::counted(stage, order.counting, count)),
        Block::Table(table(plan, order, &grid)),
    ];
    if !grid.choices.grades.is_empty() {
        let grades = grid.choices.grades.iter();
        let legend = grades.map(|grade| words::legend(&grade.symbol, &grade.label));
        let legend: Vec<String> = legend.collect();
        blocks.push(Block::text(Tone::Note, words::legends(&legend)));
    }
    blocks.extend(counts(plan, order));
    vec![Leaf {
        blocks,
        ..Leaf::new(
            LeafKind::Report,
            "grid",
            &words::grid_title(&order.year.show(style)),
        )
    }]
}

fn table(plan: &Plan, order: &Order, grid: &Grid) -> Table {
    let years = grid.years.len();
    let mut widths = vec![
        u16::try_from(52_usize.saturating_sub(years)).unwrap_or(40),
        22,
    ];
    widths.extend(std::iter::repeat_n(6, years));
    widths.push(6);
    let style = plan.year_style();
    let mut table = Table::data(words::grid_title(&order.year.show(style)), &widths);
    let plan_words = SheetWords::of(plan);
    let mut head = vec![
        Cell::column_head(plan_words.initiative.clone()),
        Cell::column_head(plan_words.section.clone()),
    ];
    let heads = grid.years.iter();
    head.extend(heads.map(|year| Cell::column_head(year.short_in(style))));
    head.push(Cell::column_head(words::PAGE));
    table.head = vec![Row::new(head)];
    table.body = grid
        .rows
        .iter()
        .filter_map(|row| match row {
            // The label of an item stands on its parts.
            GridRow::Heading(heading) if heading.is_item && heading.cells.is_empty() => None,
            GridRow::Heading(heading) => Some(heading_row(heading, years)),
            GridRow::Listing(listing) => Some(listing_row(listing, years)),
        })
        .collect();
    table
}

/// A node: over the whole width, unless the plan rates nodes.
fn heading_row(heading: &HeadingRow, years: usize) -> Row {
    let mut title = words::numbered(&heading.number, &heading.title);
    if heading.is_omitted {
        title = words::omitted(&title, &heading.reason);
    } else if !heading.reason.is_empty() {
        title = words::because(&title, &heading.reason);
    }
    let depth = u8::try_from(heading.depth).unwrap_or(u8::MAX);
    let title = Cell::row_head(title);
    let cells = if heading.cells.is_empty() {
        vec![title.over_columns(years + 3)]
    } else {
        let cells = heading.cells.iter().map(graded);
        let blank = || Cell::text("");
        std::iter::once(title.over_columns(2))
            .chain(cells)
            .chain([blank()])
            .collect()
    };
    Row::of(RowKind::Group { depth }, cells)
}

fn listing_row(listing: &ListingRow, years: usize) -> Row {
    let mut title = words::numbered(&listing.number, &listing.title);
    if !comparable(&listing.title).ends_with(&comparable(&listing.part)) {
        title += &listing.part;
    }
    if listing.cross_listed && !title.contains(words::CROSS_LISTED_WORD) {
        title += words::CROSS_LISTED;
    }
    let mut cells = vec![
        Cell::row_head(title),
        Cell::text(listing.section_names.clone()),
    ];
    cells.extend(listing.cells.iter().map(graded));
    // A plan without stages has no grades to show.
    cells.resize(2 + years, Cell::text(""));
    cells.push(
        Cell::of(Content::PageOf {
            to: anchor_of(listing.placement),
            otherwise: listing.page.to_string(),
        })
        .align(Align::Right),
    );
    Row::new(cells)
}

/// How many of each grade in every year, as a table and as bars; nothing while nothing is rated.
fn counts(plan: &Plan, order: &Order) -> Vec<Block> {
    let tally = tally(
        plan,
        &TallyQuery {
            dimension: Dimension::Year,
            counting: order.counting,
            stage: order.stage,
            ..TallyQuery::new(order.year)
        },
    );
    let rows: Vec<_> = tally.rows.iter().filter(|row| row.graded > 0).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let name = |grade: &GradeLook| words::legend(&grade.symbol, &grade.label);
    let mut widths = vec![20];
    widths.extend(std::iter::repeat_n(10, tally.grades.len() + 1));
    let mut table = Table::data(words::COUNTS_BY_YEAR, &widths);
    let mut head = vec![Cell::column_head(words::YEAR)];
    head.extend(
        tally
            .grades
            .iter()
            .map(|grade| Cell::column_head(name(grade))),
    );
    head.push(Cell::column_head(words::RATED));
    table.head = vec![Row::new(head)];
    table.body = rows
        .iter()
        .map(|row| {
            let mut cells = vec![Cell::row_head(row.label.clone())];
            cells.extend(row.cells.iter().map(|cell| Cell::count(cell.count)));
            cells.push(Cell::count(row.graded));
            Row::new(cells)
        })
        .collect();
    let shares = Shares {
        caption: words::SHARES_BY_YEAR.to_owned(),
        parts: tally
            .grades
            .iter()
            .map(|grade| (name(grade), Some(grade.clone())))
            .collect(),
        rows: rows
            .iter()
            .map(|row| SharesRow {
                label: row.label.clone(),
                counts: row.cells.iter().map(|cell| cell.count).collect(),
            })
            .collect(),
    };
    vec![
        Block::heading(2, words::COUNTS_BY_YEAR),
        Block::Shares(shares),
        Block::Table(table),
    ]
}
