//! The plan model: one plan is a handful of flat tables of small records.
//!
//! A record has a stable id and names its parent and its place among its siblings; the outline is
//! computed from that. An address is therefore always (table, id, field), and undo, change log,
//! merge, checks and long-form export are each one small generic thing. A plan is never changed
//! here: every change enters through [`crate::edit`].

#[macro_use]
pub mod field;
#[macro_use]
pub mod record;

pub mod action;
pub mod day;
pub mod fiscal_year;
pub mod header;
pub mod id;
pub mod indicator;
pub mod initiative;
pub mod intake;
pub mod listing;
pub mod mailing;
pub mod moment;
pub mod normal;
pub mod numbering;
pub mod outline;
pub mod position;
pub mod rating;
pub mod reading;
pub mod review;
pub mod rewording;
pub mod scale;
pub mod sheet;
pub mod sorting;
pub mod summary;
pub mod table;
pub mod vocabulary;

pub use field::{Field, Shape};
pub use fiscal_year::{FiscalYear, YearStyle};
pub use id::{Id, Key};
pub use moment::Moment;
pub use position::Position;
pub use record::{AnyRow, Record, Row, RowProblem};
pub use table::{AnyTable, Table};

use header::{PeriodChange, PlanHeader};
use sorting::sort_by;

/// Defines [`Plan`], [`TableName`] and the way from a table's name to the table.
macro_rules! tables {
    ($($(#[$meta:meta])* $field:ident : $name:ident of $record:ty),* $(,)?) => {
        /// The name of a table: the first part of every address.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableName { $($(#[$meta])* $name),* }

        impl TableName {
            /// Every table, in the order in which a bundle writes them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name as a bundle and the change log write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($field)),* }
            }
        }

        impl TableName {
            /// Shows `see` the table of that name without a row.
            fn empty(self, see: &mut dyn FnMut(&dyn AnyTable)) {
                match self { $(Self::$name => see(&Table::<$record>::default())),* }
            }
        }

        /// One plan (計画) of one organisation: its tables. Cloning copies pointers, not rows.
        ///
        /// Two plans are equal when all their rows are, unknown fields of a newer format included.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Plan {
            $($(#[$meta])* pub $field: Table<$record>,)*
            /// Tables a newer version of the format added, as they were read. This version does
            /// not know them and keeps them.
            pub unknown: std::sync::Arc<serde_json::Map<String, serde_json::Value>>,
        }

        impl Plan {
            /// The table of that name, for code that works on any table.
            pub fn table(&self, name: TableName) -> &dyn AnyTable {
                match name { $(TableName::$name => &self.$field),* }
            }

            /// The table of that name, to be written by the one door only.
            pub(crate) fn table_mut(&mut self, name: TableName) -> &mut dyn AnyTable {
                match name { $(TableName::$name => &mut self.$field),* }
            }
        }

        $(impl InPlan for $record {
            fn table(plan: &Plan) -> &Table<Self> { &plan.$field }
        })*

        /// The JSON Schema of every table's record, by table name.
        #[cfg(not(target_arch = "wasm32"))]
        pub fn record_schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
            vec![$((stringify!($field), generator.subschema_for::<$record>())),*]
        }
    };
}

/// A record type that has a table in [`Plan`].
pub trait InPlan: Record {
    /// The table this record stands in.
    fn table(plan: &Plan) -> &Table<Self>;
}

tables! {
    /// The plan's own record: exactly one row.
    plan: Header of PlanHeader,
    /// Changes of the plan's period.
    period_changes: PeriodChanges of PeriodChange,
    /// Outline levels.
    levels: Levels of vocabulary::Level,
    /// Responsible units.
    sections: Sections of vocabulary::Section,
    /// Who acts.
    actors: Actors of vocabulary::Actor,
    /// Funding types.
    funding_types: FundingTypes of vocabulary::FundingType,
    /// Change classes of actions.
    change_classes: ChangeClasses of vocabulary::ChangeClass,
    /// Phase words of schedule bars.
    phases: Phases of vocabulary::Phase,
    /// Marks of the plan's own on initiatives.
    marks: Marks of vocabulary::Mark,
    /// Other plans and guidelines this plan refers to.
    outside_plans: OutsidePlans of vocabulary::OutsidePlan,
    /// Goals of those other plans.
    outside_goals: OutsideGoals of vocabulary::OutsideGoal,
    /// Rating scales.
    scales: Scales of scale::RatingScale,
    /// Grades of the scales.
    grades: Grades of scale::Grade,
    /// Criteria rated side by side.
    criteria: Criteria of scale::Criterion,
    /// Stages of evaluation.
    stages: Stages of scale::Stage,
    /// Nodes of the outline.
    nodes: Nodes of outline::OutlineNode,
    /// Links between outline nodes and to outside goals.
    node_links: NodeLinks of outline::NodeLink,
    /// Listings of initiatives in the outline.
    placements: Placements of outline::Placement,
    /// What is done and evaluated.
    initiatives: Initiatives of initiative::Initiative,
    /// Renaming, merging, cancelling … of initiatives.
    initiative_changes: InitiativeChanges of initiative::InitiativeChange,
    /// Actions that stand on many initiatives.
    shared_actions: SharedActions of action::SharedAction,
    /// Lines of work inside initiatives.
    actions: Actions of action::Action,
    /// Links to goals of another plan.
    goal_links: GoalLinks of action::GoalLink,
    /// Bars of the schedule.
    bars: Bars of action::ScheduleBar,
    /// Indicators.
    indicators: Indicators of indicator::Indicator,
    /// Baselines, targets, revised targets and actuals.
    indicator_values: IndicatorValues of indicator::IndicatorValue,
    /// Progress sheets: one initiative in one fiscal year.
    sheets: Sheets of sheet::ProgressSheet,
    /// Blocks that further sections write on a sheet.
    sheet_blocks: SheetBlocks of sheet::SheetBlock,
    /// Ratings of sheets and of nodes.
    ratings: Ratings of rating::Rating,
    /// Opinions of committees.
    opinions: Opinions of summary::Opinion,
    /// Responses to opinions.
    opinion_responses: OpinionResponses of summary::OpinionResponse,
    /// Texts of the yearly summary.
    summary_texts: SummaryTexts of summary::SummaryText,
    /// Surveys of the yearly summary.
    surveys: Surveys of summary::Survey,
    /// Figures of surveys.
    survey_results: SurveyResults of summary::SurveyResult,
    /// Counts of years that are known only as counts.
    reported_tallies: ReportedTallies of summary::ReportedTally,
    /// Mid-term and final reviews.
    reviews: Reviews of review::PlanReview,
    /// What a review says of one initiative or node.
    review_entries: ReviewEntries of review::ReviewEntry,
    /// Issues that are left.
    issues: Issues of review::Issue,
    /// Traces from this plan into the next and back.
    traces: Traces of review::Trace,
    /// Appendices: rules, members by role, meetings.
    appendices: Appendices of summary::Appendix,
    /// Issues of the plan to its sections.
    dispatches: Dispatches of mailing::Dispatch,
    /// Files of an issue and what became of them.
    deliveries: Deliveries of mailing::Delivery,
    /// Replies that were merged.
    replies: Replies of mailing::Reply,
    /// What a merge left to be decided.
    questions: Questions of mailing::Question,
    /// Values that stand for choice in a question.
    candidates: Candidates of mailing::Candidate,
    /// What a section's copy is asked for.
    assignments: Assignments of mailing::Assignment,
    /// What the columns of the council's own tables hold.
    intake_columns: IntakeColumns of intake::IntakeColumn,
}

impl serde::Serialize for TableName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for TableName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_name(&name).ok_or_else(|| serde::de::Error::custom("not a table"))
    }
}

