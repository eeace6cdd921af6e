//! The records of the next plan: its own record, its vocabulary, and the outline of the draft with
//! what the old records say.

use std::collections::{HashMap, HashSet};

use super::{Draft, DraftKind, Succession, contents, listings, naming};
use crate::edit::{Edit, add};
use crate::plan::header::PlanHeader;
use crate::plan::outline::{NodeLink, OutlineNode};
use crate::plan::{Id, Key, Plan, Position, TableName};

/// What a plan calls things and how it rates: carried over as it is, ids included, so that the
/// tables of two plans can be laid side by side.
const VOCABULARY: &[TableName] = &[
    TableName::Levels,
    TableName::Sections,
    TableName::Actors,
    TableName::FundingTypes,
    TableName::ChangeClasses,
    TableName::Phases,
    TableName::Marks,
    TableName::OutsidePlans,
    TableName::OutsideGoals,
    TableName::Scales,
    TableName::Grades,
    TableName::Criteria,
    TableName::Stages,
    TableName::SharedActions,
    TableName::IntakeColumns,
];

/// The edits that add everything but traces.
pub(super) fn edits(old: &Plan, draft: &Succession) -> Vec<Edit> {
    let mut edits = vec![add(header(old, draft))];
    let appendices = draft.keeps_appendices.then_some(&TableName::Appendices);
    for &table in VOCABULARY.iter().chain(appendices) {
        let rows = old.table(table).rows();
        edits.extend(rows.map(|row| Edit::Add {
            table,
            row: row.to_map(),
        }));
    }
    for (index, entry) in draft.entries.iter().enumerate() {
        match entry.kind {
            DraftKind::Node { .. } => edits.push(add(node(old, draft, entry, index))),
            DraftKind::Initiative { .. } => {
                edits.extend(contents::initiative(old, draft, entry));
            }
        }
    }
    edits.extend(listings::listings(old, draft).into_iter().map(add));
    edits.extend(links(old, draft).into_iter().map(add));
    edits.extend(contents::indicators(old, draft));
    edits
}

fn header(old: &Plan, draft: &Succession) -> PlanHeader {
    let carried = old.header().map(|row| row.record().clone());
    let carried = carried.unwrap_or_default();
    PlanHeader {
        id: draft.id.into(),
        title: draft.title.clone(),
        first_year: draft.first_year,
        last_year: draft.last_year,
        made_at: draft.made_at.clone(),
        notice: naming::notice(&carried),
        ..carried
    }
}

fn node(old: &Plan, draft: &Succession, entry: &Draft, index: usize) -> OutlineNode {
    let (level, role) = match entry.kind {
        DraftKind::Node { level, role } => (level, role),
        DraftKind::Initiative { .. } => Default::default(),
    };
    let sources: Vec<_> = entry.nodes().filter_map(|id| old.get(id)).collect();
    let of_nodes = sources.iter().map(|node| node.text.clone());
    let of_initiatives = entry
        .initiatives()
        .filter_map(|id| old.get(id))
        .map(|row| row.overview.clone());
    let only = match &sources[..] {
        [one] if entry.from.len() == 1 => Some(one),
        _ => None,
    };
    let number = only
        .filter(|_| draft.keeps_numbers)
        .map(|node| node.number.clone());
    OutlineNode {
        id: entry.key.into(),
        parent: entry.under.map(Id::from),
        position: Position::nth(index),
        level,
        number: number.unwrap_or_default(),
        title: entry.title.clone(),
        text: contents::joined(of_nodes.chain(of_initiatives)),
        role,
        reason: contents::joined(sources.iter().map(|node| node.reason.clone())),
    }
}

/// The new nodes that each old node went into.
pub(super) fn successors(draft: &Succession) -> HashMap<Id<OutlineNode>, Vec<Key>> {
    let mut successors: HashMap<_, Vec<Key>> = HashMap::new();
    for entry in draft.entries.iter().filter(|entry| entry.is_node()) {
        for id in entry.nodes() {
            successors.entry(id).or_default().push(entry.key);
        }
    }
    successors
}

/// Links between nodes whose both ends went somewhere, and links to what lies outside.
fn links(old: &Plan, draft: &Succession) -> Vec<NodeLink> {
    let successors = successors(draft);
    let none = Vec::new();
    let mut known = HashSet::new();
    let mut links = Vec::new();
    for link in &old.node_links {
        let ends: Vec<Option<Key>> = match link.to {
            None => vec![None],
            Some(to) => successors
                .get(&to)
                .unwrap_or(&none)
                .iter()
                .copied()
                .map(Some)
                .collect(),
        };
        for from in successors.get(&link.from).unwrap_or(&none) {
            for to in &ends {
                let (old, key) = (link.id().key(), to.unwrap_or_default());
                let parts = ["link", old.as_str(), from.as_str(), key.as_str()];
                let id = Key::derived(&parts);
                if known.insert(id) {
                    links.push(NodeLink {
                        id: id.into(),
                        from: (*from).into(),
                        to: to.map(Id::from),
                        ..link.record().clone()
                    });
                }
            }
        }
    }
    links
}
