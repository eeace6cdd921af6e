//! Moves in the outline: up and down, in and out, anywhere. What stands below a node moves with it.

use super::{
    EntryId, MoveError, children, holds_parts, is_listed, is_under, level_below, parent_of,
};
use crate::edit::{Edit, change};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan, Position};

/// Moves an entry one place up (`-1`) or down (`1`) among its siblings.
///
/// # Errors
/// [`MoveError::AtTheEnd`].
pub fn shift(plan: &Plan, entry: EntryId, by: isize) -> Result<Vec<Edit>, MoveError> {
    let parent = parent_of(plan, entry);
    let siblings = children(plan, parent);
    let from = siblings
        .iter()
        .position(|(id, _)| *id == entry)
        .ok_or(MoveError::NoPlace)?;
    let to = from
        .checked_add_signed(by)
        .filter(|to| *to < siblings.len())
        .ok_or(MoveError::AtTheEnd)?;
    move_to(plan, entry, parent, to)
}

/// Moves an entry under the sibling node above it.
///
/// # Errors
/// [`MoveError::NoPlace`] if there is none.
pub fn indent(plan: &Plan, entry: EntryId) -> Result<Vec<Edit>, MoveError> {
    let siblings = children(plan, parent_of(plan, entry));
    let at = siblings
        .iter()
        .position(|(id, _)| *id == entry)
        .ok_or(MoveError::NoPlace)?;
    let above = siblings[..at].iter().rev().find_map(|(id, _)| match id {
        EntryId::Node(node) => Some(*node),
        EntryId::Listing(_) => None,
    });
    let parent = above.ok_or(MoveError::NoPlace)?;
    move_to(plan, entry, Some(parent), usize::MAX)
}

/// Moves an entry out of its parent, to stand right after it.
///
/// # Errors
/// [`MoveError::NoPlace`] for an outermost node, [`MoveError::ListingNeedsNode`] for a listing
/// that would become outermost.
pub fn outdent(plan: &Plan, entry: EntryId) -> Result<Vec<Edit>, MoveError> {
    let parent = parent_of(plan, entry).ok_or(MoveError::NoPlace)?;
    let grandparent = parent_of(plan, EntryId::Node(parent));
    let siblings = children(plan, grandparent);
    let at = siblings
        .iter()
        .position(|(id, _)| *id == EntryId::Node(parent))
        .ok_or(MoveError::NoPlace)?;
    move_to(plan, entry, grandparent, at + 1)
}

/// Moves an entry under `parent`, to the place `index` among the entries that stand there without
/// it; past the end means last. The levels of a moved node and of the nodes below it follow the
/// new place.
///
/// # Errors
/// [`MoveError::UnderItself`], [`MoveError::ListingNeedsNode`], [`MoveError::ListedThere`].
pub fn move_to(
    plan: &Plan,
    entry: EntryId,
    parent: Option<Id<OutlineNode>>,
    index: usize,
) -> Result<Vec<Edit>, MoveError> {
    let mut siblings = children(plan, parent);
    let place = siblings.iter().position(|(id, _)| *id == entry);
    siblings.retain(|(id, _)| *id != entry);
    let index = index.min(siblings.len());
    if place == Some(index) {
        return Ok(Vec::new());
    }
    let (position, mut edits) = make_room(plan, &siblings, index);
    match entry {
        EntryId::Listing(id) => {
            let parent = parent.ok_or(MoveError::ListingNeedsNode)?;
            let placement = plan.get(id).ok_or(MoveError::NoPlace)?;
            let moves_on = placement.node != parent;
            if moves_on && is_listed(plan, placement.initiative, parent) {
                return Err(MoveError::ListedThere);
            }
            edits.extend(change(plan, id, |placement| {
                placement.node = parent;
                placement.position = position;
                if moves_on {
                    placement.is_part = holds_parts(plan, parent);
                }
            }));
        }
        EntryId::Node(id) => {
            let node = plan.get(id).ok_or(MoveError::NoPlace)?;
            if parent.is_some_and(|parent| is_under(plan, parent, id)) {
                return Err(MoveError::UnderItself);
            }
            edits.extend(change(plan, id, |node| {
                node.parent = parent;
                node.position = position;
            }));
            if node.parent != parent {
                edits.extend(shift_levels(plan, id, parent));
            }
        }
    }
    Ok(edits)
}

/// A place for an entry at `index` among siblings, and the edits that move on those after it which
/// would no longer follow: two offices may have put entries in one place.
pub(super) fn make_room(
    plan: &Plan,
    siblings: &[(EntryId, Position)],
    index: usize,
) -> (Position, Vec<Edit>) {
    let (before, after) = siblings.split_at(index);
    let before = before.last().map(|(_, position)| position);
    let room = Position::between(before, after.first().map(|(_, position)| position));
    let mut last = room.clone();
    let mut edits = Vec::new();
    for (entry, position) in after {
        if *position > last {
            break;
        }
        let next = after.iter().map(|(_, position)| position);
        last = Position::between(Some(&last), next.clone().find(|next| **next > last));
        edits.extend(place_at(plan, *entry, last.clone()));
    }
    (room, edits)
}

fn place_at(plan: &Plan, entry: EntryId, position: Position) -> Vec<Edit> {
    match entry {
        EntryId::Node(id) => change(plan, id, |node| node.position = position),
        EntryId::Listing(id) => change(plan, id, |placement| placement.position = position),
    }
}

/// Gives a moved node the level below its new parent and shifts the levels under it as far. An
/// item that is split into parts stays an item.
fn shift_levels(plan: &Plan, id: Id<OutlineNode>, parent: Option<Id<OutlineNode>>) -> Vec<Edit> {
    let levels = plan.in_order::<Level>();
    let index_of = |level: Option<Id<Level>>| levels.iter().position(|row| Some(row.id()) == level);
    let old = plan.get(id).and_then(|node| index_of(node.level));
    let (Some(old), Some(new)) = (old, index_of(level_below(plan, parent))) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    for node in plan
        .nodes
        .iter()
        .filter(|node| node.role == NodeRole::Heading && is_under(plan, node.id(), id))
        .filter(|node| !holds_parts(plan, node.id()))
    {
        let Some(at) = index_of(node.level) else {
            continue;
        };
        let moved = (at + new)
            .saturating_sub(old)
            .min(levels.len().saturating_sub(1));
        edits.extend(change(plan, node.id(), |node| {
            node.level = Some(levels[moved].id());
        }));
    }
    edits
}