impl TableName {
    /// What a field of the table's records holds and whether it can be left open;
    /// [`Shape::Inner`] for a field it does not know.
    pub fn shape(self, field: &str) -> (Shape, bool) {
        let mut shape = (Shape::Inner, false);
        self.empty(&mut |table| shape = table.shape(field));
        shape
    }

    /// Whether the table's records have places among their siblings.
    pub fn is_ordered(self) -> bool {
        let mut is_ordered = false;
        self.empty(&mut |table| is_ordered = table.fields().contains(&"position"));
        is_ordered
    }

    /// Reads a table's name as a bundle writes it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|table| table.as_str() == name)
    }
}

impl Plan {
    /// The plan's own record. A plan that came through the one door always has it.
    pub fn header(&self) -> Option<&Row<PlanHeader>> {
        self.plan.iter().next().map(AsRef::as_ref)
    }

    /// How the plan writes fiscal years.
    pub fn year_style(&self) -> YearStyle {
        self.header()
            .map(|header| header.year_style)
            .unwrap_or_default()
    }

    /// The fiscal years of the plan's period in force, extensions included; empty while the
    /// years are not set the right way round.
    pub fn years(&self) -> Vec<FiscalYear> {
        let Some(header) = self.header() else {
            return Vec::new();
        };
        let last = self
            .period_changes
            .iter()
            .map(|change| change.new_last_year)
            .max();
        FiscalYear::range(
            header.first_year,
            last.map_or(header.last_year, |year| year.max(header.last_year)),
        )
        .collect()
    }

    /// The row with that id.
    pub fn get<R: InPlan>(&self, id: Id<R>) -> Option<&std::sync::Arc<Row<R>>> {
        R::table(self).get(id)
    }

    /// The rows of a vocabulary or any other table with places, in their order.
    pub fn in_order<R: InPlan + position::Placed>(&self) -> Vec<&Row<R>> {
        let mut rows: Vec<&Row<R>> = R::table(self).iter().map(AsRef::as_ref).collect();
        sort_by(&mut rows, |a, b| {
            a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
        });
        rows
    }
}
