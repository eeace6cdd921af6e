//! Figures that the document states inside its prose, held as indicators.

use anyhow::Result;
use ayumi::edit::{Edit, add};
use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use ayumi::plan::{Id, Position};

use super::tables::{ActualRow, IndicatorRow, Tables};
use super::{id, year};

/// The edits that add them.
pub(super) fn edits(tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for row in &tables.indicators {
        edits.push(indicator(row)?);
        if !row.baseline.is_empty() {
            edits.push(baseline(row)?);
        }
    }
    for row in &tables.actuals {
        edits.push(actual(row)?);
    }
    Ok(edits)
}

/// Each row has one at the most.
fn indicator_of(action: &str) -> Result<Id<Indicator>> {
    id(&format!("{action}-indicator"))
}

fn indicator(row: &IndicatorRow) -> Result<Edit> {
    Ok(add(Indicator {
        id: indicator_of(&row.action)?,
        initiative: id(&row.action)?,
        position: Position::nth(0),
        name: row.name.clone(),
        unit: row.unit.clone(),
        note: row.note.clone(),
        ..Indicator::default()
    }))
}

fn baseline(row: &IndicatorRow) -> Result<Edit> {
    let slot = IndicatorValue::new(indicator_of(&row.action)?, ValueKind::Baseline, None);
    Ok(add(IndicatorValue {
        as_printed: row.baseline.clone(),
        when_as_printed: row.baseline_when.clone(),
        ..slot
    }))
}

fn actual(row: &ActualRow) -> Result<Edit> {
    let of = Some(year(row.year)?);
    let slot = IndicatorValue::new(indicator_of(&row.action)?, ValueKind::Actual, of);
    Ok(add(IndicatorValue {
        as_printed: row.printed.clone(),
        ..slot
    }))
}
