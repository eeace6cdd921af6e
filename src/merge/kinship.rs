//! Records that belong together: parts that go with what they are part of, and what a record needs
//! to stand.

use std::collections::{BTreeMap, BTreeSet};

use super::address::RecordKey;
use crate::edit::Fields;
use crate::plan::{Plan, TableName};

/// Removals grouped by what is part of what: an initiative with its sheets, their ratings and its
/// listings. Half of such a removal would leave sheets that nothing lists. Each group in the order
/// of addresses, the groups in that of their first.
pub(super) fn families(plan: &Plan, removed: &[RecordKey]) -> Vec<Vec<RecordKey>> {
    let all: BTreeSet<RecordKey> = removed.iter().copied().collect();
    let mut beside: BTreeMap<RecordKey, Vec<RecordKey>> = BTreeMap::new();
    for &(table, id) in &all {
        let rows = plan.table(table);
        rows.references(id, &mut |field, target, key| {
            let whole = (target, key);
            if rows.owners().contains(&field) && all.contains(&whole) {
                beside.entry((table, id)).or_default().push(whole);
                beside.entry(whole).or_default().push((table, id));
            }
        });
    }
    let mut seen = BTreeSet::new();
    let mut families = Vec::new();
    for &key in &all {
        let mut family = BTreeSet::new();
        let mut next = vec![key];
        while let Some(key) = next.pop() {
            if seen.insert(key) {
                family.insert(key);
                next.extend(beside.get(&key).into_iter().flatten());
            }
        }
        if !family.is_empty() {
            families.push(family.into_iter().collect());
        }
    }
    families
}

/// The records of `theirs` that a record there names and that are not in `plan`, with those they
/// name in turn: without them it could not stand here.
pub(super) fn missing_with(plan: &Plan, theirs: &Plan, key: RecordKey) -> Vec<(TableName, Fields)> {
    let mut missing = BTreeSet::new();
    let mut next = vec![key];
    while let Some((table, id)) = next.pop() {
        theirs.table(table).references(id, &mut |_, target, named| {
            let is_here = plan.table(target).contains(named) || (target, named) == key;
            if !is_here && missing.insert((target, named)) {
                next.push((target, named));
            }
        });
    }
    let row = |(table, id): RecordKey| Some((table, theirs.table(table).read(id)?));
    missing.into_iter().filter_map(row).collect()
}
