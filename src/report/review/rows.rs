//! The rows of a review, laid out by field and item along the outline.

use std::collections::{HashMap, HashSet};

use super::{Counts, Disposition, Field, Item, ReviewRow, findings};
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::review::{PlanReview, ReviewEntry};
use crate::plan::{Id, Plan, Row};
use crate::report::Subject;
use crate::wording::review as words;

/// How deep a node without anything under it must stand to be judged itself: below the items.
const JUDGED_FROM: usize = 2;

/// The cell before several rows, with the title they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedCell {
    /// The innermost node it stands for.
    pub node: Id<OutlineNode>,
    /// The title; several nodes one below the other are joined.
    pub title: String,
    /// How many rows it covers, counted from 1.
    pub rows: usize,
}

/// Something that is judged, with the nodes above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What is judged.
    pub subject: Subject,
    /// The nodes above it, outermost first.
    pub path: Vec<Id<OutlineNode>>,
    /// The title as a table has it.
    pub title: String,
    /// The title in the tree, where it is another one.
    pub listed_title: String,
}

/// A line of the walk along the outline.
enum Step<'a> {
    Node(&'a Row<OutlineNode>, usize, String),
    Judged(Judged),
}

/// Everything in a plan that a review judges, in the order of the outline; what is not listed
/// there comes last.
pub fn judged(plan: &Plan) -> Vec<Judged> {
    let judged = |step| match step {
        Step::Judged(judged) => Some(judged),
        Step::Node(..) => None,
    };
    steps(plan).into_iter().filter_map(judged).collect()
}

fn steps(plan: &Plan) -> Vec<Step<'_>> {
    let outline = Outline::of(plan);
    let homes: HashSet<_> = outline
        .homes()
        .values()
        .map(|listing| listing.placement.id())
        .collect();
    let lines = outline.lines();
    let mut path: Vec<Id<OutlineNode>> = Vec::new();
    let mut listed = HashSet::new();
    let mut steps = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        path.truncate(line.depth);
        match line.entry {
            Entry::Node(node) => {
                let has_more = lines
                    .get(index + 1)
                    .is_some_and(|next| next.depth > line.depth);
                if !has_more && line.depth >= JUDGED_FROM && node.role == NodeRole::Heading {
                    steps.push(Step::Judged(Judged {
                        subject: Subject::Node(node.id()),
                        path: path.clone(),
                        title: node.title.clone(),
                        listed_title: String::new(),
                    }));
                } else {
                    steps.push(Step::Node(node, line.depth, line.number.clone()));
                }
                path.push(node.id());
            }
            Entry::Listing(placement) => {
                let Some(initiative) = plan.get(placement.initiative) else {
                    continue;
                };
                if !homes.contains(&placement.id()) {
                    continue;
                }
                listed.insert(initiative.id());
                let is_other = placement.listed_title != initiative.title;
                let listed_title = Some(&placement.listed_title).filter(|_| is_other);
                steps.push(Step::Judged(Judged {
                    subject: Subject::Initiative(initiative.id()),
                    path: path.clone(),
                    title: initiative.title.clone(),
                    listed_title: listed_title.cloned().unwrap_or_default(),
                }));
            }
        }
    }
    for initiative in &plan.initiatives {
        if !listed.contains(&initiative.id()) {
            steps.push(Step::Judged(Judged {
                subject: Subject::Initiative(initiative.id()),
                path: Vec::new(),
                title: initiative.title.clone(),
                listed_title: String::new(),
            }));
        }
    }
    steps
}

pub(super) struct LaidOut {
    pub(super) fields: Vec<Field>,
    pub(super) tree_items: usize,
}

/// The rows of a review under their fields and items.
pub(super) fn lay_out(plan: &Plan, review: &Row<PlanReview>, scale: &[Disposition]) -> LaidOut {
    let entries: HashMap<Subject, &Row<ReviewEntry>> = plan
        .review_entries
        .iter()
        .filter(|entry| entry.review == review.id())
        .filter_map(|entry| Some((subject_of(entry)?, entry.as_ref())))
        .collect();
    let mut fields: Vec<Field> = Vec::new();
    let mut tree_items = 0;
    let mut merged: Option<Id<OutlineNode>> = None;
    for step in steps(plan) {
        match step {
            Step::Node(node, 0, number) => fields.push(field(plan, node, number, &entries)),
            Step::Node(node, 1, number) => {
                if let Some(field) = fields.last_mut() {
                    field.items.push(item(plan, Some(node), number));
                }
            }
            Step::Node(..) => {}
            Step::Judged(judged) => {
                let above = judged.path.get(2..).unwrap_or_default().last().copied();
                if above.is_none() || above != merged {
                    tree_items += 1;
                }
                merged = above;
                let entry = entries.get(&judged.subject).copied();
                let row = row(review, scale, &judged, entry);
                put(plan, &mut fields, &judged, row);
            }
        }
    }
    LaidOut { fields, tree_items }
}

