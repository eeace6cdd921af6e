//! The plan's period as first decided, and how it was extended and why.

use crate::plan::header::PeriodChange;
use crate::plan::{FiscalYear, Id, Plan};

/// The plan's period in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// The first fiscal year.
    pub first: String,
    /// The last fiscal year as first decided.
    pub last_as_decided: String,
    /// The last fiscal year in force.
    pub last: String,
    /// How it was extended, the earliest first.
    pub extensions: Vec<Extension>,
}

/// One extension of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Its record.
    pub id: Id<PeriodChange>,
    /// The last fiscal year from then on.
    pub to: String,
    /// How many years longer than before it; 0 if it is not.
    pub years: u16,
    /// The fiscal year in which it was decided; empty if that is not known.
    pub decided_year: String,
    /// Who decided; empty if that is not known.
    pub decided_by: String,
    /// Why.
    pub reason: String,
}

/// The period of the plan.
pub fn period(plan: &Plan) -> Period {
    let Some(header) = plan.header() else {
        return Period::default();
    };
    let show = |year: FiscalYear| year.show(header.year_style);
    let mut changes: Vec<_> = plan.period_changes.iter().collect();
    changes.sort_by_key(|change| (change.decided_year, change.new_last_year, change.id()));
    let mut last = header.last_year;
    let mut extensions = Vec::new();
    for change in changes {
        let years = change
            .new_last_year
            .western()
            .saturating_sub(last.western());
        extensions.push(Extension {
            id: change.id(),
            to: show(change.new_last_year),
            years,
            decided_year: change.decided_year.map(show).unwrap_or_default(),
            decided_by: change.decided_by.clone(),
            reason: change.reason.clone(),
        });
        last = last.max(change.new_last_year);
    }
    Period {
        first: show(header.first_year),
        last_as_decided: show(header.last_year),
        last: show(last),
        extensions,
    }
}
