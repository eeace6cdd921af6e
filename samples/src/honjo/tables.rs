//! The tables as they stand in their files: one struct for a row of each.

use std::path::Path;

use anyhow::Result;

use super::super::{flag, rows};

/// Every table the sample is made from, rows in the order of the files.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) outline: Vec<NodeRow>,
    pub(super) listings: Vec<ListingRow>,
    pub(super) initiatives: Vec<InitiativeRow>,
    pub(super) ratings: Vec<RatingRow>,
    pub(super) assessments: Vec<RatingRow>,
    pub(super) opinions: Vec<OpinionRow>,
    pub(super) narrative: Vec<NarrativeRow>,
    pub(super) schedule: Vec<BarRow>,
    pub(super) indicators: Vec<IndicatorRow>,
    pub(super) targets: Vec<TargetRow>,
    pub(super) actuals: Vec<ActualRow>,
}

impl Tables {
    /// Reads the files of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            outline: rows(folder, "outline")?,
            listings: rows(folder, "listings")?,
            initiatives: rows(folder, "initiatives")?,
            ratings: rows(folder, "ratings")?,
            assessments: rows(folder, "working_group")?,
            opinions: rows(folder, "opinions")?,
            narrative: rows(folder, "narrative")?,
            schedule: rows(folder, "schedule")?,
            indicators: rows(folder, "indicators")?,
            targets: rows(folder, "targets")?,
            actuals: rows(folder, "actuals")?,
        })
    }
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct NodeRow {
    pub(super) key: String,
    pub(super) parent: String,
    pub(super) level: LevelName,
    /// As printed; with the level's name before it for a strategy.
    pub(super) number: String,
    pub(super) title: String,
    #[serde(deserialize_with = "flag")]
    pub(super) omitted: bool,
    pub(super) omitted_reason: String,
}

/// The levels of the outline, outermost first, in the order of the preset's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelName {
    Strategy,
    Area,
    PriorityMeasure,
    Item,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ListingRow {
    pub(super) page: usize,
    pub(super) node: String,
    /// As printed; blank for a part, whose item's node carries it.
    pub(super) number: String,
    /// As printed; blank where the item has no parts.
    pub(super) part: String,
    pub(super) initiative: String,
    #[serde(deserialize_with = "flag")]
    pub(super) cross_listed: bool,
    /// Only where it differs from the initiative's.
    pub(super) listed_title: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct InitiativeRow {
    pub(super) key: String,
    /// With its part.
    pub(super) title: String,
    /// Separated by ；.
    pub(super) sections: String,
    pub(super) overview: String,
    pub(super) former_title: String,
    pub(super) renamed_year: Option<i32>,
    pub(super) renamed_decided_by: String,
    pub(super) renamed_reason: String,
}

/// A grade of either stage; self-assessments have their reason in the narrative.
#[derive(Debug, serde::Deserialize)]
pub(super) struct RatingRow {
    pub(super) initiative: String,
    pub(super) year: i32,
    /// The grade's letter.
    pub(super) grade: String,
    #[serde(default)]
    pub(super) reason: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct NarrativeRow {
    pub(super) initiative: String,
    pub(super) year: i32,
    /// With two sections, a paragraph for each under 【its name】.
    pub(super) activity: String,
    pub(super) outcome: String,
    pub(super) policy: String,
    pub(super) assessment_reason: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct BarRow {
    pub(super) initiative: String,
    /// Counted from 1.
    pub(super) lane: u32,
    pub(super) from_year: i32,
    pub(super) to_year: i32,
    pub(super) label: String,
    pub(super) note: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct IndicatorRow {
    pub(super) initiative: String,
    /// Counted from 1.
    pub(super) indicator: usize,
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) better: BetterName,
    pub(super) note: String,
}

#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum BetterName {
    Higher,
    None,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct TargetRow {
    pub(super) initiative: String,
    pub(super) indicator: usize,
    pub(super) year: i32,
    pub(super) printed: String,
    /// Whether a cell that ends in a verb was turned into a noun phrase.
    #[serde(deserialize_with = "flag")]
    pub(super) reworded: bool,
    /// 0 as first set.
    pub(super) revision: u32,
    pub(super) revision_decided_by: String,
    pub(super) revision_reason: String,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct ActualRow {
    pub(super) initiative: String,
    pub(super) indicator: usize,
    pub(super) year: i32,
    pub(super) printed: String,
    pub(super) note: String,
}

/// An opinion and what was answered; on an initiative, a node, or where both are empty the plan.
#[derive(Debug, serde::Deserialize)]
pub(super) struct OpinionRow {
    pub(super) key: String,
    pub(super) year: i32,
    pub(super) initiative: String,
    pub(super) node: String,
    pub(super) given_by: String,
    pub(super) text: String,
    pub(super) section: String,
    pub(super) response: String,
    pub(super) state: String,
}
