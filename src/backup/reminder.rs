//! When it is time to write the next file: the reminder grows with the days and with the changes
//! since the last one.

use crate::plan::day;

/// How urgently a person is reminded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Not at all.
    #[default]
    None,
    /// In a line at the foot of the page.
    Line,
    /// By a notice that can be put away until the page is opened again.
    Notice,
    /// By a banner that stays.
    Standing,
}

/// From how many days or changes on a person is reminded how urgently; the last that fits counts.
const STEPS: [(i64, usize, Urgency); 3] = [
    (7, 20, Urgency::Line),
    (14, 60, Urgency::Notice),
    (30, 200, Urgency::Standing),
];

/// What the reminder says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reminder {
    /// How urgently.
    pub urgency: Urgency,
    /// Whole days by the calendar since the last file, or since the first change if there is none;
    /// 0 if that is not known.
    pub days: i64,
    /// How many actions were done since.
    pub changes: usize,
}

/// The reminder on the day `now`, `changes` actions after `since` (both ISO 8601, only their dates
/// count). Where nothing was changed there is nothing to write, however long ago it was. A clock
/// that went back, or a date that cannot be read, counts as today.
pub fn reminder(now: &str, since: Option<&str>, changes: usize) -> Reminder {
    let days = match (day::number(now), since.and_then(day::number)) {
        (Some(now), Some(since)) => (now - since).max(0),
        _ => 0,
    };
    let reached = |(after_days, after_changes, _): &&(i64, usize, Urgency)| {
        days >= *after_days || changes >= *after_changes
    };
    let urgency = STEPS.iter().rev().find(reached);
    Reminder {
        urgency: urgency
            .filter(|_| changes > 0)
            .map_or(Urgency::None, |(_, _, urgency)| *urgency),
        days,
        changes,
    }
}
