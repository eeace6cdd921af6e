//! `ayumi issue`: one file per section to be filled in, and the plan with the issue written down.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use ayumi::bundle::{self, Envelope, Kind, Reading, Scope};
use ayumi::edit::apply;
use ayumi::mailing::issuing::section_name;
use ayumi::mailing::{self, Issued, MailFile, Order, scope_of};
use ayumi::plan::mailing::Dispatch;
use ayumi::plan::scale::Stage;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan, Row, day};
use ayumi::report::{Register, task};
use ayumi::session::Author;
use ayumi::spreadsheet::xlsx;
use ayumi::wording::{command_line as words, keeping, mailing as mailing_words};
use serde::Serialize;

use super::table::{Align, aligned};
use super::{Problem, arguments, open};

/// What to issue, and where to.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, help = words::YEAR, value_parser = arguments::year)]
    year: FiscalYear,
    #[arg(long, help = words::ISSUE_STAGE)]
    stage: Option<String>,
    #[arg(long, help = words::DUE, default_value = "")]
    due: String,
    #[arg(long, help = words::INSTRUCTIONS, default_value = "")]
    instructions: String,
    #[arg(long, help = words::SECTIONS_ONLY)]
    sections_only: bool,
    #[arg(long, help = words::ISSUE_FORMS)]
    xlsx: bool,
    #[arg(long, help = words::OUT)]
    out: PathBuf,
    #[arg(long, help = words::JSON)]
    json: bool,
}

#[derive(Serialize)]
struct Json<'a> {
    number: u32,
    year: u16,
    files: Vec<FileJson<'a>>,
    plan: &'a str,
}

#[derive(Serialize)]
struct FileJson<'a> {
    name: &'a str,
    section: String,
    sheets: usize,
}

/// Writes the files and says which.
pub(crate) fn run(reading: &Reading, options: &Options) -> Result<String, Problem> {
    let plan = &reading.plan;
    if reading.newer {
        return Err(Problem(words::NEWER.to_owned()));
    }
    if open::is_partial(reading) {
        return Err(Problem(words::NOT_WHOLE.to_owned()));
    }
    let order = order(plan, options)?;
    let author = author(plan);
    let number = plan.dispatches.iter().map(|row| row.number).max();
    let number = number.unwrap_or(0).saturating_add(1);
    let id = id(plan, options.year, number);
    let revision = reading.envelope.revision;
    let refused = |why: mailing::NotIssued| Problem(why.message().to_owned());
    let issued = mailing::issue(plan, &order, &author, revision, id).map_err(refused)?;
    let (name, text) = recorded(reading, &issued, &author)?;

    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for file in &issued.files {
        files.push((file.name.clone(), file.text.clone().into_bytes()));
        if options.xlsx {
            files.push(form(file)?);
        }
    }
    files.push((name.clone(), text.into_bytes()));
    write(&options.out, &files)?;

    let lines: Vec<FileJson<'_>> = issued
        .files
        .iter()
        .map(|file| FileJson {
            name: &file.name,
            section: section_name(plan, file.section),
            sheets: sheets(plan, &order, file.section),
        })
        .collect();
    Ok(if options.json {
        open::json(&Json {
            number,
            year: options.year.western(),
            files: lines,
            plan: &name,
        })
    } else {
        let year = options.year.show(plan.year_style());
        let head = words::issued(number, &year, lines.len());
        format!("{head}\n{}\n{}\n", table(&lines), words::issued_plan(&name))
    })
}

/// What is asked of every section that has a sheet in the year; also in one file for all of them.
fn order(plan: &Plan, options: &Options) -> Result<Order, Problem> {
    arguments::is_known(plan, options.year)?;
    let own = || Register::of(plan).self_assessment().map(Row::id);
    let stage: Option<Id<Stage>> = match options.stage.as_deref() {
        None => own(),
        Some(words::NO_RATING) => None,
        wanted => arguments::stage(plan, wanted)?,
    };
    let mut order = Order {
        year: options.year,
        stage,
        due: options.due.clone(),
        instructions: options.instructions.clone(),
        also_one_for_all: !options.sections_only,
        ..Order::default()
    };
    let sections = plan.in_order::<Section>().into_iter().map(Row::id);
    let sections = sections.filter(|section| sheets(plan, &order, Some(*section)) > 0);
    order.sections = sections.collect();
    if order.sections.is_empty() {
        return Err(Problem(words::NOBODY.to_owned()));
    }
    Ok(order)
}

