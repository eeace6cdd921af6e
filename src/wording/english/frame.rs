//! The words of the frame around every page and of the parts pages are made of.

use super::counting::counted;

pub const NAME: &str = "Ayumi";
pub const NOTICE_INFO: &str = "Note";
pub const NOTICE_SUCCESS: &str = "Done";
pub const NOTICE_WARNING: &str = "Warning";
pub const NOTICE_ERROR: &str = "Error";
pub const CLOSE: &str = "Close";
pub const NOT_EDITABLE: &str = "Read only";
pub const CHANGE_UP: &str = "Up from last year";
pub const CHANGE_SAME: &str = "Same as last year";
pub const CHANGE_DOWN: &str = "Down from last year";
pub const CHOOSE_FILE: &str = "Choose a file";

pub fn page_title(page: &str) -> String {
    format!("{page} – {NAME}")
}

pub fn length(count: usize, guide: Option<usize>) -> String {
    let characters = counted(count, "character", "characters");
    match guide {
        None => characters,
        Some(guide) if count <= guide => {
            format!(
                "{characters} ({} left to the suggested length)",
                guide - count
            )
        }
        Some(guide) => format!(
            "{characters} ({} over the suggested length; it is saved all the same)",
            count - guide
        ),
    }
}

pub const SKIP: &str = "Skip to main content";
pub const MENU: &str = "Menu";
pub const FISCAL_YEAR: &str = "Fiscal year";
pub const PAGES_OF_PLAN: &str = "Pages of the plan";
pub const OUTLINE: &str = "Outline";
pub const SHEETS: &str = "Progress sheets";
pub const GRID: &str = "Ratings";
pub const TALLY: &str = "Tallies";
pub const OVERVIEW: &str = "Overall plan table";
pub const DRIFT: &str = "Differing wording";
pub const SHARED_ACTIONS: &str = "Shared actions";
pub const OUTSIDE_PLANS: &str = "Related plans and guidelines";
pub const DOCUMENT: &str = "Full text";
pub const ASSESSMENT: &str = "Assessment";
pub const DISAGREEMENT: &str = "Differences in ratings";
pub const SUMMARY: &str = "Yearly summary";
pub const OPINIONS: &str = "Opinions and responses";
pub const REVIEW: &str = "Plan review";
pub const ISSUES: &str = "Issues";
pub const NEXT: &str = "Next plan";
pub const THE_PLAN: &str = "Plan";
pub const EVERY_YEAR: &str = "Every year";
pub const END_OF_PERIOD: &str = "Middle and end of the period";
pub const OTHER_PAGES: &str = "Other pages";
pub const BETWEEN_OFFICES: &str = "Sending and receiving";
pub const PRINT: &str = "Print";
pub const PUBLISH: &str = "Publish";
pub const EXCHANGE: &str = "Exchange";
pub const INTAKE: &str = "Import a table";
pub const TASK: &str = "Hand in";
pub const DISPATCH: &str = "Send out";
pub const REPLIES: &str = "Replies";
pub const QUESTIONS: &str = "Questions";
pub const BACKUP: &str = "Backup";
pub const CHECKS: &str = "Checks";
pub const THIS_PLAN: &str = "This plan";
pub const CHANGES: &str = "Record of changes";
pub const VERSIONS: &str = "Versions";
pub const SETTINGS: &str = "Settings";
pub const SAVED: &str = "Saved";
pub const SAVING: &str = "Saving";
pub const NOT_SAVED: &str = "Not saved";
pub const OTHER_LANGUAGE: &str = "日本語";
pub const OTHER_LANGUAGE_CODE: &str = "ja";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";

pub fn undone(action: &str) -> String {
    format!("“{action}” was undone")
}

pub fn redone(action: &str) -> String {
    format!("“{action}” was done again")
}

pub const NOTHING_TO_UNDO: &str = "There is nothing to undo";
pub const NOTHING_TO_REDO: &str = "There is nothing to redo";
pub const EXPORT: &str = "Export";
pub const EXPORT_TO_FILE: &str = "Export to a file";
pub const SAMPLE: &str = "Example";
pub const MADE_FROM_SAMPLE: &str =
    "This plan was made from an example. What it says was made to try things out.";
pub const KEPT_HERE: &str =
    "Plans are stored in the browser of this computer. Nothing is sent anywhere.";
pub const STORAGE_BLOCKED: &str = "This browser does not let anything be stored. What you write here is gone when you close this page. Before you close it, be sure to export it to a file under “Exchange”.";

pub const STORAGE_NEWER: &str = "The plans on this computer were saved by a newer version of Ayumi. They are not gone, but this older version cannot open them. Reload this page, or open them in the newer version of Ayumi. Anything new you write here is gone when you close this page.";

pub fn saved_at(time: &str) -> String {
    format!("{SAVED} at {time}")
}

pub fn which_action(name: &str) -> String {
    format!("“{name}”")
}

pub fn period(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first}–{last}")
    }
}

pub fn done_of(done: u32, total: u32) -> String {
    format!("{done}/{total}")
}

pub fn last_export(at: Option<&str>) -> String {
    match at {
        Some(at) => format!("Last exported: {at}"),
        None => "Not exported to a file yet.".to_owned(),
    }
}

pub fn saving_fails(kind: &crate::storage::StoreError) -> String {
    use crate::storage::StoreError;
    let (what, then) = match kind {
        StoreError::Quota => (
            "There is no room left on this computer, so your work is not being saved.",
            "To make room, export plans you do not use and then delete them.",
        ),
        StoreError::Blocked(_) => (
            "This browser does not let the page save.",
            "In the browser’s settings, allow this page to store data (cookies and site data). If it is allowed already, export your work, then close the browser and open it again.",
        ),
        StoreError::Closed => (
            "The connection to the stored data was lost.",
            "Then reload this page.",
        ),
        StoreError::Newer => (
            "A newer version of Ayumi is in use.",
            "Then reload this page.",
        ),
        StoreError::Failed(_) => (
            "Your work is not being saved.",
            "Saving is being tried again automatically.",
        ),
    };
    format!("{what} What you wrote is still on this page. To be safe, export it to a file. {then}")
}
pub const PLANS: &str = "List of plans";
pub const HELP: &str = "Help";
// Begins with a space: it stands right behind the words of the link.
pub const IN_NEW_TAB: &str = " (opens in a new tab)";

pub fn sample_on_paper(short: &str) -> String {
    format!("{SAMPLE}: {short}")
}
