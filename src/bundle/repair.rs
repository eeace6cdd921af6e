//! Making a plan that was read keep every rule, by taking out as little as possible.

use std::collections::HashMap;

use serde_json::Value;

use super::DEEPEST;
use super::rows::{Fault, Salvage};
use crate::edit::EditError;
use crate::edit::rules::violations;
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, Key, TableName};

impl Salvage {
    /// Of several records of the plan itself keeps the one the envelope names, or the first.
    pub(super) fn keep_one_header(&mut self, named: Option<Key>) {
        let keys = self.plan.table(TableName::Header).keys();
        let kept = named
            .filter(|id| keys.contains(id))
            .or(keys.first().copied());
        for id in keys.into_iter().filter(|id| Some(*id) != kept) {
            self.drop_row(TableName::Header, id, Fault::SecondHeader);
        }
    }

    /// Sets aside what breaks a rule, and what depended on it, until no rule is broken.
    pub(super) fn repair(&mut self) {
        // One kind at a time: what is mended may be all that the others suffer from.
        loop {
            let broken = violations(&self.plan);
            let Some(first) = broken.iter().filter_map(urgency).min() else {
                break;
            };
            for violation in &broken {
                if urgency(violation) == Some(first) {
                    self.mend(violation);
                }
            }
        }
        self.flatten();
    }

    fn mend(&mut self, violation: &EditError) {
        match *violation {
            EditError::Dangling {
                table,
                id,
                field,
                target,
            } => self.loosen(table, id, field, target),
            EditError::SlotTaken(table, id) => self.drop_row(table, id, Fault::SlotTaken),
            EditError::Cycle(id) => self.uproot(id, Fault::Cycle),
            EditError::TwoHomes(initiative) => self.keep_first_home(initiative),
            EditError::RatingSubject(id) => self.mend_rating(id),
            EditError::Header
            | EditError::NotThere(..)
            | EditError::AlreadyThere(..)
            | EditError::Unfit(..) => {}
        }
    }

    /// Takes out a reference that leads nowhere; the row with it if it means nothing without.
    fn loosen(&mut self, table: TableName, id: Key, field: &'static str, target: TableName) {
        let Some(row) = self.plan.table(table).read(id) else {
            return;
        };
        let value = row.get(field).cloned().unwrap_or_default();
        let is_there = |value: &Value| {
            let key = value.as_str().and_then(Key::new);
            key.is_some_and(|key| self.plan.table(target).contains(key))
        };
        let (missing, rest) = match value {
            Value::Array(items) => {
                let (there, missing): (Vec<_>, Vec<_>) = items.into_iter().partition(is_there);
                (missing, Value::Array(there))
            }
            Value::Null => return,
            single if is_there(&single) => return,
            single => (vec![single], Value::Null),
        };
        if missing.is_empty() {
            return;
        }
        let names: Vec<&str> = missing.iter().filter_map(Value::as_str).collect();
        let fault = Fault::Dangling(field, target, names.join("、"));
        if self.is_needed(table, field) {
            self.drop_row(table, id, fault);
        } else {
            self.set_field(table, id, field, rest, fault);
        }
    }

    /// Makes a node an outermost one.
    fn uproot(&mut self, id: Key, fault: Fault) {
        self.set_field(TableName::Nodes, id, "parent", Value::Null, fault);
    }

    fn keep_first_home(&mut self, initiative: Key) {
        let homes = self.plan.placements.iter();
        let homes = homes.filter(|row| !row.cross_listed && row.initiative.key() == initiative);
        let others: Vec<Key> = homes.skip(1).map(|row| row.id().key()).collect();
        for id in others {
            let repeated = Value::Bool(true);
            let fault = Fault::SecondHome;
            self.set_field(TableName::Placements, id, "cross_listed", repeated, fault);
        }
    }

    fn mend_rating(&mut self, id: Key) {
        let subject = self.plan.ratings.get(id.into());
        let year_too_many = subject.is_some_and(|row| row.sheet.is_some() && row.node.is_none());
        if year_too_many {
            let fault = Fault::RatingSubject;
            self.set_field(TableName::Ratings, id, "year", Value::Null, fault);
        } else {
            self.drop_row(TableName::Ratings, id, Fault::RatingSubject);
        }
    }

    /// Makes nodes that stand deeper than [`DEEPEST`] outermost ones. No cycle is left by now.
    fn flatten(&mut self) {
        let mut depths: HashMap<Id<OutlineNode>, usize> = HashMap::new();
        let mut too_deep = Vec::new();
        for node in &self.plan.nodes {
            let mut path = Vec::new();
            let mut next = Some(node.id());
            let mut depth = 0;
            while let Some(id) = next {
                if let Some(known) = depths.get(&id) {
                    depth = *known;
                    break;
                }
                path.push(id);
                next = self.plan.get(id).and_then(|node| node.parent);
            }
            for id in path.into_iter().rev() {
                if depth == DEEPEST {
                    too_deep.push(id.key());
                    depth = 0;
                }
                depth += 1;
                depths.insert(id, depth);
            }
        }
        for id in too_deep {
            self.uproot(id, Fault::TooDeep);
        }
    }
}

/// Which kind of violation is mended first; `None` for what is not mended here: without a record
/// of its own there is no plan.
fn urgency(violation: &EditError) -> Option<u8> {
    match violation {
        EditError::Dangling { .. } => Some(0),
        EditError::Cycle(_) | EditError::RatingSubject(_) => Some(1),
        EditError::SlotTaken(..) => Some(2),
        EditError::TwoHomes(_) => Some(3),
        EditError::Header
        | EditError::NotThere(..)
        | EditError::AlreadyThere(..)
        | EditError::Unfit(..) => None,
    }
}
