//! Who is asked for what (担当): whether a change lies within what an office was asked to fill in.
//!
//! Of the asked year, a section is asked for
//! - the texts of the sheets it is responsible for: those of the initiatives whose first section it
//!   is; and for the ratings of the asked stage on them,
//! - its own block on the sheets of initiatives where it is a further section,
//! - what was reached (実績値) of the indicators of either,
//! - ratings of the asked stage on nodes, where it is responsible for every initiative under them:
//!   a group of several sections is the secretariat's to rate,
//!
//! and, of any year, for the answers to opinions that are its own, or nobody's yet and on its own
//! initiatives. Without sections, all are asked; without a year, every year; without a stage, no
//! rating is.

mod finding;

use std::collections::HashSet;

use crate::bundle::Scope;
use crate::edit::Fields;
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::outline::OutlineNode;
use crate::plan::rating::{Rating, Subject};
use crate::plan::scale::Stage;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::summary::{Opinion, OpinionResponse};
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan, Record, Row, TableName};

/// How an office has to do with the sheets of an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is responsible for the sheet: the texts and the rating.
    Responsible,
    /// It is a further section and writes its own block.
    Further,
}

/// What is asked of an office, ready for many questions.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    scope: Scope,
    responsible: HashSet<Id<Initiative>>,
    further: HashSet<Id<Initiative>>,
    /// The asked sheets it is responsible for, also those nothing was written on yet.
    sheets: HashSet<Id<ProgressSheet>>,
    /// The asked sheets on which it writes a block at the most.
    shared: HashSet<Id<ProgressSheet>>,
    nodes: HashSet<Id<OutlineNode>>,
    indicators: HashSet<Id<Indicator>>,
    opinions: HashSet<Id<Opinion>>,
}

/// What of a record is asked for.
enum Hold {
    /// Nothing.
    Nothing,
    /// That it is there, and nothing it says.
    Presence,
    /// Everything but these fields, which say what it is about.
    All(&'static [&'static str]),
}

/// Whether a change is within what is asked for: of a field, or with an empty `field` the adding or
/// removing of the row. The row is the one as it stood before, or the one that is added.
///
/// For more than a few questions make an [`Asked`] once.
pub fn is_asked(plan: &Plan, scope: &Scope, table: TableName, row: &Fields, field: &str) -> bool {
    Asked::of(plan, scope).includes(table, row, field)
}

impl Asked {
    /// What is asked of a section's working copy; none for any other plan.
    pub fn of_copy(plan: &Plan) -> Option<Self> {
        Some(Self::of(plan, &super::scope_of_copy(plan)?))
    }

    /// The scope itself.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Whether a change is within what is asked for; see [`is_asked`].
    pub fn includes(&self, table: TableName, row: &Fields, field: &str) -> bool {
        match (self.hold(table, row), field) {
            (Hold::Nothing, _) | (_, "id") => false,
            (Hold::All(_), "") => true,
            (Hold::All(about), field) => !about.contains(&field),
            (Hold::Presence, "") => {
                let is_about = |name: &String| ABOUT_SHEET.contains(&name.as_str()) || name == "id";
                row.keys().all(is_about)
            }
            (Hold::Presence, _) => false,
        }
    }

    /// How the office has to do with the sheets of an initiative; none if not at all.
    pub fn role(&self, initiative: Id<Initiative>) -> Option<Role> {
        if self.responsible.contains(&initiative) {
            Some(Role::Responsible)
        } else {
            self.further.contains(&initiative).then_some(Role::Further)
        }
    }

    /// Whether the texts of a sheet are asked for.
    pub fn sheet(&self, initiative: Id<Initiative>, year: FiscalYear) -> bool {
        self.is_year(year) && self.responsible.contains(&initiative)
    }

    /// Whether the block of a section on a sheet is asked for.
    pub fn block(&self, initiative: Id<Initiative>, year: FiscalYear, of: Id<Section>) -> bool {
        self.is_year(year) && self.is_of(of) && self.role(initiative).is_some()
    }

