//! The words of ratings as they are given: grades, reasons, assessors.

use super::counting::counted;
use crate::report::sheet::AverageOf;

pub const REASON: &str = "Reason for the rating";
pub const REASON_NEEDED: &str = "Write a reason for this rating.";
pub const NOT_RATED_BECAUSE: &str = "Why it is not rated";
pub const NOT_RATED_EMPTY: &str = "If you write a reason, it is kept as “Not rated”.";
pub const CLEAR_RATING: &str = "Remove the rating";
pub const ASSESSOR: &str = "Assessor (position or organisation)";
pub const ASSESSOR_SUPPORT: &str =
    "An assessor you add is listed on every sheet of this fiscal year.";
pub const ASSESSOR_EMPTY: &str = "Write who the assessor is.";
pub const ADD_ASSESSOR: &str = "Add an assessor";
pub const REMOVE_ASSESSOR: &str = "Remove the assessor";
pub const WHOLE: &str = "Overall";

pub const ASSESSORS: &str = "Add or remove assessors";

pub mod actions {
    pub const ADD_ASSESSOR: &str = "Add an assessor";
    pub const REMOVE_ASSESSOR: &str = "Remove an assessor";

    pub fn rate(stage: &str) -> String {
        format!("Rate: {stage}")
    }

    pub fn reason(stage: &str) -> String {
        format!("Write the reason: {stage}")
    }

    pub fn clear(stage: &str) -> String {
        format!("Remove the rating: {stage}")
    }
}

pub fn remove_assessor_button(name: &str) -> String {
    format!("Remove “{name}”")
}

pub fn remove_assessor(name: &str) -> String {
    format!("Remove the assessor “{name}”?")
}

pub fn ratings_go(count: usize) -> String {
    format!(
        "This also removes {} by this assessor in this fiscal year.",
        counted(count, "rating", "ratings")
    )
}

pub fn average(
    criterion: &str,
    value: &str,
    of: AverageOf,
    count: usize,
    left_out: usize,
) -> String {
    let about = if criterion.is_empty() {
        "Average of the assessors".to_owned()
    } else {
        format!("Average for “{criterion}”")
    };
    let count = counted(count, "assessor", "assessors");
    let left_out = match left_out {
        0 => String::new(),
        some => format!(", leaving out {some} with “Not rated” or similar"),
    };
    let of = match of {
        AverageOf::Figures => "",
        AverageOf::Ranks => ", average of ranks, 1 is best",
    };
    if value.is_empty() {
        format!("{about}: none yet")
    } else {
        format!("{about}: {value} ({count}{left_out}{of})")
    }
}

pub fn grade_last_year(symbol: &str) -> String {
    format!("Last year: {symbol}")
}

pub fn of_node(year: &str) -> String {
    format!("Rating of this item itself ({year})")
}

pub const OF_NODE_SUPPORT: &str = "For plans that rate items of the outline rather than each initiative. What you enter also shows in the heading rows of the table under “Ratings”.";
