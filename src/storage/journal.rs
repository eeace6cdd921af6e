//! The last-second journal: what was not yet saved when the page was left.
//!
//! It is written synchronously, in full, to a small place that survives the page, and read on the
//! next load. It never replaces a save; it is replayed only on the very revision it was made from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{GenerationSummary, generation::fingerprint};

/// What one tab had not saved yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Entry {
    /// The plan.
    pub plan: String,
    /// The revision the changes rest on; `None` if the plan had never been saved.
    pub parent_revision: Option<u64>,
    /// The tab that wrote it.
    pub tab: String,
    /// The unsaved groups of changes, oldest first: opaque JSON.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Texts still being typed, by the address of their field.
    #[serde(default)]
    pub text_drafts: BTreeMap<String, String>,
    /// Fingerprint of the plan with `groups` applied, if the tab knew it. It tells a journal whose
    /// save did succeed after all from one that has to be offered.
    #[serde(default)]
    pub result_sha256: Option<String>,
}

/// What is done with a journal found on load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// There is nothing to bring back.
    Nothing,
    /// It rests on the head: apply it.
    Replay(Entry),
    /// The plan has moved on since: offer it as a fork.
    Fork(Entry),
    /// It cannot be read: keep it, and offer the raw text.
    Damaged(String),
}

impl Entry {
    /// The stored form: a fingerprint, a line break, and JSON.
    pub fn encode(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        let mut stored = fingerprint(&json);
        stored.push('\n');
        stored.push_str(&json);
        stored
    }

    /// Reads the stored form; `None` if a single character of it is damaged.
    pub fn decode(stored: &str) -> Option<Self> {
        let (expected, json) = stored.split_once('\n')?;
        if fingerprint(json) != expected {
            return None;
        }
        serde_json::from_str(json).ok()
    }

    /// Whether there is anything in it.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.text_drafts.is_empty()
    }
}

/// Decides what is done with the journal `stored` for `plan`, whose head and generations are given.
/// A journal of another plan is none of ours and stays where it is.
pub fn decide(
    stored: Option<&str>,
    plan: &str,
    head: Option<u64>,
    generations: &[GenerationSummary],
) -> Decision {
    let Some(stored) = stored else {
        return Decision::Nothing;
    };
    let Some(mut entry) = Entry::decode(stored) else {
        return Decision::Damaged(stored.to_owned());
    };
    if entry.plan != plan {
        return Decision::Nothing;
    }
    let already_saved = entry.result_sha256.as_deref().is_some_and(|result| {
        generations
            .iter()
            .any(|known| known.sha256 == result && Some(known.revision) > entry.parent_revision)
    });
    if already_saved {
        entry.groups.clear();
    }
    if entry.is_empty() {
        Decision::Nothing
    } else if entry.parent_revision == head {
        Decision::Replay(entry)
    } else {
        Decision::Fork(entry)
    }
}
