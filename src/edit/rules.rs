//! The rules every plan keeps. They are checked on the records a list of edits touched, so an
//! edit costs no more in a larger plan than looking its neighbours up.

use std::collections::HashSet;

use super::{Edit, EditError};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::{Id, Key, Plan, TableName};

/// Checks the plan after the edits.
pub(super) fn check(plan: &Plan, edits: &[Edit]) -> Result<(), EditError> {
    if plan.plan.len() != 1 {
        return Err(EditError::Header);
    }
    let mut removed = HashSet::new();
    let mut touched = HashSet::new();
    for edit in edits {
        let address = (edit.table(), edit.id());
        if plan.table(address.0).contains(address.1) {
            touched.insert(address);
        } else {
            removed.insert(address);
        }
    }
    for &(table, id) in &touched {
        names_what_is_there(plan, table, id)?;
        if plan.table(table).rival(id).is_some() {
            return Err(EditError::SlotTaken(table, id));
        }
        match table {
            TableName::Nodes => stands_under_no_cycle(plan, id.into())?,
            TableName::Placements => has_one_home(plan, id.into())?,
            TableName::Ratings => rates_one_thing(plan, id)?,
            _ => {}
        }
    }
    if removed.is_empty() {
        Ok(())
    } else {
        is_missed_by_none(plan, &removed)
    }
}

fn names_what_is_there(plan: &Plan, table: TableName, id: Key) -> Result<(), EditError> {
    let mut problem = None;
    plan.table(table).references(id, &mut |field, target, key| {
        if !plan.table(target).contains(key) {
            problem.get_or_insert(EditError::Dangling {
                table,
                id,
                field,
                target,
            });
        }
    });
    problem.map_or(Ok(()), Err)
}

/// A removed record must not be named by any that stays.
fn is_missed_by_none(plan: &Plan, removed: &HashSet<(TableName, Key)>) -> Result<(), EditError> {
    let mut problem = None;
    for &table in TableName::ALL {
        plan.table(table)
            .all_references(&mut |id, field, target, key| {
                if removed.contains(&(target, key)) {
                    problem.get_or_insert(EditError::Dangling {
                        table,
                        id,
                        field,
                        target,
                    });
                }
            });
    }
    problem.map_or(Ok(()), Err)
}

fn stands_under_no_cycle(plan: &Plan, id: Id<OutlineNode>) -> Result<(), EditError> {
    let mut above = plan.get(id).and_then(|node| node.parent);
    // No path is longer than there are nodes.
    for _ in 0..plan.nodes.len() {
        match above {
            None => return Ok(()),
            Some(parent) if parent == id => break,
            Some(parent) => above = plan.get(parent).and_then(|node| node.parent),
        }
    }
    Err(EditError::Cycle(id.key()))
}

fn has_one_home(plan: &Plan, id: Id<Placement>) -> Result<(), EditError> {
    let Some(placement) = plan.get(id) else {
        return Ok(());
    };
    let is_home =
        |other: &Placement| !other.cross_listed && other.initiative == placement.initiative;
    let homes = plan
        .placements
        .iter()
        .filter(|other| is_home(other))
        .count();
    if homes > 1 {
        Err(EditError::TwoHomes(placement.initiative.key()))
    } else {
        Ok(())
    }
}

fn rates_one_thing(plan: &Plan, id: Key) -> Result<(), EditError> {
    let fits = plan.get(id.into()).is_none_or(
        |rating: &std::sync::Arc<crate::plan::Row<crate::plan::rating::Rating>>| match (
            rating.sheet,
            rating.node,
        ) {
            (Some(_), None) => rating.year.is_none(),
            (None, Some(_)) => rating.year.is_some(),
            _ => false,
        },
    );
    if fits {
        Ok(())
    } else {
        Err(EditError::RatingSubject(id))
    }
}
