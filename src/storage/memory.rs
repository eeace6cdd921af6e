//! A store in memory that several tabs can open, and that can fail, stall, crash and rot on demand.
//!
//! It serves the tests, which run the catalogue of faults through it, and a browser that blocks
//! storage, where it is better than nothing. It holds exactly what the real database holds.

mod faults;
mod shelf;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use self::faults::Yield;
pub use self::faults::{CrashPoint, Faults};
use self::shelf::Shelf;
use super::{
    Commit, CommitError, Generation, GenerationSummary, LogEntry, NewGeneration, PlanSummary,
    Store, StoreError, WholePlan,
};

/// One tab's connection to a store in memory. [`MemoryStore::tab`] opens another to the same store.
#[derive(Debug, Default)]
pub struct MemoryStore {
    shelf: Rc<RefCell<Shelf>>,
    faults: RefCell<Faults>,
    calls: Cell<u64>,
    crashed: Cell<bool>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another connection to the same store, with no faults of its own.
    #[must_use]
    pub fn tab(&self) -> Self {
        Self {
            shelf: Rc::clone(&self.shelf),
            ..Self::default()
        }
    }

    /// Sets the faults of this connection from its next call on; calls are counted from 1 anew.
    pub fn set_faults(&self, faults: Faults) {
        self.faults.replace(faults);
        self.calls.set(0);
    }

    /// How many calls this connection has served since the faults were set.
    pub fn calls(&self) -> u64 {
        self.calls.get()
    }

    /// Whether a fault has ended this connection; its futures never complete then.
    pub fn has_crashed(&self) -> bool {
        self.crashed.get()
    }

    /// Sets the room for texts, in bytes, for all connections; `None` for no limit.
    pub fn set_quota(&self, bytes: Option<u64>) {
        self.shelf.borrow_mut().quota = bytes;
    }

    /// Changes a stored text behind everybody's back; its fingerprint stays as it was.
    pub fn damage(&self, plan: &str, revision: u64, damage: impl FnOnce(&mut String)) {
        self.shelf.borrow_mut().damage(plan, revision, damage);
    }

    /// Loses the head of a plan.
    pub fn lose_head(&self, plan: &str) {
        self.shelf.borrow_mut().heads.remove(plan);
    }

    /// Loses one generation of a plan, text and all.
    pub fn lose_generation(&self, plan: &str, revision: u64) {
        self.shelf.borrow_mut().lose_generation(plan, revision);
    }

    /// Loses everything, as when site data are cleared while the page is open.
    pub fn clear(&self) {
        self.shelf.replace(Shelf::default());
    }

    /// Everything in the store, for comparison before and after.
    pub fn snapshot(&self) -> String {
        format!("{:?}", self.shelf.borrow())
    }

    /// One transaction: the faults of this connection strike before, instead of or after `work`,
    /// never in the middle of it.
    async fn transaction<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Shelf) -> Result<T, E>,
    ) -> Result<T, E> {
        let call = self.calls.get() + 1;
        self.calls.set(call);
        let faults = self.faults.borrow().clone();
        if self.crashed.get() || faults.crashes(call, CrashPoint::Before) {
            self.crash().await;
        }
        Yield(faults.delay).await;
        if let Some(error) = faults.fails(call) {
            return Err(error.into());
        }
        let result = work(&mut self.shelf.borrow_mut());
        if faults.crashes(call, CrashPoint::After) {
            self.crash().await;
        }
        Yield(faults.delay).await;
        result
    }

    async fn crash(&self) {
        self.crashed.set(true);
        std::future::pending::<()>().await;
    }

    async fn read<T>(&self, read: impl FnOnce(&Shelf) -> T) -> Result<T, StoreError> {
        self.transaction(|shelf| Ok(read(shelf))).await
    }
}

impl Store for MemoryStore {
    async fn summaries(&self) -> Result<Vec<PlanSummary>, StoreError> {
        self.read(|shelf| shelf.summaries.values().cloned().collect())
            .await
    }

    async fn generations(&self, plan: &str) -> Result<Vec<GenerationSummary>, StoreError> {
        self.read(|shelf| shelf.generations(plan)).await
    }

    async fn generation(
        &self,
        plan: &str,
        revision: u64,
    ) -> Result<Option<Generation>, StoreError> {
        self.read(|shelf| shelf.generation(plan, revision)).await
    }

    async fn head(&self, plan: &str) -> Result<Option<u64>, StoreError> {
        self.read(|shelf| shelf.heads.get(plan).copied()).await
    }

    async fn log(&self, plan: &str, from: u64) -> Result<Vec<LogEntry>, StoreError> {
        self.read(|shelf| shelf.log(plan, from)).await
    }

    async fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        self.transaction(|shelf| shelf.commit(commit)).await
    }

    async fn adopt(&self, plan: &WholePlan) -> Result<(), CommitError> {
        self.transaction(|shelf| shelf.adopt(plan)).await
    }

    async fn keep(
        &self,
        generation: &NewGeneration,
        parent: Option<&Generation>,
    ) -> Result<u64, StoreError> {
        self.transaction(|shelf| shelf.keep(generation, parent))
            .await
    }

    async fn prune(&self, plan: &str, revisions: &[u64]) -> Result<Vec<u64>, StoreError> {
        self.transaction(|shelf| Ok(shelf.prune(plan, revisions)))
            .await
    }

    async fn delete(&self, plan: &str, at: &str) -> Result<(), StoreError> {
        self.transaction(|shelf| {
            shelf.change_summary(plan, |summary| summary.deleted_at = Some(at.to_owned()))
        })
        .await
    }

    async fn undelete(&self, plan: &str) -> Result<(), StoreError> {
        self.transaction(|shelf| shelf.change_summary(plan, |summary| summary.deleted_at = None))
            .await
    }

    async fn purge(&self, plan: &str, now: &str) -> Result<bool, StoreError> {
        self.transaction(|shelf| Ok(shelf.purge(plan, now))).await
    }

    async fn mark_exported(&self, plan: &str, revision: u64, at: &str) -> Result<(), StoreError> {
        self.transaction(|shelf| {
            shelf.change_summary(plan, |summary| {
                summary.exported_at = Some(at.to_owned());
                summary.exported_revision = Some(revision);
            })
        })
        .await
    }
}
