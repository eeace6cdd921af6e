//! Opening a file: a plan that is not here yet is added; one that is here is compared first, on its
//! own page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::files::{self, PickedFile};
use crate::browser::location;
use crate::bundle;
use crate::plan::{Key, Plan};
use crate::route::{Page, Route};
use crate::storage::CommitError;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{FileDrop, PageHead};
use crate::wording::{checks, plans as words};

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

/// The id of a plan.
fn plan_key(plan: &Plan) -> Option<Key> {
    plan.header().map(|header| header.id().key())
}

/// Takes in the first of the files; more than one is said.
async fn receive(desk: Desk, picked: Vec<PickedFile>) {
    let Some(file) = picked.first() else { return };
    if picked.len() > 1 {
        desk.notices().say(Notice::info(words::ONE_AT_A_TIME));
    }
    if file.size() > bundle::LARGEST as u64 {
        let too_large = bundle::Unreadable::TooLarge {
            bytes: usize::try_from(file.size()).unwrap_or(usize::MAX),
        };
        return desk.notices().say(Notice::error(&words::cannot_open(
            &file.name(),
            &too_large.message(),
            too_large.remedy(),
        )));
    }
    let Some(bytes) = file.read().await else {
        return desk.notices().say(Notice::error(&words::cannot_open(
            &file.name(),
            words::NOT_THERE,
            words::PICK_AGAIN,
        )));
    };
    let reading = match bundle::read(&bytes) {
        Ok(reading) => reading,
        Err(problem) => {
            return desk.notices().say(Notice::error(&words::cannot_open(
                &file.name(),
                &problem.message(),
                problem.remedy(),
            )));
        }
    };
    let Some(key) = plan_key(&reading.plan) else {
        return;
    };
    let keeper = desk.keeper(Clone::clone);
    let route = |page| {
        Route::Plan {
            plan: key,
            sample: false,
            year: Desk::usual_year(&reading.plan, clock::today()),
            page,
        }
        .to_string()
    };
    if keeper.has(key, false).await {
        // It is here already: the page of the plan shows what would change before anything does.
        desk.hand_over(file.name(), reading.clone());
        return location::go(&route(Page::Exchange));
    }
    if reading.newer {
        return desk.notices().say(Notice::error(words::NEWER_FILE));
    }
    match keeper.add(key, false, &reading.plan).await {
        Ok(()) => {
            let problems = reading.problems.len();
            let told = if problems == 0 && reading.intact {
                Notice::success(&words::added(&reading.envelope.plan_title))
            } else {
                Notice::warning(&words::added_with(
                    &reading.envelope.plan_title,
                    problems,
                    reading.intact,
                ))
            };
            desk.notices().say(told);
            for finding in reading.problems.iter().take(5) {
                desk.notices().say(Notice::warning(&checks::told(
                    &finding.place,
                    &finding.message,
                    &finding.remedy,
                )));
            }
            location::go(&route(Page::Outline));
        }
        Err(CommitError::Conflict { .. }) => {
            desk.hand_over(file.name(), reading.clone());
            location::go(&route(Page::Exchange));
        }
        Err(error) => desk
            .notices()
            .say(Notice::error(&words::cannot_add(&error))),
    }
}
