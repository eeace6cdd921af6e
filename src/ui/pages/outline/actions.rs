//! What a person does to the outline. Each is one action on the desk, said in words, with the
//! focus on the line it was done to.

use leptos::prelude::*;

use super::dragging::Dragging;
use super::tree::{Renaming, Tree};
use crate::edit::Edit;
use crate::edit::outline::{
    EntryId, MoveError, Side, add_initiative, add_node, add_node_after, drop_on, indent, make_home,
    outdent, remove, rewrite, shift, split,
};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::{Id, Plan, TableName};
use crate::report::outline::LineKind;
use crate::ui::desk::Desk;
use crate::ui::notices::Notice;
use crate::ui::parts::Removal;
use crate::wording::outline::{self as words, actions};
use crate::wording::removal;

/// A way to move the line in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::pages) enum Way {
    Up,
    Down,
    Out,
    In,
}

impl Tree {
    /// Adds an outermost node.
    pub(in crate::ui::pages) fn add_outermost(self) {
        let id: Id<OutlineNode> = Desk::new_id();
        self.add(EntryId::Node(id), words::NEW_NODE, |plan| {
            add_node(plan, id, None, words::NEW_NODE)
        });
    }

    /// Adds a node under another.
    pub(super) fn add_child(self, parent: Id<OutlineNode>) {
        let id: Id<OutlineNode> = Desk::new_id();
        self.add(EntryId::Node(id), words::NEW_NODE, |plan| {
            add_node(plan, id, Some(parent), words::NEW_NODE)
        });
    }

    /// Adds a node after an entry.
    pub(super) fn add_sibling(self, after: EntryId) {
        let id: Id<OutlineNode> = Desk::new_id();
        self.add(EntryId::Node(id), words::NEW_NODE, |plan| {
            add_node_after(plan, id, after, words::NEW_NODE)
        });
    }

    /// Adds an initiative under a node.
    pub(super) fn add_initiative(self, node: Id<OutlineNode>) {
        let (id, placement) = (Desk::new_id(), Desk::new_id());
        self.add(EntryId::Listing(placement), words::NEW_INITIATIVE, |plan| {
            add_initiative(plan, id, placement, node, words::NEW_INITIATIVE)
        });
    }

    fn add(self, id: EntryId, title: &str, edits: impl FnOnce(&Plan) -> Vec<Edit>) {
        let name = match id {
            EntryId::Node(_) => actions::ADD_NODE,
            EntryId::Listing(_) => actions::ADD_INITIATIVE,
        };
        if self.desk.act(name, edits) {
            self.said().set(words::added(title));
            self.rename(id, true);
        }
    }

    /// Gives a line another title. A listing with a title of its own keeps the initiative's.
    pub(super) fn commit_title(self, renaming: Renaming, title: &str) {
        let edits = |plan: &Plan| rewrite(plan, renaming.id, title);
        if renaming.is_new {
            let name = match renaming.id {
                EntryId::Node(_) => actions::ADD_NODE,
                EntryId::Listing(_) => actions::ADD_INITIATIVE,
            };
            self.desk.go_on(name, edits);
        } else {
            self.desk.act(actions::RENAME, edits);
        }
    }

    /// Moves a line and takes it in hand.
    pub(in crate::ui::pages) fn shift(self, id: EntryId, way: Way) {
        self.shift_in_place(id, way);
        self.focus(id);
    }

    /// Moves a line and leaves the focus where it is.
    pub(in crate::ui::pages) fn shift_in_place(self, id: EntryId, way: Way) {
        let edits = self.desk.look(|plan| match way {
            Way::Up => shift(plan, id, -1),
            Way::Down => shift(plan, id, 1),
            Way::Out => outdent(plan, id),
            Way::In => indent(plan, id),
        });
        self.perform_move(id, edits);
    }

    /// Moves a dragged line to where it was dropped.
    pub(super) fn drop_dragged(self, target: EntryId, side: Side) {
        let Some(id) = self.dragging.end() else {
            return;
        };
        let edits = self.desk.look(|plan| drop_on(plan, id, target, side));
        self.perform_move(id, edits);
        self.focus(id);
    }

    fn perform_move(self, id: EntryId, edits: Result<Vec<Edit>, MoveError>) {
        match edits {
            Ok(edits) => {
                if self.desk.act(actions::MOVE, |_| edits) {
                    self.say_place(id);
                }
            }
            Err(error) => self.said().set(words::refused(error).to_owned()),
        }
        self.reveal(id);
    }

    fn say_place(self, id: EntryId) {
        let Some(line) = self.line_now(id) else {
            return;
        };
        let above = line
            .parent
            .and_then(|parent| self.line_now(EntryId::Node(parent)));
        let under = above.map(|above| above.title).unwrap_or_default();
        self.said()
            .set(words::moved(&line.title, &under, line.place, line.siblings));
    }

    /// Splits a listed item into parts.
    pub(super) fn split(self, listing: Id<Placement>) {
        let (item, second, second_listing) = (Desk::new_id(), Desk::new_id(), Desk::new_id());
        let is_done = self.desk.act(actions::SPLIT, |plan| {
            split(plan, listing, item, second, second_listing)
        });
        if is_done {
            self.rename(EntryId::Listing(second_listing), false);
        }
    }

    /// Makes a repeated listing the home.
    pub(super) fn make_home(self, listing: Id<Placement>) {
        self.desk
            .act(actions::MAKE_HOME, |plan| make_home(plan, listing));
    }

    /// Asks before a line goes, and says what goes along.
    pub(super) fn ask_removal(self, id: EntryId) {
        let Some(line) = self.line_now(id) else {
            return;
        };
        let edits = match self.desk.look(|plan| remove(plan, id)) {
            Ok(edits) => edits,
            Err(in_use) => {
                let words = removal::in_use(&line.title, &in_use.users);
                self.desk.notices().say(Notice::warning(&words));
                return;
            }
        };
        let is_listing = matches!(line.kind, LineKind::Listing { .. });
        let initiative_goes = edits.iter().any(
            |edit| matches!(edit, Edit::Remove { table, .. } if *table == TableName::Initiatives),
        );
        let itself = if is_listing {
            TableName::Placements
        } else {
            TableName::Nodes
        };
        let mut lines = removal::with_it(&edits, itself);
        let stays = is_listing && !initiative_goes;
        if stays {
            lines.insert(0, words::stays_elsewhere(&line.title));
        }
        let button = if stays {
            words::DELETE_LISTING
        } else {
            removal::DELETE
        };
        self.question().ask(Removal {
            title: removal::question(&line.title),
            lines,
            button: button.to_owned(),
            run: Callback::new(move |()| self.remove(id)),
        });
    }

    fn remove(self, id: EntryId) {
        let title = self.line_now(id).map(|line| line.title).unwrap_or_default();
        let next = self.neighbour(id);
        let is_done = self
            .desk
            .act(actions::DELETE, |plan| remove(plan, id).unwrap_or_default());
        if is_done {
            if let Some(next) = next {
                self.focus(next);
            }
            // After the dialog has given the focus back, which takes a line in hand.
            request_animation_frame(move || {
                self.said().set(words::deleted(&title));
            });
        }
    }

    /// Begins to drag a line.
    pub(super) fn drag(self, id: EntryId) {
        Dragging::begin(self.dragging, id);
        self.choose(id);
    }
}
