//! What the list of plans shows without opening a plan.

use serde::{Deserialize, Serialize};

use super::{Commit, GenerationSummary};

/// One plan (計画) in the list of plans.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlanSummary {
    /// Identifier of the plan.
    pub plan: String,
    /// Title as of the last commit.
    #[serde(default)]
    pub title: String,
    /// Period as shown, as of the last commit.
    #[serde(default)]
    pub period: String,
    /// The head after the last commit.
    #[serde(default)]
    pub last_revision: u64,
    /// When it was last saved on this device: local time, ISO 8601 with offset.
    #[serde(default)]
    pub saved_at: String,
    /// When it was last written out to a file.
    #[serde(default)]
    pub exported_at: Option<String>,
    /// Which revision was last written out to a file.
    #[serde(default)]
    pub exported_revision: Option<u64>,
    /// Length of the current text in bytes of UTF-8.
    #[serde(default)]
    pub size_bytes: u64,
    /// When it was moved to the bin; `None` for a plan in use.
    #[serde(default)]
    pub deleted_at: Option<String>,
}

impl PlanSummary {
    /// The summary after a commit; export notes stay, a deletion is taken back.
    pub fn after_commit(
        previous: Option<Self>,
        commit: &Commit,
        stored: &GenerationSummary,
    ) -> Self {
        let previous = previous.unwrap_or_default();
        Self {
            plan: stored.plan.clone(),
            title: commit.title.clone(),
            period: commit.period.clone(),
            last_revision: stored.revision,
            saved_at: stored.at.clone(),
            exported_at: previous.exported_at,
            exported_revision: previous.exported_revision,
            size_bytes: stored.size_bytes,
            deleted_at: None,
        }
    }

    /// The form in which it is stored.
    pub fn encode(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the stored form. A damaged one yields an empty summary of `plan`, so that the plan
    /// stays in the list and can be opened.
    pub fn decode(plan: &str, stored: &str) -> Self {
        match serde_json::from_str::<Self>(stored) {
            Ok(summary) if summary.plan == plan => summary,
            _ => Self {
                plan: plan.to_owned(),
                ..Self::default()
            },
        }
    }
}
