//! Edits written by their meaning, checked by the compiler, instead of by field names.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::{Edit, Fields, difference};
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::rating::Rating;
use crate::plan::scale::Stage;
use crate::plan::sheet::ProgressSheet;
use crate::plan::{FiscalYear, Id, InPlan, Key, Plan, Row, TableName};

/// The edits that `change` makes to a record; none if it is not there or stays as it is.
pub fn change<R: InPlan>(plan: &Plan, id: Id<R>, change: impl FnOnce(&mut R)) -> Vec<Edit> {
    let mut edits = Vec::new();
    if let Some(row) = plan.get(id) {
        let mut record = row.record().clone();
        change(&mut record);
        difference::fields(
            R::TABLE,
            id.key(),
            &row.write(),
            &row.with(record).write(),
            &mut edits,
        );
    }
    edits
}

/// The edit that adds a record.
pub fn add<R: InPlan>(record: R) -> Edit {
    Edit::Add {
        table: R::TABLE,
        row: Row::new(record).write(),
    }
}

/// The row that fills the slot of `empty`. It is found by what it says: its id is that of the slot
/// it was made in, which a correction may have changed since.
fn in_slot<'a, R: InPlan>(plan: &'a Plan, empty: &R) -> Option<&'a Row<R>> {
    let table = R::table(plan);
    let expected = table.get(empty.record_id());
    expected
        .filter(|row| row.same_slot(empty))
        .or_else(|| table.iter().find(|row| row.same_slot(empty)))
        .map(AsRef::as_ref)
}

/// That id, or where another slot's record has it, one that is free and the same on every machine.
pub(crate) fn free_id<R: InPlan>(plan: &Plan, mut id: Id<R>) -> Id<R> {
    while plan.get(id).is_some() {
        id = Key::derived(&[id.key().as_str(), "again"]).into();
    }
    id
}

/// The edits that change the record in the slot of `empty`, or add `empty` with that change where
/// the slot is still free; none if nothing would be said. The change must leave the slot's own
/// fields (the year of a sheet, the assessor of a rating) alone.
pub fn fill<R: InPlan>(plan: &Plan, empty: &R, alter: impl FnOnce(&mut R)) -> Vec<Edit> {
    if let Some(row) = in_slot(plan, empty) {
        return change(plan, row.id(), alter);
    }
    let mut record = empty.clone();
    alter(&mut record);
    if record == *empty {
        return Vec::new();
    }
    let id = free_id(plan, record.record_id());
    let mut row = Row::new(record).write();
    row.insert("id".to_owned(), id.key().as_str().into());
    let table = R::TABLE;
    vec![Edit::Add { table, row }]
}

/// The id of the record that fills the slot of `empty`, with the edit that adds it where the slot
/// is still free.
pub(super) fn there_or_new<R: InPlan>(plan: &Plan, empty: R) -> (Id<R>, Option<Edit>) {
    if let Some(row) = in_slot(plan, &empty) {
        return (row.id(), None);
    }
    let id = free_id(plan, empty.record_id());
    let mut row = Row::new(empty).write();
    row.insert("id".to_owned(), id.key().as_str().into());
    let table = R::TABLE;
    (id, Some(Edit::Add { table, row }))
}

/// The edits that change the sheet of an initiative in a year; the sheet comes into being with
/// the first thing written on it.
pub fn set_sheet(
    plan: &Plan,
    initiative: Id<Initiative>,
    year: FiscalYear,
    alter: impl FnOnce(&mut ProgressSheet),
) -> Vec<Edit> {
    fill(plan, &ProgressSheet::new(initiative, year), alter)
}

/// The edits that change the rating of that sheet in a stage.
pub fn set_rating(
    plan: &Plan,
    initiative: Id<Initiative>,
    year: FiscalYear,
    stage: Id<Stage>,
    alter: impl FnOnce(&mut Rating),
) -> Vec<Edit> {
    let mut sheet = ProgressSheet::new(initiative, year);
    let there = in_slot(plan, &sheet).map(Row::id);
    sheet.id = there.unwrap_or_else(|| free_id(plan, sheet.id));
    let mut edits = fill(plan, &Rating::of_sheet(sheet.id, stage), alter);
    if !edits.is_empty() && there.is_none() {
        edits.insert(0, add(sheet));
    }
    edits
}

