//! Pasting into an initiative's table of targets: rows are populations of indicators, columns what
//! the indicator is called and its values.

use super::{Pasteable, Unfit};
use crate::clipboard::Address;
use crate::edit::order::Siblings;
use crate::edit::targets::{TargetColumn, TargetRow, write};
use crate::edit::{Edit, change};
use crate::form::new_row;
use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::{FiscalYear, Id, Key, Plan, TableName};

/// The table of targets of an initiative.
#[derive(Debug, Clone, Copy)]
pub struct Targets {
    /// The initiative.
    pub initiative: Id<Initiative>,
}

impl Targets {
    /// The column of the name.
    pub const NAME: &'static str = "name";
    /// The column of the unit.
    pub const UNIT: &'static str = "unit";

    /// What a row is called: the indicator, and whose values stand in it.
    pub fn row(indicator: Id<Indicator>, (values_of, population): TargetRow) -> String {
        format!("{indicator} {values_of} {population}")
    }

    /// What a column of values is called.
    pub fn column(column: TargetColumn) -> String {
        match column {
            TargetColumn::BaselineWhen => "when".to_owned(),
            TargetColumn::Baseline => "baseline".to_owned(),
            TargetColumn::Year(year) => year.western().to_string(),
        }
    }
}

/// Reads what [`Targets::row`] wrote.
fn read_row(row: &str) -> Option<(Id<Indicator>, TargetRow)> {
    let mut parts = row.split(' ');
    let indicator = Id::new(parts.next()?)?;
    let values_of = Id::new(parts.next()?)?;
    Some((indicator, (values_of, parts.next()?.parse().ok()?)))
}

/// Reads what [`Targets::column`] wrote.
fn read_column(column: &str) -> Option<TargetColumn> {
    Some(match column {
        "when" => TargetColumn::BaselineWhen,
        "baseline" => TargetColumn::Baseline,
        year => TargetColumn::Year(FiscalYear::new(year.parse().ok()?)?),
    })
}

impl Pasteable for Targets {
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit> {
        let (indicator, values) = read_row(&at.row).ok_or(Unfit::ReadOnly)?;
        let text = text.to_owned();
        Ok(match at.column.as_str() {
            Self::NAME => change(plan, indicator, |row| row.name = text),
            Self::UNIT => change(plan, indicator, |row| row.unit = text),
            column => {
                let column = read_column(column).ok_or(Unfit::ReadOnly)?;
                write(plan, values, column, &text)
            }
        })
    }

    fn add(&self, plan: &Plan, key: Key) -> Result<(Vec<Edit>, String), Unfit> {
        let owner = self.initiative.key();
        let siblings = Siblings::under(TableName::Indicators, "initiative", owner);
        let edits = new_row(plan, siblings, key);
        let edits = edits.map_err(|nothing| Unfit::FirstMake(nothing.0))?;
        Ok((edits, Self::row(key.into(), (key.into(), 0))))
    }
}
