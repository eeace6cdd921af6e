//! The reminder to write a file: a line at the foot, a notice, a banner that stays.

use leptos::prelude::*;

use super::{HelpLink, LanguageLink};
use crate::backup::folder::FolderState;
use crate::backup::reminder::{Reminder, Urgency, reminder};
use crate::browser::clock;
use crate::route::Route;
use crate::ui::desk::{Desk, OpenState, use_desk};
use crate::ui::palette::{KeysButton, Palette};
use crate::ui::place::{Place, use_place};
use crate::wording::{backup as words, frame};

/// What the reminder says of the open plan. A sample needs none.
fn reminder_of(desk: Desk, place: Place) -> Memo<Reminder> {
    let exported = desk.exported();
    // How many actions are in no file, and when the first of all was done.
    let done = Memo::new(move |_| {
        let after = exported.read().sequence;
        desk.session().with(|session| {
            let history = session.history();
            let later = history.since(after).iter();
            let first = history.groups().first();
            let first = first.map(|group| group.at.0.clone());
            (later.filter(|group| !group.continues).count(), first)
        })
    });
    Memo::new(move |_| {
        let is_real = place.route().plan().is_some_and(|(_, sample)| !sample);
        if !is_real || desk.state().get() != OpenState::Ready {
            return Reminder::default();
        }
        let (changes, first) = done.get();
        let since = exported.get().at.or(first);
        reminder(&clock::now_local(), since.as_deref(), changes)
    })
}

/// Reminds of writing a file, the more urgently the longer it was not done.
#[component]
pub fn ExportReminder() -> impl IntoView {
    let due = reminder_of(use_desk(), use_place());
    let is_put_away = RwSignal::new(false);
    let is_shown = move || match due.get().urgency {
        Urgency::Standing => true,
        Urgency::Notice => !is_put_away.get(),
        Urgency::Line | Urgency::None => false,
    };
    let is_standing = move || due.get().urgency == Urgency::Standing;
    view! {
        <Show when=is_shown>
            <div class="notice" data-kind=move || if is_standing() { "warning" } else { "info" }>
                <span class="notice-mark">{move || if is_standing() { frame::NOTICE_WARNING } else { frame::NOTICE_INFO }}</span>
                <p>{move || words::reminder(due.get())}{words::REMINDER_WHY}</p>
                <div class="notice-actions">
                    <a class="button" data-size="small" href=Route::Backup.to_string()>{words::MAKE}</a>
                    <button type="button" class="button" data-kind="quiet" data-size="small" hidden=is_standing on:click=move |_| is_put_away.set(true)>{frame::CLOSE}</button>
                </div>
            </div>
        </Show>
    }
}

/// Says that the folder of backups waits for a person: in a line where it only has to be allowed
/// again, in a banner where something is wrong.
#[component]
pub fn FolderNotice() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let wrong = move || match desk.folder().get() {
        state @ (FolderState::Failed { .. } | FolderState::Foreign { .. })
            if place.route().plan().is_some() =>
        {
            Some(words::folder_state(&state))
        }
        _ => None,
    };
    view! {
        <Show when=move || wrong().is_some()>
            <div class="notice" data-kind="warning">
                <span class="notice-mark">{frame::NOTICE_WARNING}</span>
                <p>{move || wrong().unwrap_or_default()}</p>
                <div class="notice-actions"><a class="button" data-size="small" href=Route::Backup.to_string()>{words::TO_FOLDER}</a></div>
            </div>
        </Show>
    }
}

/// Where plans are kept, and when the open one was last written to a file.
#[component]
pub fn Footer(
    /// Which windows are open.
    palette: Palette,
) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let exported = desk.exported_at();
    let due = reminder_of(desk, place);
    view! {
        <footer class="app-footer">
            <span>{frame::KEPT_HERE}</span>
            <HelpLink />
            <LanguageLink at=Signal::derive(move || place.route().to_string()) />
            <Show when=move || place.route().plan().is_some()>
                <KeysButton palette />
                <span>{move || frame::last_export(exported.get().as_deref())}</span>
                <span hidden=move || due.get().urgency == Urgency::None>
                    {move || words::reminder(due.get())}
                    <a href=Route::Backup.to_string()>{words::MAKE}</a>
                </span>
                <span hidden=move || !matches!(desk.folder().get(), FolderState::Asleep { .. })>
                    {words::FOLDER_ASLEEP}
                    <a href=Route::Backup.to_string()>{words::TO_FOLDER}</a>
                </span>
            </Show>
        </footer>
    }
}
