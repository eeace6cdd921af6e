//! The findings that belong beside one progress sheet.

use super::{Address, Finding};
use crate::plan::action::ScheduleBar;
use crate::plan::indicator::IndicatorValue;
use crate::plan::initiative::Initiative;
use crate::plan::rating::Rating;
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::{FiscalYear, Id, InPlan, Key, Plan, TableName};

/// Those of the findings of a plan that are about the sheet of an initiative in a year, or about
/// the initiative as the sheet shows it.
pub fn of_sheet(
    plan: &Plan,
    findings: Vec<Finding>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> Vec<Finding> {
    let is_here = |finding: &Finding| {
        finding.address.as_ref().is_some_and(|address| {
            subject(plan, address) == Some(initiative)
                && year_of(plan, address).is_none_or(|at| at == year)
        })
    };
    findings.into_iter().filter(is_here).collect()
}

/// The initiative a record belongs to. What is missing altogether is told beside the sheet anyway.
fn subject(plan: &Plan, address: &Address) -> Option<Id<Initiative>> {
    let id = address.id;
    match address.table {
        TableName::Initiatives => address.field.as_ref().map(|_| id.into()),
        TableName::Bars => get::<ScheduleBar>(plan, id).map(|bar| bar.initiative),
        TableName::IndicatorValues => {
            let value = get::<IndicatorValue>(plan, id)?;
            plan.get(value.indicator).map(|row| row.initiative)
        }
        _ => sheet(plan, address).map(|sheet| sheet.initiative),
    }
}

fn year_of(plan: &Plan, address: &Address) -> Option<FiscalYear> {
    match address.table {
        TableName::IndicatorValues => get::<IndicatorValue>(plan, address.id)?.year,
        _ => sheet(plan, address).map(|sheet| sheet.year),
    }
}

fn sheet<'a>(plan: &'a Plan, address: &Address) -> Option<&'a ProgressSheet> {
    let id = address.id;
    let sheet = match address.table {
        TableName::Sheets => id.into(),
        TableName::SheetBlocks => get::<SheetBlock>(plan, id)?.sheet,
        TableName::Ratings => get::<Rating>(plan, id)?.sheet?,
        _ => return None,
    };
    get(plan, sheet.key())
}

fn get<R: InPlan>(plan: &Plan, id: Key) -> Option<&R> {
    plan.get(Id::<R>::from(id)).map(|row| row.record())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;
    use crate::edit::{add, apply, set_sheet};
    use crate::plan::header::PlanHeader;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).unwrap()
    }

    fn plan() -> Plan {
        let header = PlanHeader {
            id: Id::new("plan").unwrap(),
            ..PlanHeader::default()
        };
        let initiative = |id: &str| Initiative {
            id: Id::new(id).unwrap(),
            ..Initiative::default()
        };
        let records = vec![add(header), add(initiative("i1")), add(initiative("i2"))];
        let plan = apply(&Plan::default(), records).unwrap().0;
        let sheet = |plan: &Plan, western| {
            let write = |sheet: &mut ProgressSheet| sheet.activity = "a".to_owned();
            set_sheet(plan, Id::new("i1").unwrap(), year(western), write)
        };
        let plan = apply(&plan, sheet(&plan, 2022)).unwrap().0;
        apply(&plan, sheet(&plan, 2023)).unwrap().0
    }

    fn about(table: TableName, id: Key, field: Option<&str>) -> Finding {
        Finding {
            severity: Severity::Warning,
            address: Some(Address {
                table,
                id,
                field: field.map(str::to_owned),
            }),
            place: String::new(),
            message: String::new(),
            remedy: String::new(),
        }
    }

    #[test]
    fn keeps_what_is_about_the_sheet_or_its_initiative() {
        let plan = plan();
        let i1: Id<Initiative> = Id::new("i1").unwrap();
        let sheet = |western| ProgressSheet::id_of(i1, year(western)).key();
        let whole_plan = Finding {
            address: None,
            ..about(TableName::Header, Key::default(), None)
        };
        let here = about(TableName::Sheets, sheet(2023), Some("year"));
        let no_section = about(TableName::Initiatives, i1.key(), Some("sections"));
        let findings = vec![
            whole_plan,
            here.clone(),
            about(TableName::Sheets, sheet(2022), None),
            about(
                TableName::Initiatives,
                Key::new("i2").unwrap(),
                Some("sections"),
            ),
            about(TableName::Initiatives, i1.key(), None),
            no_section.clone(),
        ];
        assert_eq!(
            of_sheet(&plan, findings, i1, year(2023)),
            [here, no_section]
        );
    }
}
