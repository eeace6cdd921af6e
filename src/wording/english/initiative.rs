//! The words of an initiative's page.

use crate::plan::initiative::ChangeKind;

pub const AS_PRINTED: &str = "View as printed";
pub const NUMBER: &str = "Number";
pub const PRINTED_NUMBER: &str = "Printed number";
pub const GOALS: &str = "Related goals";
pub const NO_GOALS: &str = "The related plans have no goals";
pub const OVERVIEW_TITLE: &str = "Wording in the overall plan table";
pub const ACTIONS_SUPPORT: &str = "In a row with a shared action, leave the wording and the class empty to show those of the shared action.";
pub const OVERVIEW_TITLE_SUPPORT: &str = "Only if it differs from the wording here.";
pub const PRINTED_NUMBER_SUPPORT: &str = "Only if it differs from the number given by the order. Rows with the same number as the row before become one row in the overall plan table.";
pub const RARE: &str = "Other wording";
pub const WRITTEN: &str = "Written";
pub const NOT_WRITTEN: &str = "None";
pub const REMARKS_AND_PERIOD: &str = "Remarks and period";
pub const GOAL_WORDS: &str = "Words, if numbers cannot say it";
pub const GOAL_WORDS_EXAMPLE: &str = "All of 4";
pub const REMARKS_SUPPORT: &str =
    "A line that starts with “*1:” or “※” explains the same mark on an indicator or target.";
pub const POPULATIONS_SUPPORT: &str =
    "If there are two or more values, such as members and households, write one on each line.";
pub const OTHER_CHANGES: &str =
    "Write or correct records of mergers, splits, cancellations and other changes";
pub const OTHER_CHANGES_SUPPORT: &str = "In “Other initiative”, choose what it was merged into or split from. Write the former name and overview too, so that the history can be followed later.";
pub const ADD_CHANGE: &str = "Add a record";
pub const ITEM_NUMBER: &str = "Item number";
pub const FUNDING: &str = "Funding type";
pub const DIRECTION_AND_PURPOSE: &str = "Basic direction (purpose)";
pub const RESPONSES_AND_WORK: &str = "Specific responses (what is to be done)";
pub const MISSING: &str = "This initiative cannot be found";
pub const MISSING_STEP: &str =
    "It was removed, or you have not received it yet. Choose again from the outline.";
pub const TO_OUTLINE: &str = "Go to the outline";
pub const LEAD: &str =
    "What the printed plan says. Yearly entries are made in the progress sheets.";
pub const DELETE: &str = "Remove this initiative";
pub const TITLE: &str = "Name";
pub const TITLE_SUPPORT: &str = "Correct slips here. If the name was changed during the plan, use “Record a new name” so that the former name is kept.";
pub const BASICS: &str = "Basics";
pub const TEXTS: &str = "What the plan says";
pub const PLACES: &str = "Where it is listed";
pub const HISTORY: &str = "New names and other changes";
pub const INDICATORS: &str = "Indicators and targets";
pub const ACTIONS: &str = "Actions";
pub const HOME: &str = "Home listing";
pub const REPEATED: &str = "Cross-listed";
pub const NOWHERE: &str = "It is not listed anywhere in the outline. Choose where to list it.";
pub const LIST: &str = "List it here";
pub const NO_NODES: &str = "The outline has no items yet. First add some on the outline page.";
pub const CURRENT_ISSUES: &str = "Current state and issues";
pub const RESPONSES_SUPPORT: &str = "Write one on each line. ①②③ are added when they are shown.";
pub const STARTS: &str = "First fiscal year";
pub const LAST_SHEET_YEAR: &str = "Last fiscal year with a sheet";
pub const RETIREMENT_REASON: &str = "Why no sheets are made after that";
pub const RECORD_RENAMING: &str = "Record a new name";
pub const NEW_TITLE: &str = "New name";
pub const CHANGE_YEAR: &str = "Fiscal year of the change";
pub const DECIDED_BY: &str = "Board or department that approved it";
pub const DECIDED_BY_SUPPORT: &str = "Do not write the names of individuals.";
pub const REASON: &str = "Reason";
pub const RECORD: &str = "Record";
pub const NEW_TITLE_NEEDED: &str =
    "Write the new name. If it is the same as the present one, there is nothing to record.";
pub const NO_HISTORY: &str = "Nothing recorded yet.";
pub const ADD_BAR: &str = "Add a bar";
pub const FROM: &str = "Start";
pub const TO: &str = "End";
pub const PHASE: &str = "Phase";
pub const WHOLE: &str = "Whole initiative";
pub const NOTE: &str = "Note";
pub const OPERATIONS: &str = "Buttons";
pub const ADD_INDICATOR: &str = "Add an indicator";
pub const NO_INDICATORS: &str =
    "There are no indicators yet. A target can be words as well as a figure.";
