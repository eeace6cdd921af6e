//! The files of an issue: each saved, mailed with its text, ticked as sent.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Shown, folder};
use crate::browser::files;
use crate::browser::folder::Folder;
use crate::edit::change;
use crate::mailing::workbook::form;
use crate::mailing::{MailFile, request};
use crate::plan::mailing::{Delivery, Dispatch};
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Moment, Plan};
use crate::report::tracker::{DeliveryStatus, issue_status};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::CopyText;
use crate::ui::place::use_place;
use crate::ui::workbook::hand_over;
use crate::wording::{dispatch as words, mailing};

/// The heading of the files; takes the focus when they come.
pub(super) const FILES: &str = "dispatch-files";

/// The pause between two files: browsers drop downloads that come all at once.
const PAUSE: Duration = Duration::from_millis(400);

/// Offers every file, one after the other.
pub(super) fn save_all(files: &[MailFile]) {
    for (index, file) in files.iter().enumerate() {
        let file = file.clone();
        let wait = PAUSE * u32::try_from(index).unwrap_or(u32::MAX);
        set_timeout(move || save(&file), wait);
    }
}

fn save(file: &MailFile) {
    files::offer(&file.name, "application/json", file.text.as_bytes());
}

/// Offers the same as a form to be filled in with a spreadsheet.
async fn save_form(desk: Desk, file: MailFile) {
    let Some(made) = form(&file.text) else {
        return desk.notices().say(Notice::error(words::NO_FORM));
    };
    let name = mailing::workbook::file_name(&file.name);
    if hand_over(desk, &name, made.book).await {
        let told = words::form_made(&name, made.sheets, made.too_long);
        desk.notices().say(Notice::success(&told));
    }
}

/// The files of an issue.
#[component]
pub(super) fn Files(shown: Shown) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let Shown { dispatch, files } = shown;
    let number = desk.look(|plan| plan.get(dispatch).map_or(0, |row| row.number));
    let all = StoredValue::new(files.clone());
    let into_folder = move |_| {
        spawn_local(async move {
            if let Some(folder) = folder::choose(desk).await {
                folder::save_into(desk, &folder, &all.get_value()).await;
            }
        });
    };
    let cards = files
        .into_iter()
        .map(|file| view! { <li><FileCard dispatch file /></li> });
    view! {
        <section class="paper" aria-labelledby=FILES>
            <div class="paper-head"><h2 id=FILES tabindex="-1">{words::files_of(number)}</h2></div>
            <div class="paper-body flow">
                <p>{words::FILES_STEP}</p>
                <div class="button-row">
                    <button type="button" class="button" hidden=!Folder::is_supported() on:click=into_folder>{words::INTO_FOLDER}</button>
                    <button type="button" class="button" on:click=move |_| all.with_value(|all| save_all(all))>{words::SAVE_ALL}</button>
                    <a class="button" data-kind="quiet" href=move || place.href(Page::Replies)>{words::TO_REPLIES}</a>
                </div>
                <p class="muted">{words::SAVE_ALL_SUPPORT}</p>
                <ul class="mail-files">{cards.collect_view()}</ul>
            </div>
        </section>
    }
}

/// How the file of a section stands.
fn status(
    plan: &Plan,
    dispatch: Id<Dispatch>,
    section: Option<Id<Section>>,
) -> Option<DeliveryStatus> {
    // Whether it is late is told elsewhere: the day does not matter here.
    let issue = issue_status(plan, dispatch, "")?;
    let mut deliveries = issue.deliveries.into_iter();
    deliveries.find(|delivery| delivery.section == section)
}

#[component]
fn FileCard(dispatch: Id<Dispatch>, file: MailFile) -> impl IntoView {
    let desk = use_desk();
    let section = file.section;
    let delivery = desk.read(move |plan| status(plan, dispatch, section));
    let name = desk.look(|plan| crate::mailing::issuing::section_name(plan, section));
    let letter = desk.look(|plan| request(plan, dispatch, section));
    let key = section.map_or_else(|| "all".to_owned(), |section| section.to_string());
    let contact = move || delivery.with(|row| row.as_ref().map(|row| row.contact.clone()));
    let sent_at = Memo::new(move |_| {
        delivery
            .with(|row| row.as_ref().map(|row| row.sent_at.clone()))
            .unwrap_or_default()
    });
    let tick_name = name.clone();
    let tick = move |event| {
        let is_sent = event_target_checked(&event);
        if let Some(row) = delivery.get_untracked() {
            note_sent(desk, row.delivery, is_sent);
        }
    };
    let letter = letter.map(|letter| {
        view! {
            <details class="disclosure">
                <summary>{words::letter_to(&name)}</summary>
                <div class="flow" data-gap="small">
                    <CopyText id=format!("letter-subject-{key}") label=words::SUBJECT text=letter.subject rows="1" />
                    <CopyText id=format!("letter-body-{key}") label=words::BODY text=letter.body rows="12" />
                </div>
            </details>
        }
    });
    let file_name = file.name.clone();
    let for_form = file.clone();
    let as_form = move |_| spawn_local(save_form(desk, for_form.clone()));
    view! {
        <div class="record-card flow" data-gap="small">
            <h3>{name.clone()}" "<small class="muted">{contact}</small></h3>
            <p class="mail-file-name">{file_name}</p>
            <div class="button-row">
                <button type="button" class="button" data-size="small" aria-label=words::save_of(&name) on:click=move |_| save(&file)>{words::SAVE}</button>
                <button type="button" class="button" data-size="small" data-kind="quiet" aria-label=words::form_of(&name) on:click=as_form>{words::SAVE_FORM}</button>
                <label class="check">
                    <input type="checkbox" prop:checked=move || !sent_at.read().0.is_empty() on:change=tick />
                    <span>{move || words::sent_of(&tick_name, &sent_at.read().short())}</span>
                </label>
            </div>
            {letter}
        </div>
    }
}

/// Notes that the file was sent, now; or that it was not.
pub(in crate::ui::pages) fn note_sent(desk: Desk, delivery: Id<Delivery>, is_sent: bool) {
    let at = if is_sent {
        desk.author().at
    } else {
        Moment::default()
    };
    desk.act(words::SENT_ACTION, |plan| {
        change(plan, delivery, |row| row.sent_at = at)
    });
}
