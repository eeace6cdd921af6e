//! Indicators and their values.

use anyhow::Result;
use ayumi::edit::{Edit, add};
use ayumi::plan::Position;
use ayumi::plan::indicator::{Better, Indicator, IndicatorValue, ValueKind};

use super::tables::{ActualRow, BetterName, IndicatorRow, Tables, TargetRow};
use super::{id, year};

/// Stands at a target that was a sentence in the document.
const REWORDED: &str = "元は文で書かれているため言い換え";

/// The edits that add them.
pub(super) fn edits(tables: &Tables) -> Result<Vec<Edit>> {
    let indicators = tables.indicators.iter().enumerate();
    let indicators = indicators.map(|(index, row)| indicator(row, &tables.indicators[..index]));
    let targets = tables.targets.iter().map(target);
    let actuals = tables.actuals.iter().map(actual);
    indicators.chain(targets).chain(actuals).collect()
}

fn indicator_id(initiative: &str, count: usize) -> String {
    format!("{initiative}-indicator-{count}")
}

fn indicator(row: &IndicatorRow, earlier: &[IndicatorRow]) -> Result<Edit> {
    // A figure with a unit and the same name is printed on several sheets; targets in words share
    // nothing but their heading.
    let same = earlier
        .iter()
        .find(|other| !row.unit.is_empty() && other.name == row.name && other.unit == row.unit);
    let same = same.map(|other| id(&indicator_id(&other.initiative, other.indicator)));
    Ok(add(Indicator {
        id: id(&indicator_id(&row.initiative, row.indicator))?,
        initiative: id(&row.initiative)?,
        position: Position::nth(row.indicator.saturating_sub(1)),
        name: row.name.clone(),
        unit: row.unit.clone(),
        better: match row.better {
            BetterName::Higher => Better::Higher,
            BetterName::None => Better::Neither,
        },
        same_as: same.transpose()?,
        note: row.note.clone(),
        ..Indicator::default()
    }))
}

fn target(row: &TargetRow) -> Result<Edit> {
    let kind = match row.revision {
        0 => ValueKind::Target,
        _ => ValueKind::RevisedTarget,
    };
    let indicator = id(&indicator_id(&row.initiative, row.indicator))?;
    let empty = IndicatorValue::revision(indicator, kind, Some(year(row.year)?), row.revision);
    Ok(add(IndicatorValue {
        as_printed: row.printed.clone(),
        note: if row.reworded {
            REWORDED.to_owned()
        } else {
            String::new()
        },
        revised_because: row.revision_reason.clone(),
        revised_by: row.revision_decided_by.clone(),
        ..empty
    }))
}

fn actual(row: &ActualRow) -> Result<Edit> {
    let indicator = id(&indicator_id(&row.initiative, row.indicator))?;
    let empty = IndicatorValue::new(indicator, ValueKind::Actual, Some(year(row.year)?));
    Ok(add(IndicatorValue {
        as_printed: row.printed.clone(),
        note: row.note.clone(),
        ..empty
    }))
}
