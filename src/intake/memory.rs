//! What a plan remembers of the tables that were brought in: which heading is which column.

use std::collections::HashMap;

use super::IntakeKind;
use super::columns::{Column, MappedBy, heading_key};
use super::target::Target;
use crate::edit::{Edit, add, build, change};
use crate::plan::intake::IntakeColumn;
use crate::plan::{Id, Key, Plan};

/// What a plan remembers of tables of one kind.
pub(super) struct Remembered {
    by_heading: HashMap<String, Target>,
}

impl Remembered {
    pub(super) fn of(plan: &Plan, kind: IntakeKind) -> Self {
        let of_kind = plan
            .intake_columns
            .iter()
            .filter(|column| column.kind == kind.as_str());
        let by_heading = of_kind
            .filter_map(|column| {
                let target = Target::from_name(&column.target)?;
                Some((heading_key(&column.heading), target))
            })
            .collect();
        Self { by_heading }
    }

    /// What a column under that heading was said to hold.
    pub(super) fn find(&self, heading: &str) -> Option<Target> {
        self.by_heading.get(&heading_key(heading)).copied()
    }
}

/// The edits that remember what a person said of the columns of a table; none if all of it is
/// known already.
pub fn remember(plan: &Plan, kind: IntakeKind, columns: &[Column]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut done = Vec::new();
    for column in columns
        .iter()
        .filter(|column| column.by == MappedBy::Person)
    {
        let key = heading_key(&column.heading);
        // Two columns under one heading cannot be told apart the next time.
        if key.is_empty() || done.contains(&key) {
            continue;
        }
        let name = column.target.name();
        let there = plan
            .intake_columns
            .iter()
            .find(|row| row.kind == kind.as_str() && heading_key(&row.heading) == key);
        match there {
            Some(row) => edits.extend(change(plan, row.id(), |row| row.target = name)),
            None => edits.push(add(IntakeColumn {
                id: build::free_id(plan, id_of(kind, &key)),
                kind: kind.as_str().to_owned(),
                heading: column.heading.clone(),
                target: name,
            })),
        }
        done.push(key);
    }
    edits
}

/// The id of what is remembered of a heading: on every machine the same.
fn id_of(kind: IntakeKind, heading: &str) -> Id<IntakeColumn> {
    Key::derived(&["intake column", kind.as_str(), heading]).into()
}
