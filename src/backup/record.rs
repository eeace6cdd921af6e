//! The parts of a backup as they stand in the file: one JSON object on a line each.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::bundle::compact;
use crate::storage::generation::hexadecimal;
use crate::storage::{Generation, GenerationSummary, LogEntry, PlanSummary, WholePlan};

/// A plan: what the list of plans shows, and which revision is current.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlanRecord {
    pub(super) plan: String,
    #[serde(default)]
    pub(super) head: u64,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) period: String,
    #[serde(default)]
    pub(super) saved_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) deleted_at: Option<String>,
}

impl PlanRecord {
    pub(super) fn of(summary: &PlanSummary, head: u64) -> Self {
        Self {
            plan: summary.plan.clone(),
            head,
            title: summary.title.clone(),
            period: summary.period.clone(),
            saved_at: summary.saved_at.clone(),
            deleted_at: summary.deleted_at.clone(),
        }
    }

    /// The plan without its generations and its log. It counts as written out: it lies in a file.
    pub(super) fn whole(self, made_at: &str) -> WholePlan {
        let exported_at = Some(made_at.to_owned()).filter(|at| !at.is_empty());
        let summary = PlanSummary {
            plan: self.plan,
            title: self.title,
            period: self.period,
            last_revision: self.head,
            saved_at: self.saved_at,
            exported_revision: exported_at.is_some().then_some(self.head),
            exported_at,
            size_bytes: 0,
            deleted_at: self.deleted_at,
        };
        WholePlan {
            head: self.head,
            summary,
            ..WholePlan::default()
        }
    }
}

/// An entry of a plan's change log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ChangeRecord {
    pub(super) plan: String,
    pub(super) revision: u64,
    pub(super) position: u32,
    pub(super) change: String,
}

impl ChangeRecord {
    pub(super) fn of(plan: &str, entry: LogEntry) -> Self {
        Self {
            plan: plan.to_owned(),
            revision: entry.revision,
            position: entry.position,
            change: entry.change,
        }
    }

    pub(super) fn entry(self) -> LogEntry {
        LogEntry {
            revision: self.revision,
            position: self.position,
            change: self.change,
        }
    }
}

/// The name under which a generation's text stands in its record.
const TEXT: &str = "text";

/// The record of a generation, its text not in it: that is covered by its own fingerprint.
pub(super) fn of_generation(summary: &GenerationSummary) -> Value {
    value(summary)
}

/// The line of a generation.
pub(super) fn with_text(mut record: Value, text: String) -> String {
    if let Value::Object(fields) = &mut record {
        fields.insert(TEXT.to_owned(), Value::String(text));
    }
    compact(&record)
}

/// Takes the text out of the record of a generation.
pub(super) fn take_text(record: &mut Map<String, Value>) -> Option<String> {
    match record.remove(TEXT)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// A generation from its record and its text.
pub(super) fn generation(record: Map<String, Value>, text: String) -> Option<Generation> {
    let summary = serde_json::from_value(Value::Object(record)).ok()?;
    Some(Generation { summary, text })
}

/// A record as JSON.
pub(super) fn value<T: Serialize>(record: &T) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// The hash of a backup's content, gathered record by record: see `docs/backup-format-1.md`.
#[derive(Default)]
pub(super) struct ContentHash(Sha256);

impl ContentHash {
    /// Adds a record; one of a generation without its text.
    pub(super) fn add(&mut self, record: &Value) {
        self.0.update(compact(record).as_bytes());
        self.0.update(b"\n");
    }

    pub(super) fn finish(self) -> String {
        hexadecimal(&self.0.finalize())
    }
}
