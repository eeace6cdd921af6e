//! What an indicator starts from in the next plan: the last figure the old plan has of it.

use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::normal::comparable;
use crate::plan::{FiscalYear, Id, Plan, YearStyle};
use crate::wording::next as words;

/// Where a baseline comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaselineKind {
    /// The last actual.
    Actual,
    /// There is no actual: the last target.
    Target,
    /// There is neither: the baseline that the old plan started from.
    Baseline,
}

/// A baseline of the next plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Where it comes from.
    pub kind: BaselineKind,
    /// The value, exactly as it was typed.
    pub as_printed: String,
    /// The fiscal year it is of, if that is known.
    pub year: Option<FiscalYear>,
    /// The date of the old baseline in its own words.
    pub when_as_printed: String,
    /// The footnote of the value.
    pub note: String,
}

impl Baseline {
    /// Its date in words: the old baseline's own, or the year with whether it was reached or aimed
    /// at.
    pub fn when(&self, style: YearStyle) -> String {
        if !self.when_as_printed.is_empty() {
            return self.when_as_printed.clone();
        }
        let year = self.year.map(|year| year.show(style)).unwrap_or_default();
        match self.kind {
            BaselineKind::Actual => words::actual_of(&year),
            BaselineKind::Target => words::target_of(&year),
            BaselineKind::Baseline => year,
        }
    }
}

/// What one population of an indicator starts from; none where the old plan says nothing of it. A
/// value that is to be published later is not there yet.
pub fn baseline(plan: &Plan, indicator: Id<Indicator>, population: u32) -> Option<Baseline> {
    let says = |value: &&IndicatorValue| {
        value.indicator == indicator
            && value.population == population
            && !value.not_yet
            && !comparable(&value.as_printed).is_empty()
    };
    let values: Vec<&IndicatorValue> = plan
        .indicator_values
        .iter()
        .map(|row| row.record())
        .filter(says)
        .collect();
    let last = |kinds: &[ValueKind]| {
        values
            .iter()
            .filter(|value| kinds.contains(&value.kind))
            // A revised target replaces the first one of its year.
            .max_by_key(|value| (value.year, value.sequence))
            .copied()
    };
    let of = |kind: BaselineKind, value: &IndicatorValue| Baseline {
        kind,
        as_printed: value.as_printed.clone(),
        year: value.year,
        when_as_printed: value.when_as_printed.clone(),
        note: value.note.clone(),
    };
    last(&[ValueKind::Actual])
        .map(|value| of(BaselineKind::Actual, value))
        .or_else(|| {
            last(&[ValueKind::Target, ValueKind::RevisedTarget])
                .map(|value| of(BaselineKind::Target, value))
        })
        .or_else(|| last(&[ValueKind::Baseline]).map(|value| of(BaselineKind::Baseline, value)))
}
