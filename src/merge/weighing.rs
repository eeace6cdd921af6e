//! Weighing what is said, address by address: nothing, one value, or a question.

mod outside;
mod records;
mod removals;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::address::{Address, RecordKey};
use super::asking::{Asking, Pending, Place};
use super::claims::{Claim, Claims, RecordClaims, base_of};
use super::lineage::{Lineage, Owner, Voice};
use super::saying::Saying;
use crate::bundle::compact;
use crate::edit::{Edit, Fields};
use crate::mailing::MAIL_TABLES;
use crate::plan::mailing::{Question, QuestionKind};
use crate::plan::{Id, Plan};

/// One change that is to be taken, whole or not at all.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) edits: Vec<Edit>,
    pub(super) voices: Vec<Voice>,
    /// What stood there for the one it comes from.
    pub(super) base: Value,
}

/// What the weighing comes to.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    pub(super) units: Vec<Unit>,
    /// Edits that go with the weighing itself and are nobody's: a taken value given up again.
    pub(super) given_up: Vec<Edit>,
    pub(super) questions: BTreeMap<Place, Pending>,
    pub(super) gone: Vec<Id<Question>>,
    /// Every value the replies say, inside of what they were asked for.
    pub(super) said: Vec<(Voice, Address, Value)>,
    pub(super) same: usize,
    /// Where an earlier decision stands against what would not fit.
    pub(super) asking: Asking,
}

struct Scales<'a> {
    plan: &'a Plan,
    lineage: &'a Lineage<'a>,
    out: Weighed,
    removals: BTreeMap<RecordKey, (Fields, Vec<Voice>)>,
    contested: BTreeSet<RecordKey>,
}

/// Weighs everything that is said.
pub(super) fn weigh(
    plan: &Plan,
    lineage: &Lineage<'_>,
    mut claims: Claims,
    asking: Asking,
) -> Weighed {
    let mut scales = Scales {
        plan,
        lineage,
        out: Weighed {
            asking,
            ..Weighed::default()
        },
        removals: BTreeMap::new(),
        contested: BTreeSet::new(),
    };
    scales.revisit(&mut claims);
    for (key, record) in &claims.records {
        scales.note_said(*key, record);
        scales.record(*key, record);
    }
    scales.bundle_removals();
    for claim in claims.outside {
        scales.outside(claim);
    }
    scales.drop_emptied_outside();
    scales.out
}

