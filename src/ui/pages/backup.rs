//! One file of everything this browser keeps (控え), and bringing it back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::plan::Moment;
use crate::route::Route;
use crate::storage::Store as _;
use crate::ui::desk::use_desk;
use crate::ui::keeper::{HandedOver, Keeper};
use crate::ui::notices::Notice;
use crate::ui::parts::PageHead;
use crate::wording::{backup as words, frame, plans};

pub mod folder;
pub mod restoring;

use folder::FolderSection;
use restoring::{Progress, RestoreSection};

/// One file of everything this browser keeps (控え), and bringing it back.
#[component]
pub fn BackupPage() -> impl IntoView {
    // What lies in the kept folder is looked at in the same place as a file that was picked.
    let offered = RwSignal::new(None);
    let progress = Progress::default();
    view! {
        <PageHead title=Signal::stored(frame::BACKUP.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow" data-gap="large">
            <MakeSection progress />
            <RestoreSection progress offered />
            <FolderSection offered />
            <p><a href=Route::Plans.to_string()>{plans::BACK}</a></p>
        </div>
    }
}

#[component]
fn MakeSection(progress: Progress) -> impl IntoView {
    let desk = use_desk();
    let made = RwSignal::new(None::<HandedOver>);
    let plans = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        progress.is_done();
        let shelf = desk.keeper(Keeper::plans);
        spawn_local(async move {
            let found = shelf.summaries().await.map(|plans| plans.len()).ok();
            plans.try_set(found);
        });
    });
    // What a person is about to do is the main thing on the page.
    let kind = move || (!progress.is_shown()).then_some("main");
    let make = move |_| {
        let keeper = desk.keeper(Clone::clone);
        spawn_local(async move {
            match keeper.hand_over_backup(Moment(clock::now_local())).await {
                Ok(handed_over) => drop(made.try_set(Some(handed_over))),
                Err(error) => desk
                    .notices()
                    .say(Notice::error(&words::cannot_make(&error))),
            }
        });
    };
    view! {
        <section class="paper">
            <div class="paper-head"><h2>{words::MAKE}</h2></div>
            <div class="paper-body flow">
                <p>{words::MAKE_ABOUT}</p>
                <Show when=move || plans.get() == Some(0)><p class="muted">{words::NOTHING_TO_WRITE}</p></Show>
                <div class="button-row">
                    <button type="button" class="button" data-kind=kind on:click=make>{words::MAKE_NOW}</button>
                </div>
                <div role="status" class="flow" data-gap="small">{move || made.get().map(told)}</div>
            </div>
        </section>
    }
}

/// What became of a backup, as far as the page can know.
fn told(made: HandedOver) -> AnyView {
    let Some(name) = made.name else {
        return banner("error", frame::NOTICE_ERROR, words::NOT_TAKEN.to_owned());
    };
    let damaged = (!made.damaged.is_empty()).then(|| {
        let text = words::damaged_here(&made.damaged);
        banner("warning", frame::NOTICE_WARNING, text)
    });
    view! {
        {banner("info", frame::NOTICE_INFO, words::handed_over(&name, made.plans))}
        <p class="muted">{words::CHECK_IT}</p>
        {damaged}
    }
    .into_any()
}

/// A message within the page.
fn banner(kind: &'static str, mark: &'static str, text: String) -> AnyView {
    view! { <div class="notice" data-kind=kind><span class="notice-mark">{mark}</span><p>{text}</p></div> }.into_any()
}
