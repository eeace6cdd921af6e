//! Where the initiatives of the next plan are listed: each at its home, and again wherever an old
//! one was listed again.

use std::collections::{HashMap, HashSet};

use super::carrying::successors;
use super::{Draft, DraftKind, Source, Succession};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::Placement;
use crate::plan::{Id, Key, Plan, Position};

/// Every listing of the next plan.
pub(super) fn listings(old: &Plan, draft: &Succession) -> Vec<Placement> {
    let homes = Outline::of(old).homes();
    let mut taken: HashSet<(Key, Key)> = HashSet::new();
    let mut listings = Vec::new();
    for (index, entry) in draft.entries.iter().enumerate() {
        let (DraftKind::Initiative { is_part }, Some(under)) = (entry.kind, entry.under) else {
            continue;
        };
        let home = only_initiative(entry).and_then(|id| homes.get(&id));
        let as_listed = home.map(|home| home.placement);
        let number = as_listed.filter(|_| draft.keeps_numbers);
        taken.insert((under, entry.key));
        listings.push(Placement {
            number: number.map(|row| row.number.clone()).unwrap_or_default(),
            listed_title: as_listed
                .filter(|_| home.is_some_and(|home| home.initiative.title == entry.title))
                .map(|row| row.listed_title.clone())
                .unwrap_or_default(),
            ..listing(under, entry.key, index, is_part)
        });
    }
    listings.extend(repeated(old, draft, &mut taken));
    listings
}

/// The repeated listings: wherever what an old one stood under went, behind the same neighbour.
fn repeated(old: &Plan, draft: &Succession, taken: &mut HashSet<(Key, Key)>) -> Vec<Placement> {
    let successors = successors(draft);
    // The last place behind each neighbour, so that several keep their order.
    let mut last: HashMap<(Key, Option<usize>), Position> = HashMap::new();
    let mut listings = Vec::new();
    for line in Outline::of(old).lines() {
        let Entry::Listing(placement) = line.entry else {
            continue;
        };
        let initiative = Source::Initiative(placement.initiative);
        let is_one = |entry: &&Draft| !entry.is_node() && entry.from.contains(&initiative);
        for entry in draft.entries.iter().filter(is_one) {
            for node in successors.get(&placement.node).into_iter().flatten() {
                if !placement.cross_listed || !taken.insert((*node, entry.key)) {
                    continue;
                }
                let (before, after) = neighbours(old, draft, placement, *node);
                let place = last
                    .entry((*node, before))
                    .or_insert_with(|| before.map(Position::nth).unwrap_or_default());
                *place = Position::between(Some(place), after.map(Position::nth).as_ref());
                listings.push(Placement {
                    cross_listed: true,
                    position: place.clone(),
                    listed_title: placement.listed_title.clone(),
                    ..listing(*node, entry.key, 0, placement.is_part)
                });
            }
        }
    }
    listings
}

/// The entries under a new node between which an old listing belongs: behind the last one that
/// stood before it.
fn neighbours(
    old: &Plan,
    draft: &Succession,
    placement: &Placement,
    node: Key,
) -> (Option<usize>, Option<usize>) {
    let stood_before = |source: &Source| match source {
        Source::Node(id) => old.get(*id).is_some_and(|row| {
            row.parent == Some(placement.node) && row.position < placement.position
        }),
        Source::Initiative(id) => old.placements.iter().any(|row| {
            row.initiative == *id && row.node == placement.node && row.position < placement.position
        }),
    };
    let siblings: Vec<usize> = (0..draft.entries.len())
        .filter(|index| draft.entries[*index].under == Some(node))
        .collect();
    let before = siblings
        .iter()
        .rposition(|index| draft.entries[*index].from.iter().any(stood_before));
    let after = siblings.get(before.map_or(0, |at| at + 1));
    (before.map(|at| siblings[at]), after.copied())
}

fn listing(node: Key, initiative: Key, index: usize, is_part: bool) -> Placement {
    Placement {
        id: Key::derived(&["listing", node.as_str(), initiative.as_str()]).into(),
        node: node.into(),
        initiative: initiative.into(),
        position: Position::nth(index),
        is_part,
        ..Placement::default()
    }
}

/// The one old initiative an entry comes from, if it is one and no more.
fn only_initiative(entry: &Draft) -> Option<Id<Initiative>> {
    entry.initiatives().next().filter(|_| entry.from.len() == 1)
}
