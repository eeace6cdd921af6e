//! Records as a whole: new ones, removed ones, and such as stand for different things.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::address::{Address, RecordKey};
use super::super::asking::Pending;
use super::super::claims::RecordClaims;
use super::super::kinship::missing_with;
use super::super::lineage::Voice;
use super::super::saying::Saying;
use super::{Scales, Unit};
use crate::bundle::compact;
use crate::edit::{Edit, Fields};
use crate::plan::TableName;
use crate::plan::mailing::QuestionKind;

impl Scales<'_> {
    /// A record that one has made under an id that stands for another thing here.
    pub(super) fn is_another_record(
        &self,
        key: RecordKey,
        record: &RecordClaims,
        own: &Fields,
    ) -> bool {
        let table = self.plan.table(key.0);
        let identity = || {
            table
                .required()
                .iter()
                .chain(table.slot())
                .chain(table.owners())
        };
        record
            .added
            .iter()
            .any(|(_, row)| identity().any(|field| row.get(*field) != own.get(*field)))
    }

    /// The record was removed here and changed elsewhere.
    pub(super) fn removed_here(&mut self, key: RecordKey, record: &RecordClaims) {
        self.ask_for_record(key, record, None, QuestionKind::Removed);
    }

    /// The record is new.
    pub(super) fn added(&mut self, key: RecordKey, record: &RecordClaims) {
        let address = Address::new(key, "");
        let table = self.plan.table(key.0);
        let differs = |field: &str| {
            let first = record.added[0].1.get(field);
            record.added.iter().any(|(_, row)| row.get(field) != first)
        };
        let mut identity = table
            .required()
            .iter()
            .chain(table.slot())
            .chain(table.owners());
        let was_here = self.lineage.was_taken(&address);
        let has_prior = self
            .out
            .asking
            .standing
            .contains_key(&(address.clone(), None));
        if record.is_blindly_added || was_here || has_prior || identity.any(|field| differs(field))
        {
            let kind = if was_here || record.is_blindly_added {
                QuestionKind::Removed
            } else {
                QuestionKind::Differs
            };
            self.ask_for_record(key, record, None, kind);
            return;
        }
        let mut row = record.added[0].1.clone();
        let names: BTreeSet<String> = record
            .added
            .iter()
            .flat_map(|(_, row)| row.keys().cloned())
            .collect();
        for name in names {
            // An empty field says nothing in a record that is new to all.
            let said = record.added.iter().filter_map(|(voice, row)| {
                row.get(&name).map(|value| (voice.clone(), value.clone()))
            });
            let said: Vec<(Voice, Value)> = said.collect();
            let values: BTreeSet<String> = said.iter().map(|(_, value)| compact(value)).collect();
            if values.len() == 1 {
                row.insert(name, said[0].1.clone());
                continue;
            }
            row.remove(&name);
            let mut pending = Pending::new(QuestionKind::Differs, Value::Null, None);
            for (voice, value) in said {
                pending.say(&voice, &Saying::Value(value));
            }
            let place = (Address::new(key, &name), None);
            self.out.questions.insert(place, pending);
        }
        self.out.units.push(Unit {
            edits: vec![Edit::Add { table: key.0, row }],
            voices: record
                .added
                .iter()
                .map(|(voice, _)| voice.clone())
                .collect(),
            base: Value::Null,
        });
    }

    /// Asks about a record as a whole; false if there is nothing to ask, because one side has been
    /// taken back: then it is as the other says.
    pub(super) fn ask_for_record(
        &mut self,
        key: RecordKey,
        record: &RecordClaims,
        own: Option<&Fields>,
        kind: QuestionKind,
    ) -> bool {
        let address = Address::new(key, "");
        let prior = self.out.asking.take(&address);
        let base = match (&prior, record.removed.first()) {
            (Some(prior), _) => serde_json::from_str(&prior.question.base).unwrap_or_default(),
            (None, Some((_, row))) => Value::Object(row.clone()),
            (None, None) => self.issued_row(key).map_or(Value::Null, Value::Object),
        };
        let mut pending = Pending::new(kind, base, prior);
        for (voice, _) in &record.removed {
            pending.say(voice, &Saying::Removal { along: Vec::new() });
        }
        for (voice, row) in record.versions.iter().chain(&record.added) {
            let along = self.along(voice, key);
            let row = row.clone();
            pending.say(voice, &Saying::Record { row, along });
        }
        let is_here = self.plan.table(key.0).contains(key.1);
        if let Some(own) = own {
            let (row, along) = (own.clone(), Vec::new());
            pending.say(&Voice::own(), &Saying::Record { row, along });
        } else if !is_here {
            pending.say(&Voice::own(), &Saying::Removal { along: Vec::new() });
        }
        let is_removal = |text: &String| matches!(Saying::read("", text), Saying::Removal { .. });
        let removals = pending
            .sayings
            .values()
            .filter(|text| is_removal(text))
            .count();
        let is_one_sided = removals == 0 || removals == pending.sayings.len();
        if pending.is_settled() {
            return true;
        }
        let along = self.going_along(&pending);
        if is_one_sided && kind == QuestionKind::Removed && (!is_here || along.is_some()) {
            // A correction has taken the other side back.
            if let Some(prior) = &pending.prior {
                self.out.gone.push(prior.question.id);
            }
            if removals > 0 && is_here {
                let voices: Vec<Voice> = pending.sayings.into_keys().collect();
                for gone in std::iter::once(key).chain(along.into_iter().flatten()) {
                    if let Some(row) = self.plan.table(gone.0).read(gone.1) {
                        self.removals.insert(gone, (row, voices.clone()));
                    }
                }
            }
            return false;
        }
        self.out.questions.insert((address, None), pending);
        true
    }

    /// The records that a question's removals take with them; none where somebody has written in one
    /// of them here, so that there is still something to decide.
    fn going_along(&self, pending: &Pending) -> Option<Vec<RecordKey>> {
        let mut along = Vec::new();
        for text in pending.sayings.values() {
            if let Saying::Removal { along: records } = Saying::read("", text) {
                along.extend(records);
            }
        }
        let is_written_in = |key: &RecordKey| {
            let own = self.plan.table(key.0).read(key.1);
            let issued = self.issued_row(*key);
            own.zip(issued)
                .is_some_and(|(own, issued)| self.is_changed_here(*key, &issued, &own))
        };
        (!along.iter().any(is_written_in)).then_some(along)
    }

    /// The row as it was issued, where a reply has it.
    pub(super) fn issued_row(&self, key: RecordKey) -> Option<Fields> {
        let mut bases = self
            .lineage
            .fresh
            .iter()
            .filter_map(|reply| reply.base.as_ref());
        bases.find_map(|base| base.table(key.0).read(key.1))
    }

    /// What a record of a reply names that is not here: it would have to come with it.
    pub(super) fn along(&self, voice: &Voice, key: RecordKey) -> Vec<(TableName, Fields)> {
        let reply = self
            .lineage
            .fresh
            .iter()
            .find(|reply| Voice::of(reply) == *voice);
        let Some(reply) = reply else {
            return Vec::new();
        };
        missing_with(self.plan, &reply.plan, key)
    }

    pub(super) fn drop_question(&mut self, address: &Address) {
        let standing = self.out.asking.take(address);
        if let Some(standing) = standing
            && !standing.is_decided()
            && standing.said().next().is_none()
        {
            self.out.gone.push(standing.question.id);
        }
    }
}
