//! Edits of the outline by their meaning: add, move, indent, cross-list, split into parts, delete.
//!
//! New ids are passed in. Every function gives the edits of one user action, to be let in as one
//! group.

use super::Edit;
use super::build::{InUse, add, change, removal};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Line, Outline};
use crate::plan::outline::{NodeRole, OutlineNode, Placement};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan, Position, Record as _};

mod placing;

pub use placing::{Side, add_node_after, drop_on, make_home};

/// What stands on a line of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryId {
    /// A node.
    Node(Id<OutlineNode>),
    /// A listing of an initiative.
    Listing(Id<Placement>),
}

impl EntryId {
    /// The id of a computed line's entry.
    pub fn of(entry: Entry<'_>) -> Self {
        match entry {
            Entry::Node(node) => Self::Node(node.id()),
            Entry::Listing(placement) => Self::Listing(placement.id()),
        }
    }
}

/// Why a move is not possible. The screen says it instead of doing nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveError {
    /// It is the first or last of its siblings already.
    AtTheEnd,
    /// There is no node above it to stand under, or none below the outermost to leave.
    NoPlace,
    /// A listing must stand under a node.
    ListingNeedsNode,
    /// A node cannot stand under itself.
    UnderItself,
    /// The initiative is listed there already.
    ListedThere,
}

fn parent_of(plan: &Plan, entry: EntryId) -> Option<Id<OutlineNode>> {
    match entry {
        EntryId::Node(id) => plan.get(id).and_then(|node| node.parent),
        EntryId::Listing(id) => plan.get(id).map(|placement| placement.node),
    }
}

/// The entries directly under a node, in order; the outermost for `None`.
pub fn children(plan: &Plan, parent: Option<Id<OutlineNode>>) -> Vec<(EntryId, Position)> {
    let outline = Outline::of(plan);
    let is_child = |line: &&Line<'_>| parent_of(plan, EntryId::of(line.entry)) == parent;
    outline
        .lines()
        .iter()
        .filter(is_child)
        .map(|line| (EntryId::of(line.entry), line.entry.position().clone()))
        .collect()
}

/// The level a new node under `parent` has by default: the one after its parent's.
pub fn level_below(plan: &Plan, parent: Option<Id<OutlineNode>>) -> Option<Id<Level>> {
    let levels = plan.in_order::<Level>();
    let Some(parent) = parent else {
        return levels.first().map(|level| level.id());
    };
    let above = plan.get(parent)?.level;
    let index = levels.iter().position(|level| Some(level.id()) == above)?;
    levels
        .get(index + 1)
        .or(levels.last())
        .map(|level| level.id())
}

/// Adds a node as the last one under `parent`.
pub fn add_node(
    plan: &Plan,
    id: Id<OutlineNode>,
    parent: Option<Id<OutlineNode>>,
    title: &str,
) -> Vec<Edit> {
    let position = after_last(&children(plan, parent));
    let level = level_below(plan, parent);
    vec![add(OutlineNode {
        id,
        parent,
        position,
        level,
        title: title.to_owned(),
        ..OutlineNode::default()
    })]
}

/// Adds a new initiative, listed last under `node`.
pub fn add_initiative(
    plan: &Plan,
    id: Id<Initiative>,
    placement: Id<Placement>,
    node: Id<OutlineNode>,
    title: &str,
) -> Vec<Edit> {
    let position = after_last(&children(plan, Some(node)));
    vec![
        add(Initiative {
            id,
            title: title.to_owned(),
            ..Initiative::default()
        }),
        add(Placement {
            id: placement,
            node,
            initiative: id,
            position,
            is_part: holds_parts(plan, node),
            ..Placement::default()
        }),
    ]
}

/// Lists an initiative once more under `node` (再掲).
///
/// # Errors
/// [`MoveError::ListedThere`] if it is listed under that node.
pub fn cross_list(
    plan: &Plan,
    id: Id<Placement>,
    initiative: Id<Initiative>,
    node: Id<OutlineNode>,
) -> Result<Vec<Edit>, MoveError> {
    if is_listed(plan, initiative, node) {
        return Err(MoveError::ListedThere);
    }
    let position = after_last(&children(plan, Some(node)));
    let cross_listed = plan
        .placements
        .iter()
        .any(|placement| placement.initiative == initiative);
    let is_part = holds_parts(plan, node);
    Ok(vec![add(Placement {
        id,
        node,
        initiative,
        position,
        is_part,
        cross_listed,
        ..Placement::default()
    })])
}

