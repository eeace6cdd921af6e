//! When a plan is saved: a state machine over edits, time and the results of commits.
//!
//! It holds no text and no clock. Edits are numbered by the caller with a counter that grows with
//! every change in memory; a commit always takes the newest text, so the last value wins. One write
//! is under way at a time. A failure is retried for ever and stays visible until a write succeeds.

use super::{CommitError, StoreError};

/// Quiet time after an edit before it is saved, in milliseconds.
pub const QUIET_MS: u64 = 600;
/// Longest time an edit waits while the typing goes on, in milliseconds.
pub const LONGEST_WAIT_MS: u64 = 5_000;
/// First pause after a failed write; doubled with each further failure, in milliseconds.
pub const FIRST_PAUSE_MS: u64 = 1_000;
/// Longest pause after a failed write, in milliseconds.
pub const LONGEST_PAUSE_MS: u64 = 30_000;

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The load gate opened or closed.
    Gate {
        /// Whether writing is allowed.
        may_write: bool,
    },
    /// The plan in memory changed; `edit` is larger than all before.
    Edited {
        /// The number of the change.
        edit: u64,
    },
    /// The time asked for by [`Action::Wake`] has come.
    Elapsed,
    /// The page may be gone in a moment: hidden, left, frozen, or another plan is being opened.
    Leaving,
    /// Somebody pressed “save now”, or there is reason to hope (space was freed).
    Hurry,
    /// The commit under way has ended; everything up to the `edit` it was asked for is stored.
    Committed,
    /// The fork under way is settled: everything up to `edit` is stored (as a fork, or because the
    /// head holds it already) and the plan in memory rests on the new head.
    Resolved {
        /// The newest edit that is stored somewhere.
        edit: u64,
    },
    /// The commit, or the resolution of a fork, under way has failed.
    Failed(CommitError),
}

/// What is to be done, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Commit the plan as it is in memory now; it holds all changes up to `edit`.
    Commit {
        /// The newest change in it.
        edit: u64,
    },
    /// Report [`Event::Elapsed`] at this time; replaces an earlier wish.
    Wake {
        /// On the clock of the caller, in milliseconds.
        at_ms: u64,
    },
    /// Write the last-second journal, synchronously, now.
    Journal,
    /// Everything is stored: take the journal away.
    ClearJournal,
    /// Somebody else moved the head: merge with it, or keep the plan in memory as a fork; then
    /// report [`Event::Resolved`] or [`Event::Failed`].
    ResolveFork {
        /// Where the head stands now.
        head: Option<u64>,
    },
}

/// What the screen says about saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Everything is stored.
    Saved {
        /// When the last write ended; `None` if nothing had to be written yet.
        at_ms: Option<u64>,
    },
    /// A write is under way.
    Saving {
        /// When it began. One that never ends shows here: no second is started beside it.
        since_ms: u64,
    },
    /// Changes wait for their turn.
    Unsaved,
    /// Writing has failed; it is tried again and again.
    Failing {
        /// Why.
        kind: StoreError,
        /// When the first of these failures happened.
        since_ms: u64,
    },
}

/// The machine. Feed it with [`Saving::step`].
#[derive(Debug, Clone, Default)]
pub struct Saving {
    may_write: bool,
    /// The newest change in memory.
    edited: u64,
    /// The newest change that is stored.
    stored: u64,
    under_way: Option<UnderWay>,
    /// The head that refused us, until the fork is settled.
    conflict: Option<Conflict>,
    /// First and last unsaved edit.
    waiting: Option<Waiting>,
    failing: Option<Failing>,
    saved_at: Option<u64>,
    journal_written: bool,
    /// The latest time seen.
    now: u64,
}

#[derive(Debug, Clone, Copy)]
struct Conflict {
    head: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnderWay {
    Commit { edit: u64, since: u64 },
    Resolution { since: u64 },
}

#[derive(Debug, Clone, Copy)]
struct Waiting {
    since: u64,
    latest: u64,
    hurried: bool,
}

#[derive(Debug, Clone)]
struct Failing {
    kind: StoreError,
    since: u64,
    pause: u64,
    retry_at: u64,
}

impl Saving {
    /// A machine that knows of no edit and waits for the load gate.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes an event at `now_ms`, a time on any clock of the caller that mostly goes forward, and
    /// says what is to be done.
    pub fn step(&mut self, now_ms: u64, event: Event) -> Vec<Action> {
        self.read_clock(now_ms);
        let mut actions = Vec::new();
        match event {
            Event::Gate { may_write } => self.may_write = may_write,
            Event::Edited { edit } => self.edit(edit),
            Event::Elapsed => {}
            Event::Leaving => {
                if self.is_dirty() {
                    self.journal_written = true;
                    actions.push(Action::Journal);
                }
                self.hurry();
            }
            Event::Hurry => self.hurry(),
            Event::Committed => {
                if let Some(UnderWay::Commit { edit, .. }) = self.under_way {
                    actions.extend(self.settle(edit));
                }
            }
            Event::Resolved { edit } => {
                self.conflict = None;
                actions.extend(self.settle(edit));
            }
            Event::Failed(error) => self.fail(error),
        }
        actions.extend(self.next_action());
        actions
    }

