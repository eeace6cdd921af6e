//! The tables as they stand in their files: one struct for a row of each.

use std::path::Path;

use anyhow::Result;

use super::super::rows;

/// Every table the sample is made from, rows in the order of the files.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) outline: Vec<NodeRow>,
    pub(super) outside_plans: Vec<OutsideRow>,
    pub(super) links: Vec<LinkRow>,
    pub(super) previous: Vec<PreviousRow>,
}

impl Tables {
    /// Reads the files of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            outline: rows(folder, "outline")?,
            outside_plans: rows(folder, "outside_plans")?,
            links: rows(folder, "links")?,
            previous: rows(folder, "previous")?,
        })
    }
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct NodeRow {
    pub(super) key: String,
    pub(super) parent: String,
    pub(super) level: LevelName,
    pub(super) role: RoleName,
    pub(super) title: String,
    pub(super) text: String,
}

/// The levels in the order of the preset's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelName {
    Chapter,
    Section,
    Item,
    Detail,
    Paragraph,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RoleName {
    Heading,
    Prose,
    Example,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct OutsideRow {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) period_as_printed: String,
    pub(super) year: Option<i32>,
}

/// A link to a line or to an outside plan; the other of the two is blank.
#[derive(Debug, serde::Deserialize)]
pub(super) struct LinkRow {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) outside_plan: String,
    pub(super) words: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct PreviousRow {
    /// Blank for what was left out.
    pub(super) key: String,
    pub(super) was: Was,
    /// As it was; blank where it has not changed.
    pub(super) title: String,
    /// As it was; blank where it has not changed.
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Was {
    Changed,
    New,
    LeftOut,
}
