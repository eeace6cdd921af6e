//! Edits of reviews by their meaning: what a review says of a row, a review that begins with what
//! an earlier one says, and the issues that are left.

use super::{Edit, add, fill};
use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::review::{PlanReview, ReviewEntry, ReviewKind};
use crate::plan::scale::RatingScale;
use crate::plan::{FiscalYear, Id, Plan, Position, TableName};

use super::order::Siblings;

/// What a review speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reviewed {
    /// An initiative.
    Initiative(Id<Initiative>),
    /// A node: a narrative, or a row of its own.
    Node(Id<OutlineNode>),
}

/// The empty entry of a review on something.
pub fn empty_entry(review: Id<PlanReview>, of: Reviewed) -> ReviewEntry {
    match of {
        Reviewed::Initiative(id) => ReviewEntry::of_initiative(review, id),
        Reviewed::Node(id) => ReviewEntry::of_node(review, id),
    }
}

/// What a review says of something, if it says anything.
pub fn entry(plan: &Plan, review: Id<PlanReview>, of: Reviewed) -> Option<&ReviewEntry> {
    let (initiative, node) = match of {
        Reviewed::Initiative(id) => (Some(id), None),
        Reviewed::Node(id) => (None, Some(id)),
    };
    let mut entries = plan.review_entries.iter().map(|row| row.record());
    entries.find(|row| row.review == review && row.initiative == initiative && row.node == node)
}

/// The edits that change what a review says of something; the entry comes into being with the
/// first thing said.
pub fn set_entry(
    plan: &Plan,
    review: Id<PlanReview>,
    of: Reviewed,
    alter: impl FnOnce(&mut ReviewEntry),
) -> Vec<Edit> {
    fill(plan, &empty_entry(review, of), alter)
}

/// The edits that add a review after those there are.
pub fn add_review(
    plan: &Plan,
    id: Id<PlanReview>,
    kind: ReviewKind,
    year: FiscalYear,
    scale: Option<Id<RatingScale>>,
) -> Vec<Edit> {
    let position: Position = Siblings::of(TableName::Reviews).end(plan);
    vec![add(PlanReview {
        id,
        position,
        kind,
        year,
        scale,
        ..PlanReview::default()
    })]
}

/// The edits that let a review begin with what an earlier one says: dispositions and texts, where
/// the later one says nothing yet.
pub fn begin_with(plan: &Plan, review: Id<PlanReview>, earlier: Id<PlanReview>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for row in plan
        .review_entries
        .iter()
        .filter(|row| row.review == earlier)
    {
        let of = match (row.initiative, row.node) {
            (Some(id), _) => Reviewed::Initiative(id),
            (None, Some(id)) => Reviewed::Node(id),
            (None, None) => continue,
        };
        edits.extend(set_entry(plan, review, of, |entry| {
            entry.disposition = entry.disposition.or(row.disposition);
            if entry.text.is_empty() {
                entry.text.clone_from(&row.text);
            }
        }));
    }
    edits
}
