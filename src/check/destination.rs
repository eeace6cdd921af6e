//! Where what a finding is about can be seen and put right.

use super::{Address, Finding};
use crate::plan::action::{Action, ScheduleBar};
use crate::plan::indicator::{Indicator, IndicatorValue};
use crate::plan::initiative::{Initiative, InitiativeChange};
use crate::plan::rating::Rating;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::{FiscalYear, Id, InPlan, Key, Plan, TableName};
use crate::route::Page;

/// The page where a finding can be dealt with, and the fiscal year to open it in; none where it is
/// about no record, or about one that is not there any more.
pub fn destination(plan: &Plan, finding: &Finding) -> Option<(Page, Option<FiscalYear>)> {
    let address = finding.address.as_ref()?;
    Some((page(plan, address, finding.year)?, finding.year))
}

fn page(plan: &Plan, address: &Address, year: Option<FiscalYear>) -> Option<Page> {
    let id = address.id;
    match address.table {
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
        TableName::Header
        | TableName::PeriodChanges
        | TableName::Levels
        | TableName::Sections
        | TableName::Actors
        | TableName::FundingTypes
        | TableName::Marks
        | TableName::Scales
        | TableName::Grades
        | TableName::Criteria
        | TableName::Stages => Some(Page::Settings),
        _ => None,
    }
}

/// What is said of an initiative in one year stands on its sheet of that year.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;
    use crate::edit::{add, apply};
    use crate::plan::header::PlanHeader;

    fn plan() -> Plan {
        let header = PlanHeader {
            id: Id::new("plan").unwrap(),
            ..PlanHeader::default()
        };
        let initiative = Initiative {
            id: Id::new("i1").unwrap(),
            ..Initiative::default()
        };
        let sheet = ProgressSheet::new(initiative.id, year());
        let records = vec![add(header), add(initiative), add(sheet)];
        apply(&Plan::default(), records).unwrap().0
    }

    fn year() -> FiscalYear {
        FiscalYear::new(2023).unwrap()
    }

    fn found(table: TableName, id: &str, year: Option<FiscalYear>) -> Finding {
        Finding {
            severity: Severity::Warning,
            address: Some(Address {
                table,
                id: Key::new(id).unwrap(),
                field: None,
            }),
            year,
            place: String::new(),
            message: String::new(),
            remedy: String::new(),
        }
    }

    #[test]
    fn leads_to_where_it_can_be_put_right() {
        let plan = plan();
        let to = |table, id, year| destination(&plan, &found(table, id, year));
        let initiative = Id::new("i1").unwrap();
        assert_eq!(
            to(TableName::Initiatives, "i1", None),
            Some((Page::Initiative(initiative), None))
        );
        assert_eq!(
            to(TableName::Initiatives, "i1", Some(year())),
            Some((Page::Sheet(initiative), Some(year())))
        );
        let sheet = plan.sheets.iter().next().unwrap().id().to_string();
        assert_eq!(
            to(TableName::Sheets, &sheet, Some(year())),
            Some((Page::Sheet(initiative), Some(year())))
        );
        assert_eq!(
            to(TableName::Nodes, "n1", None),
            Some((Page::Outline, None))
        );
        assert_eq!(
            to(TableName::Header, "plan", None),
            Some((Page::Settings, None))
        );
    }

    #[test]
    fn what_is_gone_leads_nowhere() {
        let plan = plan();
        assert_eq!(
            destination(&plan, &found(TableName::Initiatives, "i2", None)),
            None
        );
        let whole_file = Finding {
            address: None,
            ..found(TableName::Header, "plan", None)
        };
        assert_eq!(destination(&plan, &whole_file), None);
    }
}
