//! Storage of plans on this device: what is kept, in which order, and what may never be lost.
//!
//! A plan is **opaque text** here (its canonical JSON); whether a text can be read is asked through
//! a callback. Nothing in this module knows the plan model, a browser, a clock or randomness: times
//! are passed in.
//!
//! # The rules
//! - A plan is a line of append-only [`Generation`]s, numbered by a counter the store hands out. The
//!   counter is the order; the written time never decides anything.
//! - The *head* says which generation is current. [`Store::commit`] compares the head with the one
//!   the writer has seen and moves it in the same transaction, so a tab can never overwrite work it
//!   has not seen. A refusal ([`CommitError::Conflict`]) becomes a fork: [`Store::keep`].
//! - Nothing is called saved before the store has reported the end of the transaction.
//!
//! # How a session uses it
//! 1. [`opening::open`] reads a plan: verified, falling back over damaged generations, writing nothing.
//! 2. [`opening::Gate`] stays shut until the first render has succeeded.
//! 3. [`journal::decide`] says whether the last-second journal is replayed, offered or ignored.
//! 4. [`saving::Saving`] turns edits, time and results into actions: commit, journal, resolve a fork.
//! 5. [`retention::prunable`] says after a commit which generations may go.
//!
//! [`Store`] has two implementations: [`memory::MemoryStore`] (tests, and a browser that blocks
//! storage) and the browser's database.

pub mod generation;
pub mod journal;
pub mod memory;
pub mod opening;
pub mod retention;
pub mod saving;
pub mod summary;

pub use generation::{Generation, GenerationSummary, NewGeneration, Origin};
pub use summary::PlanSummary;

/// A place that keeps plans.
///
/// Every method is one transaction: it happens whole or not at all, and a returned `Ok` means the
/// store has reported its end.
#[allow(
    async_fn_in_trait,
    reason = "a page has one thread; its futures cannot be Send and need not be"
)]
pub trait Store {
    /// Every plan, deleted ones included, ordered by plan identifier.
    async fn summaries(&self) -> Result<Vec<PlanSummary>, StoreError>;

    /// What is known of each generation of `plan`, newest first, without their texts.
    async fn generations(&self, plan: &str) -> Result<Vec<GenerationSummary>, StoreError>;

    /// One generation with its text, exactly as it lies in the store: nothing is verified here.
    async fn generation(&self, plan: &str, revision: u64)
    -> Result<Option<Generation>, StoreError>;

    /// The current revision of `plan`; `None` if there is no such plan or its head has been lost.
    async fn head(&self, plan: &str) -> Result<Option<u64>, StoreError>;

    /// The change log of `plan` from revision `from` on, inclusive, oldest first.
    async fn log(&self, plan: &str, from: u64) -> Result<Vec<LogEntry>, StoreError>;

    /// Adds a generation to the line if the head is still `commit.expected`, with its change log,
    /// the summary of the plan and the forks it resolves, and returns the new revision.
    ///
    /// A commit to a deleted plan brings it back: work outranks deletion.
    async fn commit(&self, commit: &Commit) -> Result<u64, CommitError>;

    /// Puts a plan that is not here under its own revisions, whole: generations, change log, head
    /// and summary. [`CommitError::Conflict`] if anything is stored under its identifier.
    async fn adopt(&self, plan: &WholePlan) -> Result<(), CommitError>;

    /// Stores a generation beside the line (a fork, a copy before an import, a copy by hand) and
    /// returns its revision. The head does not move.
    ///
    /// `parent`, if given, is put back at its own revision where pruning has removed it, so that a
    /// fork keeps the base of its three-way merge.
    async fn keep(
        &self,
        generation: &NewGeneration,
        parent: Option<&Generation>,
    ) -> Result<u64, StoreError>;

    /// Removes generations and returns the revisions that really went. The head, forks that wait for
    /// a decision, their parents and everything kept on purpose stay, whatever was asked.
    async fn prune(&self, plan: &str, revisions: &[u64]) -> Result<Vec<u64>, StoreError>;

    /// Moves a plan to the bin at `at` (ISO 8601 with offset). Nothing but its summary changes.
    async fn delete(&self, plan: &str, at: &str) -> Result<(), StoreError>;

    /// Takes a plan out of the bin.
    async fn undelete(&self, plan: &str) -> Result<(), StoreError>;

    /// Removes every trace of a plan that has lain in the bin for more than
    /// [`retention::BIN_DAYS`] days at `now`, and says whether it did.
    async fn purge(&self, plan: &str, now: &str) -> Result<bool, StoreError>;

    /// Notes that `revision` was written out to a file at `at` (ISO 8601 with offset).
    async fn mark_exported(&self, plan: &str, revision: u64, at: &str) -> Result<(), StoreError>;
}

/// One step forward on the line of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The head the writer has seen; `None` for a plan not stored before, or whose head was lost.
    pub expected: Option<u64>,
    /// What is to be stored.
    pub generation: NewGeneration,
    /// The title of the plan, for the list of plans.
    pub title: String,
    /// The period of the plan as shown in the list of plans.
    pub period: String,
    /// What changed since the parent: opaque JSON, in order.
    pub log: Vec<String>,
    /// Forks whose content this generation settles.
    pub resolves: Vec<u64>,
}

/// Everything that is known of one plan, as a backup holds it and [`Store::adopt`] takes it.
///
/// No two generations have one revision and no two log entries one place; the head is one of the
/// generations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WholePlan {
    /// What the list of plans shows; it names the plan.
    pub summary: PlanSummary,
    /// The current revision.
    pub head: u64,
    /// Every generation, oldest first.
    pub generations: Vec<Generation>,
    /// The whole change log, oldest first.
    pub log: Vec<LogEntry>,
}

impl WholePlan {
    /// The current generation.
    pub fn current(&self) -> Option<&Generation> {
        let is_current = |known: &&Generation| known.summary.revision == self.head;
        self.generations.iter().find(is_current)
    }
}

/// One entry of the change log; `(revision, position)` is its sequence within the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// The revision the change went into.
    pub revision: u64,
    /// Its place among the changes of that revision, from 0.
    pub position: u32,
    /// The change: opaque JSON.
    pub change: String,
}

/// Why a store did not do what it was asked. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room left. Nothing stored before is harmed.
    Quota,
    /// The browser does not let this page store anything; the detail names the refusal.
    Blocked(String),
    /// The connection was closed, because a newer version of the program asked for the database or
    /// because the browser removed it.
    Closed,
    /// The database belongs to a newer version of the program.
    Newer,
    /// Anything else, with the browser's own name for it.
    Failed(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Quota => formatter.write_str("no room left"),
            Self::Blocked(detail) => {
                formatter.write_str("storage is blocked: ")?;
                formatter.write_str(detail)
            }
            Self::Closed => formatter.write_str("the connection was closed"),
            Self::Newer => formatter.write_str("the database belongs to a newer version"),
            Self::Failed(detail) => formatter.write_str(detail),
        }
    }
}

impl std::error::Error for StoreError {}

/// Why a commit was not done. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitError {
    /// Somebody else moved the head; this is where it stands now.
    Conflict {
        /// The head found; `None` if the plan is gone from the store.
        head: Option<u64>,
    },
    /// The store itself failed.
    Store(StoreError),
}

impl From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl std::fmt::Display for CommitError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Conflict { .. } => formatter.write_str("somebody else has saved meanwhile"),
            Self::Store(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for CommitError {}
