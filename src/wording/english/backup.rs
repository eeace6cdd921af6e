//! Words of the page on one file of everything this browser keeps, and bringing it back.

// The names of files, and who said something, as it stands in the plan.
pub use crate::wording::japanese::backup::{FILE_PREFIX, file_name, office_of_backup};

use super::counting::counted;
use crate::backup::folder::{FolderState, Trouble};
use crate::backup::reminder::Reminder;
use crate::backup::restoring::{Outlook, Restored, Standing};
use crate::backup::{Backup, Problem};
use crate::storage::{CommitError, StoreError};

pub const TOO_LARGE: &str = "This file is too large (256 MB at most).";
pub const TOO_LARGE_REMEDY: &str = "Check whether it is an Ayumi backup.";
pub const ONE_PLAN: &str = "This is not a backup but the file of one plan.";
pub const ONE_PLAN_REMEDY: &str = "Open it with “Open a file” in the list of plans.";
pub const NEWER: &str = "This backup was made by a newer version of Ayumi.";
pub const NEWER_REMEDY: &str = "Open it in the newer version. Keep the file as it is.";
pub const NOTHING_LEFT: &str = "This backup is damaged and has no plan that can be restored.";
pub const NOTHING_LEFT_REMEDY: &str = "Get the file again, or choose a backup from another day.";
pub const NOT_A_BACKUP: &str = "This is not an Ayumi backup.";
pub const NOT_A_BACKUP_REMEDY: &str = "Choose a file whose name begins with “あゆみ控え”.";

pub const TAKEN_IN: &str = "Put together with a backup";

pub const LEAD: &str = "Keep all plans on this computer in one file. You can restore them from it, even on a new computer.";
pub const MAKE: &str = "Make a backup";
pub const MAKE_ABOUT: &str = "Besides what the plans say, it holds versions that were kept or sent out, the record of changes, decisions and deleted plans. Put it somewhere other than this computer, such as a shared folder or a USB stick.";
pub const MAKE_NOW: &str = "Make a backup file";
pub const NOTHING_TO_WRITE: &str = "There are no plans on this computer yet. If you have a backup file, you can restore plans under “Restore from a backup” below.";
pub const NOT_TAKEN: &str =
    "The file could not be saved. Check the browser’s download settings and try again.";
pub const CHECK_IT: &str = "This page cannot tell whether the browser saved the file. To check that it was saved correctly, drop it under “Restore from a backup” below. Dropping it changes nothing.";
pub const RESTORE: &str = "Restore from a backup";
pub const RESTORE_ABOUT: &str = "Drop a backup file to see, plan by plan, how it compares with what is on this computer. What was written on this computer is never lost.";
pub const DROP: &str = "Drop a backup file (あゆみ控え….json) here";
pub const DROP_SUPPORT: &str = "Dropping a file changes nothing yet.";
pub const READING: &str = "Reading the backup";
pub const PREVIEW: &str = "What would be restored";
pub const PLAN: &str = "Plan";
pub const SAVED_AT: &str = "Last saved in the backup";
pub const HERE: &str = "On this computer";
pub const TO_DO: &str = "What would be done";
pub const DO_IT: &str = "Restore from this backup";
pub const LEAVE: &str = "Do not restore";
pub const NOTHING_TO_DO: &str = "The backup was read without problems. Every plan on this computer is the same as in the backup or further on. There is nothing to restore.";
pub const RESTORED: &str = "Restored from the backup.";
pub const TO_QUESTIONS: &str = "See the questions";
pub const TO_VERSIONS: &str = "See the versions";
pub const TO_OPEN: &str = "Go to “Open a file”";
pub const IS_A_BACKUP: &str =
    "This is not the file of one plan but a backup. You can restore it under “Backup”.";
pub const TO_BACKUP: &str = "Go to “Backup”";

pub fn handed_over(name: &str, plans: usize) -> String {
    format!(
        "The browser was asked to save the backup “{name}” with {}. Check that the file is there, usually in the “Downloads” folder.",
        counted(plans, "plan", "plans")
    )
}

