//! Other plans and the goals of one of them; shared actions and appendices.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add, change};
use ayumi::plan::action::SharedAction;
use ayumi::plan::summary::Appendix;
use ayumi::plan::vocabulary::{OutsideGoal, OutsidePlan};
use ayumi::plan::{Plan, Position};

use super::tables::{GoalRow, OutsidePlanRow, Tables};
use super::{id, named, year};

/// The edits that add them. The first plan and its goals are the ones the preset set up.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    let first = plan.in_order::<OutsidePlan>();
    let first = first
        .first()
        .context("the preset sets up no outside plan")?;
    for (index, row) in tables.outside_plans.iter().enumerate() {
        if index == 0 {
            let filled = outside_plan(row, index)?;
            edits.extend(change(plan, first.id(), |record| {
                *record = OutsidePlan {
                    id: record.id,
                    position: record.position.clone(),
                    ..filled
                };
            }));
        } else {
            edits.push(add(outside_plan(row, index)?));
        }
    }
    for row in &tables.goals {
        edits.extend(goal(plan, row)?);
    }
    for (index, row) in tables.shared_actions.iter().enumerate() {
        edits.push(add(SharedAction {
            id: id(&row.key)?,
            position: Position::nth(index),
            label: row.label.clone(),
            title: row.title.clone(),
            change_class: Some(super::actions::class(plan, &row.change_class)?),
        }));
    }
    for (index, row) in tables.appendices.iter().enumerate() {
        edits.push(add(Appendix {
            id: id(&format!("appendix-{}", index + 1))?,
            position: Position::nth(index),
            title: row.title.clone(),
            text: row.text.clone(),
        }));
    }
    Ok(edits)
}

fn outside_plan(row: &OutsidePlanRow, index: usize) -> Result<OutsidePlan> {
    Ok(OutsidePlan {
        id: id(&format!("outside-{}", index + 1))?,
        position: Position::nth(index),
        title: row.title.clone(),
        period_as_printed: row.period.clone(),
        year: row.year.map(year).transpose()?,
    })
}

fn goal(plan: &Plan, row: &GoalRow) -> Result<Vec<Edit>> {
    let goal = named(plan, &row.number, |goal: &OutsideGoal| &goal.number)?;
    Ok(change(plan, goal, |goal| goal.title.clone_from(&row.title)))
}
