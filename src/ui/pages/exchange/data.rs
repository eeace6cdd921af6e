//! The data of the plan as a workbook (集計用のデータ).

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, files, worker};
use crate::report::data_book::{Carrier, data_book};
use crate::spreadsheet::job::{Answer, Job};
use crate::ui::desk::use_desk;
use crate::ui::notices::Notice;
use crate::ui::workbook;
use crate::wording::{data_book as words, exchange};

/// What a spreadsheet calls its files.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Writes the data of the plan as a workbook.
#[component]
pub fn DataSection() -> impl IntoView {
    let desk = use_desk();
    // How many sheets are done, and how many there are.
    let progress = RwSignal::new(None::<(u32, usize)>);
    let write = move |_| {
        if progress.get_untracked().is_some() {
            return;
        }
        let now = clock::now_local();
        let plan = desk.look(Clone::clone);
        let name = plan.header().map_or_else(String::new, |header| {
            let day = now.get(..10).unwrap_or_default();
            words::book_name(&header.organisation, &header.title, day)
        });
        let book = data_book(&plan, Carrier::Workbook, &now);
        let sheets = book.sheets.len();
        progress.set(Some((0, sheets)));
        spawn_local(async move {
            // The page may be gone by then.
            let tell = move |done| {
                let _ = progress.try_set(Some((done, sheets)));
            };
            let outcome = workbook::perform(&Job::WriteBook(book), &[], tell).await;
            let _ = progress.try_set(None);
            desk.notices().say(match outcome {
                Ok((Answer::Written, bytes)) if files::offer(&name, KIND, &bytes) => {
                    Notice::success(&exchange::exported(&name))
                }
                Ok((Answer::UnwritableBook(why), _)) => Notice::error(&why.to_string()),
                Ok(_) => Notice::error(exchange::NOT_EXPORTED),
                Err(why @ worker::Failure::Stopped) => Notice::info(&workbook::told(&why)),
                Err(why) => Notice::error(&workbook::told(&why)),
            });
        });
    };
    let is_busy = move || progress.get().is_some();
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::HEADING}</h2></div>
            <div class="paper-body flow">
                <p>{words::ABOUT}</p>
                <div class="button-row">
                    <button type="button" class="button" aria-disabled=move || is_busy().to_string() on:click=write>{words::WRITE_BOOK}</button>
                    <Show when=is_busy>
                        <button type="button" class="button" data-kind="quiet" on:click=move |_| worker::stop()>{words::STOP}</button>
                    </Show>
                </div>
                <p class="muted" role="status">{move || progress.get().map(|(done, all)| words::progress(done, all))}</p>
            </div>
        </section>
    }
}
