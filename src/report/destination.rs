//! Where a record can be seen and edited.

use crate::plan::action::{Action, ScheduleBar};
use crate::plan::indicator::{Indicator, IndicatorValue};
use crate::plan::initiative::{Initiative, InitiativeChange};
use crate::plan::rating::Rating;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::{FiscalYear, Id, InPlan, Key, Plan, TableName};
use crate::route::Page;

/// The page on which a record stands and can be edited; none for what has no page of its own, or is
/// not there any more. What is said of an initiative in one year stands on its sheet of that year.
pub fn page_of(plan: &Plan, table: TableName, id: Key, year: Option<FiscalYear>) -> Option<Page> {
    match table {
        TableName::Nodes | TableName::NodeLinks | TableName::Placements => Some(Page::Outline),
        TableName::Initiatives => of_initiative(plan, Some(id.into()), year),
        TableName::InitiativeChanges => {
            let change = get::<InitiativeChange>(plan, id);
            of_initiative(plan, change.map(|change| change.initiative), None)
        }
        TableName::Indicators => {
            let indicator = get::<Indicator>(plan, id);
            of_initiative(plan, indicator.map(|indicator| indicator.initiative), None)
        }
        TableName::IndicatorValues => {
            let indicator =
                get::<IndicatorValue>(plan, id).and_then(|value| plan.get(value.indicator));
            of_initiative(plan, indicator.map(|indicator| indicator.initiative), year)
        }
        TableName::Actions => {
            let action = get::<Action>(plan, id);
            of_initiative(plan, action.map(|action| action.initiative), None)
        }
        TableName::Bars => {
            let bar = get::<ScheduleBar>(plan, id);
            of_initiative(plan, bar.map(|bar| bar.initiative), None)
        }
        TableName::Reviews | TableName::ReviewEntries => Some(Page::Review),
        TableName::Issues => Some(Page::Issues),
        TableName::Sheets => get::<ProgressSheet>(plan, id).map(of_sheet),
        TableName::SheetBlocks => {
            let sheet = get::<SheetBlock>(plan, id).and_then(|block| plan.get(block.sheet));
            sheet.map(|sheet| of_sheet(sheet))
        }
        TableName::Ratings => {
            let sheet = get::<Rating>(plan, id)?
                .sheet
                .and_then(|sheet| plan.get(sheet));
            Some(sheet.map_or(Page::Grid, |sheet| of_sheet(sheet)))
        }
        TableName::ReportedTallies => Some(Page::Tally),
        TableName::SharedActions => Some(Page::SharedActions),
        TableName::OutsidePlans | TableName::OutsideGoals => Some(Page::OutsidePlans),
        TableName::Opinions | TableName::OpinionResponses => Some(Page::Opinions),
        TableName::SummaryTexts | TableName::Surveys | TableName::SurveyResults => {
            Some(Page::Summary)
        }
        TableName::Appendices => Some(Page::Document),
        TableName::Header
        | TableName::PeriodChanges
        | TableName::Levels
        | TableName::Sections
        | TableName::Actors
        | TableName::FundingTypes
        | TableName::ChangeClasses
        | TableName::Phases
        | TableName::Marks
        | TableName::Scales
        | TableName::Grades
        | TableName::Criteria
        | TableName::Stages => Some(Page::Settings),
        _ => None,
    }
}

fn of_initiative(
    plan: &Plan,
    initiative: Option<Id<Initiative>>,
    year: Option<FiscalYear>,
) -> Option<Page> {
    let id = initiative.filter(|id| plan.get(*id).is_some())?;
    Some(match year {
        Some(_) => Page::Sheet(id),
        None => Page::Initiative(id),
    })
}

fn of_sheet(sheet: &ProgressSheet) -> Page {
    Page::Sheet(sheet.initiative)
}

fn get<R: InPlan>(plan: &Plan, id: Key) -> Option<&R> {
    plan.get(Id::<R>::from(id)).map(|row| row.record())
}
