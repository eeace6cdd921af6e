//! What is here under the identifier of a plan, laid beside what a backup holds of it.

use super::Standing;
use crate::bundle;
use crate::storage::opening::reading_order;
use crate::storage::retention::is_kept_on_purpose;
use crate::storage::{
    Generation, GenerationSummary, LogEntry, NewGeneration, Origin, Store, StoreError, WholePlan,
};

/// What is here under the identifier of a plan.
pub(super) struct Here {
    pub(super) head: Option<u64>,
    generations: Vec<GenerationSummary>,
    pub(super) log: Vec<LogEntry>,
    /// What it would be opened at, if that is as it was written.
    pub(super) current: Option<Generation>,
    /// Whether it lies in the bin here, and not in the backup's.
    pub(super) is_binned: bool,
    /// Whether it says the same as that of the backup, though its text may be another.
    is_same: bool,
}

impl Here {
    pub(super) async fn look<S: Store>(
        store: &S,
        saved: &WholePlan,
    ) -> Result<Option<Self>, StoreError> {
        let plan = saved.summary.plan.as_str();
        let head = store.head(plan).await?;
        let generations = store.generations(plan).await?;
        if head.is_none() && generations.is_empty() {
            return Ok(None);
        }
        let log = store.log(plan, 0).await?;
        let summaries = store.summaries().await?.into_iter();
        let mut summary = summaries.filter(|summary| summary.plan == plan);
        let is_deleted = summary.next().is_some_and(|here| here.deleted_at.is_some());
        let shown = head.or(reading_order(&generations, head).first().copied());
        let current = match shown {
            Some(revision) => store.generation(plan, revision).await?,
            None => None,
        };
        let current = current.filter(Generation::is_whole);
        let is_same = current.as_ref().zip(saved.current()).is_some_and(same);
        Ok(Some(Self {
            head,
            generations,
            log,
            current,
            is_binned: is_deleted && saved.summary.deleted_at.is_none(),
            is_same,
        }))
    }

    pub(super) fn standing(&self, saved: &WholePlan) -> Standing {
        let Some(current) = saved.current() else {
            return Standing::Same;
        };
        let fingerprint = current.summary.sha256.as_str();
        let mine = self.at_head();
        if self.is_same {
            return Standing::Same;
        }
        if self.current.is_none() {
            // Its very text lies in the backup: that is the way to have it back.
            let is_lost_text = mine.is_some_and(|mine| mine.sha256 == fingerprint);
            return if is_lost_text {
                Standing::Newer
            } else {
                self.beside(fingerprint)
            };
        }
        let was_here = |known: &GenerationSummary| is_own(known) && known.sha256 == fingerprint;
        if self.generations.iter().any(was_here) || goes_on(&saved.log, &self.log) {
            return Standing::Older;
        }
        let was_there = |known: &Generation| {
            is_own(&known.summary) && mine.is_some_and(|mine| mine.sha256 == known.summary.sha256)
        };
        let continues = goes_on(&self.log, &saved.log)
            || (saved.log.starts_with(&self.log) && saved.generations.iter().any(was_there));
        if continues {
            Standing::Newer
        } else {
            self.beside(fingerprint)
        }
    }

    /// The version kept here beside the line that says what the backup's current state says, and
    /// still waits for a decision.
    pub(super) fn waiting(&self, saved: &WholePlan) -> Option<u64> {
        let fingerprint = &saved.current()?.summary.sha256;
        let known = self.generations.iter();
        let mut waiting = known.filter(|known| known.waits_for_decision());
        let found = waiting.find(|known| known.sha256 == *fingerprint);
        found.map(|known| known.revision)
    }

    fn beside(&self, fingerprint: &str) -> Standing {
        let is_settled = |known: &GenerationSummary| {
            known.sha256 == fingerprint
                && known.origin == Origin::Fork
                && !known.waits_for_decision()
        };
        if self.generations.iter().any(is_settled) {
            Standing::TakenIn
        } else {
            Standing::Diverged
        }
    }