fn sheets(plan: &Plan, order: &Order, section: Option<Id<Section>>) -> usize {
    let dispatch = Dispatch {
        year: order.year,
        stage: order.stage,
        ..Dispatch::default()
    };
    let scope: Scope = scope_of(&dispatch, section);
    task::asked_sheets(plan, &scope).len()
}

/// The secretariat, at this moment by the clock of Japan.
fn author(plan: &Plan) -> Author {
    let office = plan.header().and_then(|header| header.secretariat);
    let office = office.map(|section| section_name(plan, Some(section)));
    Author {
        office: office.unwrap_or_else(|| words::SECRETARIAT.to_owned()),
        at: Moment(japan_time(SystemTime::now())),
    }
}

/// A time by the clock of Japan: `2026-04-14T10:22:05+09:00`.
pub(super) fn japan_time(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs()) + 9 * 3600;
    let date = day::date(i64::try_from(seconds / 86_400).unwrap_or(0));
    let (hours, minutes, seconds) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{date}T{hours:02}:{minutes:02}:{seconds:02}+09:00")
}

/// The id of the issue: the same for the same issue of the same plan.
fn id(plan: &Plan, year: FiscalYear, number: u32) -> Id<Dispatch> {
    let (year, number) = (year.western().to_string(), number.to_string());
    Key::derived(&["dispatch", &bundle::hash(plan), &year, &number]).into()
}

/// The plan with the issue written down: its file's name and text.
fn recorded(
    reading: &Reading,
    issued: &Issued,
    author: &Author,
) -> Result<(String, String), Problem> {
    let after = apply(&reading.plan, issued.edits.clone());
    let (plan, _) = after.map_err(|_| Problem(words::NOT_WHOLE.to_owned()))?;
    let envelope = Envelope {
        kind: Kind::Plan,
        revision: reading.envelope.revision.saturating_add(1),
        made_at: author.at.clone(),
        office: author.office.clone(),
        ..Envelope::of(&plan)
    };
    let name = keeping::file_name(
        &envelope.organisation,
        &envelope.plan_title,
        envelope.revision,
        &author.at,
    );
    Ok((name, bundle::write(&plan, &envelope)))
}

/// The same as a form to be filled in with a spreadsheet: its file's name and bytes.
fn form(file: &MailFile) -> Result<(String, Vec<u8>), Problem> {
    let cannot = || Problem(words::cannot_write(&file.name));
    let made = mailing::workbook::form(&file.text).ok_or_else(cannot)?;
    let bytes = xlsx::write(&made.book, &mut |_| ()).map_err(|_| cannot())?;
    Ok((mailing_words::workbook::file_name(&file.name), bytes))
}

/// Writes all files or none, and never over one that is there.
fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Problem> {
    let cannot = |path: &Path| Problem(words::cannot_write(&path.display().to_string()));
    fs::create_dir_all(folder).map_err(|_| cannot(folder))?;
    let mut written: Vec<PathBuf> = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        let mut options = OpenOptions::new();
        let done = match options.write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                written.push(path.clone());
                file.write_all(bytes).map_err(|_| cannot(&path))
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Err(Problem(words::is_there(&path.display().to_string())))
            }
            Err(_) => Err(cannot(&path)),
        };
        if done.is_err() {
            for own in &written {
                // What was just made here and is of no use without the rest.
                let _ = fs::remove_file(own);
            }
            return done;
        }
    }
    Ok(())
}

fn table(files: &[FileJson<'_>]) -> String {
    let head = [
        words::column::SECTION,
        words::column::SHEETS,
        words::column::FILE,
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for file in files {
        rows.push(vec![
            file.section.clone(),
            file.sheets.to_string(),
            file.name.to_owned(),
        ]);
    }
    aligned(&[Align::Left, Align::Right, Align::Left], &rows)
}
