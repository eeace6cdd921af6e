//! Placing an entry by another one: right after it, or where a dragged line is dropped.

use super::{EntryId, MoveError, children, level_below, move_to, parent_of};
use crate::edit::Edit;
use crate::edit::build::{add, change};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::{Id, Plan, Position};

/// Where beside another entry something is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// As the sibling before it.
    Before,
    /// As the sibling after it.
    After,
    /// Under it, as the first.
    InsideFirst,
    /// Under it, as the last.
    InsideLast,
}

/// Adds a node as the next sibling of an entry.
pub fn add_node_after(plan: &Plan, id: Id<OutlineNode>, after: EntryId, title: &str) -> Vec<Edit> {
    let parent = parent_of(plan, after);
    let siblings = children(plan, parent);
    let next = siblings
        .iter()
        .position(|(entry, _)| *entry == after)
        .map_or(siblings.len(), |index| index + 1);
    let before = next.checked_sub(1).map(|index| &siblings[index].1);
    let position = Position::between(before, siblings.get(next).map(|(_, position)| position));
    let level = match after {
        EntryId::Node(node) => plan.get(node).and_then(|node| node.level),
        EntryId::Listing(_) => level_below(plan, parent),
    };
    vec![add(OutlineNode {
        id,
        parent,
        position,
        level,
        title: title.to_owned(),
        ..OutlineNode::default()
    })]
}

/// Moves an entry to where it was dropped.
///
/// # Errors
/// [`MoveError`] as for [`move_to`]; [`MoveError::NoPlace`] inside a listing.
pub fn drop_on(
    plan: &Plan,
    entry: EntryId,
    target: EntryId,
    side: Side,
) -> Result<Vec<Edit>, MoveError> {
    if entry == target {
        return Ok(Vec::new());
    }
    match (side, target) {
        (Side::Before | Side::After, _) => {
            let parent = parent_of(plan, target);
            let mut siblings = children(plan, parent);
            siblings.retain(|(id, _)| *id != entry);
            let at = siblings
                .iter()
                .position(|(id, _)| *id == target)
                .ok_or(MoveError::NoPlace)?;
            move_to(plan, entry, parent, at + usize::from(side == Side::After))
        }
        (Side::InsideFirst, EntryId::Node(node)) => move_to(plan, entry, Some(node), 0),
        (Side::InsideLast, EntryId::Node(node)) => move_to(plan, entry, Some(node), usize::MAX),
        (_, EntryId::Listing(_)) => Err(MoveError::NoPlace),
    }
}

/// Makes a repeated listing the home of its initiative; the home until now becomes a repeated
/// listing (再掲).
pub fn make_home(plan: &Plan, listing: Id<Placement>) -> Vec<Edit> {
    let Some(chosen) = plan.get(listing) else {
        return Vec::new();
    };
    let others = plan
        .placements
        .iter()
        .filter(|other| other.initiative == chosen.initiative);
    others
        .flat_map(|other| {
            change(plan, other.id(), |placement| {
                placement.cross_listed = placement.id != listing;
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::edit::outline::{add_initiative, add_node, cross_list};
    use crate::plan::Record;
    use crate::plan::header::PlanHeader;

    fn id<R: Record>(text: &str) -> Id<R> {
        Id::new(text).unwrap()
    }

    fn node(text: &str) -> EntryId {
        EntryId::Node(id(text))
    }

    fn after(plan: &Plan, edits: Vec<Edit>) -> Plan {
        apply(plan, edits).unwrap().0
    }

    /// Two goals, the first with an initiative that is listed again under the second.
    fn plan() -> Plan {
        let header = PlanHeader {
            id: id("plan"),
            ..PlanHeader::default()
        };
        let plan = after(&Plan::default(), vec![add(header)]);
        let plan = after(&plan, add_node(&plan, id("a"), None, "ア"));
        let plan = after(&plan, add_node(&plan, id("b"), None, "イ"));
        let edits = add_initiative(&plan, id("i"), id("home"), id("a"), "取組");
        let plan = after(&plan, edits);
        let edits = cross_list(&plan, id("again"), id("i"), id("b")).unwrap();
        after(&plan, edits)
    }

    fn order(plan: &Plan, parent: Option<&str>) -> Vec<String> {
        children(plan, parent.map(id))
            .into_iter()
            .map(|(entry, _)| match entry {
                EntryId::Node(id) => id.to_string(),
                EntryId::Listing(id) => id.to_string(),
            })
            .collect()
    }

    #[test]
    fn a_new_sibling_stands_right_after() {
        let plan = plan();
        let plan = after(&plan, add_node_after(&plan, id("c"), node("a"), "ウ"));
        assert_eq!(order(&plan, None), ["a", "c", "b"]);
        let listing = EntryId::Listing(id("home"));
        let plan = after(&plan, add_node_after(&plan, id("d"), listing, "エ"));
        assert_eq!(order(&plan, Some("a")), ["home", "d"]);
    }

    #[test]
    fn a_dropped_line_goes_where_the_line_was_drawn() {
        let plan = plan();
        let dropped = |entry, target, side| drop_on(&plan, entry, target, side);
        let moved = after(&plan, dropped(node("b"), node("a"), Side::Before).unwrap());
        assert_eq!(order(&moved, None), ["b", "a"]);
        let moved = after(
            &plan,
            dropped(node("b"), node("a"), Side::InsideFirst).unwrap(),
        );
        assert_eq!(order(&moved, Some("a")), ["b", "home"]);
        let moved = after(
            &plan,
            dropped(node("b"), node("a"), Side::InsideLast).unwrap(),
        );
        assert_eq!(order(&moved, Some("a")), ["home", "b"]);
        let listing = EntryId::Listing(id("home"));
        let refused = dropped(listing, node("b"), Side::InsideLast);
        assert_eq!(refused, Err(MoveError::ListedThere));
        let refused = dropped(node("b"), listing, Side::InsideLast);
        assert_eq!(refused, Err(MoveError::NoPlace));
        let refused = dropped(listing, node("b"), Side::Before);
        assert_eq!(refused, Err(MoveError::ListingNeedsNode));
        assert_eq!(dropped(node("a"), node("a"), Side::After), Ok(Vec::new()));
    }

    #[test]
    fn there_is_one_home_after_it_was_moved() {
        let plan = plan();
        let plan = after(&plan, make_home(&plan, id("again")));
        let is_repeated = |key| plan.get(id::<Placement>(key)).unwrap().cross_listed;
        assert!(is_repeated("home") && !is_repeated("again"));
    }
}
