//! Where what a finding is about can be seen and put right.

use super::Finding;
use crate::plan::{FiscalYear, Plan};
use crate::report::destination::page_of;
use crate::route::Page;

/// The page where a finding can be dealt with, and the fiscal year to open it in; none where it is
/// about no record, or about one that is not there any more.
pub fn destination(plan: &Plan, finding: &Finding) -> Option<(Page, Option<FiscalYear>)> {
    let address = finding.address.as_ref()?;
    let page = page_of(plan, address.table, address.id, finding.year)?;
    Some((page, finding.year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Address, Severity};
    use crate::edit::{add, apply};
    use crate::plan::header::PlanHeader;
    use crate::plan::initiative::Initiative;
    use crate::plan::sheet::ProgressSheet;
    use crate::plan::{Id, Key, TableName};

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
