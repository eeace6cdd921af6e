//! Another tab has stored the plan meanwhile: its state is taken over and what was done here is
//! put on top, by the same merge as mailed files. What both changed differently becomes a question
//! of the plan, which stays until someone decides.

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
        // What is asked is kept beside too before anything here gives way, until the answer to it is
        // stored; if the person typed on while that was done, it is looked at anew.
        let mut kept = None;
        let mut forks = Vec::new();
        let asked = loop {
            let edits_here = self.inner.edits.get();
            let author = desk.author();
            let whose = words::this_tab(&author.office);
            let mine = desk.look_session(|session| session.plan().clone());
            let has_questions =
                desk.look_session(|session| session.has_questions_with(&theirs, &whose, &author));
            if has_questions && kept != Some(edits_here) {
                let fork = generation(&open, &mine, Origin::Fork);
                forks.push(shelf.keep(&fork, parent.as_ref()).await?);
                kept = Some(edits_here);
                continue;
            }
            let taken_over = desk.session().try_update(|session| {
                session.take_over(words::TOOK_OVER, &whose, &author, theirs.clone(), history)
            });
            match taken_over {
                Some(Ok(asked)) => break asked,
                // Without the other's state nothing may be written over it: the page says that it
                // cannot save, and tries again.
                Some(Err(_)) => return Err(StoreError::Failed("merge".to_owned())),
                None => return Ok(self.inner.saving.borrow().stored()),
            }
        };
        if asked > 0 {
            desk.notices().say(Notice::warning(&words::clashes(asked)));
        }
        self.note(open.key, |open| {
            open.head = Some(head);
            open.parent = Some(head);
            open.resolves.extend(forks);
        });
        // Merged work is not stored until the next commit.
        let stored_edit = self.inner.saving.borrow().stored();
        Ok(stored_edit)
    }
}
