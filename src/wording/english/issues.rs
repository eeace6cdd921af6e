//! The words of the issues.

use super::counting::counted;

pub const LEAD: &str = "Write the issues that came up over the plan period, item by item. They lead to items of the next plan.";
pub const ISSUE: &str = "Issue";
pub const ADD: &str = "Add an issue";
pub const NONE: &str = "There are no issues for this item yet.";
pub const NO_ITEMS: &str = "The outline has no items";
pub const NO_ITEMS_HELP: &str =
    "Issues are written for each item of the outline. First add items in “Outline”.";
pub const WHOLE_PLAN: &str = "Issues of the whole plan";
pub const LEADS_NOWHERE: &str = "Does not lead to the next plan yet.";

pub fn leads_to(plan: &str, title: &str) -> String {
    format!("To “{title}” in the next plan, “{plan}”")
}

pub fn counts((total, led): (usize, usize)) -> String {
    let issues = counted(total, "issue", "issues");
    match led {
        0 => format!("{issues} in all."),
        led => format!("{issues} in all, {led} leading to the next plan."),
    }
}
