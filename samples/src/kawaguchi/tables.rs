//! The tables as they stand in their files: one struct for a row of each.

use std::path::Path;

use anyhow::Result;

use super::super::rows;

/// Every table the sample is made from, rows in the order of the files.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) outline: Vec<NodeRow>,
    pub(super) actions: Vec<ActionRow>,
    pub(super) review: Vec<ReviewRow>,
    pub(super) narrative: Vec<TextRow>,
    pub(super) issues: Vec<TextRow>,
    pub(super) indicators: Vec<IndicatorRow>,
    pub(super) actuals: Vec<ActualRow>,
}

impl Tables {
    /// Reads the files of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            outline: rows(folder, "outline")?,
            actions: rows(folder, "actions")?,
            review: rows(folder, "review")?,
            narrative: rows(folder, "narrative")?,
            issues: rows(folder, "issues")?,
            indicators: rows(folder, "indicators")?,
            actuals: rows(folder, "actuals")?,
        })
    }
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct NodeRow {
    pub(super) key: String,
    pub(super) parent: String,
    pub(super) level: LevelName,
    pub(super) title: String,
}

/// The levels of the outline, outermost first, in the order of the preset's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelName {
    Field,
    Item,
    Action,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ActionRow {
    pub(super) key: String,
    pub(super) node: String,
    pub(super) title: String,
    /// Only where the tree prints another than the table.
    pub(super) listed_title: String,
    pub(super) section: String,
    pub(super) overview: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ReviewRow {
    pub(super) action: String,
    /// The short form of a disposition: its symbol in the preset.
    pub(super) disposition: String,
    pub(super) text: String,
    pub(super) text_after_extension: String,
}

/// A text of a node: a narrative or an issue. Without a node it is the whole plan's.
#[derive(Debug, serde::Deserialize)]
pub(super) struct TextRow {
    pub(super) node: String,
    pub(super) text: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct IndicatorRow {
    pub(super) action: String,
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) baseline: String,
    pub(super) baseline_when: String,
    pub(super) note: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ActualRow {
    pub(super) action: String,
    pub(super) year: i32,
    pub(super) printed: String,
}
