//! Opening files, which may be anything, and writing JSON.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;

use ayumi::bundle::{self, Reading, Unreadable};
use ayumi::check::Severity;
use ayumi::wording::command_line as words;
use serde::Serialize;

use super::Problem;

/// A file that could not be read, as the JSON of several commands lists it.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct UnreadableJson {
    pub(crate) file: String,
    pub(crate) reason: String,
}

/// Reads a bundle from a file.
pub(crate) fn open(path: &Path) -> Result<Reading, Problem> {
    let name = path.display().to_string();
    read(path).map_err(|why| Problem(words::unreadable(&name, &why)))
}

/// Reads a bundle from a file, or says why it cannot be.
pub(crate) fn read(path: &Path) -> Result<Reading, String> {
    bundle::read(&bytes(path)?).map_err(|why| why.to_string())
}

/// What is in a file: never more of it than a bundle may hold.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let cannot = |_| words::CANNOT_BE_OPENED.to_owned();
    let file = File::open(path).map_err(cannot)?;
    let size = file.metadata().map_err(cannot)?.len();
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > bundle::LARGEST {
        return Err(Unreadable::TooLarge { bytes: size }.to_string());
    }
    let mut bytes = Vec::with_capacity(size);
    // What is no plain file may go on for ever.
    let most = u64::try_from(bundle::LARGEST).map_or(u64::MAX, |most| most + 1);
    file.take(most).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}

/// Whether something of the file could not be taken over: what is counted may lack it.
pub(crate) fn is_partial(reading: &Reading) -> bool {
    let is_error = |finding: &ayumi::check::Finding| finding.severity == Severity::Error;
    !reading.set_aside.is_empty() || reading.problems.iter().any(is_error)
}

/// What a person is told beside the result.
pub(crate) fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", plain(line));
}

/// A text for a terminal: what stands in a file, and what the file is called, cannot steer it.
pub(crate) fn plain(text: &str) -> String {
    let plain = |sign: char| {
        if sign.is_control() && sign != '\n' {
            char::REPLACEMENT_CHARACTER
        } else {
            sign
        }
    };
    text.chars().map(plain).collect()
}

/// JSON on one line.
pub(crate) fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    text + "\n"
}
