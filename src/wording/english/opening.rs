//! What is said while a plan is opened, and where it cannot be.

// The name of a file.
pub use crate::wording::japanese::opening::raw_name;

pub const LOADING: &str = "Loading the plan";
pub const MISSING: &str = "The plan was not found";
pub const MISSING_BECAUSE: &str = "This plan is not in the browser of this computer. The browser’s stored data was cleared, or the plan was made on another computer. If you have a file you exported, you can take it in from the list of plans. If an example does not open, check with the person in charge of the site that its “samples” folder is there too.";
pub const TO_PLANS: &str = "Go to the list of plans";
pub const DAMAGED: &str = "The plan cannot be read";
pub const DAMAGED_BECAUSE: &str = "The plan saved on this computer is damaged and could not be read. Everything that is left stays as it is and is not overwritten. First download what is left to files with the buttons below. If you have a file you exported, then take it in from the list of plans.";
pub const TO_VERSIONS: &str = "See the versions";

pub fn download_raw(revision: u64) -> String {
    format!("Download version {revision} as it is")
}

pub fn cannot_repair(error: &crate::storage::CommitError) -> String {
    format!(
        "The plan could not be brought back ({error}). Download what is left to a file and take it in from the list of plans."
    )
}
