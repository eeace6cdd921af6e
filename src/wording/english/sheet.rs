//! The words of a progress sheet.

use super::counting::counted;
use super::{initiative, opinions};
use crate::plan::initiative::ChangeKind;
use crate::plan::summary::ResponseState;

pub const MISSING: &str = "This sheet cannot be found";
pub const MISSING_BECAUSE: &str = "The initiative was removed, or it belongs to another plan.";
pub const TO_LIST: &str = "Go to the list of sheets";
pub const POSITION: &str = "Place in the outline";
pub const YEAR: &str = "Fiscal year";
pub const PAGE: &str = "Page";
pub const HISTORY: &str = "Changes so far";
pub const LOCKED: &str = "You can only look at this plan.";
pub const YEARS: &str = "Schedule, targets and ratings";
pub const ACTUAL: &str = "Actual";
pub const REVISED: &str = "Revised target";
pub const BASELINE: &str = "Baseline";
pub const NOT_YET: &str = "Not published yet";
pub const MET: &str = "Target met";
pub const NOT_MET: &str = "Target not met";
pub const UNREADABLE: &str = "No share of target";
pub const REVISE: &str = "Revise a target";
pub const SHOW_ACTUAL: &str = "Show the row for actuals";
pub const ADD_TARGET: &str = "Add a row for targets";
pub const INDICATOR: &str = "Indicator";
pub const TARGET_YEAR: &str = "Fiscal year of the target";
pub const NEW_TARGET: &str = "New target";
pub const WHEN: &str = "When it was revised";
pub const WHEN_EXAMPLE: &str = "October 2023";
pub const WHY: &str = "Why it was revised";
pub const DECIDED_BY: &str = "Board or position that decided it";
pub const REVISE_LEAD: &str =
    "The original target does not go away. It is kept next to the new one.";
pub const NEW_TARGET_EMPTY: &str = "Write the new target.";
pub const REVISE_DO: &str = "Record the revision";
pub const CANCEL: &str = "Cancel";
pub const REVISIONS: &str = "Revised targets";
pub const REVISION_REMOVE: &str = "Remove this revision";
pub const ADD_BLOCK: &str = "Add another section’s part";
pub const ADD_BLOCK_DO: &str = "Add";
pub const CHOOSE_SECTION: &str = "Choose a section";
pub const REMOVE_BLOCK: &str = "Remove this part";
pub const OMIT: &str = "Leave this fiscal year’s sheet empty";
pub const OMITTED_BECAUSE: &str = "Why this fiscal year’s sheet is left empty";
pub const OMIT_SUPPORT: &str = "If you write a reason, this sheet counts as filled in.";
pub const UNCHANGED: &str = "Same text as last year";
pub const CARRY_OVER: &str = "Copy this text";
pub const LAST_YEAR_TEXT: &str = "See last year’s text";
pub const APPEND_TITLE: &str = "Add last year’s text to the end?";
pub const APPEND_LEAD: &str = "What you have written stays. The text below is added after it.";
pub const APPEND: &str = "Add to the end";
pub const NOTHING_LAST_YEAR: &str = "Nothing was written last year.";
pub const OPINIONS_LAST_YEAR: &str = "Opinions given last year";
pub const OPINIONS: &str = "Opinions given this fiscal year";
pub const NOTES: &str = "Things to note";
pub const NO_NOTES: &str = "Everything is filled in.";
pub const STILL_OPEN: &str = "Not filled in yet";
pub const PLEASE_CHECK: &str = "Check this";
pub const TREND: &str = "Ratings over the years";
pub const NOT_RATED: &str = "Not rated";
pub const PREVIOUS: &str = "Previous sheet";
pub const NEXT: &str = "Next sheet";
pub const KEY_PREVIOUS: &str = "Alt+PageUp";
pub const KEY_NEXT: &str = "Alt+PageDown";
pub const NOT_KEPT: &str = "There is no sheet for this fiscal year";
pub const OPEN_YEAR: &str = "Open a sheet for this fiscal year";

