//! The words for copying tables and for what was pasted.

// Signs in copied tables, which are known again when they are pasted.
pub use crate::wording::japanese::clipboard::{SIGN_DOWN, SIGN_SAME, SIGN_UP, TICKED};

use super::checks::names;
use super::counting::counted;
use crate::clipboard::{CellName, MOST_CELLS};
use crate::pasting::{Left, Pasted, Unfit};

pub const COPY: &str = "Copy the table";

pub fn copy_of(title: &str) -> String {
    format!("{COPY}: {title}")
}

pub const COPIED: &str = "The table was copied. You can paste it into Excel or Word.";
pub const COPY_BY_HAND: &str =
    "This browser cannot copy it for you. The table is selected, so press Ctrl and C.";

pub const ACTION: &str = "Paste";
pub const UNDO: &str = "Undo";
pub const DONE_SINCE: &str = "You have done other things since you pasted. Use “Undo” at the top of the page to go back step by step.";
pub const LOCKED: &str = "You can only look at this page, so you cannot paste here.";
pub const NOTHING_NEW: &str =
    "What you pasted is the same as the table as it is now. Nothing was changed.";

pub fn too_large() -> String {
    format!(
        "You can paste up to {MOST_CELLS} cells at once. Select a smaller range in Excel and paste it in parts."
    )
}

pub fn pasted(pasted: &Pasted) -> String {
    let Pasted {
        written,
        added,
        left,
        ..
    } = pasted;
    let cells = counted(*written, "field", "fields");
    let rows = counted(*added, "row", "rows");
    let done = match (*written, *added) {
        (0, 0) => "Nothing was changed.".to_owned(),
        (_, 0) => format!("Pasted into {cells}."),
        (0, _) => format!("Added {rows}."),
        (_, _) => format!("Pasted into {cells} and added {rows}."),
    };
    if left.is_empty() {
        done
    } else {
        format!(
            "{done} {} not written. Check and correct by hand.",
            counted(left.len(), "value was", "values were")
        )
    }
}

pub fn lines_pasted(count: usize) -> String {
    format!(
        "Pasted {}. Numbers typed at the start were taken off, as numbers follow the order.",
        counted(count, "line", "lines")
    )
}

pub fn left(left: &Left) -> String {
    format!("{}, “{}”: {}", cell(&left.name), left.text, why(left.why))
}

fn cell(name: &CellName) -> String {
    if name.row == 0 {
        "A row that is not in the table".to_owned()
    } else if name.column.is_empty() {
        format!("Row {}, outside the table", name.row)
    } else {
        format!("Row {}, {}", name.row, name.column)
    }
}

// These stand behind a colon.
fn why(why: Unfit) -> String {
    match why {
        Unfit::NoChoice => "this is none of the choices.",
        Unfit::Several => "several have this name.",
        Unfit::NoNumber => "this is not a number.",
        Unfit::Needed => "this cannot be empty.",
        Unfit::NeedsReason => {
            "“not rated” needs a reason. Choose the cell and write the reason there."
        }
        Unfit::OnSheet => "ratings of this stage are given on the sheet.",
        Unfit::Twice => {
            "a row above has a different rating for the same initiative. The one above was used."
        }
        Unfit::ReadOnly => "you cannot write in this field.",
        Unfit::Beyond => "this is outside the table.",
        Unfit::NotAsked => "this copy is not asked for this field.",
        Unfit::FirstMake(table) => {
            return format!("first add something to “{}”.", names::table(table));
        }
        Unfit::Refused => "this does not fit with other rules of the plan.",
    }
    .to_owned()
}
