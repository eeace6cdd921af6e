//! Opinions and what was answered (意見と対応): those of the year by the body that gave them, then
//! those of earlier years that are still open.

use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Order, Row, Table};
use crate::plan::{Plan, YearStyle};
use crate::report::opinions::{OpinionRow, ResponseRow, opinions as report};
use crate::wording::paper::opinions as words;
use crate::wording::reports::SECTION;
use crate::wording::{opinions as opinion_words, summary as summary_words};

/// The pages; none where there is no opinion.
pub(super) fn opinions(plan: &Plan, order: &Order) -> Vec<Leaf> {
    let all = report(plan, order.year);
    let style = plan.year_style();
    let mut blocks = Vec::new();
    for (body, rows) in by_body(&all.of_year) {
        let heading = summary_words::opinions_of(body);
        blocks.push(Block::heading(2, heading.as_str()));
        blocks.push(Block::Table(table(heading, &rows, None)));
    }
    if !all.still_open.is_empty() {
        let heading = opinion_words::STILL_OPEN.to_owned();
        let rows: Vec<&OpinionRow> = all.still_open.iter().collect();
        blocks.push(Block::heading(2, heading.as_str()));
        blocks.push(Block::Table(table(heading, &rows, Some(style))));
    }
    if blocks.is_empty() {
        return Vec::new();
    }
    let title = opinion_words::title(&order.year.show(style));
    vec![Leaf {
        blocks,
        ..Leaf::new(LeafKind::Report, "opinions", &title)
    }]
}

/// The bodies in the order in which they first come, each with its opinions.
pub(super) fn by_body(rows: &[OpinionRow]) -> Vec<(&str, Vec<&OpinionRow>)> {
    let mut bodies: Vec<(&str, Vec<&OpinionRow>)> = Vec::new();
    for row in rows {
        let body = row.given_by.as_str();
        match bodies.iter_mut().find(|(name, _)| *name == body) {
            Some((_, own)) => own.push(row),
            None => bodies.push((body, vec![row])),
        }
    }
    bodies
}

/// Opinions with their answers, with the year each was given on where a style for it is passed.
pub(super) fn table(
    caption: impl Into<String>,
    rows: &[&OpinionRow],
    years: Option<YearStyle>,
) -> Table {
    let widths: &[u16] = match years {
        Some(_) => &[8, 16, 32, 10, 26, 10],
        None => &[16, 36, 10, 30, 10],
    };
    let mut table = Table::data(caption, widths);
    let mut head: Vec<Cell> = Vec::new();
    head.extend(years.map(|_| Cell::column_head(words::YEAR)));
    let columns = [
        words::ON,
        words::OPINION,
        SECTION,
        words::ANSWER,
        words::STATE,
    ];
    head.extend(columns.map(Cell::column_head));
    table.head.push(Row::new(head));
    for row in rows {
        let height = row.responses.len().max(1);
        let on = match row.on.as_str() {
            "" => opinion_words::ON_PLAN,
            on => on,
        };
        let mut cells: Vec<Cell> = Vec::new();
        cells.extend(years.map(|style| Cell::text(row.year.short_in(style))));
        cells.push(Cell::row_head(on));
        cells.push(Cell::text(row.text.as_str()));
        let mut cells: Vec<Cell> = cells
            .into_iter()
            .map(|cell| cell.over_rows(height))
            .collect();
        let mut answers = row.responses.iter();
        match answers.next() {
            Some(first) => cells.extend(answer(first)),
            None => cells.push(
                Cell::text(opinion_words::standing(row.standing))
                    .over_columns(3)
                    .align(Align::Centre),
            ),
        }
        table.body.push(Row::new(cells));
        let others = answers.map(|other| Row::new(answer(other)));
        table.body.extend(others);
    }
    table
}

fn answer(response: &ResponseRow) -> [Cell; 3] {
    [
        Cell::text(response.section.as_str()),
        Cell::text(response.text.as_str()),
        Cell::text(opinion_words::state(response.state)),
    ]
}
