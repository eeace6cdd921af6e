//! The words of the list of progress sheets.

use super::counting::counted;
use crate::report::{MissingField, SheetState};

pub const LEAD: &str =
    "See how far the sheets of each fiscal year are filled in, by section and state.";
pub const BY_SECTION: &str = "Filled in, by section";
pub const NO_SECTION: &str = "No section";
pub const STATE: &str = "State";
pub const ANY: &str = "All";
pub const SEARCH: &str = "Find by name, section or page";
pub const CLEAR: &str = "Clear the filters";
pub const LIST: &str = "List of sheets";
pub const NONE: &str = "There are no sheets yet";
pub const NONE_BECAUSE: &str =
    "There is one sheet for each initiative. First add initiatives to the outline.";
pub const TO_OUTLINE: &str = "Open the outline";
pub const NONE_IN_YEAR: &str = "There are no sheets for this fiscal year";
pub const NONE_IN_YEAR_BECAUSE: &str =
    "Every initiative either starts later or has ended. Choose another fiscal year at the top.";
pub const NO_MATCH: &str = "No sheets match";
pub const NO_MATCH_BECAUSE: &str = "Widen or clear the filters.";
pub const NOT_RATED: &str = "Not rated";
pub const OMITTED: &str = "Left empty this fiscal year";
pub const ALL_SHEETS: &str = "All sheets";

pub fn state(state: SheetState) -> &'static str {
    match state {
        SheetState::Blank => "Not started",
        SheetState::Started => "In progress",
        SheetState::Complete => "Filled in",
    }
}

pub fn page(page: usize) -> String {
    format!("Page {page}")
}

pub fn pages(page: usize, more: usize) -> String {
    format!("Page {page} and {more} more")
}

pub fn missing(fields: &[MissingField], activity: &str, outcome: &str, policy: &str) -> String {
    let name = |field: &MissingField| match field {
        MissingField::Activity => activity.to_owned(),
        MissingField::Outcome => outcome.to_owned(),
        MissingField::Policy => policy.to_owned(),
        MissingField::Rating => "Rating".to_owned(),
        MissingField::Reason => "Reason for the rating".to_owned(),
    };
    fields.iter().map(name).collect::<Vec<_>>().join(", ")
}

pub fn lacks(what: &str) -> String {
    format!("Still to fill in: {what}")
}

pub fn shown(shown: usize, all: u32) -> String {
    format!("{shown} of {}", counted(all, "sheet", "sheets"))
}

pub fn done(done: u32, all: u32) -> String {
    format!("{done}/{}", counted(all, "sheet", "sheets"))
}
