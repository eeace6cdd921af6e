//! The change log, and undo and redo over it.
//!
//! Nothing is ever taken out of the log: undo and redo are groups of their own that name the
//! group they take back or bring back. Reading the log from the start gives the plan, and the
//! undo stack with it, so that undo still works after a reload.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::edit::{Edit, inverse};
use crate::plan::Moment;

/// What one user action did: a group of edits with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Counts the groups of a plan from 1.
    pub sequence: u64,
    /// What the group is in the history.
    pub kind: GroupKind,
    /// The action in the words of the screen: 評価を入力.
    pub name: String,
    /// Who did it: a section or the secretariat, never a person.
    pub office: String,
    /// When, by the clock of that machine.
    pub at: Moment,
    /// The edits, each with what stood there before.
    pub edits: Vec<Edit>,
    /// Whether it goes on with the action before, as typing in one field does: the two are taken
    /// back as one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
}

/// What a group is in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// An action of a person.
    Action,
    /// Takes back the action that began with the group of that sequence.
    Undo(u64),
    /// Brings back the action that began with the group of that sequence.
    Redo(u64),
    /// Notes what has happened outside the program, such as that a section's copy was handed in.
    /// It is never taken back, for what it speaks of is not either.
    Note,
}

/// The groups of a plan, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    groups: Vec<Arc<Group>>,
    undoable: Vec<Arc<Group>>,
    redoable: Vec<Arc<Group>>,
}

impl History {
    /// Rebuilds the history from a log. A log may start late: what was done before it cannot be
    /// taken back.
    pub fn from_log(groups: impl IntoIterator<Item = Group>) -> Self {
        let mut history = Self::default();
        for group in groups {
            history.push(Arc::new(group));
        }
        history
    }

    /// Every group, oldest first.
    pub fn groups(&self) -> &[Arc<Group>] {
        &self.groups
    }

    /// The groups after that sequence: what has not been stored yet, if it is the stored one's.
    pub fn since(&self, sequence: u64) -> &[Arc<Group>] {
        let start = self
            .groups
            .partition_point(|group| group.sequence <= sequence);
        &self.groups[start..]
    }

    /// The sequence of the newest group; 0 before the first.
    pub fn sequence(&self) -> u64 {
        self.groups.last().map_or(0, |group| group.sequence)
    }

    /// The first group of the action that undo would take back.
    pub fn next_undo(&self) -> Option<&Arc<Group>> {
        self.undoable
            .iter()
            .rev()
            .find(|group| !group.continues)
            .or(self.undoable.first())
    }

    /// The first group of the action that redo would bring back.
    pub fn next_redo(&self) -> Option<&Arc<Group>> {
        self.redoable.last()
    }

    /// The kind and edits of the group that takes back the action of [`Self::next_undo`].
    pub fn undo(&self) -> Option<(GroupKind, Vec<Edit>)> {
        let first = self.next_undo()?.sequence;
        let action = self
            .undoable
            .iter()
            .rev()
            .take_while(|group| group.sequence >= first);
        Some((
            GroupKind::Undo(first),
            action.flat_map(|group| inverse(&group.edits)).collect(),
        ))
    }

    /// The kind and edits of the group that brings back the action of [`Self::next_redo`].
    pub fn redo(&self) -> Option<(GroupKind, Vec<Edit>)> {
        let first = self.next_redo()?;
        let rest = self
            .redoable
            .iter()
            .rev()
            .skip(1)
            .take_while(|group| group.continues);
        let edits = std::iter::once(first)
            .chain(rest)
            .flat_map(|group| group.edits.clone());
        Some((GroupKind::Redo(first.sequence), edits.collect()))
    }

    /// Puts a group that was let in at the end.
    pub fn push(&mut self, group: Arc<Group>) {
        match group.kind {
            GroupKind::Action => {
                self.undoable.push(Arc::clone(&group));
                self.redoable.clear();
            }
            GroupKind::Undo(first) => {
                while self
                    .undoable
                    .last()
                    .is_some_and(|group| group.sequence >= first)
                {
                    self.redoable.extend(self.undoable.pop());
                }
            }
            GroupKind::Redo(first) => {
                if self
                    .redoable
                    .last()
                    .is_some_and(|group| group.sequence == first)
                {
                    self.undoable.extend(self.redoable.pop());
                }
                while self.redoable.last().is_some_and(|group| group.continues) {
                    self.undoable.extend(self.redoable.pop());
                }
            }
            GroupKind::Note => {}
        }
        self.groups.push(group);
    }

    /// Lets nothing before now be taken back: the plan was replaced by another state than the one
    /// the log leads to.
    pub fn forget_undo(&mut self) {
        self.undoable.clear();
        self.redoable.clear();
    }
}
