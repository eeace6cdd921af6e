//! Removals: what goes, what is kept because someone changed it, and what goes with it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::address::{Address, RecordKey};
use super::super::claims::RecordClaims;
use super::super::kinship::families;
use super::super::lineage::{Owner, Voice};
use super::super::saying::Saying;
use super::{Scales, Unit};
use crate::edit::{Edit, Fields};
use crate::plan::mailing::QuestionKind;

impl Scales<'_> {
    /// The record is here: it may be that some remove it.
    pub(super) fn removed(&mut self, key: RecordKey, record: &RecordClaims, own: &Fields) {
        let address = Address::new(key, "");
        let place = (address, None);
        let prior = self.out.asking.standing.get(&place);
        let has_prior = prior.is_some();
        let issued = prior.and_then(|prior| serde_json::from_str(&prior.question.base).ok());
        let issued: Option<Fields> = issued.or_else(|| {
            let removed = record.removed.first();
            removed.map(|(_, row)| row.clone())
        });
        if record.removed.is_empty() && !has_prior {
            self.give_up_record(key, record, own);
            return;
        }
        let is_changed_here = self.is_asked_about(key)
            || issued.is_some_and(|row| self.is_changed_here(key, &row, own));
        let is_changed = !record.versions.is_empty() || !record.added.is_empty();
        if !has_prior && !is_changed && !is_changed_here {
            let (_, row) = &record.removed[0];
            let voices = record.removed.iter().map(|(voice, _)| voice.clone());
            self.removals.insert(key, (row.clone(), voices.collect()));
            return;
        }
        let own = is_changed_here.then_some(own);
        let is_contested = self.ask_for_record(key, record, own, QuestionKind::Removed);
        if is_contested && !record.removed.is_empty() {
            let (_, row) = &record.removed[0];
            let voices = record.removed.iter().map(|(voice, _)| voice.clone());
            self.removals.insert(key, (row.clone(), voices.collect()));
            self.contested.insert(key);
        }
    }

    /// Whether different values for one of its fields wait for a decision, or one is just taken:
    /// then it was changed, even if none of them stands in the plan yet.
    fn is_asked_about(&self, key: RecordKey) -> bool {
        let is_in = |address: &Address| address.record() == key && !address.field.is_empty();
        let mut standing = self.out.asking.standing.iter();
        let mut asked = self.out.questions.keys();
        let mut taken = self.out.units.iter().flat_map(|unit| &unit.edits);
        taken.any(|edit| (edit.table(), edit.id()) == key)
            || asked.any(|(address, office)| office.is_none() && is_in(address))
            || standing.any(|((address, office), standing)| {
                office.is_none() && is_in(address) && !standing.is_decided()
            })
    }

    /// Whether the plan holds something else in a record than was issued, what later replies have
    /// taken back aside.
    pub(super) fn is_changed_here(&self, key: RecordKey, issued: &Fields, own: &Fields) -> bool {
        let names: BTreeSet<&String> = issued.keys().chain(own.keys()).collect();
        names.into_iter().any(|name| {
            let value = |row: &Fields| row.get(name).cloned().unwrap_or_default();
            let is_taken_back = || {
                let owner = self.lineage.owner(&Address::new(key, name), &value(own));
                matches!(owner, Owner::Taken(voices) if voices.is_empty())
            };
            value(issued) != value(own) && !is_taken_back()
        })
    }

    /// A record that came with a reply goes with it, where a correction does not bring it again and
    /// nobody has written in it since.
    pub(super) fn give_up_record(&mut self, key: RecordKey, record: &RecordClaims, own: &Fields) {
        let address = Address::new(key, "");
        let is_given_up = |field: &str, value: &Value| {
            let owner = self.lineage.owner(&Address::new(key, field), value);
            matches!(owner, Owner::Taken(voices) if voices.is_empty())
        };
        let was_added = is_given_up("", &Value::Bool(true));
        let stood_before = self
            .lineage
            .base_of_correction(&address)
            .is_some_and(|base| !base.is_null());
        let is_said =
            !record.added.is_empty() || record.fields.values().any(|claims| !claims.is_empty());
        if !was_added || stood_before || is_said {
            return;
        }
        let mut fields = own.iter().filter(|(name, _)| *name != "id");
        if fields.all(|(name, value)| is_given_up(name, value)) {
            // Instead of emptying its fields one by one.
            self.out
                .given_up
                .retain(|edit| (edit.table(), edit.id()) != key);
            self.removals.insert(key, (own.clone(), Vec::new()));
        }
    }

    /// What was removed together with its parts goes as a whole or stays as a whole.
    pub(super) fn bundle_removals(&mut self) {
        let removals = std::mem::take(&mut self.removals);
        let keys: Vec<RecordKey> = removals.keys().copied().collect();
        for family in families(self.plan, &keys) {
            let contested = family
                .iter()
                .find(|key| self.contested.contains(*key))
                .copied();
            if let Some(head) = contested {
                let place = (Address::new(head, ""), None);
                let along: Vec<RecordKey> =
                    family.iter().copied().filter(|key| *key != head).collect();
                if let Some(pending) = self.out.questions.get_mut(&place) {
                    for (voice, text) in &mut pending.sayings {
                        if matches!(Saying::read("", text), Saying::Removal { .. })
                            && *voice != Voice::own()
                        {
                            let along = along.clone();
                            *text = Saying::Removal { along }.write();
                        }
                    }
                }
                continue;
            }
            let mut voices = BTreeSet::new();
            let mut edits = Vec::new();
            for key in &family {
                let (row, said) = &removals[key];
                voices.extend(said.iter().cloned());
                edits.push(Edit::Remove {
                    table: key.0,
                    id: key.1,
                    row: row.clone(),
                });
            }
            let base = removals[&family[0]].0.clone();
            self.out.units.push(Unit {
                edits,
                voices: voices.into_iter().collect(),
                base: Value::Object(base),
            });
        }
    }
}
