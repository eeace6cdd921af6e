//! Words of the page on who has replied, and taking replies in.

use super::counting::counted;
use crate::report::replies::MergePreview;
use crate::report::tracker::{DeliveryState, DeliveryStatus, Late, Totals};
use crate::storage::StoreError;

pub const LEAD: &str =
    "Take in the files of replies you received, and see which sections have replied.";
pub const RECEIVE: &str = "Take in replies you received";
pub const DROP: &str = "Drop the files you received here";
pub const DROP_SUPPORT: &str = "Drop as many as you like at once. Dropping files changes nothing yet. It does no harm to drop the same file twice.";
pub const FILES: &str = "Files that were read";
pub const READABLE: &str = "Can be taken in";
pub const REFUSED: &str = "Cannot be taken in";
pub const WHOLE_PLAN: &str = "This is the file of a whole plan, not a reply.";
pub const WHOLE_PLAN_STEP: &str = "Take in files of a whole plan under “Exchange”, where they are compared with the plan as it is now.";
pub const TAKE_OFF: &str = "Take off the list";
pub const PREVIEW: &str = "What would change";
pub const TAKEN: &str = "What would be taken in";
pub const ASKED: &str = "What would become questions";
pub const OUTSIDE: &str = "Changes outside what was asked for (kept apart, not taken in)";
pub const NOTHING: &str =
    "Everything in these files is in the plan already. There is no need to take them in.";
pub const ONLY_NOTED: &str =
    "The plan itself does not change. It is only recorded that the replies were received.";
pub const APPLY: &str = "Take these in";
pub const LEAVE: &str = "Do not take in";
pub const ACTION: &str = "Take in replies";
pub const LAST_WAS_MERGE: &str =
    "Replies were taken in. The plan before that and the files are kept under “Versions”.";
pub const UNDO: &str = "Undo taking in";
pub const TO_QUESTIONS: &str = "See the questions";
pub const NO_ISSUE: &str = "Nothing has been sent out yet";
pub const NO_ISSUE_STEP: &str = "Make a file for each section under “Send out” and email it. Then this page lists which sections have replied.";
pub const TO_DISPATCH: &str = "Send out";
pub const TRACKER: &str = "State of the replies";
pub const ISSUE: &str = "Round";
pub const STATE: &str = "State";
pub const EVERY_STATE: &str = "All";
pub const OVERDUE: &str = "Overdue, no reply";
pub const SECTION: &str = "Section";
pub const SENT: &str = "Emailed";
pub const OPENED: &str = "Opened";
pub const REMINDED: &str = "Reminded";
pub const REPLIED: &str = "Received";
pub const MISSING: &str = "Not filled in";
pub const NOTE: &str = "Note";
pub const ACTIONS: &str = "Actions";
pub const DETAILS: &str = "Record and remind";
pub const IS_SENT: &str = "Emailed";
pub const IS_OPENED: &str = "Known to be opened";
pub const IS_REMINDED: &str = "Reminded";
pub const SUBJECT: &str = "Subject of the reminder";
pub const BODY: &str = "Text of the reminder";
pub const NOTED: &str = "Record the state of a reply";
pub const NONE_IN_STATE: &str = "No section is in this state.";
pub const LACKING: &str = "Sheets that are not fully filled in";
pub const NO_DATE: &str = "—";

pub fn state(state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::NotSent => "Not emailed",
        DeliveryState::Sent => "Emailed",
        DeliveryState::Opened => "Opened",
        DeliveryState::Incomplete => "Replied in part",
        DeliveryState::Replied => "Replied",
    }
}

pub fn state_of(delivery: &DeliveryStatus) -> String {
    let state = state(delivery.state);
    match delivery.late {
        Late::No if delivery.is_corrected => format!("{state} (reply {})", delivery.replies),
        Late::No => state.to_owned(),
        Late::Overdue(days) => {
            let days = counted(days, "day", "days");
            format!("{state} ({days} overdue)")
        }
        Late::RepliedLate => format!("{state} (after the due date)"),
    }
}

