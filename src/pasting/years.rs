//! Pasting into the table of years of a progress sheet: targets and what was reached.

use super::{Pasteable, Unfit};
use crate::clipboard::Address;
use crate::edit::Edit;
use crate::edit::sheets::set_value_of;
use crate::edit::targets::TargetRow;
use crate::plan::indicator::ValueKind;
use crate::plan::{FiscalYear, Id, Plan};

/// The table of years of a sheet; columns are western years.
#[derive(Debug, Clone, Copy)]
pub struct Years;

/// What a row is called: whose values, and whether they are targets or what was reached.
pub fn row_of_years((values_of, population): TargetRow, is_actual: bool) -> String {
    let kind = if is_actual { "actual" } else { "target" };
    format!("{kind} {values_of} {population}")
}

fn read_row(row: &str) -> Option<(ValueKind, TargetRow)> {
    let mut parts = row.split(' ');
    let kind = match parts.next()? {
        "actual" => ValueKind::Actual,
        _ => ValueKind::Target,
    };
    let values_of = Id::new(parts.next()?)?;
    Some((kind, (values_of, parts.next()?.parse().ok()?)))
}

impl Pasteable for Years {
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit> {
        let (kind, row) = read_row(&at.row).ok_or(Unfit::ReadOnly)?;
        let year = at.column.parse().ok().and_then(FiscalYear::new);
        let year = year.ok_or(Unfit::ReadOnly)?;
        Ok(set_value_of(plan, row, kind, year, |value| {
            text.clone_into(&mut value.as_printed);
        }))
    }
}
