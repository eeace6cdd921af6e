//! Rows of progress sheets and of ratings.

use std::collections::HashMap;

use serde_json::Value;

use super::{Work, Writing};
use crate::edit::Fields;
use crate::intake::Target;
use crate::intake::draft::{Address, Write};
use crate::intake::entry::{Entry, Said};
use crate::intake::preview::{Problem, ProblemKind};
use crate::intake::target::stage_of;
use crate::plan::rating::Rating;
use crate::plan::scale::Stage;
use crate::plan::sheet::ProgressSheet;
use crate::plan::{FiscalYear, Id, Key, Plan, Row, TableName, fiscal_year};

/// The sheets and their ratings by what they are of.
pub(super) struct Sheets {
    sheets: HashMap<(Key, FiscalYear), Key>,
    ratings: HashMap<(Key, Key), Key>,
}

impl Sheets {
    pub(super) fn of(plan: &Plan) -> Self {
        let sheets = plan.sheets.iter();
        let only = plan
            .ratings
            .iter()
            .filter(|rating| rating.criterion.is_none() && rating.assessor.is_empty());
        Self {
            sheets: sheets
                .map(|sheet| ((sheet.initiative.key(), sheet.year), sheet.id().key()))
                .collect(),
            ratings: only
                .filter_map(|rating| {
                    let slot = (rating.sheet?.key(), rating.stage.key());
                    Some((slot, rating.id().key()))
                })
                .collect(),
        }
    }
}

/// A record and the records that must be there first.
type Place = (Address, Vec<(Address, Fields)>);

impl Work<'_> {
    /// A row of a progress sheet.
    pub(super) fn sheet(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let initiative = self.initiative(entry)?;
        let year = self.year(entry)?;
        let (at, starts) = self.sheet_at(initiative, year);
        for target in entry.targets() {
            match target {
                Target::Field(TableName::Sheets, field) => {
                    self.set(writing, entry, target, (at, field), &starts);
                }
                Target::Grade(stage) => {
                    self.rating(writing, entry, target, (initiative, year), stage);
                }
                Target::Reason(stage) => {
                    let (at, starts) = self.rating_at(initiative, year, stage);
                    self.set(writing, entry, target, (at, "reason"), &starts);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A row of ratings, one column a year.
    pub(super) fn ratings(&mut self, entry: &Entry, writing: &mut Writing) -> Result<(), Problem> {
        let initiative = self.initiative(entry)?;
        let Some(stage) = stage_of(self.plan, self.request).map(Row::id) else {
            return Ok(());
        };
        for target in entry.targets() {
            if let Target::GradeOf(year) = target {
                self.rating(writing, entry, target, (initiative, year), stage);
            }
        }
        Ok(())
    }

    /// The fiscal year of a row: its own, or that of the table.
    pub(super) fn year(&self, entry: &Entry) -> Result<FiscalYear, Problem> {
        match entry.said(Target::Year) {
            Said::Text(text, column) => fiscal_year::read(text)
                .ok_or_else(|| Problem::of(column, text, ProblemKind::NoYear)),
            _ => self
                .request
                .year
                .ok_or_else(|| Problem::of(entry.column(Target::Year), "", ProblemKind::NoYear)),
        }
    }

    fn sheet_at(&self, initiative: Key, year: FiscalYear) -> Place {
        let table = TableName::Sheets;
        if let Some(key) = self.sheets.sheets.get(&(initiative, year)) {
            return ((table, *key), Vec::new());
        }
        let empty = ProgressSheet::new(initiative.into(), year);
        let at = (table, self.draft.free(table, empty.id.key()));
        (at, vec![(at, without_id(&Row::new(empty)))])
    }

    fn rating_at(&self, initiative: Key, year: FiscalYear, stage: Id<Stage>) -> Place {
        let (sheet, mut starts) = self.sheet_at(initiative, year);
        let table = TableName::Ratings;
        if let Some(key) = self.sheets.ratings.get(&(sheet.1, stage.key())) {
            return ((table, *key), starts);
        }
        let empty = Rating::of_sheet(sheet.1.into(), stage);
        let at = (table, self.draft.free(table, empty.id.key()));
        starts.push((at, without_id(&Row::new(empty))));
        (at, starts)
    }

    /// A grade. What was not rated for a reason is rated now.
    fn rating(
        &mut self,
        writing: &mut Writing,
        entry: &Entry,
        target: Target,
        (initiative, year): (Key, FiscalYear),
        stage: Id<Stage>,
    ) {
        let (at, starts) = self.rating_at(initiative, year, stage);
        let (to, column) = match entry.said(target) {
            Said::NoColumn => return,
            Said::Blank if !self.request.blanks_erase => return,
            Said::Blank => (Value::Null, entry.column(target)),
            Said::Text(text, column) => match self.grade(writing, stage, text, column) {
                Some(key) => (key.as_str().into(), Some(column)),
                None => return,
            },
        };
        let is_other = self.draft.value(at, "grade") != to;
        writing.writes.push(Write::Set {
            at,
            field: "grade",
            to,
            starts,
            column,
        });
        if is_other {
            writing.follows(at, "not_rated_because", Value::Null);
            writing.follows(at, "at", self.request.at.0.as_str().into());
        }
    }
}

/// What a new record holds, its id left out.
fn without_id<R: crate::plan::Record>(row: &Row<R>) -> Fields {
    let mut fields = row.write();
    fields.remove("id");
    fields
}
