//! The counts of a year that is known only as counts, as a table to fill in: innermost node ×
//! actor against the grades, with sums and the published total they are checked against.

use super::grade::GradeLook;
use super::register::Register;
use super::summary::summary_rows;
use super::tally::{Dimension, GroupKey, group};
use crate::edit::summary::CountSlot;
use crate::plan::listing::Outline;
use crate::plan::outline::OutlineNode;
use crate::plan::scale::Grade;
use crate::plan::vocabulary::Actor;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::crosstab::Axis;
use crate::wording::reports as words;

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedCounts {
    /// The fiscal year.
    pub year: FiscalYear,
    /// Whether the year has ratings: then these are counted, and the table is not used.
    pub has_ratings: bool,
    /// The columns.
    pub grades: Vec<GradeLook>,
    /// The rows in the plan's order.
    pub rows: Vec<CountRow>,
    /// The sum of each column.
    pub sums: Vec<u32>,
    /// The sum of everything.
    pub sum: u32,
    /// The total as it was published, to check the rows against.
    pub published: CountRow,
    /// Grades whose rows do not add up to the published total: the symbol, the sum, the total.
    pub differences: Vec<(String, u32, u32)>,
}

impl ReportedCounts {
    /// Whether there is a cell to fill in: that takes headings and grades.
    pub fn can_be_filled(&self) -> bool {
        !self.rows.is_empty() && !self.grades.is_empty()
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRow {
    /// The node; none for the plan.
    pub node: Option<Id<OutlineNode>>,
    /// The actor; none where the plan tells none apart.
    pub actor: Option<Id<Actor>>,
    /// The node with its number; empty in a row that goes on with the node above.
    pub label: String,
    /// The actor's name.
    pub actor_name: String,
    /// One cell per grade.
    pub cells: Vec<CountCell>,
    /// The sum of what is filled in; none if nothing is.
    pub sum: Option<u32>,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountCell {
    /// What is counted here.
    pub slot: CountSlot,
    /// The count; none if it is not filled in.
    pub count: Option<u32>,
}

/// The table of a year, for the first stage.
pub fn reported_counts(plan: &Plan, year: FiscalYear) -> ReportedCounts {
    let register = Register::of(plan);
    let outline = Outline::of(plan);
    let stage = register.stage(None);
    let grades: Vec<_> = plan
        .in_order::<Grade>()
        .into_iter()
        .filter(|grade| stage.is_some_and(|stage| grade.scale == stage.scale))
        .collect();
    let row = |node: Option<Id<OutlineNode>>, actor: Option<Id<Actor>>| {
        let cells: Vec<CountCell> = grades
            .iter()
            .map(|grade| {
                let slot = CountSlot {
                    year,
                    stage: stage.map(crate::plan::Row::id),
                    node,
                    actor,
                    grade: grade.id(),
                };
                let count = slot.tally_in(plan).map(|tally| tally.count);
                CountCell { slot, count }
            })
            .collect();
        let filled = || cells.iter().filter_map(|cell| cell.count);
        CountRow {
            node,
            actor,
            label: String::new(),
            actor_name: String::new(),
            sum: filled().next().map(|_| filled().sum()),
            cells,
        }
    };
    let actors = plan.in_order::<Actor>();
    let mut rows = Vec::new();
    for (node, label) in innermost(plan, &outline) {
        if actors.is_empty() {
            rows.push(CountRow {
                label,
                ..row(Some(node), None)
            });
            continue;
        }
        for (index, actor) in actors.iter().enumerate() {
            rows.push(CountRow {
                label: if index == 0 {
                    label.clone()
                } else {
                    String::new()
                },
                actor_name: actor.name.clone(),
                ..row(Some(node), Some(actor.id()))
            });
        }
    }
    let sum_of = |column: usize| {
        let counts = rows
            .iter()
            .filter_map(|row: &CountRow| row.cells[column].count);
        counts.sum::<u32>()
    };
    let sums: Vec<u32> = (0..grades.len()).map(sum_of).collect();
    let published = row(None, None);
    let difference = |((grade, sum), cell): ((&&crate::plan::Row<Grade>, &u32), &CountCell)| {
        let total = cell.count.filter(|total| total != sum)?;
        Some((grade.symbol.clone(), *sum, total))
    };
    ReportedCounts {
        year,
        has_ratings: stage.is_some_and(|stage| register.has_ratings(year, stage.id())),
        differences: grades
            .iter()
            .zip(&sums)
            .zip(&published.cells)
            .filter_map(difference)
            .collect(),
        grades: grades.iter().map(|grade| GradeLook::of(grade)).collect(),
        sum: sums.iter().sum(),
        rows,
        sums,
        published,
    }
}

/// The nodes of the innermost level that has any, with their names.
fn innermost(plan: &Plan, outline: &Outline<'_>) -> Vec<(Id<OutlineNode>, String)> {
    let level = summary_rows(plan)
        .into_iter()
        .rev()
        .find_map(|axis| match axis {
            Axis::By(Dimension::Level(level)) => Some(Dimension::Level(level)),
            _ => None,
        });
    let Some(level) = level else {
        return Vec::new();
    };
    group::groups(plan, outline, level)
        .into_iter()
        .filter_map(|group| {
            let GroupKey::Node(node) = group.key else {
                return None;
            };
            let label = if group.number.is_empty() {
                group.label
            } else {
                words::numbered(&group.number, &group.label)
            };
            Some((node, label))
        })
        .collect()
}
