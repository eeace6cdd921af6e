//! What is missing, out of place or worth a second look in a plan: findings, never errors.
//!
//! A finding says in words of the office where it is, what it is and what can be done. Nothing is
//! ever refused or changed here: an unfinished plan is a plan.

mod destination;
mod figures;
mod initiatives;
mod outline;
mod period;
mod place;
mod ratings;
mod reviews;
mod sheets;
mod tallies;
mod titles;

pub use destination::destination;
pub use place::{Place, Places};
pub use sheets::of_sheet;

use crate::mailing::Asked;
use crate::plan::sorting::sort_by_key;
use crate::plan::{FiscalYear, InPlan, Key, Plan, Row, TableName};
use crate::route::Page;

/// Something in a plan or a file that somebody should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The record it is about, if there is one that can be shown.
    pub address: Option<Address>,
    /// The fiscal year it is about, if it is about one.
    pub year: Option<FiscalYear>,
    /// Where it is, in words.
    pub place: String,
    /// What it is, in one sentence.
    pub message: String,
    /// What can be done, in one sentence.
    pub remedy: String,
}

/// How much a finding matters, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something of a file could not be taken over and was set aside.
    Error,
    /// Something is missing or contradicts itself.
    Warning,
    /// Something is unusual and may well be right.
    Note,
}

/// The address of a record or of one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The table.
    pub table: TableName,
    /// The record.
    pub id: Key,
    /// The field, if it is about one.
    pub field: Option<String>,
}

impl Address {
    fn of<R: InPlan>(row: &Row<R>, field: &str) -> Self {
        Self {
            table: R::TABLE,
            id: row.id().key(),
            field: (!field.is_empty()).then(|| field.to_owned()),
        }
    }
}

/// Everything worth knowing about a plan, in the order of the outline, then of the years. Of the
/// copy of a section only what is about the sheets it is asked for: it does not hold the others.
pub fn check(plan: &Plan) -> Vec<Finding> {
    let checking = Checking {
        plan,
        places: Places::of(plan),
    };
    let mut found = Found::default();
    for run in CHECKS {
        run(&checking, &mut found);
    }
    let mut findings = found.in_order();
    if let Some(asked) = Asked::of_copy(plan) {
        findings.retain(|finding| match destination(plan, finding) {
            Some((Page::Sheet(initiative), Some(year))) => asked.sheet(initiative, year),
            _ => false,
        });
    }
    findings
}

const CHECKS: &[fn(&Checking<'_>, &mut Found)] = &[
    period::is_the_right_way_round,
    period::initiatives_end_after_they_start,
    titles::are_not_empty,
    outline::levels_descend,
    outline::copies_agree,
    initiatives::have_a_section,
    initiatives::are_listed,
    period::sheets_are_kept_when_due,
    period::bars_lie_inside,
    ratings::are_there,
    ratings::have_their_reason,
    ratings::are_on_their_scale,
    ratings::say_one_thing,
    figures::revisions_have_a_reason,
    figures::lowered_targets_are_noted,
    figures::actuals_have_the_unit_of_their_target,
    tallies::keep_their_number,
    reviews::say_what_they_should,
];

/// What the checks look at.
struct Checking<'a> {
    plan: &'a Plan,
    places: Places<'a>,
}

/// Findings with the order of their places.
#[derive(Default)]
struct Found(Vec<((usize, u16), Finding)>);

impl Found {
    fn add(
        &mut self,
        severity: Severity,
        place: Place,
        address: Address,
        (message, remedy): (String, &str),
    ) {
        let finding = Finding {
            severity,
            address: Some(address),
            year: FiscalYear::new(i32::from(place.order.1)),
            place: place.words,
            message,
            remedy: remedy.to_owned(),
        };
        self.0.push((place.order, finding));
    }

    fn in_order(mut self) -> Vec<Finding> {
        // Stable: of one place, the findings stand in the order of the checks.
        sort_by_key(&mut self.0, |(order, _)| *order);
        self.0.into_iter().map(|(_, finding)| finding).collect()
    }
}
