//! Carrying out what the saving machine asks for.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Keeper, OpenPlan, SCHEMA};
use crate::browser::{clock, page};
use crate::bundle::{self, Envelope};
use crate::history::Group;
use crate::mailing::copy;
use crate::plan::Plan;
use crate::report::document::period;
use crate::storage::saving::{Action, Event};
use crate::storage::{Commit, NewGeneration, Origin, Store as _, retention};

impl Keeper {
    pub(super) fn carry_out(&self, action: Action) {
        match action {
            Action::Wake { at_ms } => self.wake_at(at_ms),
            Action::Journal => self.write_journal(),
            Action::ClearJournal => self.clear_journal(),
            // What is in memory after a panic may be half of a change.
            Action::Commit { .. } | Action::ResolveFork { .. } if page::has_panicked() => {}
            Action::Commit { .. } => self.commit(),
            Action::ResolveFork { .. } => {
                let keeper = self.clone();
                spawn_local(async move { keeper.resolve_fork().await });
            }
        }
    }

    fn wake_at(&self, at_ms: u64) {
        let pause = Duration::from_millis(at_ms.saturating_sub(clock::now_ms()));
        let keeper = self.clone();
        let timer = set_timeout_with_handle(move || keeper.step(Event::Elapsed), pause).ok();
        if let Some(earlier) = self.inner.timer.replace(timer) {
            earlier.clear();
        }
    }

    /// What is stored is taken from the desk now; the plan may be off the desk by the time the
    /// store is done.
    fn commit(&self) {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return;
        };
        let (plan, log, sequence) = desk.look_session(|session| {
            let log = session
                .unstored()
                .iter()
                .map(|group| encode(group))
                .collect::<Vec<_>>();
            (session.plan().clone(), log, session.history().sequence())
        });
        let commit = commit_of(
            &open,
            &plan,
            generation(&open, &plan, Origin::Automatic),
            log,
        );
        let keeper = self.clone();
        let visit = self.inner.visit.get();
        spawn_local(async move {
            let outcome = keeper.shelf(open.sample).commit(&commit).await;
            if let Ok(revision) = outcome {
                keeper.tell_tabs(&open, revision);
            }
            if keeper.inner.visit.get() != visit {
                return;
            }
            match outcome {
                Ok(revision) => {
                    keeper.note(open.key, |open| {
                        open.head = Some(revision);
                        open.parent = Some(revision);
                        open.resolves.clear();
                    });
                    desk.session()
                        .update(|session| session.mark_stored(plan, sequence));
                    keeper.step(Event::Committed);
                    keeper.settle_journals();
                    keeper.prune(&open).await;
                    if !open.sample {
                        keeper.folder_is_behind();
                    }
                }
                Err(error) => keeper.step(Event::Failed(error)),
            }
        });
    }

    /// Lets old automatic generations go. Nothing depends on it, so a failure waits for next time.
    async fn prune(&self, open: &OpenPlan) {
        let shelf = self.shelf(open.sample);
        let key = open.key.to_string();
        let (Ok(generations), Ok(head)) = (shelf.generations(&key).await, shelf.head(&key).await)
        else {
            return;
        };
        let prunable = retention::prunable(&generations, head);
        if !prunable.is_empty() {
            let _ = shelf.prune(&key, &prunable).await;
        }
    }
}

/// One step forward on the line of a plan.
pub(super) fn commit_of(
    open: &OpenPlan,
    plan: &Plan,
    generation: NewGeneration,
    log: Vec<String>,
) -> Commit {
    let of_plan = || {
        let title = plan.header().map(|header| header.title.clone());
        (title.unwrap_or_default(), period(plan))
    };
    let (title, period) = copy::in_list(plan).unwrap_or_else(of_plan);
    Commit {
        expected: open.head,
        generation,
        title,
        period,
        log,
        resolves: open.resolves.clone(),
    }
}

/// A generation of the open plan, as a file that any copy of the program opens.
pub(super) fn generation(open: &OpenPlan, plan: &Plan, origin: Origin) -> NewGeneration {
    NewGeneration {
        plan: open.key.to_string(),
        parent: open.parent,
        schema: SCHEMA,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        at: clock::now_local(),
        origin,
        text: stored_text(plan),
    }
}

/// The text a plan is stored as. The same plan always makes the same text, so that a journal can
/// tell whether its save did succeed after all.
pub(super) fn stored_text(plan: &Plan) -> String {
    bundle::write(plan, &Envelope::of(plan))
}

/// A group as the change log keeps it.
pub(super) fn encode(group: &Group) -> String {
    serde_json::to_string(group).unwrap_or_default()
}
