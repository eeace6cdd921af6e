//! The words of the tallies.

// It is a sign, and what is pasted is read by it, whichever language it was copied in.
pub use crate::wording::japanese::tally::UNKNOWN;

pub fn title(year: &str) -> String {
    format!("Tallies · {year}")
}

pub const LEAD: &str = "Counts the ratings. Every table says which fiscal year and stage it is about and how it counts.";
pub const ROWS: &str = "Tally by";
pub const OF_WHICH: &str = "Of which";
pub const NO_MARK: &str = "Do not count";
pub const SHARES: &str = "Shares";
// Not “Number”, which is what stands before a title.
pub const ITEMS: &str = "Count";
pub const SHARES_OF: &str = "Shares are of those with a rating.";

pub fn each(section: &str) -> String {
    format!("{section} (shared ones under each)")
}

const GRADES: &str = "Ratings";
pub fn by(heading: &str) -> String {
    if heading.is_empty() {
        return GRADES.to_owned();
    }
    format!("{GRADES} by {heading}")
}

pub const BY_YEAR: &str = "Whole plan over the years";

pub fn caption(what: &str, year: &str, stage: &str, counting: &str) -> String {
    let parts: Vec<&str> = [what, year, stage, counting]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

// Ends with a space: what is missing follows in the same line.
pub fn achieved(share: &str) -> [String; 3] {
    [
        " in all, of which ".to_owned(),
        format!(" ({share}%) achieved. "),
        String::new(),
    ]
}

// Ends with a space: what must be known about the year follows in the same line.
pub fn missing(count: u32) -> String {
    format!("{count} not filled in. ")
}

pub fn share(share: &str) -> String {
    format!("{share}%")
}

pub fn of_which(mark: &str, count: u32) -> String {
    format!("of which {mark}: {count}")
}

pub fn items_last_year(count: u32) -> String {
    format!("Last year: {count}")
}

pub const ITEMS_CHANGED: &str =
    "The changes do not add up to 0, because the count is not the same as last year.";
pub const ROWS_OVERLAP: &str =
    "The rows do not add up to the total, because one initiative can be in several rows.";
pub const NO_LAST_YEAR: &str = "Changes are not shown, because there are no ratings for last year.";
pub const REPORTED: &str = "For this fiscal year, only the reported counts are known.";
pub const REPORTED_LAST_YEAR: &str = "For last year, only the reported counts are known.";
pub const UNRATED: &str = "No ratings have been entered for this fiscal year yet.";
pub const EMPTY: &str = "There are no initiatives to count yet";
pub const EMPTY_BUT_HEADINGS: &str = "When you add initiatives on the outline page, their ratings can be counted. For fiscal years of which only published counts are known, copy those into the table below.";
pub const THEN_BY: &str = "Then by";
pub const AND_BY: &str = "And then by";
pub const NOT_DIVIDED: &str = "Do not divide";
pub const COLUMNS: &str = "Columns";

pub fn by_and(rows: &[String], columns: &str) -> String {
    if rows.is_empty() {
        return columns.to_owned();
    }
    format!("{columns} by {}", rows.join(", "))
}

// In brackets: it is read out right behind a count.
pub fn change_in_words(change: i64) -> String {
    match change {
        0 => "(same as last year)".to_owned(),
        1.. => format!("({change} more than last year)"),
        _ => format!("({} fewer than last year)", change.unsigned_abs()),
    }
}

pub fn in_brackets(arrow: &str) -> String {
    format!("({arrow})")
}

pub const COUNTS_ACTIONS: &str = "Classes belong to actions, so this table counts actions and not initiatives. It shows no changes from last year.";
pub const COLUMNS_OVERLAP: &str =
    "The columns do not add up to the count, because one initiative can be in several columns.";
pub const ARROWS: &str =
    "( ) is the change from last year: ⇧ is more, ⇩ is fewer and ⇨ is the same number.";
pub const SHARES_IN_ROW: &str = "Shares are of the count in that row.";

pub fn items_changed(row: &str, change: i64) -> String {
    let moved = if change > 0 { "more" } else { "fewer" };
    format!(
        "“{row}” has {} {moved} than last year. Check whether initiatives were moved or counted wrongly.",
        super::counting::counted(change.unsigned_abs(), "initiative", "initiatives")
    )
}

pub mod reported {
    pub const HEADING: &str = "Fiscal years of which only counts are known";
    pub const LEAD: &str = "For a fiscal year without ratings of each initiative, copy the published counts here. They are then used for changes from last year.";
    pub const YEAR: &str = "Fiscal year to copy";
    pub const HAS_RATINGS: &str = "Ratings of each initiative have been entered for this fiscal year. Tallies use the ratings and not the counts here.";
    pub const EMPTY: &str =
        "First add headings in “Outline” and set up a rating scale in “Settings”.";
    pub const NODE: &str = "Outline";
    pub const SUM: &str = "Total of the rows";
    pub const PUBLISHED: &str = "Published total (to check)";

    pub fn cell(row: &str, actor: &str, grade: &str) -> String {
        [row, actor, grade]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub fn differs(grade: &str, sum: u32, total: u32) -> String {
        format!("{grade}: the rows add up to {sum}, but the published total is {total}.")
    }

    pub const NO_NUMBER: &str =
        "Write counts as numbers. Leave the field empty if you do not know.";
    pub const ACTION: &str = "Copy counts";
    pub const AGREES: &str = "The rows add up to the published totals.";
}

pub const NEXT_LEVEL: &str = " / ";
