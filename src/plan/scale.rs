//! How a plan rates: scales, grades, criteria and stages are data, never code.

use serde::{Deserialize, Serialize};

use super::{Id, Position};

record! {
    /// A rating scale (評価区分): A–D, ◎○△×, 達成／延長／終了.
    RatingScale in Scales {
        /// The place in lists.
        position: Position,
        /// The name.
        name: String,
        /// What the scale is for and how to choose.
        note: String,
    }
}

record! {
    /// A grade of a scale (評価). A letter means what its plan says.
    Grade in Grades part of scale {
        /// The scale.
        scale: Id<RatingScale>,
        /// The place in the scale, best first where there is a best.
        position: Position,
        /// The symbol as printed: A, ◎, 達成.
        symbol: String,
        /// The word for it: 達成.
        label: String,
        /// When to choose it.
        definition: String,
        /// Whether it counts as achieved; none where the scale does not say.
        achieved: Option<bool>,
        /// Whether the item goes on, for scales with the two questions of a final review.
        continues: Option<bool>,
        /// The rank for comparing years, 1 for the best; none for a grade outside the order.
        rank: Option<u32>,
        /// Whether a rating with it needs a reason.
        reason_required: bool,
        /// The shape of its seal, so that it reads without colour.
        shape: SealShape,
    }
}

record! {
    /// A criterion (評価の観点), where several are rated side by side in one stage.
    Criterion in Criteria part of stage {
        /// The stage in which it is rated.
        stage: Id<Stage>,
        /// The place among the criteria.
        position: Position,
        /// The name: 必要性, 有効性 …
        name: String,
        /// What it asks.
        definition: String,
        /// The scale, if it is not the stage's.
        scale: Option<Id<RatingScale>>,
    }
}

record! {
    /// A stage of evaluation (評価の段階): self-assessment (自己評価) by the section first, then
    /// assessments (査定). Each keeps its own rating and reason.
    Stage in Stages {
        /// The place in the order of evaluation.
        position: Position,
        /// The name.
        name: String,
        /// Who rates: a section, a working group, a committee.
        assessor: Assessor,
        /// The body that rates, in words.
        assessor_name: String,
        /// The scale ratings are given on.
        scale: Id<RatingScale>,
        /// Whether several assessors rate the same sheet and stand side by side.
        several_assessors: bool,
        /// Whether the plan says that their ratings are averaged.
        averaged: bool,
        /// Whether every rating of this stage needs a reason.
        reason_required: bool,
    }
}

record!(@placed RatingScale, Grade, Criterion, Stage);

/// Who rates in a stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Assessor {
    /// The responsible section itself (担当課).
    #[default]
    Section,
    /// The secretariat (事務局).
    Secretariat,
    /// A working group or committee (ワーキンググループ・委員会).
    Committee,
}

/// The shape of a grade's seal: shape first, symbol second, colour third.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SealShape {
    /// A filled disc.
    Filled,
    /// A ring.
    #[default]
    Ring,
    /// A dashed ring.
    Dashed,
    /// A square.
    Square,
    /// The symbol alone, for scales whose symbols are shapes themselves (◎○△×).
    Plain,
}

choices! {
    Assessor { Section = "section", Secretariat = "secretariat", Committee = "committee" }
    SealShape { Filled = "filled", Ring = "ring", Dashed = "dashed", Square = "square", Plain = "plain" }
}
