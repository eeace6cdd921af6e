//! What a person does to the lines of the text. Moving and deleting are the outline's; what is
//! added here is what typing needs: a new line at the caret, an empty one that goes, lines pasted.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::super::outline::tree::{Tree, row_id};
use crate::browser::caret;
use crate::edit::outline::{EntryId, break_line, paste_lines, remove};
use crate::plan::outline::OutlineNode;
use crate::plan::{Id, Plan};
use crate::report::since_previous::SincePrevious;
use crate::ui::desk::Desk;
use crate::wording::document::{self as words, actions};

/// The text on the page. A handle: copies are the same text.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub(super) desk: Desk,
    /// The same lines as on the outline's page, and what is done to them there.
    pub(super) tree: Tree,
    /// What has changed since the plan this one was made from.
    pub(super) changes: Memo<Option<SincePrevious>>,
    /// Whether that is marked.
    pub(super) marks: RwSignal<bool>,
    /// Whether the caret stands in the prose under a heading, where keys do other things.
    pub(super) in_text: RwSignal<bool>,
}

impl Editor {
    /// The text of the plan on the desk.
    pub(super) fn new(desk: Desk, changes: Memo<Option<SincePrevious>>) -> Self {
        Self {
            desk,
            tree: Tree::written_in_place(desk),
            changes,
            marks: RwSignal::new(false),
            in_text: RwSignal::new(false),
        }
    }

    /// Breaks a line at the caret.
    pub(super) fn break_line(self, line: EntryId, (before, after): &(String, String)) {
        let new: Id<OutlineNode> = Desk::new_id();
        let edits = |plan: &Plan| break_line(plan, line, new, before, after);
        if self.desk.act(actions::NEW_LINE, edits) {
            self.enter(EntryId::Node(new), true);
        }
    }

    /// Brings several lines in at the caret.
    pub(super) fn paste(self, line: EntryId, (before, after): &(String, String), pasted: &str) {
        let ids: Vec<Id<OutlineNode>> = pasted.lines().map(|_| Desk::new_id()).collect();
        let edits = |plan: &Plan| paste_lines(plan, line, &ids, (before, after), pasted);
        if self.desk.act(actions::PASTE, edits) {
            let is_there = |id: &&Id<OutlineNode>| self.desk.look(|plan| plan.get(**id).is_some());
            let new: Vec<&Id<OutlineNode>> = ids.iter().filter(is_there).collect();
            let last = new.last().map_or(line, |id| EntryId::Node(**id));
            self.enter(last, false);
            self.say_later(words::pasted(new.len() + 1));
        }
    }

    /// Removes an empty line and goes to the one above it; true if it was one.
    pub(super) fn remove_empty(self, line: EntryId) {
        let is_bare = self.desk.look(|plan| match line {
            EntryId::Node(id) => plan.get(id).is_some_and(|node| node.text.is_empty()),
            EntryId::Listing(_) => false,
        });
        let has_more = self
            .tree
            .line_now(line)
            .is_none_or(|line| line.has_children());
        if !is_bare || has_more {
            self.tree.said().set(words::HAS_MORE.to_owned());
            return;
        }
        let above = self.neighbour(line, -1).or_else(|| self.neighbour(line, 1));
        let edits = |plan: &Plan| remove(plan, line).unwrap_or_default();
        if self.desk.act(actions::REMOVE, edits) {
            if let Some(above) = above {
                self.enter(above, false);
            }
            self.say_later(words::REMOVED.to_owned());
        }
    }

    /// Goes to the line above or below.
    pub(super) fn step(self, line: EntryId, by: isize) {
        if let Some(next) = self.neighbour(line, by) {
            self.enter(next, by > 0);
        }
    }

    fn neighbour(self, line: EntryId, by: isize) -> Option<EntryId> {
        self.tree.visible().with_untracked(|lines| {
            let at = lines.iter().position(|other| *other == line)?;
            lines.get(at.checked_add_signed(by)?).copied()
        })
    }

    /// Moves the focus into a line once it stands on the page.
    pub(super) fn enter(self, line: EntryId, at_start: bool) {
        self.tree.choose(line);
        // Before the next key can come: what is typed at once belongs to the line that is entered.
        spawn_local(async move {
            tick().await;
            caret::enter(&row_id(line), at_start);
        });
    }

    /// Says something after the focus has moved, which takes the line in hand and says nothing.
    fn say_later(self, words: String) {
        request_animation_frame(move || self.tree.said().set(words));
    }
}
