//! Opening a file: a plan that is not here yet is added; one that is here is compared first, on its
//! own page. A file a section is asked to fill in becomes its working copy, under a key of its own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::backup;
use crate::browser::clock;
use crate::browser::files::{self, PickedFile};
use crate::browser::location;
use crate::bundle::{self, Kind, Reading};
use crate::mailing::copy::{begun, storage_key};
use crate::mailing::{assignment, is_copy};
use crate::plan::Key;
use crate::route::{Page, Route};
use crate::storage::CommitError;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::keeper::Keeper;
use crate::ui::notices::Notice;
use crate::ui::parts::{FileDrop, PageHead};
use crate::wording::{backup as backup_words, checks, copies, plans as words};

/// Opening a file.
#[component]
pub fn OpenFilePage() -> impl IntoView {
    let desk = use_desk();
    let take = Callback::new(move |picked: Vec<PickedFile>| {
        spawn_local(async move { receive(desk, picked).await });
    });
    // Dropped on the list of plans, before this page was there.
    let waiting = files::waiting();
    if !waiting.is_empty() {
        take.run(waiting);
    }
    view! {
        <PageHead title=Signal::stored(words::OPEN_FILE.to_owned()) lead=Signal::stored(words::OPEN_FILE_LEAD.to_owned()) />
        <FileDrop id="plan-file" title=words::DROP support=words::DROP_SUPPORT take />
        <p><a href=Route::Plans.to_string()>{words::BACK}</a></p>
    }
}

/// Takes in the first of the files; more than one is said.
async fn receive(desk: Desk, picked: Vec<PickedFile>) {
    let Some(file) = picked.first() else { return };
    if picked.len() > 1 {
        desk.notices().say(Notice::info(words::ONE_AT_A_TIME));
    }
    let refuse = |message: &str, remedy: &str| {
        let told = words::cannot_open(&file.name(), message, remedy);
        desk.notices().say(Notice::error(&told));
    };
    if file.size() > bundle::LARGEST as u64 {
        let too_large = bundle::Unreadable::TooLarge {
            bytes: usize::try_from(file.size()).unwrap_or(usize::MAX),
        };
        return refuse(&too_large.message(), too_large.remedy());
    }
    let Some(bytes) = file.read().await else {
        return refuse(words::NOT_THERE, words::PICK_AGAIN);
    };
    match bundle::read(&bytes) {
        Ok(reading) => sort(desk, file.name(), reading).await,
        Err(bundle::Unreadable::NotABundle) if backup::is_backup(&bytes) => {
            let text = words::cannot_open(&file.name(), backup_words::IS_A_BACKUP, "");
            let go = || location::go(&Route::Backup.to_string());
            let notice = Notice::error(&text).with_action(backup_words::TO_BACKUP, go);
            desk.notices().say(notice);
        }
        Err(problem) => refuse(&problem.message(), problem.remedy()),
    }
}

/// Brings a file to where it belongs.
async fn sort(desk: Desk, name: String, reading: Reading) {
    let Some(key) = storage_key(&reading.plan) else {
        return;
    };
    let keeper = desk.keeper(Clone::clone);
    let to = |plan, page| {
        let route = Route::Plan {
            plan,
            sample: false,
            year: Desk::usual_year(&reading.plan, clock::today()),
            page,
        };
        location::go(&route.to_string());
    };
    if let Some(issuer) = issuer(&keeper, &reading).await {
        desk.notices().say(Notice::info(copies::REPLY));
        to(issuer, Page::Replies);
        return desk.hand_over(name, reading);
    }
    let is_here = keeper.has(key, false).await;
    if is_here && reading.envelope.kind == Kind::Issue && reading.intact {
        // What was filled in here is never laid beside the blank sheets again.
        keeper.bring_back(key).await;
        desk.notices().say(Notice::info(copies::ALREADY_HERE));
        return to(key, Page::Task);
    }
    if is_here {
        // It is here already: its own page shows what would change before anything does.
        to(key, Page::Exchange);
        return desk.hand_over(name, reading);
    }
    if reading.newer {
        return desk.notices().say(Notice::error(words::NEWER_FILE));
    }
    let plan = begun(reading.plan.clone(), &reading.envelope, &desk.author());
    match keeper.add(key, false, &plan).await {
        Ok(()) => {
            tell(desk, &reading);
            to(
                key,
                if is_copy(&plan) {
                    Page::Task
                } else {
                    Page::Outline
                },
            );
        }
        Err(CommitError::Conflict { .. }) => {
            to(key, Page::Exchange);
            desk.hand_over(name, reading);
        }
        Err(error) => desk
            .notices()
            .say(Notice::error(&words::cannot_add(&error))),
    }
}

/// The plan of this machine that asked for what a reply answers.
async fn issuer(keeper: &Keeper, reading: &Reading) -> Option<Key> {
    if reading.envelope.kind != Kind::Reply {
        return None;
    }
    let (_, asked_by) = assignment(&reading.plan)?;
    let id = reading.plan.header()?.id().key();
    let plan = keeper.stored(id).await?;
    let is_its_own = !is_copy(&plan) && plan.get(asked_by.id()).is_some();
    is_its_own.then_some(id)
}

/// Says that a file was taken in, and what of it could not be.
fn tell(desk: Desk, reading: &Reading) {
    let title = &reading.envelope.plan_title;
    let problems = reading.problems.len();
    let is_sound = problems == 0 && reading.intact;
    let told = match reading.envelope.kind {
        Kind::Reply if is_sound => copies::AGAIN.to_owned(),
        _ if is_sound && is_copy(&reading.plan) => copies::BEGUN.to_owned(),
        _ if is_sound => words::added(title),
        _ => words::added_with(title, problems, reading.intact),
    };
    desk.notices().say(if is_sound {
        Notice::success(&told).about_next_plan()
    } else {
        Notice::warning(&told)
    });
    for finding in reading.problems.iter().take(5) {
        desk.notices().say(Notice::warning(&checks::told(
            &finding.place,
            &finding.message,
            &finding.remedy,
        )));
    }
}
