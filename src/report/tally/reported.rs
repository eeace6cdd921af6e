//! Years that are known only as counts.
//!
//! Counts are reported of nodes, actors and sections in any combination. What stands at a node
//! itself is taken before what stands below it, so that a figure reported twice counts once.

use std::collections::HashMap;

use super::counts::{Counts, YearCounts};
use super::group::GroupKey;
use super::{Dimension, Source, group};
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::scale::{Grade, Stage};
use crate::plan::summary::ReportedTally;
use crate::plan::vocabulary::{Actor, Section};
use crate::plan::{FiscalYear, Id, Plan, Row};

/// The counts reported of a year; none if there are none.
pub(super) fn counts(
    plan: &Plan,
    outline: &Outline<'_>,
    year: FiscalYear,
    stage: Option<&Row<Stage>>,
    dimension: Dimension,
    grades: &[&Row<Grade>],
) -> Option<YearCounts> {
    let stage = stage.map(Row::id);
    let is_of_stage =
        |tally: &ReportedTally| tally.stage.is_none_or(|reported| Some(reported) == stage);
    let tallies: Vec<&Row<ReportedTally>> = plan
        .reported_tallies
        .iter()
        .map(AsRef::as_ref)
        .filter(|tally| tally.year == year && is_of_stage(tally))
        .collect();
    if tallies.is_empty() {
        return None;
    }
    let reader = Reader {
        tallies,
        grades,
        children: children(outline),
    };
    let total = reader.below(None, Slice::Whole)?;
    let mut groups = HashMap::new();
    for group in group::groups(plan, outline, dimension) {
        let counts = match group.key {
            GroupKey::Node(node) => reader.below(Some(node), Slice::Whole),
            GroupKey::Actor(actor) => reader.below(None, Slice::Actor(actor)),
            GroupKey::Section(section) => reader.below(None, Slice::Section(section)),
            GroupKey::Sections(ref sections) => match sections[..] {
                [section] => reader.below(None, Slice::Section(section)),
                _ => None,
            },
            _ => None,
        };
        if let Some(counts) = counts {
            groups.insert(group.key, counts);
        }
    }
    Some(YearCounts {
        source: Source::Reported,
        total,
        groups,
    })
}

type Parent = Option<Id<OutlineNode>>;

fn children(outline: &Outline<'_>) -> HashMap<Parent, Vec<Id<OutlineNode>>> {
    let mut children: HashMap<Parent, Vec<Id<OutlineNode>>> = HashMap::new();
    for line in outline.lines() {
        if let Entry::Node(node) = line.entry {
            children.entry(node.parent).or_default().push(node.id());
        }
    }
    children
}

/// Which of the counts at a node are meant.
#[derive(Clone, Copy)]
enum Slice {
    Whole,
    Actor(Id<Actor>),
    Section(Id<Section>),
}

struct Reader<'a> {
    tallies: Vec<&'a Row<ReportedTally>>,
    grades: &'a [&'a Row<Grade>],
    children: HashMap<Parent, Vec<Id<OutlineNode>>>,
}

impl Reader<'_> {
    /// The counts at a node, or else the sum of those under it.
    fn below(&self, node: Parent, slice: Slice) -> Option<Counts> {
        if let Some(counts) = self.at(node, slice) {
            return Some(counts);
        }
        let under = self.children.get(&node)?;
        let found: Vec<Counts> = under
            .iter()
            .filter_map(|child| self.below(Some(*child), slice))
            .collect();
        let mut sum = Counts::none(self.grades.len());
        for counts in &found {
            sum.add(counts);
        }
        (!found.is_empty()).then_some(sum)
    }

    /// The counts reported of exactly that node.
    fn at(&self, node: Parent, slice: Slice) -> Option<Counts> {
        let here = || self.tallies.iter().filter(move |tally| tally.node == node);
        match slice {
            Slice::Actor(actor) => {
                let of_actor = |tally: &&ReportedTally| tally.actor == Some(actor);
                self.whole_or_parts(here().map(|row| row.record()).filter(of_actor), |tally| {
                    tally.section.is_none()
                })
            }
            Slice::Section(section) => {
                let of_section = |tally: &&ReportedTally| tally.section == Some(section);
                self.whole_or_parts(here().map(|row| row.record()).filter(of_section), |tally| {
                    tally.actor.is_none()
                })
            }
            Slice::Whole => {
                let rows = || here().map(|row| row.record());
                let plain =
                    |tally: &&ReportedTally| tally.actor.is_none() && tally.section.is_none();
                let by_actor = |tally: &&ReportedTally| tally.actor.is_some();
                let by_section = |tally: &&ReportedTally| tally.section.is_some();
                self.sum(rows().filter(plain))
                    .or_else(|| {
                        self.whole_or_parts(rows().filter(by_actor), |tally| {
                            tally.section.is_none()
                        })
                    })
                    .or_else(|| self.sum(rows().filter(by_section)))
            }
        }
    }

    /// The rows that are whole, or if there are none, all of them as parts.
    fn whole_or_parts<'b>(
        &self,
        rows: impl Iterator<Item = &'b ReportedTally>,
        is_whole: impl Fn(&ReportedTally) -> bool,
    ) -> Option<Counts> {
        let rows: Vec<&ReportedTally> = rows.collect();
        self.sum(rows.iter().copied().filter(|row| is_whole(row)))
            .or_else(|| self.sum(rows.iter().copied()))
    }

    fn sum<'b>(&self, rows: impl Iterator<Item = &'b ReportedTally>) -> Option<Counts> {
        let mut sum = Counts::none(self.grades.len());
        // Reported counts say nothing of marks.
        sum.of_which.clear();
        let mut is_known = false;
        for tally in rows {
            is_known = true;
            sum.items += tally.count;
            let place = self
                .grades
                .iter()
                .position(|grade| grade.id() == tally.grade);
            if let Some(index) = place {
                sum.by_grade[index] += tally.count;
            }
        }
        is_known.then_some(sum)
    }
}
