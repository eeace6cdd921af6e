//! Values of indicators: what was typed, and what could be read of it.

use std::sync::Arc;

use super::LongTable;
use super::rows::{IndicatorValueRow, OfInitiative, ReadValue};
use super::source::{See, Source, code, show};
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::reading::{Direction, Figure, Period, Reading, Unit, read};
use crate::plan::sorting::sort_by;
use crate::plan::{FiscalYear, Row};

/// The values of an indicator: baseline first, then by year; target before actual.
pub(super) fn show_values(
    source: &Source<'_>,
    indicator: &Row<Indicator>,
    of: &Arc<OfInitiative>,
    values: &[&Row<IndicatorValue>],
    see: See<'_>,
) {
    type Order = (bool, Option<FiscalYear>, ValueKind, u32, u32);
    let order = |row: &Row<IndicatorValue>| -> Order {
        let is_baseline = row.kind == ValueKind::Baseline;
        (
            !is_baseline,
            row.year,
            row.kind,
            row.population,
            row.sequence,
        )
    };
    let mut values = values.to_vec();
    sort_by(&mut values, |a, b| {
        order(a).cmp(&order(b)).then(a.id().cmp(&b.id()))
    });
    for value in values {
        let population = usize::try_from(value.population).ok();
        let population = population.and_then(|index| indicator.populations.get(index));
        let row = IndicatorValueRow {
            of: Arc::clone(&source.of),
            initiative: Arc::clone(of),
            action_id: indicator.action,
            indicator_id: indicator.id(),
            indicator: indicator.name.clone(),
            better: code(&indicator.better),
            counting: code(&indicator.counting),
            final_target_year: indicator.final_target_year,
            same_as: indicator.same_as,
            value_id: value.id(),
            kind: value.kind.as_str(),
            year: value.year,
            population_order: value.population.saturating_add(1),
            population: population.cloned().unwrap_or_default(),
            revision: value.sequence,
            as_printed: value.as_printed.clone(),
            when_as_printed: value.when_as_printed.clone(),
            read: read_value(&value.as_printed, &indicator.unit, value.not_yet),
            not_yet: value.not_yet,
            note: value.note.clone(),
            revised_on: value.revised_on.clone(),
            revised_because: value.revised_because.clone(),
            revised_by: value.revised_by.clone(),
            at: value.at.clone(),
        };
        show(see, LongTable::IndicatorValues, &row);
    }
}

/// What can be read of a text, in columns. `unit` is the indicator's, for digits without one.
pub(super) fn read_value(text: &str, unit: &str, not_yet: bool) -> ReadValue {
    let reading = read(text).or_unit(unit);
    let figure = match &reading {
        Reading::Change { by, .. } => Some(by),
        other => other.figure(),
    };
    let level = reading.figure();
    let single = |figure: &&Figure| figure.up_to.is_none();
    let unit = figure.map(|figure| &figure.amount.unit);
    ReadValue {
        reading: match &reading {
            Reading::Blank if not_yet => "not_yet",
            reading => word(reading),
        },
        value: level.filter(single).map(|figure| figure.amount.number),
        lower: level.map(|figure| figure.amount.number),
        upper: level.map(|figure| figure.up_to.as_ref().unwrap_or(&figure.amount).number),
        of_which: match &reading {
            Reading::Pair { of_which, .. } => Some(of_which.amount.number),
            _ => None,
        },
        change_by: match &reading {
            Reading::Change { by, .. } => Some(by.amount.number),
            _ => None,
        },
        direction: match &reading {
            Reading::Change { direction, .. } | Reading::Direction(direction) => match direction {
                Direction::Up => "up",
                Direction::Down => "down",
                Direction::Keep => "keep",
            },
            _ => "",
        },
        unit: unit.map_or_else(String::new, |unit| unit.typed().to_owned()),
        base_unit: unit.map_or_else(String::new, Unit::base),
        unit_factor: unit.map(Unit::factor),
        per: figure
            .and_then(|figure| figure.per)
            .map_or("", |per| match per {
                Period::Year => "year",
                Period::Month => "month",
                Period::Week => "week",
                Period::Day => "day",
            }),
    }
}

fn word(reading: &Reading) -> &'static str {
    match reading {
        Reading::Blank => "blank",
        Reading::Figure(_) => "figure",
        Reading::Pair { .. } => "pair",
        Reading::Change { .. } => "change",
        Reading::Relative => "relative",
        Reading::Direction(_) => "direction",
        Reading::Qualitative => "qualitative",
        Reading::Deferred => "deferred",
        Reading::DecidedElsewhere => "decided_elsewhere",
        Reading::NotYet => "not_yet",
        Reading::Doubtful => "doubtful",
    }
}
