//! The file door: the bytes of a workbook or a table become a table. Which sheet is meant, and how
//! the characters of a table are written, is shown and can be changed.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::PickedFile;
use crate::intake::IntakeTable;
use crate::spreadsheet::csv::{Delimiter, Encoding};
use crate::spreadsheet::job::{Answer, Found, Job};
use crate::spreadsheet::{LARGEST_FILE, Unreadable};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{Choice, FileDrop};
use crate::ui::workbook::{perform, told};
use crate::wording::intake::{self, page as words};

/// What a file becomes.
type Taken = Result<IntakeTable, String>;

/// A file that was read.
#[derive(Clone)]
struct Opened {
    name: String,
    bytes: Arc<Vec<u8>>,
    found: Arc<Found>,
    sheet: usize,
}

impl Opened {
    /// The table on the sheet that is meant.
    fn table(&self) -> Taken {
        let sheet = self.found.book.sheets.get(self.sheet);
        let sheet = sheet.ok_or_else(|| words::NOT_THERE.to_owned())?;
        IntakeTable::of_sheet(sheet).map_err(intake::too_large)
    }
}

/// A place to drop a file on, and what can be said of it.
#[component]
pub(super) fn FileSource(
    /// Takes the table, or why there is none.
    take: Callback<Taken>,
    /// Whether the table on the page is of a file.
    is_laid: Signal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let opened = RwSignal::<Option<Opened>>::new(None);
    let busy = RwSignal::new(false);
    let show = move |next: Result<Opened, String>| {
        busy.try_set(false);
        match next {
            Ok(next) => {
                let table = next.table();
                opened.try_set(Some(next));
                take.run(table);
            }
            Err(because) => {
                opened.try_set(None);
                take.run(Err(because));
            }
        }
    };
    let open = Callback::new(move |picked: Vec<PickedFile>| {
        let Some(file) = picked.into_iter().next() else {
            return;
        };
        busy.set(true);
        spawn_local(async move { show(open(desk, &file).await) });
    });
    let again = move |encoding: Option<Encoding>, delimiter: Option<Delimiter>| {
        let Some(Opened { name, bytes, .. }) = opened.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move { show(read(desk, name, bytes, (encoding, delimiter)).await) });
    };
    let choose_sheet = move |value: String| {
        let Some(mut next) = opened.get_untracked() else {
            return;
        };
        next.sheet = value.parse().unwrap_or(0);
        show(Ok(next));
    };
    let guess = move || opened.read().as_ref().and_then(|opened| opened.found.guess);
    let about = move || {
        let opened = opened.read();
        let opened = opened.as_ref().filter(|_| is_laid.get());
        opened.map(|opened| words::file(&opened.name, opened.found.damaged))
    };
    let sheets = Memo::new(move |_| sheets(opened.read().as_ref()));
    let sheet = Signal::derive(move || {
        let opened = opened.read();
        opened
            .as_ref()
            .map_or_else(String::new, |opened| opened.sheet.to_string())
    });
    let encoding = Signal::derive(move || {
        guess().map_or_else(String::new, |guess| {
            words::encoding(guess.encoding).to_owned()
        })
    });
    let delimiter = Signal::derive(move || {
        guess().map_or_else(String::new, |guess| {
            words::delimiter(guess.delimiter).to_owned()
        })
    });
    let encodings = Signal::stored(named(&ENCODINGS, words::encoding));
    let delimiters = Signal::stored(named(&Delimiter::ALL, words::delimiter));
    let choose_encoding = move |value: String| {
        let encoding = ENCODINGS
            .into_iter()
            .find(|one| words::encoding(*one) == value);
        again(encoding, guess().map(|guess| guess.delimiter));
    };
    let choose_delimiter = move |value: String| {
        let delimiter = Delimiter::ALL
            .into_iter()
            .find(|one| words::delimiter(*one) == value);
        again(guess().map(|guess| guess.encoding), delimiter);
    };
    view! {
        <FileDrop id="intake-file" title=words::DROP support=words::DROP_SUPPORT tables=true take=open />
        <p role="status">{move || if busy.get() { Some(words::READING.to_owned()) } else { about() }}</p>
        <div class="columns" data-columns="3" hidden=move || !is_laid.get()>
            <Show when=move || { sheets.read().len() > 1 }>
                <Choice id="intake-sheet" label=Signal::stored(words::SHEET.to_owned()) options=sheets value=sheet choose=Callback::new(choose_sheet) />
            </Show>
            <Show when=move || guess().is_some()>
                <Choice id="intake-encoding" label=Signal::stored(words::ENCODING.to_owned()) options=encodings value=encoding choose=Callback::new(choose_encoding) />
                <Choice id="intake-delimiter" label=Signal::stored(words::DELIMITER.to_owned()) options=delimiters value=delimiter choose=Callback::new(choose_delimiter) />
            </Show>
        </div>
    }
}

/// How a table can be written.
const ENCODINGS: [Encoding; 4] = [
    Encoding::Utf8,
    Encoding::ShiftJis,
    Encoding::Utf16LittleEndian,
    Encoding::Utf16BigEndian,
];

fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<(String, String)> {
    let names = all.iter().map(|one| name(*one).to_owned());
    names.map(|name| (name.clone(), name)).collect()
}

fn sheets(opened: Option<&Opened>) -> Vec<(String, String)> {
    let sheets = opened
        .into_iter()
        .flat_map(|opened| &opened.found.book.sheets);
    let named = sheets.enumerate();
    named
        .map(|(index, sheet)| (index.to_string(), sheet.name.clone()))
        .collect()
}

async fn open(desk: Desk, file: &PickedFile) -> Result<Opened, String> {
    if file.size() > LARGEST_FILE as u64 {
        let bytes = usize::try_from(file.size()).unwrap_or(usize::MAX);
        return Err(Unreadable::TooLarge { bytes }.to_string());
    }
    let bytes = file
        .read()
        .await
        .ok_or_else(|| words::NOT_THERE.to_owned())?;
    read(desk, file.name(), Arc::new(bytes), (None, None)).await
}

/// Reads a file. The first sheet that is not hidden and holds something is meant until a person
/// says another.
async fn read(
    desk: Desk,
    name: String,
    bytes: Arc<Vec<u8>>,
    (encoding, delimiter): (Option<Encoding>, Option<Delimiter>),
) -> Result<Opened, String> {
    let job = Job::Read {
        name: name.clone(),
        encoding,
        delimiter,
    };
    let (answer, _) = perform(desk, &name, &job, &bytes)
        .await
        .map_err(|why| told(&why))?;
    let found = match answer {
        Answer::Read(found) => *found,
        Answer::Unreadable(why) => return Err(why.to_string()),
        _ => return Err(words::NOT_THERE.to_owned()),
    };
    let mut sheets = found.book.sheets.iter();
    let sheet = sheets.position(|sheet| !sheet.is_hidden && !sheet.rows.is_empty());
    Ok(Opened {
        name,
        bytes,
        found: Arc::new(found),
        sheet: sheet.unwrap_or(0),
    })
}
