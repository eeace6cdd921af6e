//! The map of another plan's goals across the items of this one.

use std::sync::Arc;

use super::OverviewItem;
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::sorting::sort_by_key;
use crate::plan::vocabulary::OutsideGoal;
use crate::plan::{Id, Plan, Row};

/// Goals across items: how many rows of an item serve a goal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrossMap {
    /// The goals, one a column; empty for a plan that names none.
    pub goals: Vec<GoalColumn>,
    /// The items.
    pub rows: Vec<CrossRow>,
    /// How many rows of actions serve no goal.
    pub without: usize,
}

/// A goal with what serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalColumn {
    /// The goal.
    pub id: Id<OutsideGoal>,
    /// Its number as printed.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How many items serve it.
    pub items: usize,
    /// How many rows of actions serve it.
    pub rows: usize,
}

/// An item of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossRow {
    /// The item.
    pub initiative: Id<Initiative>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How many of its rows serve each goal, in the order of the columns.
    pub cells: Vec<usize>,
    /// Words that stand in its cells, such as ４全般.
    pub words: Vec<String>,
    /// How many of its rows serve no goal.
    pub without: usize,
}

/// The goals of all outside plans, in their order.
pub fn goal_ids(plan: &Plan) -> Vec<Id<OutsideGoal>> {
    in_order(plan).into_iter().map(|goal| goal.id()).collect()
}

fn in_order(plan: &Plan) -> Vec<&Arc<Row<OutsideGoal>>> {
    let mut goals: Vec<_> = plan.outside_goals.iter().collect();
    sort_by_key(&mut goals, |goal| {
        let of = plan.get(goal.outside_plan);
        let of = of.map(|of| (of.position().clone(), of.id()));
        (of, goal.position().clone(), goal.id())
    });
    goals
}

/// The map. An item that is listed again stands and counts once.
pub(super) fn cross(plan: &Plan, items: &[&OverviewItem]) -> CrossMap {
    let goals = in_order(plan);
    let mut rows: Vec<CrossRow> = Vec::new();
    for item in items.iter().filter(|item| !item.cross_listed) {
        let actions = || item.rows.iter().filter(|row| !row.actions.is_empty());
        let serving = |goal: Id<OutsideGoal>| {
            let serving = actions().filter(|row| row.goals.goals.contains(&goal));
            serving.count()
        };
        rows.push(CrossRow {
            initiative: item.initiative,
            number: item.number.clone(),
            title: item.title.clone(),
            cells: goals.iter().map(|goal| serving(goal.id())).collect(),
            words: actions().flat_map(|row| row.goals.words.clone()).collect(),
            without: actions().filter(|row| row.goals.is_blank()).count(),
        });
    }
    let column = |(index, goal): (usize, &&Arc<Row<OutsideGoal>>)| {
        let cells = || rows.iter().map(|row| row.cells[index]);
        GoalColumn {
            id: goal.id(),
            number: goal.number.clone(),
            title: goal.title.clone(),
            items: cells().filter(|count| *count > 0).count(),
            rows: cells().sum(),
        }
    };
    CrossMap {
        goals: goals.iter().enumerate().map(column).collect(),
        without: rows.iter().map(|row| row.without).sum(),
        rows,
    }
}
