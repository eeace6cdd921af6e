//! What would change if a plan became another state of it: shown before an import or a restore.

use crate::plan::sorting::sort_by_key;
use std::sync::Arc;

use super::log::{LineKind, LogLine, log};
use crate::edit::{Edit, difference};
use crate::history::{Group, GroupKind};
use crate::plan::{Moment, Plan};

/// What would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many records would be added.
    pub added: usize,
    /// How many records would be removed.
    pub removed: usize,
    /// How many fields would get another value.
    pub changed: usize,
    /// The changes in words: removals first, then changes, then additions.
    pub lines: Vec<LogLine>,
}

impl Comparison {
    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What would change if `before` became `after`.
pub fn comparison(before: &Plan, after: &Plan) -> Comparison {
    let edits = difference(before, after);
    if edits.is_empty() {
        return Comparison::default();
    }
    // Removed records are named by what they were, everything else by what it will be.
    let (gone, rest): (Vec<Edit>, Vec<Edit>) = edits
        .into_iter()
        .partition(|edit| matches!(edit, Edit::Remove { .. }));
    let mut lines = in_words(before, gone);
    let mut rest = in_words(after, rest);
    sort_by_key(&mut rest, |line| line.kind == LineKind::Added);
    lines.extend(rest);
    let count = |kind| lines.iter().filter(|line| line.kind == kind).count();
    Comparison {
        added: count(LineKind::Added),
        removed: count(LineKind::Removed),
        changed: count(LineKind::Changed),
        lines,
    }
}

/// Edits in words, named by what the plan holds.
pub fn in_words(plan: &Plan, edits: Vec<Edit>) -> Vec<LogLine> {
    let group = Group {
        sequence: 0,
        kind: GroupKind::Action,
        name: String::new(),
        office: String::new(),
        at: Moment::default(),
        edits,
        continues: false,
    };
    log(plan, &[Arc::new(group)])
        .into_iter()
        .flat_map(|entry| entry.lines)
        .collect()
}
