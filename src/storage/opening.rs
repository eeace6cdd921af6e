//! Opening a plan: which text is shown, and from when on anything may be written.
//!
//! Opening never writes. A damaged generation is passed over, never replaced: it stays in the store
//! and can be downloaded as it is.

use crate::plan::sorting::sort;
use std::cmp::Reverse;

use super::{GenerationSummary, Origin, Store, StoreError};

/// What a reader of plans says of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// It is this plan, and this version of the program can read it.
    Readable,
    /// It was written by a newer version of the program.
    NewerFormat,
    /// It is something else, or damaged.
    Unreadable,
}

/// What was found under the identifier of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Nothing is stored.
    Empty,
    /// A text that can be worked on.
    Ready {
        /// The revision of the text: the parent of the next commit.
        revision: u64,
        /// The head as it stands: what the next commit has to expect.
        head: Option<u64>,
        /// The whole plan.
        text: String,
        /// Newer generations that were passed over because they are damaged.
        skipped: Vec<u64>,
        /// The head was lost or pointed to nothing.
        head_was_missing: bool,
    },
    /// A text of a newer version of the program: shown or downloaded, never written.
    ReadOnly {
        /// The revision of the text.
        revision: u64,
        /// The whole plan, untouched.
        text: String,
        /// Newer generations that were passed over because they are damaged.
        skipped: Vec<u64>,
    },
    /// Generations exist but none can be read.
    Damaged {
        /// What is left of each, newest first, for download.
        raw: Vec<RawText>,
    },
}

/// A text that could not be read, exactly as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    /// Its revision.
    pub revision: u64,
    /// What the store gave.
    pub text: String,
}

/// Reads a plan: the newest text of its line that is whole and readable. Texts are fetched one at a
/// time, only as far as needed.
pub async fn open<S: Store>(
    store: &S,
    plan: &str,
    judge: impl Fn(&str) -> Judgement,
) -> Result<Opened, StoreError> {
    for _ in 0..ATTEMPTS {
        if let Some(opened) = try_to_open(store, plan, &judge).await? {
            return Ok(opened);
        }
    }
    Err(StoreError::Failed("the plan kept changing".to_owned()))
}

/// How often a plan is read anew because another tab pruned it under the reader's hands.
const ATTEMPTS: u32 = 5;

/// `None` if a generation vanished between being listed and being read.
async fn try_to_open<S: Store>(
    store: &S,
    plan: &str,
    judge: &impl Fn(&str) -> Judgement,
) -> Result<Option<Opened>, StoreError> {
    let head = store.head(plan).await?;
    let generations = store.generations(plan).await?;
    let head_was_missing =
        !head.is_some_and(|head| generations.iter().any(|known| known.revision == head));

    let mut raw = Vec::new();
    for revision in reading_order(&generations, head) {
        let Some(generation) = store.generation(plan, revision).await? else {
            return Ok(None);
        };
        let judgement = if generation.is_whole() {
            judge(&generation.text)
        } else {
            Judgement::Unreadable
        };
        let text = generation.text;
        let skipped = revisions(&raw);
        match judgement {
            Judgement::Readable => {
                return Ok(Some(Opened::Ready {
                    revision,
                    head,
                    text,
                    skipped,
                    head_was_missing,
                }));
            }
            Judgement::NewerFormat => {
                return Ok(Some(Opened::ReadOnly {
                    revision,
                    text,
                    skipped,
                }));
            }
            Judgement::Unreadable => raw.push(RawText { revision, text }),
        }
    }
    Ok(Some(if generations.is_empty() && head.is_none() {
        Opened::Empty
    } else {
        Opened::Damaged { raw }
    }))
}

/// In which order generations are tried: the head, then copies of the same text, then what came
/// before it, newest first, then what came after it, and forks last, because a fork is somebody's
/// work beside the line. A reply that came back is a part of a plan and never stands for it.
pub fn reading_order(generations: &[GenerationSummary], head: Option<u64>) -> Vec<u64> {
    let current = generations
        .iter()
        .find(|generation| head == Some(generation.revision));
    let mut order: Vec<_> = generations
        .iter()
        .filter(|generation| generation.origin != Origin::Received)
        .map(|generation| {
            let other_text = current.is_none_or(|current| generation.sha256 != current.sha256);
            let beside = generation.origin == Origin::Fork && head != Some(generation.revision);
            let after_head = head.is_some_and(|head| generation.revision > head);
            let newest_first = Reverse(generation.revision);
            (other_text, beside, after_head, newest_first)
        })
        .collect();
    sort(&mut order);
    order.into_iter().map(|(.., revision)| revision.0).collect()
}

fn revisions(raw: &[RawText]) -> Vec<u64> {
    raw.iter().map(|text| text.revision).collect()
}

/// The load gate: whether a plan on screen may be written.
///
/// It opens only after a plan has been read **and** its first render has succeeded; a panic on the
/// way therefore leaves the store untouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gate {
    /// Nothing is open.
    #[default]
    Empty,
    /// A plan is being read.
    Loading,
    /// A plan has been read, but its first render has not been reported yet.
    Rendering,
    /// The plan may be written.
    Ready,
    /// The plan is shown but may not be written: it, or another tab, is of a newer version.
    ReadOnly,
    /// Nothing could be read. Stays so until another plan, or an older generation, is opened.
    Damaged,
}

impl Gate {
    /// Reading begins.
    pub fn start(&mut self) {
        *self = Self::Loading;
    }

    /// Reading has ended. Only a gate that is [`Gate::Loading`] listens.
    pub fn opened(&mut self, opened: &Opened) {
        if *self == Self::Loading {
            *self = match opened {
                Opened::Empty => Self::Empty,
                Opened::Ready { .. } => Self::Rendering,
                Opened::ReadOnly { .. } => Self::ReadOnly,
                Opened::Damaged { .. } => Self::Damaged,
            };
        }
    }

    /// Somebody made a new plan here. Only an empty gate listens.
    pub fn created(&mut self) {
        if *self == Self::Empty {
            *self = Self::Rendering;
        }
    }

    /// The first render of the plan has succeeded.
    pub fn rendered(&mut self) {
        if *self == Self::Rendering {
            *self = Self::Ready;
        }
    }

    /// A newer version of the program was met in the store or in another tab: from now on nothing is
    /// written, until the page is loaded anew.
    pub fn met_newer_version(&mut self) {
        if matches!(self, Self::Loading | Self::Rendering | Self::Ready) {
            *self = Self::ReadOnly;
        }
    }

    /// Whether writing is allowed.
    pub fn may_write(self) -> bool {
        self == Self::Ready
    }
}