    /// What the screen says.
    pub fn status(&self) -> Status {
        if let Some(failing) = &self.failing {
            Status::Failing {
                kind: failing.kind.clone(),
                since_ms: failing.since,
            }
        } else if let Some(under_way) = self.under_way {
            let (UnderWay::Commit { since, .. } | UnderWay::Resolution { since }) = under_way;
            Status::Saving { since_ms: since }
        } else if self.is_dirty() {
            Status::Unsaved
        } else {
            Status::Saved {
                at_ms: self.saved_at,
            }
        }
    }

    /// Whether leaving now would lose something that is stored nowhere.
    pub fn is_dirty(&self) -> bool {
        self.edited > self.stored
    }

    /// The newest edit that is stored. A replayed journal may be taken away once this reaches the
    /// edit that replayed it, and not with just any commit that ends.
    pub fn stored(&self) -> u64 {
        self.stored
    }

    /// A clock that was set back must not put a save off until it has caught up.
    fn read_clock(&mut self, now: u64) {
        if now < self.now {
            if let Some(waiting) = &mut self.waiting {
                waiting.since = now;
                waiting.latest = now;
            }
            if let Some(failing) = &mut self.failing {
                failing.since = failing.since.min(now);
                failing.retry_at = failing.retry_at.min(now + failing.pause);
            }
        }
        self.now = now;
    }

    fn edit(&mut self, edit: u64) {
        self.edited = self.edited.max(edit);
        if self.is_dirty() {
            self.wait().latest = self.now;
        }
    }

    fn wait(&mut self) -> &mut Waiting {
        let now = self.now;
        self.waiting.get_or_insert(Waiting {
            since: now,
            latest: now,
            hurried: false,
        })
    }

    fn hurry(&mut self) {
        if let Some(waiting) = &mut self.waiting {
            waiting.hurried = true;
        }
        if let Some(failing) = &mut self.failing {
            failing.retry_at = self.now;
        }
    }

    fn settle(&mut self, edit: u64) -> Option<Action> {
        self.under_way = None;
        self.failing = None;
        if edit > self.stored {
            self.stored = edit;
            self.saved_at = Some(self.now);
        }
        if self.is_dirty() {
            self.wait();
            // What the journal holds rests on an older revision now.
            return self.journal_written.then_some(Action::Journal);
        }
        self.waiting = None;
        std::mem::take(&mut self.journal_written).then_some(Action::ClearJournal)
    }

    fn fail(&mut self, error: CommitError) {
        let Some(under_way) = self.under_way.take() else {
            return;
        };
        let kind = match error {
            CommitError::Conflict { head } => {
                self.conflict = Some(Conflict { head });
                if matches!(under_way, UnderWay::Commit { .. }) {
                    // The store works: what failed before is over, and the fork is settled at once.
                    self.failing = None;
                    return;
                }
                // The head moved once more: try again after a pause, with the newer head.
                StoreError::Failed("Conflict".to_owned())
            }
            CommitError::Store(kind) => kind,
        };
        let (since, pause) = match &self.failing {
            Some(failing) => (failing.since, (failing.pause * 2).min(LONGEST_PAUSE_MS)),
            None => (self.now, FIRST_PAUSE_MS),
        };
        self.failing = Some(Failing {
            kind,
            since,
            pause,
            retry_at: self.now + pause,
        });
        // What was being written waits again, whatever was typed meanwhile.
        self.wait();
    }

    fn next_action(&mut self) -> Option<Action> {
        if !self.may_write || self.under_way.is_some() {
            return None;
        }
        let retry_at = self.failing.as_ref().map_or(0, |failing| failing.retry_at);
        let due = match (self.conflict, self.waiting) {
            (Some(_), _) => retry_at,
            (None, Some(waiting)) if waiting.hurried => retry_at,
            (None, Some(waiting)) => {
                let quiet = waiting.latest.saturating_add(QUIET_MS);
                let patience = waiting.since.saturating_add(LONGEST_WAIT_MS);
                quiet.min(patience).max(retry_at)
            }
            (None, None) => return None,
        };
        if due > self.now {
            return Some(Action::Wake { at_ms: due });
        }
        let since = self.now;
        if let Some(Conflict { head }) = self.conflict {
            self.under_way = Some(UnderWay::Resolution { since });
            return Some(Action::ResolveFork { head });
        }
        self.waiting = None;
        let edit = self.edited;
        self.under_way = Some(UnderWay::Commit { edit, since });
        Some(Action::Commit { edit })
    }
}
