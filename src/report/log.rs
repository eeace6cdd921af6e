//! The change log (変更の記録) in words: who did what, when, and what stood there before.
//!
//! Works on any table by its description; nothing here knows a record type.

pub(in crate::report) mod place;
pub(in crate::report) mod value;

use std::sync::Arc;

use serde_json::Value;

use crate::edit::Edit;
use crate::history::{Group, GroupKind};
use crate::plan::{Key, Moment, Plan, TableName};
use crate::wording::reports as words;

use place::Places;

/// An action in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Counts the actions of a plan from 1.
    pub sequence: u64,
    /// Whether it is an action, or takes one back or brings it back.
    pub kind: GroupKind,
    /// What was done, in words: 評価を入力, 「評価を入力」を取り消し.
    pub name: String,
    /// Who did it.
    pub office: String,
    /// When.
    pub at: Moment,
    /// When, as offices write it: 4月14日 10:22.
    pub when: String,
    /// What it changed.
    pub lines: Vec<LogLine>,
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// What happened to the record.
    pub kind: LineKind,
    /// The table.
    pub table: TableName,
    /// The record.
    pub record: Key,
    /// The field as a bundle writes it; empty where the whole record came or went.
    pub field: String,
    /// Where: シート「個別相談窓口の再構築」令和5年度.
    pub place: String,
    /// The field in words; empty where the whole record came or went.
    pub label: String,
    /// What stood there before, shortened.
    pub before: String,
    /// What stands there now, shortened.
    pub after: String,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// A field got another value.
    Changed,
    /// The record was added.
    Added,
    /// The record was removed.
    Removed,
}

impl LogLine {
    /// The whole line: place, field, before → after.
    pub fn text(&self) -> String {
        match self.kind {
            LineKind::Changed => {
                words::log_changed(&self.place, &self.label, &self.before, &self.after)
            }
            LineKind::Added => words::log_added(&self.place),
            LineKind::Removed => words::log_removed(&self.place),
        }
    }
}

/// The log in words, newest first. Records that are gone are named by what the log still knows of
/// them.
pub fn log(plan: &Plan, groups: &[Arc<Group>]) -> Vec<LogEntry> {
    let places = Places::of(plan, groups);
    let entry = |group: &Arc<Group>| LogEntry {
        sequence: group.sequence,
        kind: group.kind,
        name: match group.kind {
            GroupKind::Action | GroupKind::Note => group.name.clone(),
            GroupKind::Undo(_) => words::log_undo(&group.name),
            GroupKind::Redo(_) => words::log_redo(&group.name),
        },
        office: group.office.clone(),
        at: group.at.clone(),
        when: group.at.short(),
        lines: group.edits.iter().map(|edit| line(&places, edit)).collect(),
    };
    groups.iter().rev().map(entry).collect()
}

fn line(places: &Places<'_>, edit: &Edit) -> LogLine {
    let (table, record) = (edit.table(), edit.id());
    let whole = |kind| LogLine {
        kind,
        table,
        record,
        field: String::new(),
        place: places.place(table, record),
        label: String::new(),
        before: String::new(),
        after: String::new(),
    };
    match edit {
        Edit::Add { .. } => whole(LineKind::Added),
        Edit::Remove { .. } => whole(LineKind::Removed),
        Edit::Set {
            field, from, to, ..
        } => {
            let show = |value: &Value| value::show(places, table, field, value);
            LogLine {
                field: field.clone(),
                label: words::records::field(table, field).to_owned(),
                before: show(from),
                after: show(to),
                ..whole(LineKind::Changed)
            }
        }
    }
}
