//! Cells that offer a list of choices.

use serde::{Deserialize, Serialize};

use super::Area;

/// Cells that offer a list of choices (入力規則のリスト).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The cells.
    pub area: Area,
    /// What they offer.
    pub source: ChoiceSource,
    /// Whether anything else is refused. If not, it is asked about.
    pub is_strict: bool,
    /// What is shown when a cell is entered: a heading of at most 32 characters and a text of at
    /// most 255. Empty ones show nothing.
    #[serde(default)]
    pub prompt: (String, String),
}

/// Where choices come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceSource {
    /// These, with their commas together at most 255 characters and none with a comma in it;
    /// longer lists stand in cells.
    List(Vec<String>),
    /// What stands in the cells of an area, often of a hidden sheet.
    Cells {
        /// The sheet.
        sheet: String,
        /// One column or one row of it.
        area: Area,
    },
}
