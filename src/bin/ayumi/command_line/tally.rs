//! `ayumi report … tally`: how often each grade was given.

use ayumi::plan::{FiscalYear, Plan};
use ayumi::report::Counting;
use ayumi::report::crosstab::{Axis, CrosstabQuery};
use ayumi::report::figures;
use ayumi::report::tally::{Tally, TallyQuery, TallyRow, tally};
use ayumi::wording::command_line as words;
use clap::ValueEnum;
use serde::Serialize;

use super::table::{Align, aligned};
use super::{Problem, arguments, crosstab, open};

/// What to count.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, help = words::YEAR, value_parser = arguments::year)]
    year: FiscalYear,
    #[arg(long, help = words::BY, default_value = "total", value_delimiter = ',', value_parser = arguments::axis)]
    by: Vec<Axis>,
    #[arg(long, help = words::COLUMNS, default_value = "grade", value_parser = arguments::axis)]
    columns: Axis,
    #[arg(long, help = words::COUNT, default_value = "listings")]
    count: Count,
    #[arg(long, help = words::STAGE)]
    stage: Option<String>,
    #[arg(long, help = words::JSON)]
    json: bool,
}

/// Which listings, as an argument.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Count {
    Listings,
    Once,
}

impl From<Count> for Counting {
    fn from(count: Count) -> Self {
        match count {
            Count::Listings => Self::Listings,
            Count::Once => Self::Once,
        }
    }
}

#[derive(Serialize)]
struct Json {
    grades: Vec<String>,
    rows: Vec<RowJson>,
    total: Vec<u32>,
    change: Option<Vec<i64>>,
    year: u16,
    stage: Option<String>,
    count: &'static str,
    items: u32,
    achieved: Option<u32>,
    not_rated: u32,
    split: u32,
    missing: u32,
    rows_overlap: bool,
}

#[derive(Serialize)]
struct RowJson {
    label: String,
    counts: Vec<u32>,
    change: Option<Vec<i64>>,
    shares: Vec<Option<String>>,
    items: u32,
    achieved: Option<u32>,
    not_rated: u32,
    split: u32,
    missing: u32,
}

/// The tally as text or JSON.
pub(crate) fn run(plan: &Plan, options: &Options) -> Result<String, Problem> {
    arguments::is_known(plan, options.year)?;
    for axis in options.by.iter().chain([&options.columns]) {
        arguments::has_level(plan, *axis)?;
    }
    let stage = arguments::stage(plan, options.stage.as_deref())?;
    let ([Axis::By(dimension)], Axis::Grade) = (&options.by[..], options.columns) else {
        let query = CrosstabQuery {
            year: options.year,
            rows: options.by.clone(),
            columns: options.columns,
            counting: options.count.into(),
            stage,
        };
        return Ok(crosstab::run(plan, &query, options.json));
    };
    let query = TallyQuery {
        year: options.year,
        dimension: *dimension,
        counting: options.count.into(),
        stage,
        of_which: None,
    };
    let tally = tally(plan, &query);
    if options.json {
        return Ok(open::json(&json(tally)));
    }
    let style = plan.year_style();
    Ok(text(&tally, &options.year.show(style)))
}

fn counts(row: &TallyRow) -> Vec<u32> {
    row.cells.iter().map(|cell| cell.count).collect()
}

fn json(tally: Tally) -> Json {
    let row = |row: &TallyRow| RowJson {
        label: row.full_label(),
        counts: counts(row),
        change: row.changes(),
        shares: row
            .cells
            .iter()
            .map(|cell| cell.share.map(|share| share.to_string()))
            .collect(),
        items: row.items,
        achieved: row.achieved,
        not_rated: row.not_rated,
        split: row.split,
        missing: row.missing,
    };
    Json {
        rows: tally.rows.iter().map(row).collect(),
        total: counts(&tally.total),
        change: tally.total.changes(),
        year: tally.query.year.western(),
        count: match tally.query.counting {
            Counting::Listings => "listings",
            Counting::Once => "once",
        },
        items: tally.total.items,
        achieved: tally.total.achieved,
        not_rated: tally.total.not_rated,
        split: tally.total.split,
        missing: tally.total.missing,
        rows_overlap: tally.rows_overlap,
        stage: tally.stage.map(|(_, name)| name),
        grades: tally.grades.into_iter().map(|grade| grade.symbol).collect(),
    }
}

fn text(tally: &Tally, year: &str) -> String {
    let mut head = vec![tally.heading.clone()];
    let mut align = vec![Align::Left];
    for grade in &tally.grades {
        head.extend([grade.symbol.clone(), String::new(), "％".to_owned()]);
        align.extend([Align::Right; 3]);
    }
    head.extend([words::column::UNRATED, words::column::TOTAL].map(str::to_owned));
    align.extend([Align::Right; 2]);
    let row = |row: &TallyRow| {
        let mut cells = vec![row.full_label()];
        for cell in &row.cells {
            cells.push(cell.count.to_string());
            cells.push(figures::known_change(cell.change));
            cells.push(
                cell.share
                    .map_or_else(String::new, |share| share.to_string()),
            );
        }
        cells.push((row.missing + row.not_rated + row.split).to_string());
        cells.push(row.items.to_string());
        cells
    };
    let mut rows = vec![head];
    rows.extend(tally.rows.iter().chain(tally.last_row()).map(row));
    let stage = tally.stage.as_ref().map_or("", |(_, name)| name);
    let title = words::counted(year, stage, tally.query.counting);
    format!("{title}\n{}", aligned(&align, &rows))
}
