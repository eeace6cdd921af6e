//! What is said about storing, opening and other tabs.

// The names of files, the key of a journal, and who said something, as it stands in the plan.
pub use crate::wording::japanese::keeping::{file_name, kept_journal, safe, this_tab};

use super::counting::counted;
use crate::storage::StoreError;

pub const NEWER_DATA: &str = "This plan was written by a newer version of Ayumi. You can only look at it and export it. To change it, open it in the newer version.";
pub const NEWER_TAB: &str = "A newer version of Ayumi has this plan open in another tab. You can only look at it in this tab. Reload this page.";
pub const FELL_BACK: &str = "The latest save was damaged, so the newest version that can be read was opened. What is damaged is kept too. Check it under “Versions”.";
pub const BROUGHT_BACK: &str =
    "What you wrote last time is back. The page was closed while it was being saved.";
pub const JOURNAL_DAMAGED: &str = "Unsaved work from last time is left, but it is damaged and could not be read. It has not been removed.";
pub const CLEARED: &str = "The stored data of this browser was cleared. The plan that is still on this page is being saved again. To be safe, export it to a file.";
pub const TOOK_OVER: &str = "Put together with changes from another tab";

pub fn partly_brought_back(refused: usize) -> String {
    let left_out = counted(
        refused,
        "change was left out because it does",
        "changes were left out because they do",
    );
    format!(
        "Of your unsaved work from last time, {left_out} not fit with what was changed since. Nothing has been removed."
    )
}

pub fn clashes(count: usize) -> String {
    format!(
        "{} something different in another tab. Both values are kept. Choose which to use under “Questions”.",
        counted(count, "place says", "places say")
    )
}

pub fn cannot_read(error: &StoreError) -> String {
    format!(
        "The plan could not be read ({error}). Reload this page. If that does not help, take the plan in from a file you exported."
    )
}
