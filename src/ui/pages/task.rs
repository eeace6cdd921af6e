//! What this copy is asked for, and handing it in (提出): the page a section begins and ends on.

pub mod handing;
pub mod sheets;

use leptos::prelude::*;

use crate::browser::clock;
use crate::plan::Moment;
use crate::report::SheetState;
use crate::report::task::{Task, TaskSheet, task};
use crate::route::{Page, Route};
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::{frame, task as words};
use handing::HandIn;
use sheets::SheetsOfTask;

/// What this copy is asked for, and handing it in (提出).
#[component]
pub fn TaskPage() -> impl IntoView {
    let desk = use_desk();
    let today = Moment(clock::now_local()).date().to_owned();
    let task = desk.read(move |plan| task(plan, &today));
    let is_asked = Memo::new(move |_| task.read().is_some());
    let lead = Signal::derive(move || {
        task.with(|task| task.as_ref().map(words::lead))
            .unwrap_or_default()
    });
    view! {
        <PageHead title=Signal::stored(frame::TASK.to_owned()) lead />
        {move || if is_asked.get() {
            view! {
                <div class="flow" data-gap="large">
                    <Request task />
                    <SheetsOfTask task />
                    <Opinions task />
                    <HandIn task />
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="paper"><div class="empty">
                    <h2>{words::NO_TASK}</h2>
                    <p>{words::NO_TASK_BECAUSE}</p>
                    <a class="button" data-kind="main" href=Route::Open.to_string()>{words::OPEN_FILE}</a>
                </div></div>
            }
            .into_any()
        }}
    }
}

/// Something read from the task; wakes its reader only when it has changed.
fn read<T>(task: Memo<Option<Task>>, read: impl Fn(&Task) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        task.with(|task| task.as_ref().map(&read))
            .unwrap_or_default()
    })
}

/// What is asked, by when, and how far it is, with the way to the next sheet.
#[component]
fn Request(task: Memo<Option<Task>>) -> impl IntoView {
    let place = use_place();
    let facts = read(task, facts);
    let rows = move || {
        let row = |(label, value): (&'static str, String)| view! { <dt>{label}</dt><dd class="text">{value}</dd> };
        facts.get().into_iter().map(row).collect_view()
    };
    let read_only = read(task, |task| {
        task.read_only
            .iter()
            .map(words::read_only)
            .collect::<Vec<_>>()
    });
    let lines = move || {
        let line = |line: String| view! { <li>{line}</li> };
        read_only.get().into_iter().map(line).collect_view()
    };
    let counts = read(task, |task| task.counts);
    let next = read(task, |task| {
        let is_open = |sheet: &&TaskSheet| sheet.completeness.state != SheetState::Complete;
        let next = task.sheets.iter().find(is_open);
        next.map(|sheet| (sheet.initiative, words::next(&sheet.number, &sheet.title)))
    });
    let is_done = move || counts.get().all() > 0 && next.read().is_none();
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::REQUEST}</h2></div>
            <div class="paper-body flow">
                <dl class="facts">{rows}</dl>
                <Show when=move || { counts.get().all() > 0 }>
                    <p class="progress">
                        <progress id="task-progress" value=move || counts.get().complete.to_string() max=move || counts.get().all().to_string()></progress>
                        <label for="task-progress">{move || words::done_of(counts.get())}</label>
                    </p>
                </Show>
                {move || next.get().map(|(sheet, words)| view! {
                    <p><a class="button" data-kind="main" href=place.href(Page::Sheet(sheet))>{words}</a></p>
                })}
                <p class="strong" hidden=move || !is_done()>{words::ALL_DONE}</p>
                <details class="disclosure"><summary>{words::READ_ONLY}</summary><ul>{lines}</ul></details>
            </div>
        </section>
    }
}

fn facts(task: &Task) -> Vec<(&'static str, String)> {
    let stage = if task.stage.is_some() {
        task.stage_name.clone()
    } else {
        words::NO_STAGE.to_owned()
    };
    [
        (
            words::DUE,
            task.due.as_ref().map(words::due).unwrap_or_default(),
        ),
        (words::YEAR, task.year_words.clone()),
        (words::STAGE, stage),
        (words::ISSUED_BY, task.issued_by.clone()),
        (words::INSTRUCTIONS, task.instructions.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .collect()
}

/// Opinions that wait for the section's answer.
#[component]
fn Opinions(task: Memo<Option<Task>>) -> impl IntoView {
    let place = use_place();
    let count = read(task, |task| task.opinions.len());
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="paper">
                <div class="paper-head"><h2>{words::OPINIONS}</h2></div>
                <div class="paper-body flow">
                    <p>{move || words::opinions(count.get())}</p>
                    <p><a class="button" href=move || place.href(Page::Opinions)>{words::TO_OPINIONS}</a></p>
                </div>
            </section>
        </Show>
    }
}
