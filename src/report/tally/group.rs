//! The rows a dimension has, and in which of them a listing counts.

use super::Dimension;
use super::units::Unit;
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::scale::{Grade, Stage};
use crate::plan::sorting::sort_by;
use crate::plan::vocabulary::{Actor, ChangeClass, FundingType, Level, Mark, Section};
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::sections;
use crate::wording::reports as words;

/// What a row of a tally is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// A node.
    Node(Id<OutlineNode>),
    /// One section.
    Section(Id<Section>),
    /// Sections that are responsible together, sorted by id.
    Sections(Vec<Id<Section>>),
    /// An actor.
    Actor(Id<Actor>),
    /// A funding type.
    FundingType(Id<FundingType>),
    /// A mark.
    Mark(Id<Mark>),
    /// A stage.
    Stage(Id<Stage>),
    /// A year.
    Year(FiscalYear),
    /// A grade.
    Grade(Id<Grade>),
    /// A change class of actions.
    ChangeClass(Id<ChangeClass>),
    /// What is not rated, for a reason.
    NotRated,
    /// What has ratings that do not agree and are not averaged.
    Split,
    /// What has no rating yet.
    Missing,
    /// What has no value in the dimension.
    None,
    /// Everything.
    Total,
}

/// A row before it is counted.
#[derive(Debug)]
pub(in crate::report) struct Group {
    pub(in crate::report) key: GroupKey,
    pub(in crate::report) number: String,
    pub(in crate::report) label: String,
    /// Whether the row is left out where there is nothing to count.
    pub(in crate::report) only_if_filled: bool,
}

impl Group {
    pub(in crate::report) fn named(key: GroupKey, label: &str) -> Self {
        Self {
            key,
            number: String::new(),
            label: label.to_owned(),
            only_if_filled: false,
        }
    }
}

/// The level a dimension counts by.
fn level_of(plan: &Plan, dimension: Dimension) -> Option<Id<Level>> {
    let Dimension::Level(index) = dimension else {
        return None;
    };
    let levels = plan.in_order::<Level>();
    index
        .checked_sub(1)
        .and_then(|index| levels.get(index))
        .map(|level| level.id())
}

/// The rows of a dimension in the plan's order, that of no value last.
pub(in crate::report) fn groups(
    plan: &Plan,
    outline: &Outline<'_>,
    dimension: Dimension,
) -> Vec<Group> {
    let mut groups = match dimension {
        Dimension::Total => return Vec::new(),
        Dimension::Level(_) => nodes(plan, outline, dimension),
        Dimension::Section => combinations(plan, outline),
        Dimension::EachSection => plan
            .in_order::<Section>()
            .iter()
            .map(|row| Group::named(GroupKey::Section(row.id()), &row.name))
            .collect(),
        Dimension::Actor => plan
            .in_order::<Actor>()
            .iter()
            .map(|row| Group::named(GroupKey::Actor(row.id()), &row.name))
            .collect(),
        Dimension::FundingType => plan
            .in_order::<FundingType>()
            .iter()
            .map(|row| Group::named(GroupKey::FundingType(row.id()), &row.name))
            .collect(),
        Dimension::Mark => plan
            .in_order::<Mark>()
            .iter()
            .map(|row| Group::named(GroupKey::Mark(row.id()), &row.name))
            .collect(),
        Dimension::Stage => {
            return plan
                .in_order::<Stage>()
                .iter()
                .map(|row| Group::named(GroupKey::Stage(row.id()), &row.name))
                .collect();
        }
        Dimension::Year => {
            let style = plan.year_style();
            return plan
                .years()
                .into_iter()
                .map(|year| Group::named(GroupKey::Year(year), &year.show(style)))
                .collect();
        }
    };
    let mut none = Group::named(GroupKey::None, words::NONE);
    none.only_if_filled = true;
    groups.push(none);
    groups
}

fn nodes(plan: &Plan, outline: &Outline<'_>, dimension: Dimension) -> Vec<Group> {
    let level = level_of(plan, dimension);
    let group = |line: &crate::plan::listing::Line<'_>| match line.entry {
        Entry::Node(node) if node.level == level && node.role == NodeRole::Heading => Some(Group {
            key: GroupKey::Node(node.id()),
            number: line.number.clone(),
            label: node.title.clone(),
            only_if_filled: false,
        }),
        _ => None,
    };
    if level.is_none() {
        return Vec::new();
    }
    outline.lines().iter().filter_map(group).collect()
}

