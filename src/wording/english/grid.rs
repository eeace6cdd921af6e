//! The words of the whole-plan grid (Ratings).

use super::counting::counted;

// They are signs, and what is pasted is read by them, whichever language it was copied in.
pub use crate::wording::japanese::grid::{DIFFERS, NO_GRADE, NOT_KEPT};

pub fn title(year: &str) -> String {
    format!("Ratings of the whole plan · {year}")
}

pub fn lead(keys: Option<(String, String)>) -> String {
    let keys = keys.map_or_else(String::new, |(first, last)| {
        format!(" You can also rate in this table (keys {first}–{last}, Delete to remove).")
    });
    format!("Choose a name to open its sheet.{keys}")
}

pub fn summary(year: &str, stage: &str, counting: &str) -> String {
    format!("Counts for {year} · {}", together(&[stage, counting]))
}

pub fn last_year(count: u32, change: &str) -> String {
    if change.is_empty() {
        format!("Last year: {count}")
    } else {
        format!("Last year: {count} ({change})")
    }
}

pub const MISSING: &str = "Not filled in";
pub const NOT_RATED: &str = "Not rated";
pub const SHARES: &str = "Share of each grade";

pub const SPOKEN_GAP: &str = ", ";

pub fn shares(each: &[String]) -> String {
    format!("{SHARES}: {}", each.join(", "))
}

pub fn share(symbol: &str, share: &str) -> String {
    format!("{symbol} {share}%")
}

pub const STAGE: &str = "Stage";
pub const COUNTING: &str = "How to count";
pub const GRADE: &str = "Rating";
pub const CHANGE: &str = "Since last year";
pub const TEXT: &str = "Find";
pub const ALL: &str = "All";
pub const IMPROVED: &str = "Up";
pub const WORSE: &str = "Down";
pub const MOVED: &str = "Changed";
pub const ONLY_MISSING: &str = "Only those not filled in";
pub const PRINT: &str = "Print";
pub const CLEAR: &str = "Clear the filters";

pub const EVERY_LISTING: &str = "By listing";
pub const EACH_ONCE: &str = "By initiative";

pub fn counting(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

// Listings or initiatives, as it is counted.
pub fn shown(shown: usize, all: usize) -> String {
    let rows = counted(all, "row", "rows");
    if shown == all {
        format!("Showing {rows}.")
    } else {
        format!("Showing {shown} of {rows}.")
    }
}

pub fn caption(year: &str, stage: &str, counting: &str, shown: &str) -> String {
    format!(
        "Ratings up to {year} · {}",
        together(&[stage, counting, shown])
    )
}

/// What there is of it in one line; a plan without stages has no name of one.
fn together(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

pub const PAGE: &str = "Page";
pub const CROSS_LISTED: &str = "Cross-listed";
pub const OMITTED: &str = "Number not used";

pub const LEGEND_DIFFERS: &str = "Stages rate it differently";
pub const LEGEND_NOT_RATED: &str = "Not rated (with a reason)";
pub const LEGEND_NOT_KEPT: &str = "Fiscal year without a sheet";

pub fn cell_missing(year: &str) -> String {
    format!("{year}: not filled in")
}

pub fn cell_not_rated(year: &str, because: &str) -> String {
    format!("{year}: not rated, {because}")
}

pub fn cell_graded(year: &str, symbol: &str, label: &str) -> String {
    format!("{year}: {symbol} {label}")
}

pub fn cell_of_several(year: &str) -> String {
    format!("{year}: several ratings")
}

pub fn cell_not_kept(year: &str) -> String {
    format!("{year}: no sheet")
}

pub const EMPTY: &str = "There are no initiatives to rate yet";
pub const EMPTY_HELP: &str = "When you add initiatives on the outline page, they are listed here.";
pub const TO_OUTLINE: &str = "Open the outline";
pub const NO_MATCH: &str = "No initiatives match the filters";
pub const NO_STAGE: &str =
    "This plan has no stages. Add one on the settings page, and you can enter ratings.";

pub fn choose(year: &str) -> String {
    format!("Rating for {year}")
}

pub const NEEDS_REASON: &str = "Needs a reason";
pub const NOT_RATED_BECAUSE: &str = "Why it is not rated";
pub const NOT_RATED_SUPPORT: &str = "Only for what cannot be rated, such as when a disaster stopped it or there was nobody it was meant for.";
pub const SET_NOT_RATED: &str = "Mark as not rated";
pub const REASON_MISSING: &str = "Write why it is not rated.";
pub const REMOVE: &str = "Remove the rating";
pub const OPEN_SHEET: &str = "Open the sheet";

pub const ACT_RATE: &str = "Enter a rating";
pub const ACT_CLEAR: &str = "Remove a rating";
pub const ACT_NOT_RATED: &str = "Write why it is not rated";
pub const ON_SHEET: &str =
    "Ratings of this stage are given by criterion or by assessor. Enter them in the sheet.";

pub fn grade(symbol: &str, label: &str) -> String {
    if label.is_empty() || label == symbol {
        symbol.to_owned()
    } else {
        format!("{symbol} {label}")
    }
}

pub const INITIATIVE: &str = "Initiative";

pub fn heading(number: &str, title: &str) -> String {
    if number.is_empty() {
        title.to_owned()
    } else {
        format!("{number} {title}")
    }
}

pub fn outermost_number(level: &str, number: &str) -> String {
    if number.is_empty() || number.contains(level) {
        number.to_owned()
    } else {
        format!("{level} {number}")
    }
}

// A Japanese number stands close before its title; an English one needs a space.
pub fn heading_of_item(number: &str, title: &str) -> String {
    heading(number, title)
}

pub fn part_of_item(item: &str, part: &str) -> String {
    if part.is_empty() {
        item.to_owned()
    } else {
        format!("{item} {part}")
    }
}
