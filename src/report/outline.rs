//! The lines of the outline screen (体系).

use std::collections::HashMap;

use super::sections;
use crate::edit::outline::{EntryId, words_on};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::{Id, Plan};

/// A line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine {
    /// The node or listing.
    pub id: EntryId,
    /// The line it stands under; none for the outermost.
    pub parent: Option<Id<OutlineNode>>,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The number, as printed or computed.
    pub number: String,
    /// The computed number, also where another is printed.
    pub computed_number: String,
    /// The title; of prose without one, its words.
    pub title: String,
    /// What stands here.
    pub kind: LineKind,
    /// How many lines stand directly under it.
    pub child_count: usize,
    /// How many listings stand anywhere under it.
    pub listing_count: usize,
    /// The place among its siblings, counted from 1 (`aria-posinset`).
    pub place: usize,
    /// How many siblings there are, itself included (`aria-setsize`).
    pub siblings: usize,
}

impl OutlineLine {
    /// Whether there is anything to unfold.
    pub fn has_children(&self) -> bool {
        self.child_count > 0
    }
}

/// What stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKind {
    /// A node.
    Node {
        /// The plan's word for its level; empty for none.
        level_name: String,
        /// What the node is.
        role: NodeRole,
        /// Why it is left out or empty.
        reason: String,
        /// Whether prose belongs to it.
        has_text: bool,
    },
    /// A listing.
    Listing {
        /// What is listed.
        initiative: Id<Initiative>,
        /// The names of the responsible sections in one cell.
        section_names: String,
        /// Whether it is a part of the item it stands under.
        is_part: bool,
        /// Whether it is a repeated listing.
        cross_listed: bool,
        /// The page of its sheet, counted from 1.
        page: usize,
    },
}

/// Every line of the outline in printed order.
pub fn outline(plan: &Plan) -> Vec<OutlineLine> {
    let outline = Outline::of(plan);
    let titles: HashMap<_, _> = outline
        .listings()
        .into_iter()
        .map(|listing| (listing.placement.id(), listing.title().to_owned()))
        .collect();
    let mut lines: Vec<OutlineLine> = Vec::with_capacity(outline.lines().len());
    let mut above: Vec<usize> = Vec::new();
    for line in outline.lines() {
        above.truncate(line.depth);
        let (parent, title, kind) = match line.entry {
            Entry::Node(node) => {
                let level = node.level.and_then(|level| plan.get(level));
                let kind = LineKind::Node {
                    level_name: level.map_or_else(String::new, |level| level.name.clone()),
                    role: node.role,
                    reason: node.reason.clone(),
                    has_text: !node.text.is_empty(),
                };
                (node.parent, words_on(node).to_owned(), kind)
            }
            Entry::Listing(placement) => {
                let (Some(initiative), Some(page)) = (plan.get(placement.initiative), line.page)
                else {
                    continue;
                };
                let named = sections::named(plan, &initiative.sections);
                let kind = LineKind::Listing {
                    initiative: initiative.id(),
                    section_names: sections::joined(&named),
                    is_part: placement.is_part,
                    cross_listed: placement.cross_listed,
                    page,
                };
                let title = titles.get(&placement.id()).cloned().unwrap_or_default();
                (Some(placement.node), title, kind)
            }
        };
        if let Some(&direct) = above.last() {
            lines[direct].child_count += 1;
        }
        if matches!(kind, LineKind::Listing { .. }) {
            for &index in &above {
                lines[index].listing_count += 1;
            }
        } else {
            above.push(lines.len());
        }
        lines.push(OutlineLine {
            id: EntryId::of(line.entry),
            parent,
            depth: line.depth,
            number: line.number.clone(),
            computed_number: line.computed_number.clone(),
            title,
            kind,
            child_count: 0,
            listing_count: 0,
            place: line.place.0,
            siblings: line.place.1,
        });
    }
    lines
}
