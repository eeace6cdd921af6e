//! Groups of columns that stand in the rows of many tables.

use super::super::column::columns;

use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::reading::Decimal;
use crate::plan::scale::{Grade, Stage};
use crate::plan::{Id, Key};

columns! {
    /// Whose plan a row is of: in every table.
    #[derive(Default)]
    OfPlan {
        /// The plan.
        plan_id: Key,
        /// The organisation that owns it.
        organisation: String,
        /// Its title.
        plan: String,
        /// The family it was started from.
        family: String,
    }

    /// Which initiative a row is of.
    OfInitiative {
        /// The initiative.
        initiative_id: Id<Initiative>,
        /// Its number at its home.
        number: String,
        /// The number of the part it stands as.
        part: String,
        /// Its title.
        initiative: String,
        /// Its sections, in their order.
        sections: String,
        /// Who acts.
        actors: String,
    }

    /// Which node of the outline a row is of.
    OfNode {
        /// The node.
        node_id: Id<OutlineNode>,
        /// Its number.
        node_number: String,
        /// Its title.
        node: String,
    }

    /// The level of a node.
    OfLevel {
        /// Which of the plan's levels it is, counted from 1 for the outermost.
        level_order: usize,
        /// The plan's word for it.
        level: String,
    }

    /// A stage of evaluation.
    OfStage {
        /// The stage.
        stage_id: Id<Stage>,
        /// Its place in the order of evaluation, counted from 1.
        stage_order: usize,
        /// Its name.
        stage: String,
        /// Who rates in it.
        stage_assessor: String,
    }

    /// A grade. A letter means what its plan says: order, rank and the two questions are what can
    /// be compared.
    OfGrade {
        /// The grade.
        grade_id: Id<Grade>,
        /// The symbol.
        grade: String,
        /// The word for it.
        grade_label: String,
        /// Its place in its scale, counted from 1.
        grade_order: usize,
        /// How many grades the scale has.
        grade_count: usize,
        /// Its rank, 1 for the best; none outside the order.
        grade_rank: Option<u32>,
        /// Whether it counts as achieved.
        grade_achieved: Option<bool>,
        /// Whether the item goes on.
        grade_continues: Option<bool>,
        /// The name of its scale.
        scale: String,
    }

    /// What was read of an indicator's value; see [`crate::plan::reading`].
    ReadValue {
        /// What kind of text it is.
        reading: &'static str,
        /// The number, where it is one.
        value: Option<Decimal>,
        /// The lower end: the number itself, where it is one.
        lower: Option<Decimal>,
        /// The upper end: the number itself, where it is one.
        upper: Option<Decimal>,
        /// The of-which in brackets.
        of_which: Option<Decimal>,
        /// By how much it goes up or down, for a change.
        change_by: Option<Decimal>,
        /// Up, down or keep.
        direction: &'static str,
        /// The unit as typed.
        unit: String,
        /// What is counted, in one spelling and without a multiplier: 円 for 千円.
        base_unit: String,
        /// How many of those the unit stands for.
        unit_factor: Option<i64>,
        /// The period a frequency is counted over.
        per: &'static str,
    }
}
