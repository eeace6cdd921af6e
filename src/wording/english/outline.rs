//! The words of the outline page.

use super::counting::counted;
use super::removal::named;
use crate::edit::outline::MoveError;
use crate::plan::outline::NodeRole;

/// Browsers leave out plain spaces before an option; they keep this one.
const INDENT: &str = "\u{2003}";

pub const LEAD: &str =
    "Build the frame of the plan and put the initiatives in order. Numbers follow the order.";
pub const UNFOLD_ALL: &str = "Unfold all";
pub const FOLD_ALL: &str = "Fold all";
// Stands behind “Add” where a level has no word of its own.
pub const ITEM: &str = "an item";
pub const NEW_NODE: &str = "New item";
pub const NEW_INITIATIVE: &str = "New initiative";
pub const EMPTY: &str = "The outline is still empty";
pub const EMPTY_STEP: &str = "Start with the broadest headings. Add headings or initiatives below them. You can change the order later.";
pub const TO_LEVELS: &str = "Set the names and numbering of the levels";
pub const KEYS: &str =
    "↑ ↓ choose · ← → fold and unfold · F2 rename · Alt+arrow keys move · Delete remove";
pub const UNFOLD: &str = "Unfold";
pub const FOLD: &str = "Fold";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const OUT: &str = "Move out";
pub const IN: &str = "Move in";
pub const RENAME: &str = "Rename";
pub const DETAILS: &str = "Details";
pub const BACK_TO_LINE: &str = "Back to the line in the list";
pub const OPEN_INITIATIVE: &str = "Open the initiative";
pub const ADD_CHILD: &str = "Add an item below this one";
pub const ADD_SIBLING: &str = "Add an item after this one";
pub const ADD_INITIATIVE: &str = "Add an initiative";
pub const CROSS_LIST_HERE: &str = "Cross-list an initiative here";
pub const CROSS_LIST_ELSEWHERE: &str = "Cross-list it elsewhere";
pub const SPLIT: &str = "Split into parts (1) and (2)";
pub const ADD_PART: &str = "Split off another part";
pub const MAKE_HOME: &str = "Make this the home listing";
pub const DELETE: &str = "Remove";
pub const DELETE_LISTING: &str = "Remove from here";
pub const CROSS_LISTED: &str = "Cross-listed";
pub const OMITTED: &str = "Number not used";
pub const EXAMPLE: &str = "Example";
pub const PROSE: &str = "Text";
pub const TO_MOVE: &str = "Move";
pub const TO_EDIT: &str = "Fill in";
pub const TITLE: &str = "Name";
pub const LISTED_TITLE: &str = "Name in this place";
pub const LISTED_TITLE_SUPPORT: &str = "Only if it is listed here under a different name.";
pub const NUMBER: &str = "Number";
pub const LEVEL: &str = "Level";
pub const NO_LEVEL: &str = "(none)";
pub const ROLE: &str = "What this item is";
pub const REASON: &str = "Why the number is not used";
pub const REASON_SUPPORT: &str = "Tables and print show this text in place of the item.";
pub const TEXT: &str = "Text";
pub const WHERE: &str = "Where to list it";
pub const WHICH: &str = "Initiative to cross-list";
pub const CROSS_LIST: &str = "Cross-list";
pub const NOTHING_TO_LIST: &str = "There is nothing to choose.";
pub const CROSS_LIST_SUPPORT: &str = "Lists the same initiative in another place too. There is still one set of sheets and ratings, and both places open it.";
pub mod actions {
    pub const ADD_NODE: &str = "Add an item";
    pub const ADD_INITIATIVE: &str = "Add an initiative";
    pub const RENAME: &str = "Change a name";
    pub const MOVE: &str = "Reorder the outline";
    pub const CROSS_LIST: &str = "Cross-list an initiative";
    pub const SPLIT: &str = "Split an initiative into parts";
    pub const MAKE_HOME: &str = "Change the home listing";
    pub const DELETE: &str = "Remove from the outline";
    pub const NUMBER: &str = "Change a number";
    pub const LEVEL: &str = "Change a level";
    pub const ROLE: &str = "Change what an item is";
    pub const REASON: &str = "Write why a number is not used";
    pub const TEXT: &str = "Write the text of an item";
    pub const LISTED_TITLE: &str = "Change the name of a listing";
}

pub fn add(level: &str) -> String {
    format!("Add {}", if level.is_empty() { ITEM } else { level })
}

pub fn role(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading => "Heading",
        NodeRole::Prose => "Text only",
        NodeRole::Example => "Example (not counted)",
        NodeRole::Omitted => "Number not used (only the number stays)",
    }
}

pub fn role_mark(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading => "",
        NodeRole::Prose => PROSE,
        NodeRole::Example => EXAMPLE,
        NodeRole::Omitted => OMITTED,
    }
}

pub fn listings(count: usize) -> String {
    counted(count, "listing", "listings")
}

pub fn number_support(computed: &str) -> String {
    if computed.is_empty() {
        "If you leave this empty, the item has no number.".to_owned()
    } else {
        format!("If you leave this empty, the number is “{computed}”, from the order.")
    }
}

pub fn moved(title: &str, under: &str, place: usize, siblings: usize) -> String {
    let title = named(title);
    if under.is_empty() {
        format!("Moved “{title}” to place {place} of {siblings}.")
    } else {
        format!("Moved “{title}” to place {place} of {siblings} in “{under}”.")
    }
}

pub fn added(title: &str) -> String {
    format!("Added “{}”.", named(title))
}

pub fn deleted(title: &str) -> String {
    format!("Removed “{}”. Use “Undo” to bring it back.", named(title))
}

pub fn listed_again(title: &str) -> String {
    format!("Cross-listed “{}”.", named(title))
}

pub fn stays_elsewhere(title: &str) -> String {
    format!(
        "The initiative “{}” and its sheets stay where else it is listed.",
        named(title)
    )
}

pub fn place(depth: usize, number: &str, title: &str) -> String {
    format!("{}{number} {}", INDENT.repeat(depth), named(title))
}

pub fn candidate(number: &str, title: &str, above: &str) -> String {
    format!("{number} {} ({above})", named(title))
}

pub fn refused(error: MoveError) -> &'static str {
    match error {
        MoveError::AtTheEnd => "It cannot move any further.",
        MoveError::NoPlace => "There is nowhere to move it in that direction.",
        MoveError::ListingNeedsNode => "Put the initiative under an item.",
        MoveError::UnderItself => "It cannot move into itself.",
        MoveError::ListedThere => "This initiative is already listed there.",
    }
}
