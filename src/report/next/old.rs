//! The old outline beside what the review says, to choose what carries over.

use std::collections::{HashMap, HashSet};

use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, Plan};
use crate::succession::{Ended, Source, Succession, ended};

/// A line of the old outline.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OldLine {
    /// The record.
    pub source: Source,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The number, empty for none.
    pub number: String,
    /// The title or, for a paragraph, how it begins.
    pub title: String,
    /// The disposition of the last review in short; empty for none.
    pub disposition: String,
    /// Whether that disposition says that it goes on; none where it does not say.
    pub goes_on: Option<bool>,
    /// How many issues it leaves.
    pub issues: usize,
    /// Whether something new comes from it.
    pub is_carried: bool,
    /// The titles of what comes from it, where they are others than its own.
    pub becomes: Vec<String>,
}

/// The old outline; what is not listed there comes last. Repeated listings are left out.
pub fn old_lines(plan: &Plan, draft: &Succession) -> Vec<OldLine> {
    let look = Look {
        plan,
        titles: titles(draft),
        ended: ended(plan),
        issues: plan.issues.iter().filter_map(|issue| issue.node).fold(
            HashMap::new(),
            |mut counts, node| {
                *counts.entry(node).or_default() += 1;
                counts
            },
        ),
    };
    let outline = Outline::of(plan);
    let homes = outline.homes();
    let mut lines = Vec::new();
    for line in outline.lines() {
        let source = match line.entry {
            Entry::Node(node) => Source::Node(node.id()),
            Entry::Listing(row) => {
                let home = homes.get(&row.initiative);
                if home.is_none_or(|home| home.placement.id() != row.id()) {
                    continue;
                }
                Source::Initiative(row.initiative)
            }
        };
        lines.push(look.line(source, line.depth, line.number.clone()));
    }
    for row in &plan.initiatives {
        if !homes.contains_key(&row.id()) {
            lines.push(look.line(Source::Initiative(row.id()), 0, String::new()));
        }
    }
    lines
}

/// The titles of what comes from each old record.
fn titles(draft: &Succession) -> HashMap<Source, Vec<&str>> {
    let mut titles: HashMap<Source, Vec<&str>> = HashMap::new();
    for entry in &draft.entries {
        for source in entry.from.iter().collect::<HashSet<_>>() {
            titles.entry(*source).or_default().push(&entry.title);
        }
    }
    titles
}

struct Look<'a> {
    plan: &'a Plan,
    /// The titles of what comes from each old record.
    titles: HashMap<Source, Vec<&'a str>>,
    ended: Ended,
    issues: HashMap<Id<OutlineNode>, usize>,
}

impl Look<'_> {
    fn line(&self, source: Source, depth: usize, number: String) -> OldLine {
        let (title, _) = source.said(self.plan);
        let said = self.ended.dispositions.get(&source);
        let grade = said.and_then(|(grade, _)| self.plan.get(*grade));
        let own = self.titles.get(&source).map_or(&[][..], Vec::as_slice);
        let becomes = own.iter().filter(|other| **other != title || own.len() > 1);
        OldLine {
            source,
            depth,
            number,
            disposition: grade.map_or_else(String::new, |grade| {
                let shown = if grade.symbol.is_empty() {
                    &grade.label
                } else {
                    &grade.symbol
                };
                shown.clone()
            }),
            goes_on: said.and_then(|(_, goes_on)| *goes_on),
            issues: match source {
                Source::Node(id) => self.issues.get(&id).copied().unwrap_or_default(),
                Source::Initiative(_) => 0,
            },
            is_carried: !own.is_empty(),
            becomes: becomes.map(|title| (*title).to_owned()).collect(),
            title: super::called(self.plan, source),
        }
    }
}
