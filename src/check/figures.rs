//! Targets that were changed without a word, and actuals that cannot be compared with them.

use crate::plan::sorting::sort_by_key;
use std::cmp::Ordering;
use std::collections::HashMap;

use super::{Address, Checking, Found, Severity};
use crate::plan::indicator::{Better, Indicator, IndicatorValue, ValueKind};
use crate::plan::reading::{self, Quantity};
use crate::plan::{Id, Plan, Row};
use crate::wording::checks::findings as words;

pub(super) fn revisions_have_a_reason(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    for value in &plan.indicator_values {
        let says_why = [&value.revised_because, &value.note]
            .iter()
            .any(|text| !text.trim().is_empty());
        if value.kind != ValueKind::RevisedTarget || says_why {
            continue;
        }
        let Some(indicator) = plan.get(value.indicator) else {
            continue;
        };
        let year = value
            .year
            .map_or_else(String::new, |year| checking.places.year(year));
        found.add(
            Severity::Warning,
            checking.places.initiative(indicator.initiative, value.year),
            Address::of(value, "revised_because"),
            words::revision_without_reason(&indicator.name, &year),
        );
    }
}

/// A target that is worse than the one before it says why: in a note of its own or in the
/// indicator's. Only what can be read as one quantity in the same unit is compared.
pub(super) fn lowered_targets_are_noted(checking: &Checking<'_>, found: &mut Found) {
    let mut targets = targets_by_indicator(checking.plan);
    for indicator in &checking.plan.indicators {
        let targets = targets.remove(&indicator.id()).unwrap_or_default();
        if indicator.better == Better::Neither || !indicator.note.trim().is_empty() {
            continue;
        }
        for (before, after) in successive(&targets) {
            let order = quantity(after, indicator).zip(quantity(before, indicator));
            let order = order.and_then(|(after, before)| after.compare(&before));
            let worse = match indicator.better {
                Better::Lower => Ordering::Greater,
                Better::Higher | Better::Neither => Ordering::Less,
            };
            let is_noted = [&after.note, &after.revised_because]
                .iter()
                .any(|text| !text.trim().is_empty());
            if order == Some(worse) && !is_noted {
                found.add(
                    Severity::Note,
                    checking.places.initiative(indicator.initiative, after.year),
                    Address::of(after, "note"),
                    words::target_lowered(&indicator.name, &before.as_printed, &after.as_printed),
                );
            }
        }
    }
}

pub(super) fn actuals_have_the_unit_of_their_target(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    let slot = |value: &IndicatorValue| (value.indicator, value.year, value.population);
    let mut targets = HashMap::new();
    for target in targets_by_indicator(plan).into_values().flatten() {
        // Revisions come in order: the last one is in force.
        targets.insert(slot(target), target);
    }
    for actual in &plan.indicator_values {
        let Some(indicator) = plan.get(actual.indicator) else {
            continue;
        };
        let slot = (actual.indicator, actual.year, actual.population);
        let Some(target) = targets
            .get(&slot)
            .filter(|_| actual.kind == ValueKind::Actual)
        else {
            continue;
        };
        let (Some(wanted), Some(reached)) =
            (quantity(target, indicator), quantity(actual, indicator))
        else {
            continue;
        };
        // A unit that was left out is no other unit.
        let is_named = !wanted.unit.is_empty() && !reached.unit.is_empty();
        if is_named && wanted.unit.base() != reached.unit.base() {
            found.add(
                Severity::Warning,
                checking
                    .places
                    .initiative(indicator.initiative, actual.year),
                Address::of(actual, "as_printed"),
                words::other_unit(&indicator.name, &target.as_printed, &actual.as_printed),
            );
        }
    }
}

/// What can be compared of a value: one quantity of the year, in its unit or the indicator's.
fn quantity(value: &IndicatorValue, indicator: &Indicator) -> Option<Quantity> {
    let reading = reading::read(&value.as_printed).or_unit(&indicator.unit);
    reading.quantity().cloned()
}

fn is_target(value: &IndicatorValue) -> bool {
    matches!(value.kind, ValueKind::Target | ValueKind::RevisedTarget)
}

/// The targets of every indicator, by population, year and revision.
fn targets_by_indicator(plan: &Plan) -> HashMap<Id<Indicator>, Vec<&Row<IndicatorValue>>> {
    let mut targets: HashMap<_, Vec<_>> = HashMap::new();
    for value in plan.indicator_values.iter().filter(|row| is_target(row)) {
        let of_indicator = targets.entry(value.indicator).or_default();
        of_indicator.push(value.as_ref());
    }
    for targets in targets.values_mut() {
        sort_by_key(targets, |value| {
            (value.population, value.year, value.sequence)
        });
    }
    targets
}

/// Each target with the one that replaces it or follows it. A later year follows the target in
/// force, which is the last revision.
fn successive<'a>(
    targets: &[&'a Row<IndicatorValue>],
) -> impl Iterator<Item = (&'a Row<IndicatorValue>, &'a Row<IndicatorValue>)> {
    let pairs = targets.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.filter(|(before, after)| before.population == after.population)
}
