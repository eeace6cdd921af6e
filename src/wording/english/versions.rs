//! The words of the page of stored versions.

// The name of a file.
pub use crate::wording::japanese::versions::file_name;

use crate::storage::{GenerationSummary, Origin, StoreError};

pub const LEAD: &str = "Earlier states of the plan that are kept on this computer. Choose one to compare it with the plan as it is now or to go back to it. You can undo going back.";
pub const KEEP: &str = "Keep the plan as it is now";
pub const KEPT: &str = "The plan as it is now was kept. It is not removed automatically.";
pub const VERSION: &str = "Version";
pub const AT: &str = "Date and time";
pub const WHY: &str = "Why it was kept";
pub const ACTIONS: &str = "Actions";
pub const LOOK: &str = "Look inside";
pub const UNREADABLE: &str = "This version cannot be read. It is damaged, or a newer version of Ayumi wrote it. It has not been removed.";
pub const SAME: &str = "It says the same as the plan as it is now.";
pub const IS_REPLY: &str = "This is a file as it was taken in. It is not a version of this plan, so you cannot go back to it.";
pub const DOWNLOAD_REPLY: &str = "Export this file";
pub const WOULD_CHANGE: &str = "What would change if you go back";
pub const RESTORE: &str = "Go back to this version";
pub const DOWNLOAD: &str = "Export this version to a file";

pub fn number(revision: u64) -> String {
    format!("Version {revision}")
}

pub fn look_at(revision: u64) -> String {
    format!("{LOOK}: version {revision}")
}

pub fn restored_action(revision: u64) -> String {
    format!("Go back to version {revision}")
}

pub fn restored(revision: u64) -> String {
    format!("Went back to version {revision}. The state before is kept too.")
}

pub fn origin(version: &GenerationSummary) -> String {
    match version.origin {
        Origin::Automatic => "Saved automatically",
        Origin::Manual => "Kept on purpose",
        Origin::BeforeImport => "Copy before taking in",
        Origin::BeforeMigration => "Copy before a change of format",
        Origin::BeforeRestore => "Copy before going back to an earlier version",
        Origin::Fork if version.resolved_by.is_some() => "Clash with another tab (settled)",
        Origin::Fork => "Clash with another tab",
        Origin::Issued => "Sent out to the sections",
        Origin::Exported => "Exported to a file",
        Origin::Received => "File that was taken in",
        Origin::Unknown => "Not known",
    }
    .to_owned()
}

pub fn cannot_list(error: &StoreError) -> String {
    format!("The versions could not be read ({error}). Reload this page.")
}

pub fn cannot_keep(error: &StoreError) -> String {
    format!(
        "A copy of the plan as it is now could not be kept ({error}). The plan has not changed. First export it to a file under “Exchange”."
    )
}
