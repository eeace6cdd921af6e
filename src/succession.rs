//! The next plan made from this one: what carries over, what becomes of it, and traces both ways.
//!
//! A [`Succession`] is a draft of the new outline. Each of its entries names the old records it
//! comes from, so that one old record may lead to several new ones, several to one, and some to
//! none. Nothing is changed until [`succeed`] turns the draft into a new plan, built through the
//! one door, and into the edits that write the traces into the old plan.
//!
//! Ids are the draft's: entries bring theirs, made at the edge, and what belongs to an entry
//! (actions, indicators, traces) has ids derived from it.

use crate::edit::{Edit, EditError, apply};
use crate::plan::initiative::Initiative;
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::review::Issue;
use crate::plan::vocabulary::Level;
use crate::plan::{FiscalYear, Id, Key, Moment, Plan, TableName};

mod arranging;
mod baselines;
mod carrying;
mod contents;
mod listings;
mod naming;
mod suggesting;
mod traces;

pub use baselines::{Baseline, BaselineKind, baseline};
pub use suggesting::{Ended, ended, suggest};

/// A draft of the next plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Succession {
    /// The new plan's id.
    pub id: Key,
    /// The new plan's title; empty while nobody has named it.
    pub title: String,
    /// The first fiscal year of its period.
    pub first_year: FiscalYear,
    /// The last fiscal year of its period.
    pub last_year: FiscalYear,
    /// When it is made.
    pub made_at: Moment,
    /// The new outline. Siblings stand in this order.
    pub entries: Vec<Draft>,
    /// What each issue of the old plan leads to: keys of entries.
    pub leads: Vec<(Id<Issue>, Vec<Key>)>,
    /// Whether numbers that are printed otherwise than computed stay, as in a plan that is rolled
    /// over as it is.
    pub keeps_numbers: bool,
    /// Whether the appendices are carried over.
    pub keeps_appendices: bool,
}

/// An entry of the new outline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The id of the new record.
    pub key: Key,
    /// The node it stands under; none for the outermost.
    pub under: Option<Key>,
    /// The title.
    pub title: String,
    /// What it is.
    pub kind: DraftKind,
    /// The old records it comes from; none for something new.
    pub from: Vec<Source>,
}

/// What an entry of the new outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftKind {
    /// A node.
    Node {
        /// Its level.
        level: Option<Id<Level>>,
        /// What the node is.
        role: NodeRole,
    },
    /// An initiative, at its home.
    Initiative {
        /// Whether it stands there as a part of the node's item.
        is_part: bool,
    },
}

impl Default for DraftKind {
    fn default() -> Self {
        Self::Initiative { is_part: false }
    }
}

/// A record of the old plan that something new comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A node.
    Node(Id<OutlineNode>),
    /// An initiative.
    Initiative(Id<Initiative>),
}

impl Source {
    /// The record's id.
    pub fn key(self) -> Key {
        match self {
            Self::Node(id) => id.key(),
            Self::Initiative(id) => id.key(),
        }
    }

    /// The table the record stands in.
    pub fn table(self) -> TableName {
        match self {
            Self::Node(_) => TableName::Nodes,
            Self::Initiative(_) => TableName::Initiatives,
        }
    }

    /// Whether the record is in the plan.
    pub fn is_in(self, plan: &Plan) -> bool {
        match self {
            Self::Node(id) => plan.get(id).is_some(),
            Self::Initiative(id) => plan.get(id).is_some(),
        }
    }

    /// Its title and the text that is compared when one asks what has changed since: the node's
    /// text or the initiative's overview.
    pub fn said(self, plan: &Plan) -> (String, String) {
        match self {
            Self::Node(id) => plan
                .get(id)
                .map(|node| (node.title.clone(), node.text.clone())),
            Self::Initiative(id) => plan
                .get(id)
                .map(|row| (row.title.clone(), row.overview.clone())),
        }
        .unwrap_or_default()
    }
}

impl Draft {
    /// Whether it is a node, so that others may stand under it.
    pub fn is_node(&self) -> bool {
        matches!(self.kind, DraftKind::Node { .. })
    }

    /// Whether it must have a title. A paragraph is its text, and a number left out is nothing else.
    pub fn needs_title(&self) -> bool {
        match self.kind {
            DraftKind::Node { role, .. } => {
                matches!(role, NodeRole::Heading | NodeRole::Example)
            }
            DraftKind::Initiative { .. } => true,
        }
    }

    /// The sources that are nodes.
    fn nodes(&self) -> impl Iterator<Item = Id<OutlineNode>> + '_ {
        self.from.iter().filter_map(|source| match source {
            Source::Node(id) => Some(*id),
            Source::Initiative(_) => None,
        })
    }

    /// The sources that are initiatives.
    fn initiatives(&self) -> impl Iterator<Item = Id<Initiative>> + '_ {
        self.from.iter().filter_map(|source| match source {
            Source::Initiative(id) => Some(*id),
            Source::Node(_) => None,
        })
    }
}

/// The next plan, and what is written into the old one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succeeded {
    /// The new plan, with traces to the old one.
    pub plan: Plan,
    /// The edits of the old plan: traces to the new one, nothing else.
    pub edits: Vec<Edit>,
}

/// Makes the next plan. The old plan is not changed; sources that are no longer in it are passed
/// over.
///
/// # Errors
/// [`EditError`] if the draft breaks a rule of plans, such as an entry under itself.
pub fn succeed(old: &Plan, draft: &Succession) -> Result<Succeeded, EditError> {
    let mut draft = draft.clone();
    for entry in &mut draft.entries {
        let mut known = Vec::new();
        entry.from.retain(|source| {
            let is_new = source.is_in(old) && !known.contains(source);
            known.push(*source);
            is_new
        });
    }
    let both = traces::both(old, &draft);
    let mut edits = carrying::edits(old, &draft);
    edits.extend(both.new);
    let (plan, _) = apply(&Plan::default(), edits)?;
    Ok(Succeeded {
        plan,
        edits: both.old,
    })
}
