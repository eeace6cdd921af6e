//! Where plans lie: the browser's database, or memory where that is blocked.

use std::rc::Rc;

use crate::browser::database::Database;
use crate::storage::memory::MemoryStore;
use crate::storage::{
    Commit, CommitError, Generation, GenerationSummary, LogEntry, NewGeneration, PlanSummary,
    Store, StoreError, WholePlan,
};

/// A store of this page.
pub enum Shelf {
    /// Lasts beyond the page.
    Lasting(Rc<Database>),
    /// Is gone with the page.
    Memory(MemoryStore, Passing),
}

/// Why what is put into a store is gone with the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// The browser refuses to open its database.
    Blocked,
    /// The database belongs to a newer version of the program, which this one must not touch.
    Newer,
}

impl Clone for Shelf {
    fn clone(&self) -> Self {
        match self {
            Self::Lasting(database) => Self::Lasting(Rc::clone(database)),
            Self::Memory(store, why) => Self::Memory(store.tab(), *why),
        }
    }
}

impl Shelf {
    /// Opens the database of that name, or memory where that cannot be had.
    pub async fn open(name: &str) -> Self {
        let why = match Database::open(name, |_| ()).await {
            Ok(database) if database.probe().await.is_ok_or_full() => {
                return Self::Lasting(Rc::new(database));
            }
            Err(StoreError::Newer) => Passing::Newer,
            _ => Passing::Blocked,
        };
        Self::Memory(MemoryStore::new(), why)
    }

    /// Why what is put here is not there tomorrow; nothing if it is.
    pub fn passing(&self) -> Option<Passing> {
        match self {
            Self::Lasting(_) => None,
            Self::Memory(_, why) => Some(*why),
        }
    }
}

/// A store that is merely full can still be read, and written to when there is room again.
trait IsOkOrFull {
    fn is_ok_or_full(&self) -> bool;
}

impl IsOkOrFull for Result<(), StoreError> {
    fn is_ok_or_full(&self) -> bool {
        matches!(self, Ok(()) | Err(StoreError::Quota))
    }
}

/// Hands every call to the store behind.
macro_rules! delegate {
    ($self:ident . $method:ident ( $($argument:expr),* )) => {
        match $self {
            Self::Lasting(store) => store.$method($($argument),*).await,
            Self::Memory(store, _) => store.$method($($argument),*).await,
        }
    };
}

impl Store for Shelf {
    async fn summaries(&self) -> Result<Vec<PlanSummary>, StoreError> {
        delegate!(self.summaries())
    }

    async fn generations(&self, plan: &str) -> Result<Vec<GenerationSummary>, StoreError> {
        delegate!(self.generations(plan))
    }

    async fn generation(
        &self,
        plan: &str,
        revision: u64,
    ) -> Result<Option<Generation>, StoreError> {
        delegate!(self.generation(plan, revision))
    }

    async fn head(&self, plan: &str) -> Result<Option<u64>, StoreError> {
        delegate!(self.head(plan))
    }

    async fn log(&self, plan: &str, from: u64) -> Result<Vec<LogEntry>, StoreError> {
        delegate!(self.log(plan, from))
    }

    async fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        delegate!(self.commit(commit))
    }

    async fn adopt(&self, plan: &WholePlan) -> Result<(), CommitError> {
        delegate!(self.adopt(plan))
    }

    async fn keep(
        &self,
        generation: &NewGeneration,
        parent: Option<&Generation>,
    ) -> Result<u64, StoreError> {
        delegate!(self.keep(generation, parent))
    }

    async fn prune(&self, plan: &str, revisions: &[u64]) -> Result<Vec<u64>, StoreError> {
        delegate!(self.prune(plan, revisions))
    }

    async fn delete(&self, plan: &str, at: &str) -> Result<(), StoreError> {
        delegate!(self.delete(plan, at))
    }

    async fn undelete(&self, plan: &str) -> Result<(), StoreError> {
        delegate!(self.undelete(plan))
    }

    async fn purge(&self, plan: &str, now: &str) -> Result<bool, StoreError> {
        delegate!(self.purge(plan, now))
    }

    async fn mark_exported(&self, plan: &str, revision: u64, at: &str) -> Result<(), StoreError> {
        delegate!(self.mark_exported(plan, revision, at))
    }
}
