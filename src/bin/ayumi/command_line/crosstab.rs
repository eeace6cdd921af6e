//! A tally by rows and columns as text or JSON: `--by level:1,actor --columns grade`.

use ayumi::plan::Plan;
use ayumi::report::crosstab::{CrossCell, CrossRow, Crosstab, CrosstabQuery, crosstab};
use ayumi::report::figures;
use ayumi::report::tally::Source;
use ayumi::wording::command_line as words;
use ayumi::wording::tally::UNKNOWN;
use serde::Serialize;

use super::open;
use super::table::{Align, aligned};

#[derive(Serialize)]
struct Json {
    columns: Vec<String>,
    rows: Vec<RowJson>,
    total: RowJson,
    year: u16,
    stage: Option<String>,
    source: &'static str,
    source_of_last_year: &'static str,
    counts_actions: bool,
    rows_overlap: bool,
    columns_overlap: bool,
}

#[derive(Serialize)]
struct RowJson {
    labels: Vec<String>,
    counts: Vec<Option<u32>>,
    change: Vec<Option<i64>>,
    shares: Vec<Option<String>>,
    items: Option<u32>,
    items_last_year: Option<u32>,
}

/// The tally as text or JSON.
pub(super) fn run(plan: &Plan, query: &CrosstabQuery, json: bool) -> String {
    let table = crosstab(plan, query);
    if json {
        return open::json(&as_json(&table));
    }
    let style = plan.year_style();
    let stage = table.stage.as_ref().map_or("", |(_, name)| name);
    let title = words::counted(&query.year.show(style), stage, query.counting);
    format!("{title}\n{}", text(&table))
}

fn as_json(table: &Crosstab) -> Json {
    let row = |row: &CrossRow| RowJson {
        labels: table.names_of(&row.path),
        counts: row.cells.iter().map(|cell| cell.count).collect(),
        change: row.cells.iter().map(CrossCell::change).collect(),
        shares: row
            .cells
            .iter()
            .map(|cell| cell.share.map(|share| share.to_string()))
            .collect(),
        items: row.items,
        items_last_year: row.items_last_year,
    };
    let source = |source| match source {
        Source::Ratings => "ratings",
        Source::Reported => "reported",
        Source::Unknown => "unknown",
    };
    Json {
        columns: table
            .columns
            .iter()
            .map(|column| column.label.clone())
            .collect(),
        rows: table.rows.iter().map(row).collect(),
        total: row(&table.total),
        year: table.query.year.western(),
        stage: table.stage.as_ref().map(|(_, name)| name.clone()),
        source: source(table.source),
        source_of_last_year: source(table.source_of_last_year),
        counts_actions: table.counts_actions,
        rows_overlap: table.rows_overlap,
        columns_overlap: table.columns_overlap,
    }
}

/// The table as aligned text, rows of parts indented.
pub(super) fn text(table: &Crosstab) -> String {
    let mut head = vec![table.row_headings.join("／")];
    let mut align = vec![Align::Left];
    for column in &table.columns {
        head.extend([column.label.clone(), String::new()]);
        align.extend([Align::Right, Align::Left]);
    }
    head.push(words::column::TOTAL.to_owned());
    align.push(Align::Right);
    let shown =
        |count: Option<u32>| count.map_or_else(|| UNKNOWN.to_owned(), |count| count.to_string());
    let row = |row: &CrossRow| {
        let mut cells = vec![format!("{}{}", "　".repeat(row.depth()), row.full_label())];
        for cell in &row.cells {
            let change = cell.change().map(figures::arrow);
            cells.push(shown(cell.count));
            cells.push(change.map_or_else(String::new, |arrow| format!("({arrow})")));
        }
        cells.push(shown(row.items));
        cells
    };
    let mut rows = vec![head];
    rows.extend(table.rows.iter().chain(table.last_row()).map(row));
    aligned(&align, &rows)
}
