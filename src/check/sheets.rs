//! The findings that belong beside one progress sheet.

use super::{Finding, destination};
use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id, Plan};
use crate::route::Page;

/// Those of the findings of a plan that are about the sheet of an initiative in a year, or about
/// the initiative in every year.
pub fn of_sheet(
    plan: &Plan,
    findings: Vec<Finding>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> Vec<Finding> {
    let is_here = |finding: &Finding| match destination(plan, finding) {
        Some((Page::Sheet(id), at)) => id == initiative && at.is_none_or(|at| at == year),
        Some((Page::Initiative(id), at)) => id == initiative && at.is_none(),
        _ => false,
    };
    findings.into_iter().filter(is_here).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Address, Severity};
    use crate::edit::{add, apply, set_sheet};
    use crate::plan::header::PlanHeader;
    use crate::plan::sheet::ProgressSheet;
    use crate::plan::{Key, TableName};

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

    fn about(table: TableName, id: Key, year: Option<FiscalYear>) -> Finding {
        Finding {
            severity: Severity::Warning,
            address: Some(Address {
                table,
                id,
                field: None,
            }),
            year,
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
        let here = about(TableName::Sheets, sheet(2023), Some(year(2023)));
        let no_section = about(TableName::Initiatives, i1.key(), None);
        let i2 = Key::new("i2").unwrap();
        let findings = vec![
            whole_plan,
            here.clone(),
            about(TableName::Sheets, sheet(2022), Some(year(2022))),
            about(TableName::Initiatives, i2, None),
            about(TableName::Initiatives, i1.key(), Some(year(2022))),
            no_section.clone(),
        ];
        assert_eq!(
            of_sheet(&plan, findings, i1, year(2023)),
            [here, no_section]
        );
    }
}
