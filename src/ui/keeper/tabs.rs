//! Other tabs on the same plan: told after each save, listened to, followed where nothing is at
//! stake.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Keeper, OpenPlan, SCHEMA};
use crate::browser::local::{Beacon, Signal as Heard, Signals};
use crate::session::Session;
use crate::storage::saving::Event;
use crate::ui::desk::OpenState;
use crate::ui::notices::Notice;
use crate::wording::keeping as words;

impl Keeper {
    pub(super) fn listen_to_tabs(&self) {
        let keeper = self.clone();
        let signals = Signals::listen(self.inner.area.clone(), move |signal| match signal {
            Heard::Saved(beacon) => keeper.hear(&beacon),
            Heard::Cleared => keeper.rescue(),
        });
        self.inner.signals.replace(Some(signals));
    }

    pub(super) fn tell_tabs(&self, plan: &OpenPlan, revision: u64) {
        let beacon = Beacon {
            plan: plan.shared_name(),
            revision,
            schema: SCHEMA,
            tab: self.inner.tab.clone(),
        };
        if let Some(signals) = self.inner.signals.borrow().as_ref() {
            signals.tell(&beacon);
        }
    }

    /// Another tab has saved. A tab with nothing of its own follows at once; one with unsaved work
    /// is refused by the store at its next commit and settles it there.
    fn hear(&self, beacon: &Beacon) {
        let Some(open) = self
            .open_plan()
            .filter(|open| open.shared_name() == beacon.plan)
        else {
            return;
        };
        let Some(desk) = self.inner.desk.get() else {
            return;
        };
        if beacon.schema > SCHEMA {
            self.inner.gate.borrow_mut().met_newer_version();
            self.step(Event::Gate { may_write: false });
            desk.state()
                .set(OpenState::ReadOnly(words::NEWER_TAB.to_owned()));
            return;
        }
        let is_news = open.head.is_none_or(|head| beacon.revision > head);
        // What is being typed was begun on what this tab shows now, and must be compared with that.
        let is_typing = desk.uncommitted().get_untracked() > 0;
        if is_news && !is_typing && !self.inner.saving.borrow().is_dirty() {
            let keeper = self.clone();
            spawn_local(async move { keeper.resolve_fork().await });
        }
    }

    /// The site's data was cleared while the page is open: what is in memory is written anew.
    fn rescue(&self) {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return;
        };
        self.note(open.key, |open| {
            open.head = None;
            open.resolves.clear();
        });
        desk.notices().say(Notice::warning(words::CLEARED));
        desk.session().update(Session::forget_stored);
        self.edited();
        self.step(Event::Hurry);
    }
}
