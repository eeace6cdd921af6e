//! What the replies say, record by record: what each changed from its own base.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Reply;
use super::address::{Address, RecordKey};
use super::lineage::{Lineage, Voice};
use crate::edit::{Edit, Fields, difference};
use crate::mailing::{Asked, MAIL_TABLES};
use crate::plan::Plan;

/// What is said of one field.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) voice: Voice,
    pub(super) value: Value,
    /// What it was changed from.
    pub(super) base: Value,
    /// Whether that is not known, so that anything else than what the plan has is asked.
    pub(super) is_blind: bool,
    /// The number of the issue it was changed from: of several bases the latest is shown.
    rank: usize,
}

/// What is said of one record.
#[derive(Debug, Clone, Default)]
pub(super) struct RecordClaims {
    /// Fields given another value.
    pub(super) fields: BTreeMap<String, Vec<Claim>>,
    /// Rows of those who add it.
    pub(super) added: Vec<(Voice, Fields)>,
    /// Those who add it without being known to know what was removed before.
    pub(super) is_blindly_added: bool,
    /// Those who remove it, and the row they removed.
    pub(super) removed: Vec<(Voice, Fields)>,
    /// The record as those have it who changed it.
    pub(super) versions: Vec<(Voice, Fields)>,
}

/// A change outside of what its office was asked for.
#[derive(Debug, Clone)]
pub(super) struct OutsideClaim {
    pub(super) address: Address,
    pub(super) voice: Voice,
    pub(super) base: Value,
    pub(super) edit: Edit,
    /// The place of its reply among the fresh ones.
    pub(super) reply: usize,
}

/// What the replies say.
#[derive(Debug, Default)]
pub(super) struct Claims {
    pub(super) records: BTreeMap<RecordKey, RecordClaims>,
    pub(super) outside: Vec<OutsideClaim>,
}

impl Claims {
    pub(super) fn of(plan: &Plan, lineage: &Lineage<'_>) -> Self {
        let mut claims = Self::default();
        for (index, reply) in lineage.fresh.iter().enumerate() {
            claims.take(plan, reply, index);
        }
        claims
    }

    fn take(&mut self, plan: &Plan, reply: &Reply, index: usize) {
        let voice = Voice::of(reply);
        let base = reply.base.as_ref();
        let rank = reply
            .dispatch
            .and_then(|id| plan.get(id))
            .map_or(0, |dispatch| dispatch.number as usize);
        let against = base.unwrap_or(plan);
        let asked = reply.scope.as_ref().map(|scope| Asked::of(against, scope));
        for edit in difference(against, &reply.plan) {
            let table = edit.table();
            // A section's file says nothing of the secretariat's own record of the mail.
            if asked.is_some() && MAIL_TABLES.contains(&table) {
                continue;
            }
            // Without a base, what a part does not hold says nothing.
            if base.is_none() && matches!(edit, Edit::Remove { .. }) {
                continue;
            }
            if asked
                .as_ref()
                .is_some_and(|asked| !is_asked(asked, &edit, against))
            {
                self.outside.push(outside(edit, &voice, index));
                continue;
            }
            self.note(edit, &voice, reply, base.is_none(), rank);
        }
    }

    fn note(&mut self, edit: Edit, voice: &Voice, reply: &Reply, is_blind: bool, rank: usize) {
        let key = (edit.table(), edit.id());
        let record = self.records.entry(key).or_default();
        match edit {
            Edit::Set {
                field, from, to, ..
            } => {
                record.fields.entry(field).or_default().push(Claim {
                    voice: voice.clone(),
                    value: to,
                    base: from,
                    is_blind,
                    rank,
                });
                let is_new = record.versions.last().is_none_or(|(last, _)| last != voice);
                if is_new && let Some(row) = reply.plan.table(key.0).read(key.1) {
                    record.versions.push((voice.clone(), row));
                }
            }
            Edit::Add { row, .. } => {
                record.is_blindly_added |= is_blind;
                record.added.push((voice.clone(), row));
            }
            Edit::Remove { row, .. } => record.removed.push((voice.clone(), row)),
        }
    }
}

/// The base that is shown where several differ: that of the latest issue.
pub(super) fn base_of(claims: &[Claim]) -> Value {
    let latest = claims
        .iter()
        .max_by_key(|claim| (claim.rank, claim.voice.reply.clone()));
    latest.map_or(Value::Null, |claim| claim.base.clone())
}

fn is_asked(asked: &Asked, edit: &Edit, base: &Plan) -> bool {
    match edit {
        Edit::Set {
            table, id, field, ..
        } => {
            let row = base.table(*table).read(*id).unwrap_or_default();
            asked.includes(*table, &row, field)
        }
        Edit::Add { table, row } | Edit::Remove { table, row, .. } => {
            asked.includes(*table, row, "")
        }
    }
}

fn outside(edit: Edit, voice: &Voice, reply: usize) -> OutsideClaim {
    let key = (edit.table(), edit.id());
    let (field, base) = match &edit {
        Edit::Set { field, from, .. } => (field.as_str(), from.clone()),
        Edit::Add { .. } => ("", Value::Null),
        Edit::Remove { row, .. } => ("", Value::Object(row.clone())),
    };
    OutsideClaim {
        address: Address::new(key, field),
        voice: voice.clone(),
        base,
        edit,
        reply,
    }
}

impl Claim {
    /// What one says of a field of a record that is new to it.
    pub(super) fn of_new(voice: &Voice, value: &Value) -> Self {
        Self {
            voice: voice.clone(),
            value: value.clone(),
            base: Value::Null,
            is_blind: false,
            rank: 0,
        }
    }
}
