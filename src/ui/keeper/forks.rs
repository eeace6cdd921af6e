//! Another tab has stored the plan meanwhile: its state is taken over and what was done here is
//! put on top. What both changed differently is kept beside and shown until someone decides.

use leptos::prelude::*;

use super::Keeper;
use super::carrying::generation;
use super::opening::plan_of;
use crate::storage::saving::Event;
use crate::storage::{CommitError, Origin, Store as _, StoreError};
use crate::ui::notices::Notice;
use crate::wording::keeping as words;

impl Keeper {
    pub(super) async fn resolve_fork(&self) {
        match self.take_over().await {
            Ok(edit) => self.step(Event::Resolved { edit }),
            Err(error) => self.step(Event::Failed(CommitError::Store(error))),
        }
        // What was put on top is new here and goes the usual way into the store.
        self.save_what_is_left();
    }

    /// Returns the newest edit that needs no saving any more.
    async fn take_over(&self) -> Result<u64, StoreError> {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return Ok(0);
        };
        let shelf = self.shelf(open.sample);
        let key = open.key.to_string();
        let Some(head) = shelf.head(&key).await? else {
            // The store was cleared under this tab: what is in memory becomes the first generation.
            self.note(open.key, |open| open.head = None);
            return Ok(0);
        };
        let theirs = shelf
            .generation(&key, head)
            .await?
            .ok_or(StoreError::Failed("generation".to_owned()))?;
        let history = self.history_of(open.key, open.sample).await;
        let parent = match open.parent {
            Some(parent) => shelf.generation(&key, parent).await?,
            None => None,
        };
        // Nothing is awaited between looking at what is here and putting it on top.
        let mine = desk.look_session(|session| session.plan().clone());
        let edits_here = self.inner.edits.get();
        let author = desk.author();
        let clashes = desk
            .session()
            .try_update(|session| {
                session.take_over(words::TOOK_OVER, &author, plan_of(&theirs.text), history)
            })
            .and_then(Result::ok)
            .unwrap_or_default();
        if !clashes.is_empty() {
            shelf
                .keep(&generation(&open, &mine, Origin::Fork), parent.as_ref())
                .await?;
            desk.notices()
                .say(Notice::warning(&words::clashes(clashes.len())));
            desk.clashes().update(|shown| shown.extend(clashes));
        }
        self.note(open.key, |open| {
            open.head = Some(head);
            open.parent = Some(head);
        });
        Ok(stored_edit)
    }
}