pub fn damaged_here(titles: &[String]) -> String {
    let titles = titles.iter().map(|title| or_untitled(title));
    let titles = titles.collect::<Vec<_>>().join("”, “");
    format!("Damaged versions were found in “{titles}”. They are in the backup as they were found.")
}

pub fn cannot_make(error: &StoreError) -> String {
    format!("The backup could not be made ({error}). Reload this page and try again.")
}

pub fn facts(backup: &Backup) -> String {
    let who = if backup.office.is_empty() {
        "Made by: not recorded"
    } else {
        &backup.office
    };
    let when = backup.made_at.short();
    let plans = counted(backup.plans.len(), "plan", "plans");
    format!("{who} · {when} · {plans}")
}

pub fn preview_of(name: &str) -> String {
    format!("What is in “{name}”")
}

pub fn or_untitled(title: &str) -> &str {
    if title.is_empty() {
        super::plans::UNTITLED
    } else {
        title
    }
}

pub fn standing(outlook: &Outlook) -> &'static str {
    match outlook.standing {
        _ if outlook.is_binned => "In “Deleted plans”",
        Standing::Absent => "Not there",
        Standing::Same => "The same",
        Standing::Older => "Changed further since the backup",
        Standing::Newer => "Earlier than the backup",
        Standing::Diverged => "Changed separately from the backup",
        Standing::TakenIn => "This backup has been taken in already",
    }
}

