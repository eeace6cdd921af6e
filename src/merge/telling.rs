//! A merge as it is told and done: what was taken, what is asked, and what is remembered of the
//! replies.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::Address;
use super::asking::{self, Pending, Place};
use super::fitting::Fitted;
use super::kinship::missing_with;
use super::lineage::{Lineage, Owner, Voice};
use super::saying::Saying;
use super::{Accepted, Asked, Merged, Reply};
use crate::edit::{Edit, add, apply, change, difference};
use crate::plan::mailing::{self, QuestionKind};
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Key, Plan};
use crate::session::Author;

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
        edits.extend(asking::edits(before, &self.plan, &asked, &self.gone));
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
            crate::plan::sorting::sort(&mut offices);
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
            for address in unit.edits.iter().flat_map(marked) {
                for voice in &unit.voices {
                    taken.entry(voice).or_default().insert(address.clone());
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
        let arrived = lineage.fresh.iter().chain(&lineage.replaced).copied();
        edits.extend(arrived.flat_map(|reply| opened(before, reply)));
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

/// Where an edit leaves a value, each with the mark of that value.
fn marked(edit: &Edit) -> Vec<String> {
    let key = (edit.table(), edit.id());
    let at = |field: &str, value: &Value| Address::new(key, field).with_mark_of(value);
    match edit {
        Edit::Set { field, to, .. } => vec![at(field, to)],
        Edit::Remove { .. } => vec![at("", &Value::Null)],
        // What a new record holds may come from several; each said what is its own.
        Edit::Add { .. } => Vec::new(),
    }
}

/// When a section opened its file, noted with the file where nobody has noted it yet.
fn opened(plan: &Plan, reply: &Reply) -> Vec<Edit> {
    let is_of = |section: Option<Id<Section>>| match section {
        Some(section) => reply.sections.contains(&section),
        None => reply.sections.is_empty(),
    };
    if reply.opened_at.0.is_empty() {
        return Vec::new();
    }
    let deliveries = plan.deliveries.iter();
    let silent = deliveries.filter(|row| {
        Some(row.dispatch) == reply.dispatch && is_of(row.section) && row.opened_at.0.is_empty()
    });
    silent
        .flat_map(|row| {
            change(plan, row.id(), |row| {
                row.opened_at = reply.opened_at.clone();
            })
        })
        .collect()
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
