//! Fitting what is to be taken together: what would break a rule of the plan becomes a question.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::{Address, RecordKey};
use super::asking::{Asking, Pending, Place};
use super::lineage::Voice;
use super::saying::Saying;
use super::weighing::{Unit, Weighed};
use crate::edit::{Edit, EditError, apply};
use crate::mailing::MAIL_TABLES;
use crate::plan::mailing::{Question, QuestionKind};
use crate::plan::sorting::sort_by_key;
use crate::plan::{Id, Key, Plan, TableName};

/// A merge whose changes fit together.
pub(super) struct Fitted {
    pub(super) plan: Plan,
    pub(super) taken: Vec<Unit>,
    pub(super) questions: BTreeMap<Place, Pending>,
    pub(super) gone: Vec<Id<Question>>,
    pub(super) said: Vec<(Voice, Address, Value)>,
    pub(super) same: usize,
}

/// Lets in what the rules let in; asks about the rest.
pub(super) fn fit(plan: &Plan, mut weighed: Weighed) -> Fitted {
    let mut units = std::mem::take(&mut weighed.units);
    // Records first, then what is written in them, then removals: what is still needed stays.
    sort_by_key(&mut units, |unit| {
        let first = &unit.edits[0];
        let rank = match first {
            Edit::Add { .. } => 0,
            Edit::Set { .. } => 1,
            Edit::Remove { .. } => 2,
        };
        (rank, first.table(), first.id(), field_of(first))
    });
    let given_up: Vec<Unit> = std::mem::take(&mut weighed.given_up)
        .into_iter()
        .map(Unit::of_nobody)
        .collect();
    let (base, _, _) = let_in(plan, given_up);
    let mut refused = Vec::new();
    loop {
        let (after, taken, mut turned_away) = let_in(&base, units);
        let rivals = rivals(&after, &turned_away);
        let (pulled, rest): (Vec<Unit>, Vec<Unit>) = taken.into_iter().partition(|unit| {
            unit.edits
                .iter()
                .any(|edit| rivals.contains(&place_of(edit)))
        });
        refused.append(
            &mut turned_away
                .iter_mut()
                .map(|(unit, _)| unit.clone())
                .collect(),
        );
        if pulled.is_empty() {
            let mut questions = weighed.questions;
            for unit in refused {
                ask(plan, unit, &mut questions, &mut weighed.asking);
            }
            // What is remembered of the mail is not worth a question; what it is about is asked
            // itself.
            questions.retain(|(address, _), _| !MAIL_TABLES.contains(&address.table));
            return Fitted {
                plan: after,
                taken: rest,
                questions,
                gone: weighed.gone,
                said: weighed.said,
                same: weighed.same,
            };
        }
        refused.extend(pulled);
        units = rest;
    }
}

impl Unit {
    fn of_nobody(edit: Edit) -> Self {
        Self {
            edits: vec![edit],
            voices: Vec::new(),
            base: Value::Null,
        }
    }
}

/// Lets in what the rules let in, in passes, because one unit may need another.
fn let_in(plan: &Plan, units: Vec<Unit>) -> (Plan, Vec<Unit>, Vec<(Unit, EditError)>) {
    let together = units.iter().flat_map(|unit| unit.edits.clone()).collect();
    if let Ok((after, _)) = apply(plan, together) {
        return (after, units, Vec::new());
    }
    let mut plan = plan.clone();
    let mut taken = Vec::new();
    let mut waiting = units;
    loop {
        let mut refused = Vec::new();
        let before = waiting.len();
        for unit in waiting {
            match apply(&plan, unit.edits.clone()) {
                Ok((after, _)) => {
                    plan = after;
                    taken.push(unit);
                }
                Err(error) => refused.push((unit, error)),
            }
        }
        if refused.len() == before || refused.is_empty() {
            return (plan, taken, refused);
        }
        waiting = refused.into_iter().map(|(unit, _)| unit).collect();
    }
}

