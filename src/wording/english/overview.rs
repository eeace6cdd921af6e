//! The words of the overview.

use super::counting::counted;

pub const LEAD: &str = "All items in one table, in the order of the outline. The table is made from the plan. To correct something, open the item.";
pub const EMPTY: &str = "There are no items yet";
pub const EMPTY_STEP: &str = "When you add initiatives to the outline, they are listed here.";
pub const TO_OUTLINE: &str = "Open the outline";
pub const TO_DRIFT: &str = "See where wording differs";
pub const NUMBER: &str = "Number";
pub const ACTIONS: &str = "Actions";
pub const GOALS: &str = "Related goals";
pub const CROSS: &str = "Related goals and items";
pub const CROSS_SUPPORT: &str =
    "The figures are how many rows of actions serve the goal. Cross-listings are not counted.";
pub const WITHOUT: &str = "No goal";
pub const WORDS: &str = "In words";
pub const ITEMS: &str = "Number of items";
pub const ROWS: &str = "Number of rows";
pub const CROSS_LISTED: &str = "Cross-listed";
pub const NONE: &str = "None";

pub fn counts(items: usize, rows: usize, without: usize, drifts: usize) -> String {
    let without = match without {
        0 => String::new(),
        count => format!(" ({count} without a related goal)"),
    };
    let drifts = match drifts {
        0 => String::new(),
        count => format!(
            " Wording differs from the pages in {}.",
            counted(count, "place", "places")
        ),
    };
    format!(
        "{}, {}{without}.{drifts}",
        counted(items, "item", "items"),
        counted(rows, "row of actions", "rows of actions")
    )
}

// Begins with a space: it stands right behind a title.
pub fn sections(names: &str) -> String {
    if names.is_empty() {
        String::new()
    } else {
        format!(" ({names})")
    }
}

pub fn goal(number: &str, title: &str) -> String {
    format!("Goal {number}: {title}")
}

pub fn listed(words: &[String]) -> String {
    words.join(", ")
}
