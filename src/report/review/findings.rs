//! What is worth a second look in a review.

use super::{Disposition, ReviewReport, ReviewRow};
use crate::plan::review::{PlanReview, ReviewKind};
use crate::report::Subject;

/// Something in a row of a review that somebody should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// There is no disposition yet.
    NoDisposition,
    /// The disposition is not one of the review's scale.
    OffScale,
    /// It goes on, and nothing is said of what was done after the extension. A mid-term review
    /// that has just decided on the extension cannot say it yet.
    NothingAfterExtension,
    /// Something is said of an extension, but it does not go on.
    NotExtended,
}

/// A finding and the row it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingLine {
    /// What is judged in the row.
    pub subject: Subject,
    /// The row's title.
    pub title: String,
    /// What was found.
    pub finding: Finding,
}

/// The findings of one row.
pub(super) fn of_row(
    review: &PlanReview,
    disposition: Option<&Disposition>,
    text_after_extension: &str,
) -> Vec<Finding> {
    let is_blank = text_after_extension.trim().is_empty();
    let Some(disposition) = disposition else {
        let said = (!is_blank).then_some(Finding::NotExtended);
        return std::iter::once(Finding::NoDisposition)
            .chain(said)
            .collect();
    };
    let mut findings = Vec::new();
    if !disposition.is_on_scale {
        findings.push(Finding::OffScale);
    }
    match disposition.continues {
        Some(true) if is_blank && review.kind == ReviewKind::Final => {
            findings.push(Finding::NothingAfterExtension);
        }
        Some(true) => {}
        _ if !is_blank => findings.push(Finding::NotExtended),
        _ => {}
    }
    findings
}

/// Every finding of a review in the order of its rows.
pub(super) fn lines(report: &ReviewReport) -> Vec<FindingLine> {
    let of_row = |row: &ReviewRow| {
        let line = |finding: &Finding| FindingLine {
            subject: row.subject,
            title: row.title.clone(),
            finding: *finding,
        };
        row.findings.iter().map(line).collect::<Vec<_>>()
    };
    let items = report.fields.iter().flat_map(|field| &field.items);
    items.flat_map(|item| &item.rows).flat_map(of_row).collect()
}
