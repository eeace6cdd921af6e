//! What a bundle says about itself.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Key, Moment, Plan};

/// What a bundle says about itself, before the tables.
///
/// The format's name and the hash of the content are not here: writing puts them in, reading
/// checks them and tells the result.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Envelope {
    /// The version of the format, counted from 1.
    pub version: u32,
    /// The version of the program that wrote it.
    pub app_version: String,
    /// What it is for.
    pub kind: Kind,
    /// The id of the plan: that of the one row of the table `plan`.
    pub plan_id: Option<Key>,
    /// The plan's title.
    pub plan_title: String,
    /// The organisation that owns the plan.
    pub organisation: String,
    /// The revision of the plan, counted up whenever it is stored; 0 if that is not known.
    pub revision: u64,
    /// When it was written, by the clock of that machine.
    pub made_at: Moment,
    /// Who wrote it: a section or the secretariat, never a person.
    pub office: String,
    /// What the content was changed from; for replies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// What the receiver is asked for, or the sender answers; the whole plan if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// The id of this reply; for replies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_id: Option<Key>,
    /// The hash of the reply of the same office that this one replaces; for replies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// The hashes of states of the plan that this one comes from, the newest first, at most 100;
    /// for whole plans. Where one of them is known, the two are compared from there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ancestors: Vec<String>,
}

/// What a bundle is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A whole plan, to be looked at or gone on with.
    #[default]
    Plan,
    /// Sent to a section to be filled in (発行).
    Issue,
    /// What a section filled in (回答).
    Reply,
    /// A copy to keep (控え).
    Backup,
}

/// What a reply was changed from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Base {
    /// The revision that was issued.
    pub revision: u64,
    /// The hash of its content.
    pub hash: String,
    /// The rows as they were issued, shaped like `tables`: makes the merge possible where the
    /// issued version is lost.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub tables: Map<String, Value>,
}

/// What an issue asks for and a reply answers. No sections are all of them, no year is every year;
/// without a stage no rating is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Scope {
    /// The sections whose sheets are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Id<Section>>,
    /// The fiscal year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<FiscalYear>,
    /// The stage of evaluation that is asked for; none if only texts are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Id<Stage>>,
}

impl Envelope {
    /// The envelope of a plan as this program writes it; revision, time and office are the
    /// caller's to fill in.
    pub fn of(plan: &Plan) -> Self {
        let mut envelope = Self {
            version: super::VERSION,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            ..Self::default()
        };
        envelope.name(plan);
        envelope
    }

    /// Takes over what the plan says of itself.
    pub(super) fn name(&mut self, plan: &Plan) {
        if let Some(header) = plan.header() {
            self.plan_id = Some(header.id().key());
            self.plan_title.clone_from(&header.title);
            self.organisation.clone_from(&header.organisation);
        }
    }
}
