//! The tables as they stand in their files: one struct for a row of each.

use std::path::Path;

use anyhow::Result;

use super::super::rows;

/// Every table the sample is made from, rows in the order of the files.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) outline: Vec<NodeRow>,
    pub(super) counts: Vec<CountRow>,
    pub(super) topics: Vec<TopicRow>,
    pub(super) sections: Vec<SectionRow>,
    pub(super) additions: Vec<AdditionRow>,
    pub(super) programmes: Vec<ProgrammeRow>,
    pub(super) opinions: Vec<OpinionRow>,
    pub(super) responses: Vec<ResponseRow>,
}

impl Tables {
    /// Reads the files of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            outline: rows(folder, "outline")?,
            counts: rows(folder, "counts")?,
            topics: rows(folder, "topics")?,
            sections: rows(folder, "sections")?,
            additions: rows(folder, "additions")?,
            programmes: rows(folder, "programmes")?,
            opinions: rows(folder, "opinions")?,
            responses: rows(folder, "responses")?,
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

/// The levels of the outline, in the order of the preset's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelName {
    Goal,
    Measure,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct CountRow {
    pub(super) measure: String,
    pub(super) actor: String,
    pub(super) year: i32,
    #[serde(rename = "◎")]
    pub(super) double: u32,
    #[serde(rename = "○")]
    pub(super) ring: u32,
    #[serde(rename = "△")]
    pub(super) triangle: u32,
    #[serde(rename = "×")]
    pub(super) cross: u32,
}

impl CountRow {
    /// The counts, best grade first.
    pub(super) fn counts(&self) -> [u32; 4] {
        [self.double, self.ring, self.triangle, self.cross]
    }
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct TopicRow {
    pub(super) measure: String,
    pub(super) actor: String,
    pub(super) topic: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct SectionRow {
    pub(super) key: String,
    pub(super) name: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct AdditionRow {
    /// Blank for none.
    pub(super) measure: String,
    /// Blank for none.
    pub(super) actor: String,
    pub(super) text: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ProgrammeRow {
    pub(super) heading: String,
    pub(super) text: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct OpinionRow {
    pub(super) key: String,
    /// Blank for the plan as a whole.
    pub(super) measure: String,
    pub(super) text: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ResponseRow {
    pub(super) opinion: String,
    pub(super) section: String,
    pub(super) state: ayumi::plan::summary::ResponseState,
    pub(super) text: String,
}
