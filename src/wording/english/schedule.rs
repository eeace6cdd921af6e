//! The words of the schedule's editor.

use crate::plan::FiscalYear;
use crate::plan::YearStyle;

pub const REGION: &str = "Bars by fiscal year";
pub const KEYS: &str = "Drag a bar to move it, or either end to change its length. Press an empty space to add a bar. With keys: ← → move the bar, Shift+← → its end, Alt+← → its start, Alt+↑ ↓ its track, Enter to edit, Delete to remove.";
pub const WHOLE: &str = "Whole initiative";
pub const ADD: &str = "Add a bar";
pub const ADD_SIGN: &str = "+";
pub const UNNAMED: &str = "(no words)";
pub const NO_ROOM: &str = "It cannot move any further";
pub const LABEL: &str = "Words on the bar";
pub const PHASE: &str = "Phase";
pub const PHASE_SUPPORT: &str = "If the bar has no words yet, it takes those of the phase.";
pub const FROM: &str = "Start";
pub const TO: &str = "End";
pub const NOTE: &str = "Note";
pub const UP: &str = "Move to the track above";
pub const DOWN: &str = "Move to the track below";
pub const DELETE: &str = "Remove this bar";
pub const CLOSE: &str = "Close";
pub const NONE: &str = "(none)";
pub const OUTSIDE: &str = "Bars outside the plan period";

pub fn bar(label: &str, from: FiscalYear, to: FiscalYear, style: YearStyle) -> String {
    let label = named(label);
    if from == to {
        return format!("{label}, {}", from.show(style));
    }
    format!("{label}, {} to {}", from.show(style), to.show(style))
}

pub fn on_track(bar: &str, track: u32) -> String {
    format!("{bar}, track {track}")
}

pub const OVERLAPS: &str = "overlaps another bar";

pub const OVERLAPPING: &str = "Overlaps";

pub fn overlapping(bar: &str) -> String {
    format!("{bar}, {OVERLAPS}")
}

pub fn named(label: &str) -> &str {
    if label.trim().is_empty() {
        UNNAMED
    } else {
        label
    }
}

pub fn lane(title: &str, track: u32) -> String {
    let title = if title.is_empty() { WHOLE } else { title };
    format!("{title}, track {track}")
}

pub fn add_to(title: &str, track: u32) -> String {
    format!("Add a bar: {}", lane(title, track))
}

pub mod actions {
    pub const ADD: &str = "Add a bar to the schedule";
    pub const CHANGE: &str = "Change the schedule";
    pub const DELETE: &str = "Remove a bar from the schedule";
}
