//! The outline: levels that do not descend, and repeated listings that drifted from their home.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Address, Checking, Found, Severity};
use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::vocabulary::Level;
use crate::wording::checks::findings as words;

pub(super) fn levels_descend(checking: &Checking<'_>, found: &mut Found) {
    let levels = checking.plan.in_order::<Level>();
    let by_id: HashMap<Id<Level>, (usize, &str)> = levels
        .iter()
        .enumerate()
        .map(|(index, level)| (level.id(), (index, level.name.as_str())))
        .collect();
    let level_of = |node: &OutlineNode| node.level.and_then(|level| by_id.get(&level));
    for node in &checking.plan.nodes {
        let Some((own, name)) = level_of(node) else {
            continue;
        };
        // Prose between two headings has no level: the next heading above it counts.
        let mut above = node.parent.and_then(|parent| checking.plan.get(parent));
        let mut steps = checking.plan.nodes.len();
        while let Some(parent) = above.filter(|parent| level_of(parent).is_none() && steps > 0) {
            above = parent.parent.and_then(|next| checking.plan.get(next));
            steps -= 1;
        }
        if let Some((outer, above)) = above.and_then(|parent| level_of(parent))
            && own <= outer
        {
            found.add(
                Severity::Warning,
                checking.places.node(node.id()),
                Address::of(node, "level"),
                words::level_not_below(name, above),
            );
        }
    }
}

pub(super) fn copies_agree(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    for placement in &plan.placements {
        let Some(initiative) = plan.get(placement.initiative) else {
            continue;
        };
        let listed = &placement.listed_title;
        if !listed.is_empty() && *listed != initiative.title {
            found.add(
                Severity::Note,
                checking.places.node(placement.node),
                Address::of(placement, "listed_title"),
                words::listed_title_differs(listed, &initiative.title),
            );
        }
    }
    parts_agree(checking, found);
}

/// An item of several parts that is listed again has a node of its own there, typed once more.
fn parts_agree(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    let mut items: BTreeMap<Id<Initiative>, Vec<&Placement>> = BTreeMap::new();
    for placement in plan.placements.iter().filter(|row| row.is_part) {
        let listed = items.entry(placement.initiative).or_default();
        listed.push(placement.record());
    }
    let mut told = HashSet::new();
    for placements in items.values() {
        let home = placements.iter().find(|row| !row.cross_listed);
        let Some(home) = home.and_then(|home| plan.get(home.node)) else {
            continue;
        };
        for copy in placements.iter().filter(|row| row.cross_listed) {
            let Some(node) = plan.get(copy.node).filter(|node| node.title != home.title) else {
                continue;
            };
            if told.insert(node.id()) {
                found.add(
                    Severity::Note,
                    checking.places.node(node.id()),
                    Address::of(node, "title"),
                    words::item_title_differs(&node.title, &home.title),
                );
            }
        }
    }
}
