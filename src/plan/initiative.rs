//! Initiatives: what is done and evaluated.

use serde::{Deserialize, Serialize};

use super::vocabulary::{Actor, FundingType, Mark, Section};
use super::{FiscalYear, Id, Moment};

record! {
    /// What is done and evaluated (取組・事業・実施項目).
    Initiative in Initiatives {
        /// The title.
        title: String,
        /// The responsible sections in their printed order; an initiative can have several.
        sections: Vec<Id<Section>>,
        /// Who acts.
        actors: Vec<Id<Actor>>,
        /// The funding types; there can be two (action plan family).
        funding_types: Vec<Id<FundingType>>,
        /// The marks of the plan's own.
        marks: Vec<Id<Mark>>,
        /// Overview (概要).
        overview: String,
        /// Present state and issues (現状と課題).
        current_issues: String,
        /// Basic direction and purpose (基本的な方向性).
        direction: String,
        /// Concrete responses (具体的な対応), one a line; ①②③ is added when shown.
        responses: String,
        /// Remarks (備考), with the footnotes that indicators refer to.
        remarks: String,
        /// The first fiscal year in which it is done, where it starts after the plan.
        starts: Option<FiscalYear>,
        /// The last fiscal year that still has a sheet: sheets are no longer kept from the year
        /// after completion (progress sheet family).
        last_sheet_year: Option<FiscalYear>,
        /// Why no sheet is kept after that year.
        retirement_reason: String,
    }
}

record! {
    /// What happened to an initiative during the plan, so that the history stays readable.
    InitiativeChange in InitiativeChanges part of initiative {
        /// The initiative.
        initiative: Id<Initiative>,
        /// What happened.
        kind: ChangeKind,
        /// The fiscal year in which it happened.
        year: Option<FiscalYear>,
        /// The title before.
        former_title: String,
        /// The overview before, where it was replaced.
        former_overview: String,
        /// The other initiative: merged into, or split from.
        other: Option<Id<Initiative>>,
        /// Why.
        reason: String,
        /// Who approved it, as a body.
        decided_by: String,
        /// When it was written down here.
        at: Moment,
    }
}

/// What happened to an initiative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It got another title or direction (名称変更・方向転換).
    #[default]
    Renamed,
    /// It was merged into another (統合).
    Merged,
    /// It was split from another (分割).
    Split,
    /// It started later than planned (開始の延期).
    StartedLate,
    /// It was finished early (早期達成).
    FinishedEarly,
    /// It was cancelled (中止).
    Cancelled,
}

choices! {
    ChangeKind { Renamed = "renamed", Merged = "merged", Split = "split", StartedLate = "started_late", FinishedEarly = "finished_early", Cancelled = "cancelled" }
}
