//! Putting changes made on one state of a plan on top of another: what two tabs do to each other.

use std::collections::HashMap;

use serde_json::Value;

use super::{Edit, apply, difference};
use crate::plan::{Key, Plan, TableName};

/// A change that was not put on top, because the other side changed the same place differently or
/// a rule would be broken. Nothing of it is lost: it can still be let in by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The change of this side, with what stood there at the common base.
    pub mine: Edit,
    /// What stands there on the other side: the value of the field, or the record if the change
    /// adds or removes one; null if the record is gone.
    pub theirs: Value,
}

impl Clash {
    fn of(mine: Edit, theirs: &Plan) -> Self {
        let there = theirs.table(mine.table()).read(mine.id());
        let theirs = match (&mine, there) {
            (_, None) => Value::Null,
            (Edit::Set { field, .. }, Some(mut row)) => row.remove(field).unwrap_or_default(),
            (_, Some(row)) => Value::Object(row),
        };
        Self { mine, theirs }
    }
}

/// The edits that put the way from `base` to `mine` on top of `theirs`, and what clashes.
///
/// The same change on both sides is no clash; a removal against any change of the record is. What
/// was removed together with its parts goes as a whole or stays as a whole.
pub fn rebase(base: &Plan, mine: &Plan, theirs: &Plan) -> (Vec<Edit>, Vec<Clash>) {
    let mut units = Vec::new();
    let mut clashes = Vec::new();
    let (removals, others): (Vec<Edit>, Vec<Edit>) = difference(base, mine)
        .into_iter()
        .partition(|edit| matches!(edit, Edit::Remove { .. }));
    let others = others
        .into_iter()
        .flat_map(|edit| beside(edit, theirs))
        .map(|edit| vec![edit]);
    for unit in others.chain(families(base, removals)) {
        let open = unit.into_iter().filter(|edit| !is_done(edit, theirs));
        let open: Vec<Edit> = open.collect();
        if open.iter().all(|edit| is_free(edit, theirs)) {
            units.push(open);
        } else {
            clashes.extend(open.into_iter().map(|edit| Clash::of(edit, theirs)));
        }
    }
    let together: Vec<Edit> = units.iter().flatten().cloned().collect();
    if apply(theirs, together.clone()).is_ok() {
        return (together, clashes);
    }
    let (accepted, refused) = unit_by_unit(theirs, units);
    clashes.extend(refused.into_iter().map(|edit| Clash::of(edit, theirs)));
    (accepted, clashes)
}

/// Both sides filled one slot: what this side wrote goes on the other side's record, field by
/// field. Any other edit stays as it is.
fn beside(edit: Edit, theirs: &Plan) -> Vec<Edit> {
    let id = edit.id();
    match edit {
        Edit::Add { table, row } if theirs.table(table).contains(id) => row
            .into_iter()
            .map(|(field, to)| Edit::Set {
                table,
                id,
                field,
                from: Value::Null,
                to,
            })
            .collect(),
        edit => vec![edit],
    }
}

/// Whether the other side holds already what the edit leads to.
fn is_done(edit: &Edit, theirs: &Plan) -> bool {
    let there = theirs.table(edit.table()).read(edit.id());
    match (edit, there) {
        (Edit::Set { field, to, .. }, Some(row)) => row.get(field).unwrap_or(&Value::Null) == to,
        (Edit::Remove { .. }, None) => true,
        _ => false,
    }
}

/// Whether the other side left the place as it was.
fn is_free(edit: &Edit, theirs: &Plan) -> bool {
    let there = theirs.table(edit.table()).read(edit.id());
    match (edit, there) {
        (Edit::Set { field, from, .. }, Some(row)) => {
            row.get(field).unwrap_or(&Value::Null) == from
        }
        (Edit::Remove { row, .. }, Some(there)) => there == *row,
        (Edit::Add { .. }, None) => true,
        _ => false,
    }
}

/// Removals grouped by what is part of what: an initiative with its sheets, their ratings and its
/// listings. Half of such a removal would leave sheets that nothing lists.
fn families(base: &Plan, removals: Vec<Edit>) -> Vec<Vec<Edit>> {
    let mut family: HashMap<(TableName, Key), usize> = removals
        .iter()
        .enumerate()
        .map(|(index, edit)| ((edit.table(), edit.id()), index))
        .collect();
    let mut members: Vec<Vec<Edit>> = removals.into_iter().map(|edit| vec![edit]).collect();
    for &table in TableName::ALL {
        let owners = base.table(table).owners();
        base.table(table)
            .all_references(&mut |id, field, target, key| {
                let part = family.get(&(table, id)).copied();
                let whole = family.get(&(target, key)).copied();
                if let (Some(part), Some(whole)) = (part, whole)
                    && owners.contains(&field)
                    && part != whole
                {
                    // The smaller one joins, so that every record changes its family seldom.
                    let (from, to) = if members[part].len() < members[whole].len() {
                        (part, whole)
                    } else {
                        (whole, part)
                    };
                    let joining = std::mem::take(&mut members[from]);
                    family.extend(joining.iter().map(|edit| ((edit.table(), edit.id()), to)));
                    members[to].extend(joining);
                }
            });
    }
    members.retain(|edits| !edits.is_empty());
    members
}

/// Lets in what the rules let in, in passes, because one unit may need another; gives back the
/// edits that were let in and those that were not.
fn unit_by_unit(theirs: &Plan, units: Vec<Vec<Edit>>) -> (Vec<Edit>, Vec<Edit>) {
    let mut plan = theirs.clone();
    let mut accepted = Vec::new();
    let mut waiting = units;
    loop {
        let before = waiting.len();
        waiting.retain(|unit| match apply(&plan, unit.clone()) {
            Ok((after, done)) => {
                plan = after;
                accepted.extend(done);
                false
            }
            Err(_) => true,
        });
        if waiting.len() == before {
            return (accepted, waiting.into_iter().flatten().collect());
        }
    }
}
