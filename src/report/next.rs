//! Making the next plan, as the page shows it: the old outline with what goes on, the new outline
//! with what it comes from, and what will be carried over.

use std::collections::{HashMap, HashSet};

use crate::plan::review::Issue;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, Plan};
use crate::succession::{Draft, DraftKind, Source, Succession};
use crate::wording::next as words;

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
    /// How the text begins that stands there instead of a title; empty where there is a title or
    /// one is missing.
    pub says: String,
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

/// What an old record is called: its title or, for a paragraph, which has none, how its text begins.
fn called(plan: &Plan, source: Source) -> String {
    let (title, text) = source.said(plan);
    if title.is_empty() {
        words::beginning(&text)
    } else {
        title
    }
}

/// The new outline in order.
pub fn entry_lines(plan: &Plan, draft: &Succession) -> Vec<EntryLine> {
    let look = Look::of(plan, draft);
    let mut lines = Vec::new();
    // The way down, with the siblings still to come, the next one last.
    let mut open: Vec<Open<'_>> = Vec::new();
    look.open_under(None, 0, &mut open);
    while let Some((entry, depth, place)) = open.pop() {
        lines.push(look.line(entry, depth, place));
        look.open_under(Some(entry.key), depth + 1, &mut open);
    }
    lines
}

/// An entry that is still to come: how deep, its place among its siblings and how many they are.
type Open<'a> = (&'a Draft, usize, (usize, usize));

/// What is looked up for every line, gathered once.
struct Look<'a> {
    plan: &'a Plan,
    /// The entries under each entry, in order.
    under: HashMap<Option<Key>, Vec<&'a Draft>>,
    /// How many entries come from each old record.
    uses: HashMap<Source, usize>,
    /// The issues that lead to each entry.
    issues: HashMap<Key, Vec<Id<Issue>>>,
    /// The last level.
    last: Option<Id<Level>>,
}

impl<'a> Look<'a> {
    fn of(plan: &'a Plan, draft: &'a Succession) -> Self {
        let mut look = Self {
            plan,
            under: HashMap::new(),
            uses: HashMap::new(),
            issues: HashMap::new(),
            last: plan.in_order::<Level>().last().map(|row| row.id()),
        };
        for entry in &draft.entries {
            look.under.entry(entry.under).or_default().push(entry);
            for source in entry.from.iter().collect::<HashSet<_>>() {
                *look.uses.entry(*source).or_default() += 1;
            }
        }
        for (issue, keys) in &draft.leads {
            for key in keys.iter().collect::<HashSet<_>>() {
                look.issues.entry(*key).or_default().push(*issue);
            }
        }
        look
    }

    fn open_under(&self, under: Option<Key>, depth: usize, open: &mut Vec<Open<'a>>) {
        let own = self.under.get(&under).map_or(&[][..], Vec::as_slice);
        let numbered = own.iter().enumerate();
        let placed = numbered.map(|(index, entry)| (*entry, depth, (index + 1, own.len())));
        open.extend(placed.rev());
    }

    fn line(&self, entry: &Draft, depth: usize, place: (usize, usize)) -> EntryLine {
        let plan = self.plan;
        let level = match entry.kind {
            DraftKind::Node { level, .. } => level,
            DraftKind::Initiative { .. } => self.last,
        };
        let name = level
            .and_then(|level| plan.get(level))
            .map(|row| row.name.clone());
        let from: Vec<(Source, String)> = entry
            .from
            .iter()
            .map(|source| (*source, called(plan, *source)))
            .collect();
        let has_title = !entry.title.is_empty() || entry.needs_title();
        EntryLine {
            says: match from.first().filter(|_| !has_title) {
                Some((_, text)) => text.clone(),
                None => String::new(),
            },
            key: entry.key,
            under: entry.under,
            depth,
            title: entry.title.clone(),
            is_node: entry.is_node(),
            level: level.filter(|_| entry.is_node()),
            level_name: name.unwrap_or_default(),
            became: self.became(entry),
            from,
            issues: self.issues.get(&entry.key).cloned().unwrap_or_default(),
            place,
        }
    }

    fn became(&self, entry: &Draft) -> Became {
        let [source] = &entry.from[..] else {
            return if entry.from.is_empty() {
                Became::New
            } else {
                Became::Merged
            };
        };
        if self.uses.get(source).is_some_and(|uses| *uses > 1) {
            Became::Split
        } else if source.said(self.plan).0 == entry.title {
            Became::Same
        } else {
            Became::Renamed
        }
    }
}
