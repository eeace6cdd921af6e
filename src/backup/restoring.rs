//! Bringing plans back from a backup. What is here is compared first and never written over with
//! what it does not come from; whatever happens on the way, doing it again finishes it.

use crate::bundle;
use crate::plan::Key;
use crate::storage::opening::reading_order;
use crate::storage::retention::is_kept_on_purpose;
use crate::storage::{
    Commit, CommitError, Generation, GenerationSummary, LogEntry, NewGeneration, Origin, Store,
    StoreError, WholePlan,
};

/// How a plan of the backup stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is not here.
    Absent,
    /// It is here with the same content.
    Same,
    /// What is here goes on from it.
    Older,
    /// It goes on from what is here.
    Newer,
    /// Both went on from a common state, or have nothing in common.
    Diverged,
    /// As [`Self::Diverged`], and it lies beside what is here already.
    KeptBeside,
}

/// What bringing a plan back would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The plan's identifier in the store.
    pub plan: String,
    /// Its title in the backup.
    pub title: String,
    /// When it was saved last before the backup was made.
    pub saved_at: String,
    /// How it stands to what is here.
    pub standing: Standing,
    /// How many versions kept on purpose, such as issued ones, are missing here.
    pub missing: usize,
    /// Whether the backup has it in the bin.
    pub in_bin: bool,
}

impl Outlook {
    /// Whether there is anything to do.
    pub fn is_open(&self) -> bool {
        self.missing > 0
            || matches!(
                self.standing,
                Standing::Absent | Standing::Newer | Standing::Diverged
            )
    }

    /// The plan's key, where it can be opened.
    pub fn key(&self) -> Option<Key> {
        Key::new(&self.plan)
    }
}

/// How often a plan is compared anew because another tab stored something meanwhile.
const ATTEMPTS: u32 = 5;

/// Compares a plan of a backup with what is here. Nothing is changed.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub async fn outlook<S: Store>(store: &S, saved: &WholePlan) -> Result<Outlook, StoreError> {
    let here = Here::look(store, saved).await?;
    let summary = &saved.summary;
    let (standing, missing) = match &here {
        None => (Standing::Absent, 0),
        Some(here) => (here.standing(saved), here.missing(saved).count()),
    };
    Ok(Outlook {
        plan: summary.plan.clone(),
        title: summary.title.clone(),
        saved_at: summary.saved_at.clone(),
        standing,
        missing,
        in_bin: summary.deleted_at.is_some(),
    })
}

/// Brings a plan back as far as that is safe, and says how it stood before: one that is not here
/// comes back whole, one that goes on from what is here goes on here, a diverged one is kept beside
/// as a version that waits for a decision. Versions kept on purpose that are missing here come back.
///
/// # Errors
/// [`CommitError`] if the store refuses; what was done until then stays, and doing it again does
/// the rest.
pub async fn restore<S: Store>(store: &S, saved: &WholePlan) -> Result<Standing, CommitError> {
    let mut refused = CommitError::Conflict { head: None };
    for _ in 0..ATTEMPTS {
        match try_to_restore(store, saved).await {
            // Somebody else stored something meanwhile: it is compared with that.
            Err(conflict @ CommitError::Conflict { .. }) => refused = conflict,
            result => return result,
        }
    }
    Err(refused)
}

async fn try_to_restore<S: Store>(store: &S, saved: &WholePlan) -> Result<Standing, CommitError> {
    let Some(here) = Here::look(store, saved).await? else {
        store.adopt(saved).await?;
        return Ok(Standing::Absent);
    };
    let standing = here.standing(saved);
    for version in here.missing(saved) {
        let copy = here.placed(saved, version, version.summary.origin);
        store.keep(&copy, None).await?;
    }
    let Some(current) = saved.current() else {
        return Ok(standing);
    };
    match standing {
        Standing::Newer => {
            let mut generation = here.placed(saved, current, Origin::Manual);
            generation.parent = here.head;
            let commit = Commit {
                expected: here.head,
                generation,
                title: saved.summary.title.clone(),
                period: saved.summary.period.clone(),
                log: here.rest_of_log(saved),
                resolves: Vec::new(),
            };
            store.commit(&commit).await?;
        }
        Standing::Diverged => {
            let copy = here.placed(saved, current, Origin::Fork);
            store.keep(&copy, None).await?;
        }
        Standing::Absent | Standing::Same | Standing::Older | Standing::KeptBeside => {}
    }
    Ok(standing)
}

/// What is here under the identifier of a plan.
struct Here {
    head: Option<u64>,
    generations: Vec<GenerationSummary>,
    log: Vec<LogEntry>,
    /// Whether the current state can be read as it was written.
    is_sound: bool,
    /// Whether it says the same as that of the backup, though its text may be another.
    is_same: bool,
}

impl Here {
    async fn look<S: Store>(store: &S, saved: &WholePlan) -> Result<Option<Self>, StoreError> {
        let plan = saved.summary.plan.as_str();
        let head = store.head(plan).await?;
        let generations = store.generations(plan).await?;
        if head.is_none() && generations.is_empty() {
            return Ok(None);
        }
        let log = store.log(plan, 0).await?;
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
            is_sound: current.is_some(),
            is_same,
        }))
    }

    fn standing(&self, saved: &WholePlan) -> Standing {
        let Some(current) = saved.current() else {
            return Standing::Same;
        };
        let fingerprint = current.summary.sha256.as_str();
        let mine = self.current();
        if self.is_same {
            return Standing::Same;
        }
        if !self.is_sound {
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

    fn beside(&self, fingerprint: &str) -> Standing {
        let is_kept = self
            .generations
            .iter()
            .any(|known| known.sha256 == fingerprint);
        if is_kept {
            Standing::KeptBeside
        } else {
            Standing::Diverged
        }
    }

    fn current(&self) -> Option<&GenerationSummary> {
        let head = self.head?;
        self.generations.iter().find(|known| known.revision == head)
    }

    /// What the change log here lacks of the backup's, where that goes on from it.
    fn rest_of_log(&self, saved: &WholePlan) -> Vec<String> {
        let rest = saved.log.get(self.log.len()..).unwrap_or_default();
        rest.iter().map(|entry| entry.change.clone()).collect()
    }

    /// The versions kept on purpose that are not here, oldest first.
    fn missing<'a>(&self, saved: &'a WholePlan) -> impl Iterator<Item = &'a Generation> {
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
    fn placed(&self, saved: &WholePlan, version: &Generation, origin: Origin) -> NewGeneration {
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
