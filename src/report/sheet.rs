//! The progress sheet (進捗管理シート) in the shape of its form: everything a section, a committee
//! or a printed page sees of one initiative in one year.

mod heading;
pub(super) mod rating;
mod schedule;
mod target;
mod text;

use std::collections::HashMap;

use super::completeness::{Completeness, completeness};
use super::grade::{self, GradeCell};
use super::register::{Register, Subject};
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Listing, Outline};
use crate::plan::outline::Placement;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan};

pub use heading::{ChangeNote, PathStep, SheetHeading, SheetWords};
pub use rating::{Average, AverageOf, GradeChoice, RatingEntry, StageForm, stages_of_node};
pub use schedule::{Bar, Span, Track};
pub use target::{Baseline, IndicatorRow, RevisedTarget, TargetCell};
pub use text::{BlockTexts, FieldText, OpinionView, ResponseView, SheetTexts, opinions_on_plan};

/// A progress sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetView {
    /// The initiative.
    pub initiative: Id<Initiative>,
    /// The year it reports on.
    pub year: FiscalYear,
    /// The years of the plan: the columns of the schedule, the targets and the ratings.
    pub years: Vec<FiscalYear>,
    /// Whether a sheet is kept in this year at all.
    pub is_kept: bool,
    /// Why no sheet is kept after the last one, if there is a last one.
    pub retirement_reason: String,
    /// The plan's words for the parts of the form.
    pub words: SheetWords,
    /// The head of the sheet.
    pub heading: SheetHeading,
    /// The schedule, track by track.
    pub tracks: Vec<Track>,
    /// The indicators, one row for each population.
    pub indicators: Vec<IndicatorRow>,
    /// The ratings of every stage in every year.
    pub ratings: Vec<StageRatings>,
    /// What is written on it.
    pub texts: SheetTexts,
    /// The ratings to give in this year.
    pub stages: Vec<StageForm>,
    /// The opinions of the year before, on this initiative and the nodes above it.
    pub opinions_last_year: Vec<OpinionView>,
    /// The opinions of this year.
    pub opinions: Vec<OpinionView>,
    /// How complete it is.
    pub completeness: Completeness,
}

/// The ratings of one stage through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRatings {
    /// The stage.
    pub stage: Id<Stage>,
    /// Its name.
    pub name: String,
    /// One cell per year of the plan.
    pub cells: Vec<GradeCell>,
}

/// The sheet of an initiative in a year, seen from its home.
pub fn sheet(plan: &Plan, initiative: Id<Initiative>, year: FiscalYear) -> Option<SheetView> {
    let outline = Outline::of(plan);
    let home = outline.homes().remove(&initiative);
    Sheets::of(plan).view(initiative, home.as_ref(), year)
}

/// The schedule of an initiative over the plan's years, as every sheet of it shows.
pub fn schedule(plan: &Plan, initiative: Id<Initiative>) -> Vec<Track> {
    schedule::tracks(plan, initiative, &plan.years())
}

/// The schedules of all initiatives at once, for a table of all of them.
pub fn schedules(plan: &Plan) -> HashMap<Id<Initiative>, Vec<Track>> {
    schedule::all(plan, &plan.years())
}

/// The indicators of an initiative over the plan's years, as every sheet of it shows.
pub fn indicators(plan: &Plan, initiative: Id<Initiative>) -> Vec<IndicatorRow> {
    target::indicators(plan, initiative, &plan.years())
}

/// The head of an initiative's sheets, seen from its home.
pub fn heading_of(plan: &Plan, id: Id<Initiative>) -> Option<SheetHeading> {
    let outline = Outline::of(plan);
    let home = outline.homes().remove(&id);
    let initiative = plan.get(id)?;
    let numbers = heading::numbers(&outline);
    Some(heading::heading(plan, &numbers, initiative, home.as_ref()))
}

/// The sheet as it is printed on the page of a listing: a repeated listing has its own path,
/// number and page.
pub fn sheet_of_listing(
    plan: &Plan,
    listing: Id<Placement>,
    year: FiscalYear,
) -> Option<SheetView> {
    let listings = Outline::of(plan).listings();
    let listing = listings
        .iter()
        .find(|other| other.placement.id() == listing)?;
    Sheets::of(plan).view(listing.initiative.id(), Some(listing), year)
}

/// Every sheet of a year in the order of its pages, repeated listings included: what is printed.
pub fn sheets(plan: &Plan, year: FiscalYear) -> Vec<SheetView> {
    let listings = Outline::of(plan).listings();
    let sheets = Sheets::of(plan);
    listings
        .iter()
        .filter(|listing| sheets.register.is_kept(listing.initiative, year))
        .filter_map(|listing| sheets.view(listing.initiative.id(), Some(listing), year))
        .collect()
}

/// Makes any number of sheets of one plan.
struct Sheets<'a> {
    plan: &'a Plan,
    register: Register<'a>,
    years: Vec<FiscalYear>,
    numbers: HashMap<Id<crate::plan::outline::OutlineNode>, String>,
}

impl<'a> Sheets<'a> {
    fn of(plan: &'a Plan) -> Self {
        Self {
            plan,
            register: Register::of(plan),
            years: plan.years(),
            numbers: heading::numbers(&Outline::of(plan)),
        }
    }

    fn view(
        &self,
        id: Id<Initiative>,
        listing: Option<&Listing<'_>>,
        year: FiscalYear,
    ) -> Option<SheetView> {
        let (plan, register, years) = (self.plan, &self.register, &self.years);
        let initiative = plan.get(id)?;
        let opinions = |year| text::opinions(plan, id, listing, year);
        let ratings = |stage: &&crate::plan::Row<Stage>| StageRatings {
            stage: stage.id(),
            name: stage.name.clone(),
            cells: years
                .iter()
                .map(|year| grade::cell(register, Subject::Initiative(id), *year, stage.id()))
                .collect(),
        };
        Some(SheetView {
            initiative: id,
            year,
            years: years.clone(),
            is_kept: register.is_kept(initiative, year),
            retirement_reason: initiative.retirement_reason.clone(),
            words: SheetWords::of(plan),
            heading: heading::heading(plan, &self.numbers, initiative, listing),
            tracks: schedule::tracks(plan, id, years),
            indicators: target::indicators(plan, id, years),
            ratings: register.stages().iter().map(ratings).collect(),
            texts: text::texts(register, id, year),
            stages: rating::stages(register, Subject::Initiative(id), year),
            opinions_last_year: year.previous().map_or_else(Vec::new, opinions),
            opinions: opinions(year),
            completeness: completeness(register, id, year),
        })
    }
}
