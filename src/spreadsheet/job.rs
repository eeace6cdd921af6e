//! What the page asks of the worker, and what comes back.
//!
//! Questions and answers travel as JSON; the bytes of a file travel beside them.

use serde::{Deserialize, Serialize};

use super::archive::{Entry, archive};
use super::csv::{self, Delimiter, Encoding, Guess};
use super::{Book, OtherKind, Sheet, Unreadable, xlsx};

/// Something to be made or read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// A workbook of a book.
    WriteBook(Book),
    /// An archive of tables, each with the name of its file, ASCII.
    WriteTables(Vec<(String, Sheet)>, csv::Options),
    /// A book of the bytes beside it, a workbook or a table.
    Read {
        /// The name of the file.
        name: String,
        /// How its characters are written, if the person has said so.
        encoding: Option<Encoding>,
        /// What stands between its cells, if the person has said so.
        delimiter: Option<Delimiter>,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A file: its bytes are beside it.
    Written,
    /// A file was read.
    Read(Box<Found>),
    /// The file cannot be used.
    Unreadable(Unreadable),
    /// The workbook cannot be written.
    UnwritableBook(xlsx::Unwritable),
    /// These tables cannot be written without a loss, by the names of their sheets; none is.
    UnwritableTables(Vec<(String, csv::Unwritable)>),
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Its sheets; a table is one sheet with the name of the file.
    pub book: Book,
    /// Of a table, how it was taken to be written.
    pub guess: Option<Guess>,
    /// Of a table, how many characters could not be read.
    pub damaged: usize,
}

/// Does it. `bytes` are those of the file to be read; `progress` is told how many sheets are done.
/// The bytes that come back are those of the file that was written.
pub fn perform(job: &Job, bytes: &[u8], progress: &mut dyn FnMut(usize)) -> (Answer, Vec<u8>) {
    let answered = |answer| (answer, Vec::new());
    match job {
        Job::WriteBook(book) => match xlsx::write(book, progress) {
            Ok(bytes) => (Answer::Written, bytes),
            Err(why) => answered(Answer::UnwritableBook(why)),
        },
        Job::WriteTables(tables, options) => match write_tables(tables, *options, progress) {
            Ok(bytes) => (Answer::Written, bytes),
            Err(why) => answered(Answer::UnwritableTables(why)),
        },
        Job::Read {
            name,
            encoding,
            delimiter,
        } => answered(match read(name, bytes, (*encoding, *delimiter), progress) {
            Ok(found) => Answer::Read(Box::new(found)),
            Err(why) => Answer::Unreadable(why),
        }),
    }
}

fn write_tables(
    tables: &[(String, Sheet)],
    options: csv::Options,
    progress: &mut dyn FnMut(usize),
) -> Result<Vec<u8>, Vec<(String, csv::Unwritable)>> {
    let mut files = Vec::new();
    let mut unwritable = Vec::new();
    for (done, (name, sheet)) in tables.iter().enumerate() {
        match csv::write(sheet, &options) {
            Ok(bytes) => files.push((name, bytes)),
            Err(why) => unwritable.push((sheet.name.clone(), why)),
        }
        progress(done + 1);
    }
    if !unwritable.is_empty() {
        return Err(unwritable);
    }
    let entries = files.iter().map(|(name, bytes)| Entry { name, bytes });
    Ok(archive(&entries.collect::<Vec<_>>()))
}

/// Reads a file by what is in it. The name decides only whether a text is taken for a table: a text
/// under the name of a workbook is told, because a spreadsheet would not open it either.
///
/// # Errors
/// Whatever makes it unusable; see [`Unreadable`].
pub fn read(
    name: &str,
    bytes: &[u8],
    told: (Option<Encoding>, Option<Delimiter>),
    progress: &mut dyn FnMut(usize),
) -> Result<Found, Unreadable> {
    match xlsx::read(bytes, progress) {
        Err(Unreadable::LooksLike(OtherKind::Text)) if !is_named_workbook(name) => {
            let reading = csv::read(bytes, told.0, told.1)?;
            let mut book = Book::default();
            book.push(Sheet {
                name: without_ending(name).to_owned(),
                ..reading.sheet
            });
            Ok(Found {
                book,
                guess: Some(reading.guess),
                damaged: reading.damaged,
            })
        }
        read => Ok(Found {
            book: read?,
            guess: None,
            damaged: 0,
        }),
    }
}

fn is_named_workbook(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let endings = ["xlsx", "xlsm", "xls", "xlsb", "ods"];
    endings
        .iter()
        .any(|other| ending.eq_ignore_ascii_case(other))
}

fn without_ending(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
