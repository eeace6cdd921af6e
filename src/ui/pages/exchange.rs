//! Export and import (受渡し): the whole plan as a file, and a file compared with the plan before
//! anything of it is taken in.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::report::log::{LineKind, LogLine};
use crate::route::Route;
use crate::ui::desk::use_desk;
use crate::ui::notices::Notice;
use crate::ui::parts::{PageHead, TableRegion};
use crate::wording::{backup, exchange as words, frame};

pub mod data;
pub mod import;
mod together;

use data::DataSection;
use import::ImportSection;

/// Export and import (受渡し).
#[component]
pub fn ExchangePage() -> impl IntoView {
    view! {
        <PageHead title=Signal::stored(frame::EXCHANGE.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow" data-gap="large">
            <ExportSection />
            <ImportSection />
            <DataSection />
        </div>
    }
}

#[component]
fn ExportSection() -> impl IntoView {
    let desk = use_desk();
    let exported = desk.exported_at();
    let export = move |_| {
        let keeper = desk.keeper(Clone::clone);
        spawn_local(async move {
            let told = match keeper.export().await {
                Some(name) => Notice::success(&words::exported(&name)),
                None => Notice::error(words::NOT_EXPORTED),
            };
            desk.notices().say(told);
        });
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::EXPORT}</h2></div>
            <div class="paper-body flow">
                <p>{words::EXPORT_ABOUT}</p>
                <p class="muted">{move || frame::last_export(exported.get().as_deref())}</p>
                <div class="button-row">
                    <button type="button" class="button" data-kind="main" on:click=export>{words::EXPORT_PLAN}</button>
                    <a class="button" href=Route::Backup.to_string()>{backup::MAKE}</a>
                </div>
            </div>
        </section>
    }
}

/// A table of changes: where, what, before, after.
pub fn changes_table(lines: Vec<LogLine>, caption: &'static str) -> impl IntoView {
    let rows = lines
        .into_iter()
        .map(|line| {
            let what = match line.kind {
                LineKind::Added => words::ADDED.to_owned(),
                LineKind::Removed => words::REMOVED.to_owned(),
                LineKind::Changed => line.label,
            };
            view! { <tr><th scope="row">{line.place}</th><td>{what}</td><td class="text">{line.before}</td><td class="text">{line.after}</td></tr> }
        })
        .collect_view();
    view! {
        <TableRegion label=caption>
            <table class="table" data-size="dense">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr><th scope="col">{words::PLACE}</th><th scope="col">{words::FIELD}</th><th scope="col">{words::BEFORE}</th><th scope="col">{words::AFTER}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </TableRegion>
    }
}
