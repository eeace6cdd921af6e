//! Years that contradict each other: the plan's period, sheets and bars outside it.

use super::{Address, Checking, Found, Severity};
use crate::plan::FiscalYear;
use crate::wording::checks::findings as words;

pub(super) fn is_the_right_way_round(checking: &Checking<'_>, found: &mut Found) {
    let places = &checking.places;
    let Some(header) = checking.plan.header() else {
        return;
    };
    let first = places.year(header.first_year);
    if header.first_year > header.last_year {
        found.add(
            Severity::Warning,
            places.plan(),
            Address::of(header, "first_year"),
            words::period_reversed(&first, &places.year(header.last_year)),
        );
    }
    for change in &checking.plan.period_changes {
        if change.new_last_year < header.first_year {
            found.add(
                Severity::Warning,
                places.plan(),
                Address::of(change, "new_last_year"),
                words::extension_reversed(&first, &places.year(change.new_last_year)),
            );
        }
    }
}

pub(super) fn initiatives_end_after_they_start(checking: &Checking<'_>, found: &mut Found) {
    let places = &checking.places;
    for initiative in &checking.plan.initiatives {
        if let (Some(starts), Some(ends)) = (initiative.starts, initiative.last_sheet_year)
            && starts > ends
        {
            found.add(
                Severity::Warning,
                places.initiative(initiative.id(), None),
                Address::of(initiative, "starts"),
                words::initiative_reversed(&places.year(starts), &places.year(ends)),
            );
        }
    }
}

pub(super) fn sheets_are_kept_when_due(checking: &Checking<'_>, found: &mut Found) {
    let places = &checking.places;
    let period = checking.plan.years();
    for sheet in &checking.plan.sheets {
        let Some(initiative) = checking.plan.get(sheet.initiative) else {
            continue;
        };
        let words = match (initiative.starts, initiative.last_sheet_year) {
            _ if is_outside(&period, sheet.year) => words::sheet_outside_period(),
            (Some(starts), _) if sheet.year < starts => {
                words::sheet_before_start(&places.year(starts))
            }
            (_, Some(ends)) if sheet.year > ends => words::sheet_after_end(&places.year(ends)),
            _ => continue,
        };
        found.add(
            Severity::Warning,
            places.sheet(sheet),
            Address::of(sheet, "year"),
            words,
        );
    }
}

pub(super) fn bars_lie_inside(checking: &Checking<'_>, found: &mut Found) {
    let period = checking.plan.years();
    for bar in &checking.plan.bars {
        let (severity, words) = if bar.from > bar.to {
            (Severity::Warning, words::bar_reversed(&bar.label))
        } else if is_outside(&period, bar.from) || is_outside(&period, bar.to) {
            (Severity::Note, words::bar_outside_period(&bar.label))
        } else {
            continue;
        };
        found.add(
            severity,
            checking.places.initiative(bar.initiative, None),
            Address::of(bar, "from"),
            words,
        );
    }
}

/// Whether a year lies outside the period; nothing does while the period is not set.
fn is_outside(period: &[FiscalYear], year: FiscalYear) -> bool {
    match (period.first(), period.last()) {
        (Some(first), Some(last)) => year < *first || year > *last,
        _ => false,
    }
}
