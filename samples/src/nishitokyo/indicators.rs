//! Indicators with their baselines and yearly targets.

use anyhow::Result;
use ayumi::edit::{Edit, add};
use ayumi::plan::Position;
use ayumi::plan::indicator::{Better, Indicator, IndicatorValue, ValueKind};

use super::tables::{BetterName, IndicatorRow, Tables, ValueRow};
use super::{id, year};

/// The edits that add them.
pub(super) fn edits(tables: &Tables) -> Result<Vec<Edit>> {
    let indicators = tables.indicators.iter().map(indicator);
    indicators.chain(tables.values.iter().map(value)).collect()
}

fn indicator_id(initiative: &str, count: usize) -> String {
    format!("{initiative}-indicator-{count}")
}

fn indicator(row: &IndicatorRow) -> Result<Edit> {
    Ok(add(Indicator {
        id: id(&indicator_id(&row.initiative, row.indicator))?,
        initiative: id(&row.initiative)?,
        position: Position::nth(row.indicator.saturating_sub(1)),
        name: row.name.clone(),
        better: match row.better {
            BetterName::Higher => Better::Higher,
            BetterName::None => Better::Neither,
        },
        note: row.note.clone(),
        ..Indicator::default()
    }))
}

fn value(row: &ValueRow) -> Result<Edit> {
    let indicator = id(&indicator_id(&row.initiative, row.indicator))?;
    let kind = match row.year {
        None => ValueKind::Baseline,
        Some(_) => ValueKind::Target,
    };
    let empty = IndicatorValue::new(indicator, kind, row.year.map(year).transpose()?);
    Ok(add(IndicatorValue {
        as_printed: row.printed.clone(),
        when_as_printed: row.when.clone(),
        ..empty
    }))
}
