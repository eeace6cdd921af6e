//! The yearly summary (総括シート) beside what is counted: texts, opinions, surveys, counts of
//! years known only as counts; and appendices.

use serde::{Deserialize, Serialize};

use super::initiative::Initiative;
use super::outline::OutlineNode;
use super::scale::{Grade, Stage};
use super::vocabulary::{Actor, Section};
use super::{FiscalYear, Id, Position};

record! {
    /// An opinion (意見) of a committee, on the plan, a node or an initiative, in a year.
    Opinion in Opinions part of node, initiative {
        /// The fiscal year it was given on.
        year: FiscalYear,
        /// The node it is on.
        node: Option<Id<OutlineNode>>,
        /// The initiative it is on.
        initiative: Option<Id<Initiative>>,
        /// The place among the opinions of the year.
        position: Position,
        /// The body that gave it.
        given_by: String,
        /// The opinion.
        text: String,
    }
}

record! {
    /// What is answered to an opinion (意見への対応).
    OpinionResponse in OpinionResponses part of opinion {
        /// The opinion.
        opinion: Id<Opinion>,
        /// The section that answers.
        section: Option<Id<Section>>,
        /// The answer.
        text: String,
        /// How far it is.
        state: ResponseState,
    }
}

/// How far the answer to an opinion is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResponseState {
    /// Not decided yet (検討中).
    #[default]
    Open,
    /// Taken up (反映済み).
    Done,
    /// Not taken up, with the reason in the text (反映しない).
    Declined,
}

record! {
    /// A text of the yearly summary: of the plan, a node, an actor, or a programme of its own.
    SummaryText in SummaryTexts part of node {
        /// The fiscal year.
        year: FiscalYear,
        /// The node it is about.
        node: Option<Id<OutlineNode>>,
        /// The actor it is about.
        actor: Option<Id<Actor>>,
        /// The heading of the block it stands in, where another programme is evaluated on the same
        /// summary.
        block: String,
        /// The heading: the name of a programme that is evaluated in prose.
        heading: String,
        /// The place among the texts of the year.
        position: Position,
        /// The text.
        text: String,
        /// Why it is empty: printed in its place.
        omitted_because: String,
        /// The sentence as it was written from the data, to tell when text and data part.
        written_from_data: String,
    }
}

record! {
    /// A survey (アンケート調査) that the summary quotes, or the reason why there is none.
    Survey in Surveys part of node {
        /// The fiscal year of the summary.
        year: FiscalYear,
        /// The node it belongs to.
        node: Option<Id<OutlineNode>>,
        /// The place among the surveys of the year.
        position: Position,
        /// The title.
        title: String,
        /// Why it is empty: 比較可能な調査がないため省略 in the document that shows the case.
        omitted_because: String,
    }
}

record! {
    /// A figure of a survey in one of its waves.
    SurveyResult in SurveyResults part of survey {
        /// The survey.
        survey: Id<Survey>,
        /// The place among the results.
        position: Position,
        /// The question.
        question: String,
        /// The wave (調査回) as printed.
        wave: String,
        /// The value as printed.
        as_printed: String,
    }
}

record! {
    /// A count of one grade in a year that is known only as counts (yearly summary family).
    ReportedTally in ReportedTallies part of node; one per year, stage, node, actor, section, grade {
        /// The fiscal year.
        year: FiscalYear,
        /// The stage whose ratings were counted, if that is known.
        stage: Option<Id<Stage>>,
        /// The node.
        node: Option<Id<OutlineNode>>,
        /// The actor.
        actor: Option<Id<Actor>>,
        /// The section.
        section: Option<Id<Section>>,
        /// The grade.
        grade: Id<Grade>,
        /// How many.
        count: u32,
    }
}

record! {
    /// An appendix (資料編): rules, members by role, meetings.
    Appendix in Appendices {
        /// The place among the appendices.
        position: Position,
        /// The title.
        title: String,
        /// The text. Roles only: no personal names.
        text: String,
    }
}

record!(@placed Opinion, SummaryText, Survey, SurveyResult, Appendix);
choices! {
    ResponseState { Open = "open", Done = "done", Declined = "declined" }
}
