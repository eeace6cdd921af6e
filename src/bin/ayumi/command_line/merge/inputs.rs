//! The files a merge is made from.

use std::path::Path;

use ayumi::bundle::{self, Kind, Reading};
use ayumi::mailing::{is_copy, receive};
use ayumi::merge::Reply;
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
    let reading = open::read(path)?;
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

/// Tells what is to be known of a file that can be used all the same.
fn tell_problems(path: &Path, reading: &Reading) {
    for problem in &reading.problems {
        let what = format!("{}{}", problem.message, problem.remedy);
        tell(&words::noted(&path.display().to_string(), &what));
    }
}
