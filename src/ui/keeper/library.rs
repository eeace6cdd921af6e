//! The plans of this browser as a whole: list, add, delete, export, older versions.

use super::carrying::{commit_of, generation};
use super::opening::{judge, plan_of};
use super::{Keeper, OpenPlan, Shelf};
use crate::browser::local::PREFERENCES;
use crate::bundle;
use crate::plan::{Key, Moment, Plan};
use crate::storage::opening::Judgement;
use crate::storage::{
    CommitError, Generation, GenerationSummary, NewGeneration, Origin, Store as _, StoreError,
};

/// What is remembered of this machine rather than of a plan.
#[derive(Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
struct Preferences {
    /// A section or the secretariat, never a person.
    office: String,
    /// Whether the key ? shows no list of keys.
    no_question_key: bool,
}

impl Keeper {
    /// Who works on this machine, as it was last set here; empty if it never was.
    pub fn remembered_office(&self) -> String {
        self.preferences().office
    }

    /// Remembers who works on this machine.
    pub fn remember_office(&self, office: &str) {
        self.prefer(|preferences| office.clone_into(&mut preferences.office));
    }

    /// Whether the key ? shows the list of keys on this machine.
    pub fn has_question_key(&self) -> bool {
        !self.preferences().no_question_key
    }

    /// Switches the key ? on or off.
    pub fn set_question_key(&self, is_on: bool) {
        self.prefer(|preferences| preferences.no_question_key = !is_on);
    }

    fn preferences(&self) -> Preferences {
        let stored = self.inner.area.text(PREFERENCES);
        let preferences = stored.and_then(|text| serde_json::from_str(&text).ok());
        preferences.unwrap_or_default()
    }

    fn prefer(&self, change: impl FnOnce(&mut Preferences)) {
        let mut preferences = self.preferences();
        change(&mut preferences);
        let text = serde_json::to_string(&preferences).unwrap_or_default();
        // Where nothing can be remembered it is asked for again next time.
        let _ = self.inner.area.set_text(PREFERENCES, &text);
    }

    /// Where the plans of this browser lie; samples are not among them.
    pub fn plans(&self) -> Shelf {
        self.inner.plans.clone()
    }

    /// Whether a plan of that id is here, deleted ones included.
    pub async fn has(&self, key: Key, sample: bool) -> bool {
        self.shelf(sample)
            .head(key.as_str())
            .await
            .ok()
            .flatten()
            .is_some()
    }

    /// A plan as it is stored, if there is one that can be read whole.
    pub async fn stored(&self, key: Key) -> Option<Plan> {
        let head = self.shelf(false).head(key.as_str()).await.ok()??;
        let version = self.version(key, false, head).await.ok()??;
        Self::read_version(&version)
    }

    /// Puts a new plan into the store.
    ///
    /// # Errors
    /// [`CommitError::Conflict`] if a plan of that id is there.
    pub async fn add(&self, key: Key, sample: bool, plan: &Plan) -> Result<(), CommitError> {
        let open = OpenPlan {
            key,
            sample,
            head: None,
            parent: None,
            resolves: Vec::new(),
        };
        self.put(&open, plan).await
    }

    /// Takes a plan out of the bin, if it lies there: someone has come back to it.
    pub async fn bring_back(&self, key: Key) {
        // Where it fails the plan opens all the same, and the first change brings it back.
        let _ = self.shelf(false).undelete(key.as_str()).await;
    }

    /// The revision of the open plan that is stored; 0 before the first.
    pub fn revision(&self) -> u64 {
        let open = self.open_plan();
        open.and_then(|open| open.head).unwrap_or_default()
    }

    /// Keeps the open plan as it is now beside its line, and returns the copy's revision: 0 where
    /// no plan is open.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be written: then what was to follow must not follow.
    pub async fn keep_copy(&self, origin: Origin) -> Result<u64, StoreError> {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return Ok(0);
        };
        let copy = generation(&open, &desk.look(Clone::clone), origin);
        self.shelf(open.sample).keep(&copy, None).await
    }

    /// Keeps the texts of replies beside the line of the open plan.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be written: then the replies must not be merged.
    pub async fn keep_replies(&self, texts: Vec<String>) -> Result<(), StoreError> {
        let (Some(open), Some(desk)) = (self.open_plan(), self.inner.desk.get()) else {
            return Ok(());
        };
        for text in texts {
            let kept = NewGeneration {
                text,
                ..generation(&open, &desk.look(Clone::clone), Origin::Received)
            };
            self.shelf(open.sample).keep(&kept, None).await?;
        }
        Ok(())
    }

    /// The open plan as it was issued when its content had that hash, with its revision; none if
    /// that version is not kept here or cannot be read.
    pub async fn issued(&self, hash: &str) -> Option<(u64, Plan)> {
        let open = self.open_plan()?;
        let shelf = self.shelf(open.sample);
        let versions = shelf.generations(open.key.as_str()).await.ok()?;
        for version in versions {
            if version.origin != Origin::Issued {
                continue;
            }
            let stored = shelf.generation(open.key.as_str(), version.revision).await;
            let Some(stored) = stored.ok().flatten() else {
                continue;
            };
            // The text says its hash: most versions are passed over without being read.
            if !stored.text.contains(hash) {
                continue;
            }
            let plan = Self::read_version(&stored);
            if let Some(plan) = plan.filter(|plan| bundle::hash(plan) == hash) {
                return Some((version.revision, plan));
            }
        }
        None
    }

    /// What is known of the stored versions of a plan, newest first.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub async fn versions(
        &self,
        key: Key,
        sample: bool,
    ) -> Result<Vec<GenerationSummary>, StoreError> {
        self.shelf(sample).generations(key.as_str()).await
    }

    /// One stored version, as it lies there.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub async fn version(
        &self,
        key: Key,
        sample: bool,
        revision: u64,
    ) -> Result<Option<Generation>, StoreError> {
        self.shelf(sample).generation(key.as_str(), revision).await
    }

    /// The plan in a stored version, if it can be read whole.
    pub fn read_version(version: &Generation) -> Option<Plan> {
        let is_sound = version.is_whole() && judge(&version.text) == Judgement::Readable;
        is_sound.then(|| plan_of(&version.text))
    }

    /// Writes a sound older version over a damaged plan, so that it opens again. What is damaged
    /// stays in the store.
    ///
    /// # Errors
    /// [`CommitError`] if the store refuses.
    pub async fn repair(&self, key: Key, sample: bool, plan: &Plan) -> Result<(), CommitError> {
        let head = self.shelf(sample).head(key.as_str()).await?;
        let open = OpenPlan {
            key,
            sample,
            head,
            parent: head,
            resolves: Vec::new(),
        };
        self.put(&open, plan).await
    }

    async fn put(&self, open: &OpenPlan, plan: &Plan) -> Result<(), CommitError> {
        let generation = generation(open, plan, Origin::Manual);
        self.shelf(open.sample)
            .commit(&commit_of(open, plan, generation, Vec::new()))
            .await
            .map(|_| ())
    }

    /// When the plan was last written out, in short.
    pub fn short_time(at: &str) -> String {
        Moment(at.to_owned()).short()
    }
}
