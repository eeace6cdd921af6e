//! `ayumi merge`: a plan put together with the replies that came back.
//!
//! What comes out depends on what is in the files alone: not on their order, not on the clock. The
//! moment of the merge is that of the latest file. Whatever cannot be read is told and the rest is
//! merged all the same, because a person would do the same with a pile of mail.

use std::fs;
use std::path::{Path, PathBuf};

use ayumi::bundle::{self, Envelope, Kind, Reading};
use ayumi::merge::{Reply, merge};
use ayumi::plan::{Moment, Plan};
use ayumi::session::Author;
use ayumi::wording::command_line as words;
use ayumi::wording::command_line::collect as writing_words;
use ayumi::wording::command_line::merge as own_words;
use serde::Serialize;

use super::open::{self, UnreadableJson, tell};
use super::{Ending, Outcome, Problem};
use questions::{QuestionJson, Questions};

mod decisions;
mod inputs;
mod questions;

/// What to merge and where to put it.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(help = own_words::BASE)]
    base: PathBuf,
    #[arg(help = own_words::REPLIES, required = true)]
    replies: Vec<PathBuf>,
    #[arg(long, help = own_words::DECISIONS)]
    decisions: Option<PathBuf>,
    #[arg(long, help = own_words::OUT)]
    out: PathBuf,
    #[arg(long, help = words::JSON)]
    json: bool,
}

#[derive(Default, Serialize)]
struct Json {
    accepted: usize,
    same: usize,
    passed_over: usize,
    conflicts: Vec<QuestionJson>,
    outside: Vec<QuestionJson>,
    unreadable: Vec<UnreadableJson>,
}

/// Merges and writes the result.
pub(crate) fn run(options: &Options) -> Result<Outcome, Problem> {
    inputs::refuse_to_overwrite(options)?;
    let mut report = Json::default();
    let base = match inputs::base(&options.base) {
        Ok(base) => base,
        Err(reason) => {
            unreadable(&options.base, reason, &mut report);
            return Ok(finish(options, report, None));
        }
    };
    let replies = read_replies(options, &base, &mut report);
    let author = author(&base, &replies);
    let merged = merge(&base.plan, &replies, &author);
    report.accepted = merged.accepted.len();
    report.same = merged.same;
    report.passed_over = merged.passed_over;
    let mut plan = merged.plan;
    if let Some(path) = &options.decisions {
        match decisions::read(path) {
            Ok(decisions) => plan = decisions::settle(plan, &decisions, &author),
            Err(reason) => unreadable(path, reason, &mut report),
        }
    }
    write(&options.out, &plan, &base, &author)?;
    let questions = Questions::open(&plan, &author.office);
    report.conflicts = questions.conflicts;
    report.outside = questions.outside;
    Ok(finish(options, report, Some(&plan)))
}

fn read_replies(options: &Options, base: &Reading, report: &mut Json) -> Vec<Reply> {
    let mut replies = Vec::new();
    for path in &options.replies {
        match inputs::reply(path, base) {
            Ok((reply, damage)) => {
                replies.push(reply);
                if let Some(damage) = damage {
                    unreadable(path, damage, report);
                }
            }
            Err(reason) => unreadable(path, reason, report),
        }
    }
    replies
}

/// Notes and tells that a file could not be read, or not wholly.
fn unreadable(path: &Path, reason: String, report: &mut Json) {
    let file = path.display().to_string();
    tell(&words::unreadable(&file, &reason));
    report.unreadable.push(UnreadableJson { file, reason });
}

/// Who merges, and when: the office of the plan's file, at the moment of the latest file.
fn author(base: &Reading, replies: &[Reply]) -> Author {
    let made = replies.iter().map(|reply| &reply.made_at.0);
    let latest = made.chain([&base.envelope.made_at.0]).max();
    let office = base.envelope.office.trim();
    Author {
        office: if office.is_empty() {
            own_words::OFFICE.to_owned()
        } else {
            office.to_owned()
        },
        at: Moment(latest.cloned().unwrap_or_default()),
    }
}

/// Writes the plan, under another name first: nobody ever finds half a file.
fn write(out: &Path, plan: &Plan, base: &Reading, author: &Author) -> Result<(), Problem> {
    let is_changed = *plan != base.plan;
    let envelope = Envelope {
        kind: Kind::Plan,
        revision: base.envelope.revision.saturating_add(u64::from(is_changed)),
        made_at: author.at.clone(),
        office: author.office.clone(),
        ..Envelope::of(plan)
    };
    let mut unfinished = out.as_os_str().to_owned();
    unfinished.push(".part");
    let written = fs::write(&unfinished, bundle::write(plan, &envelope))
        .and_then(|()| fs::rename(&unfinished, out));
    written.map_err(|why| {
        let _ = fs::remove_file(&unfinished);
        let path = out.display().to_string();
        Problem(writing_words::cannot_write(&path, &why.kind().to_string()))
    })
}

fn finish(options: &Options, mut report: Json, plan: Option<&Plan>) -> Outcome {
    // The order of the arguments says nothing.
    report.unreadable.sort();
    report.unreadable.dedup();
    let ending = if !report.unreadable.is_empty() {
        Ending::Unreadable
    } else if report.conflicts.is_empty() {
        Ending::Fine
    } else {
        Ending::Undecided
    };
    let text = match plan {
        _ if options.json => open::json(&report),
        Some(plan) => open::plain(&text(&report, plan, &options.out)),
        None => String::new(),
    };
    Outcome { text, ending }
}

fn text(report: &Json, plan: &Plan, out: &Path) -> String {
    let out = out.display().to_string();
    let mut lines = vec![
        own_words::done(report.accepted, report.same, report.passed_over, &out),
        own_words::left(report.conflicts.len(), report.outside.len()),
    ];
    let lists = [
        (own_words::CONFLICTS, &report.conflicts),
        (own_words::OUTSIDE, &report.outside),
    ];
    for (heading, questions) in lists {
        if !questions.is_empty() {
            lines.push(heading.to_owned());
            lines.extend(questions.iter().flat_map(|question| question.lines(plan)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