impl Scales<'_> {
    /// Adds the addresses that have to be looked at though nobody says anything new there: a
    /// correction has taken something back.
    fn revisit(&self, claims: &mut Claims) {
        let mut addresses = BTreeSet::new();
        if self
            .lineage
            .fresh
            .iter()
            .any(|reply| !reply.supersedes.is_empty())
        {
            addresses = self.lineage.given_up();
        }
        for ((address, office), standing) in &self.out.asking.standing {
            if office.is_none() && standing.has_shrunk {
                addresses.insert(address.clone());
            }
        }
        for address in addresses {
            let record = claims.records.entry(address.record()).or_default();
            if !address.field.is_empty() {
                record.fields.entry(address.field).or_default();
            }
        }
    }

    fn note_said(&mut self, key: RecordKey, record: &RecordClaims) {
        let mut said = Vec::new();
        for (field, claims) in &record.fields {
            let address = Address::new(key, field);
            let voiced = claims
                .iter()
                .map(|claim| (claim.voice.clone(), address.clone(), claim.value.clone()));
            said.extend(voiced);
        }
        for (voice, row) in &record.added {
            said.push((voice.clone(), Address::new(key, ""), Value::Bool(true)));
            let fields = row.iter().filter(|(name, _)| *name != "id");
            said.extend(
                fields.map(|(name, value)| (voice.clone(), Address::new(key, name), value.clone())),
            );
        }
        for (voice, _) in &record.removed {
            said.push((voice.clone(), Address::new(key, ""), Value::Null));
        }
        let is_there =
            |(_, address, value): &&(Voice, Address, Value)| address.value_in(self.plan) == *value;
        self.out.same += said.iter().filter(is_there).count();
        self.out.said.extend(said);
    }

    fn record(&mut self, key: RecordKey, record: &RecordClaims) {
        let own = self.plan.table(key.0).read(key.1);
        match own {
            None if !record.versions.is_empty() => self.removed_here(key, record),
            None if !record.added.is_empty() => self.added(key, record),
            None => self.drop_question(&Address::new(key, "")),
            Some(own) => {
                if self.is_another_record(key, record, &own) {
                    self.ask_for_record(key, record, Some(&own), QuestionKind::Differs);
                    return;
                }
                self.fields(key, record);
                self.removed(key, record, &own);
            }
        }
    }

    /// The record is there: every field for itself.
    fn fields(&mut self, key: RecordKey, record: &RecordClaims) {
        let mut fields = record.fields.clone();
        for (voice, row) in &record.added {
            for (name, value) in row.iter().filter(|(name, _)| *name != "id") {
                let claim = Claim::of_new(voice, value);
                fields.entry(name.clone()).or_default().push(claim);
            }
        }
        for (field, claims) in fields {
            self.field(Address::new(key, &field), &claims);
        }
    }

    fn field(&mut self, address: Address, claims: &[Claim]) {
        let prior = self.out.asking.take(&address);
        if claims.is_empty() && prior.is_none() && !self.lineage.given_up().contains(&address) {
            return;
        }
        let own = address.value_in(self.plan);
        let base = match &prior {
            Some(prior) if claims.is_empty() => {
                serde_json::from_str(&prior.question.base).unwrap_or_default()
            }
            _ if claims.is_empty() => self
                .lineage
                .base_of_correction(&address)
                .unwrap_or_default(),
            _ => base_of(claims),
        };
        let waits = prior.as_ref().is_some_and(|prior| !prior.is_decided());
        let kind = prior
            .as_ref()
            .map_or(QuestionKind::Differs, |prior| prior.question.kind);
        let mut pending = Pending::new(kind, base.clone(), prior);
        for claim in claims {
            pending.say(&claim.voice, &Saying::Value(claim.value.clone()));
        }
        let owner = self.lineage.owner(&address, &own);
        let is_own = match &owner {
            Owner::Taken(_) => false,
            Owner::Own => {
                let moved = claims
                    .iter()
                    .any(|claim| claim.is_blind || own != claim.base);
                let moved = moved || (claims.is_empty() && own != base);
                moved || (!waits && self.lineage.was_taken(&address))
            }
        };
        if pending
            .prior
            .as_ref()
            .is_some_and(super::asking::Standing::is_decided)
        {
            let is_same = |value: &String| *value == compact(&own);
            if pending.is_settled() || pending.sayings.values().all(is_same) {
                return;
            }
            pending.say(&Voice::own(), &Saying::Value(own));
            self.out.questions.insert((address, None), pending);
            return;
        }
        if let Owner::Taken(voices) = &owner {
            for voice in voices {
                pending.say(voice, &Saying::Value(own.clone()));
            }
        }
        if is_own {
            pending.say(&Voice::own(), &Saying::Value(own.clone()));
        }
        let values: BTreeSet<&String> = pending.sayings.values().collect();
        let stands = match values.len() {
            0 => base,
            1 => {
                let value = values.first().map_or("null", |value| value.as_str());
                serde_json::from_str(value).unwrap_or_default()
            }
            _ if is_own || MAIL_TABLES.contains(&address.table) => own.clone(),
            _ => base,
        };
        let is_asked = values.len() > 1;
        if stands != own {
            let edit = set(&address, stands);
            if values.len() == 1 {
                self.out.units.push(Unit {
                    edits: vec![edit],
                    voices: pending.sayings.keys().cloned().collect(),
                    base: pending.base.clone(),
                });
            } else {
                self.out.given_up.push(edit);
            }
        }
        if is_asked {
            self.out.questions.insert((address, None), pending);
        } else if let Some(prior) = pending.prior {
            self.out.gone.push(prior.question.id);
        }
    }
}

fn set(address: &Address, to: Value) -> Edit {
    Edit::Set {
        table: address.table,
        id: address.id,
        field: address.field.clone(),
        from: Value::Null,
        to,
    }
}
