//! Names of actions as the change log and undo show them, and why an edit is refused.

use crate::edit::EditError;

pub const READ_ONLY: &str = "You can only look at this plan at the moment. To change it, follow what the notice at the top of the page says.";

pub fn refused(error: &EditError) -> String {
    match error {
        EditError::NotThere(..) => "What you want to change was not found. It may have been removed in another tab. Reload this page.",
        EditError::AlreadyThere(..) => "The same thing is there already. Reload this page.",
        EditError::Unfit(..) => "This field cannot take that. Write it differently.",
        EditError::Dangling { .. } => "This cannot be done because it is in use elsewhere. First change what uses it.",
        EditError::Cycle(_) => "It cannot move into itself. Choose another place.",
        EditError::SlotTaken(..) => "Something has been filled in in the same place already. Reload this page and correct it there.",
        EditError::TwoHomes(_) => "This initiative has a home listing already. Add it as a cross-listing.",
        EditError::RatingSubject(_) => "It is not set what this rating is of. Open the sheet and give the rating there.",
        EditError::Header => "This cannot be done because the record of the plan’s name and period is missing.",
    }
    .to_owned()
}
