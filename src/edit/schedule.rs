//! Edits of schedule bars: moved, stretched, put on another track, added where a cell is empty.
//!
//! A bar that is moved stays inside the plan's years, as far as it was inside before.

use super::build::{add, change};
use super::{Edit, removal};
use crate::plan::action::{Action, ScheduleBar};
use crate::plan::initiative::Initiative;
use crate::plan::vocabulary::Phase;
use crate::plan::{FiscalYear, Id, Plan};

/// How a bar is changed, in years or tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarMove {
    /// Both ends, later for a positive number.
    Shift(i16),
    /// The first year.
    Start(i16),
    /// The last year.
    End(i16),
    /// The track, down for a positive number.
    Track(i16),
}

/// Where a bar lies after a move; as it is where there is no room.
pub fn moved(plan: &Plan, bar: &ScheduleBar, by: BarMove) -> (FiscalYear, FiscalYear, u32) {
    let years = plan.years();
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else {
        return (bar.from, bar.to, bar.track);
    };
    let (earliest, latest) = (first.min(bar.from), last.max(bar.to));
    let (from, to) = (number(bar.from), number(bar.to));
    let (from, to) = match by {
        BarMove::Shift(by) => {
            let by = by.clamp(number(earliest) - from, number(latest) - to);
            (from + by, to + by)
        }
        BarMove::Start(by) => ((from + by).clamp(number(earliest), to), to),
        BarMove::End(by) => (from, (to + by).clamp(from, number(latest))),
        BarMove::Track(_) => (from, to),
    };
    let track = match by {
        BarMove::Track(by) => bar.track.saturating_add_signed(by.into()).min(LAST_TRACK),
        _ => bar.track,
    };
    (year(from, bar.from), year(to, bar.to), track)
}

/// The edits that move a bar; none where there is no room.
pub fn move_bar(plan: &Plan, id: Id<ScheduleBar>, by: BarMove) -> Vec<Edit> {
    let Some((from, to, track)) = plan.get(id).map(|bar| moved(plan, bar, by)) else {
        return Vec::new();
    };
    change(plan, id, |bar| {
        (bar.from, bar.to, bar.track) = (from, to, track);
    })
}

/// No more tracks than that for one action.
const LAST_TRACK: u32 = 9;

fn number(year: FiscalYear) -> i16 {
    i16::try_from(year.western()).unwrap_or(i16::MAX)
}

fn year(number: i16, usual: FiscalYear) -> FiscalYear {
    FiscalYear::new(number.into()).unwrap_or(usual)
}

/// The track of a schedule: of an action, or of the initiative as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TrackAt {
    /// The initiative.
    pub initiative: Id<Initiative>,
    /// The action.
    pub action: Option<Id<Action>>,
    /// The track, counted from 0.
    pub track: u32,
}

/// The edits that add a bar of one year; without a year, behind the last bar of the track or in
/// its first free year.
pub fn new_bar(
    plan: &Plan,
    id: Id<ScheduleBar>,
    at: TrackAt,
    wanted: Option<FiscalYear>,
) -> Vec<Edit> {
    let years = plan.years();
    let own = |year: &FiscalYear| {
        plan.bars.iter().any(|bar| {
            bar.initiative == at.initiative
                && bar.action == at.action
                && bar.track == at.track
                && (bar.from..=bar.to).contains(year)
        })
    };
    let behind = years.iter().rposition(own).map_or(0, |index| index + 1);
    let free = years.get(behind).or(years.iter().find(|year| !own(year)));
    let from = wanted.or(free.copied()).or(years.last().copied());
    let Some(from) = from else {
        return Vec::new();
    };
    vec![add(ScheduleBar {
        id,
        initiative: at.initiative,
        action: at.action,
        track: at.track,
        from,
        to: from,
        ..ScheduleBar::default()
    })]
}

/// The edits that give a bar a phase word. A label that is empty or was a phase word follows.
pub fn set_phase(plan: &Plan, id: Id<ScheduleBar>, phase: Option<Id<Phase>>) -> Vec<Edit> {
    let name = |phase: Option<Id<Phase>>| {
        let phase = phase.and_then(|phase| plan.get(phase));
        phase.map(|phase| phase.name.clone())
    };
    change(plan, id, |bar| {
        if bar.label.is_empty() || Some(&bar.label) == name(bar.phase).as_ref() {
            bar.label = name(phase).unwrap_or_default();
        }
        bar.phase = phase;
    })
}

/// The edits that give a bar a label; the phase is the word it is, if it is one.
pub fn set_label(plan: &Plan, id: Id<ScheduleBar>, label: &str) -> Vec<Edit> {
    let phase = plan.phases.iter().find(|phase| phase.name == label);
    change(plan, id, |bar| {
        label.clone_into(&mut bar.label);
        bar.phase = phase.map(|phase| phase.id());
    })
}

/// The edits that remove a bar.
pub fn remove_bar(plan: &Plan, id: Id<ScheduleBar>) -> Vec<Edit> {
    removal(plan, &[id]).unwrap_or_default()
}
