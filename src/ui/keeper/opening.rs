//! Bringing a plan from the store onto the desk.

use leptos::prelude::*;

use super::{Keeper, OpenPlan};
use crate::browser::{files, page};
use crate::bundle::{self, Unreadable};
use crate::history::{Group, History};
use crate::plan::{Key, Moment, Plan};
use crate::samples::SAMPLES;
use crate::session::Session;
use crate::storage::opening::{Gate, Judgement, Opened, open};
use crate::storage::saving::{Event, Saving};
use crate::storage::{Store as _, StoreError};
use crate::ui::desk::{Desk, Exported, OpenState};
use crate::ui::notices::Notice;
use crate::wording::keeping as words;

/// What a stored text is.
pub(super) fn judge(text: &str) -> Judgement {
    match bundle::read(text.as_bytes()) {
        Ok(reading) if reading.newer => Judgement::NewerFormat,
        Ok(_) => Judgement::Readable,
        Err(Unreadable::NewerFormat { .. }) => Judgement::NewerFormat,
        Err(_) => Judgement::Unreadable,
    }
}

/// The plan in a stored text that was judged readable.
pub(super) fn plan_of(text: &str) -> Plan {
    bundle::read(text.as_bytes())
        .map(|reading| reading.plan)
        .unwrap_or_default()
}

impl Keeper {
    /// Puts another plan on the desk; what is on it is stored first.
    pub(super) async fn turn_to(&self, wanted: Option<(Key, bool)>) {
        let Some(desk) = self.inner.desk.get() else {
            return;
        };
        let here = self.open_plan().map(|open| (open.key, open.sample));
        if here == wanted {
            return;
        }
        self.put_away();
        let visit = self.inner.visit.get() + 1;
        self.inner.visit.set(visit);
        let Some((key, sample)) = wanted else {
            desk.state().set(OpenState::Empty);
            return;
        };
        desk.notices().turn_to_another_plan();
        desk.state().set(OpenState::Loading);
        self.inner.gate.borrow_mut().start();
        if sample {
            self.fetch_sample(key).await;
        }
        let opened = open(self.shelf(sample), key.as_str(), judge).await;
        if self.inner.visit.get() != visit {
            return;
        }
        match opened {
            Ok(opened) => self.lay_out(desk, key, sample, opened).await,
            Err(error) => {
                desk.notices()
                    .say(Notice::error(&words::cannot_read(&error)));
                desk.state().set(OpenState::Missing);
            }
        }
    }

    /// Puts a sample that is opened for the first time into the store of samples. What was changed
    /// in it later is there again.
    async fn fetch_sample(&self, key: Key) {
        let is_known = SAMPLES.iter().any(|sample| sample.id == key.as_str());
        if !is_known || self.has(key, true).await {
            return;
        }
        let bytes = files::beside_the_page(&format!("samples/{key}.json")).await;
        let reading = bytes.and_then(|bytes| bundle::read(&bytes).ok());
        // Without it the page says that there is no such plan.
        if let Some(reading) = reading {
            let _ = self.add(key, true, &reading.plan).await;
        }
    }

    /// Stores what is left to store and takes the plan off the desk.
    fn put_away(&self) {
        self.step(Event::Leaving);
        *self.inner.gate.borrow_mut() = Gate::Empty;
        *self.inner.open.borrow_mut() = None;
        *self.inner.saving.borrow_mut() = Saving::new();
        if let Some(timer) = self.inner.timer.take() {
            timer.clear();
        }
    }

    async fn lay_out(&self, desk: Desk, key: Key, sample: bool, opened: Opened) {
        self.inner.gate.borrow_mut().opened(&opened);
        match opened {
            Opened::Empty => desk.state().set(OpenState::Missing),
            Opened::Damaged { raw } => desk.state().set(OpenState::Damaged(raw)),
            Opened::ReadOnly { text, .. } => {
                desk.session()
                    .set(Session::open(plan_of(&text), History::default()));
                desk.state()
                    .set(OpenState::ReadOnly(words::NEWER_DATA.to_owned()));
            }
            Opened::Ready {
                revision,
                head,
                text,
                skipped,
                head_was_missing,
            } => {
                let history = self.history_of(key, sample).await;
                *self.inner.open.borrow_mut() = Some(OpenPlan {
                    key,
                    sample,
                    head,
                    parent: Some(revision),
                    resolves: Vec::new(),
                });
                desk.session().set(Session::open(plan_of(&text), history));
                self.show_export(desk, key, sample).await;
                desk.state().set(OpenState::Ready);
                if !skipped.is_empty() || head_was_missing {
                    desk.notices().say(Notice::warning(words::FELL_BACK));
                }
                self.open_gate_after_render();
            }
        }
    }

    /// The change log of a stored plan. A damaged entry ends what can be taken back, no more.
    pub(super) async fn history_of(&self, key: Key, sample: bool) -> History {
        let entries: Result<_, StoreError> = self.shelf(sample).log(key.as_str(), 0).await;
        let groups = entries.unwrap_or_default();
        let mut history = History::default();
        for entry in groups {
            match serde_json::from_str::<Group>(&entry.change) {
                Ok(group) => history.push(group.into()),
                Err(_) => history.forget_undo(),
            }
        }
        history
    }

    pub(super) async fn show_export(&self, desk: Desk, key: Key, sample: bool) {
        let shelf = self.shelf(sample);
        let summaries = shelf.summaries().await.unwrap_or_default();
        let summary = summaries
            .into_iter()
            .find(|summary| summary.plan == key.as_str())
            .unwrap_or_default();
        // What was stored after the file was written is not in it.
        let after = summary.exported_revision.map_or(0, |revision| revision + 1);
        let later = shelf.log(key.as_str(), after).await.unwrap_or_default();
        let first = later.first();
        let first = first.and_then(|entry| serde_json::from_str::<Group>(&entry.change).ok());
        let stored = desk.look_session(Session::stored_sequence);
        desk.exported().set(Exported {
            sequence: first.map_or(stored, |group| group.sequence.saturating_sub(1)),
            at: summary.exported_at.clone(),
        });
        let at = summary.exported_at;
        desk.exported_at().set(at.map(|at| Moment(at).short()));
    }

    /// Writing begins after the first render has succeeded: a panic on the way leaves the store
    /// untouched.
    fn open_gate_after_render(&self) {
        let keeper = self.clone();
        let visit = self.inner.visit.get();
        request_animation_frame(move || {
            if keeper.inner.visit.get() != visit || page::has_panicked() {
                return;
            }
            keeper.inner.gate.borrow_mut().rendered();
            if let Some(desk) = keeper.inner.desk.get() {
                keeper.bring_back_journal(desk);
            }
            let may_write = keeper.inner.gate.borrow().may_write();
            keeper.step(Event::Gate { may_write });
            keeper.save_what_is_left();
        });
    }
}
