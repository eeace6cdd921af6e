//! `ayumi report … grid`: every listing with its grade in every year.

use std::collections::BTreeMap;

use ayumi::plan::Plan;
use ayumi::report::Counting;
use ayumi::report::grade::GradeCell;
use ayumi::report::grid::{Grid, GridQuery, GridRow, ListingRow, grid};
use ayumi::wording::command_line as words;
use serde::Serialize;

use super::table::{Align, aligned};
use super::tally::Count;
use super::{Problem, arguments, open};

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, help = words::COUNT, default_value = "listings")]
    count: Count,
    #[arg(long, help = words::STAGE)]
    stage: Option<String>,
    #[arg(long, help = words::JSON)]
    json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    rows: Vec<RowJson<'a>>,
    years: Vec<u16>,
    stage: Option<&'a str>,
    count: &'static str,
}

#[derive(Serialize)]
struct RowJson<'a> {
    page: usize,
    number: &'a str,
    title: &'a str,
    part: &'a str,
    cross_listed: bool,
    path: &'a [String],
    sections: Vec<&'a str>,
    ratings: BTreeMap<u16, Option<&'a str>>,
    not_rated: BTreeMap<u16, &'a str>,
    initiative: String,
}

/// The grid as text or JSON.
pub(crate) fn run(plan: &Plan, options: &Options) -> Result<String, Problem> {
    let query = GridQuery {
        stage: arguments::stage(plan, options.stage.as_deref())?,
        counting: options.count.into(),
        ..GridQuery::default()
    };
    let grid = grid(plan, &query);
    Ok(if options.json {
        open::json(&json(&grid, query.counting))
    } else {
        text(plan, &grid)
    })
}

fn symbol(cell: &GradeCell) -> Option<&str> {
    cell.grade.as_ref().map(|grade| grade.symbol.as_str())
}

fn json(grid: &Grid, counting: Counting) -> Json<'_> {
    Json {
        rows: grid.listings().map(row_json).collect(),
        years: grid.years.iter().map(|year| year.western()).collect(),
        stage: grid.stage.as_ref().map(|(_, name)| name.as_str()),
        count: match counting {
            Counting::Listings => "listings",
            Counting::Once => "once",
        },
    }
}

fn row_json(row: &ListingRow) -> RowJson<'_> {
    let not_rated = |cell: &&GradeCell| !cell.not_rated_because.is_empty();
    RowJson {
        page: row.page,
        number: &row.number,
        title: &row.title,
        part: &row.part,
        cross_listed: row.cross_listed,
        path: &row.path,
        sections: row
            .sections
            .iter()
            .map(|named| named.name.as_str())
            .collect(),
        ratings: row
            .cells
            .iter()
            .map(|cell| (cell.year.western(), symbol(cell)))
            .collect(),
        not_rated: row
            .cells
            .iter()
            .filter(not_rated)
            .map(|cell| (cell.year.western(), cell.not_rated_because.as_str()))
            .collect(),
        initiative: row.initiative.to_string(),
    }
}

fn text(plan: &Plan, grid: &Grid) -> String {
    let mut head = [
        words::column::PAGE,
        words::column::NUMBER,
        words::column::TITLE,
    ]
    .map(str::to_owned)
    .to_vec();
    let style = plan.year_style();
    head.extend(grid.years.iter().map(|year| year.short_in(style)));
    head.push(words::column::SECTION.to_owned());
    let mut align = vec![Align::Right, Align::Left, Align::Left];
    align.extend(grid.years.iter().map(|_| Align::Left));
    align.push(Align::Left);
    let mut rows = vec![head];
    for row in &grid.rows {
        rows.push(match row {
            GridRow::Heading(heading) => {
                let indent = "  ".repeat(heading.depth);
                vec![
                    String::new(),
                    String::new(),
                    format!(
                        "{indent}{}　{}{}",
                        heading.number, heading.title, heading.reason
                    ),
                ]
            }
            GridRow::Listing(listing) => {
                let indent = "  ".repeat(listing.depth);
                let mut cells = vec![
                    listing.page.to_string(),
                    format!("{}{}", listing.number, listing.part),
                    format!("{indent}{}", listing.title),
                ];
                let shown = |cell: &GradeCell| symbol(cell).unwrap_or("－").to_owned();
                cells.extend(listing.cells.iter().map(shown));
                cells.push(listing.section_names.clone());
                cells
            }
        });
    }
    aligned(&align, &rows)
}
