//! What rows and columns can be, and the groups each has in a plan.

use super::counting::Ledger;
use super::{CrossColumn, CrosstabQuery};
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::scale::{Grade, Stage};
use crate::plan::vocabulary::ChangeClass;
use crate::plan::{Id, Plan, Row};
use crate::report::grade::GradeLook;
use crate::report::register::Register;
pub(super) use crate::report::tally::group::Group;
use crate::report::tally::units::Unit;
use crate::report::tally::{Dimension, GroupKey, dimensions, group};
use crate::wording::reports as words;

/// What the rows or the columns of a tally are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// The grades, with what is not rated behind them.
    Grade,
    /// A dimension of what is rated.
    By(Dimension),
    /// The change classes of actions. With them actions are counted, and not initiatives.
    ChangeClass,
}

impl Axis {
    /// Whether something counts in several of its groups.
    pub(super) fn overlaps(self, plan: &Plan) -> bool {
        matches!(self, Self::By(dimension) if group::rows_overlap(plan, dimension))
    }

    /// Whether its groups count the same things again.
    pub(super) fn repeats(self) -> bool {
        matches!(self, Self::By(dimension) if dimension.repeats())
    }
}

/// The axes that say something in a plan, and the plan's words for them: outline levels first.
pub fn axes(plan: &Plan) -> Vec<(Axis, String)> {
    let is_classed = plan.change_classes.iter().next().is_some();
    let fixed = [
        Some(Axis::Grade),
        is_classed.then_some(Axis::ChangeClass),
        Some(Axis::By(Dimension::Year)),
    ];
    dimensions(plan)
        .into_iter()
        .map(|(dimension, word)| (Axis::By(dimension), word))
        .chain(
            fixed
                .into_iter()
                .flatten()
                .map(|axis| (axis, heading(plan, axis))),
        )
        .collect()
}

/// The plan's word for an axis.
pub(super) fn heading(plan: &Plan, axis: Axis) -> String {
    match axis {
        Axis::Grade => words::GRADE.to_owned(),
        Axis::ChangeClass => words::CHANGE_CLASS.to_owned(),
        Axis::By(dimension) => group::heading(plan, dimension),
    }
}

/// The axes of a query against a plan.
pub(super) struct Axes<'a> {
    pub(super) plan: &'a Plan,
    pub(super) outline: &'a Outline<'a>,
    pub(super) query: &'a CrosstabQuery,
    /// The rows, each once, without the columns' axis and without one that has no rows.
    pub(super) rows: Vec<Axis>,
    pub(super) stage: Option<&'a Row<Stage>>,
    /// The grades of the stage's scale, or of every stage's where stages are an axis.
    pub(super) grades: Vec<&'a Row<Grade>>,
}

impl<'a> Axes<'a> {
    pub(super) fn of(
        plan: &'a Plan,
        register: &Register<'a>,
        outline: &'a Outline<'a>,
        query: &'a CrosstabQuery,
    ) -> Self {
        let mut rows = Vec::new();
        for axis in &query.rows {
            let is_nothing = *axis == Axis::By(Dimension::Total) || *axis == query.columns;
            if !is_nothing && !rows.contains(axis) {
                rows.push(*axis);
            }
        }
        let stage = register.stage(query.stage);
        let by_stage = Axis::By(Dimension::Stage);
        let stages = if rows.contains(&by_stage) || query.columns == by_stage {
            register.stages()
        } else {
            stage.as_slice()
        };
        Self {
            plan,
            outline,
            query,
            rows,
            stage,
            grades: register.grades(stages),
        }
    }

    /// Every axis, the columns' last.
    pub(super) fn all(&self) -> Vec<Axis> {
        let mut all = self.rows.clone();
        all.push(self.query.columns);
        all
    }

    pub(super) fn has(&self, axis: Axis) -> bool {
        self.query.columns == axis || self.rows.contains(&axis)
    }

    pub(super) fn counts_actions(&self) -> bool {
        self.has(Axis::ChangeClass)
    }

    /// The groups of an axis under a path of rows.
    pub(super) fn groups(&self, axis: Axis, path: &[GroupKey]) -> Vec<Group> {
        match axis {
            Axis::Grade => self.grade_groups(),
            Axis::ChangeClass => self.class_groups(),
            Axis::By(dimension) => {
                let mut groups = group::groups(self.plan, self.outline, dimension);
                let above = path.iter().rev().find_map(|key| match key {
                    GroupKey::Node(node) => Some(*node),
                    _ => None,
                });
                if let (Dimension::Level(_), Some(above)) = (dimension, above) {
                    let within = self.nodes_within(above);
                    groups.retain(|group| match group.key {
                        GroupKey::Node(node) => within.contains(&node),
                        _ => true,
                    });
                }
                // Inside another group, only the actors stand in every one.
                if !path.is_empty() && !matches!(dimension, Dimension::Level(_) | Dimension::Actor)
                {
                    for group in &mut groups {
                        group.only_if_filled = true;
                    }
                }
                groups
            }
        }
    }

    fn nodes_within(&self, above: Id<OutlineNode>) -> Vec<Id<OutlineNode>> {
        let mut lines = self.outline.lines().iter();
        let is_it = |entry: &Entry<'_>| matches!(entry, Entry::Node(node) if node.id() == above);
        let Some(depth) = lines.find(|line| is_it(&line.entry)).map(|line| line.depth) else {
            return Vec::new();
        };
        lines
            .take_while(|line| line.depth > depth)
            .filter_map(|line| match line.entry {
                Entry::Node(node) => Some(node.id()),
                Entry::Listing(_) => None,
            })
            .collect()
    }

    fn grade_groups(&self) -> Vec<Group> {
        let graded = self
            .grades
            .iter()
            .map(|grade| Group::named(GroupKey::Grade(grade.id()), &grade.symbol));
        let others = [
            (GroupKey::NotRated, words::NOT_RATED),
            (GroupKey::Split, words::SPLIT),
            (GroupKey::Missing, words::MISSING),
        ];
        let others = others.into_iter().map(|(key, label)| Group {
            only_if_filled: true,
            ..Group::named(key, label)
        });
        graded.chain(others).collect()
    }

    fn class_groups(&self) -> Vec<Group> {
        let classes = self.plan.in_order::<ChangeClass>();
        let classes = classes
            .iter()
            .map(|class| Group::named(GroupKey::ChangeClass(class.id()), &class.name));
        let none = Group {
            only_if_filled: true,
            ..Group::named(GroupKey::None, words::NONE)
        };
        classes.chain([none]).collect()
    }

    /// The columns; those that are optional only where they hold something.
    pub(super) fn columns(&self, ledger: &Ledger<'_>) -> Vec<CrossColumn> {
        let year = self.query.year;
        let is_filled = |key: &GroupKey| ledger.has_any(year, &[], Some(key));
        let look = |key: &GroupKey| {
            let grade = self
                .grades
                .iter()
                .find(|grade| *key == GroupKey::Grade(grade.id()))?;
            Some(GradeLook::of(grade))
        };
        self.groups(self.query.columns, &[])
            .into_iter()
            .filter(|group| !group.only_if_filled || is_filled(&group.key))
            .map(|group| CrossColumn {
                grade: look(&group.key),
                key: group.key,
                label: group.label,
            })
            .collect()
    }

    /// The groups of a dimension a unit counts in.
    pub(super) fn keys_of(&self, unit: &Unit<'_>, dimension: Dimension) -> Vec<GroupKey> {
        group::keys_of(self.plan, unit, dimension)
    }
}
