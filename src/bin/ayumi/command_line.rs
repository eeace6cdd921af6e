//! The command line over the same core as the page: `ayumi check | report | issue |
//! collect | diff | merge | export | schema`.
//!
//! Ends with 0 if all is well, 1 if there are findings, 2 if a file or the arguments cannot be
//! used, 3 if a merge leaves something to be decided.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use ayumi::wording::command_line as words;
use clap::{Parser, Subcommand};

mod arguments;
mod check;
mod collect;
mod crosstab;
mod diff;
mod export;
mod grid;
mod issue;
mod merge;
mod open;
mod progress;
mod summary;
mod table;
mod tally;

#[derive(Parser)]
#[command(name = "ayumi", version, about = words::ABOUT, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    #[command(about = words::CHECK)]
    Check {
        #[arg(help = words::FILE)]
        file: PathBuf,
        #[arg(long, help = words::JSON)]
        json: bool,
    },
    #[command(about = words::REPORT)]
    Report {
        #[arg(help = words::FILE)]
        file: PathBuf,
        #[command(subcommand)]
        report: Report,
    },
    #[command(about = words::ISSUE)]
    Issue {
        #[arg(help = words::FILE)]
        file: PathBuf,
        #[command(flatten)]
        options: issue::Options,
    },
    #[command(about = words::collect::ABOUT)]
    Collect(collect::Options),
    #[command(about = words::diff::ABOUT)]
    Diff(diff::Options),
    #[command(about = words::merge::ABOUT)]
    Merge(merge::Options),
    #[command(about = words::export::ABOUT)]
    Export(Box<export::Options>),
    #[command(about = words::SCHEMA)]
    Schema,
}

#[derive(Subcommand)]
enum Report {
    #[command(about = words::TALLY)]
    Tally(tally::Options),
    #[command(about = words::GRID)]
    Grid(grid::Options),
    #[command(about = words::PROGRESS)]
    Progress(progress::Options),
    #[command(about = words::SUMMARY)]
    Summary(summary::Options),
}

/// What a task gives back: the text to print and how it ends.
struct Outcome {
    text: String,
    ending: Ending,
}

/// How a task that was done ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// All is well.
    Fine,
    /// Something was found that someone should look at.
    Findings,
    /// Something that was given cannot be used.
    Unreadable,
    /// Someone has to decide something.
    Undecided,
}

impl Ending {
    /// Whether something was found.
    fn of(has_findings: bool) -> Self {
        if has_findings {
            Self::Findings
        } else {
            Self::Fine
        }
    }

    /// The exit code.
    fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Unreadable => 2,
            Self::Undecided => 3,
        }
    }
}

/// Why a task cannot be done, in one line for a person.
struct Problem(String);

/// Runs the command line.
pub(crate) fn run() -> ExitCode {
    let task = match Arguments::try_parse() {
        Ok(arguments) => arguments.task,
        Err(error) if error.exit_code() == 0 => {
            // Help and version are no problem; nobody may be reading any more.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => return refuse(&arguments::problem(&error)),
    };
    match perform(task) {
        Ok(outcome) => {
            // A closed pipe is no problem of the task.
            let _ = std::io::stdout().lock().write_all(outcome.text.as_bytes());
            ExitCode::from(outcome.ending.code())
        }
        Err(problem) => refuse(&problem),
    }
}

fn perform(task: Task) -> Result<Outcome, Problem> {
    match task {
        Task::Check { file, json } => Ok(check::run(&open::open(&file)?, json)),
        Task::Report { file, report } => {
            let reading = open::open(&file)?;
            let text = match report {
                Report::Tally(options) => tally::run(&reading.plan, &options)?,
                Report::Grid(options) => grid::run(&reading.plan, &options)?,
                Report::Progress(options) => progress::run(&reading.plan, &options)?,
                Report::Summary(options) => summary::run(&reading.plan, &options)?,
            };
            let is_partial = open::is_partial(&reading);
            if is_partial {
                open::tell(words::SET_ASIDE);
            }
            Ok(Outcome {
                text,
                ending: Ending::of(is_partial),
            })
        }
        Task::Issue { file, options } => Ok(Outcome {
            text: issue::run(&open::open(&file)?, &options)?,
            ending: Ending::Fine,
        }),
        Task::Collect(options) => collect::run(&options),
        Task::Diff(options) => diff::run(&options),
        Task::Merge(options) => merge::run(&options),
        Task::Export(options) => export::run(&options),
        Task::Schema => Ok(Outcome {
            text: format!("{:#}\n", ayumi::bundle::schema()),
            ending: Ending::Fine,
        }),
    }
}

fn refuse(problem: &Problem) -> ExitCode {
    open::tell(&problem.0);
    ExitCode::from(Ending::Unreadable.code())
}
