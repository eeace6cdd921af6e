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
    let reader = Reader::of(plan, outline, year, stage.map(Row::id))?;
    let counts = |node, slice| {
        let by_grade = reader.below(node, slice)?;
        Some(counts_of(&by_grade, grades))
    };
    let total = counts(None, Slice::default())?;
    let mut groups = HashMap::new();
    for group in group::groups(plan, outline, dimension) {
        let found = match group.key {
            GroupKey::Node(node) => counts(Some(node), Slice::default()),
            ref key => Slice::of(key).and_then(|slice| counts(None, slice)),
        };
        if let Some(counts) = found {
            groups.insert(group.key, counts);
        }
    }
    Some(YearCounts {
        source: Source::Reported,
        total,
        groups,
    })
}

fn counts_of(by_grade: &ByGrade, grades: &[&Row<Grade>]) -> Counts {
    let mut counts = Counts::none(grades.len());
    // Reported counts say nothing of marks.
    counts.of_which.clear();
    counts.items = by_grade.values().sum();
    for (count, grade) in counts.by_grade.iter_mut().zip(grades) {
        *count = by_grade.get(&grade.id()).copied().unwrap_or(0);
    }
    counts
}

/// A count for each grade that is reported.
pub(in crate::report) type ByGrade = HashMap<Id<Grade>, u32>;

/// A node, or the plan as a whole.
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

/// Which of the counts at a node are meant: all, or those of an actor or a section or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::report) struct Slice {
    pub(in crate::report) actor: Option<Id<Actor>>,
    pub(in crate::report) section: Option<Id<Section>>,
}

impl Slice {
    /// The slice of a row that is no node; none where counts are never reported that way.
    fn of(key: &GroupKey) -> Option<Self> {
        let mut slice = Self::default();
        match key {
            GroupKey::Actor(actor) => slice.actor = Some(*actor),
            GroupKey::Section(section) => slice.section = Some(*section),
            GroupKey::Sections(sections) => match sections[..] {
                [section] => slice.section = Some(section),
                _ => return None,
            },
            _ => return None,
        }
        Some(slice)
    }
}

/// Reads the counts reported of one year.
#[derive(Debug)]
pub(in crate::report) struct Reader<'a> {
    tallies: Vec<&'a Row<ReportedTally>>,
    children: HashMap<Parent, Vec<Id<OutlineNode>>>,
}

impl<'a> Reader<'a> {
    /// The counts reported of a year and stage, those of no stage included; none if there are
    /// none.
    pub(in crate::report) fn of(
        plan: &'a Plan,
        outline: &Outline<'_>,
        year: FiscalYear,
        stage: Option<Id<Stage>>,
    ) -> Option<Self> {
        let is_of_stage =
            |tally: &ReportedTally| tally.stage.is_none_or(|reported| Some(reported) == stage);
        let tallies: Vec<&Row<ReportedTally>> = plan
            .reported_tallies
            .iter()
            .map(AsRef::as_ref)
            .filter(|tally| tally.year == year && is_of_stage(tally))
            .collect();
        (!tallies.is_empty()).then(|| Self {
            tallies,
            children: children(outline),
        })
    }

    /// The counts at a node, or else the sum of those under it; none if nothing is reported.
    pub(in crate::report) fn below(&self, node: Parent, slice: Slice) -> Option<ByGrade> {
        if let Some(counts) = self.at(node, slice) {
            return Some(counts);
        }
        let under = self.children.get(&node)?;
        let found: Vec<ByGrade> = under
            .iter()
            .filter_map(|child| self.below(Some(*child), slice))
            .collect();
        let mut sum = ByGrade::new();
        for (grade, count) in found.iter().flatten() {
            *sum.entry(*grade).or_default() += count;
        }
        (!found.is_empty()).then_some(sum)
    }

    /// The counts reported of exactly that node: whole ones before those that have to be added up
    /// over actors, and these before those over sections.
    fn at(&self, node: Parent, slice: Slice) -> Option<ByGrade> {
        let rows: Vec<&ReportedTally> = self
            .tallies
            .iter()
            .map(|row| row.record())
            .filter(|tally| tally.node == node)
            .filter(|tally| slice.actor.is_none() || slice.actor == tally.actor)
            .filter(|tally| slice.section.is_none() || slice.section == tally.section)
            .collect();
        let whole_actor = |row: &ReportedTally| slice.actor.is_some() || row.actor.is_none();
        let whole_section = |row: &ReportedTally| slice.section.is_some() || row.section.is_none();
        let ways: [&dyn Fn(&ReportedTally) -> bool; 4] = [
            &|row| whole_actor(row) && whole_section(row),
            &|row| row.actor.is_some() && whole_section(row),
            &|row| row.actor.is_some(),
            &|_| true,
        ];
        ways.iter()
            .find_map(|is_meant| sum(rows.iter().copied().filter(|row| is_meant(row))))
    }
}

fn sum<'b>(rows: impl Iterator<Item = &'b ReportedTally>) -> Option<ByGrade> {
    let mut sum = ByGrade::new();
    for tally in rows {
        *sum.entry(tally.grade).or_default() += tally.count;
    }
    (!sum.is_empty()).then_some(sum)
}
