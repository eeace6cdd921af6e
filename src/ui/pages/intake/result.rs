//! What the table would change, and taking it in.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::Draft;
use crate::browser::{clock, files};
use crate::intake::{HEADINGS, Outcome, Preview, PreviewRow, Request, preview, remember, report};
use crate::spreadsheet::csv;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::form::focus_later;
use crate::wording::intake::{self, page as words};
use crate::wording::{exchange, frame};

/// How many rows are shown; the count says how many there are.
const SHOWN: usize = 200;

/// How many changes of one row are shown.
const CHANGES: usize = 8;

/// The fourth step.
#[component]
pub(super) fn ResultStep(draft: Draft) -> impl IntoView {
    let desk = use_desk();
    let has_edits = move || !draft.preview.read().edits.is_empty();
    let take_in = move |_| take_in(desk, draft);
    let body = move || {
        let preview = draft.preview.read();
        if let Some(blocked) = &preview.blocked {
            let request = draft.request.read();
            let told = desk.read_now(|plan| intake::blocked(plan, &request, blocked));
            return warning(told).into_any();
        }
        let same = preview
            .edits
            .is_empty()
            .then(|| view! { <p>{words::SAME}</p> });
        let is_empty = preview.rows.is_empty();
        view! {
            <p class="strong" role="status">{intake::counts(preview.counts())}</p>
            {same}
            <div class="button-row" hidden=is_empty>
                <button type="button" class="button" data-kind="quiet" on:click=move |_| save_report(desk, draft)>{words::SAVE_REPORT}</button>
            </div>
            {rows(&preview)}
        }
        .into_any()
    };
    view! {
        <section class="paper" aria-label=words::PREVIEW>
            <div class="paper-head"><h2>{words::PREVIEW}</h2></div>
            <div class="paper-body flow">
                <div class="button-row">
                    <button type="button" class="button" data-kind="main" disabled=move || !has_edits() on:click=take_in>{words::TAKE_IN}</button>
                    <button type="button" class="button" on:click=move |_| leave(draft)>{words::LEAVE}</button>
                </div>
                {body}
            </div>
        </section>
    }
}

fn warning(text: String) -> impl IntoView {
    view! { <div class="notice" data-kind="warning" role="status"><span class="notice-mark">{frame::NOTICE_WARNING}</span><p>{text}</p></div> }
}

/// The rows, those that cannot be taken first, those that change nothing left to the count.
fn rows(preview: &Preview) -> AnyView {
    let is_refused = |row: &&PreviewRow| row.outcome == Outcome::Refused;
    let changes = |row: &&PreviewRow| matches!(row.outcome, Outcome::New | Outcome::Changed(_));
    let refused = preview.rows.iter().filter(is_refused);
    let all: Vec<&PreviewRow> = refused.chain(preview.rows.iter().filter(changes)).collect();
    if all.is_empty() {
        return ().into_any();
    }
    let more = all.len().saturating_sub(SHOWN);
    let rows = all
        .into_iter()
        .take(SHOWN)
        .map(|row| line(preview, row))
        .collect_view();
    let more = (more > 0).then(|| view! { <p>{words::more(more)}</p> });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words::DETAILS>
            <table class="table" data-size="dense">
                <thead><tr>
                    <th scope="col" class="number">{words::ROW}</th><th scope="col">{words::SUBJECT}</th>
                    <th scope="col">{words::RESULT}</th><th scope="col">{words::DETAILS}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn line(preview: &Preview, row: &PreviewRow) -> impl IntoView + use<> {
    let state = match row.outcome {
        Outcome::Refused => "late",
        _ => "done",
    };
    let faults = row.problems.iter().map(|problem| {
        let heading = problem.column.map_or("", |column| preview.heading(column));
        words::fault(heading, &problem.found, &intake::problem(&problem.kind))
    });
    let changes = row.changes.iter().take(CHANGES).map(|change| {
        words::change(
            preview.heading(change.column),
            &change.before,
            &change.after,
        )
    });
    let notes = row.notes.iter().map(intake::note);
    let told = faults.chain(changes).chain(notes);
    let told = told.map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <tr>
            <td class="number">{row.number}</td>
            <th scope="row">{row.name.clone()}</th>
            <td><span class="state" data-state=state>{intake::outcome(row.outcome)}</span></td>
            <td class="text"><ul>{told}</ul></td>
        </tr>
    }
}

/// Offers what was found, row by row, as a table for whoever has to put the workbook right.
fn save_report(desk: Desk, draft: Draft) {
    let found = draft.preview.with_untracked(report);
    let rows = std::iter::once(HEADINGS.map(str::to_owned)).chain(found);
    let bytes = csv::of_texts(&rows.collect::<Vec<_>>());
    let now = clock::now_local();
    let name = words::report_name(now.get(..10).unwrap_or_default());
    desk.notices()
        .say(if files::offer(&name, "text/csv", &bytes) {
            Notice::success(&exchange::exported(&name))
        } else {
            Notice::error(exchange::NOT_EXPORTED)
        });
}

/// Takes in what can be taken as one action. What was said of the columns is noted beside it, so
/// that it stays when the action is taken back.
fn take_in(desk: Desk, draft: Draft) {
    let Some(table) = draft.table.get_untracked() else {
        return;
    };
    let request = Request {
        at: desk.author().at,
        ..draft.request.get_untracked()
    };
    let found = desk.look(|plan| preview(plan, &table, &request));
    let remembered = desk.look(|plan| remember(plan, request.kind, &found.columns));
    if !remembered.is_empty() {
        desk.note(words::REMEMBERED, |_| remembered);
    }
    if desk.act(words::ACTION, |_| found.edits.to_vec()) {
        let counts = found.counts();
        let told = words::taken_in(counts.changed + counts.new);
        desk.notices()
            .say(Notice::success(&told).with_action(words::UNDO, move || desk.undo()));
        leave(draft);
    }
}

/// Puts the table away. The focus goes back to where the next one is pasted.
fn leave(draft: Draft) {
    draft.lay(None);
    focus_later("intake-paste".to_owned());
}
