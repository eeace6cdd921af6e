//! Ratings: who gave which grade to what, and why.

use super::initiative::Initiative;
use super::outline::OutlineNode;
use super::scale::{Criterion, Grade, Stage};
use super::sheet::ProgressSheet;
use super::{FiscalYear, Id, Key, Moment};

record! {
    /// A rating (評価) in one stage. It is given to a sheet, or to an outline node in a year
    /// where a plan rates groups instead of items; exactly one of the two.
    ///
    /// A rating may say that nothing was rated, and why: that is a value, not a zero.
    Rating in Ratings part of sheet, node; one per sheet, node, year, stage, criterion, assessor {
        /// The sheet that is rated.
        sheet: Option<Id<ProgressSheet>>,
        /// The node that is rated instead.
        node: Option<Id<OutlineNode>>,
        /// The fiscal year, for a node.
        year: Option<FiscalYear>,
        /// The stage.
        stage: Id<Stage>,
        /// The criterion, where the stage has several.
        criterion: Option<Id<Criterion>>,
        /// Which of several assessors, as a role.
        assessor: String,
        /// The grade.
        grade: Option<Id<Grade>>,
        /// Why it was not rated; empty if it was, or has not been yet.
        not_rated_because: String,
        /// The reason for the grade.
        reason: String,
        /// When it was last given.
        at: Moment,
    }
}

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An initiative, by its sheet of the year.
    Initiative(Id<Initiative>),
    /// A node, where a plan rates groups.
    Node(Id<OutlineNode>),
}

/// What a rating is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// A grade.
    Grade(Id<Grade>),
    /// Not rated, and why; no words yet say nothing yet.
    NotRated(String),
    /// Nothing: what was said is taken back.
    Nothing,
}

impl Rating {
    /// Says something else from that moment on. The reason for a grade stays: nothing that was
    /// written is lost by choosing.
    pub fn say(&mut self, verdict: Verdict, at: Moment) {
        let (grade, because) = match verdict {
            Verdict::Grade(grade) => (Some(grade), String::new()),
            Verdict::NotRated(because) => (None, because),
            Verdict::Nothing => (None, String::new()),
        };
        if (self.grade, &self.not_rated_because) != (grade, &because) {
            self.grade = grade;
            self.not_rated_because = because;
            self.at = at;
        }
    }

    /// The rating a sheet has in a stage: one assessor, no criteria.
    pub fn of_sheet(sheet: Id<ProgressSheet>, stage: Id<Stage>) -> Self {
        let id = Key::derived(&["rating", sheet.key().as_str(), stage.key().as_str()]).into();
        Self {
            id,
            sheet: Some(sheet),
            stage,
            ..Self::default()
        }
    }

    /// The rating a node has in a stage and year, in a plan that rates groups.
    pub fn of_node(node: Id<OutlineNode>, year: FiscalYear, stage: Id<Stage>) -> Self {
        let western = year.western().to_string();
        let (node_key, stage_key) = (node.key(), stage.key());
        let parts = ["rating", node_key.as_str(), &western, stage_key.as_str()];
        let id = Key::derived(&parts).into();
        Self {
            id,
            node: Some(node),
            year: Some(year),
            stage,
            ..Self::default()
        }
    }

    /// Whether something was said: a grade, or why there is none.
    pub fn is_given(&self) -> bool {
        self.grade.is_some() || !self.not_rated_because.is_empty()
    }
}
