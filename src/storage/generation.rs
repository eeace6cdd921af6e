//! A generation: one whole text of a plan as it stood at one moment, and what is known about it.
//!
//! Generations are never changed after they were written, except for the note that a fork has been
//! resolved.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Why a generation was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// By itself, while somebody was working.
    Automatic,
    /// Because somebody asked for it.
    Manual,
    /// As a copy before an import was applied.
    BeforeImport,
    /// As a copy before the text was brought to a newer schema.
    BeforeMigration,
    /// As a copy before an older generation was brought back.
    BeforeRestore,
    /// Beside the line, because another tab had moved the head.
    Fork,
    /// Because this text was sent out to sections and will be the base of their replies.
    Issued,
    /// Because it was written to a file, which may come back changed.
    Exported,
    /// Because it came in by a file and was merged: the text of a reply or of another machine's plan,
    /// which is no state this plan has been at.
    Received,
    /// For a reason this version does not know, or because what is known of it is damaged.
    #[serde(other)]
    Unknown,
}

/// What is known about a generation without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenerationSummary {
    /// The plan it belongs to.
    pub plan: String,
    /// Its number within the plan: the order of generations.
    pub revision: u64,
    /// The revision it was made from; `None` for the first.
    pub parent: Option<u64>,
    /// The schema of the text.
    pub schema: u32,
    /// The version of the program that wrote it.
    pub app_version: String,
    /// When it was written: local time, ISO 8601 with offset. For people, never for ordering.
    pub at: String,
    /// Why it was written.
    pub origin: Origin,
    /// Fingerprint of the text, see [`fingerprint`].
    pub sha256: String,
    /// Length of the text in bytes of UTF-8.
    pub size_bytes: u64,
    /// The revision that settled this fork; `None` for a fork that waits for a decision.
    #[serde(default)]
    pub resolved_by: Option<u64>,
}

/// A generation with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generation {
    /// What is known about it.
    pub summary: GenerationSummary,
    /// The whole plan. Empty if the store has lost it.
    pub text: String,
}

/// A generation that has no revision yet: the store hands it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGeneration {
    /// The plan it belongs to.
    pub plan: String,
    /// The revision it was made from.
    pub parent: Option<u64>,
    /// The schema of the text.
    pub schema: u32,
    /// The version of the program that writes it.
    pub app_version: String,
    /// Now: local time, ISO 8601 with offset.
    pub at: String,
    /// Why it is written.
    pub origin: Origin,
    /// The whole plan.
    pub text: String,
}

impl NewGeneration {
    /// The revision it gets: one more than every revision the store or the writer has seen. A store
    /// that lost everything thereby never hands out a number some tab still holds for another text.
    pub fn next_revision(&self, newest: Option<u64>, head: Option<u64>) -> u64 {
        newest.max(head).max(self.parent).unwrap_or(0) + 1
    }

    /// What will be known about it under `revision`.
    pub fn summary(&self, revision: u64) -> GenerationSummary {
        GenerationSummary {
            plan: self.plan.clone(),
            revision,
            parent: self.parent,
            schema: self.schema,
            app_version: self.app_version.clone(),
            at: self.at.clone(),
            origin: self.origin,
            sha256: fingerprint(&self.text),
            size_bytes: self.text.len() as u64,
            resolved_by: None,
        }
    }
}

impl Generation {
    /// Whether the text is the one that was written.
    pub fn is_whole(&self) -> bool {
        fingerprint(&self.text) == self.summary.sha256
    }
}

impl GenerationSummary {
    /// Whether the plan here has been at it. A version that was brought in from a backup beside the
    /// line has no parent here, and neither has a line's first.
    pub fn is_of_line(&self) -> bool {
        let is_state = !matches!(
            self.origin,
            Origin::Fork | Origin::Received | Origin::Unknown
        );
        is_state && (self.parent.is_some() || self.revision == 1)
    }

    /// Whether this is a fork nobody has decided about.
    pub fn waits_for_decision(&self) -> bool {
        self.origin == Origin::Fork && self.resolved_by.is_none()
    }

    /// The form in which it is stored beside its text.
    pub fn encode(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the stored form. A damaged one yields a summary whose fingerprint fits no text, so that
    /// the generation is still listed, kept and offered for rescue.
    pub fn decode(plan: &str, revision: u64, stored: &str) -> Self {
        match serde_json::from_str::<Self>(stored) {
            Ok(summary) if summary.plan == plan && summary.revision == revision => summary,
            _ => Self {
                plan: plan.to_owned(),
                revision,
                parent: None,
                schema: 0,
                app_version: String::new(),
                at: String::new(),
                origin: Origin::Unknown,
                sha256: String::new(),
                size_bytes: 0,
                resolved_by: None,
            },
        }
    }
}

/// SHA-256 of a text in lower-case hexadecimal, 64 characters.
pub fn fingerprint(text: &str) -> String {
    fingerprint_of_bytes(text.as_bytes())
}

/// SHA-256 of bytes, written like [`fingerprint`].
pub fn fingerprint_of_bytes(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    let mut hexadecimal = String::with_capacity(64);
    for byte in digest {
        for digit in [byte >> 4, byte & 15] {
            hexadecimal.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    hexadecimal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_sha_256() {
        assert_eq!(
            fingerprint("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn an_origin_of_a_newer_version_is_kept_as_unknown() {
        let stored = NewGeneration {
            plan: "p".into(),
            parent: None,
            schema: 1,
            app_version: "1".into(),
            at: "2026-04-01T09:00:00+09:00".into(),
            origin: Origin::Automatic,
            text: "{}".into(),
        }
        .summary(3)
        .encode();
        assert_eq!(
            GenerationSummary::decode("p", 3, &stored).origin,
            Origin::Automatic
        );
        let newer = stored.replace("Automatic", "Archived");
        let read = GenerationSummary::decode("p", 3, &newer);
        assert_eq!(read.origin, Origin::Unknown);
        assert_eq!(
            read.sha256,
            fingerprint("{}"),
            "the rest of it is still known"
        );
    }

    #[test]
    fn a_damaged_summary_fits_no_text() {
        let damaged = GenerationSummary::decode("p", 3, "{\"plan\":");
        assert_eq!(damaged.revision, 3);
        assert!(
            !Generation {
                summary: damaged,
                text: String::new()
            }
            .is_whole()
        );
    }
}