    /// Whether the rating of a subject in a stage is asked for.
    pub fn rating(&self, subject: Subject, year: FiscalYear, stage: Id<Stage>) -> bool {
        self.scope.stage == Some(stage)
            && match subject {
                Subject::Initiative(initiative) => self.sheet(initiative, year),
                Subject::Node(node) => self.is_year(year) && self.nodes.contains(&node),
            }
    }

    /// Whether what an indicator reached in a year is asked for.
    pub fn actual(&self, indicator: Id<Indicator>, year: FiscalYear) -> bool {
        self.is_year(year) && self.indicators.contains(&indicator)
    }

    /// Whether an answer to an opinion is asked for.
    pub fn response(&self, opinion: Id<Opinion>, section: Option<Id<Section>>) -> bool {
        match section {
            Some(section) => self.is_of(section),
            None => self.scope.sections.is_empty() || self.opinions.contains(&opinion),
        }
    }

    /// Whether ratings of a node are asked for, in the asked year and stage.
    pub(super) fn node(&self, node: Id<OutlineNode>) -> bool {
        self.nodes.contains(&node)
    }

    /// Whether the section is one of those asked.
    pub fn is_of(&self, section: Id<Section>) -> bool {
        self.scope.sections.is_empty() || self.scope.sections.contains(&section)
    }

    fn is_year(&self, year: FiscalYear) -> bool {
        self.scope.year.is_none_or(|asked| asked == year)
    }

    fn hold(&self, table: TableName, row: &Fields) -> Hold {
        let all_if = |is_held: bool, about| {
            if is_held {
                Hold::All(about)
            } else {
                Hold::Nothing
            }
        };
        match table {
            TableName::Sheets => read::<ProgressSheet>(row).map_or(Hold::Nothing, |sheet| {
                if self.sheet(sheet.initiative, sheet.year) {
                    Hold::All(ABOUT_SHEET)
                } else if self.is_year(sheet.year) && self.further.contains(&sheet.initiative) {
                    Hold::Presence
                } else {
                    Hold::Nothing
                }
            }),
            TableName::SheetBlocks => read::<SheetBlock>(row).map_or(Hold::Nothing, |block| {
                let is_on =
                    self.sheets.contains(&block.sheet) || self.shared.contains(&block.sheet);
                all_if(is_on && self.is_of(block.section), ABOUT_BLOCK)
            }),
            TableName::Ratings => read::<Rating>(row).map_or(Hold::Nothing, |rating| {
                let is_on = match (rating.sheet, rating.node, rating.year) {
                    (Some(sheet), None, _) => self.sheets.contains(&sheet),
                    (None, Some(node), Some(year)) => {
                        self.is_year(year) && self.nodes.contains(&node)
                    }
                    _ => false,
                };
                all_if(
                    is_on && self.scope.stage == Some(rating.stage),
                    ABOUT_RATING,
                )
            }),
            TableName::IndicatorValues => {
                read::<IndicatorValue>(row).map_or(Hold::Nothing, |value| {
                    let is_asked = value.kind == ValueKind::Actual
                        && value
                            .year
                            .is_some_and(|year| self.actual(value.indicator, year));
                    all_if(is_asked, ABOUT_VALUE)
                })
            }
            TableName::OpinionResponses => {
                read::<OpinionResponse>(row).map_or(Hold::Nothing, |response| {
                    all_if(
                        self.response(response.opinion, response.section),
                        ABOUT_RESPONSE,
                    )
                })
            }
            _ => Hold::Nothing,
        }
    }
}

/// What a sheet is about; the rest is what it says.
const ABOUT_SHEET: &[&str] = &["initiative", "year"];
const ABOUT_BLOCK: &[&str] = &["sheet", "section"];
const ABOUT_RATING: &[&str] = &["sheet", "node", "year", "stage", "criterion", "assessor"];
const ABOUT_VALUE: &[&str] = &["indicator", "kind", "year", "population", "sequence"];
const ABOUT_RESPONSE: &[&str] = &["opinion", "section"];

fn read<R: Record>(row: &Fields) -> Option<R> {
    Row::<R>::read(row).ok().map(|row| row.record().clone())
}
