//! The schedule of an initiative as it is edited: every track of the initiative and of its
//! actions, empty ones included, so that there is a place for a new bar.

use super::actions::of_initiative;
use super::sheet::{Bar, Track, schedule};
use crate::edit::schedule::TrackAt;
use crate::plan::action::{Action, ScheduleBar};
use crate::plan::initiative::Initiative;
use crate::plan::{Id, Plan, Row};

/// The schedule of an initiative.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lanes {
    /// The tracks: those of the initiative as a whole first, then those of its actions.
    pub lanes: Vec<Lane>,
    /// Bars wholly outside the plan's years, which no track can show: their labels and years.
    pub outside: Vec<OutsideBar>,
}

/// A track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Which one it is.
    pub at: TrackAt,
    /// The number of the action; empty for the initiative as a whole.
    pub number: String,
    /// The wording of the action.
    pub title: String,
    /// Its bars from left to right.
    pub bars: Vec<Bar>,
}

/// A bar outside the plan's years.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OutsideBar {
    /// The bar.
    pub id: Id<ScheduleBar>,
    /// Its label.
    pub label: String,
}

/// Whether a bar shares a year with another of its track: both are kept as they are, and drawn one
/// below the other.
pub fn overlaps(plan: &Plan, bar: &Row<ScheduleBar>) -> bool {
    plan.bars.iter().any(|other| {
        other.id() != bar.id()
            && (other.initiative, other.action, other.track)
                == (bar.initiative, bar.action, bar.track)
            && other.from <= bar.to
            && bar.from <= other.to
    })
}

/// The tracks of an initiative.
pub fn lanes(plan: &Plan, initiative: Id<Initiative>) -> Lanes {
    let tracks = schedule(plan, initiative);
    let actions = of_initiative(plan, initiative);
    let mut lanes = Vec::new();
    let mut put = |action: Option<Id<Action>>, number: &str, title: &str| {
        let own = || tracks.iter().filter(|track| track.action == action);
        let last = own().map(|track| track.track).max().unwrap_or(0);
        for number_of_track in 0..=last {
            let bars = own().find(|track: &&Track| track.track == number_of_track);
            lanes.push(Lane {
                at: TrackAt {
                    initiative,
                    action,
                    track: number_of_track,
                },
                number: number.to_owned(),
                title: title.to_owned(),
                bars: bars.map_or_else(Vec::new, |track| track.bars.clone()),
            });
        }
    };
    if actions.is_empty() || tracks.iter().any(|track| track.action.is_none()) {
        put(None, "", "");
    }
    for action in &actions {
        put(Some(action.id), &action.number, &action.title);
    }
    let years = plan.years();
    let outside = plan.bars.iter().filter(|bar| {
        bar.initiative == initiative && !years.iter().any(|year| (bar.from..=bar.to).contains(year))
    });
    Lanes {
        lanes,
        outside: outside
            .map(|bar| OutsideBar {
                id: bar.id(),
                label: bar.label.clone(),
            })
            .collect(),
    }
}
