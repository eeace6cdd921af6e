//! Rows of the tables about what happens in a year and is said of it.

use super::super::column::columns;

use super::groups::{OfGrade, OfInitiative, OfNode, OfPlan, OfStage, ReadValue};
use crate::plan::action::Action;
use crate::plan::indicator::{Indicator, IndicatorValue};
use crate::plan::rating::Rating;
use crate::plan::review::{Issue, PlanReview};
use crate::plan::sheet::ProgressSheet;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Moment};
use std::sync::Arc;

columns! {
    /// A progress sheet.
    SheetRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative.
        initiative: Arc<OfInitiative>,
        /// The sheet.
        sheet_id: Id<ProgressSheet>,
        /// The year.
        year: FiscalYear,
        /// How far it is.
        state: &'static str,
        /// What it lacks.
        missing: String,
        /// What was done.
        activity: String,
        /// What came of it.
        outcome: String,
        /// The policy for next year.
        policy: String,
        /// Remarks.
        remarks: String,
        /// Why it is empty on purpose.
        omitted_because: String,
    }

    /// What a further section wrote on a sheet.
    SheetBlockRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative.
        initiative: Arc<OfInitiative>,
        /// The sheet.
        sheet_id: Id<ProgressSheet>,
        /// The year.
        year: FiscalYear,
        /// The section that writes here.
        section_id: Id<Section>,
        /// Its name.
        section: String,
        /// What it did.
        activity: String,
        /// What came of it.
        outcome: String,
    }

    /// A rating.
    RatingRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative that is rated.
        initiative: Option<Arc<OfInitiative>>,
        /// The node that is rated instead.
        node: Option<OfNode>,
        /// The rating.
        rating_id: Id<Rating>,
        /// The year.
        year: Option<FiscalYear>,
        /// The stage.
        stage: Option<OfStage>,
        /// The criterion.
        criterion: String,
        /// Which of several assessors, as a role.
        assessor: String,
        /// The grade.
        grade: Option<OfGrade>,
        /// Why it was not rated.
        not_rated_because: String,
        /// The reason for the grade.
        reason: String,
        /// When it was last given.
        at: Moment,
    }

    /// A value of an indicator.
    IndicatorValueRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The initiative.
        initiative: Arc<OfInitiative>,
        /// The action it measures, if one in particular.
        action_id: Option<Id<Action>>,
        /// The indicator.
        indicator_id: Id<Indicator>,
        /// Its name.
        indicator: String,
        /// Which way is better.
        better: String,
        /// Whether values are of their year or the sum so far.
        counting: String,
        /// The year of the one final target.
        final_target_year: Option<FiscalYear>,
        /// The indicator that is the same figure.
        same_as: Option<Id<Indicator>>,
        /// The value.
        value_id: Id<IndicatorValue>,
        /// What the value is.
        kind: &'static str,
        /// The year.
        year: Option<FiscalYear>,
        /// Which of the indicator's populations, counted from 1.
        population_order: u32,
        /// Its name.
        population: String,
        /// Which revision of the target, counted from 1; 0 for anything else.
        revision: u32,
        /// The value exactly as typed.
        as_printed: String,
        /// The date of a baseline in its own words.
        when_as_printed: String,
        /// What was read.
        read: ReadValue,
        /// Whether the value is published later.
        not_yet: bool,
        /// Footnote or remark.
        note: String,
        /// When the target was revised.
        revised_on: String,
        /// Why.
        revised_because: String,
        /// Who decided.
        revised_by: String,
        /// When it was written down.
        at: Moment,
    }

    /// What a review says.
    ReviewRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The review.
        review_id: Id<PlanReview>,
        /// Mid-term or final.
        review_kind: String,
        /// The year in which it was done.
        year: FiscalYear,
        /// The initiative.
        initiative: Option<Arc<OfInitiative>>,
        /// The node.
        node: Option<OfNode>,
        /// The disposition.
        grade: Option<OfGrade>,
        /// What was done.
        text: String,
        /// What was done after an extension.
        text_after_extension: String,
    }

    /// An issue.
    IssueRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The issue.
        issue_id: Id<Issue>,
        /// The node it belongs to.
        node: Option<OfNode>,
        /// The issue.
        text: String,
    }

    /// A count of one grade in a year that is known only as counts.
    TallyRow {
        /// The plan.
        of: Arc<OfPlan>,
        /// The year.
        year: FiscalYear,
        /// The stage whose ratings were counted.
        stage: Option<OfStage>,
        /// The node.
        node: Option<OfNode>,
        /// The actor.
        actor: String,
        /// The section.
        section: String,
        /// The grade.
        grade: Option<OfGrade>,
        /// How many.
        count: u32,
    }
}
