//! Plans in the browser's own database (`IndexedDB`): the working store of this device.
//!
//! One connection is kept open, because a database that has to be opened while the page is being
//! left is opened too late. Every write is one transaction with strict durability, and nothing is
//! reported before the browser has reported its end. A transaction that is given up half-way is
//! aborted, never left to commit what it has so far.
//!
//! Samples live in a database of their own, so that looking at a sample can never touch real work.

mod connection;
mod failure;
mod key;
mod renewal;
mod request;
mod transaction;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use self::connection::Connection;
use self::transaction::Transaction;
use crate::storage::{
    Commit, CommitError, Generation, GenerationSummary, LogEntry, NewGeneration, PlanSummary,
    Store, StoreError, WholePlan, retention,
};

/// Name of the database that holds real plans.
pub const PLANS: &str = "ayumi";
/// Name of the database that holds samples.
pub const SAMPLES: &str = "ayumi-samples";

const HEADS: &str = "heads";
const GENERATIONS: &str = "generations";
const TEXTS: &str = "texts";
const SUMMARIES: &str = "summaries";
const LOG: &str = "log";
const META: &str = "meta";
const ALL: [&str; 6] = [HEADS, GENERATIONS, TEXTS, SUMMARIES, LOG, META];

/// What happens to a connection without being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Another tab holds an older version open; opening goes on once that tab is closed.
    WaitsForOtherTab,
    /// A newer version of the program, or a deletion, asked for the database: the connection was
    /// closed. The next call tries to open it again.
    ClosedForOther,
    /// The browser took the database away, as when site data are cleared.
    Lost,
}

/// A database of plans, shared by all tabs of this origin.
pub struct Database {
    name: String,
    notify: Rc<dyn Fn(Notice)>,
    connection: RefCell<Option<Connection>>,
}

impl Database {
    /// Opens the database `name` ([`PLANS`] or [`SAMPLES`]), making it if there is none. `notify`
    /// hears what happens to the connection later.
    pub async fn open(name: &str, notify: impl Fn(Notice) + 'static) -> Result<Self, StoreError> {
        let database = Self {
            name: name.to_owned(),
            notify: Rc::new(notify),
            connection: RefCell::new(None),
        };
        database.connect().await?;
        Ok(database)
    }

    /// Writes and removes a small value, to find out before it matters whether writing works.
    pub async fn probe(&self) -> Result<(), StoreError> {
        let transaction = self.write(&[META]).await?;
        let name = JsValue::from_str("probe");
        transaction.put(META, &name, &name)?;
        transaction.delete(META, &name)?;
        transaction.finish().await
    }

    /// Puts a value beside the plans that is no text, such as the handle of a folder.
    pub async fn remember(&self, name: &str, value: &JsValue) -> Result<(), StoreError> {
        let transaction = self.write(&[META]).await?;
        transaction.put(META, &name.into(), value)?;
        transaction.finish().await
    }

    /// A value that was put beside the plans; undefined if there is none.
    pub async fn recall(&self, name: &str) -> Result<JsValue, StoreError> {
        let transaction = self.read(&[META]).await?;
        transaction.get(META, &name.into())?.await
    }

    /// Removes a value that was put beside the plans.
    pub async fn forget(&self, name: &str) -> Result<(), StoreError> {
        let transaction = self.write(&[META]).await?;
        transaction.delete(META, &name.into())?;
        transaction.finish().await
    }

    /// Closes the connection. The next call opens it again.
    pub fn close(&self) {
        self.connection.take();
    }

    async fn connect(&self) -> Result<(), StoreError> {
        let is_open = self
            .connection
            .borrow()
            .as_ref()
            .is_some_and(Connection::is_open);
        if !is_open {
            let connection = Connection::open(&self.name, Rc::clone(&self.notify)).await?;
            self.connection.replace(Some(connection));
        }
        Ok(())
    }

    async fn read(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.connect().await?;
        let connection = self.connection.borrow();
        connection.as_ref().ok_or(StoreError::Closed)?.read(stores)
    }