pub fn totals(totals: Totals, due: Option<&str>) -> String {
    let due = due.map_or_else(String::new, |due| format!("The due date is {due}. "));
    let overdue = match totals.overdue {
        0 => String::new(),
        overdue => format!(
            " {} overdue.",
            counted(overdue, "section is", "sections are")
        ),
    };
    let missing = match totals.incomplete {
        0 => String::new(),
        incomplete => format!(
            " {} not fully filled in.",
            counted(incomplete, "reply is", "replies are")
        ),
    };
    format!(
        "{due}{} of {} replied.{overdue}{missing}",
        totals.answered(),
        counted(totals.all, "section has", "sections have")
    )
}

pub fn issue(number: u32, year: &str, stage: &str) -> String {
    match stage {
        "" => format!("Round {number} · {year}"),
        stage => format!("Round {number} · {year} · {stage}"),
    }
}

pub fn missing(count: u32) -> String {
    match count {
        0 => "None".to_owned(),
        count => counted(count, "field", "fields"),
    }
}

pub fn lacking(page: usize, title: &str, what: &str) -> String {
    format!("Page {page} · {title}: {what}")
}

pub fn file_facts(office: &str, when: &str) -> String {
    match (office, when) {
        ("", "") => "Written by: not recorded".to_owned(),
        (office, "") => office.to_owned(),
        ("", when) => when.to_owned(),
        (office, when) => format!("{office} · {when}"),
    }
}

pub fn unreadable(count: usize) -> String {
    format!(
        "{} cannot be read. Everything else can be taken in. Keep the original file.",
        counted(count, "place", "places")
    )
}

pub fn counts(preview: &MergePreview, unreadable: usize) -> String {
    format!(
        "To take in: {}. The same already: {}. Questions: {}. Outside what was asked for: {}. Unreadable: {unreadable}.",
        preview.taken.len(),
        preview.same,
        preview.asked.len(),
        preview.outside.len(),
    )
}

pub fn passed_over(count: usize) -> String {
    format!(
        "{} taken in before, or replaced by a later one.",
        counted(count, "reply was", "replies were")
    )
}

pub fn more(count: usize) -> String {
    format!("Not shown: {count} more.")
}

pub fn field(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}

pub fn asked(place: &str, what: &str) -> String {
    if what.is_empty() {
        place.to_owned()
    } else {
        format!("{place} · {what}")
    }
}

pub fn questions_wait(count: usize) -> String {
    format!(
        "{} waiting for you to decide.",
        counted(count, "question is", "questions are")
    )
}

pub fn merged(taken: usize, asked: usize, outside: usize) -> String {
    format!(
        "Took in {}. Questions: {asked}. Changes outside what was asked for: {outside}.",
        counted(taken, "change", "changes")
    )
}

pub fn take_off(name: &str) -> String {
    format!("{TAKE_OFF}: {name}")
}

pub fn details_of(name: &str) -> String {
    format!("{DETAILS}: {name}")
}

pub fn noted(what: &str, when: &str) -> String {
    if when.is_empty() {
        what.to_owned()
    } else {
        format!("{what} ({when})")
    }
}

pub fn not_kept(error: &StoreError) -> String {
    format!(
        "Nothing was taken in, because a copy of the plan before it and the files of the replies could not be kept ({error}). The plan has not changed. Check that there is free space and try again."
    )
}

pub const NO_PLAN: &str =
    "This is a section’s reply, and the plan it belongs to is not on this computer.";
pub const NO_PLAN_STEP: &str = "Open the plan on the secretariat’s computer and take the file in under “Replies”. If you have a backup of the plan, restore it first.";

pub fn taken_of(offices: &str, count: usize) -> String {
    format!("{offices} · {}", counted(count, "change", "changes"))
}

// Stands over what would become questions, whether of the section’s own changes or of others.
pub fn some(count: usize) -> String {
    counted(count, "question", "questions")
}

pub fn readable_files(count: usize) -> String {
    format!("{READABLE}: {}", counted(count, "file", "files"))
}

pub const AGAIN: &str = "Try again. If it keeps happening, reload this page.";
pub const UNEXPECTED: &str = "The Excel file could not be read.";
