//! The plan as one text (本文): headings with their numbers, paragraphs, examples, links, and the
//! appendices at its end; and how much of each there is.

use std::collections::HashMap;

use super::links::{Links, NodeLinks};
use crate::edit::outline::EntryId;
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Line, Outline};
use crate::plan::outline::NodeRole;
use crate::plan::summary::Appendix;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan};
use crate::wording::frame;
use crate::wording::reports::document as words;

/// The plan as one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The plan's title.
    pub title: String,
    /// The organisation that owns it.
    pub organisation: String,
    /// The fiscal years it is for, as the plan writes them.
    pub period: String,
    /// What stands at its head.
    pub preface: String,
    /// Its lines, in order.
    pub passages: Vec<Passage>,
    /// What stands at its end.
    pub appendices: Vec<(Id<Appendix>, String, String)>,
    /// How much there is.
    pub counts: Counts,
}

/// A line of the text with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The node or listing.
    pub id: EntryId,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// What it is.
    pub kind: PassageKind,
    /// The plan's word for its level; empty for none.
    pub level_name: String,
    /// The number or sign before it.
    pub number: String,
    /// The heading; empty for prose without one.
    pub title: String,
    /// The prose under it, as typed.
    pub text: String,
    /// Why it is left out or empty: printed in its place.
    pub reason: String,
    /// Its links, seen from here.
    pub links: NodeLinks,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A node, by its role.
    Node(NodeRole),
    /// A listing of an initiative.
    Initiative(Id<Initiative>),
}

/// How much of each level there is. Examples and paragraphs stand in columns of their own and are
/// no part of any level; numbers that are left out count nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// The levels below the outermost of which there is anything.
    pub levels: Vec<String>,
    /// One row for each outermost heading.
    pub rows: Vec<CountRow>,
    /// All of them together.
    pub total: CountRow,
}

/// A row of the counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountRow {
    /// The heading; for all of them together, how many there are.
    pub label: String,
    /// How many there are of each level.
    pub by_level: Vec<usize>,
    /// How many paragraphs.
    pub prose: usize,
    /// How many examples, which are not counted elsewhere.
    pub examples: usize,
}

/// The plan as one text.
pub fn document(plan: &Plan) -> Document {
    let outline = Outline::of(plan);
    let links = Links::of(plan);
    let appendices = plan.in_order::<Appendix>();
    let mut document = Document {
        passages: passages(plan, &outline, &links),
        appendices: appendices
            .into_iter()
            .map(|row| (row.id(), row.title.clone(), row.text.clone()))
            .collect(),
        counts: counts(plan, &outline),
        ..Document::default()
    };
    if let Some(header) = plan.header() {
        document.title.clone_from(&header.title);
        document.organisation.clone_from(&header.organisation);
        document.preface.clone_from(&header.preface);
        document.period = period(plan);
    }
    document
}

/// The fiscal years the plan is for: 令和元年度～令和5年度, or the one.
pub fn period(plan: &Plan) -> String {
    let style = plan.year_style();
    let years = plan.years();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => frame::period(&first.show(style), &last.show(style)),
        _ => String::new(),
    }
}

fn passages(plan: &Plan, outline: &Outline<'_>, links: &Links) -> Vec<Passage> {
    let listings = outline.listings();
    let listings: HashMap<_, _> = listings
        .iter()
        .map(|listing| (listing.placement.id(), listing))
        .collect();
    let passage = |line: &Line<'_>| {
        let (kind, level, title, text, reason, links) = match line.entry {
            Entry::Node(node) => (
                PassageKind::Node(node.role),
                node.level
                    .and_then(|level| plan.get(level))
                    .map(AsRef::as_ref),
                node.title.as_str(),
                &node.text,
                node.reason.as_str(),
                links.of_node(node.id()),
            ),
            Entry::Listing(placement) => {
                let listing = listings.get(&placement.id())?;
                (
                    PassageKind::Initiative(listing.initiative.id()),
                    plan.in_order::<Level>().last().copied(),
                    listing.title(),
                    &listing.initiative.overview,
                    "",
                    NodeLinks::default(),
                )
            }
        };
        Some(Passage {
            id: EntryId::of(line.entry),
            depth: line.depth,
            kind,
            level_name: level.map_or_else(String::new, |level| level.name.clone()),
            number: line.number.clone(),
            title: title.to_owned(),
            text: text.clone(),
            reason: reason.to_owned(),
            links,
        })
    };
    outline.lines().iter().filter_map(passage).collect()
}

fn counts(plan: &Plan, outline: &Outline<'_>) -> Counts {
    let levels = plan.in_order::<Level>();
    let empty = CountRow {
        by_level: vec![0; levels.len()],
        ..CountRow::default()
    };
    let ids: Vec<Id<Level>> = levels.iter().map(|level| level.id()).collect();
    let mut rows: Vec<CountRow> = Vec::new();
    let mut outermost = 0;
    for line in outline.lines() {
        if let (0, Entry::Node(node)) = (line.depth, line.entry) {
            rows.push(CountRow {
                label: words::heading(&line.number, &node.title),
                ..empty.clone()
            });
            if node.role == NodeRole::Heading {
                outermost += 1;
                continue;
            }
        }
        if let Some(row) = rows.last_mut() {
            count(row, line.entry, &ids);
        }
    }
    let mut total = CountRow {
        label: words::total(levels.first().map_or("", |level| &level.name), outermost),
        ..empty
    };
    for row in &rows {
        for (all, one) in total.by_level.iter_mut().zip(&row.by_level) {
            *all += one;
        }
        total.prose += row.prose;
        total.examples += row.examples;
    }
    let used: Vec<bool> = total.by_level.iter().map(|count| *count > 0).collect();
    let is_used = |index: &usize| used.get(*index).copied().unwrap_or_default();
    let only_used = |row: CountRow| {
        let by_level = row.by_level.into_iter().enumerate();
        let by_level = by_level.filter(|(index, _)| is_used(index));
        CountRow {
            by_level: by_level.map(|(_, count)| count).collect(),
            ..row
        }
    };
    let names = levels.iter().enumerate();
    let names = names.filter(|(index, _)| is_used(index));
    Counts {
        levels: names.map(|(_, level)| level.name.clone()).collect(),
        rows: rows.into_iter().map(only_used).collect(),
        total: only_used(total),
    }
}

/// Counts one line in the row of the heading it stands under.
fn count(row: &mut CountRow, entry: Entry<'_>, levels: &[Id<Level>]) {
    let level = match entry {
        Entry::Node(node) => match node.role {
            NodeRole::Heading => node.level,
            NodeRole::Prose => {
                row.prose += 1;
                return;
            }
            NodeRole::Example => {
                row.examples += 1;
                return;
            }
            NodeRole::Omitted => return,
        },
        Entry::Listing(_) => levels.last().copied(),
    };
    let index = levels.iter().position(|one| Some(*one) == level);
    if let Some(count) = index.and_then(|index| row.by_level.get_mut(index)) {
        *count += 1;
    }
}