    async fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.connect().await?;
        if !renewal::is_fresh() {
            renewal::renew(|| self.begin_writing(&[META])).await?;
        }
        self.begin_writing(stores)
    }

    fn begin_writing(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        let connection = self.connection.borrow();
        connection.as_ref().ok_or(StoreError::Closed)?.write(stores)
    }

    async fn change_summary(
        &self,
        plan: &str,
        change: impl FnOnce(&mut PlanSummary),
    ) -> Result<(), StoreError> {
        let transaction = self.write(&[SUMMARIES]).await?;
        let name = JsValue::from_str(plan);
        let stored = transaction.get(SUMMARIES, &name)?.await?;
        let Some(stored) = stored.as_string() else {
            return Err(StoreError::Failed("NotFoundError".to_owned()));
        };
        let mut summary = PlanSummary::decode(plan, &stored);
        change(&mut summary);
        transaction.put(SUMMARIES, &name, &summary.encode().into())?;
        transaction.finish().await
    }
}

impl Store for Database {
    async fn summaries(&self) -> Result<Vec<PlanSummary>, StoreError> {
        let transaction = self.read(&[SUMMARIES]).await?;
        let found = transaction.all(SUMMARIES, &JsValue::UNDEFINED)?.await?;
        Ok(found
            .into_iter()
            .filter_map(|(key, value)| {
                let stored = value.as_string().unwrap_or_default();
                Some(PlanSummary::decode(&key.as_string()?, &stored))
            })
            .collect())
    }

    async fn generations(&self, plan: &str) -> Result<Vec<GenerationSummary>, StoreError> {
        let transaction = self.read(&[GENERATIONS]).await?;
        transaction.generations(plan)?.await
    }

    async fn generation(
        &self,
        plan: &str,
        revision: u64,
    ) -> Result<Option<Generation>, StoreError> {
        let transaction = self.read(&[GENERATIONS, TEXTS]).await?;
        let key = key::generation(plan, revision);
        let summary = transaction.get(GENERATIONS, &key)?;
        let text = transaction.get(TEXTS, &key)?;
        let (summary, text) = (summary.await?, text.await?);
        if summary.is_undefined() && text.is_undefined() {
            return Ok(None);
        }
        let summary = summary.as_string().unwrap_or_default();
        Ok(Some(Generation {
            summary: GenerationSummary::decode(plan, revision, &summary),
            text: text.as_string().unwrap_or_default(),
        }))
    }

    async fn head(&self, plan: &str) -> Result<Option<u64>, StoreError> {
        let transaction = self.read(&[HEADS]).await?;
        let head = transaction.get(HEADS, &plan.into())?.await?;
        Ok(key::revision(&head))
    }

    async fn log(&self, plan: &str, from: u64) -> Result<Vec<LogEntry>, StoreError> {
        let transaction = self.read(&[LOG]).await?;
        let range = key::from_revision(plan, from)?;
        let found = transaction.all(LOG, &range)?.await?;
        Ok(found
            .into_iter()
            .filter_map(|(key, value)| key::log_entry(&key, &value))
            .collect())
    }

