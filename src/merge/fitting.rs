//! Fitting what is to be taken together: what would break a rule of the plan becomes a question.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::{Address, RecordKey};
use super::asking::{self, Asking, Pending, Place};
use super::kinship::missing_with;
use super::lineage::{Lineage, Owner, Voice};
use super::saying::Saying;
use super::weighing::{Unit, Weighed};
use super::{Accepted, Asked, Merged, Reply};
use crate::edit::{Edit, EditError, add, apply, change, difference};
use crate::plan::mailing::{self, Question, QuestionKind};
use crate::plan::sorting::sort_by_key;
use crate::plan::{Id, Key, Plan, TableName};
use crate::session::Author;

/// A merge whose changes fit together.
pub(super) struct Fitted {
    plan: Plan,
    taken: Vec<Unit>,
    questions: BTreeMap<Place, Pending>,
    gone: Vec<Id<Question>>,
    said: Vec<(Voice, Address, Value)>,
    same: usize,
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

impl Fitted {
    /// The merge as it is told and done.
    pub(super) fn into_merged(
        self,
        before: &Plan,
        lineage: &Lineage<'_>,
        author: &Author,
    ) -> Merged {
        let content = difference(before, &self.plan);
        let accepted = self.accepted(&content);
        let mut asked = Vec::new();
        let (mut questions, mut outside) = (Vec::new(), Vec::new());
        for (place, pending) in &self.questions {
            let one = with_company(before, place, pending, lineage);
            asked.push(one.clone());
            if one.question.kind == QuestionKind::Outside {
                outside.push(one);
            } else {
                questions.push(one);
            }
        }
        let mut edits = content;
        edits.extend(asking::edits(before, &asked, &self.gone));
        edits.extend(self.remembered(before, lineage, author));
        let plan = match apply(before, edits.clone()) {
            Ok((plan, _)) => plan,
            Err(refused) => {
                return Merged {
                    plan: before.clone(),
                    refused: Some(refused),
                    ..Merged::default()
                };
            }
        };
        Merged {
            edits,
            plan,
            accepted,
            same: self.same,
            questions,
            outside,
            refused: None,
            passed_over: lineage.known_again + lineage.replaced.len(),
        }
    }

    fn accepted(&self, content: &[Edit]) -> Vec<Accepted> {
        let offices = |address: &Address, value: &Value| {
            let mut offices: Vec<String> = self
                .said
                .iter()
                .filter(|(_, at, said)| at == address && said == value)
                .map(|(voice, _, _)| voice.office.clone())
                .collect();
            offices.dedup();
            offices
        };
        let mut accepted = Vec::new();
        for edit in content {
            let key = (edit.table(), edit.id());
            let (address, from, to) = match edit {
                Edit::Set {
                    field, from, to, ..
                } => (Address::new(key, field), from.clone(), to.clone()),
                Edit::Add { row, .. } => (
                    Address::new(key, ""),
                    Value::Null,
                    Value::Object(row.clone()),
                ),
                Edit::Remove { row, .. } => (
                    Address::new(key, ""),
                    Value::Object(row.clone()),
                    Value::Null,
                ),
            };
            let said = match edit {
                Edit::Add { .. } => Value::Bool(true),
                _ => to.clone(),
            };
            let offices = offices(&address, &said);
            accepted.push(Accepted {
                address,
                from,
                to,
                offices,
            });
        }
        accepted
    }

    /// The rows that remember the replies and what was taken from each.
    fn remembered(&self, before: &Plan, lineage: &Lineage<'_>, author: &Author) -> Vec<Edit> {
        let mut taken: BTreeMap<&Voice, BTreeSet<String>> = BTreeMap::new();
        for (voice, address, value) in &self.said {
            let own = address.value_in(before);
            let is_new = own != *value;
            let is_here = address.value_in(&self.plan) == *value;
            let is_taken = || matches!(lineage.owner(address, &own), Owner::Taken(_));
            if is_here && (is_new || is_taken()) {
                taken
                    .entry(voice)
                    .or_default()
                    .insert(address.with_mark_of(value));
            }
        }
        for unit in &self.taken {
            for edit in &unit.edits {
                if let Edit::Set {
                    table,
                    id,
                    field,
                    to,
                    ..
                } = edit
                {
                    let address = Address::new((*table, *id), field).with_mark_of(to);
                    for voice in &unit.voices {
                        taken.entry(voice).or_default().insert(address.clone());
                    }
                }
            }
        }
        let mut edits = Vec::new();
        let of = |hash: &str| {
            let own = taken.iter().filter(|(voice, _)| voice.reply == hash);
            own.flat_map(|(_, addresses)| addresses.iter().cloned())
                .collect::<BTreeSet<String>>()
        };
        for reply in lineage.fresh.iter().chain(&lineage.replaced) {
            if !reply.hash.is_empty() {
                let row = remembered(before, reply, of(&reply.hash).into_iter().collect(), author);
                edits.push(add(row));
            }
        }
        for row in before.replies.iter().filter(|row| !row.hash.is_empty()) {
            let more = of(&row.hash);
            if more.iter().any(|address| !row.accepted.contains(address)) {
                edits.extend(change(before, row.id(), |row| {
                    row.accepted = row
                        .accepted
                        .iter()
                        .cloned()
                        .chain(more)
                        .collect::<BTreeSet<_>>()
                        .into_iter()
                        .collect();
                }));
            }
        }
        edits
    }
}

fn remembered(
    plan: &Plan,
    reply: &Reply,
    accepted: Vec<String>,
    author: &Author,
) -> mailing::Reply {
    mailing::Reply {
        id: Key::derived(&["reply", &reply.hash]).into(),
        // What it names may be unknown here: it stands all the same.
        dispatch: reply.dispatch.filter(|id| plan.get(*id).is_some()),
        sections: reply
            .sections
            .iter()
            .copied()
            .filter(|id| plan.get(*id).is_some())
            .collect(),
        office: reply.office.clone(),
        made_at: reply.made_at.clone(),
        merged_at: author.at.clone(),
        hash: reply.hash.clone(),
        supersedes: reply.supersedes.clone(),
        missing: reply.missing,
        accepted,
    }
}

/// A record that waits brings what it needs with it.
fn with_company(before: &Plan, place: &Place, pending: &Pending, lineage: &Lineage<'_>) -> Asked {
    let mut pending = pending.clone();
    if pending.kind == QuestionKind::Impossible && place.0.field.is_empty() {
        for (voice, text) in &mut pending.sayings {
            let theirs = lineage
                .fresh
                .iter()
                .find(|reply| Voice::of(reply) == *voice);
            if let (Saying::Record { row, .. }, Some(theirs)) = (Saying::read("", text), theirs) {
                let along = missing_with(before, &theirs.plan, place.0.record());
                *text = Saying::Record { row, along }.write();
            }
        }
    }
    pending.asked(place)
}
