//! `ayumi collect`: any number of plans as long tables that other tools read.
//!
//! One file is in memory at a time, and rows are written as they come: a prefecture's plans take
//! no more memory than the largest of them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ayumi::bundle::{self, Reading};
use ayumi::report::long_form::{self, FileRow, LongTable};
use ayumi::wording::command_line as words;
use ayumi::wording::command_line::collect as own_words;
use clap::ValueEnum;
use serde::Serialize;

use super::open::{self, UnreadableJson, tell};
use super::table::{Align, aligned};
use super::{Ending, Outcome, Problem};
use find::Found;
use tables::Tables;

mod cell;
mod dictionary;
mod find;
mod tables;

/// What to collect and where to put it.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(help = own_words::FOLDER)]
    folder: PathBuf,
    #[arg(long, help = own_words::OUT, default_value = "tables")]
    out: PathBuf,
    #[arg(long, help = own_words::FORMAT, default_value = "csv")]
    format: Format,
    #[arg(long, help = own_words::GUARD)]
    guard: bool,
    #[arg(long, help = words::JSON)]
    json: bool,
}

/// How the tables are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Ndjson,
    Both,
}

#[derive(Default, Serialize)]
struct Json {
    files: usize,
    read: usize,
    partial: Vec<String>,
    unreadable: Vec<UnreadableJson>,
    tables: BTreeMap<&'static str, u64>,
    formula_like: u64,
}

/// Collects every file under the folder.
pub(crate) fn run(options: &Options) -> Result<Outcome, Problem> {
    let files = find::files(&options.folder)?;
    let mut tables = Tables::create(&options.out, options.format, options.guard)?;
    let mut report = Json {
        files: files.len(),
        ..Json::default()
    };
    for file in &files {
        let row = match read(file) {
            Ok(reading) => {
                if open::is_partial(&reading) {
                    tell(&own_words::partial(&file.name, reading.problems.len()));
                    report.partial.push(file.name.clone());
                }
                report.read += 1;
                tables.add_plan(&file.name, &reading.plan)?;
                of_reading(&reading)
            }
            Err(reason) => {
                tell(&words::unreadable(&file.name, &reason));
                report.unreadable.push(UnreadableJson {
                    file: file.name.clone(),
                    reason: reason.clone(),
                });
                FileRow {
                    reason,
                    ..FileRow::default()
                }
            }
        };
        tables.add(&file.name, LongTable::Files, &long_form::cells(&row))?;
    }
    if report.read == 0 {
        tell(own_words::NOTHING_READ);
        return Ok(finish(options, &report, Ending::Unreadable));
    }
    report.formula_like = tables.formula_like();
    report.tables = tables.keep()?;
    if report.formula_like > 0 && !options.guard && options.format != Format::Ndjson {
        tell(&own_words::formulas(report.formula_like));
    }
    let is_whole = report.unreadable.is_empty() && report.partial.is_empty();
    let ending = if is_whole {
        Ending::Fine
    } else {
        Ending::Findings
    };
    Ok(finish(options, &report, ending))
}

fn read(file: &Found) -> Result<Reading, String> {
    if file.is_linked_folder {
        return Err(own_words::LINKED_FOLDER.to_owned());
    }
    open::read(&file.path)
}

fn of_reading(reading: &Reading) -> FileRow {
    let (envelope, header) = (&reading.envelope, reading.plan.header());
    FileRow {
        readable: true,
        reason: String::new(),
        kind: word(&envelope.kind),
        plan_id: header.map(|header| header.id().key()),
        organisation: header.map_or_else(String::new, |header| header.organisation.clone()),
        plan: header.map_or_else(String::new, |header| header.title.clone()),
        family: header.map_or_else(String::new, |header| word(&header.family)),
        office: envelope.office.clone(),
        made_at: envelope.made_at.clone(),
        revision: Some(envelope.revision),
        content_hash: bundle::hash(&reading.plan),
        intact: Some(reading.intact),
        newer: Some(reading.newer),
        set_aside: Some(reading.set_aside.len()),
    }
}

/// A choice by the word a bundle writes.
fn word(choice: &impl Serialize) -> String {
    let word = serde_json::to_value(choice).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}

fn finish(options: &Options, report: &Json, ending: Ending) -> Outcome {
    let text = if options.json {
        open::json(report)
    } else if ending == Ending::Unreadable {
        String::new()
    } else {
        text(options, report)
    };
    Outcome { text, ending }
}

fn text(options: &Options, report: &Json) -> String {
    let mut lines = own_words::done(report.read, &options.out.display().to_string());
    lines.push('\n');
    if !report.unreadable.is_empty() {
        lines += &own_words::unreadable(report.unreadable.len());
        lines.push('\n');
    }
    let row = |table: &LongTable| {
        let count = report.tables.get(table.as_str()).copied();
        vec![
            table.as_str().to_owned(),
            count.unwrap_or_default().to_string(),
            ayumi::wording::long_form::table(*table).to_owned(),
        ]
    };
    let rows: Vec<_> = LongTable::ALL.iter().map(row).collect();
    lines + &aligned(&[Align::Left, Align::Right, Align::Left], &rows)
}
