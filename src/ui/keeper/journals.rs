//! The last-second journal: written before the page is left, brought back when it returns.

use leptos::task::spawn_local;

use super::Keeper;
use super::carrying::{encode, stored_text};
use crate::browser::local::{journal_key, journal_prefix};
use crate::history::Group;
use crate::storage::Store as _;
use crate::storage::generation::fingerprint;
use crate::storage::journal::{Decision, Entry, decide};
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::wording::keeping as words;

impl Keeper {
    /// Writes what is not stored yet, synchronously: the page may be gone in a moment.
    pub(super) fn write_journal(&self) {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return;
        };
        let (groups, result) = desk.look_session(|session| {
            let groups = session
                .unstored()
                .iter()
                .map(|group| encode(group))
                .collect();
            (groups, fingerprint(&stored_text(session.plan())))
        });
        let entry = Entry {
            plan: open.shared_name(),
            parent_revision: open.parent,
            tab: self.inner.tab.clone(),
            groups,
            result_sha256: Some(result),
            ..Entry::default()
        };
        // A full or blocked local area leaves the save under way as the only hope; the person was
        // told before that nothing is being stored.
        let _ = self.inner.area.set_text(
            &journal_key(&open.shared_name(), &self.inner.tab),
            &entry.encode(),
        );
    }

    /// Takes this tab's journal away: everything in it is stored.
    pub(super) fn clear_journal(&self) {
        if let Some(open) = self.open_plan() {
            self.inner
                .area
                .remove(&journal_key(&open.shared_name(), &self.inner.tab));
        }
    }

    /// Brings back what a page that is gone had not stored. What rests on another state of the
    /// plan is put on top of this one like the work of another tab.
    pub(super) fn bring_back_journal(&self, desk: Desk) {
        let keeper = self.clone();
        spawn_local(async move { keeper.replay_journals(desk).await });
    }

    async fn replay_journals(&self, desk: Desk) {
        let Some(open) = self.open_plan() else { return };
        let name = open.shared_name();
        let shelf = self.shelf(open.sample);
        let Ok(generations) = shelf.generations(open.key.as_str()).await else {
            return;
        };
        let mut replayed = Vec::new();
        for journal in self.inner.area.keys(&journal_prefix(&name)) {
            let Some(stored) = self.inner.area.text(&journal) else {
                continue;
            };
            match decide(Some(&stored), &name, open.head, &generations) {
                Decision::Nothing => {}
                Decision::Replay(entry) | Decision::Fork(entry) => {
                    let refused = desk.replay(&groups_of(&entry));
                    let told = if refused == 0 {
                        Notice::info(words::BROUGHT_BACK)
                    } else {
                        Notice::warning(&words::partly_brought_back(refused))
                    };
                    desk.notices().say(told);
                    if refused > 0 {
                        // What did not fit stays in the journal, out of the way of the next start.
                        let _ = self
                            .inner
                            .area
                            .set_text(&words::kept_journal(&journal), &stored);
                    }
                }
                Decision::Damaged(_) => {
                    desk.notices().say(Notice::warning(words::JOURNAL_DAMAGED));
                    continue;
                }
            }
            replayed.push((journal, stored));
        }
        self.save_what_is_left();
        // A journal goes only when what it brought back is stored.
        let edit = self.inner.edits.get();
        self.inner
            .replayed
            .borrow_mut()
            .extend(replayed.into_iter().map(|journal| (edit, journal)));
        self.settle_journals();
    }

    /// Takes away the journals whose work is stored by now.
    pub(super) fn settle_journals(&self) {
        let stored_edit = self.inner.saving.borrow().stored();
        self.inner
            .replayed
            .borrow_mut()
            .retain(|(edit, (journal, stored))| {
                let is_stored = *edit <= stored_edit;
                if is_stored {
                    self.inner.area.remove_unchanged(journal, stored);
                }
                !is_stored
            });
    }
}

fn groups_of(entry: &Entry) -> Vec<Group> {
    entry
        .groups
        .iter()
        .filter_map(|group| serde_json::from_str(group).ok())
        .collect()
}
