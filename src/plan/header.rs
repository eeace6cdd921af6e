//! The plan's own record and changes of its period.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::vocabulary::Section;
use super::{FiscalYear, Id, Moment, YearStyle};

record! {
    /// A plan (計画) of one organisation over a span of fiscal years.
    PlanHeader in Header {
        /// The plan's title as printed.
        title: String,
        /// The organisation that owns the plan.
        organisation: String,
        /// The first fiscal year of the period.
        first_year: FiscalYear,
        /// The last fiscal year of the period as first decided; see [`PeriodChange`].
        last_year: FiscalYear,
        /// How fiscal years are written in this plan.
        year_style: YearStyle,
        /// The family the plan was started from, for the layout of forms and reports.
        family: Family,
        /// What stands at the head of the plan: vision, aims.
        preface: String,
        /// What a reader must be told about the data, such as that a sample is made up.
        notice: String,
        /// The plan's words for things; an empty one means the usual word.
        words: PlanWords,
        /// How long the texts of a sheet should be at the most, in UTF-16 units as browsers count
        /// them. A guide only: nothing is ever cut.
        text_length_guide: Option<u32>,
        /// Whether sheets are only rated, so that no texts are asked for (yearly summary family).
        rated_only: bool,
        /// The secretariat's section, if it is one of the plan's own.
        secretariat: Option<Id<Section>>,
        /// When the plan was made in this program.
        made_at: Moment,
    }
}

record! {
    /// A change of the plan's period (計画期間の延長), as in the final review family.
    PeriodChange in PeriodChanges {
        /// The last fiscal year from now on.
        new_last_year: FiscalYear,
        /// The fiscal year in which it was decided.
        decided_year: Option<FiscalYear>,
        /// Who decided, as a role or body.
        decided_by: String,
        /// Why.
        reason: String,
    }
}

/// The nearest of the document families (計画書の型): decides the layout of forms and reports,
/// never what can be held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Progress sheets (進捗管理シート).
    #[default]
    ProgressSheets,
    /// Yearly summary (総括シート).
    YearlySummary,
    /// Action plan (アクションプラン).
    ActionPlan,
    /// Final review (計画の総括).
    FinalReview,
    /// Annual plan (年度事業計画).
    AnnualPlan,
}

/// The plan's own words for things every plan has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PlanWords {
    /// For a responsible unit: 担当係, 担当課.
    pub section: String,
    /// For an initiative: 重点的取組, 実施項目, 具体的な取り組み.
    pub initiative: String,
    /// For a progress sheet: 進捗管理シート.
    pub sheet: String,
    /// For the overview of an initiative: 概要.
    pub overview: String,
    /// For the schedule: 年次計画.
    pub schedule: String,
    /// For targets: 指標目標, 目標値.
    pub target: String,
    /// For what was done: 具体的な取組内容.
    pub activity: String,
    /// For what came of it: 成果.
    pub outcome: String,
    /// For the policy for next year: 今後の方針.
    pub policy: String,
    /// For remarks: 備考.
    pub remarks: String,
    /// Words a newer version of the format added, as they were read.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

choices! {
    Family { ProgressSheets = "progress_sheets", YearlySummary = "yearly_summary", ActionPlan = "action_plan", FinalReview = "final_review", AnnualPlan = "annual_plan" }
}
