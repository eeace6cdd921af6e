//! The words of making the next plan.

// What is written into the next plan, in the language of the plan.
pub use crate::wording::japanese::next::{FROM_TARGET, actual_of, made_from_sample, target_of};

use super::checks::names;
use super::counting::counted;
use crate::plan::TableName;
use crate::report::next::{Became, Preview, Problem};

// The reasons stand in brackets behind a title.
pub fn ended(disposition: &str) -> String {
    format!("“{disposition}” in the review")
}
pub const NOTHING_UNDER_IT: &str =
    "no initiative or issue under it is carried over, or it is not chosen";
pub const NOT_CHOSEN: &str = "not chosen to carry over";

pub const LIST_MARK: &str = ", ";
pub const LEAD: &str = "Make the next plan from this one. Choose what to carry over and arrange it in a new outline. This plan stays as it is.";
pub const MADE_ALREADY: &str = "Plans made from this one";
pub const STEP_NAME: &str = "1. Name and period";
pub const TITLE: &str = "Name of the next plan";
pub const TITLE_SUPPORT: &str = "Choose a name that tells the next plan from the others.";
pub fn title_example(old: &str) -> String {
    format!("This plan: {old}")
}
pub const EMPTY: &str = "There is nothing to carry over yet";
pub const EMPTY_BECAUSE: &str = "The next plan is made from the outline of this one. First add items and initiatives to the outline.";
pub const TO_OUTLINE: &str = "Open the outline";
pub const FIRST: &str = "First fiscal year";
pub const LAST: &str = "Last fiscal year";
pub const STEP_CHOOSE: &str = "2. Choose what to carry over";
pub const CHOOSE_SUPPORT: &str = "To begin with, these are chosen: what the review marks as extended or leaves undecided, and items with issues that are left. In a plan without a review, everything is chosen.";
pub const CHOOSE_AGAIN: &str = "Choose as at the start";
pub const CHOOSE_ALL: &str = "Carry everything over";
pub const CARRY: &str = "Carry over";
pub const OLD_ITEM: &str = "Item in this plan";
pub const DISPOSITION: &str = "Review";
pub const ISSUES: &str = "Issues";
pub const BECOMES: &str = "In the next plan";
pub const AS_IT_IS: &str = "Same name";
pub const IS_LEFT: &str = "Not carried over";
pub const STEP_ARRANGE: &str = "3. Arrange the new outline";
pub const ARRANGE_SUPPORT: &str = "You can rename and reorder items, merge several into one, split one, and add new ones. It stays on record which items they come from.";
pub const NEW_ITEM: &str = "Item in the next plan";
pub const COMES_FROM: &str = "Comes from";
pub const IS_NEW: &str = "New item";
pub const CHANGE: &str = "Arrange";
pub const UNDER: &str = "Place it under";
pub const OUTERMOST: &str = "Nothing (the top level)";
pub const LEVEL: &str = "Level";
pub const NO_LEVEL: &str = "No level";
pub const MERGE: &str = "Merge into another item";
pub const CHOOSE: &str = "Choose one";
pub const LISTS_SUPPORT: &str = "With “Merge into another item”, this line and the item you choose become one. With “Add an item it comes from”, the line stays as it is and one more origin is recorded. With “Add an issue it deals with”, this item takes that issue on.";
pub const SPLIT: &str = "Split in two";
pub const REMOVE: &str = "Take out";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const ADD_SOURCE: &str = "Add an item it comes from";
pub const ADD_ISSUE: &str = "Add an issue it deals with";
pub const LED_BY: &str = "Issues it deals with";
pub const TAKE_OFF: &str = "Take out";
pub const ADD_NODE: &str = "Add a new item";
pub const ADD_INITIATIVE: &str = "Add a new initiative";
pub const ADD_UNDER: &str = "Add an initiative under this one";
pub const ADD_NODE_UNDER: &str = "Add an item under this one";
pub const STEP_PREVIEW: &str = "4. Check and make the plan";
pub const MAKE: &str = "Make the next plan";
pub const MAKE_SUPPORT: &str = "This makes a new plan and records in this plan what leads to the next one. You can take back the record with “Undo”.";
pub const READ_ONLY: &str =
    "This plan cannot be changed at the moment, so the next plan cannot be made.";
pub const NOT_HERE: &str = "The next plan was made, but the plan it comes from is no longer open, so the links could not be recorded. Open that plan and make the next one again.";
pub fn beginning(text: &str) -> String {
    crate::wording::japanese::next::beginning(text)
}
pub const NO_TITLE_HINT: &str = "Write a name";

pub fn of(what: &str, title: &str) -> String {
    format!("{title}: {what}")
}
pub fn issues(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        counted(count, "issue", "issues")
    }
}
pub fn became(became: Became) -> &'static str {
    match became {
        Became::Same => "",
        Became::Renamed => "Renamed",
        Became::Merged => "Merged",
        Became::Split => "Split",
        Became::New => "New",
    }
}
pub fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::NoPlanTitle => "Write the name of the next plan.",
        Problem::PeriodBackwards => {
            "The last fiscal year is before the first one. Correct the years."
        }
        Problem::Nothing => {
            "There is nothing to carry over. Choose something in step 2 or add a new item in step 3."
        }
        Problem::NoTitle(_) => "Some items have no name. Write their names in step 3.",
        Problem::NoPlace(_) => {
            "Some initiatives are under no item. Choose where to place them in step 3."
        }
    }
}
pub fn figures(preview: &Preview) -> Vec<(&'static str, usize)> {
    vec![
        ("Outline items", preview.nodes),
        ("Initiatives", preview.initiatives),
        ("Unchanged", preview.same),
        ("Renamed", preview.renamed),
        ("Merged", preview.merged),
        ("Split", preview.split),
        ("New", preview.new),
        ("Issues dealt with", preview.issues_led),
    ]
}
pub const BASELINES: &str = "Baselines of the indicators";
pub const INDICATOR: &str = "Indicator";
pub const INITIATIVE: &str = "Initiative";
pub const BASELINE: &str = "Baseline";
pub const WHEN: &str = "Date";
pub const NO_FIGURE: &str = "(no value)";
pub fn left(count: usize) -> String {
    format!("Not carried over: {}", counted(count, "item", "items"))
}
pub fn left_line(number: &str, title: &str, reason: &str) -> String {
    let name = [number, title].join(" ");
    format!("{} ({reason})", name.trim())
}
pub fn issues_open(count: usize) -> String {
    format!(
        "Not dealt with in the next plan: {}",
        counted(count, "issue", "issues")
    )
}
pub const STAYS: &str = "What stays in this plan";
pub fn stays(table: TableName, count: usize) -> String {
    format!("{}: {count}", names::table(table))
}
pub fn made(title: &str) -> String {
    format!("Made “{title}”. What leads from this plan to it is recorded too.")
}

pub mod actions {
    pub const MAKE: &str = "Make the next plan";
}

pub const TRACES: &str = "Links to the previous and the next plan";
pub const AN_ISSUE: &str = "Issue: ";
pub fn direction(is_next: bool) -> &'static str {
    if is_next {
        "To the next plan"
    } else {
        "From the previous plan"
    }
}
pub fn plan_and(title: &str) -> String {
    format!("“{title}” · ")
}