/// A place in the structure of a plan: a record, and the field if only that is meant.
type Structure = (RecordKey, Option<&'static str>);

fn place_of(edit: &Edit) -> Structure {
    let key = (edit.table(), edit.id());
    match edit {
        Edit::Set { field, .. } if field == "parent" => (key, Some("parent")),
        _ => (key, None),
    }
}

/// What stands in the way of the refused ones. Neither side may win by its name: a ring of nodes, a
/// slot and a home are asked about from both sides.
fn rivals(plan: &Plan, refused: &[(Unit, EditError)]) -> BTreeSet<Structure> {
    let mut rivals = BTreeSet::new();
    for (unit, error) in refused {
        match error {
            EditError::Cycle(_) => {
                for edit in &unit.edits {
                    let to = match edit {
                        Edit::Set { field, to, .. } if field == "parent" => to.as_str(),
                        _ => None,
                    };
                    rivals.extend(
                        to.map(|parent| ring(plan, parent, edit.id()))
                            .into_iter()
                            .flatten(),
                    );
                }
            }
            EditError::SlotTaken(table, _) => {
                for edit in &unit.edits {
                    if let Edit::Add { row, .. } = edit {
                        let slot = plan.table(*table).slot();
                        let same = |other: &crate::edit::Fields| {
                            slot.iter()
                                .all(|field| other.get(*field) == row.get(*field))
                        };
                        let keys = plan.table(*table).keys().into_iter();
                        let taken = keys
                            .filter(|key| plan.table(*table).read(*key).as_ref().is_some_and(same));
                        rivals.extend(taken.map(|key| ((*table, key), None)));
                    }
                }
            }
            EditError::TwoHomes(initiative) => {
                let homes = plan
                    .placements
                    .iter()
                    .filter(|row| row.initiative.key() == *initiative && !row.cross_listed);
                rivals.extend(homes.map(|row| ((TableName::Placements, row.id().key()), None)));
            }
            _ => {}
        }
    }
    rivals
}

/// The nodes from `parent` upwards until `child`: their places make the ring.
fn ring(plan: &Plan, parent: &str, child: Key) -> Vec<Structure> {
    let mut ring = Vec::new();
    let mut next = Key::new(parent);
    while let Some(key) = next.filter(|key| *key != child && ring.len() < plan.nodes.len()) {
        ring.push(((TableName::Nodes, key), Some("parent")));
        let node = plan.nodes.get(key.into());
        next = node.and_then(|node| node.parent).map(Id::key);
    }
    ring
}

/// Asks about what was refused, unless that was decided before.
fn ask(plan: &Plan, unit: Unit, questions: &mut BTreeMap<Place, Pending>, asking: &mut Asking) {
    let Some(first) = unit.edits.first() else {
        return;
    };
    let key = (first.table(), first.id());
    let (address, saying) = match first {
        Edit::Set { field, to, .. } => (Address::new(key, field), Saying::Value(to.clone())),
        Edit::Add { row, .. } => {
            let along = Vec::new();
            let row = row.clone();
            (Address::new(key, ""), Saying::Record { row, along })
        }
        Edit::Remove { .. } => {
            let along = unit.edits[1..]
                .iter()
                .map(|edit| (edit.table(), edit.id()))
                .collect();
            (Address::new(key, ""), Saying::Removal { along })
        }
    };
    let own = address.value_in(plan);
    let place = (address, None);
    let mut pending = questions.remove(&place).unwrap_or_else(|| {
        let prior = asking.take(&place.0);
        Pending::new(QuestionKind::Impossible, unit.base, prior)
    });
    for voice in &unit.voices {
        pending.say(voice, &saying);
    }
    if pending.is_settled() {
        return;
    }
    // What the plan has stands for choice too, to be kept.
    let kept = match saying {
        Saying::Value(_) => Some(Saying::Value(own)),
        Saying::Record { .. } => Some(Saying::Removal { along: Vec::new() }),
        Saying::Removal { .. } => plan.table(key.0).read(key.1).map(|row| Saying::Record {
            row,
            along: Vec::new(),
        }),
    };
    if let Some(kept) = kept {
        pending.say(&Voice::own(), &kept);
    }
    questions.insert(place, pending);
}

fn field_of(edit: &Edit) -> String {
    match edit {
        Edit::Set { field, .. } => field.clone(),
        _ => String::new(),
    }
}
