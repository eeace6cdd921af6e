//! Which tables and fields are published with what.
//!
//! A new table does not compile before it is said here when it is published. What is not said of a
//! field goes with its row; a test lists what is published of every table, so that a new field is
//! seen there.

use super::Part;
use crate::plan::TableName;

/// When something is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Always.
    Always,
    /// With that part.
    With(Part),
    /// Never.
    Never,
}

/// When the rows of a table are published at all.
pub(super) fn of_table(table: TableName) -> Rule {
    use TableName as T;
    match table {
        T::Header
        | T::PeriodChanges
        | T::Levels
        | T::Sections
        | T::Actors
        | T::FundingTypes
        | T::ChangeClasses
        | T::Phases
        | T::Marks
        | T::OutsidePlans
        | T::OutsideGoals
        | T::Scales
        | T::Grades
        | T::Criteria
        | T::Stages
        | T::Nodes
        | T::NodeLinks
        | T::Placements
        | T::Initiatives
        | T::SharedActions
        | T::Actions
        | T::GoalLinks
        | T::Bars
        | T::Indicators
        | T::IndicatorValues
        | T::Sheets
        | T::Ratings
        | T::ReportedTallies => Rule::Always,
        T::InitiativeChanges => Rule::With(Part::Revisions),
        T::SheetBlocks => Rule::With(Part::Activities),
        T::Opinions => Rule::With(Part::Opinions),
        T::OpinionResponses => Rule::With(Part::Responses),
        T::SummaryTexts => Rule::With(Part::Summary),
        T::Surveys | T::SurveyResults => Rule::With(Part::Surveys),
        T::Reviews | T::ReviewEntries => Rule::With(Part::Reviews),
        T::Issues => Rule::With(Part::Issues),
        T::Traces => Rule::With(Part::Traces),
        T::Appendices => Rule::With(Part::Appendices),
        T::Dispatches
        | T::Deliveries
        | T::Replies
        | T::Questions
        | T::Candidates
        | T::Assignments
        | T::IntakeColumns => Rule::Never,
    }
}

/// Fields that are published otherwise than the rest of their row.
pub(super) const FIELDS: &[(TableName, &[&str], Rule)] = &[
    (TableName::Header, &["made_at"], Rule::Never),
    (
        TableName::PeriodChanges,
        &["decided_by", "reason"],
        Rule::With(Part::Revisions),
    ),
    (TableName::Sections, &["contact"], Rule::Never),
    (TableName::InitiativeChanges, &["at"], Rule::Never),
    (
        TableName::IndicatorValues,
        &["revised_on", "revised_because", "revised_by"],
        Rule::With(Part::Revisions),
    ),
    (TableName::IndicatorValues, &["at"], Rule::Never),
    (
        TableName::Sheets,
        &["activity", "outcome", "omitted_because"],
        Rule::With(Part::Activities),
    ),
    (TableName::Sheets, &["policy"], Rule::With(Part::Policies)),
    (TableName::Sheets, &["remarks"], Rule::With(Part::Remarks)),
    (TableName::Ratings, &["reason"], Rule::With(Part::Reasons)),
    (TableName::Ratings, &["at"], Rule::Never),
    (TableName::SummaryTexts, &["written_from_data"], Rule::Never),
    // What was decided about it, and the text as it stood elsewhere, are notes of the office.
    (TableName::Traces, &["other_text", "note"], Rule::Never),
];