// Each part is a sentence of its own.
pub fn to_do(outlook: &Outlook) -> String {
    let main = match outlook.standing {
        Standing::Absent if outlook.in_bin => "Restore it as a deleted plan.",
        Standing::Absent => "Restore it as it is in the backup.",
        Standing::Newer => "Bring it on to the state of the backup.",
        Standing::Diverged => "Put both together and keep what clashes under “Questions”.",
        Standing::Same | Standing::Older | Standing::TakenIn
            if outlook.missing == 0 && !outlook.is_binned =>
        {
            return "Nothing.".to_owned();
        }
        Standing::Same | Standing::Older | Standing::TakenIn => "",
    };
    let versions = match outlook.missing {
        0 => String::new(),
        count => format!("Add {}.", counted(count, "kept version", "kept versions")),
    };
    let bin = if outlook.is_binned {
        "Put it back in the list of plans."
    } else {
        ""
    };
    let parts = [bin, main, &versions];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

pub fn problem(problem: &Problem, title: &dyn Fn(&str) -> String) -> String {
    match problem {
        Problem::Broken => "This file is cut off or damaged. Only what could be read can be restored. If you have a backup from another day, use that one.".to_owned(),
        Problem::Changed => "This file was changed after it was made. Check carefully what it says before you restore it.".to_owned(),
        Problem::LeftOut(count) => format!(
            "{} not be read and cannot be restored.",
            counted(*count, "place could", "places could")
        ),
        Problem::Damaged(plan, revision) => format!("Version {revision} of “{}” is damaged and cannot be restored.", title(plan)),
        Problem::FellBack(plan) => format!("The latest state of “{}” is damaged, so the version before it is restored.", title(plan)),
        Problem::Hopeless(plan) => format!("“{}” is damaged and has no version that can be restored.", title(plan)),
    }
}

pub fn progress(done: usize, all: usize) -> String {
    format!("Restoring: {done} of {}", counted(all, "plan", "plans"))
}

pub fn cannot_restore(title: &str, error: &CommitError) -> String {
    let why = match error {
        CommitError::Store(StoreError::Quota) => {
            "There is no room left on this computer. Export plans you do not use and then delete them."
                .to_owned()
        }
        CommitError::Conflict { .. } => {
            "The same plan is being changed in another tab. Close that tab.".to_owned()
        }
        CommitError::Store(error) => format!("It cannot be saved ({error})."),
    };
    format!(
        "“{}” could not be restored. {why} What is on this computer has not changed. Press “{DO_IT}” again to go on from there.",
        or_untitled(title)
    )
}

pub fn put_together(title: &str, done: &Restored) -> String {
    let title = or_untitled(title);
    let taken = |taken| counted(taken, "change", "changes");
    match (done.taken, done.questions) {
        (None, _) => format!(
            "The state of “{title}” in the backup was kept as a version. Compare it under “Versions”."
        ),
        (Some(count), 0) => format!(
            "Took in {} from the backup for “{title}”. You can undo this.",
            taken(count)
        ),
        (Some(count), questions) => format!(
            "Took in {} from the backup for “{title}”. {} waiting for you to decide.",
            taken(count),
            counted(questions, "question is", "questions are")
        ),
    }
}

// Ends with a space: `REMINDER_WHY` or a link stands right behind it.
pub fn reminder(reminder: Reminder) -> String {
    let changes = counted(reminder.changes, "change is", "changes are");
    match reminder.days {
        0 => format!("{changes} in no file yet. "),
        days => {
            let days = counted(days, "day", "days");
            format!("{changes} in no file yet ({days} of work). ")
        }
    }
}

pub const REMINDER_WHY: &str = "What a browser stores can be lost because of its settings or trouble with the computer. Make a backup and keep it somewhere else.";

// Ends with a space: a link stands right behind it.
pub const FOLDER_ASLEEP: &str =
    "To keep backups in the folder, you need to give permission again today. ";
pub const TO_FOLDER: &str = "Open “Backup”";
pub const FOLDER: &str = "Keep backups in a folder automatically";
pub const FOLDER_ABOUT: &str = "Choose a folder once. As you work, a new backup with the date and time in its name is kept there, at most every 10 minutes. Earlier backups are never overwritten. Of the backups made on this computer, the latest 5 are kept and older ones are removed.";
pub const FOLDER_UNSUPPORTED: &str = "You cannot choose a folder in this browser. You can in Microsoft Edge or Google Chrome, on a page whose address begins with https. Otherwise use “Make a backup file” above.";
pub const CHOOSE_FOLDER: &str = "Choose a folder";
pub const CHOOSE_OTHER: &str = "Use another folder";
pub const ALLOW: &str = "Keep backups in this folder today too";
pub const RETRY: &str = "Try again";
pub const WRITE_NOW: &str = "Make a backup now";
pub const STOP: &str = "Stop keeping backups automatically";
pub const LOOK_AT_FOREIGN: &str = "See what is in that backup";
pub const PASS_OVER: &str = "Go on without taking it in";

pub fn folder_state(state: &FolderState) -> String {
    match state {
        FolderState::Unsupported | FolderState::None => String::new(),
        FolderState::Asleep { folder } => format!(
            "Backups are to be kept in “{folder}”. You need to give permission once each time you open the browser."
        ),
        FolderState::Ready { folder, last: None } => {
            format!("Backups will be kept in “{folder}”.")
        }
        FolderState::Ready {
            folder,
            last: Some(name),
        } => format!("Backups are kept in “{folder}”. Latest backup: {name}"),
        FolderState::Writing { folder } => format!("Making a backup in “{folder}”…"),
        FolderState::Foreign { folder, file } => format!(
            "In “{folder}” there is a backup “{file}” that someone else or another computer made. It holds something that is not on this computer. See what is in it and take it in, or go on without taking it in. No new backup is made until you choose."
        ),
        FolderState::Failed { folder, trouble } => format!(
            "No backup could be made in “{folder}”. {}{} Earlier backups are still there.",
            trouble_words(trouble),
            if *trouble == Trouble::Refused {
                " Press “Try again”."
            } else {
                ""
            }
        ),
    }
}

pub fn trouble_words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused => "There is no permission to write in this folder.".to_owned(),
        Trouble::Gone => {
            "The folder was not found. It was moved, or the place it is in is not connected."
                .to_owned()
        }
        Trouble::Full => "There is no room left there.".to_owned(),
        Trouble::Unlike => {
            "What was written was different when it was read back. The place may be damaged."
                .to_owned()
        }
        Trouble::Store(error) => format!("The plans cannot be read ({error})."),
        Trouble::Other(detail) => format!("Writing stopped halfway ({detail})."),
    }
}
