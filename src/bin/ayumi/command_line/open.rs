//! Opening a file and writing JSON.

use std::path::Path;

use ayumi::bundle::{self, Reading};
use ayumi::check::Severity;
use ayumi::wording::command_line as words;
use serde::Serialize;

use super::Problem;

/// Reads a bundle from a file.
pub(crate) fn open(path: &Path) -> Result<Reading, Problem> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|_| Problem(words::cannot_open(&name)))?;
    bundle::read(&bytes).map_err(|why| Problem(words::unreadable(&name, &why.to_string())))
}

/// Whether something of the file could not be taken over: what is counted may lack it.
pub(crate) fn is_partial(reading: &Reading) -> bool {
    let is_error = |finding: &ayumi::check::Finding| finding.severity == Severity::Error;
    !reading.set_aside.is_empty() || reading.problems.iter().any(is_error)
}

/// JSON on one line.
pub(crate) fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    text + "\n"
}
