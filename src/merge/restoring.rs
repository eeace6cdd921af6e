//! Bringing back what a merge before this one removed, where another reply changes it or a
//! correction does not remove it any more: then it is weighed as if all had come at once.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::{Address, RecordKey};
use super::claims::Claims;
use super::kinship::families;
use super::lineage::{Lineage, Owner, Voice};
use crate::edit::{Edit, apply};
use crate::plan::{Plan, TableName};

/// The plan with those records; what removed them is said again.
pub(super) fn restore(plan: &Plan, lineage: &Lineage<'_>, claims: &mut Claims) -> Plan {
    let mut wanted: BTreeSet<RecordKey> = claims
        .records
        .iter()
        .filter(|(_, record)| !record.versions.is_empty())
        .map(|(key, _)| *key)
        .collect();
    let given_up = lineage.given_up().into_iter();
    wanted.extend(
        given_up
            .filter(|address| address.field.is_empty())
            .map(|address| address.record()),
    );
    wanted.retain(|key| voices_of_removal(plan, lineage, *key).is_some());
    let mut rows = BTreeMap::new();
    for key in wanted {
        let bases = lineage.fresh.iter().filter_map(|reply| reply.base.as_ref());
        let Some(base) = bases.clone().find(|base| base.table(key.0).contains(key.1)) else {
            continue;
        };
        let missing = missing(plan, base, lineage);
        let families = families(base, &missing);
        let family = families.into_iter().find(|family| family.contains(&key));
        for member in family.into_iter().flatten() {
            let Some(row) = base.table(member.0).read(member.1) else {
                continue;
            };
            if rows.insert(member, row.clone()).is_none() {
                let voices = voices_of_removal(plan, lineage, member).unwrap_or_default();
                let record = claims.records.entry(member).or_default();
                let said = voices.into_iter().map(|voice| (voice, row.clone()));
                record.removed.extend(said);
            }
        }
    }
    let edits = rows
        .into_iter()
        .map(|((table, _), row)| Edit::Add { table, row });
    // What cannot stand any more stays away, and is asked about as what the plan removed.
    apply(plan, edits.collect()).map_or_else(|_| plan.clone(), |(plan, _)| plan)
}

/// The records of a base that a merge has removed from the plan.
fn missing(plan: &Plan, base: &Plan, lineage: &Lineage<'_>) -> Vec<RecordKey> {
    let mut missing = Vec::new();
    for &table in TableName::ALL {
        let keys = base.table(table).keys().into_iter();
        let gone = keys.filter(|key| !plan.table(table).contains(*key));
        missing.extend(gone.map(|key| (table, key)));
    }
    missing.retain(|key| voices_of_removal(plan, lineage, *key).is_some());
    missing
}

/// The replies a record's removal was taken from, those that count; none if it is here or the
/// secretariat removed it.
fn voices_of_removal(plan: &Plan, lineage: &Lineage<'_>, key: RecordKey) -> Option<Vec<Voice>> {
    if plan.table(key.0).contains(key.1) {
        return None;
    }
    match lineage.owner(&Address::new(key, ""), &Value::Null) {
        Owner::Taken(voices) => Some(voices),
        Owner::Own => None,
    }
}
