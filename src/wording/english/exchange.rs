//! The words of export and import.

// Who said something, as it stands in the plan.
pub use crate::wording::japanese::exchange::whose;

use super::counting::counted;
use crate::exchange::Standing;
use crate::report::comparison::Comparison;
use crate::storage::StoreError;

pub const LEAD: &str = "Export the plan to a file to pass it on, and take in files you received after seeing what they would change.";
pub const EXPORT: &str = "Export";
pub const EXPORT_ABOUT: &str = "This puts all of the plan (outline, sheets, ratings, settings) in one file. Attach it to an email, and keep it as a copy too.";
pub const EXPORT_PLAN: &str = "Export the plan to a file";
pub const NOT_EXPORTED: &str =
    "The file could not be exported. Check the browser’s download settings and try again.";
pub const IMPORT: &str = "Take in";
pub const IMPORT_ABOUT: &str = "Drop a file of this plan that was written on another computer. You first see how it differs from the plan as it is now. What was written on both sides is put together, and where the same field says different things, it is listed under “Questions”. The state before is kept, and you can undo taking the file in.";
pub const DROP_SUPPORT: &str = "Dropping a file changes nothing yet.";
pub const IMPORTED: &str = "Take in a file";
pub const REPLACED: &str = "Replace the plan with a file";
pub const LAST_WAS_IMPORT: &str = "The latest thing you did was to take in a file.";
pub const UNDO_IMPORT: &str = "Undo taking in";
pub const PREVIEW: &str = "What would change";
pub const NOT_INTACT: &str = "This file was changed after it was exported. Check carefully what would change before you take it in.";
pub const SAME: &str =
    "It is exactly the same as the plan as it is now. There is no need to take it in.";
pub const TAKE_IN: &str = "Take this in";
pub const LEAVE: &str = "Do not take in";
pub const COMPARING: &str = "Comparing with the plan as it is now.";
pub const ONLY_DECISIONS: &str =
    "The plan itself does not change. The file adds decisions on “Questions”.";
pub const NOTHING_NEW: &str =
    "There is nothing new to take in from this file. What is only on this side stays as it is.";
pub const AS_IT_IS: &str = "Replace the plan with this file instead of putting both together";
pub const AS_IT_IS_ABOUT: &str = "The plan will be exactly as it is in this file. What was written only on this side goes. The state before is kept under “Versions”, and you can undo it.";
pub const REPLACE: &str = "Replace the plan with the file";
pub const ADDED: &str = "Added";
pub const REMOVED: &str = "Removed";
pub const PLACE: &str = "Place";
pub const FIELD: &str = "Field";
pub const BEFORE: &str = "Now";
pub const AFTER: &str = "After";

pub const ASKED: &str = "What would become questions";
pub const HERE: &str = "This side";
pub const IN_FILE: &str = "File you received";

pub fn exported(name: &str) -> String {
    format!(
        "The browser was asked to save “{name}”. Check that the file is there, usually in the “Downloads” folder. If it is not, export it again."
    )
}

pub fn other_plan(there: &str, here: &str) -> String {
    format!(
        "This file is of “{there}”, which is not the plan you have open, “{here}”. Open it from the list of plans."
    )
}

pub const OTHER_COPY: &str = "This file is of the same plan, but one is a section’s copy and the other is not, or they are copies for different sections. Open it with “Open a file” in the list of plans.";

pub fn preview_of(name: &str) -> String {
    format!("What would change if you take in “{name}”")
}

pub fn file_facts(office: &str, when: &str, revision: u64) -> String {
    let who = if office.is_empty() {
        "Exported by: not recorded".to_owned()
    } else {
        format!("Exported by: {office}")
    };
    let when = if when.is_empty() {
        String::new()
    } else {
        format!(" · Date: {when}")
    };
    format!("{who}{when} · Version {revision}")
}

pub fn counts(compared: &Comparison) -> String {
    format!(
        "Changed: {}. Added: {}. Removed: {}.",
        compared.changed, compared.added, compared.removed
    )
}

pub fn more_changes(count: usize) -> String {
    format!("Not shown: {count} more.")
}

pub fn to_decide(count: usize) -> String {
    format!(
        "{} filled in differently on this side. If you take the file in, these are listed under “Questions” and you can choose which to use. Until then they stay as they are here.",
        counted(count, "place was", "places were")
    )
}

pub fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Same => SAME,
        Standing::Older => {
            "Everything in this file is in the plan already. There is no need to take it in."
        }
        Standing::Newer => {
            "This file goes on from the plan as it is now. Nothing has been changed on this side since."
        }
        Standing::Parted(_) => {
            "This file and the plan here were both written on from the same state. What both say is put together."
        }
        Standing::Unknown => {
            "It is not known from which state this file and the plan here went separate ways. Everything that differs is listed under “Questions”. Taking the file in removes nothing."
        }
    }
}

pub fn would_ask(count: usize) -> String {
    format!(
        "{} a question. Both values are kept until you decide.",
        counted(count, "place becomes", "places each become")
    )
}

pub fn taken_in(open: usize) -> String {
    let open = match open {
        0 => String::new(),
        open => format!(
            " {} waiting for you to decide.",
            counted(open, "question is", "questions are")
        ),
    };
    format!("Taken in.{open} The state before is kept under “Versions”.")
}

pub fn set_aside(count: usize) -> String {
    format!(
        "{} cannot be taken in. Everything else can. Keep the original file.",
        counted(count, "place", "places")
    )
}

pub fn no_copy(error: &StoreError) -> String {
    format!(
        "Nothing was taken in, because a copy of the plan before it could not be kept ({error}). The plan has not changed. Export the plan to a file first."
    )
}
