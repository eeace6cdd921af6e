//! Edits of an initiative's table of targets, cell by cell.

use super::Edit;
use super::build::fill;
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::{FiscalYear, Id, Plan, Record as _};

/// A column of the table of targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetColumn {
    /// The date of the baseline in its own words.
    BaselineWhen,
    /// The baseline.
    Baseline,
    /// The target first set for the year.
    Year(FiscalYear),
}

impl TargetColumn {
    /// The columns of a plan, from left to right.
    pub fn all(plan: &Plan) -> Vec<Self> {
        let years = plan.years().into_iter().map(Self::Year);
        [Self::BaselineWhen, Self::Baseline]
            .into_iter()
            .chain(years)
            .collect()
    }
}

/// A row of the table of targets: one population of an indicator.
pub type TargetRow = (Id<Indicator>, u32);

/// What stands in a cell, as typed.
pub fn text(plan: &Plan, row: TargetRow, column: TargetColumn) -> String {
    let slot = slot(plan, row, column);
    let mut values = plan.indicator_values.iter();
    let found = plan
        .get(slot.id)
        .filter(|value| value.same_slot(&slot))
        .or_else(|| values.find(|value| value.same_slot(&slot)))
        .map(|value| value.record());
    match (found, column) {
        (None, _) => String::new(),
        (Some(value), TargetColumn::BaselineWhen) => value.when_as_printed.clone(),
        (Some(value), _) => value.as_printed.clone(),
    }
}

/// The edits that write a cell.
pub fn write(plan: &Plan, row: TargetRow, column: TargetColumn, text: &str) -> Vec<Edit> {
    fill(plan, &slot(plan, row, column), |value| match column {
        TargetColumn::BaselineWhen => text.clone_into(&mut value.when_as_printed),
        _ => text.clone_into(&mut value.as_printed),
    })
}

/// The slot of a cell. A baseline that is there keeps the year it has.
fn slot(plan: &Plan, (indicator, population): TargetRow, column: TargetColumn) -> IndicatorValue {
    let (kind, year) = match column {
        TargetColumn::Year(year) => (ValueKind::Target, Some(year)),
        TargetColumn::Baseline | TargetColumn::BaselineWhen => {
            let mut values = plan.indicator_values.iter();
            let there = values.find(|value| {
                value.indicator == indicator
                    && value.kind == ValueKind::Baseline
                    && value.population == population
            });
            (ValueKind::Baseline, there.and_then(|value| value.year))
        }
    };
    IndicatorValue::new(indicator, kind, year).of_population(population)
}
