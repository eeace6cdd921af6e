//! What the rows of a table would write, kept beside the plan until all of them are read.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::preview::{Problem, ProblemKind};
use crate::edit::{Edit, Fields};
use crate::plan::{Key, Plan, Position, TableName};

/// A record: its table and its key.
pub(super) type Address = (TableName, Key);

/// Something a row writes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Write {
    /// A record that comes into being.
    Add {
        /// Where.
        at: Address,
        /// What it holds, its id left out.
        row: Fields,
    },
    /// A value of a record. A record that is not there comes into being with the first value that
    /// says something.
    Set {
        /// Where.
        at: Address,
        /// The field.
        field: &'static str,
        /// The value; null for its default.
        to: Value,
        /// The records that must be there first, from the outermost on.
        starts: Vec<(Address, Fields)>,
        /// The column it stands in.
        column: Option<usize>,
    },
}

/// A value that was written by a row.
#[derive(Debug)]
struct Said {
    to: Value,
    by: usize,
}

/// A field that a row gave another value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Changed {
    /// Where.
    pub(super) at: Address,
    /// The field.
    pub(super) field: &'static str,
    /// What stood there.
    pub(super) from: Value,
    /// The column; none for what follows from another value.
    pub(super) column: Option<usize>,
}

/// What all rows so far would write.
pub(super) struct Draft<'a> {
    plan: &'a Plan,
    added: HashMap<Address, Fields>,
    order: Vec<Address>,
    said: HashMap<(Address, &'static str), Said>,
    sets: Vec<(Address, &'static str)>,
    ends: HashMap<String, Position>,
}

impl<'a> Draft<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        Self {
            plan,
            added: HashMap::new(),
            order: Vec::new(),
            said: HashMap::new(),
            sets: Vec::new(),
            ends: HashMap::new(),
        }
    }

    /// Whether the record is there or will be.
    pub(super) fn contains(&self, at: Address) -> bool {
        self.added.contains_key(&at) || self.plan.table(at.0).contains(at.1)
    }

    /// The value of a field as it will be.
    pub(super) fn value(&self, at: Address, field: &'static str) -> Value {
        match (self.said.get(&(at, field)), self.added.get(&at)) {
            (Some(said), _) => said.to.clone(),
            (None, Some(row)) => row.get(field).cloned().unwrap_or_default(),
            (None, None) => self.plan.table(at.0).value(at.1, field),
        }
    }

    /// The key, or one that is free where a record has it that the table does not add.
    pub(super) fn free(&self, table: TableName, mut key: Key) -> Key {
        while self.plan.table(table).contains(key) {
            key = Key::derived(&[key.as_str(), "again"]);
        }
        key
    }

    /// A place after `last` and after what was put there before; `siblings` names the row of
    /// siblings.
    pub(super) fn next_place(
        &mut self,
        siblings: String,
        last: impl FnOnce() -> Option<Position>,
    ) -> Position {
        let before = self.ends.get(&siblings).cloned().or_else(last);
        let place = Position::between(before.as_ref(), None);
        self.ends.insert(siblings, place.clone());
        place
    }

    /// Takes what a row writes; gives back what it changes.
    ///
    /// # Errors
    /// Every value that another row of the table gives otherwise. Nothing of the row is taken then.
    pub(super) fn commit(
        &mut self,
        row: usize,
        writes: Vec<Write>,
    ) -> Result<Vec<Changed>, Vec<Problem>> {
        let mut problems: Vec<Problem> = Vec::new();
        let mut at_column = None;
        for write in &writes {
            if let Write::Set { column, .. } = write {
                // What follows from a cell is contradicted where the cell stands.
                at_column = column.or(at_column);
            }
            let problem = self.contradiction(row, write, at_column);
            let is_told = |problem: &Problem| problems.contains(problem);
            problems.extend(problem.filter(|problem| !is_told(problem)));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut changes = Vec::new();
        for write in writes {
            match write {
                Write::Add { at, row } => self.add(at, row),
                Write::Set {
                    at,
                    field,
                    to,
                    starts,
                    column,
                } => {
                    let start = starts.iter().find(|(start, _)| *start == at);
                    let from = match start {
                        Some((_, row)) if !self.contains(at) => {
                            row.get(field).cloned().unwrap_or_default()
                        }
                        _ => self.value(at, field),
                    };
                    if from == to {
                        // Who says it first is remembered: another row may not say otherwise.
                        // A cell that says nothing of a record that is not there says so too: the
                        // record may come with a later row.
                        self.said.entry((at, field)).or_insert(Said { to, by: row });
                        continue;
                    }
                    for (start, row) in starts {
                        self.add(start, row);
                    }
                    if !self.contains(at) {
                        continue;
                    }
                    changes.push(Changed {
                        at,
                        field,
                        from,
                        column,
                    });
                    self.sets.push((at, field));
                    self.said.insert((at, field), Said { to, by: row });
                }
            }
        }
        Ok(changes)
    }

    fn contradiction(&self, row: usize, write: &Write, column: Option<usize>) -> Option<Problem> {
        let Write::Set { at, field, to, .. } = write else {
            return None;
        };
        let said = self.said.get(&(*at, *field))?;
        (said.by != row && said.to != *to)
            .then(|| Problem::of(column, "", ProblemKind::Contradicts { row: said.by }))
    }

    fn add(&mut self, at: Address, row: Fields) {
        if !self.contains(at) {
            self.added.insert(at, row);
            self.order.push(at);
        }
    }

    /// The edits: new records in the order they came, then the fields of those that were there.
    pub(super) fn edits(&self) -> Vec<Edit> {
        let mut added = self.added.clone();
        let mut sets = Vec::new();
        let mut seen = HashSet::new();
        for (at, field) in &self.sets {
            if !seen.insert((at, field)) {
                continue;
            }
            let to = self.value(*at, field);
            // What an earlier row of the table said may be taken back by a later one.
            let is_there = self.plan.table(at.0).read(at.1);
            let is_same = |row: &Fields| {
                let now = row.get(*field).unwrap_or(&Value::Null);
                *now == to || is_blank(now) && is_blank(&to)
            };
            if is_there.as_ref().is_some_and(is_same) {
                continue;
            }
            match added.get_mut(at) {
                Some(row) => drop(row.insert((*field).to_owned(), to)),
                None => sets.push(Edit::Set {
                    table: at.0,
                    id: at.1,
                    field: (*field).to_owned(),
                    from: Value::Null,
                    to,
                }),
            }
        }
        let adds = self.order.iter().filter_map(|at| {
            let mut row = added.remove(at)?;
            row.insert("id".to_owned(), at.1.as_str().into());
            Some(Edit::Add { table: at.0, row })
        });
        adds.chain(sets).collect()
    }
}

/// Whether a value says nothing: a field that is not there stands at its default.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}
