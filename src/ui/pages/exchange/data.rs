//! The data of the plan as a workbook or as tables of plain text (集計用のデータ).

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, files};
use crate::report::data_book::{Carrier, data_book, file_name};
use crate::spreadsheet::csv::{self, Delimiter, Encoding, LineBreaks};
use crate::spreadsheet::job::{Answer, Job};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::Filter;
use crate::ui::workbook::{hand_over, notice, perform};
use crate::wording::{data_book as words, exchange, spreadsheet};

/// How the characters of tables can be written.
const ENCODINGS: [Encoding; 2] = [Encoding::Utf8, Encoding::ShiftJis];

/// Writes the data of the plan as a workbook or as tables.
#[component]
pub fn DataSection() -> impl IntoView {
    let desk = use_desk();
    let encoding = RwSignal::new(Encoding::Utf8);
    let options: Vec<(String, String)> = ENCODINGS
        .map(|one| {
            let name = words::encoding(one).to_owned();
            (name.clone(), name)
        })
        .to_vec();
    let chosen = Signal::derive(move || words::encoding(encoding.get()).to_owned());
    let choose = Callback::new(move |value: String| {
        let one = ENCODINGS
            .into_iter()
            .find(|one| words::encoding(*one) == value);
        encoding.set(one.unwrap_or_default());
    });
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::HEADING}</h2></div>
            <div class="paper-body flow">
                <p>{words::ABOUT}</p>
                <div class="button-row">
                    <button type="button" class="button" on:click=move |_| spawn_local(write_book(desk))>{words::WRITE_BOOK}</button>
                </div>
                <p>{words::TABLES_ABOUT}</p>
                <div class="filters">
                    <Filter label=words::ENCODING options=Signal::stored(options) value=chosen choose />
                    <button type="button" class="button" on:click=move |_| spawn_local(write_tables(desk, encoding.get_untracked(), false))>{words::WRITE_TABLES}</button>
                </div>
            </div>
        </section>
    }
}

/// The name of a file of the plan's data.
fn name(desk: Desk, ending: &str) -> String {
    let now = clock::now_local();
    let day = now.get(..10).unwrap_or_default();
    desk.look(|plan| {
        plan.header().map_or_else(String::new, |header| {
            words::file_name(&header.organisation, &header.title, day, ending)
        })
    })
}

async fn write_book(desk: Desk) {
    let name = name(desk, "xlsx");
    if desk.works().is_busy_with(&name) {
        return;
    }
    let book = desk.look(|plan| data_book(plan, Carrier::Workbook, &clock::now_local()));
    if hand_over(desk, &name, book).await {
        desk.notices()
            .say(Notice::success(&exchange::exported(&name)));
    }
}

/// Writes the tables. Characters that the encoding does not have are told, and may then be replaced.
async fn write_tables(desk: Desk, encoding: Encoding, replaces: bool) {
    let name = name(desk, "zip");
    if desk.works().is_busy_with(&name) {
        return;
    }
    let now = clock::now_local();
    let book = desk.look(|plan| data_book(plan, Carrier::Tables(encoding), &now));
    let tables = book.sheets.into_iter().map(|sheet| {
        let name = [file_name(&sheet), ".csv"].concat();
        (name, sheet)
    });
    let options = csv::Options {
        encoding,
        delimiter: Delimiter::Comma,
        line_breaks: LineBreaks::Marked,
        replaces,
    };
    let job = Job::WriteTables(tables.collect(), options);
    desk.notices()
        .say(match perform(desk, &name, &job, &[]).await {
            Ok((Answer::Written, bytes)) if files::offer(&name, "application/zip", &bytes) => {
                Notice::success(&exchange::exported(&name))
            }
            Ok((Answer::UnwritableTables(tables), _)) => {
                let count = tables.iter().map(|(_, why)| why.count).sum();
                let lines = tables.iter().flat_map(|(sheet, why)| {
                    let places = spreadsheet::losses(why).into_iter();
                    places.map(move |place| words::loss(sheet, &place))
                });
                Notice::warning(&words::losses(count))
                    .with_list(lines.collect())
                    .with_action(words::REPLACE, move || {
                        spawn_local(write_tables(desk, encoding, true));
                    })
            }
            Ok(_) => Notice::error(exchange::NOT_EXPORTED),
            Err(why) => notice(&why),
        });
}
