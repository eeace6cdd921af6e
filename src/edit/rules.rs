//! The rules every plan keeps.
//!
//! The one door checks them on the records a list of edits touched, so an edit costs no more in a
//! larger plan than looking its neighbours up; [`violations`] looks at a whole plan, for files
//! that were made elsewhere.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Edit, EditError};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::rating::Rating;
use crate::plan::{Id, Key, Plan, Row, TableName};

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

/// Every rule a whole plan breaks; none for a plan that came through the one door. Takes time in
/// proportion to the plan.
///
/// Of the rows that fill one slot, all but the first are given; of a cycle, the node with the
/// smallest id.
pub fn violations(plan: &Plan) -> Vec<EditError> {
    let mut found = Vec::new();
    if plan.plan.len() != 1 {
        found.push(EditError::Header);
    }
    for &table in TableName::ALL {
        let rows = plan.table(table);
        rows.all_references(&mut |id, field, target, key| {
            if !plan.table(target).contains(key) {
                found.push(EditError::Dangling {
                    table,
                    id,
                    field,
                    target,
                });
            }
        });
        let rivals = rows.all_rivals().into_iter();
        found.extend(rivals.map(|(id, _)| EditError::SlotTaken(table, id)));
    }
    found.extend(cycles(plan).into_iter().map(EditError::Cycle));
    let mut homes = HashSet::new();
    let mut doubled = HashSet::new();
    for placement in plan.placements.iter().filter(|row| !row.cross_listed) {
        if !homes.insert(placement.initiative) && doubled.insert(placement.initiative) {
            found.push(EditError::TwoHomes(placement.initiative.key()));
        }
    }
    let ratings = plan.ratings.iter().filter(|rating| !rates_one(rating));
    found.extend(ratings.map(|rating| EditError::RatingSubject(rating.id().key())));
    found
}

/// One node of every cycle: the one with the smallest id.
fn cycles(plan: &Plan) -> Vec<Key> {
    let mut known_to_end: HashSet<Id<OutlineNode>> = HashSet::new();
    let mut cycles = Vec::new();
    for node in &plan.nodes {
        let mut path: Vec<Id<OutlineNode>> = Vec::new();
        let mut on_path = HashSet::new();
        let mut next = Some(node.id());
        while let Some(id) = next {
            if known_to_end.contains(&id) {
                break;
            }
            if !on_path.insert(id) {
                let start = path.iter().position(|step| *step == id).unwrap_or(0);
                cycles.extend(path[start..].iter().min().map(|id| id.key()));
                break;
            }
            path.push(id);
            next = plan.get(id).and_then(|node| node.parent);
        }
        known_to_end.extend(path);
    }
    cycles
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
    let rating: Option<&Arc<Row<Rating>>> = plan.get(id.into());
    if rating.is_none_or(|rating| rates_one(rating)) {
        Ok(())
    } else {
        Err(EditError::RatingSubject(id))
    }
}

fn rates_one(rating: &Rating) -> bool {
    match (rating.sheet, rating.node) {
        (Some(_), None) => rating.year.is_none(),
        (None, Some(_)) => rating.year.is_some(),
        _ => false,
    }
}
