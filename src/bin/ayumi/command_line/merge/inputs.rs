//! The files a merge is made from.

use std::fs;
use std::path::Path;

use ayumi::bundle::{self, Kind, Reading};
use ayumi::mailing::workbook::{self, CellProblem, Filled};
use ayumi::mailing::{is_copy, receive};
use ayumi::merge::Reply;
use ayumi::plan::Moment;
use ayumi::spreadsheet::{Unreadable, xlsx};
use ayumi::wording::command_line as words;
use ayumi::wording::command_line::merge as own_words;

use super::super::Problem;
use super::super::open::{self, tell};
use super::Options;

/// Refuses to write over a file the merge is made from.
pub(super) fn refuse_to_overwrite(options: &Options) -> Result<(), Problem> {
    let Ok(out) = options.out.canonicalize() else {
        // There is nothing yet to be written over.
        return Ok(());
    };
    let inputs = options.replies.iter().chain(&options.decisions);
    let mut inputs = inputs.chain([&options.base]);
    if inputs.any(|input| input.canonicalize().is_ok_and(|input| input == out)) {
        let out = options.out.display().to_string();
        return Err(Problem(own_words::would_overwrite(&out)));
    }
    Ok(())
}

/// The plan: whole, and nothing in it that would be lost by writing it again.
pub(super) fn base(path: &Path) -> Result<Reading, String> {
    let base = open::read(path)?;
    let is_part = matches!(base.envelope.kind, Kind::Issue | Kind::Reply);
    let why_not = if base.newer {
        own_words::NEWER
    } else if is_part || is_copy(&base.plan) {
        own_words::IS_PART
    } else if open::is_partial(&base) {
        own_words::DAMAGED_BASE
    } else {
        tell_problems(path, &base);
        return Ok(base);
    };
    Err(why_not.to_owned())
}

/// What a reply says; and where not all of it could be read, that this is so.
pub(super) fn reply(path: &Path, base: &Reading) -> Result<(Reply, Option<String>), String> {
    let reading = match form(path)? {
        Some(filled) => {
            for problem in filled.problems.iter().map(CellProblem::finding) {
                let what = [problem.place, problem.message, problem.remedy].join(" ");
                tell(&words::noted(&path.display().to_string(), &what));
            }
            bundle::read(filled.text.as_bytes()).map_err(|why| why.message())?
        }
        None => open::read(path)?,
    };
    // The plan as it was issued is at hand where it is what the replies are merged with.
    let own_hash = bundle::hash(&base.plan);
    let archived = |hash: &str| (hash == own_hash).then(|| base.plan.clone());
    let reply = receive(&base.plan, &reading, archived)
        .map_err(|refused| format!("{}{}", refused.message(), refused.remedy()))?;
    let is_partial = open::is_partial(&reading);
    if !is_partial {
        tell_problems(path, &reading);
    }
    let damage = is_partial.then(|| own_words::DAMAGED.to_owned());
    Ok((reply, damage))
}

/// A form that was filled in with a spreadsheet; none if the file is no workbook. The time it was
/// filled in is that of the file.
fn form(path: &Path) -> Result<Option<Filled>, String> {
    let is_workbook = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if !is_workbook {
        return Ok(None);
    }
    let cannot = |_| words::CANNOT_BE_OPENED.to_owned();
    let modified = fs::metadata(path).and_then(|about| about.modified());
    let modified = modified.map_err(cannot)?;
    let bytes = open::bytes(path)?;
    let why_not = |why: Unreadable| format!("{}{}", why.message(), why.remedy());
    let book = xlsx::read(&bytes, &mut |_| ()).map_err(why_not)?;
    let filled = workbook::read(&book, &Moment(super::super::issue::japan_time(modified)));
    filled.map(Some).map_err(|why| why.message().to_owned())
}

/// Tells what is to be known of a file that can be used all the same.
fn tell_problems(path: &Path, reading: &Reading) {
    for problem in &reading.problems {
        let what = format!("{}{}", problem.message, problem.remedy);
        tell(&words::noted(&path.display().to_string(), &what));
    }
}
