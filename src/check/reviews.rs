//! Reviews of the whole plan: what is undecided, and texts that do not go with the disposition.

use super::{Address, Checking, Found, Severity};
use crate::plan::review::ReviewKind;
use crate::report::Subject;
use crate::report::review::{Finding, review};
use crate::wording::checks::findings as words;

/// A mid-term review is one of what is still under way, and a final one in which nothing was
/// decided yet has only been begun: both are let be.
pub(super) fn say_what_they_should(checking: &Checking<'_>, found: &mut Found) {
    for row in &checking.plan.reviews {
        let Some(report) = review(checking.plan, row.id()) else {
            continue;
        };
        let is_begun = report.counts.open < report.counts.rows;
        if row.kind == ReviewKind::Midterm || !is_begun {
            continue;
        }
        for line in &report.findings {
            let place = match line.subject {
                Subject::Initiative(id) => checking.places.initiative(id, None),
                Subject::Node(id) => checking.places.node(id),
            };
            let severity = match line.finding {
                Finding::NoDisposition | Finding::OffScale => Severity::Warning,
                Finding::NothingAfterExtension | Finding::NotExtended => Severity::Note,
            };
            let told = words::of_review(&report.title, line.finding);
            found.add(severity, place, Address::of(row, ""), told);
        }
    }
}
