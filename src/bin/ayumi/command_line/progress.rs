//! `ayumi report … progress`: how far the sheets of a year are.

use ayumi::plan::{FiscalYear, Plan};
use ayumi::report::progress::{Progress, ProgressQuery, SheetLine, StateCounts, progress};
use ayumi::report::{MissingField, SheetState};
use ayumi::wording::command_line as words;
use ayumi::wording::reports::{LIST_MARK, NONE};
use serde::Serialize;

use super::table::{Align, aligned};
use super::{Problem, arguments, open};

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, help = words::YEAR, value_parser = arguments::year)]
    year: FiscalYear,
    #[arg(long, help = words::JSON)]
    json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    year: u16,
    total: CountsJson,
    sections: Vec<SectionJson<'a>>,
    sheets: Vec<SheetJson<'a>>,
}

#[derive(Serialize)]
struct CountsJson {
    all: u32,
    blank: u32,
    started: u32,
    complete: u32,
}

impl From<StateCounts> for CountsJson {
    fn from(counts: StateCounts) -> Self {
        Self {
            all: counts.all(),
            blank: counts.blank,
            started: counts.started,
            complete: counts.complete,
        }
    }
}

#[derive(Serialize)]
struct SectionJson<'a> {
    section: Option<&'a str>,
    #[serde(flatten)]
    counts: CountsJson,
}

#[derive(Serialize)]
struct SheetJson<'a> {
    page: usize,
    number: &'a str,
    part: &'a str,
    title: &'a str,
    sections: Vec<&'a str>,
    state: &'static str,
    missing: Vec<&'static str>,
    initiative: String,
}

/// The progress as text or JSON.
pub(crate) fn run(plan: &Plan, options: &Options) -> Result<String, Problem> {
    arguments::is_known(plan, options.year)?;
    let progress = progress(plan, &ProgressQuery::new(options.year));
    Ok(if options.json {
        open::json(&json(&progress))
    } else {
        text(&progress)
    })
}

fn json(progress: &Progress) -> Json<'_> {
    Json {
        year: progress.year.western(),
        total: progress.total.into(),
        sections: progress
            .sections
            .iter()
            .map(|group| SectionJson {
                section: group.section.as_ref().map(|section| section.name.as_str()),
                counts: group.counts.into(),
            })
            .collect(),
        sheets: progress.sheets.iter().map(sheet_json).collect(),
    }
}

fn sheet_json(sheet: &SheetLine) -> SheetJson<'_> {
    let missing = |field: &MissingField| field.as_str();
    SheetJson {
        page: sheet.page,
        number: &sheet.number,
        part: &sheet.part,
        title: &sheet.title,
        sections: sheet
            .sections
            .iter()
            .map(|named| named.name.as_str())
            .collect(),
        state: sheet.completeness.state.as_str(),
        missing: sheet.completeness.missing.iter().map(missing).collect(),
        initiative: sheet.initiative.to_string(),
    }
}

fn text(progress: &Progress) -> String {
    let states = SheetState::ALL.map(|state| words::state(state).to_owned());
    let mut head = vec![words::column::SECTION.to_owned()];
    head.extend(states);
    head.push(words::column::TOTAL.to_owned());
    let counts = |name: &str, counts: StateCounts| {
        let mut row = vec![name.to_owned()];
        row.extend(SheetState::ALL.map(|state| counts.of(state).to_string()));
        row.push(counts.all().to_string());
        row
    };
    let mut rows = vec![head];
    for group in &progress.sections {
        let name = group
            .section
            .as_ref()
            .map_or(NONE, |section| section.name.as_str());
        rows.push(counts(name, group.counts));
    }
    rows.push(counts(words::column::TOTAL, progress.total));
    let mut align = vec![Align::Left];
    align.extend([Align::Right; 4]);
    let sections = aligned(&align, &rows);

    let head = [
        words::column::PAGE,
        words::column::TITLE,
        words::column::SECTION,
        words::column::STATE,
        words::column::MISSING,
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for sheet in &progress.sheets {
        let missing: Vec<&str> = sheet
            .completeness
            .missing
            .iter()
            .map(|field| words::missing(*field))
            .collect();
        rows.push(vec![
            sheet.page.to_string(),
            sheet.title.clone(),
            sheet.section_names.clone(),
            words::state(sheet.completeness.state).to_owned(),
            missing.join(LIST_MARK),
        ]);
    }
    let align = [
        Align::Right,
        Align::Left,
        Align::Left,
        Align::Left,
        Align::Left,
    ];
    format!("{sections}\n{}", aligned(&align, &rows))
}
