//! Mid-term and final reviews (総括), the issues they leave and the way into the next plan.

use serde::{Deserialize, Serialize};

use super::initiative::Initiative;
use super::outline::OutlineNode;
use super::scale::{Grade, RatingScale};
use super::{FiscalYear, Id, Key, Position};

record! {
    /// A review of the whole plan (計画の総括).
    PlanReview in Reviews {
        /// The place among the reviews.
        position: Position,
        /// Mid-term or final.
        kind: ReviewKind,
        /// The fiscal year in which it was done.
        year: FiscalYear,
        /// The scale of dispositions (達成状況).
        scale: Option<Id<RatingScale>>,
        /// The text on the plan as a whole.
        text: String,
    }
}

/// Which review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// In the middle of the period (中間総括).
    Midterm,
    /// At its end (最終総括).
    #[default]
    Final,
}

record! {
    /// What a review says of one initiative or of one node.
    ReviewEntry in ReviewEntries part of review, initiative, node; one per review, initiative, node {
        /// The review.
        review: Id<PlanReview>,
        /// The initiative.
        initiative: Option<Id<Initiative>>,
        /// The node, for the narrative of a field.
        node: Option<Id<OutlineNode>>,
        /// The disposition (達成状況): achieved? × finished or extended.
        disposition: Option<Id<Grade>>,
        /// What was done (取り組み内容).
        text: String,
        /// What was done after an extension (延長後の取り組み).
        text_after_extension: String,
    }
}

record! {
    /// An issue (課題): what is left, belonging to an outline node; leads to the next plan.
    Issue in Issues part of node {
        /// The node.
        node: Option<Id<OutlineNode>>,
        /// The place among the issues of the node.
        position: Position,
        /// The issue.
        text: String,
    }
}

record! {
    /// A trace from this plan to the next, or back to the one before. The other end is another
    /// plan's record and so is named by its id and title, not by reference.
    Trace in Traces part of node, initiative, issue {
        /// Which way it leads.
        toward: TraceDirection,
        /// The node here.
        node: Option<Id<OutlineNode>>,
        /// The initiative here.
        initiative: Option<Id<Initiative>>,
        /// The issue here.
        issue: Option<Id<Issue>>,
        /// The other plan's id.
        other_plan: Option<Key>,
        /// The other plan's title.
        other_plan_title: String,
        /// The id of the record there.
        other_record: Option<Key>,
        /// What the record there is: an issue (課題) reads otherwise than a line of the outline.
        other_kind: OtherKind,
        /// The title of the record there.
        other_title: String,
        /// The text of the record there when this plan was made from it, to tell what changed since.
        other_text: String,
        /// What was decided about it.
        note: String,
    }
}

/// What the record at the other end of a trace is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OtherKind {
    /// It is not said.
    #[default]
    Unsaid,
    /// A node of the outline.
    Node,
    /// An initiative.
    Initiative,
    /// An issue.
    Issue,
}

/// Which way a trace leads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TraceDirection {
    /// To the next plan.
    #[default]
    Next,
    /// To the plan before.
    Previous,
}

record!(@placed PlanReview, Issue);

impl ReviewEntry {
    /// The empty entry of a review on an initiative; its id is the same on every machine.
    pub fn of_initiative(review: Id<PlanReview>, initiative: Id<Initiative>) -> Self {
        Self {
            id: entry_id(review, initiative.key()),
            review,
            initiative: Some(initiative),
            ..Self::default()
        }
    }

    /// The empty entry of a review on a node; its id is the same on every machine.
    pub fn of_node(review: Id<PlanReview>, node: Id<OutlineNode>) -> Self {
        Self {
            id: entry_id(review, node.key()),
            review,
            node: Some(node),
            ..Self::default()
        }
    }
}

fn entry_id(review: Id<PlanReview>, subject: Key) -> Id<ReviewEntry> {
    Key::derived(&["review entry", review.key().as_str(), subject.as_str()]).into()
}
choices! {
    ReviewKind { Midterm = "midterm", Final = "final" }
    OtherKind { Unsaid = "unsaid", Node = "node", Initiative = "initiative", Issue = "issue" }
    TraceDirection { Next = "next", Previous = "previous" }
}