/// The edits that change the rating of a node in a year and stage.
pub fn set_node_rating(
    plan: &Plan,
    node: Id<OutlineNode>,
    year: FiscalYear,
    stage: Id<Stage>,
    alter: impl FnOnce(&mut Rating),
) -> Vec<Edit> {
    fill(plan, &Rating::of_node(node, year, stage), alter)
}

/// The edits that change one value of an indicator.
pub fn set_value(
    plan: &Plan,
    indicator: Id<Indicator>,
    kind: ValueKind,
    year: Option<FiscalYear>,
    alter: impl FnOnce(&mut IndicatorValue),
) -> Vec<Edit> {
    fill(plan, &IndicatorValue::new(indicator, kind, year), alter)
}

/// Fields that are emptied when what they name goes: they say something about their own record
/// that stays true without it.
const EMPTIED: &[(TableName, &str)] = &[
    (TableName::Header, "secretariat"),
    (TableName::InitiativeChanges, "other"),
    (TableName::Indicators, "same_as"),
];

/// A record that cannot go because others name it that are not part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    /// How many records of which table name it (or something that would go with it).
    pub users: BTreeMap<TableName, usize>,
}

/// The edits that remove records and everything that is part of them.
///
/// # Errors
/// [`InUse`] if a record that would stay names one that would go: a grade in use cannot vanish.
pub fn removal<R: InPlan>(plan: &Plan, ids: &[Id<R>]) -> Result<Vec<Edit>, InUse> {
    removal_of(plan, ids.iter().map(|id| (R::TABLE, id.key())))
}

/// [`removal`] of records of several tables at once.
pub fn removal_of(
    plan: &Plan,
    records: impl IntoIterator<Item = (TableName, Key)>,
) -> Result<Vec<Edit>, InUse> {
    let going = with_parts(plan, records);
    let known: HashSet<(TableName, Key)> = going.iter().copied().collect();
    let mut users: BTreeMap<TableName, BTreeSet<Key>> = BTreeMap::new();
    let mut edits = Vec::new();
    for &table in TableName::ALL {
        plan.table(table)
            .all_references(&mut |id, field, target, key| {
                if !known.contains(&(target, key)) || known.contains(&(table, id)) {
                    return;
                }
                if EMPTIED.contains(&(table, field)) {
                    edits.push(Edit::Set {
                        table,
                        id,
                        field: field.to_owned(),
                        from: Value::Null,
                        to: Value::Null,
                    });
                } else {
                    users.entry(table).or_default().insert(id);
                }
            });
    }
    if !users.is_empty() {
        let count = |(table, ids): (TableName, BTreeSet<Key>)| (table, ids.len());
        let users = users.into_iter().map(count).collect();
        return Err(InUse { users });
    }
    let remove = |(table, id): (TableName, Key)| Edit::Remove {
        table,
        id,
        row: Fields::new(),
    };
    edits.extend(going.into_iter().rev().map(remove));
    Ok(edits)
}

/// Records with everything that is part of them, wholes before their parts, each once.
fn with_parts(
    plan: &Plan,
    records: impl IntoIterator<Item = (TableName, Key)>,
) -> Vec<(TableName, Key)> {
    let mut known = HashSet::new();
    let mut going: Vec<(TableName, Key)> = records
        .into_iter()
        .filter(|record| known.insert(*record))
        .collect();
    let mut done = 0;
    // Wave after wave: what is part of what goes, goes too.
    while done < going.len() {
        let wave: HashSet<_> = going[done..].iter().copied().collect();
        done = going.len();
        for &table in TableName::ALL {
            let owners = plan.table(table).owners();
            plan.table(table)
                .all_references(&mut |id, field, target, key| {
                    if wave.contains(&(target, key))
                        && owners.contains(&field)
                        && known.insert((table, id))
                    {
                        going.push((table, id));
                    }
                });
        }
    }
    going
}
