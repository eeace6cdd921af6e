//! The states a plan comes from, as far as they are known on this machine.

use crate::bundle::{self, Kind, MOST_ANCESTORS};
use crate::plan::Plan;
use crate::storage::{GenerationSummary, Origin};

/// A stored version, as far as its content is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    revision: u64,
    /// The hash of its content.
    hash: String,
    /// Whether it is another machine's, which came in by a file.
    is_received: bool,
    /// The states it says it comes from, where it came in by a file.
    ancestors: Vec<String>,
}

impl Version {
    /// A stored version; none for what is no state of the plan, such as the reply of a section.
    pub fn of(summary: &GenerationSummary, text: &str) -> Option<Self> {
        let is_received = summary.origin == Origin::Received;
        if !is_received && !summary.is_of_line() {
            return None;
        }
        let (envelope, hash) = bundle::heading(text)?;
        let is_whole = matches!(envelope.kind, Kind::Plan | Kind::Backup);
        is_whole.then_some(Self {
            revision: summary.revision,
            hash,
            is_received,
            ancestors: envelope.ancestors,
        })
    }
}

/// A state a plan comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The hash of its content.
    pub hash: String,
    /// The version that holds it; none where only its hash is known.
    pub revision: Option<u64>,
    /// The first version that held it: work may have come back to it since.
    pub first: Option<u64>,
}

/// The states a plan comes from, so that each stands before those it comes from itself. `versions`
/// are all that are stored here, the newest first.
///
/// What came in by a file counts while the plan says that it was taken in: that is taken back by
/// undo like everything else.
pub fn lineage(plan: &Plan, versions: &[Version]) -> Vec<State> {
    let mut states: Vec<State> = Vec::new();
    let mut put = |hash: &str, revision: Option<u64>| match states
        .iter_mut()
        .find(|state| state.hash == hash)
    {
        Some(state) => state.first = revision.or(state.first),
        None => states.push(State {
            hash: hash.to_owned(),
            revision,
            first: revision,
        }),
    };
    for version in versions {
        let is_taken_in = || plan.replies.iter().any(|row| row.hash == version.hash);
        if !version.is_received || is_taken_in() {
            put(&version.hash, Some(version.revision));
        }
    }
    let received = versions.iter().filter(|version| version.is_received);
    for version in received {
        if plan.replies.iter().any(|row| row.hash == version.hash) {
            for hash in version.ancestors.iter().take(MOST_ANCESTORS) {
                put(hash, None);
            }
        }
    }
    states
}

/// What a file of the plan says of where it comes from.
pub fn ancestors(plan: &Plan, states: &[State]) -> Vec<String> {
    let own = bundle::hash(plan);
    let hashes = states.iter().map(|state| &state.hash);
    hashes
        .filter(|hash| **hash != own)
        .take(MOST_ANCESTORS)
        .cloned()
        .collect()
}