/// The sections as they are printed together: single ones first, each in the plan's order.
fn combinations(plan: &Plan, outline: &Outline<'_>) -> Vec<Group> {
    let order: Vec<Id<Section>> = plan
        .in_order::<Section>()
        .iter()
        .map(|row| row.id())
        .collect();
    let place = |id: &Id<Section>| order.iter().position(|other| other == id);
    let mut found: Vec<(bool, Vec<Option<usize>>, Group)> = Vec::new();
    for listing in outline.listings() {
        let sections = &listing.initiative.sections;
        let Some(key) = combination(listing.initiative) else {
            continue;
        };
        if found.iter().any(|(_, _, group)| group.key == key) {
            continue;
        }
        let label = sections::joined(&sections::named(plan, sections));
        let mut group = Group::named(key, &label);
        group.only_if_filled = true;
        found.push((
            sections.len() > 1,
            sections.iter().map(place).collect(),
            group,
        ));
    }
    sort_by(&mut found, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    found.into_iter().map(|(_, _, group)| group).collect()
}

fn combination(initiative: &Initiative) -> Option<GroupKey> {
    let mut sections = initiative.sections.clone();
    sections.sort_unstable();
    sections.dedup();
    (!sections.is_empty()).then_some(GroupKey::Sections(sections))
}

/// The rows a unit counts in. Stages and years are no property of a unit; a node that is rated
/// itself has no properties but its place.
pub(in crate::report) fn keys_of(
    plan: &Plan,
    unit: &Unit<'_>,
    dimension: Dimension,
) -> Vec<GroupKey> {
    fn all<R>(ids: Option<&Vec<Id<R>>>, key: fn(Id<R>) -> GroupKey) -> Vec<GroupKey> {
        ids.into_iter().flatten().copied().map(key).collect()
    }
    let initiative = unit.initiative;
    let mut keys: Vec<GroupKey> = match dimension {
        Dimension::Level(_) => level_of(plan, dimension)
            .and_then(|level| unit.node_of(level))
            .map(GroupKey::Node)
            .into_iter()
            .collect(),
        Dimension::Section => initiative
            .and_then(|row| combination(row))
            .into_iter()
            .collect(),
        Dimension::EachSection => all(initiative.map(|row| &row.sections), GroupKey::Section),
        Dimension::Actor => all(initiative.map(|row| &row.actors), GroupKey::Actor),
        Dimension::FundingType => all(
            initiative.map(|row| &row.funding_types),
            GroupKey::FundingType,
        ),
        Dimension::Mark => all(initiative.map(|row| &row.marks), GroupKey::Mark),
        Dimension::Stage | Dimension::Year | Dimension::Total => return Vec::new(),
    };
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() {
        keys.push(GroupKey::None);
    }
    keys
}

/// Whether an initiative counts in several rows of the dimension.
pub(in crate::report) fn rows_overlap(plan: &Plan, dimension: Dimension) -> bool {
    plan.initiatives.iter().any(|initiative| {
        let values = match dimension {
            Dimension::EachSection => initiative.sections.len(),
            Dimension::Actor => initiative.actors.len(),
            Dimension::FundingType => initiative.funding_types.len(),
            Dimension::Mark => initiative.marks.len(),
            _ => 0,
        };
        values > 1
    })
}

/// The dimensions that say something in a plan, outermost level first, and the plan's words for
/// them. Years and the total, which every plan has, are not among them.
pub fn dimensions(plan: &Plan) -> Vec<(Dimension, String)> {
    let is_filled = |dimension: &Dimension| match *dimension {
        Dimension::Level(_) => level_of(plan, *dimension).is_some_and(|level| {
            let is_heading = |node: &OutlineNode| node.role == NodeRole::Heading;
            plan.nodes
                .iter()
                .any(|node| node.level == Some(level) && is_heading(node))
        }),
        Dimension::Section => plan.sections.iter().next().is_some(),
        Dimension::EachSection => rows_overlap(plan, *dimension),
        Dimension::Actor => plan.actors.iter().next().is_some(),
        Dimension::FundingType => plan.funding_types.iter().next().is_some(),
        Dimension::Mark => plan.marks.iter().next().is_some(),
        Dimension::Stage => plan.stages.iter().nth(1).is_some(),
        Dimension::Year | Dimension::Total => false,
    };
    let levels = 1..=plan.levels.iter().count();
    let others = [
        Dimension::Section,
        Dimension::EachSection,
        Dimension::Actor,
        Dimension::FundingType,
        Dimension::Mark,
        Dimension::Stage,
    ];
    levels
        .map(Dimension::Level)
        .chain(others)
        .filter(is_filled)
        .map(|dimension| (dimension, heading(plan, dimension)))
        .collect()
}

/// The plan's word for what the rows are.
pub(in crate::report) fn heading(plan: &Plan, dimension: Dimension) -> String {
    match dimension {
        Dimension::Level(_) => level_of(plan, dimension)
            .and_then(|level| plan.get(level))
            .map_or_else(String::new, |level| level.name.clone()),
        Dimension::Section | Dimension::EachSection => {
            let word = plan
                .header()
                .map_or("", |header| header.words.section.as_str());
            words::or_usual(word, words::SECTION).to_owned()
        }
        Dimension::Actor => words::ACTOR.to_owned(),
        Dimension::FundingType => words::FUNDING_TYPE.to_owned(),
        Dimension::Mark => words::MARK.to_owned(),
        Dimension::Stage => words::STAGE.to_owned(),
        Dimension::Year => words::YEAR.to_owned(),
        Dimension::Total => String::new(),
    }
}
