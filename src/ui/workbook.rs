//! Workbooks and tables, made and read by the worker beside the page.

use crate::browser::worker::{self, Failure};
use crate::spreadsheet::job::{Answer, Job};
use crate::wording::spreadsheet as words;

/// Has a workbook or a table made or read. `bytes` are those of the file to be read; `progress` is
/// told how many sheets are done. The bytes that come back are those of the file that was made.
///
/// # Errors
/// The worker does not start, ended in the middle or was stopped.
pub async fn perform(
    job: &Job,
    bytes: &[u8],
    progress: impl Fn(u32) + 'static,
) -> Result<(Answer, Vec<u8>), Failure> {
    let ended = |why: serde_json::Error| Failure::Ended(why.to_string());
    let job = serde_json::to_string(job).map_err(ended)?;
    let outcome = worker::run(&job, bytes, progress).await?;
    let answer = serde_json::from_str(&outcome.answer).map_err(ended)?;
    Ok((answer, outcome.bytes))
}

/// What a person is told of it.
pub fn told(why: &Failure) -> String {
    match why {
        Failure::NotStarted(reason) => words::worker_not_started(reason),
        Failure::Ended(reason) => words::worker_ended(reason),
        Failure::Stopped => words::WORKER_STOPPED.to_owned(),
    }
}
