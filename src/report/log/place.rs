//! What a record is called: its table's word, its own name, and what it is a part of.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use crate::edit::{Edit, Fields};
use crate::history::Group;
use crate::plan::{FiscalYear, Key, Plan, TableName, YearStyle};
use crate::wording::checks::names;
use crate::wording::reports as words;

/// The fields that can name a record, best first.
const NAMES: &[&str] = &["title", "name", "symbol", "label", "heading", "question"];

/// The fields that say what a record is about, and the table they name.
const SUBJECTS: &[(&str, TableName)] = &[
    ("sheet", TableName::Sheets),
    ("indicator", TableName::Indicators),
    ("initiative", TableName::Initiatives),
    ("action", TableName::Actions),
    ("node", TableName::Nodes),
    ("opinion", TableName::Opinions),
    ("survey", TableName::Surveys),
    ("outside_plan", TableName::OutsidePlans),
];

/// No record is a part of parts deeper than this; a damaged log may still go in circles.
const DEEPEST: usize = 4;

/// The length at which a name is cut, in characters.
const LONGEST_NAME: usize = 30;

/// Names of records that are there or once were.
pub(in crate::report) struct Places<'a> {
    plan: &'a Plan,
    gone: HashMap<(TableName, Key), &'a Fields>,
    style: YearStyle,
}

impl<'a> Places<'a> {
    pub(in crate::report) fn of(plan: &'a Plan, groups: &'a [Arc<Group>]) -> Self {
        let mut gone = HashMap::new();
        for edit in groups.iter().flat_map(|group| &group.edits) {
            if let Edit::Add { table, row } | Edit::Remove { table, row, .. } = edit {
                gone.insert((*table, edit.id()), row);
            }
        }
        Self {
            plan,
            gone,
            style: plan.year_style(),
        }
    }

    /// The record in words, with its table's word first.
    pub(in crate::report) fn place(&self, table: TableName, key: Key) -> String {
        let name = self.describe(table, key, 0);
        words::in_a_row(&[names::table(table).to_owned(), name])
    }

    /// The record's name alone, for a field that refers to it; its id if nothing is known of it.
    pub(super) fn name(&self, table: TableName, key: Key) -> Option<String> {
        let row = self.row(table, key)?;
        own_name(&row).or_else(|| {
            let name = self.describe(table, key, 0);
            (!name.is_empty()).then_some(name)
        })
    }

    /// A year in the plan's style.
    pub(super) fn year(&self, value: &Value) -> Option<String> {
        let western = value.as_i64().and_then(|year| i32::try_from(year).ok())?;
        Some(FiscalYear::new(western)?.show(self.style))
    }

    fn row(&self, table: TableName, key: Key) -> Option<Fields> {
        let gone = || self.gone.get(&(table, key)).copied().cloned();
        self.plan.table(table).read(key).or_else(gone)
    }

    /// What the record is about, its own name, its year, its kind and its stage: as many of
    /// these as it has.
    fn describe(&self, table: TableName, key: Key, depth: usize) -> String {
        let Some(row) = self.row(table, key).filter(|_| depth < DEEPEST) else {
            return String::new();
        };
        let named = |field: &str| row.get(field).and_then(Value::as_str).and_then(Key::new);
        let about = SUBJECTS
            .iter()
            .find_map(|(field, subject)| Some((*subject, named(field)?)))
            .map(|(subject, key)| self.describe(subject, key, depth + 1));
        let kind = row.get("kind").and_then(Value::as_str);
        let parts = [
            about,
            own_name(&row).map(|name| words::quoted(&name)),
            row.get("year").and_then(|year| self.year(year)),
            kind.and_then(words::records::choice).map(str::to_owned),
            named("stage").map(|stage| self.describe(TableName::Stages, stage, depth + 1)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        words::in_a_row(&parts)
    }
}

fn own_name(row: &Fields) -> Option<String> {
    let text = |name: &&str| row.get(*name).and_then(Value::as_str);
    let name = NAMES.iter().find_map(text)?;
    Some(super::value::shortened(name, LONGEST_NAME))
}
