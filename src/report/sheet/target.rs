//! Indicators of a progress sheet: targets, revised targets and what was reached, year by year.

use crate::plan::indicator::{Better, Indicator, IndicatorValue, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::reading::{self, BetterWhen};
use crate::plan::sorting::{sort, sort_by, sort_by_key};
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::wording::reports as words;

/// One population of an indicator; most have one without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// The indicator that holds the values: itself, or the one it is the same figure as.
    pub values_of: Id<Indicator>,
    /// Which of its populations, counted from 0.
    pub population: u32,
    /// The population's name; empty where there is only one.
    pub population_name: String,
    /// The number as printed.
    pub number: String,
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// Where the target comes from.
    pub source: String,
    /// Remarks.
    pub note: String,
    /// Whether it is told in figures, so that what was reached is asked for every year.
    pub is_measured: bool,
    /// The state the plan starts from.
    pub baseline: Option<Baseline>,
    /// One cell per year of the plan.
    pub cells: Vec<TargetCell>,
    /// The cells of years outside the plan that hold something, such as a final target.
    pub outside: Vec<TargetCell>,
}

/// The state a plan starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The value as typed.
    pub as_printed: String,
    /// Its date: as typed, or the year.
    pub when: String,
    /// Footnote.
    pub note: String,
}

/// One year of an indicator. Every text is as it was typed; empty is blank and not zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetCell {
    /// The year.
    pub year: FiscalYear,
    /// The target as first set.
    pub target: String,
    /// What replaced it, oldest first; the target first set stays as it was.
    pub revised: Vec<RevisedTarget>,
    /// The target in force: the last revision, or the first.
    pub target_in_force: String,
    /// What was reached.
    pub actual: String,
    /// Whether what was reached is published later.
    pub not_yet: bool,
    /// The share of the target that was reached, 113.9％; empty where the two texts do not allow
    /// to tell.
    pub attainment: String,
    /// Whether the target is met, where that can be told.
    pub is_met: Option<bool>,
    /// Footnotes of target and actual.
    pub notes: Vec<String>,
}

/// A target that replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisedTarget {
    /// The value's record.
    pub id: Id<IndicatorValue>,
    /// The value as typed.
    pub as_printed: String,
    /// When.
    pub on: String,
    /// Why.
    pub because: String,
    /// Who decided.
    pub by: String,
}

/// The indicators of an initiative in their order.
pub(super) fn indicators(
    plan: &Plan,
    initiative: Id<Initiative>,
    years: &[FiscalYear],
) -> Vec<IndicatorRow> {
    let mut indicators: Vec<&Row<Indicator>> = plan
        .indicators
        .iter()
        .map(AsRef::as_ref)
        .filter(|indicator| indicator.initiative == initiative)
        .collect();
    sort_by(&mut indicators, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    indicators
        .into_iter()
        .flat_map(|indicator| {
            let (values_of, values) = values(plan, indicator);
            let count = u32::try_from(indicator.populations.len()).unwrap_or(u32::MAX);
            (0..count.max(1)).map(move |population| IndicatorRow {
                values_of,
                ..row(plan, indicator, &values, population, years)
            })
        })
        .collect()
}

/// The values of an indicator. One that is the same figure as another shows that one's: all of
/// them where it has none of its own, and what was reached where it has only targets.
fn values<'a>(
    plan: &'a Plan,
    indicator: &Row<Indicator>,
) -> (Id<Indicator>, Vec<&'a Row<IndicatorValue>>) {
    let of = |id: Id<Indicator>| {
        let mut values: Vec<&Row<IndicatorValue>> = plan
            .indicator_values
            .iter()
            .map(AsRef::as_ref)
            .filter(|value| value.indicator == id)
            .collect();
        sort_by_key(&mut values, |value| (value.sequence, value.id()));
        values
    };
    let mut own = of(indicator.id());
    match indicator.same_as {
        Some(other) if own.is_empty() => (other, of(other)),
        Some(other) => {
            let is_said = |value: &Row<IndicatorValue>| {
                let is_it = |own: &Row<IndicatorValue>| {
                    own.kind == value.kind
                        && (own.year, own.population) == (value.year, value.population)
                        && (!own.as_printed.is_empty() || own.not_yet)
                };
                own.iter().any(|own| is_it(own))
            };
            let reached = of(other).into_iter();
            let reached: Vec<&Row<IndicatorValue>> = reached
                .filter(|value| value.kind == ValueKind::Actual && !is_said(value))
                .collect();
            own.extend(reached);
            (indicator.id(), own)
        }
        None => (indicator.id(), own),
    }
}

