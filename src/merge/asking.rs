//! The questions of a plan: as they stand before the merge, and as they are to stand after it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::address::Address;
use super::lineage::{Lineage, Voice};
use super::saying::Saying;
use super::{Asked, deciding};
use crate::bundle;
use crate::edit::{Edit, add, change};
use crate::plan::mailing::{Candidate, Question, QuestionKind};
use crate::plan::sorting::sort_by_key;
use crate::plan::{Id, Key, Plan, TableName};

/// A question as it stands, without the candidates of replies that later ones replaced.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub(super) question: Question,
    pub(super) candidates: Vec<Candidate>,
    /// Whether a candidate has gone with its reply.
    pub(super) has_shrunk: bool,
}

impl Standing {
    /// Whether someone has decided it once.
    pub(super) fn is_decided(&self) -> bool {
        !self.question.chosen.is_empty()
    }

    /// Whether a value was on the table when it was decided.
    pub(super) fn has_seen(&self, value: &str) -> bool {
        self.question.chosen == value
            || self
                .candidates
                .iter()
                .any(|candidate| candidate.seen && candidate.value == value)
    }

    /// What the replies say in it, without the plan's own value.
    pub(super) fn said(&self) -> impl Iterator<Item = (Voice, &str)> {
        let foreign = self
            .candidates
            .iter()
            .filter(|candidate| !is_own(candidate));
        foreign.map(|candidate| (voice(candidate), candidate.value.as_str()))
    }
}

/// A question as it is to stand.
#[derive(Debug, Clone)]
pub(super) struct Pending {
    pub(super) kind: QuestionKind,
    pub(super) base: Value,
    /// What stands for choice, each by its voice.
    pub(super) sayings: BTreeMap<Voice, String>,
    pub(super) prior: Option<Standing>,
}

/// Where a question is: its address, and for a change outside of what was asked the office.
pub(super) type Place = (Address, Option<String>);

/// The questions of a plan before the merge.
#[derive(Debug, Default)]
pub(super) struct Asking {
    pub(super) standing: BTreeMap<Place, Standing>,
}

impl Asking {
    pub(super) fn of(plan: &Plan, lineage: &Lineage<'_>) -> Self {
        let mut candidates: BTreeMap<Id<Question>, Vec<Candidate>> = BTreeMap::new();
        for candidate in &plan.candidates {
            let of_question = candidates.entry(candidate.question).or_default();
            of_question.push(candidate.record().clone());
        }
        let mut asking = Self::default();
        for row in &plan.questions {
            let question = row.record().clone();
            let Some(address) = deciding::address_of(&question) else {
                continue;
            };
            let mut candidates = candidates.remove(&row.id()).unwrap_or_default();
            let before = candidates.len();
            candidates.retain(|candidate| lineage.counts(&candidate.reply));
            let office = (question.kind == QuestionKind::Outside)
                .then(|| candidates.first().map(|first| first.office.clone()))
                .map(Option::unwrap_or_default);
            let standing = Standing {
                has_shrunk: candidates.len() < before,
                question,
                candidates,
            };
            asking.standing.insert((address, office), standing);
        }
        asking
    }

    /// Takes out the question at an address.
    pub(super) fn take(&mut self, address: &Address) -> Option<Standing> {
        self.standing.remove(&(address.clone(), None))
    }
}

impl Pending {
    /// A question with what an earlier one at the same place holds.
    pub(super) fn new(kind: QuestionKind, base: Value, prior: Option<Standing>) -> Self {
        let mut pending = Self {
            kind,
            base,
            sayings: BTreeMap::new(),
            prior,
        };
        if let Some(prior) = &pending.prior {
            let said = prior.said().map(|(voice, value)| (voice, value.to_owned()));
            pending.sayings.extend(said);
        }
        pending
    }

    pub(super) fn say(&mut self, voice: &Voice, saying: &Saying) {
        self.sayings.insert(voice.clone(), saying.write());
    }

    /// Whether everything said in it was there when it was decided.
    pub(super) fn is_settled(&self) -> bool {
        self.prior.as_ref().is_some_and(|prior| {
            let foreign = self
                .sayings
                .iter()
                .filter(|(voice, _)| **voice != Voice::own());
            prior.is_decided() && foreign.clone().all(|(_, value)| prior.has_seen(value))
        })
    }