/// What an entry is about; none if it is about nothing.
pub(super) fn subject_of(entry: &ReviewEntry) -> Option<Subject> {
    let initiative = entry.initiative.map(Subject::Initiative);
    initiative.or(entry.node.map(Subject::Node))
}

fn level_name(plan: &Plan, node: &OutlineNode) -> String {
    let level = node.level.and_then(|level| plan.get(level));
    level.map_or_else(String::new, |level| level.name.clone())
}

fn field(
    plan: &Plan,
    node: &Row<OutlineNode>,
    number: String,
    entries: &HashMap<Subject, &Row<ReviewEntry>>,
) -> Field {
    let entry = entries.get(&Subject::Node(node.id()));
    Field {
        node: Some(node.id()),
        level_name: level_name(plan, node),
        number,
        title: node.title.clone(),
        narrative: entry.map(|entry| entry.text.clone()).unwrap_or_default(),
        counts: Counts::default(),
        items: Vec::new(),
    }
}

fn item(plan: &Plan, node: Option<&Row<OutlineNode>>, number: String) -> Item {
    Item {
        node: node.map(Row::id),
        level_name: node.map(|node| level_name(plan, node)).unwrap_or_default(),
        number,
        title: node.map(|node| node.title.clone()).unwrap_or_default(),
        counts: Counts::default(),
        rows: Vec::new(),
    }
}

fn row(
    review: &PlanReview,
    scale: &[Disposition],
    judged: &Judged,
    entry: Option<&Row<ReviewEntry>>,
) -> ReviewRow {
    let disposition = entry
        .and_then(|entry| entry.disposition)
        .and_then(|grade| scale.iter().position(|known| known.id == grade));
    let text = |get: fn(&ReviewEntry) -> &String| {
        entry.map(|entry| get(entry).clone()).unwrap_or_default()
    };
    let text_after_extension = text(|entry| &entry.text_after_extension);
    ReviewRow {
        subject: judged.subject,
        title: judged.title.clone(),
        listed_title: judged.listed_title.clone(),
        merged: None,
        is_merged: false,
        disposition,
        findings: findings::of_row(
            review,
            disposition.and_then(|index| scale.get(index)),
            &text_after_extension,
        ),
        text: text(|entry| &entry.text),
        text_after_extension,
    }
}

/// Puts a row into the table of its item, and begins or widens the merged cell before it.
fn put(plan: &Plan, fields: &mut Vec<Field>, judged: &Judged, mut row: ReviewRow) {
    if judged.path.is_empty() && fields.last().is_none_or(|field| field.node.is_some()) {
        fields.push(Field {
            node: None,
            level_name: String::new(),
            number: String::new(),
            title: words::NOT_LISTED.to_owned(),
            narrative: String::new(),
            counts: Counts::default(),
            items: Vec::new(),
        });
    }
    let Some(field) = fields.last_mut() else {
        return;
    };
    let own = judged.path.get(1).copied();
    if field.items.last().is_none_or(|item| item.node != own) {
        let node = own.and_then(|node| plan.get(node));
        let new = item(plan, node.map(AsRef::as_ref), String::new());
        field.items.push(new);
    }
    let Some(item) = field.items.last_mut() else {
        return;
    };
    let between = judged.path.get(2..).unwrap_or_default();
    if let Some(&node) = between.last() {
        row.is_merged = true;
        let follows = item.rows.last().is_some_and(|row| row.is_merged);
        let mut cells = item.rows.iter_mut().rev();
        let last = cells.find_map(|row| row.merged.as_mut());
        if let Some(cell) = last.filter(|cell| follows && cell.node == node) {
            cell.rows += 1;
        } else {
            let titles: Vec<&str> = between
                .iter()
                .filter_map(|node| plan.get(*node))
                .map(|node| node.title.as_str())
                .collect();
            row.merged = Some(MergedCell {
                node,
                title: titles.join(words::PATH_MARK),
                rows: 1,
            });
        }
    }
    item.rows.push(row);
}