pub mod actions {
    pub const ACTIVITY: &str = "Write what was done";
    pub const OUTCOME: &str = "Write the outcome";
    pub const POLICY: &str = "Write the policy for next year";
    pub const REMARKS: &str = "Write remarks";
    pub const OMITTED: &str = "Write why a sheet is left empty";
    pub const CARRY_OVER: &str = "Copy last year’s text";
    pub const TARGET: &str = "Write a target";
    pub const ACTUAL: &str = "Write an actual";
    pub const REVISE: &str = "Revise a target";
    pub const UNREVISE: &str = "Remove a revision of a target";
    pub const ADD_TARGET: &str = "Add a row for targets";
    pub const ADD_BLOCK: &str = "Add a section’s part";
    pub const REMOVE_BLOCK: &str = "Remove a section’s part";
    pub const OPEN_YEAR: &str = "Open a sheet";
}

// Ends with a space: the words of the bar stand right behind it.
pub fn from_to(from: &str, to: &str) -> String {
    if from == to {
        format!("{from}: ")
    } else {
        format!("{from} to {to}: ")
    }
}

// Nested: the year, then the indicator, then what of it.
pub fn cell(year: &str, row: &str) -> String {
    format!("{year}, {row}")
}

pub fn with_unit(name: &str, unit: &str) -> String {
    format!("{name} ({unit})")
}

pub fn note(year: &str, text: &str) -> String {
    format!("{year}: {text}")
}

pub fn baseline(value: &str, when: &str) -> String {
    if when.is_empty() {
        format!("{BASELINE}: {value}")
    } else {
        format!("{BASELINE} ({when}): {value}")
    }
}

pub fn attainment(share: &str) -> String {
    format!("{share} of target")
}

pub fn revision(year: &str, before: &str, after: &str) -> String {
    if before.is_empty() {
        format!("Target for {year}: (empty) → “{after}”")
    } else {
        format!("Target for {year}: “{before}” → “{after}”")
    }
}

pub fn revision_about(on: &str, by: &str, because: &str) -> String {
    [on, by, because]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(GAP)
}

pub fn last_year(year: &str) -> String {
    format!("What was written last year ({year})")
}

pub fn last_year_of(field: &str) -> String {
    format!("Last year’s “{field}”")
}

// Begins with a space: it stands right behind the words of the button.
pub fn into_field(field: &str) -> String {
    format!(" (to “{field}”)")
}

// Begins with a space: it stands right behind the words of the button.
pub fn into_section(section: &str) -> String {
    format!(" ({section})")
}

pub fn block_field(section: &str, field: &str) -> String {
    format!("{section}: {field}")
}

pub fn progress(section: &str, done: u32, all: u32) -> String {
    format!("{section}: {}", progress_of_all(done, all))
}

pub fn progress_of_all(done: u32, all: u32) -> String {
    format!("{done} of {} filled in", counted(all, "sheet", "sheets"))
}

pub fn starts_later(year: &str) -> String {
    format!("This initiative starts in {year}.")
}

pub fn ended(year: &str, because: &str) -> String {
    let ended = format!("The last sheet of this initiative is that of {year}.");
    if because.is_empty() {
        ended
    } else {
        format!("{ended} Reason: {because}")
    }
}

pub fn change(kind: ChangeKind) -> &'static str {
    initiative::kind(kind)
}

pub fn formerly(title: &str) -> String {
    format!("Former name: “{title}”")
}

pub fn other(title: &str) -> String {
    format!("Other initiative: “{title}”")
}

pub fn decided(by: &str) -> String {
    format!("Decided by: {by}")
}

// Begins with a space: it stands right behind what was said.
pub fn said_by(name: &str) -> String {
    format!(" ({name})")
}

pub fn response(state: ResponseState) -> &'static str {
    opinions::state(state)
}

pub const GAP: &str = " · ";

pub fn not_rated(because: &str) -> String {
    format!("{NOT_RATED}: {because}")
}
