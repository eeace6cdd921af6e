//! The folder that is kept up to date with backups.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backup::folder::FolderState;
use crate::ui::desk::use_desk;
use crate::ui::keeper::Keeper;
use crate::wording::{backup as words, frame};

use super::banner;

/// What a button asks of the keeper.
#[derive(Clone, Copy)]
enum Wish {
    Choose,
    Allow,
    Write,
    Leave,
    PassOver,
}

/// Chooses a folder, says how it stands, and lets a person decide about what others left in it.
#[component]
pub fn FolderSection(
    /// A file to be looked at: its name and bytes.
    offered: RwSignal<Option<(String, Vec<u8>)>>,
) -> impl IntoView {
    let desk = use_desk();
    let state = desk.folder();
    let keeper = move || desk.keeper(Keeper::clone);
    let button = move |label: &'static str, wish: Wish| {
        let press = move |_| {
            let keeper = keeper();
            spawn_local(async move {
                match wish {
                    Wish::Choose => keeper.choose_folder().await,
                    Wish::Allow => keeper.allow_folder().await,
                    Wish::Write => keeper.write_to_folder().await,
                    Wish::Leave => keeper.leave_folder().await,
                    Wish::PassOver => keeper.pass_over_foreign().await,
                }
            });
        };
        view! { <button type="button" class="button" on:click=press>{label}</button> }.into_any()
    };
    let look = move |_| {
        let keeper = keeper();
        spawn_local(async move {
            let found = keeper.read_foreign().await;
            offered.try_set(found);
        });
    };
    let look = move || {
        view! { <button type="button" class="button" on:click=look>{words::LOOK_AT_FOREIGN}</button> }.into_any()
    };
    let buttons = move || match state.get() {
        FolderState::Unsupported | FolderState::Writing { .. } => vec![],
        FolderState::None => vec![button(words::CHOOSE_FOLDER, Wish::Choose)],
        FolderState::Asleep { .. } => vec![
            button(words::ALLOW, Wish::Allow),
            button(words::CHOOSE_OTHER, Wish::Choose),
            button(words::STOP, Wish::Leave),
        ],
        FolderState::Ready { .. } => vec![
            button(words::WRITE_NOW, Wish::Write),
            button(words::CHOOSE_OTHER, Wish::Choose),
            button(words::STOP, Wish::Leave),
        ],
        FolderState::Foreign { .. } => vec![
            look(),
            button(words::PASS_OVER, Wish::PassOver),
            button(words::STOP, Wish::Leave),
        ],
        FolderState::Failed { .. } => vec![
            button(words::RETRY, Wish::Allow),
            button(words::CHOOSE_OTHER, Wish::Choose),
            button(words::STOP, Wish::Leave),
        ],
    };
    let told = move || {
        let state = state.get();
        let text = words::folder_state(&state);
        match state {
            FolderState::Unsupported => {
                view! { <p class="muted">{words::FOLDER_UNSUPPORTED}</p> }.into_any()
            }
            FolderState::None => ().into_any(),
            FolderState::Failed { .. } => banner("error", frame::NOTICE_ERROR, text),
            FolderState::Foreign { .. } => banner("warning", frame::NOTICE_WARNING, text),
            _ => view! { <p>{text}</p> }.into_any(),
        }
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::FOLDER}</h2></div>
            <div class="paper-body flow">
                <p>{words::FOLDER_ABOUT}</p>
                <div role="status">{told}</div>
                <div class="button-row">{buttons}</div>
            </div>
        </section>
    }
}
