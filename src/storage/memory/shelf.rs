//! What a store in memory holds, and its transactions without their faults.

use std::collections::BTreeMap;

use crate::storage::{
    Commit, CommitError, Generation, GenerationSummary, LogEntry, NewGeneration, PlanSummary,
    StoreError, WholePlan, retention,
};

type Key = (String, u64);

#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) heads: BTreeMap<String, u64>,
    pub(super) summaries: BTreeMap<String, PlanSummary>,
    generations: BTreeMap<Key, GenerationSummary>,
    texts: BTreeMap<Key, String>,
    log: BTreeMap<(String, u64, u32), String>,
    pub(super) quota: Option<u64>,
}

impl Shelf {
    /// Newest first.
    pub(super) fn generations(&self, plan: &str) -> Vec<GenerationSummary> {
        self.generations
            .range(first(plan)..=last(plan))
            .rev()
            .map(|(_, summary)| summary.clone())
            .collect()
    }

    pub(super) fn generation(&self, plan: &str, revision: u64) -> Option<Generation> {
        let key = (plan.to_owned(), revision);
        let summary = self.generations.get(&key)?.clone();
        let text = self.texts.get(&key).cloned().unwrap_or_default();
        Some(Generation { summary, text })
    }

    pub(super) fn log(&self, plan: &str, from: u64) -> Vec<LogEntry> {
        self.log
            .range((plan.to_owned(), from, 0)..=(plan.to_owned(), u64::MAX, u32::MAX))
            .map(|((_, revision, position), change)| LogEntry {
                revision: *revision,
                position: *position,
                change: change.clone(),
            })
            .collect()
    }

    pub(super) fn commit(&mut self, commit: &Commit) -> Result<u64, CommitError> {
        let plan = &commit.generation.plan;
        let head = self.heads.get(plan).copied();
        if head != commit.expected {
            return Err(CommitError::Conflict { head });
        }
        self.room_for(commit.generation.text.len())?;
        let stored = self.put(&commit.generation);
        let revision = stored.revision;
        for (position, change) in (0..).zip(&commit.log) {
            self.log
                .insert((plan.clone(), revision, position), change.clone());
        }
        for fork in &commit.resolves {
            if let Some(fork) = self.generations.get_mut(&(plan.clone(), *fork)) {
                fork.resolved_by = Some(revision);
            }
        }
        let previous = self.summaries.remove(plan);
        self.summaries.insert(
            plan.clone(),
            PlanSummary::after_commit(previous, commit, &stored),
        );
        self.heads.insert(plan.clone(), revision);
        Ok(revision)
    }

    pub(super) fn adopt(&mut self, plan: &WholePlan) -> Result<(), CommitError> {
        let name = &plan.summary.plan;
        let head = self.heads.get(name).copied();
        let is_free = self.generations.range(first(name)..=last(name)).count() == 0;
        if head.is_some() || !is_free {
            return Err(CommitError::Conflict { head });
        }
        self.room_for(plan.generations.iter().map(|known| known.text.len()).sum())?;
        for known in &plan.generations {
            let key = (name.clone(), known.summary.revision);
            self.generations.insert(key.clone(), known.summary.clone());
            self.texts.insert(key, known.text.clone());
        }
        for entry in &plan.log {
            let key = (name.clone(), entry.revision, entry.position);
            self.log.insert(key, entry.change.clone());
        }
        self.summaries.insert(name.clone(), plan.summary.clone());
        self.heads.insert(name.clone(), plan.head);
        Ok(())
    }

    pub(super) fn keep(
        &mut self,
        generation: &NewGeneration,
        parent: Option<&Generation>,
    ) -> Result<u64, StoreError> {
        let parent = parent.filter(|parent| {
            let key = (generation.plan.clone(), parent.summary.revision);
            !self.generations.contains_key(&key)
        });
        let parent_size = parent.map_or(0, |parent| parent.text.len());
        self.room_for(generation.text.len() + parent_size)?;
        if let Some(parent) = parent {
            let key = (generation.plan.clone(), parent.summary.revision);
            self.generations.insert(key.clone(), parent.summary.clone());
            self.texts.insert(key, parent.text.clone());
        }
        Ok(self.put(generation).revision)
    }

    pub(super) fn prune(&mut self, plan: &str, wanted: &[u64]) -> Vec<u64> {
        let head = self.heads.get(plan).copied();
        let allowed = retention::allowed(&self.generations(plan), head, wanted);
        for revision in &allowed {
            self.lose_generation(plan, *revision);
        }
        allowed
    }

    pub(super) fn change_summary(
        &mut self,
        plan: &str,
        change: impl FnOnce(&mut PlanSummary),
    ) -> Result<(), StoreError> {
        match self.summaries.get_mut(plan) {
            Some(summary) => {
                change(summary);
                Ok(())
            }
            None => Err(StoreError::Failed("NotFoundError".to_owned())),
        }
    }

    pub(super) fn purge(&mut self, plan: &str, now: &str) -> bool {
        let deleted_at = self
            .summaries
            .get(plan)
            .and_then(|summary| summary.deleted_at.as_deref());
        if !retention::may_be_purged(deleted_at, now) {
            return false;
        }
        self.heads.remove(plan);
        self.summaries.remove(plan);
        self.generations.retain(|(owner, _), _| owner != plan);
        self.texts.retain(|(owner, _), _| owner != plan);
        self.log.retain(|(owner, _, _), _| owner != plan);
        true
    }

    pub(super) fn damage(&mut self, plan: &str, revision: u64, damage: impl FnOnce(&mut String)) {
        if let Some(text) = self.texts.get_mut(&(plan.to_owned(), revision)) {
            damage(text);
        }
    }

    pub(super) fn lose_generation(&mut self, plan: &str, revision: u64) {
        let key = (plan.to_owned(), revision);
        self.generations.remove(&key);
        self.texts.remove(&key);
    }

    fn put(&mut self, generation: &NewGeneration) -> GenerationSummary {
        let summary = generation.summary(self.next_revision(generation));
        let key = (generation.plan.clone(), summary.revision);
        self.generations.insert(key.clone(), summary.clone());
        self.texts.insert(key, generation.text.clone());
        summary
    }

    fn next_revision(&self, generation: &NewGeneration) -> u64 {
        let plan = generation.plan.as_str();
        let newest = self.generations.range(first(plan)..=last(plan)).next_back();
        let newest = newest.map(|((_, revision), _)| *revision);
        generation.next_revision(newest, self.heads.get(plan).copied())
    }

    fn room_for(&self, bytes: usize) -> Result<(), StoreError> {
        let used: usize = self.texts.values().map(String::len).sum();
        match self.quota {
            Some(quota) if (used + bytes) as u64 > quota => Err(StoreError::Quota),
            _ => Ok(()),
        }
    }
}

fn first(plan: &str) -> Key {
    (plan.to_owned(), 0)
}

fn last(plan: &str) -> Key {
    (plan.to_owned(), u64::MAX)
}