pub const INDICATOR_NAME: &str = "Indicator name";
pub const UNIT: &str = "Unit";
pub const BETTER: &str = "Which way is better";
pub const COUNTING: &str = "How it is counted";
pub const SOURCE: &str = "Source of the target";
pub const VALUES: &str = "Baseline and targets";
pub const BASELINE: &str = "Baseline";
pub const BASELINE_WHEN: &str = "Baseline date";
pub const BASELINE_WHEN_EXAMPLE: &str = "Fiscal year 2018 (expected)";
pub const REVISED_ROW: &str = "Revised";
pub const VALUES_SUPPORT: &str = "Values stay as you write them (such as 4–6 times a year, 66 people (31 people), under study). Empty is not the same as 0.";
pub const REVISE_TARGET: &str = "Record a revised target";
pub const REVISED_YEAR: &str = "Fiscal year of the target";
pub const REVISED_VALUE: &str = "Revised target";
pub const REVISED_ON: &str = "When it was revised";
pub const REVISED_VALUE_NEEDED: &str = "Write the revised target.";
pub const ADD_ACTION: &str = "Add an action";
pub const NO_ACTIONS: &str = "There are no actions yet.";
pub const ACTION_TITLE: &str = "Wording";
pub const CHANGE_CLASS: &str = "Class";
pub const SHARED: &str = "Shared action";
pub mod actions {
    pub const LIST: &str = "List in the outline";
    pub const TITLE: &str = "Change the name";
    pub const TEXT: &str = "Write the texts of an initiative";
    pub const YEARS: &str = "Change the period of an initiative";
    pub const RENAMING: &str = "Record a new name";
    pub const ADD_BAR: &str = "Add a bar to the schedule";
    pub const ADD_INDICATOR: &str = "Add an indicator";
    pub const INDICATOR: &str = "Change an indicator";
    pub const GOALS: &str = "Change the related goals";
    pub const TARGET: &str = "Write a target";
    pub const BASELINE: &str = "Write a baseline";
    pub const REVISE: &str = "Record a revised target";
    pub const ADD_ACTION: &str = "Add an action";
    pub const DELETE: &str = "Remove an initiative";
}

// The plan's own word for a sheet may be a Japanese one: it takes no article and no ending.
pub fn to_sheet(year: &str, sheet: &str) -> String {
    format!("Open {sheet} · {year}")
}

pub fn target_of(indicator: &str, year: &str) -> String {
    format!("{indicator}, target for {year}")
}

pub fn of_name(what: &str, name: &str) -> String {
    format!("{what} of “{name}”")
}

pub fn revision(year: &str, original: &str, revised: &str) -> String {
    let original = if original.is_empty() {
        "empty"
    } else {
        original
    };
    format!("{year}: originally {original} → {revised}")
}

pub fn circumstances(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

pub fn page(page: usize) -> String {
    format!("Page {page}")
}

pub fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Renamed => "Renamed",
        ChangeKind::Merged => "Merged",
        ChangeKind::Split => "Split",
        ChangeKind::StartedLate => "Start postponed",
        ChangeKind::FinishedEarly => "Achieved early",
        ChangeKind::Cancelled => "Cancelled",
    }
}

pub fn happened(change: ChangeKind, former_title: &str) -> String {
    let kind = kind(change);
    if former_title.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind} (former name: {former_title})")
    }
}

pub fn with_population(name: &str, population: &str) -> String {
    if population.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({population})")
    }
}

pub fn details_of(name: &str) -> String {
    let name = if name.is_empty() { "(no name)" } else { name };
    format!("Details and revised targets of “{name}”")
}

pub fn step(level: &str, number: &str, title: &str) -> String {
    let number = format!("{level} {number}");
    match number.trim() {
        "" => title.to_owned(),
        number => format!("{number} · {title}"),
    }
}

pub fn goal_named(number: &str, title: &str) -> String {
    format!("{number} {title}").trim().to_owned()
}

pub fn words_of(goals: &str) -> String {
    format!("{goals}, in words")
}

pub fn goal_cell(cell: &str) -> String {
    if cell.is_empty() {
        "(none)".to_owned()
    } else {
        cell.to_owned()
    }
}

pub fn goals_in_overview(cell: &str) -> String {
    format!("In the overall plan table: {}", goal_cell(cell))
}

pub fn listed_as(title: &str) -> String {
    format!("In the outline and the overall plan table: “{title}”")
}

pub fn with_class(title: &str, class: &str) -> String {
    if class.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({class})")
    }
}

pub fn bar_note(note: &str) -> String {
    format!("Bar in the schedule: {note}")
}

pub fn actual(text: &str) -> String {
    format!("Actual: {text}")
}
