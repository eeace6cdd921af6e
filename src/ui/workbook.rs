//! Workbooks and tables, made and read by the worker beside the page.
//!
//! Whatever the worker is doing stands above every page, with how far it is and a button that stops
//! it: who has gone to another page meanwhile is told there.

use leptos::prelude::*;

use crate::browser::files;
use crate::browser::worker::{self, Failure};
use crate::spreadsheet::Book;
use crate::spreadsheet::job::{Answer, Job};
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::wording::{exchange, spreadsheet as words};

/// What a workbook is to a browser.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Something the worker does.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Work {
    number: u32,
    /// The name of the file.
    name: String,
    /// Whether a file is read; made if not.
    is_read: bool,
    /// How many sheets there are; none where that is not known.
    sheets: Option<usize>,
    /// How many of them are done.
    done: u32,
}

/// What the worker does. A handle: copies are the same.
#[derive(Clone, Copy, Default)]
pub struct Works {
    all: RwSignal<Numbered>,
}

/// What is being done, and the number of the last that was begun.
#[derive(Default)]
struct Numbered {
    list: Vec<Work>,
    last: u32,
}

impl Works {
    fn begin(self, job: &Job, name: &str) -> u32 {
        let sheets = match job {
            Job::WriteBook(book) => Some(book.sheets.len()),
            Job::WriteTables(tables, _) => Some(tables.len()),
            Job::Read { .. } => None,
        };
        let number = self.all.with_untracked(|all| all.last.wrapping_add(1));
        let work = Work {
            number,
            name: name.to_owned(),
            is_read: matches!(job, Job::Read { .. }),
            sheets,
            done: 0,
        };
        self.all.update(|all| {
            all.last = number;
            all.list.push(work);
        });
        number
    }

    fn tell(self, number: u32, done: u32) {
        self.all.update(|all| {
            for work in all.list.iter_mut().filter(|work| work.number == number) {
                work.done = done;
            }
        });
    }

    fn end(self, number: u32) {
        self.all
            .update(|all| all.list.retain(|work| work.number != number));
    }

    /// Whether a file of that name is being made or read.
    pub fn is_busy_with(self, name: &str) -> bool {
        self.all
            .with_untracked(|all| all.list.iter().any(|work| work.name == name))
    }
}

/// Has a workbook or a table made or read; `name` is that of the file, `bytes` are those of the one
/// to be read. The bytes that come back are those of the file that was made.
///
/// # Errors
/// The worker does not start, ended in the middle or was stopped: see [`told`].
pub async fn perform(
    desk: Desk,
    name: &str,
    job: &Job,
    bytes: &[u8],
) -> Result<(Answer, Vec<u8>), Failure> {
    let works = desk.works();
    let number = works.begin(job, name);
    let ended = |why: serde_json::Error| Failure::Ended(why.to_string());
    let outcome = async {
        let job = serde_json::to_string(job).map_err(ended)?;
        let tell = move |done| works.tell(number, done);
        let outcome = worker::run(&job, bytes, tell).await?;
        let answer = serde_json::from_str(&outcome.answer).map_err(ended)?;
        Ok((answer, outcome.bytes))
    };
    let outcome = outcome.await;
    works.end(number);
    outcome
}

/// Has a book made into a workbook and hands it to the browser under that name; tells the person if
/// that failed. True if it was handed over.
pub async fn hand_over(desk: Desk, name: &str, book: Book) -> bool {
    let told = match perform(desk, name, &Job::WriteBook(book), &[]).await {
        Ok((Answer::Written, bytes)) if files::offer(name, XLSX, &bytes) => return true,
        Ok((Answer::UnwritableBook(why), _)) => Notice::error(&words::unwritable(&why)),
        Ok(_) => Notice::error(exchange::NOT_EXPORTED),
        Err(why) => notice(&why),
    };
    desk.notices().say(told);
    false
}

/// What a person is told of a failure.
pub fn told(why: &Failure) -> String {
    match why {
        Failure::NotStarted(reason) => words::worker_not_started(reason),
        Failure::Ended(reason) => words::worker_ended(reason),
        Failure::Stopped => words::WORKER_STOPPED.to_owned(),
    }
}

/// The notice of a failure: that somebody stopped it is none to worry about.
pub fn notice(why: &Failure) -> Notice {
    match why {
        Failure::Stopped => Notice::info(&told(why)),
        _ => Notice::error(&told(why)),
    }
}

/// What the worker does, how far it is, and a button that stops it.
#[component]
pub fn WorkStrip(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let all = desk.works().all;
    let line = move |number: u32| {
        let work = Memo::new(move |_| {
            let all = all.read();
            all.list.iter().find(|work| work.number == number).cloned()
        });
        move || {
            work.get().map(|work| match work.sheets {
                _ if work.is_read => words::reading(&work.name),
                None => words::writing(&work.name),
                Some(sheets) => words::writing_sheets(&work.name, work.done, sheets),
            })
        }
    };
    let numbers = move || -> Vec<u32> { all.read().list.iter().map(|work| work.number).collect() };
    let is_busy = Memo::new(move |_| !all.read().list.is_empty());
    view! {
        <div class="works" role="status">
            <Show when=move || is_busy.get()>
                <div class="notice" data-kind="info">
                    <ul class="work-list">
                        <For each=numbers key=|number| *number let(number)><li>{line(number)}</li></For>
                    </ul>
                    <div class="notice-actions">
                        <button type="button" class="button" data-size="small" on:click=|_| worker::stop()>{words::STOP}</button>
                    </div>
                </div>
            </Show>
        </div>
    }
}
