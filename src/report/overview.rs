//! The overview (全体計画表): every item with its actions, classes, bars and goals in one table, and
//! the map of goals across items. All of it is computed; what the document printed otherwise stands
//! as its own wording.

mod cross;

pub use cross::{CrossMap, CrossRow, GoalColumn, goal_ids};

use super::actions::{ActionView, Goals, by_initiative};
use super::sections::{joined, named};
use super::sheet::{SheetWords, Track, schedules};
use crate::plan::action::{Action, SharedAction};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::outline::{OutlineNode, Placement};
use crate::plan::{FiscalYear, Id, Plan};
use crate::wording::reports as words;

/// The overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The plan's words.
    pub words: SheetWords,
    /// The years of the plan.
    pub years: Vec<FiscalYear>,
    /// The items under the outermost nodes.
    pub groups: Vec<OverviewGroup>,
    /// How many items.
    pub items: usize,
    /// How many rows of actions.
    pub rows: usize,
    /// How many of them have no goal.
    pub rows_without_goal: usize,
    /// The goals across the items.
    pub cross: CrossMap,
}

/// An outermost node with its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewGroup {
    /// The node; none for items that stand under none.
    pub node: Option<Id<OutlineNode>>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its items in their order.
    pub items: Vec<OverviewItem>,
}

/// An item of the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewItem {
    /// The listing.
    pub placement: Id<Placement>,
    /// The item.
    pub initiative: Id<Initiative>,
    /// The number.
    pub number: String,
    /// The title as listed.
    pub title: String,
    /// Whether it is listed a second time here.
    pub cross_listed: bool,
    /// The responsible sections in one cell.
    pub section_names: String,
    /// Its rows: at least one, empty where it has no actions.
    pub rows: Vec<OverviewRow>,
}

/// A row of the overview: an action, or several that stand under one number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverviewRow {
    /// The actions in it; none where the item has none.
    pub actions: Vec<Id<Action>>,
    /// The number.
    pub number: String,
    /// The wording of the overview.
    pub title: String,
    /// The change classes, each once.
    pub change_class: String,
    /// The shared action that stands here.
    pub shared: Option<Id<SharedAction>>,
    /// The goals of the overview.
    pub goals: Goals,
    /// Its tracks.
    pub tracks: Vec<Track>,
}

/// The overview of a plan.
pub fn overview(plan: &Plan) -> Overview {
    let outline = Outline::of(plan);
    let mut actions = by_initiative(plan);
    let mut tracks = schedules(plan);
    let mut groups: Vec<OverviewGroup> = Vec::new();
    let mut seen = std::collections::HashMap::new();
    for listing in outline.listings() {
        let node = listing.path.first();
        if groups.last().map(|group| group.node) != Some(node.map(|node| node.id())) {
            groups.push(OverviewGroup {
                node: node.map(|node| node.id()),
                number: node
                    .map_or_else(String::new, |node| outline.number_of(node.id()).to_owned()),
                title: node.map_or_else(String::new, |node| node.title.clone()),
                items: Vec::new(),
            });
        }
        let id = listing.initiative.id();
        let rows = seen.entry(id).or_insert_with(|| {
            let actions = actions.remove(&id).unwrap_or_default();
            rows(actions, &tracks.remove(&id).unwrap_or_default())
        });
        if let Some(group) = groups.last_mut() {
            group.items.push(item(plan, &listing, rows.clone()));
        }
    }
    let items: Vec<&OverviewItem> = groups.iter().flat_map(|group| &group.items).collect();
    let rows = || {
        let rows = items.iter().flat_map(|item| &item.rows);
        rows.filter(|row| !row.actions.is_empty())
    };
    Overview {
        words: SheetWords::of(plan),
        years: plan.years(),
        items: items.len(),
        rows: rows().count(),
        rows_without_goal: rows().filter(|row| row.goals.is_blank()).count(),
        cross: cross::cross(plan, &items),
        groups,
    }
}

fn item(plan: &Plan, listing: &Listing<'_>, rows: Vec<OverviewRow>) -> OverviewItem {
    OverviewItem {
        placement: listing.placement.id(),
        initiative: listing.initiative.id(),
        number: format!("{}{}", listing.number, listing.part),
        title: listing.title().to_owned(),
        cross_listed: listing.placement.cross_listed,
        section_names: joined(&named(plan, &listing.initiative.sections)),
        rows,
    }
}

/// The rows of an item. Actions under one number make one row with the wording the overview has
/// for the first of them, or with all of theirs.
fn rows(actions: Vec<ActionView>, tracks: &[Track]) -> Vec<OverviewRow> {
    let of = |action: Option<Id<Action>>| {
        let own = tracks.iter().filter(move |track| track.action == action);
        own.cloned().collect::<Vec<_>>()
    };
    let mut rows: Vec<OverviewRow> = Vec::new();
    for action in actions {
        let title = action.listed_title().to_owned();
        match rows.last_mut().filter(|_| action.goes_on) {
            Some(row) => {
                row.tracks.extend(of(Some(action.id)));
                row.actions.push(action.id);
                if row.change_class != action.change_class {
                    row.change_class =
                        [row.change_class.as_str(), &action.change_class].join(words::LIST_MARK);
                }
                if !row.title.contains(&title) {
                    row.title = [row.title.as_str(), &title].join(words::GOAL_MARK);
                }
            }
            None => rows.push(OverviewRow {
                tracks: of(Some(action.id)),
                actions: vec![action.id],
                number: action.number,
                title,
                change_class: action.change_class,
                shared: action.shared,
                goals: action.overview_goals,
            }),
        }
    }
    let whole = of(None);
    if rows.is_empty() || !whole.is_empty() {
        rows.insert(
            0,
            OverviewRow {
                tracks: whole,
                ..OverviewRow::default()
            },
        );
    }
    rows
}
