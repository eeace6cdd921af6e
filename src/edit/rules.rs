//! The rules every plan keeps.
//!
//! The one door checks them on the records a list of edits touched, so an edit costs no more in a
//! larger plan than looking its neighbours up; [`violations`] looks at a whole plan, for files
//! that were made elsewhere.

use std::collections::{BTreeSet, HashSet};

use super::{Edit, EditError};
use crate::plan::initiative::Initiative;
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::rating::Rating;
use crate::plan::{Id, Key, Plan, TableName};

/// A record: its table and its key.
type Address = (TableName, Key);

/// Checks the plan after the edits. Of several broken rules it is always the same one that is
/// told: addresses are kept in their order.
pub(super) fn check(plan: &Plan, edits: &[Edit]) -> Result<(), EditError> {
    if plan.plan.len() != 1 {
        return Err(EditError::Header);
    }
    let (touched, removed): (BTreeSet<Address>, BTreeSet<Address>) = edits
        .iter()
        .map(|edit| (edit.table(), edit.id()))
        .partition(|&(table, id)| plan.table(table).contains(id));
    for &(table, id) in &touched {
        names_what_is_there(plan, table, id)?;
    }
    if !removed.is_empty() {
        is_missed_by_none(plan, &removed)?;
    }
    for &table in TableName::ALL {
        let keys: Vec<Key> = touched
            .range((table, Key::default())..)
            .take_while(|(of, _)| *of == table)
            .map(|(_, key)| *key)
            .collect();
        if keys.is_empty() {
            continue;
        }
        if let Some(id) = plan.table(table).rival_among(&keys) {
            return Err(EditError::SlotTaken(table, id));
        }
        let mut keys = keys.into_iter();
        match table {
            TableName::Nodes => stand_under_no_ring(plan, keys)?,
            TableName::Ratings => keys.try_for_each(|id| rates_one_thing(plan, id.into()))?,
            TableName::Placements => have_one_home(plan, keys)?,
            _ => {}
        }
    }
    Ok(())
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
fn is_missed_by_none(plan: &Plan, removed: &BTreeSet<Address>) -> Result<(), EditError> {
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

fn stand_under_no_ring(plan: &Plan, nodes: impl Iterator<Item = Key>) -> Result<(), EditError> {
    let mut known = HashSet::new();
    for key in nodes {
        let mut path = Vec::new();
        let mut above = Some(Id::<OutlineNode>::from(key));
        while let Some(id) = above.filter(|id| !known.contains(id)) {
            // No path is longer than there are nodes.
            if path.len() > plan.nodes.len() {
                return Err(EditError::Cycle(key));
            }
            path.push(id);
            above = plan.get(id).and_then(|node| node.parent);
        }
        known.extend(path);
    }
    Ok(())
}

/// No initiative that is listed at one of these placements has two homes.
fn have_one_home(plan: &Plan, placements: impl Iterator<Item = Key>) -> Result<(), EditError> {
    let initiatives: BTreeSet<Id<Initiative>> = placements
        .filter_map(|key| plan.get(Id::<Placement>::from(key)))
        .map(|placement| placement.initiative)
        .collect();
    let mut at_home = BTreeSet::new();
    for placement in &plan.placements {
        let initiative = placement.initiative;
        if !placement.cross_listed
            && initiatives.contains(&initiative)
            && !at_home.insert(initiative)
        {
            return Err(EditError::TwoHomes(initiative.key()));
        }
    }
    Ok(())
}

fn rates_one_thing(plan: &Plan, id: Id<Rating>) -> Result<(), EditError> {
    let Some(rating) = plan.get(id) else {
        return Ok(());
    };
    if rates_one(rating) {
        Ok(())
    } else {
        Err(EditError::RatingSubject(id.key()))
    }
}

fn rates_one(rating: &Rating) -> bool {
    matches!(
        (rating.sheet, rating.node, rating.year),
        (Some(_), None, None) | (None, Some(_), Some(_))
    )
}
