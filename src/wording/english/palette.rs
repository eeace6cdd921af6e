//! The words of the box that finds everything, and of the list of keys.

pub const FIND: &str = "Find";
pub const KEY_FIND: &str = "Ctrl+K";
pub const TITLE: &str = "Find or go to a page";
pub const BOX: &str = "Words to find, or the name of a page";
pub const SUPPORT: &str = "Looks through everything in the plan, in all years. Widths, capitals and the two kana are the same.";
pub const LIST: &str = "Found";
pub const COMMANDS: &str = "Pages and actions";
pub const PLACES: &str = "In the plan";
pub const PAGE: &str = "Page";
pub const YEAR: &str = "Show this year";
pub const NOTHING: &str = "Nothing found. Try fewer letters or other words.";
pub const SEEKING: &str = "Looking…";

pub fn count(shown: usize, all: usize) -> String {
    let places = super::counting::counted(all, "place", "places");
    if shown < all {
        format!("{places} in the plan. The first {shown} are shown.")
    } else {
        format!("{places} in the plan.")
    }
}

pub fn field(label: &str) -> String {
    format!("{label}: ")
}

pub const HOW: &str = "Choose with ↑ and ↓, open with Enter, close with Esc.";

pub const KEYS: &str = "List of keys";
pub const KEY_KEYS: &str = "?";
pub const QUESTION_KEY: &str = "Open this list with the ? key";
pub const KEY: &str = "Key";
pub const DOES: &str = "What it does";

pub const ALL_KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "On every page",
        &[
            ("Ctrl+K", "Find words, go to a page"),
            (
                "Ctrl+Z",
                "Undo (in a field you are typing in, its own text)",
            ),
            ("Ctrl+Y", "Redo"),
            ("?", "Open this list"),
            ("Esc", "Close what is open over the page"),
        ],
    ),
    (
        "Sheet",
        &[
            ("Alt+PageDown", "Next sheet"),
            ("Alt+PageUp", "Previous sheet"),
        ],
    ),
    (
        "Ratings (the whole table)",
        &[
            ("↑ ↓ ← →", "Go from cell to cell"),
            ("Symbol of a grade (such as A)", "Rate the cell"),
            ("Delete", "Remove the rating"),
        ],
    ),
    (
        "Assessment",
        &[
            ("Symbol of a grade (such as A)", "Rate (in the rating)"),
            ("Ctrl+Enter", "Next sheet that is left"),
            ("Alt+PageDown", "Next sheet"),
            ("Alt+PageUp", "Previous sheet"),
        ],
    ),
    (
        "Tables you write in",
        &[
            ("Enter", "The cell below"),
            ("Shift+Enter", "The cell above"),
            ("Ctrl+↑ ↓ ← →", "The cell beside"),
            ("Ctrl+V", "Paste a table from Excel, from this cell on"),
            ("Esc", "Put the text back as it was"),
        ],
    ),
    (
        "Outline",
        &[
            ("↑ ↓", "Go from line to line"),
            ("← →", "Fold, unfold"),
            ("Enter, F2", "Rename"),
            ("Ctrl+Enter", "Add a line below"),
            ("Alt+↑ ↓", "Move the line up or down"),
            ("Alt+← →", "Move the line out or in"),
            ("Delete", "Remove the line (asks first)"),
        ],
    ),
    (
        "Questions",
        &[
            (
                "0–9",
                "Take the value with that number (0 for the value before)",
            ),
            ("↑ ↓", "Previous or next question"),
        ],
    ),
];
