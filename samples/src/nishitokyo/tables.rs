//! The tables as they are written.

use std::path::Path;

use anyhow::Result;

use super::super::rows;

/// All tables of the sample.
pub(super) struct Tables {
    pub(super) outline: Vec<NodeRow>,
    pub(super) initiatives: Vec<InitiativeRow>,
    pub(super) narrative: Vec<NarrativeRow>,
    pub(super) shared_actions: Vec<SharedActionRow>,
    pub(super) actions: Vec<ActionRow>,
    pub(super) schedule: Vec<TrackRow>,
    pub(super) goals: Vec<GoalRow>,
    pub(super) outside_plans: Vec<OutsidePlanRow>,
    pub(super) indicators: Vec<IndicatorRow>,
    pub(super) values: Vec<ValueRow>,
    pub(super) appendices: Vec<AppendixRow>,
}

impl Tables {
    pub(super) fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            outline: rows(folder, "outline")?,
            initiatives: rows(folder, "initiatives")?,
            narrative: rows(folder, "narrative")?,
            shared_actions: rows(folder, "shared_actions")?,
            actions: rows(folder, "actions")?,
            schedule: rows(folder, "schedule")?,
            goals: rows(folder, "goals")?,
            outside_plans: rows(folder, "outside_plans")?,
            indicators: rows(folder, "indicators")?,
            values: rows(folder, "values")?,
            appendices: rows(folder, "appendices")?,
        })
    }
}

#[derive(serde::Deserialize)]
pub(super) struct NodeRow {
    pub(super) key: String,
    pub(super) parent: String,
    pub(super) level: LevelName,
    /// Only where it is not the computed one.
    pub(super) number: String,
    pub(super) title: String,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LevelName {
    Policy,
    Section,
}

#[derive(serde::Deserialize)]
pub(super) struct InitiativeRow {
    pub(super) key: String,
    pub(super) node: String,
    pub(super) title: String,
    /// The title in the overview, where it differs.
    pub(super) listed_title: String,
    pub(super) sections: String,
    pub(super) funding_types: String,
    pub(super) remarks: String,
}

#[derive(serde::Deserialize)]
pub(super) struct NarrativeRow {
    pub(super) initiative: String,
    pub(super) current_issues: String,
    pub(super) direction: String,
    pub(super) responses: String,
}

#[derive(serde::Deserialize)]
pub(super) struct SharedActionRow {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) title: String,
    pub(super) change_class: String,
}

#[derive(serde::Deserialize)]
pub(super) struct ActionRow {
    pub(super) initiative: String,
    pub(super) row: String,
    /// Only where it is not the computed one.
    pub(super) number: String,
    /// The sheet's; for a shared action only where it differs.
    pub(super) title: String,
    /// The overview's, where it differs from the sheet's.
    pub(super) overview_title: String,
    pub(super) change_class: String,
    pub(super) shared: String,
    pub(super) goals: String,
    /// The overview's goals, where they differ from the sheet's.
    pub(super) overview_goals: String,
    /// The words in the overview's cell, where it holds more than a number.
    pub(super) overview_words: String,
}

#[derive(serde::Deserialize)]
pub(super) struct TrackRow {
    pub(super) initiative: String,
    pub(super) row: String,
    pub(super) track: u32,
    /// The phases in the order in which they follow each other.
    pub(super) phases: String,
}

#[derive(serde::Deserialize)]
pub(super) struct GoalRow {
    pub(super) number: String,
    pub(super) title: String,
}

#[derive(serde::Deserialize)]
pub(super) struct OutsidePlanRow {
    pub(super) title: String,
    pub(super) period: String,
    pub(super) year: Option<i32>,
}

#[derive(serde::Deserialize)]
pub(super) struct IndicatorRow {
    pub(super) initiative: String,
    /// Counted from 1.
    pub(super) indicator: usize,
    pub(super) name: String,
    pub(super) better: BetterName,
    pub(super) note: String,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum BetterName {
    Higher,
    None,
}

#[derive(serde::Deserialize)]
pub(super) struct ValueRow {
    pub(super) initiative: String,
    pub(super) indicator: usize,
    /// None for the baseline.
    pub(super) year: Option<i32>,
    pub(super) printed: String,
    /// The date of a baseline in its own words.
    pub(super) when: String,
}

#[derive(serde::Deserialize)]
pub(super) struct AppendixRow {
    pub(super) title: String,
    pub(super) text: String,
}
