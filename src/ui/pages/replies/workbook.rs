//! A form that was filled in with a spreadsheet and came back.

use crate::browser::files::PickedFile;
use crate::mailing::workbook::{Filled, read as read_form};
use crate::plan::Moment;
use crate::spreadsheet::job::{Answer, Job};
use crate::ui::desk::Desk;
use crate::ui::workbook::{perform, told};
use crate::wording::replies as words;

/// Whether a file is a workbook, by its first bytes.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads it; or why not, and what to do.
pub(super) async fn read(
    desk: Desk,
    file: &PickedFile,
    bytes: &[u8],
) -> Result<Filled, (String, String)> {
    let job = Job::Read {
        name: file.name(),
        encoding: None,
        delimiter: None,
    };
    let (answer, _) = perform(desk, &file.name(), &job, bytes)
        .await
        .map_err(|why| (told(&why), words::AGAIN.to_owned()))?;
    match answer {
        // The same file is the same reply, however often it is dropped: its own time is taken.
        Answer::Read(found) => read_form(&found.book, &Moment(file.modified_at()))
            .map_err(|why| (why.message().to_owned(), String::new())),
        Answer::Unreadable(why) => Err((why.message(), why.remedy().to_owned())),
        _ => Err((words::UNEXPECTED.to_owned(), words::AGAIN.to_owned())),
    }
}
