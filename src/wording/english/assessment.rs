//! The words of the assessment.

use super::counting::counted;
use crate::report::assessment::{AssessmentCounts, AssessmentState};

pub const LEAD: &str = "For working groups and committees: open the sheets large, one at a time, and rate them. This page shows how far you are.";
pub const STAGE: &str = "Stage";
pub const ONLY_LEFT: &str = "Only what is left";
pub const ANY: &str = "All";
pub const BEGIN: &str = "Start rating";
pub const GO_ON: &str = "Go on rating";
pub const ALL_THROUGH: &str = "All done";
pub const BY_SECTION: &str = "Progress by section";
pub const THROUGH: &str = "Done";
pub const LEFT: &str = "Left";
pub const WAITING: &str = "Waiting for the stage before";
pub const ALL_SECTIONS: &str = "All";
pub const LIST: &str = "List of sheets to rate";
pub const NO_STAGE: &str = "There are no stages yet";
pub const NO_STAGE_BECAUSE: &str =
    "In the settings, add stages such as self-assessment and assessment.";
pub const TO_SETTINGS: &str = "Open the settings";
pub const NO_SHEETS: &str = "There are no sheets to rate yet";
pub const NO_SHEETS_BECAUSE: &str =
    "There is one sheet for each initiative in the outline. First add initiatives to the outline.";
pub const TO_OUTLINE: &str = "Open the outline";
pub const NO_MATCH: &str = "No sheets match";
pub const NO_MATCH_BECAUSE: &str =
    "Nothing is left, or there are no sheets for this fiscal year. Change the filters.";
pub const DIFFERS: &str = "Differs from the stage before";
pub const TO_LIST: &str = "Back to the list";
pub const WIDE: &str = "Wide view";
pub const OPEN_SHEET: &str = "Open the sheet";
pub const SCHEDULE_OF_YEAR: &str = "Planned for this fiscal year";
pub const FIGURES: &str = "Targets and actuals";
pub const INDICATOR: &str = "Indicator";
pub const TARGET: &str = "Target";
pub const ACTUAL: &str = "Actual";
pub const ATTAINMENT: &str = "Share of target";
pub const NO_FIGURES: &str = "This initiative has no indicators.";

// Stands on a line of its own.
pub fn revised_from(original: &str) -> String {
    format!("(original target: {original})")
}

pub const MET: &str = "Met";
pub const NOT_MET: &str = "Not met";
pub const NOT_SAID: &str = "No rating yet";
pub const NO_REASON: &str = "No reason is written.";
pub const TREND: &str = "Ratings and actuals over the years";
pub const OPINIONS_LAST_YEAR: &str = "Last year’s opinions and what came of them";
pub const NO_OPINIONS: &str = "There are no opinions from last year.";
pub const NO_RESPONSE: &str = "No response written yet.";
pub const ON_NODE: &str = "On an item above";
pub const ON_PLAN: &str = "On the whole plan";
pub const TEXTS: &str = "What the sheet says";
pub const NO_TEXT: &str = "(nothing written)";
pub const OPINIONS: &str = "Opinions of this fiscal year";
pub const ADD_OPINION: &str = "Add an opinion";
pub const ACT_ADD_OPINION: &str = "Add an opinion";
pub const BLOCKED: &str = "The stage before has no rating yet. You can still enter one.";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const NEXT_LEFT: &str = "Next one left";
pub const KEY_PREVIOUS: &str = "Alt+PageUp";
pub const KEY_NEXT: &str = "Alt+PageDown";
pub const KEY_NEXT_LEFT: &str = "Ctrl+Enter";
pub const BY_HAND: &str = "To fill in by hand";
pub const HAND_REASON: &str = "Reason";
pub const HAND_OPINION: &str = "Opinion";
pub const GAP: &str = " · ";

pub fn keys(first: &str, last: &str) -> String {
    format!("Within the rating, you can also choose with the keys {first}–{last}.")
}

pub fn counts(counts: AssessmentCounts) -> String {
    let waiting = match counts.blocked {
        0 => String::new(),
        some => format!(", {some} waiting for the stage before"),
    };
    format!(
        "{} of {} done, {} left{waiting}",
        counts.through,
        counted(counts.all(), "sheet", "sheets"),
        counts.left
    )
}

pub fn place(place: usize, count: usize) -> String {
    format!("Sheet {place} of {count}")
}

pub fn pages(pages: &[usize]) -> String {
    let listed: Vec<String> = pages.iter().map(usize::to_string).collect();
    match pages {
        [] => "No page".to_owned(),
        [page] => format!("Page {page}"),
        _ => format!("Pages {}", listed.join(", ")),
    }
}

pub fn stage_by(stage: &str, by: &str) -> String {
    if by.is_empty() {
        stage.to_owned()
    } else {
        format!("{stage} ({by})")
    }
}

pub fn title_of(stage: &str, year: &str) -> String {
    format!("{year} · {stage}")
}

pub fn state(state: AssessmentState) -> &'static str {
    match state {
        // Not “Not rated”, which is a decision.
        AssessmentState::Open => "To rate",
        AssessmentState::Blocked => "Waiting for the stage before",
        AssessmentState::Partly => "In progress",
        AssessmentState::LacksReason => "Waiting for a reason",
        AssessmentState::Rated => "Rated",
        AssessmentState::NotRated => "Not rated",
        AssessmentState::Omitted => "Left empty this fiscal year",
    }
}

pub const PATH_MARK: &str = " › ";
pub const ALL_THROUGH_TO_LIST: &str = "All done (back to the list)";

// Ends with a wide space, which browsers keep before the next choice.
pub fn hand_choice(symbol: &str, label: &str, is_chosen: bool) -> String {
    let tick = if is_chosen { "■" } else { "□" };
    format!("{tick} {symbol} {label}\u{2003}")
}
