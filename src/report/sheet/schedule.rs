//! The schedule of a progress sheet (年次計画): bars over the columns of the plan's years.

use std::collections::BTreeMap;

use crate::plan::action::{Action, ScheduleBar};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::{FiscalYear, Id, Plan, Position, Row};

/// A track: bars that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The action it schedules; none for the initiative as a whole.
    pub action: Option<Id<Action>>,
    /// The wording of that action.
    pub action_title: String,
    /// The track's number, counted from 0.
    pub track: u32,
    /// The bars from left to right.
    pub bars: Vec<Bar>,
}

/// A bar, clipped to the plan's years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The bar's record.
    pub id: Id<ScheduleBar>,
    /// The first column it covers, counted from 0.
    pub first_column: usize,
    /// The last column it covers.
    pub last_column: usize,
    /// The label line by line.
    pub lines: Vec<String>,
    /// The phase word, if the label is one.
    pub phase: String,
    /// What must be known about it.
    pub note: String,
    /// Whether it begins before the plan.
    pub begins_before: bool,
    /// Whether it goes on after the plan.
    pub goes_on: bool,
}

/// The tracks of an initiative: its own first, then those of its actions in their order. A bar
/// wholly outside the plan's years is not shown.
pub(super) fn tracks(plan: &Plan, initiative: Id<Initiative>, years: &[FiscalYear]) -> Vec<Track> {
    type Place = (Option<Position>, Option<Id<Action>>, u32);
    let mut tracks: BTreeMap<Place, Track> = BTreeMap::new();
    for bar in &plan.bars {
        if bar.initiative != initiative {
            continue;
        }
        let Some(shown) = clipped(plan, bar, years) else {
            continue;
        };
        let action = bar.action.and_then(|action| plan.get(action));
        let place = action.map(|action| action.position().clone());
        let track = tracks
            .entry((place, bar.action, bar.track))
            .or_insert_with(|| Track {
                action: bar.action,
                action_title: action.map_or_else(String::new, |action| title(plan, action)),
                track: bar.track,
                bars: Vec::new(),
            });
        track.bars.push(shown);
    }
    let mut tracks: Vec<Track> = tracks.into_values().collect();
    for track in &mut tracks {
        track
            .bars
            .sort_by_key(|bar| (bar.first_column, bar.last_column, bar.id));
    }
    tracks
}

/// The wording of an action: its own, or that of the shared action that stands here.
fn title(plan: &Plan, action: &Row<Action>) -> String {
    let shared = action.shared.and_then(|shared| plan.get(shared));
    match shared {
        Some(shared) if action.title.is_empty() => shared.title.clone(),
        _ => action.title.clone(),
    }
}

fn clipped(plan: &Plan, bar: &Row<ScheduleBar>, years: &[FiscalYear]) -> Option<Bar> {
    let covers = |year: &FiscalYear| bar.from <= *year && *year <= bar.to;
    let phase = bar.phase.and_then(|phase| plan.get(phase));
    Some(Bar {
        id: bar.id(),
        first_column: years.iter().position(covers)?,
        last_column: years.iter().rposition(covers)?,
        lines: bar.label.lines().map(str::to_owned).collect(),
        phase: phase.map_or_else(String::new, |phase| phase.name.clone()),
        note: bar.note.clone(),
        begins_before: years.first().is_some_and(|first| bar.from < *first),
        goes_on: years.last().is_some_and(|last| bar.to > *last),
    })
}
