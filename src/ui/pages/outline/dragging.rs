//! Dragging a line: an extra beside keys and buttons, with a line drawn where it would go.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, Element};

use super::tree::Tree;
use crate::edit::outline::{EntryId, Side};

/// What is being dragged, and over what.
#[derive(Clone, Copy, Default)]
pub(super) struct Dragging {
    dragged: RwSignal<Option<EntryId>>,
    over: RwSignal<Option<(EntryId, Side)>>,
}

impl Dragging {
    /// Begins to drag a line.
    pub(super) fn begin(self, id: EntryId) {
        self.dragged.set(Some(id));
    }

    /// Ends dragging and gives back the line that was dragged.
    pub(super) fn end(self) -> Option<EntryId> {
        let dragged = self.dragged.get_untracked();
        self.dragged.set(None);
        self.over.set(None);
        dragged
    }

    /// Whether a line is the dragged one.
    pub(super) fn is_dragged(self, id: EntryId) -> bool {
        self.dragged.get() == Some(id)
    }

    /// Where on a line the dragged one would go, as the style sheet names it.
    pub(super) fn mark_on(self, id: EntryId) -> Option<&'static str> {
        let (over, side) = self.over.get()?;
        (over == id).then_some(match side {
            Side::Before => "before",
            Side::After => "after",
            Side::InsideFirst | Side::InsideLast => "inside",
        })
    }
}

impl Tree {
    /// The dragged line is over another one: draws where it would go.
    pub(super) fn drag_over(self, id: EntryId, event: &DragEvent) {
        if self.dragging.dragged.get_untracked().is_none() {
            return;
        }
        event.prevent_default();
        let side = self.side(id, event);
        if self.dragging.over.get_untracked() != Some((id, side)) {
            self.dragging.over.set(Some((id, side)));
        }
    }

    /// Which side of a line the pointer is on. Under the lower edge of an unfolded line its first
    /// child stands, so that is where the dragged one goes.
    pub(super) fn side(self, id: EntryId, event: &DragEvent) -> Side {
        let row = event
            .current_target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(row) = row else { return Side::After };
        let bounds = row.get_bounding_client_rect();
        let share = (f64::from(event.client_y()) - bounds.top()) / bounds.height().max(1.0);
        let is_node = matches!(id, EntryId::Node(_));
        let is_open = self.line_now(id).is_some_and(|line| line.has_children())
            && !untrack(|| self.is_folded(id));
        match (is_node, is_open) {
            (false, _) if share < 0.5 => Side::Before,
            (true, _) if share < 0.3 => Side::Before,
            (true, _) if share < 0.7 => Side::InsideLast,
            (true, true) => Side::InsideFirst,
            (false, _) | (true, false) => Side::After,
        }
    }
}