    /// The question as it is stored.
    pub(super) fn asked(&self, (address, office): &Place) -> Asked {
        let id = match &self.prior {
            Some(prior) => prior.question.id,
            None => question_id(address, office.as_deref()),
        };
        let prior = self.prior.as_ref().map(|prior| &prior.question);
        let question = Question {
            id,
            kind: self.kind,
            table: address.table.as_str().to_owned(),
            record: Some(address.id),
            field: address.field.clone(),
            base: written(&self.base),
            chosen: prior.map_or_else(String::new, |prior| prior.chosen.clone()),
            decided_by: prior.map_or_else(String::new, |prior| prior.decided_by.clone()),
            decided_at: prior
                .map(|prior| prior.decided_at.clone())
                .unwrap_or_default(),
        };
        let candidate = |(voice, value): (&Voice, &String)| Candidate {
            id: candidate_id(id, voice),
            question: id,
            value: value.clone(),
            office: voice.office.clone(),
            at: voice.at(),
            reply: voice.reply.clone(),
            seen: self
                .prior
                .as_ref()
                .is_some_and(|prior| prior.is_decided() && prior.has_seen(value)),
        };
        let mut candidates: Vec<Candidate> = self.sayings.iter().map(candidate).collect();
        sort_by_key(&mut candidates, |candidate| candidate.id);
        Asked {
            question,
            candidates,
        }
    }
}

/// The edits that bring the questions of a plan to what is asked after the merge. `plan` is the plan
/// with everything that was taken: questions of another machine may have come with it, and what
/// stands for choice in them stays beside what is asked here.
pub(super) fn edits(
    before: &Plan,
    plan: &Plan,
    asked: &[Asked],
    gone: &[Id<Question>],
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for Asked {
        question,
        candidates,
    } in asked
    {
        if plan.get(question.id).is_some() {
            edits.extend(change(plan, question.id, |row| *row = question.clone()));
        } else {
            edits.push(add(question.clone()));
        }
        for old in candidates_of(plan, question.id) {
            let is_said = candidates.iter().any(|candidate| candidate.id == old);
            if !is_said && before.get(old).is_some() {
                edits.push(removal(TableName::Candidates, old.key()));
            }
        }
        for candidate in candidates {
            if plan.get(candidate.id).is_some() {
                edits.extend(change(plan, candidate.id, |row| *row = candidate.clone()));
            } else {
                edits.push(add(candidate.clone()));
            }
        }
    }
    // What was settled may be asked again for another reason.
    let is_over = |id: &&Id<Question>| {
        plan.get(**id).is_some() && asked.iter().all(|one| one.question.id != **id)
    };
    for &question in gone.iter().filter(is_over) {
        let candidates = candidates_of(plan, question);
        edits.extend(candidates.map(|id| removal(TableName::Candidates, id.key())));
        edits.push(removal(TableName::Questions, question.key()));
    }
    edits
}

fn candidates_of(plan: &Plan, question: Id<Question>) -> impl Iterator<Item = Id<Candidate>> {
    let candidates = plan.candidates.iter();
    let of_question = candidates.filter(move |row| row.question == question);
    of_question.map(|row| row.id())
}

fn removal(table: TableName, id: Key) -> Edit {
    Edit::Remove {
        table,
        id,
        row: crate::edit::Fields::new(),
    }
}

/// Whether a candidate is what the plan itself has.
pub(super) fn is_own(candidate: &Candidate) -> bool {
    candidate.reply.is_empty() && candidate.office.is_empty()
}

fn voice(candidate: &Candidate) -> Voice {
    Voice {
        reply: candidate.reply.clone(),
        office: candidate.office.clone(),
        at: candidate.at.0.clone(),
    }
}

fn question_id(address: &Address, office: Option<&str>) -> Id<Question> {
    let kind = office.map_or("question", |_| "outside");
    Key::derived(&[kind, office.unwrap_or_default(), &address.to_string()]).into()
}

fn candidate_id(question: Id<Question>, voice: &Voice) -> Id<Candidate> {
    let question = question.key();
    let parts = [
        "candidate",
        question.as_str(),
        &voice.reply,
        &voice.office,
        &voice.at,
    ];
    Key::derived(&parts).into()
}

/// A value as a question holds it: nothing is written as nothing.
pub(super) fn written(value: &Value) -> String {
    if value.is_null() {
        String::new()
    } else {
        bundle::compact(value)
    }
}
