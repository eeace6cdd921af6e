//! Bringing tables in (表の取り込み): from a table of text, as an office keeps it in a workbook, to
//! edits of a plan.
//!
//! A table becomes a [`Preview`] first: which row holds the headings, what each column holds, and
//! for every row what it would change or why it cannot be taken. The edits of the rows that can be
//! taken are let in as one action; rows with a fault are never guessed at and never lost.
//!
//! What holds for every table:
//!
//! - Columns are found by their headings, records by title and number, both as compared by
//!   [`crate::plan::normal`]; never by where they stand. What fits several is a fault.
//! - A blank cell says nothing, also － and …; it takes nothing away unless a person wants that. A
//!   blank is no zero.
//! - 同上 and a blank below a merged cell are the value above only in a column of headings.
//! - Titles and numbers that are in the plan stay as they are written there.
//!
//! The same table brought in twice changes nothing the second time.

use std::collections::BTreeMap;

use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Key, Moment};

mod columns;
mod draft;
mod entry;
mod header;
mod kinds;
mod memory;
mod nearest;
mod preview;
mod register;
mod report;
mod sheet;
mod table;
mod target;
mod values;
mod years;

pub use columns::{Column, MappedBy};
pub use header::HeaderRows;
pub use memory::remember;
pub use preview::{
    Blocked, Change, Counts, Note, Outcome, Preview, PreviewRow, Problem, ProblemKind, preview,
};
pub use report::{HEADINGS, report};
pub use table::{
    IntakeCell, IntakeRow, IntakeTable, LARGEST, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, TooLarge,
};
pub use target::{Target, ratable_stages, targets};

/// What a table brings in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntakeKind {
    /// The outline with its initiatives (体系と取組): one row an initiative.
    #[default]
    Outline,
    /// Indicators with baseline, targets and actuals (指標と目標値・実績値): one row an indicator.
    Indicators,
    /// Progress sheets of a year (進捗管理シート): one row a sheet.
    Sheets,
    /// Ratings of several years (年度ごとの評価): one row an initiative, one column a year.
    Ratings,
    /// Opinions and what is answered (意見と対応): one row an opinion.
    Opinions,
    /// Issues that are left (課題): one row an issue.
    Issues,
    /// Responsible sections (担当課): one row a section.
    Sections,
}

impl IntakeKind {
    /// Every kind, in the order of a menu.
    pub const ALL: [Self; 7] = [
        Self::Outline,
        Self::Indicators,
        Self::Sheets,
        Self::Ratings,
        Self::Opinions,
        Self::Issues,
        Self::Sections,
    ];

    /// The name as a plan remembers it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Indicators => "indicators",
            Self::Sheets => "sheets",
            Self::Ratings => "ratings",
            Self::Opinions => "opinions",
            Self::Issues => "issues",
            Self::Sections => "sections",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether a table of this kind is of one fiscal year unless a column says the year.
    pub fn is_of_a_year(self) -> bool {
        matches!(self, Self::Sheets | Self::Opinions)
    }

    /// Whether ratings of one stage are brought in.
    pub fn is_of_a_stage(self) -> bool {
        self == Self::Ratings
    }
}

/// How a table is to be brought in, as a person has set it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// What it brings in.
    pub kind: IntakeKind,
    /// The fiscal year it is of, where no column says it.
    pub year: Option<FiscalYear>,
    /// The stage of the ratings; the first one for none.
    pub stage: Option<Id<Stage>>,
    /// The rows of the headings; none to have them found.
    pub header: Option<HeaderRows>,
    /// What a person says of columns, by their place counted from 0.
    pub columns: BTreeMap<usize, Target>,
    /// Whether a blank cell empties the field.
    pub blanks_erase: bool,
    /// Whether names that are not in the plan's vocabulary are added to it.
    pub adds_names: bool,
    /// What new ids are made from: another one for every table.
    pub seed: Key,
    /// When it is brought in.
    pub at: Moment,
}