/// Splits a listed item into parts: the item becomes a node, what was listed its first part, and
/// a new initiative of the same title its second. Each part has sheets of its own.
pub fn split(
    plan: &Plan,
    listing: Id<Placement>,
    item: Id<OutlineNode>,
    second: Id<Initiative>,
    second_listing: Id<Placement>,
) -> Vec<Edit> {
    let Some(placement) = plan.get(listing) else {
        return Vec::new();
    };
    let Some(first) = plan.get(placement.initiative) else {
        return Vec::new();
    };
    if placement.is_part {
        // Already one part of an item: the item gets one more.
        return add_initiative(plan, second, second_listing, placement.node, &first.title);
    }
    let level = plan.in_order::<Level>().last().map(|level| level.id());
    let node = OutlineNode {
        id: item,
        parent: Some(placement.node),
        position: placement.position.clone(),
        level,
        number: placement.number.clone(),
        title: first.title.clone(),
        ..OutlineNode::default()
    };
    let mut edits = vec![add(node)];
    edits.extend(change(plan, listing, |placement| {
        placement.node = item;
        placement.position = Position::nth(0);
        placement.number = String::new();
        placement.is_part = true;
    }));
    let sections = first.sections.clone();
    edits.push(add(Initiative {
        id: second,
        title: first.title.clone(),
        sections,
        ..Initiative::default()
    }));
    let position = Position::nth(1);
    edits.push(add(Placement {
        id: second_listing,
        node: item,
        initiative: second,
        position,
        is_part: true,
        ..Placement::default()
    }));
    edits
}

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
    siblings.retain(|(id, _)| *id != entry);
    let index = index.min(siblings.len());
    let before = index.checked_sub(1).map(|index| &siblings[index].1);
    let position = Position::between(before, siblings.get(index).map(|(_, position)| position));
    match entry {
        EntryId::Listing(id) => {
            let parent = parent.ok_or(MoveError::ListingNeedsNode)?;
            let placement = plan.get(id).ok_or(MoveError::NoPlace)?;
            if placement.node != parent && is_listed(plan, placement.initiative, parent) {
                return Err(MoveError::ListedThere);
            }
            let is_part = if placement.node == parent {
                placement.is_part
            } else {
                holds_parts(plan, parent)
            };
            Ok(change(plan, id, |placement| {
                placement.node = parent;
                placement.position = position;
                placement.is_part = is_part;
            }))
        }
        EntryId::Node(id) => {
            let node = plan.get(id).ok_or(MoveError::NoPlace)?;
            if parent.is_some_and(|parent| is_under(plan, parent, id)) {
                return Err(MoveError::UnderItself);
            }
            let old_parent = node.parent;
            let mut edits = change(plan, id, |node| {
                node.parent = parent;
                node.position = position;
            });
            if old_parent != parent {
                edits.extend(shift_levels(plan, id, parent));
            }
            Ok(edits)
        }
    }
}

/// Removes an entry with everything below it. An initiative that is listed elsewhere stays and
/// has its home there; one that is not goes, with its sheets.
///
/// # Errors
/// [`InUse`] if something that stays still names what would go.
pub fn remove(plan: &Plan, entry: EntryId) -> Result<Vec<Edit>, InUse> {
    let gone_placements: Vec<&Placement> = match entry {
        EntryId::Listing(id) => plan.get(id).map(|row| row.record()).into_iter().collect(),
        EntryId::Node(id) => plan
            .placements
            .iter()
            .map(|row| row.record())
            .filter(|row| is_under(plan, row.node, id))
            .collect(),
    };
    let mut initiatives: Vec<Id<Initiative>> = gone_placements
        .iter()
        .map(|placement| placement.initiative)
        .collect();
    initiatives.sort_unstable();
    initiatives.dedup();
    let outline = Outline::of(plan);
    let listings = outline.listings();
    let mut edits = Vec::new();
    let mut orphans = Vec::new();
    for initiative in initiatives {
        let mut others = listings.iter().filter(|listing| {
            listing.initiative.id() == initiative
                && !gone_placements
                    .iter()
                    .any(|gone| gone.id == listing.placement.id())
        });
        match others.next() {
            None => orphans.push(initiative),
            Some(first)
                if first.placement.cross_listed
                    && others.all(|other| other.placement.cross_listed) =>
            {
                edits.extend(change(plan, first.placement.id(), |placement| {
                    placement.cross_listed = false
                }));
            }
            Some(_) => {}
        }
    }
    let whole = match entry {
        EntryId::Node(id) => removal(plan, &[id])?,
        EntryId::Listing(id) => removal(plan, &[id])?,
    };
    let with_orphans = removal(plan, &orphans)?;
    edits.extend(
        whole
            .iter()
            .filter(|edit| !with_orphans.contains(edit))
            .cloned(),
    );
    edits.extend(with_orphans);
    Ok(edits)
}

fn after_last(siblings: &[(EntryId, Position)]) -> Position {
    Position::between(siblings.last().map(|(_, position)| position), None)
}

fn is_listed(plan: &Plan, initiative: Id<Initiative>, node: Id<OutlineNode>) -> bool {
    let probe = Placement {
        node,
        initiative,
        ..Placement::default()
    };
    plan.placements
        .iter()
        .any(|placement| placement.same_slot(&probe))
}

/// Whether the node is an item split into parts.
fn holds_parts(plan: &Plan, node: Id<OutlineNode>) -> bool {
    plan.placements
        .iter()
        .any(|placement| placement.node == node && placement.is_part)
}

/// Whether `node` is `above` or stands anywhere under it.
fn is_under(plan: &Plan, node: Id<OutlineNode>, above: Id<OutlineNode>) -> bool {
    let mut next = Some(node);
    for _ in 0..=plan.nodes.len() {
        match next {
            None => return false,
            Some(id) if id == above => return true,
            Some(id) => next = plan.get(id).and_then(|node| node.parent),
        }
    }
    false
}

/// Gives a moved node the level below its new parent and shifts the levels under it as far.
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
    {
        let Some(at) = index_of(node.level) else {
            continue;
        };
        let moved = (at + new)
            .saturating_sub(old)
            .min(levels.len().saturating_sub(1));
        edits.extend(change(plan, node.id(), |node| {
            node.level = Some(levels[moved].id())
        }));
    }
    edits
}
