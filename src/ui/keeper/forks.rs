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
        let theirs = plan_of(&theirs.text);
        // What clashes is kept beside before anything here gives way; if the person typed on while
        // that was stored, it is looked at anew.
        let mut kept = None;
        let (edits_here, clashes) = loop {
            let edits_here = self.inner.edits.get();
            let mine = desk.look_session(|session| session.plan().clone());
            let has_clashes = desk.look_session(|session| session.has_clashes_with(&theirs));
            if has_clashes && kept != Some(edits_here) {
                let fork = generation(&open, &mine, Origin::Fork);
                shelf.keep(&fork, parent.as_ref()).await?;
                kept = Some(edits_here);
                continue;
            }
            let author = desk.author();
            let taken_over = desk.session().try_update(|session| {
                session.take_over(words::TOOK_OVER, &author, theirs.clone(), history)
            });
            break (
                edits_here,
                taken_over.and_then(Result::ok).unwrap_or_default(),
            );
        };
        // Merged work is not stored until the next commit; a fork holds everything as it was here.
        let mut stored_edit = self.inner.saving.borrow().stored();
        if !clashes.is_empty() {
            stored_edit = edits_here;
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
