//! Words of the page on what this copy is asked for, and handing it in.

use super::counting::counted;
use crate::report::progress::StateCounts;
use crate::report::task::{Due, ReadOnly, Task};

pub const NO_TASK: &str = "Nothing is asked for in this plan";
pub const NO_TASK_BECAUSE: &str = "When you open a file the secretariat emailed you with “Open a file”, this page shows the sheets to fill in and how to hand them in.";
pub const OPEN_FILE: &str = "Open a file you received";
pub const REQUEST: &str = "What is asked for";
pub const DUE: &str = "Due date";
pub const YEAR: &str = "Fiscal year";
pub const STAGE: &str = "Rating";
pub const NO_STAGE: &str = "No rating is needed (fill in texts only)";
pub const ISSUED_BY: &str = "Asked by";
pub const INSTRUCTIONS: &str = "How to fill in";
pub const READ_ONLY: &str = "What you cannot change";
pub const SHEETS: &str = "Sheets to fill in";
pub const NO_SHEETS: &str =
    "There are no sheets to fill in. If you think there should be, tell the secretariat.";
pub const ALL_DONE: &str =
    "Everything is filled in. Go on to “Export to hand in” further down this page.";
pub const OWN_BLOCK: &str = "Fill in this section’s part only";
pub const OPINIONS: &str = "Opinions to respond to";
pub const TO_OPINIONS: &str = "Open opinions and responses";
pub const HAND_IN: &str = "Hand in";
pub const HAND_IN_ABOUT: &str = "This exports everything you filled in as one file. Attach that file to an email to the secretariat.";
pub const MAKE_FILE: &str = "Export to hand in";
pub const NOTHING_MISSING: &str = "Nothing is left to fill in.";
pub const CHANGED_SINCE: &str = "There are changes since you handed in. If you export again and send the new file, it replaces your earlier reply.";
pub const CHECK: &str = "Check before you hand in";
pub const CHECK_ABOUT: &str = "Some fields are not filled in. You can hand in what you have and hand in again later. The later file replaces the earlier one.";
pub const GO_ON: &str = "Go back and fill in";
pub const HAND_IN_PARTLY: &str = "Hand in what you have";
pub const NEXT_STEPS: &str = "What to do next";
pub const STEP_FIND: &str =
    "Check in your “Downloads” folder that there is a file with the name below.";
pub const STEP_ATTACH: &str = "Reply to the email you received and attach the file.";
pub const STEP_SEND: &str =
    "Use the subject and text below, and send it. When it is sent, you have handed in.";
pub const FILE: &str = "File name";
pub const SUBJECT: &str = "Subject";
pub const BODY: &str = "Text";
pub const FILE_MISSING: &str =
    "If you cannot find the file or cancelled saving it, you can export the same file again.";
pub const AGAIN: &str = "Export the same file again";
pub const NOT_MADE: &str = "The file could not be exported. You have not handed in yet. Check the browser’s download settings and try again.";
pub const HANDED_IN: &str = "Export to hand in";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";
pub const COPY_BY_HAND: &str = "The text is selected. Press Ctrl and C to copy it";

pub fn lead(task: &Task) -> String {
    format!(
        "{} is asked to fill in the sheets for {}.",
        task.section_name, task.year_words
    )
}

pub fn due(due: &Due) -> String {
    match due.days_left {
        Some(0) => format!("{} · due today", due.words),
        Some(1) => format!("{} · due tomorrow", due.words),
        Some(days) if days > 0 => {
            let days = counted(days, "day", "days");
            format!("{} · {days} left", due.words)
        }
        Some(days) => {
            let days = counted(-days, "day", "days");
            format!("{} · {days} overdue", due.words)
        }
        None => due.words.clone(),
    }
}

pub fn read_only(what: &ReadOnly) -> String {
    match what {
        ReadOnly::Plan => {
            "Outline, names, targets, schedule and settings: the secretariat looks after these."
                .to_owned()
        }
        ReadOnly::OtherYears => {
            "Sheets of earlier fiscal years: these have been handed in.".to_owned()
        }
        ReadOnly::OtherStages(names) => {
            format!("{}: not part of this request.", names.join(", "))
        }
        ReadOnly::OtherSections => {
            "Parts of other sections on sheets you share: those sections fill them in.".to_owned()
        }
    }
}

pub fn done_of(counts: StateCounts) -> String {
    format!(
        "{} of {} filled in",
        counts.complete,
        counted(counts.all(), "sheet", "sheets")
    )
}

pub fn missing(count: u32, sheets: u32) -> String {
    format!(
        "{} not filled in, on {}.",
        counted(count, "field is", "fields are"),
        counted(sheets, "sheet", "sheets")
    )
}

pub fn next(number: &str, title: &str) -> String {
    let name = [number, title].join(" ");
    format!("Next sheet to fill in: {}", name.trim())
}

pub fn opinions(count: usize) -> String {
    format!(
        "{} waiting for this section’s response.",
        counted(count, "opinion is", "opinions are")
    )
}

pub fn handed_in(at: &str, times: u32) -> String {
    if times > 1 {
        format!("Handed in {times} times, last on {at}")
    } else {
        format!("Handed in on {at}")
    }
}

pub const HANDED_IN_MEANS: &str = "The file to hand in was exported. If you have not emailed it yet, do so now. If you cannot find the file, you can export it again.";

pub fn made(name: &str) -> String {
    format!(
        "Exported “{name}”. Check that the file is there, then attach it to an email and send it."
    )
}

// What is copied is a label such as “Subject”, which stands inside the line here.
pub fn copy(what: &str) -> String {
    format!("{COPY} {}", what.to_lowercase())
}
