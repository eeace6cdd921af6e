//! The words of the change log.

use super::counting::counted;

pub const LEAD: &str = "Who changed what, where, when and how. “Undo” at the top takes changes back one by one, the latest first.";
pub const NONE: &str = "There are no changes yet";
pub const NONE_BECAUSE: &str =
    "When you change the plan, changes are listed here, the latest first.";
pub const MORE: &str = "Show earlier changes";

pub fn changed_places(count: usize) -> String {
    format!("{} changed", counted(count, "place", "places"))
}

pub fn and_more(count: usize) -> String {
    format!("And {count} more")
}
