//! What a draft begins with: everything that goes on, where it stands now, under the name it has.

use std::collections::{HashMap, HashSet};

use super::{Draft, DraftKind, Source, Succession, naming};
use crate::plan::header::PlanHeader;
use crate::plan::listing::{Entry, Line, Outline};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::review::{Issue, PlanReview, ReviewEntry};
use crate::plan::scale::Grade;
use crate::plan::{FiscalYear, Id, Key, Moment, Plan};

/// What the last review says of the records of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ended {
    /// The review, if there is one with a disposition.
    pub review: Option<Id<PlanReview>>,
    /// The disposition of each record that has one, and whether the record goes on; none where
    /// the disposition does not say.
    pub dispositions: HashMap<Source, (Id<Grade>, Option<bool>)>,
}

impl Ended {
    /// Whether the review says that it does not go on.
    pub fn is_ended(&self, source: Source) -> bool {
        self.dispositions
            .get(&source)
            .is_some_and(|(_, continues)| *continues == Some(false))
    }
}

/// What the last review that gives any disposition says.
pub fn ended(plan: &Plan) -> Ended {
    let with = |review: &Id<PlanReview>| {
        let mut entries = plan.review_entries.iter();
        entries.any(|entry| entry.review == *review && entry.disposition.is_some())
    };
    let reviews = plan.in_order::<PlanReview>();
    let Some(review) = reviews.iter().rev().map(|row| row.id()).find(with) else {
        return Ended::default();
    };
    let disposition = |entry: &ReviewEntry| {
        let source = entry
            .initiative
            .map(Source::Initiative)
            .or(entry.node.map(Source::Node))?;
        let grade = plan.get(entry.disposition?)?;
        Some((source, (grade.id(), grade.continues)))
    };
    Ended {
        review: Some(review),
        dispositions: plan
            .review_entries
            .iter()
            .filter(|entry| entry.review == review)
            .filter_map(|entry| disposition(entry))
            .collect(),
    }
}

/// The draft to begin with. After a review it holds what goes on or has no disposition yet, and
/// what an issue is left for; a plan of one year, and a plan without a review, is rolled over as a
/// whole. Each issue leads to what its node becomes.
pub fn suggest(plan: &Plan, id: Key, made_at: Moment) -> Succession {
    let ended = ended(plan);
    let header = plan
        .header()
        .map(|row| row.record().clone())
        .unwrap_or_default();
    let is_of_one_year = header.first_year == header.last_year;
    let is_whole = ended.review.is_none() || is_of_one_year;
    let ended = if is_whole { Ended::default() } else { ended };
    let (first_year, last_year) = next_period(plan, &header);
    let mut draft = Succession {
        id,
        title: naming::next_title(&header, first_year),
        first_year,
        last_year,
        made_at,
        keeps_numbers: is_whole,
        keeps_appendices: is_whole,
        ..Succession::default()
    };
    add_entries(plan, &ended, is_whole, &mut draft);
    draft.leads = leads(plan, &draft);
    draft
}

/// As many years as the period first had, right after the one in force.
fn next_period(plan: &Plan, header: &PlanHeader) -> (FiscalYear, FiscalYear) {
    let length = header
        .last_year
        .western()
        .saturating_sub(header.first_year.western());
    let last = plan.years().last().copied().unwrap_or(header.last_year);
    let first = last.next().unwrap_or(last);
    let end = FiscalYear::new(i32::from(first.western()) + i32::from(length));
    (first, end.unwrap_or(first))
}

/// The key of the first entry that comes from an old record.
pub(super) fn new_key(draft: &Succession, source: Source) -> Key {
    let (plan, old) = (draft.id, source.key());
    Key::derived(&[
        "successor",
        plan.as_str(),
        source.table().as_str(),
        old.as_str(),
    ])
}