    async fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        let generation = &commit.generation;
        let plan = generation.plan.as_str();
        let name = JsValue::from_str(plan);
        // The fingerprint takes its time, so it is made before others have to wait for us.
        let mut stored = generation.summary(0);
        let transaction = self
            .write(&[HEADS, GENERATIONS, TEXTS, SUMMARIES, LOG])
            .await?;
        let head = transaction.get(HEADS, &name)?;
        let newest = transaction.newest_generation(plan)?;
        let summary = transaction.get(SUMMARIES, &name)?;
        let head = key::revision(&head.await?);
        if head != commit.expected {
            return Err(CommitError::Conflict { head });
        }
        stored.revision = generation.next_revision(newest.await?, head);
        let summary = summary.await?.as_string();
        for fork in &commit.resolves {
            transaction
                .resolve_fork(plan, *fork, stored.revision)
                .await?;
        }
        transaction.add_generation(&stored, &generation.text)?;
        for (position, change) in (0..).zip(&commit.log) {
            let key = key::log(plan, stored.revision, position);
            transaction.add(LOG, &key, &change.as_str().into())?;
        }
        let previous = summary.map(|summary| PlanSummary::decode(plan, &summary));
        let summary = PlanSummary::after_commit(previous, commit, &stored);
        transaction.put(SUMMARIES, &name, &summary.encode().into())?;
        transaction.put(HEADS, &name, &key::number(stored.revision))?;
        transaction.finish().await?;
        Ok(stored.revision)
    }

    async fn adopt(&self, plan: &WholePlan) -> Result<(), CommitError> {
        let name = JsValue::from_str(&plan.summary.plan);
        let transaction = self
            .write(&[HEADS, GENERATIONS, TEXTS, SUMMARIES, LOG])
            .await?;
        let head = transaction.get(HEADS, &name)?;
        let newest = transaction.newest_generation(&plan.summary.plan)?;
        let head = key::revision(&head.await?);
        if head.is_some() || newest.await?.is_some() {
            return Err(CommitError::Conflict { head });
        }
        for known in &plan.generations {
            transaction.add_generation(&known.summary, &known.text)?;
        }
        for entry in &plan.log {
            let key = key::log(&plan.summary.plan, entry.revision, entry.position);
            transaction.put(LOG, &key, &entry.change.as_str().into())?;
        }
        transaction.put(SUMMARIES, &name, &plan.summary.encode().into())?;
        transaction.put(HEADS, &name, &key::number(plan.head))?;
        transaction.finish().await?;
        Ok(())
    }

    async fn keep(
        &self,
        generation: &NewGeneration,
        parent: Option<&Generation>,
    ) -> Result<u64, StoreError> {
        let plan = generation.plan.as_str();
        let mut stored = generation.summary(0);
        let transaction = self.write(&[HEADS, GENERATIONS, TEXTS]).await?;
        let head = transaction.get(HEADS, &plan.into())?;
        let newest = transaction.newest_generation(plan)?;
        if let Some(parent) = parent {
            transaction.put_back(plan, parent).await?;
        }
        let head = key::revision(&head.await?);
        let put_back = parent.map(|parent| parent.summary.revision);
        stored.revision = generation.next_revision(newest.await?.max(put_back), head);
        transaction.add_generation(&stored, &generation.text)?;
        transaction.finish().await?;
        Ok(stored.revision)
    }

    async fn prune(&self, plan: &str, revisions: &[u64]) -> Result<Vec<u64>, StoreError> {
        let transaction = self.write(&[HEADS, GENERATIONS, TEXTS]).await?;
        let head = transaction.get(HEADS, &plan.into())?;
        let generations = transaction.generations(plan)?;
        let head = key::revision(&head.await?);
        let allowed = retention::allowed(&generations.await?, head, revisions);
        for revision in &allowed {
            let key = key::generation(plan, *revision);
            transaction.delete(GENERATIONS, &key)?;
            transaction.delete(TEXTS, &key)?;
        }
        transaction.finish().await?;
        Ok(allowed)
    }

    async fn delete(&self, plan: &str, at: &str) -> Result<(), StoreError> {
        self.change_summary(plan, |summary| summary.deleted_at = Some(at.to_owned()))
            .await
    }

    async fn undelete(&self, plan: &str) -> Result<(), StoreError> {
        self.change_summary(plan, |summary| summary.deleted_at = None)
            .await
    }

    async fn purge(&self, plan: &str, now: &str) -> Result<bool, StoreError> {
        let transaction = self
            .write(&[HEADS, GENERATIONS, TEXTS, SUMMARIES, LOG])
            .await?;
        let name = JsValue::from_str(plan);
        let stored = transaction.get(SUMMARIES, &name)?.await?.as_string();
        let summary = stored.map(|stored| PlanSummary::decode(plan, &stored));
        let deleted_at = summary.and_then(|summary| summary.deleted_at);
        if !retention::may_be_purged(deleted_at.as_deref(), now) {
            return Ok(false);
        }
        let everything = key::from_revision(plan, 0)?;
        for store in [GENERATIONS, TEXTS, LOG] {
            transaction.delete(store, &everything)?;
        }
        transaction.delete(SUMMARIES, &name)?;
        transaction.delete(HEADS, &name)?;
        transaction.finish().await?;
        Ok(true)
    }

    async fn mark_exported(&self, plan: &str, revision: u64, at: &str) -> Result<(), StoreError> {
        self.change_summary(plan, |summary| {
            summary.exported_at = Some(at.to_owned());
            summary.exported_revision = Some(revision);
        })
        .await
    }
}
