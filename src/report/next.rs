//! Making the next plan, as the page shows it: the old outline with what goes on, the new outline
//! with what it comes from, and what will be carried over.

use crate::plan::review::Issue;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, Plan};
use crate::succession::{Draft, DraftKind, Source, Succession};

mod old;
mod preview;

pub use old::{OldLine, old_lines};
pub use preview::{BaselineLine, LeftLine, Preview, Problem, preview, problems};

/// A line of the new outline.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EntryLine {
    /// The entry.
    pub key: Key,
    /// The entry it stands under.
    pub under: Option<Key>,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The title.
    pub title: String,
    /// Whether it is a node.
    pub is_node: bool,
    /// Its level, if it is a node that has one.
    pub level: Option<Id<Level>>,
    /// The plan's word for its level; for an initiative that of the last level.
    pub level_name: String,
    /// The old records it comes from, with their titles.
    pub from: Vec<(Source, String)>,
    /// What became of them.
    pub became: Became,
    /// The issues that lead to it.
    pub issues: Vec<Id<Issue>>,
    /// The place among its siblings, counted from 1, and how many there are.
    pub place: (usize, usize),
}

/// How an entry of the new outline stands to the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Became {
    /// It goes on under the same title.
    Same,
    /// It goes on under another title.
    Renamed,
    /// It comes from several.
    Merged,
    /// It is one of several that come from the same.
    Split,
    /// It comes from nothing.
    New,
}

/// The new outline in order.
pub fn entry_lines(plan: &Plan, draft: &Succession) -> Vec<EntryLine> {
    let mut lines = Vec::new();
    // The way down, with the siblings still to come, the next one last.
    let mut open: Vec<(Key, usize, (usize, usize))> = Vec::new();
    children(draft, None, 0, &mut open);
    while let Some((key, depth, place)) = open.pop() {
        let Some(entry) = draft.entry(key) else {
            continue;
        };
        lines.push(line(plan, draft, entry, depth, place));
        children(draft, Some(key), depth + 1, &mut open);
    }
    lines
}

fn children(
    draft: &Succession,
    under: Option<Key>,
    depth: usize,
    open: &mut Vec<(Key, usize, (usize, usize))>,
) {
    let own: Vec<Key> = draft
        .entries
        .iter()
        .filter(|entry| entry.under == under)
        .map(|entry| entry.key)
        .collect();
    let count = own.len();
    let numbered = own.into_iter().enumerate();
    let placed = numbered.map(|(index, key)| (key, depth, (index + 1, count)));
    open.extend(placed.rev());
}

fn line(
    plan: &Plan,
    draft: &Succession,
    entry: &Draft,
    depth: usize,
    place: (usize, usize),
) -> EntryLine {
    let level = match entry.kind {
        DraftKind::Node { level, .. } => level,
        DraftKind::Initiative { .. } => plan.in_order::<Level>().last().map(|row| row.id()),
    };
    let name = level
        .and_then(|level| plan.get(level))
        .map(|row| row.name.clone());
    let from: Vec<(Source, String)> = entry
        .from
        .iter()
        .map(|source| (*source, source.said(plan).0))
        .collect();
    let is_led_by = |keys: &Vec<Key>| keys.contains(&entry.key);
    EntryLine {
        key: entry.key,
        under: entry.under,
        depth,
        title: entry.title.clone(),
        is_node: entry.is_node(),
        level: level.filter(|_| entry.is_node()),
        level_name: name.unwrap_or_default(),
        became: became(draft, entry, &from),
        from,
        issues: draft
            .leads
            .iter()
            .filter(|(_, keys)| is_led_by(keys))
            .map(|(issue, _)| *issue)
            .collect(),
        place,
    }
}

fn became(draft: &Succession, entry: &Draft, from: &[(Source, String)]) -> Became {
    let [(source, title)] = from else {
        return if from.is_empty() {
            Became::New
        } else {
            Became::Merged
        };
    };
    let others = draft
        .entries
        .iter()
        .filter(|other| other.from.contains(source));
    if others.count() > 1 {
        Became::Split
    } else if *title == entry.title {
        Became::Same
    } else {
        Became::Renamed
    }
}
