//! The words of the report on stages that disagree (Differences in ratings).

use super::counting::counted;
use crate::report::Change;

pub const LEAD: &str = "Puts the ratings of two stages side by side and counts which initiatives differ, and which way. A later stage never overwrites an earlier one.";
pub const FIRST: &str = "Stage to compare";
pub const SECOND: &str = "Compare it with";
pub const COUNTING: &str = "How to count";
pub const PRINT: &str = "Print";
pub const NO_STAGES: &str = "There are no stages to compare";
pub const NO_STAGES_BECAUSE: &str = "You can compare when there are two stages, such as self-assessment and assessment. Add a stage in the settings.";
pub const TO_SETTINGS: &str = "Open the settings";
pub const NOTHING: &str = "Nothing in this fiscal year is rated in both stages yet";
pub const NOTHING_BECAUSE: &str =
    "When you enter ratings under “Assessment”, the differences show here.";
pub const TO_ASSESSMENT: &str = "Open the assessment";
pub const MATRIX: &str = "Combinations of ratings";
pub const NO_GRADE: &str = "No rating";
pub const SUM: &str = "Total";
pub const BY_SECTION: &str = "Counts by section";
pub const AGREE: &str = "The same";
pub const DIFFER: &str = "Different";
pub const MISSING: &str = "No rating in one or both";
pub const NO_SECTION: &str = "No section";
pub const DIFFERING: &str = "Rated differently";
pub const NONE_DIFFERS: &str = "Nothing is rated differently.";
pub const INITIATIVE: &str = "Initiative";
pub const PAGE: &str = "Page";
pub const DIRECTION: &str = "Which way";
pub const CROSS_LISTED: &str = "Cross-listed";
pub const NO_REASON: &str = "(no reason)";
pub const NOT_SAID: &str = "No rating";
pub const SPLIT: &str = "The assessors disagree";
pub const SHARED: &str =
    "An initiative that several sections share counts for each of those sections.";

pub fn title(year: &str) -> String {
    format!("Differences in ratings · {year}")
}

pub fn caption(what: &str, year: &str, first: &str, second: &str, counting: &str) -> String {
    format!("{what} · {year} · {first} and {second} · {counting}")
}

// Ends with a space: the counts follow in the same line.
pub fn compared(first: &str, second: &str, both: u32) -> String {
    format!(
        "Compared {} from “{first}” and “{second}”. ",
        counted(both, "pair of ratings", "pairs of ratings")
    )
}

pub fn agree(count: u32, share: &str) -> String {
    if share.is_empty() {
        format!("{count} the same")
    } else {
        format!("{count} the same ({share}%)")
    }
}

pub fn differ(count: u32) -> String {
    format!("{count} different")
}

pub fn directions(second: &str, milder: u32, stricter: u32, undirected: u32) -> String {
    let none = match undirected {
        0 => String::new(),
        some => format!(", neither in {some}"),
    };
    format!("“{second}” is better in {milder}, stricter in {stricter}{none}.")
}

pub fn missing(
    only_first: u32,
    only_second: u32,
    neither: u32,
    first: &str,
    second: &str,
) -> String {
    let mut parts = Vec::new();
    if only_first > 0 {
        parts.push(format!("{only_first} without a rating in “{second}”"));
    }
    if only_second > 0 {
        parts.push(format!("{only_second} without a rating in “{first}”"));
    }
    if neither > 0 {
        parts.push(format!("{neither} without a rating in either"));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("Cannot be compared: {}.", parts.join(", "))
    }
}

pub fn direction(second: &str, direction: Change) -> String {
    match direction {
        Change::Up => format!("{second} is better"),
        Change::Down => format!("{second} is stricter"),
        Change::Same | Change::Unknown => "Neither".to_owned(),
    }
}

pub fn not_rated(because: &str) -> String {
    format!("Not rated: {because}")
}

pub fn missing_heading(count: usize) -> String {
    format!("Cannot be compared ({count})")
}

pub const COMMA: &str = ", ";
// Ends with a space: which way they differ follows in the same line.
pub const STOP: &str = ". ";

pub fn corner(rows: &str, columns: &str) -> String {
    format!("{rows} \\ {columns}")
}
