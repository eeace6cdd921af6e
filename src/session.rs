//! An open plan: the plan, its history and what of it is stored. A pure state machine; time,
//! office and ids come from outside.

use std::sync::Arc;

use crate::edit::{Edit, EditError, apply, difference};
use crate::history::{Group, GroupKind, History};
use crate::merge::{Merged, Reply, merge};
use crate::plan::{Moment, Plan};

/// Who acts, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// A section or the secretariat, never a person.
    pub office: String,
    /// By the clock of this machine.
    pub at: Moment,
}

/// An open plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    plan: Plan,
    history: History,
    stored: Plan,
    stored_sequence: u64,
    /// Whether the store has lost the plan, so that even a plan without a log is unstored.
    lost: bool,
}

impl Session {
    /// Opens a plan as it is stored, with its log.
    pub fn open(plan: Plan, history: History) -> Self {
        let stored_sequence = history.sequence();
        Self {
            stored: plan.clone(),
            plan,
            history,
            stored_sequence,
            lost: false,
        }
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The change log with undo and redo.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether something has not been stored yet.
    pub fn is_unstored(&self) -> bool {
        self.lost || self.stored_sequence != self.history.sequence()
    }

    /// The groups that have not been stored yet.
    pub fn unstored(&self) -> &[Arc<Group>] {
        self.history.since(self.stored_sequence)
    }

    /// The sequence of the newest group that is stored; 0 before the first.
    pub fn stored_sequence(&self) -> u64 {
        self.stored_sequence
    }

    /// Takes note that the plan is stored as it was after the group `sequence`.
    pub fn mark_stored(&mut self, plan: Plan, sequence: u64) {
        self.stored = plan;
        self.stored_sequence = sequence;
        self.lost = false;
    }

    /// Performs an action of a person. Nothing is logged if it changes nothing.
    ///
    /// # Errors
    /// [`EditError`] if a rule would be broken; nothing is changed then.
    pub fn act(
        &mut self,
        name: &str,
        author: &Author,
        edits: Vec<Edit>,
    ) -> Result<bool, EditError> {
        self.perform(GroupKind::Action, name, author, edits, false)
    }

    /// Goes on with the action before, as typing in one field does: the two are taken back as one.
    /// After an undo or redo it is an action of its own.
    ///
    /// # Errors
    /// [`EditError`] as for any other edit.
    pub fn go_on(
        &mut self,
        name: &str,
        author: &Author,
        edits: Vec<Edit>,
    ) -> Result<bool, EditError> {
        self.perform(GroupKind::Action, name, author, edits, true)
    }

    /// Notes what has happened outside the program. Undo passes over it.
    ///
    /// # Errors
    /// [`EditError`] as for any other edit.
    pub fn note(
        &mut self,
        name: &str,
        author: &Author,
        edits: Vec<Edit>,
    ) -> Result<bool, EditError> {
        self.perform(GroupKind::Note, name, author, edits, false)
    }

    /// Takes back the last action; false if there is none.
    ///
    /// # Errors
    /// [`EditError`] as for any other edit.
    pub fn undo(&mut self, author: &Author) -> Result<bool, EditError> {
        let name = self.history.next_undo().map(|group| group.name.clone());
        let Some((kind, edits)) = self.history.undo() else {
            return Ok(false);
        };
        self.perform(kind, &name.unwrap_or_default(), author, edits, false)
    }

    /// Brings back the action that was taken back last; false if there is none.
    ///
    /// # Errors
    /// [`EditError`] as for any other edit.
    pub fn redo(&mut self, author: &Author) -> Result<bool, EditError> {
        let name = self.history.next_redo().map(|group| group.name.clone());
        let Some((kind, edits)) = self.history.redo() else {
            return Ok(false);
        };
        self.perform(kind, &name.unwrap_or_default(), author, edits, false)
    }

    /// Makes the plan into another state of it (an import, an older version) as one action that
    /// can be taken back.
    ///
    /// # Errors
    /// [`EditError`] as for any other edit.
    pub fn become_plan(
        &mut self,
        name: &str,
        author: &Author,
        plan: &Plan,
    ) -> Result<bool, EditError> {
        let edits = difference(&self.plan, plan);
        let changed = self.act(name, author, edits)?;
        // Tables of a newer version are no one's to edit; they come along with the state.
        if plan.unknown != self.plan.unknown && !plan.unknown.is_empty() {
            self.plan.unknown = plan.unknown.clone();
        }
        Ok(changed)
    }

    /// Does again what another page did and could not store; false if what it changed or removed
    /// is not what stood there then, or a rule is in the way.
    ///
    /// An undo or redo is one here too where this history would make the same; elsewhere it is an
    /// action, because the numbers of another page's actions are not those of this history.
    pub fn replay(&mut self, group: &Group) -> bool {
        let Ok((plan, edits)) = apply(&self.plan, group.edits.clone()) else {
            return false;
        };
        // Edits tell what stood there before each: the same edits were let in on the same values.
        if edits != group.edits {
            return false;
        }
        let own = Some((group.kind, edits.clone()));
        let is_walk = own == self.history.undo() || own == self.history.redo();
        let kind = if is_walk || group.kind == GroupKind::Note {
            group.kind
        } else {
            GroupKind::Action
        };
        let author = Author {
            office: group.office.clone(),
            at: group.at.clone(),
        };
        self.plan = plan;
        self.log(kind, &group.name, &author, edits, group.continues);
        true
    }

    /// Counts nothing as stored any more: the store has lost it.
    pub fn forget_stored(&mut self) {
        self.stored = Plan::default();
        self.stored_sequence = 0;
        self.lost = true;
    }

    /// What is not stored here yet, merged with what another tab has stored meanwhile. `name` says
    /// whose it is where it stands for choice.
    fn merged_with(&self, theirs: &Plan, name: &str, author: &Author) -> Merged {
        let mine = Reply {
            office: name.to_owned(),
            made_at: author.at.clone(),
            base: Some(self.stored.clone()),
            plan: self.plan.clone(),
            ..Reply::default()
        };
        merge(theirs, &[mine], author)
    }

    /// Whether taking over that state would leave something of this one to be decided.
    pub fn has_questions_with(&self, theirs: &Plan, name: &str, author: &Author) -> bool {
        !self.merged_with(theirs, name, author).questions.is_empty()
    }

    /// Takes over what another tab stored meanwhile and puts what is not stored here yet on top of
    /// it. What both changed differently stays as the other tab has it and becomes a question, in
    /// which this side is called `whose`; the number of questions is given back.
    ///
    /// # Errors
    /// [`EditError`] for a plan that is not valid to begin with. The session is as it was then.
    pub fn take_over(
        &mut self,
        name: &str,
        whose: &str,
        author: &Author,
        theirs: Plan,
        history: History,
    ) -> Result<usize, EditError> {
        let merged = self.merged_with(&theirs, whose, author);
        if let Some(refused) = merged.refused {
            return Err(refused);
        }
        let mut next = Self::open(theirs, history);
        next.act(name, author, merged.edits)?;
        *self = next;
        Ok(merged.questions.len())
    }

    fn perform(
        &mut self,
        kind: GroupKind,
        name: &str,
        author: &Author,
        edits: Vec<Edit>,
        continues: bool,
    ) -> Result<bool, EditError> {
        let (plan, edits) = apply(&self.plan, edits)?;
        if edits.is_empty() && matches!(kind, GroupKind::Action | GroupKind::Note) {
            return Ok(false);
        }
        self.plan = plan;
        self.log(kind, name, author, edits, continues);
        Ok(true)
    }

    fn log(
        &mut self,
        kind: GroupKind,
        name: &str,
        author: &Author,
        edits: Vec<Edit>,
        continues: bool,
    ) {
        // After an undo or redo there is no action to go on with: the last one in the history is
        // another than the person has just left.
        let last = self.history.groups().last();
        let continues = continues && last.is_some_and(|group| group.kind == GroupKind::Action);
        let group = Group {
            sequence: self.history.sequence() + 1,
            kind,
            name: name.to_owned(),
            office: author.office.clone(),
            at: author.at.clone(),
            edits,
            continues,
        };
        self.history.push(Arc::new(group));
    }
}