fn row(
    plan: &Plan,
    indicator: &Row<Indicator>,
    values: &[&Row<IndicatorValue>],
    population: u32,
    years: &[FiscalYear],
) -> IndicatorRow {
    let values: Vec<&Row<IndicatorValue>> = values
        .iter()
        .copied()
        .filter(|value| value.population == population)
        .collect();
    let style = plan.year_style();
    let baseline = values
        .iter()
        .find(|value| value.kind == ValueKind::Baseline)
        .map(|value| Baseline {
            as_printed: value.as_printed.clone(),
            when: match value.year {
                Some(year) if value.when_as_printed.is_empty() => year.show(style),
                _ => value.when_as_printed.clone(),
            },
            note: value.note.clone(),
        });
    let mut outside: Vec<FiscalYear> = values
        .iter()
        .filter(|value| value.kind != ValueKind::Baseline)
        .filter_map(|value| value.year)
        .filter(|year| !years.contains(year))
        .collect();
    sort(&mut outside);
    outside.dedup();
    let cells = |years: &[FiscalYear]| {
        let cell = |year: &FiscalYear| cell(indicator, &values, *year);
        years.iter().map(cell).collect()
    };
    let name = usize::try_from(population)
        .ok()
        .and_then(|index| indicator.populations.get(index));
    IndicatorRow {
        indicator: indicator.id(),
        values_of: indicator.id(),
        population,
        population_name: name.cloned().unwrap_or_default(),
        number: indicator.number.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        better: indicator.better,
        source: indicator.source.clone(),
        note: indicator.note.clone(),
        is_measured: !indicator.unit.is_empty()
            || values.iter().any(|value| {
                value.kind == ValueKind::Actual
                    || reading::read(&value.as_printed).figure().is_some()
            }),
        baseline,
        cells: cells(years),
        outside: cells(&outside),
    }
}

fn cell(indicator: &Indicator, values: &[&Row<IndicatorValue>], year: FiscalYear) -> TargetCell {
    let mut cell = TargetCell {
        year,
        ..TargetCell::default()
    };
    for value in values.iter().filter(|value| value.year == Some(year)) {
        match value.kind {
            ValueKind::Baseline => continue,
            ValueKind::Target => cell.target.clone_from(&value.as_printed),
            ValueKind::RevisedTarget => cell.revised.push(RevisedTarget {
                id: value.id(),
                as_printed: value.as_printed.clone(),
                on: value.revised_on.clone(),
                because: value.revised_because.clone(),
                by: value.revised_by.clone(),
            }),
            ValueKind::Actual => {
                cell.actual.clone_from(&value.as_printed);
                cell.not_yet = value.not_yet;
            }
        }
        if !value.note.is_empty() {
            cell.notes.push(value.note.clone());
        }
    }
    let last = cell.revised.last().map(|revised| &revised.as_printed);
    cell.target_in_force = last.unwrap_or(&cell.target).clone();
    judge(indicator, &mut cell);
    cell
}

/// Judges what can be read; everything else is left to people.
fn judge(indicator: &Indicator, cell: &mut TargetCell) {
    let better = match indicator.better {
        Better::Higher => BetterWhen::Higher,
        Better::Lower => BetterWhen::Lower,
        Better::Neither => BetterWhen::Neither,
    };
    let target = reading::read(&cell.target_in_force).or_unit(&indicator.unit);
    let actual = reading::read(&cell.actual).or_unit(&indicator.unit);
    cell.is_met = reading::is_met(&target, &actual, better);
    if let Some(attainment) = reading::attainment(&target, &actual, better) {
        cell.attainment = words::percent(&attainment.ratio.percent_one_decimal());
    }
}
