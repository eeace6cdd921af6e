//! The sheets that are asked for: how far each is, what it lacks, and the way to it.

use leptos::prelude::*;

use super::read;
use crate::mailing::Role;
use crate::report::SheetState;
use crate::report::sheet::SheetWords;
use crate::report::task::{Task, TaskSheet};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::pages::sheets::state_name;
use crate::ui::place::use_place;
use crate::wording::sheet::GAP;
use crate::wording::{sheets as sheet_words, task as words};

/// The sheets, in order.
#[component]
pub fn SheetsOfTask(
    /// What is asked for.
    task: Memo<Option<Task>>,
) -> impl IntoView {
    let own = use_desk().read(SheetWords::of);
    let place = use_place();
    let sheets = read(task, |task| task.sheets.clone());
    let row = move |sheet: TaskSheet| {
        let href = place.href(Page::Sheet(sheet.initiative));
        let note = own.with(|own| note(&sheet, own));
        let state = sheet.completeness.state;
        let part = (!sheet.part.is_empty())
            .then(|| view! { <span class="part-label">{sheet.part}</span> });
        view! {
            <li>
                <a class="sheet-link" href=href>
                    <span class="state" data-state=state_name(state)>{sheet_words::state(state)}</span>
                    <span class="sheet-link-title">
                        <span class="sheet-link-name">{sheet.number}" "{sheet.title}{part}</span>
                        <span class="sheet-link-note">{note}</span>
                    </span>
                    <span class="sheet-link-section">{sheet.section_names}</span>
                    <span class="sheet-link-page">{sheet_words::page(sheet.page)}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2 id="task-sheets">{words::SHEETS}</h2></div>
            <Show when=move || !sheets.read().is_empty() fallback=|| view! { <div class="paper-body"><p>{words::NO_SHEETS}</p></div> }>
                <ul class="sheet-list" aria-labelledby="task-sheets">{move || sheets.get().into_iter().map(row).collect_view()}</ul>
            </Show>
        </section>
    }
}

/// What a sheet lacks, and that only a block of it is asked for.
fn note(sheet: &TaskSheet, own: &SheetWords) -> String {
    let block = if sheet.role == Role::Further {
        words::OWN_BLOCK
    } else {
        ""
    };
    let rest = if sheet.completeness.is_omitted {
        sheet_words::OMITTED.to_owned()
    } else if sheet.completeness.state == SheetState::Complete {
        String::new()
    } else {
        sheet_words::lacks(&missing(sheet, own))
    };
    let parts = [block, &rest].map(str::to_owned);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(GAP)
}

/// What a sheet lacks, in the plan's words.
pub fn missing(sheet: &TaskSheet, own: &SheetWords) -> String {
    let fields = &sheet.completeness.missing;
    sheet_words::missing(fields, &own.activity, &own.outcome, &own.policy)
}
