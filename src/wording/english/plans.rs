//! The words of the list of plans.

use super::counting::counted;
use crate::storage::{CommitError, StoreError};

pub const LEAD: &str = "Plans are kept only in the browser of this computer. To pass a plan to another computer, export it to a file.";
pub const NEW: &str = "Make a new plan";
pub const IN_THIS_BROWSER: &str = "Plans on this computer";
pub const LOADING: &str = "Loading the list of plans";
pub const NONE: &str = "There are no plans yet";
pub const NONE_BECAUSE: &str = "If plans you had before are missing, the browser’s stored data has been cleared. You can bring them back under “Backup” or from a file you exported.";
pub const DOOR_FILE: &str = "Open a file you received";
pub const DOOR_FILE_ABOUT: &str = "The secretariat or another section sent you a file (.json), for example by email. When you open it, you can start filling it in.";
pub const DOOR_PLAN: &str = "Start a plan";
pub const DOOR_PLAN_ABOUT: &str = "You are the secretariat and want to make a new plan. Choose the template closest to yours. You can change it later.";
pub const DOOR_SAMPLE: &str = "Try an example";
pub const DOOR_SAMPLE_ABOUT: &str =
    "You want to look around first. Nothing you write or press there affects a real plan.";
pub const UNREAD: &str = "The plans cannot be read at the moment";
pub const UNREAD_BECAUSE: &str = "The plans saved on this computer are not necessarily gone. Read the notice above, then reload this page. If you have a file you exported, you can take it in with “Open a file”.";
pub const OPEN_FILE: &str = "Open a file";
pub const OPEN_FILE_LEAD: &str =
    "Take in the file of an exported plan to keep it on this computer.";
pub const NEW_LEAD: &str =
    "Set the name and the period, and choose a template. You can change all of them later.";
pub const STOP: &str = "Go back without making a plan";
pub const BACK: &str = "Back to the list of plans";
pub const DROP: &str = "Drop an exported file (.json) here";
pub const DROP_SUPPORT: &str =
    "If the plan is here already, you see what would change before you take the file in.";
pub const SAMPLES: &str = "Examples";
pub const SAMPLES_ABOUT: &str =
    "Examples you can try anything on. They are kept apart from real plans.";
pub const OPEN_SAMPLE: &str = "Open the example";
pub const UNTITLED: &str = "Plan without a name";
pub const LAST_SAVED: &str = "Saved";
pub const LAST_EXPORTED: &str = "Exported";
pub const SIZE: &str = "Size";
pub const DELETE: &str = "Delete";
// Not “Undo”: it stands in the list of deleted plans, for weeks.
pub const PUT_BACK: &str = "Put back";
pub const TITLE: &str = "Plan name";
pub const TITLE_EXAMPLE: &str = "Such as Fourth community welfare action plan";
pub const TITLE_MISSING: &str = "Enter a name for the plan";
pub const ORGANISATION: &str = "Organisation";
pub const FIRST_YEAR: &str = "First fiscal year";
pub const LAST_YEAR: &str = "Last fiscal year";
pub const YEAR_SUPPORT: &str = "You can write it as 2026, R8 or 令和8年度";
pub const LAST_YEAR_SUPPORT: &str = "The plan period runs to the end of this fiscal year, in March";
pub const YEAR_UNREADABLE: &str = "The fiscal year cannot be read. Enter it like 2026 or R8";
pub const PERIOD_BACKWARDS: &str = "The last fiscal year is before the first one";
pub const PERIOD_TOO_LONG: &str = "The period must be 20 fiscal years or less";
pub const PRESET: &str = "Template";
pub const CREATE: &str = "Make this plan";
pub const SEPARATOR: &str = ", ";
pub const ONE_AT_A_TIME: &str =
    "Files of plans are opened one at a time. The first one was opened.";
pub const NOT_THERE: &str = "The file could not be read.";
pub const PICK_AGAIN: &str = "Check that it was not moved or deleted, and choose it again.";
pub const NEWER_FILE: &str =
    "This file was exported by a newer version of Ayumi. Open it in the newer version.";

pub fn cannot_list(error: &StoreError) -> String {
    format!("The list of plans could not be read ({error}). Reload this page.")
}

pub fn cannot_delete(error: &StoreError) -> String {
    format!("This could not be done ({error}). Reload this page and try again.")
}

pub fn cannot_add(error: &CommitError) -> String {
    match error {
        CommitError::Store(StoreError::Quota) => {
            "There is no room left to add a plan. Export plans you do not use and then delete them."
                .to_owned()
        }
        error => format!("The plan could not be added ({error}). Reload this page and try again."),
    }
}

pub fn cannot_open(name: &str, message: &str, remedy: &str) -> String {
    let told = format!("“{name}” cannot be opened. {message} {remedy}");
    told.trim_end().to_owned()
}

pub fn added(title: &str) -> String {
    format!("Took in “{title}”.")
}

pub fn added_with(title: &str, problems: usize, is_intact: bool) -> String {
    let changed = if is_intact {
        ""
    } else {
        " The file was changed after it was exported. Check what it says."
    };
    let set_aside = if problems == 0 {
        String::new()
    } else {
        format!(
            " {} not be taken in. Keep the original file.",
            counted(problems, "place could", "places could")
        )
    };
    format!("Took in “{title}”.{changed}{set_aside}")
}

pub fn deleted(title: &str) -> String {
    format!("Deleted “{title}”. You can put it back for 30 days.")
}

pub fn deleted_plans(count: usize) -> String {
    format!("Deleted plans ({count})")
}

pub fn deleted_at(when: &str) -> String {
    format!("Deleted on {when}")
}

pub fn delete(title: &str) -> String {
    format!("{DELETE}: {title}")
}

pub fn put_back(title: &str) -> String {
    format!("{PUT_BACK}: {title}")
}

pub fn exported(at: Option<&str>, is_stale: bool) -> String {
    match (at, is_stale) {
        (None, _) => "Not exported yet".to_owned(),
        (Some(at), false) => at.to_owned(),
        (Some(at), true) => format!("{at} (changed since)"),
    }
}

pub fn size(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        format!("{kilobytes} KB")
    } else {
        format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
    }
}

pub fn of(title: &str) -> String {
    format!(": {title}")
}
