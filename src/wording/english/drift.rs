//! The words of the page on drifts.

use super::counting::counted;
use crate::edit::drift::Source;
use crate::report::drift::{DriftKind, Likeness};

pub const LEAD: &str = "The same thing stands in two places and is written differently. You can leave it as it is. To make both the same, choose which wording to keep. You can undo it later.";
pub const NONE: &str = "There is no differing wording";
pub const NONE_STEP: &str =
    "The pages of items, the overall plan table, shared actions and cross-listings were compared.";
pub const PLACE: &str = "Place";
pub const KIND: &str = "What differs";
pub const SIDES: &str = "Wording";
pub const TAKE: &str = "Use this wording";
pub const BLANK: &str = "(empty)";
pub const TABLE: &str = "List of differing wording";
pub const ACTION: &str = "Make differing wording the same";

pub fn count(all: usize, words: usize) -> String {
    format!(
        "{} in all. Different words: {words}. Only character widths or punctuation: {}.",
        counted(all, "difference", "differences"),
        all - words
    )
}

pub fn kind(kind: DriftKind) -> &'static str {
    match kind {
        DriftKind::Title => "Name of the item",
        DriftKind::CopyTitle => "Name of the cross-listing",
        DriftKind::ActionTitle => "Wording of the action",
        DriftKind::Rows => "How rows are split",
        DriftKind::Goals => "Related goals",
        DriftKind::SharedTitle => "Wording of the shared action",
        DriftKind::SharedClass => "Class of the shared action",
        DriftKind::Relisted => "Wording of the cross-listed action",
        DriftKind::SameFigure => "Values of the same indicator",
    }
}

pub fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Signs => "Only character widths or punctuation",
        Likeness::Words => "Different words",
    }
}

pub fn source(source: Source, kind: DriftKind) -> &'static str {
    match (source, kind) {
        (Source::Page, DriftKind::CopyTitle) => "Home listing",
        (Source::Page, _) => "Page of the item",
        (Source::Overview, DriftKind::CopyTitle) => "Cross-listing",
        (Source::Overview, _) => "Outline and overall plan table",
        (Source::Shared, _) => "Shared action",
        (Source::Original, _) => "Original",
    }
}

pub fn take(place: &str, kind: &str, source: &str) -> String {
    format!("{TAKE}: {place} · {kind} · {source}")
}

pub fn place(numbers: &[String], item: &str) -> String {
    format!("{} {item}", numbers.join("-"))
}