fn add_entries(plan: &Plan, ended: &Ended, is_whole: bool, draft: &mut Succession) {
    let outline = Outline::of(plan);
    let homes = outline.homes();
    let wanted = wanted_nodes(plan, &outline, ended, is_whole);
    let mut listed = HashSet::new();
    for line in outline.lines() {
        let entry = match line.entry {
            Entry::Node(node) if wanted.contains(&node.id()) => {
                let under = node.parent.map(Source::Node);
                let kind = DraftKind::Node {
                    level: node.level,
                    role: node.role,
                };
                (Source::Node(node.id()), under, node.title.clone(), kind)
            }
            Entry::Listing(placement) => {
                let source = Source::Initiative(placement.initiative);
                let is_home = homes
                    .get(&placement.initiative)
                    .is_some_and(|home| home.placement.id() == placement.id());
                let Some(initiative) = plan.get(placement.initiative).filter(|_| is_home) else {
                    continue;
                };
                listed.insert(initiative.id());
                if ended.is_ended(source) {
                    continue;
                }
                let kind = DraftKind::Initiative {
                    is_part: placement.is_part,
                };
                let under = Some(Source::Node(placement.node));
                (source, under, initiative.title.clone(), kind)
            }
            Entry::Node(_) => continue,
        };
        push(draft, entry);
    }
    for initiative in &plan.initiatives {
        let source = Source::Initiative(initiative.id());
        if !listed.contains(&initiative.id()) && !ended.is_ended(source) {
            let kind = DraftKind::default();
            push(draft, (source, None, initiative.title.clone(), kind));
        }
    }
}

fn push(
    draft: &mut Succession,
    (source, under, title, kind): (Source, Option<Source>, String, DraftKind),
) {
    let entry = Draft {
        key: new_key(draft, source),
        under: under.map(|under| new_key(draft, under)),
        title,
        kind,
        from: vec![source],
    };
    draft.entries.push(entry);
}

/// The nodes to begin with: those above what goes on, those an issue is left for, and those that
/// nothing was ever judged under.
fn wanted_nodes(
    plan: &Plan,
    outline: &Outline<'_>,
    ended: &Ended,
    is_whole: bool,
) -> HashSet<Id<OutlineNode>> {
    let with_issue: HashSet<_> = plan.issues.iter().filter_map(|issue| issue.node).collect();
    let lines = outline.lines();
    let mut wanted: HashSet<Id<OutlineNode>> = HashSet::new();
    for (index, line) in lines.iter().enumerate() {
        let Entry::Node(node) = line.entry else {
            continue;
        };
        let below: Vec<&Line<'_>> = lines[index + 1..]
            .iter()
            .take_while(|next| next.depth > line.depth)
            .collect();
        let has_listing = below
            .iter()
            .any(|next| matches!(next.entry, Entry::Listing(_)));
        let goes_on = below.iter().any(|next| match next.entry {
            Entry::Listing(row) => !ended.is_ended(Source::Initiative(row.initiative)),
            Entry::Node(node) => with_issue.contains(&node.id()),
        });
        let is_open = !has_listing && !ended.is_ended(Source::Node(node.id()));
        let stands = node.parent.is_none_or(|parent| wanted.contains(&parent));
        let has_issue = with_issue.contains(&node.id());
        // A number that was left out means nothing among other neighbours.
        let is_gap = node.role == NodeRole::Omitted && below.is_empty() && !has_issue;
        let has_place = is_whole || !is_gap;
        let is_wanted = goes_on || has_issue || is_open;
        if stands && has_place && is_wanted {
            wanted.insert(node.id());
        }
    }
    wanted
}

fn leads(plan: &Plan, draft: &Succession) -> Vec<(Id<Issue>, Vec<Key>)> {
    let lead = |issue: &crate::plan::Row<Issue>| {
        let node = issue.node.map(Source::Node);
        let keys = draft
            .entries
            .iter()
            .filter(|entry| node.is_some_and(|node| entry.from.contains(&node)))
            .map(|entry| entry.key)
            .collect();
        (issue.id(), keys)
    };
    plan.in_order::<Issue>().into_iter().map(lead).collect()
}
