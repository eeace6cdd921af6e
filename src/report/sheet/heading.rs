//! The head of a progress sheet.

use crate::plan::sorting::sort_by_key;
use std::collections::HashMap;

use crate::plan::header::PlanWords;
use crate::plan::initiative::{ChangeKind, Initiative, InitiativeChange};
use crate::plan::listing::{Entry, Listing, Outline};
use crate::plan::normal::comparable;
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::vocabulary::Level;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::sections::{self, NamedSection};
use crate::wording::reports as words;

/// The head of a progress sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetHeading {
    /// The plan's title.
    pub plan_title: String,
    /// The organisation.
    pub organisation: String,
    /// The listing it is seen from; none for an initiative that is listed nowhere.
    pub listing: Option<Id<Placement>>,
    /// The page it is printed on, counted from 1; none for an initiative that is listed nowhere.
    pub page: Option<usize>,
    /// Every level above the initiatives' own, outermost first: a level that is left out here has
    /// a step without number and title, as the printed form has a blank cell.
    pub path: Vec<PathStep>,
    /// The number of the item.
    pub number: String,
    /// The number of the part; empty for none.
    pub part: String,
    /// The title as listed.
    pub title: String,
    /// The title with the number of its part, where it does not end in it anyway.
    pub title_with_part: String,
    /// Whether this is a repeated listing.
    pub cross_listed: bool,
    /// The mark to print for that: 【再掲】 or nothing.
    pub cross_listing_mark: String,
    /// The responsible sections.
    pub sections: Vec<NamedSection>,
    /// Their names in one cell.
    pub section_names: String,
    /// The overview.
    pub overview: String,
    /// What happened to the initiative, oldest first.
    pub changes: Vec<ChangeNote>,
}

/// A level above an initiative.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PathStep {
    /// The plan's word for the level.
    pub level_name: String,
    /// The node; none where the level is left out.
    pub node: Option<Id<OutlineNode>>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// What happened to an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeNote {
    /// What happened.
    pub kind: ChangeKind,
    /// The year.
    pub year: Option<FiscalYear>,
    /// The title before.
    pub former_title: String,
    /// The overview before.
    pub former_overview: String,
    /// The title of the other initiative: merged into, or split from.
    pub other_title: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
}

/// The plan's words for the parts of the form; the usual word where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWords(PlanWords);

impl std::ops::Deref for SheetWords {
    type Target = PlanWords;

    fn deref(&self) -> &PlanWords {
        &self.0
    }
}

impl SheetWords {
    /// The words of a plan.
    pub fn of(plan: &Plan) -> Self {
        let own = plan.header().map(|header| header.words.clone());
        let own = own.unwrap_or_default();
        let word = |own: &str, usual: &str| words::or_usual(own, usual).to_owned();
        Self(PlanWords {
            section: word(&own.section, words::SECTION),
            initiative: word(&own.initiative, words::INITIATIVE),
            sheet: word(&own.sheet, words::SHEET),
            overview: word(&own.overview, words::OVERVIEW),
            schedule: word(&own.schedule, words::SCHEDULE),
            target: word(&own.target, words::TARGET),
            activity: word(&own.activity, words::ACTIVITY),
            outcome: word(&own.outcome, words::OUTCOME),
            policy: word(&own.policy, words::POLICY),
            remarks: word(&own.remarks, words::REMARKS),
            ..own
        })
    }
}

/// The number of every node.
pub(super) fn numbers(outline: &Outline<'_>) -> HashMap<Id<OutlineNode>, String> {
    let number = |line: &crate::plan::listing::Line<'_>| match line.entry {
        Entry::Node(node) => Some((node.id(), line.number.clone())),
        Entry::Listing(_) => None,
    };
    outline.lines().iter().filter_map(number).collect()
}

pub(super) fn heading(
    plan: &Plan,
    numbers: &HashMap<Id<OutlineNode>, String>,
    initiative: &Row<Initiative>,
    listing: Option<&Listing<'_>>,
) -> SheetHeading {
    let sections = sections::named(plan, &initiative.sections);
    let header = plan.header();
    let title = listing.map_or(initiative.title.as_str(), Listing::title);
    let part = listing.map_or("", |listing| listing.part.as_str());
    let has_part = comparable(title).ends_with(&comparable(part));
    let cross_listed = listing.is_some_and(|listing| listing.placement.cross_listed);
    let mark = if cross_listed {
        words::CROSS_LISTED
    } else {
        ""
    };
    SheetHeading {
        plan_title: header.map_or_else(String::new, |header| header.title.clone()),
        organisation: header.map_or_else(String::new, |header| header.organisation.clone()),
        listing: listing.map(|listing| listing.placement.id()),
        page: listing.map(|listing| listing.page),
        path: listing.map_or_else(Vec::new, |listing| path(plan, numbers, listing)),
        number: listing.map_or_else(String::new, |listing| listing.number.clone()),
        part: part.to_owned(),
        title: title.to_owned(),
        title_with_part: if has_part {
            title.to_owned()
        } else {
            format!("{title}{part}")
        },
        cross_listed,
        cross_listing_mark: mark.to_owned(),
        section_names: sections::joined(&sections),
        sections,
        overview: initiative.overview.clone(),
        changes: changes(plan, initiative.id()),
    }
}

fn path(
    plan: &Plan,
    numbers: &HashMap<Id<OutlineNode>, String>,
    listing: &Listing<'_>,
) -> Vec<PathStep> {
    let mut levels = plan.in_order::<Level>();
    // The last level is that of the initiatives themselves.
    levels.pop();
    let step = |level: &Row<Level>| {
        let node = listing.node_of(level.id());
        let number = node.and_then(|node| numbers.get(&node.id()));
        PathStep {
            level_name: level.name.clone(),
            node: node.map(Row::id),
            number: number.cloned().unwrap_or_default(),
            title: node.map_or_else(String::new, |node| node.title.clone()),
        }
    };
    levels.into_iter().map(step).collect()
}

fn changes(plan: &Plan, initiative: Id<Initiative>) -> Vec<ChangeNote> {
    let mut rows: Vec<&Row<InitiativeChange>> = plan
        .initiative_changes
        .iter()
        .map(AsRef::as_ref)
        .filter(|change| change.initiative == initiative)
        .collect();
    sort_by_key(&mut rows, |change| (change.year, change.id()));
    let note = |change: &Row<InitiativeChange>| ChangeNote {
        kind: change.kind,
        year: change.year,
        former_title: change.former_title.clone(),
        former_overview: change.former_overview.clone(),
        other_title: change
            .other
            .and_then(|other| plan.get(other))
            .map_or_else(String::new, |other| other.title.clone()),
        reason: change.reason.clone(),
        decided_by: change.decided_by.clone(),
    };
    rows.into_iter().map(note).collect()
}
