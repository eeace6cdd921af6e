//! The rules every plan keeps. They are checked on the records a list of edits touched, so an
//! edit costs no more in a larger plan than looking its neighbours up.

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
    match (rating.sheet, rating.node, rating.year) {
        (Some(_), None, None) | (None, Some(_), Some(_)) => Ok(()),
        _ => Err(EditError::RatingSubject(id.key())),
    }
}