    fn at_head(&self) -> Option<&GenerationSummary> {
        let head = self.head?;
        self.generations.iter().find(|known| known.revision == head)
    }

    /// What the change log here lacks of the backup's, where that goes on from it.
    pub(super) fn rest_of_log(&self, saved: &WholePlan) -> Vec<String> {
        let rest = saved.log.get(self.log.len()..).unwrap_or_default();
        rest.iter().map(|entry| entry.change.clone()).collect()
    }

    /// The versions kept on purpose that are not here, oldest first.
    pub(super) fn missing<'a>(&self, saved: &'a WholePlan) -> impl Iterator<Item = &'a Generation> {
        let known: Vec<(String, Origin)> = self
            .generations
            .iter()
            .map(|known| (known.sha256.clone(), known.origin))
            .collect();
        saved.generations.iter().filter(move |version| {
            let summary = &version.summary;
            // An origin this version does not know could not be told from others like it.
            is_kept_on_purpose(summary)
                && !known.contains(&(summary.sha256.clone(), summary.origin))
        })
    }

    /// A version of the backup as a new one here, under another number. A fork begins at what both
    /// have in common; any other stands for itself, see [`is_own`].
    pub(super) fn placed(
        &self,
        saved: &WholePlan,
        version: &Generation,
        origin: Origin,
    ) -> NewGeneration {
        let summary = &version.summary;
        let is_fork = origin == Origin::Fork;
        let parent = is_fork.then(|| self.common_ancestor(saved, summary));
        let parent = parent.flatten();
        NewGeneration {
            plan: summary.plan.clone(),
            parent,
            schema: summary.schema,
            app_version: summary.app_version.clone(),
            at: summary.at.clone(),
            origin,
            text: version.text.clone(),
        }
    }

    /// What both went on from, as the backup holds it.
    pub(super) fn base<'a>(&self, saved: &'a WholePlan) -> Option<&'a Generation> {
        let revision = self.common_ancestor(saved, &saved.current()?.summary)?;
        let here = self.generations.iter();
        let mut here = here.filter(|known| known.revision == revision);
        let fingerprint = &here.next()?.sha256;
        let mut there = saved.generations.iter();
        there.find(|known| known.summary.sha256 == *fingerprint)
    }

    /// The revision here of the nearest ancestor of a version that was here, too: what a
    /// comparison of the two begins from.
    fn common_ancestor(&self, saved: &WholePlan, version: &GenerationSummary) -> Option<u64> {
        let mut ancestor = version.parent;
        while let Some(revision) = ancestor {
            let known = saved.generations.iter().map(|known| &known.summary);
            let there = known.rev().find(|known| known.revision <= revision)?;
            let here = self.generations.iter().filter(|known| is_own(known));
            let same = here.filter(|known| known.sha256 == there.sha256);
            let newest = same.map(|known| known.revision).max();
            if newest.is_some() {
                return newest;
            }
            ancestor = there.revision.checked_sub(1);
        }
        None
    }
}

/// Whether a version is one this line of work has been at. A version that was brought in from a
/// backup beside it has no parent here, and neither has a line's first.
fn is_own(known: &GenerationSummary) -> bool {
    known.origin != Origin::Fork && (known.parent.is_some() || known.revision == 1)
}

/// Whether a log that is not empty goes on in another.
fn goes_on(log: &[LogEntry], other: &[LogEntry]) -> bool {
    !log.is_empty() && log.len() < other.len() && other.starts_with(log)
}

/// Whether two texts hold the same plan, whichever version of the program wrote them.
fn same((mine, theirs): (&Generation, &Generation)) -> bool {
    let content = |text: &str| {
        bundle::read(text.as_bytes())
            .ok()
            .map(|reading| bundle::hash(&reading.plan))
    };
    mine.summary.sha256 == theirs.summary.sha256
        || content(&mine.text).is_some_and(|mine| content(&theirs.text) == Some(mine))
}
