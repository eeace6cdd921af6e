//! What is said of a section's working copy outside the page that hands it in.

use crate::plan::{Moment, day};

// The word for all sections in `mailing` stands in the names of files.
const ALL_SECTIONS: &str = "all sections";

pub const BEGUN: &str = "The request is open. Fill in the sheets and, when you are done, hand in from this page. What you write is saved on this computer automatically.";
pub const ALREADY_HERE: &str =
    "This request is already on this computer. You can go on from where you stopped last time.";
pub const AGAIN: &str = "You can go on filling in from the file you handed in.";
pub const REPLY: &str = "This is the file of a reply. Take it in under “Replies”.";
pub const READ_ONLY_PAGE: &str = "You can only look at this page. The secretariat looks after what is here. If something needs correcting, tell the secretariat.";
pub const NOT_ASKED: &str = "This section is not asked to fill in this field, so it cannot be changed. If something needs correcting, tell the secretariat.";
pub const OTHER_SECTION: &str =
    "This is another section’s sheet. You can look at it but not fill it in.";
pub const OTHER_YEAR: &str = "This is not the fiscal year you are asked for this time. You can look at it but not fill it in.";
pub const OTHER_STAGE: &str = "This rating is not part of this request.";
pub const OTHER_BLOCK: &str = "This is another section’s part.";
pub const ONLY_ACTUALS: &str = "The secretariat looks after the schedule and the targets. You can fill in the actuals of this fiscal year.";
pub const TO_TASK: &str = "Go to “Hand in”";

pub fn title(section: &str, year: &str) -> String {
    let section = if section.is_empty() {
        ALL_SECTIONS
    } else {
        section
    };
    format!("To hand in: {section} · {year}")
}

pub fn about(plan: &str, due: &str, handed_in_at: &Moment) -> String {
    let due = match day::of_week(due) {
        Some((month, day, _)) => format!(" · due {day} {}", month_name(month)),
        None => String::new(),
    };
    let handed_in = match handed_in_at.short() {
        at if at.is_empty() => " · not handed in yet".to_owned(),
        at => format!(" · handed in on {at}"),
    };
    format!("{plan}{due}{handed_in}")
}

fn month_name(month: i64) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

pub fn further(section: &str) -> String {
    format!("Another section is in charge of this sheet. {section} fills in “{section}” below.")
}
