//! Edits of the outline by their meaning: add, move, indent, cross-list, split into parts, delete.
//!
//! New ids are passed in. Every function gives the edits of one user action, to be let in as one
//! group.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Edit;
use super::build::{InUse, add, change, removal_of};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Line, Listing, Outline};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::review::{Trace, TraceDirection};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key, Plan, Position, Record as _, Row, TableName};

mod moves;

pub use moves::{indent, move_to, outdent, shift};

mod pasting;

pub use pasting::{PastedLine, PastedOutline, lines_of, paste_outline};

mod placing;

pub use placing::{Side, add_node_after, drop_on, make_home};

mod writing;

pub use writing::{become_role, break_line, paste_lines, rewrite, words_of, words_on};

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

    fn address(self) -> (TableName, Key) {
        match self {
            Self::Node(id) => (TableName::Nodes, id.key()),
            Self::Listing(id) => (TableName::Placements, id.key()),
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

/// Splits a listed item into parts: the item becomes a node with the title it was listed under,
/// what was listed its first part, and a new initiative of the same title and sections its second.
/// Each part has sheets of its own. A part already split gets one more part beside it.
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
    let (mut edits, node, position) = if placement.is_part {
        let siblings = children(plan, Some(placement.node));
        (Vec::new(), placement.node, after_last(&siblings))
    } else {
        let edits = item_around(plan, listing, placement, item, &first.title);
        (edits, item, Position::nth(1))
    };
    edits.push(add(Initiative {
        id: second,
        title: first.title.clone(),
        sections: first.sections.clone(),
        ..Initiative::default()
    }));
    edits.push(add(Placement {
        id: second_listing,
        node,
        initiative: second,
        position,
        is_part: true,
        ..Placement::default()
    }));
    edits
}

/// Puts a node in the place of a listing, and the listing under it as the first part.
fn item_around(
    plan: &Plan,
    listing: Id<Placement>,
    placement: &Placement,
    item: Id<OutlineNode>,
    title: &str,
) -> Vec<Edit> {
    let mut siblings = children(plan, Some(placement.node));
    let is_it = |(id, _): &(EntryId, Position)| *id == EntryId::Listing(listing);
    let at = siblings.iter().position(is_it).unwrap_or(siblings.len());
    siblings.retain(|sibling| !is_it(sibling));
    let (position, mut edits) = moves::make_room(plan, &siblings, at);
    let title = match placement.listed_title.as_str() {
        "" => title,
        listed => listed,
    };
    edits.push(add(OutlineNode {
        id: item,
        parent: Some(placement.node),
        position,
        level: plan.in_order::<Level>().last().map(|level| level.id()),
        number: placement.number.clone(),
        title: title.to_owned(),
        ..OutlineNode::default()
    }));
    edits.extend(change(plan, listing, |placement| {
        placement.node = item;
        placement.position = Position::nth(0);
        placement.number = String::new();
        placement.is_part = true;
    }));
    edits
}

/// Removes an entry with everything below it. An initiative that is listed elsewhere stays and
/// has its home there; one that is not goes, with its sheets.
///
/// # Errors
/// [`InUse`] if something that stays still names what would go.
pub fn remove(plan: &Plan, entry: EntryId) -> Result<Vec<Edit>, InUse> {
    let goes = |placement: &Placement| match entry {
        EntryId::Listing(id) => placement.id == id,
        EntryId::Node(id) => is_under(plan, placement.node, id),
    };
    let (going, staying): (Vec<Listing<'_>>, Vec<Listing<'_>>) = Outline::of(plan)
        .listings()
        .into_iter()
        .partition(|listing| goes(listing.placement));
    let initiatives: BTreeSet<Id<Initiative>> = going.iter().map(|it| it.initiative.id()).collect();
    let mut edits = Vec::new();
    let mut records = vec![entry.address()];
    for initiative in initiatives {
        let mut others = staying
            .iter()
            .filter(|listing| listing.initiative.id() == initiative)
            .map(|listing| listing.placement);
        match others.next() {
            None => records.push((TableName::Initiatives, initiative.key())),
            Some(first) if first.cross_listed && others.all(|other| other.cross_listed) => {
                edits.extend(change(plan, first.id(), |row| row.cross_listed = false));
            }
            Some(_) => {}
        }
    }
    edits.extend(removal_of(plan, records)?);
    keep_traces_back(plan, &mut edits);
    Ok(edits)
}

/// Lets the traces back stay that would go with their records: they tell what was left out of the
/// plan this one was made from.
fn keep_traces_back(plan: &Plan, edits: &mut Vec<Edit>) {
    let mut kept = Vec::new();
    edits.retain(|edit| {
        let id = edit.id();
        let trace = match edit {
            Edit::Remove { table, .. } if *table == TableName::Traces => plan.get(id.into()),
            _ => None,
        };
        let leads_back = |trace: &Arc<Row<Trace>>| {
            trace.toward == TraceDirection::Previous && trace.issue.is_none()
        };
        let is_kept = trace.is_some_and(leads_back);
        if is_kept {
            kept.extend(change(plan, Id::<Trace>::from(id), |trace| {
                trace.node = None;
                trace.initiative = None;
            }));
        }
        !is_kept
    });
    edits.splice(0..0, kept);
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
