//! Bringing plans back from a backup. What is here is compared first and never written over with
//! what it does not come from; whatever happens on the way, doing it again finishes it.

mod comparing;
mod merging;

use self::comparing::Here;
use super::Backup;
use crate::plan::Key;
use crate::session::Author;
use crate::storage::{Commit, CommitError, Origin, Store, StoreError, WholePlan};

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
    /// As [`Self::Diverged`], and it was put together with what is here already.
    TakenIn,
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
    /// Whether it lies in the bin here, and not in the backup's: it comes out of it then.
    pub is_binned: bool,
}

impl Outlook {
    /// Whether there is anything to do.
    pub fn is_open(&self) -> bool {
        self.missing > 0
            || self.is_binned
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
        is_binned: here.is_some_and(|here| here.is_binned),
    })
}

/// What was done for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restored {
    /// How it stood before.
    pub standing: Standing,
    /// How many changes of the backup were taken in where both went on; none where the two could
    /// not be put together, so that the backup's state waits as a version.
    pub taken: Option<usize>,
    /// How many questions are asked because both changed the same.
    pub questions: usize,
}

/// Brings a plan back as far as that is safe: one that is not here comes back whole, one that goes
/// on from what is here goes on here. Where both went on, the backup's state is kept as a version
/// and put together with what is here like a reply that may say anything: what differs is asked.
/// Versions kept on purpose that are missing here come back.
///
/// # Errors
/// [`CommitError`] if the store refuses; what was done until then stays, and doing it again does
/// the rest.
pub async fn restore<S: Store>(
    store: &S,
    backup: &Backup,
    saved: &WholePlan,
    author: &Author,
) -> Result<Restored, CommitError> {
    let mut refused = CommitError::Conflict { head: None };
    for _ in 0..ATTEMPTS {
        match try_to_restore(store, backup, saved, author).await {
            // Somebody else stored something meanwhile: it is compared with that.
            Err(conflict @ CommitError::Conflict { .. }) => refused = conflict,
            result => return result,
        }
    }
    Err(refused)
}

async fn try_to_restore<S: Store>(
    store: &S,
    backup: &Backup,
    saved: &WholePlan,
    author: &Author,
) -> Result<Restored, CommitError> {
    let mut done = Restored {
        standing: Standing::Absent,
        taken: None,
        questions: 0,
    };
    let Some(here) = Here::look(store, saved).await? else {
        store.adopt(saved).await?;
        return Ok(done);
    };
    done.standing = here.standing(saved);
    for version in here.missing(saved) {
        let copy = here.placed(saved, version, version.summary.origin);
        store.keep(&copy, None).await?;
    }
    if here.is_binned {
        store.undelete(&saved.summary.plan).await?;
    }
    let Some(current) = saved.current() else {
        return Ok(done);
    };
    match done.standing {
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
            // The text is safe before anything is done with it.
            let fork = if let Some(fork) = here.waiting(saved) {
                fork
            } else {
                let copy = here.placed(saved, current, Origin::Fork);
                store.keep(&copy, None).await?
            };
            if let Some(merge) = merging::merge(&here, backup, saved, author) {
                (done.taken, done.questions) = (Some(merge.taken), merge.questions);
                store.commit(&merge.commit(fork)).await?;
            }
        }
        Standing::Absent | Standing::Same | Standing::Older | Standing::TakenIn => {}
    }
    Ok(done)
}
