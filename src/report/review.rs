//! The review of the whole plan (計画の総括), in the order of the document: the period and its
//! extension, how many of which disposition, then field by field the narrative and the tables.
//!
//! What is judged is every initiative where it is at home, and every node deep in the outline that
//! nothing stands under. The outermost node above is its field, the next one its item, and any
//! node between the item and the row is the merged cell before it: no level is named here.

use crate::plan::outline::OutlineNode;
use crate::plan::review::{PlanReview, ReviewKind};
use crate::plan::scale::{Grade, RatingScale};
use crate::plan::{Id, Plan};
use crate::report::Subject;
use crate::wording::review as words;

mod counts;
mod dispositions;
mod findings;
mod period;
mod rows;

pub use counts::Counts;
pub use dispositions::{Disposition, answer, disposition_scales, dispositions};
pub use findings::{Finding, FindingLine};
pub use period::{Extension, Period, period};
pub use rows::{Judged, MergedCell, judged};

/// A review in the list of reviews.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewChoice {
    /// The review.
    pub id: Id<PlanReview>,
    /// What it is called: 最終総括（令和6年度）.
    pub title: String,
}

/// A review of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewReport {
    /// The review.
    pub id: Id<PlanReview>,
    /// What it is called.
    pub title: String,
    /// Mid-term or final.
    pub kind: ReviewKind,
    /// The scale of its dispositions.
    pub scale: Option<Id<RatingScale>>,
    /// The text on the plan as a whole.
    pub text: String,
    /// The plan's period and how it was extended.
    pub period: Period,
    /// The dispositions to choose from, in their order; behind them those that are used here and
    /// are not on the scale.
    pub dispositions: Vec<Disposition>,
    /// How many rows have which, over the whole plan.
    pub counts: Counts,
    /// How many entries the tree of the outline has: rows that share a merged cell are one.
    pub tree_items: usize,
    /// The fields, in the order of the outline.
    pub fields: Vec<Field>,
    /// What is worth a second look, in the order of the rows.
    pub findings: Vec<FindingLine>,
}

/// An outermost node (重点項目) with its narrative and items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The node; none for what is not listed in the outline.
    pub node: Option<Id<OutlineNode>>,
    /// The plan's word for its level.
    pub level_name: String,
    /// The number, empty for none.
    pub number: String,
    /// The title.
    pub title: String,
    /// The narrative.
    pub narrative: String,
    /// How many of its rows have which disposition.
    pub counts: Counts,
    /// Its items, in the order of the outline.
    pub items: Vec<Item>,
}

/// A node under a field (強化項目): one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The node; none for rows that stand directly under the field.
    pub node: Option<Id<OutlineNode>>,
    /// The plan's word for its level.
    pub level_name: String,
    /// The number, empty for none.
    pub number: String,
    /// The title.
    pub title: String,
    /// How many of its rows have which disposition.
    pub counts: Counts,
    /// The rows of the table.
    pub rows: Vec<ReviewRow>,
}

/// A row of a table: one initiative or node that is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// What is judged.
    pub subject: Subject,
    /// The title as the table has it.
    pub title: String,
    /// The title in the tree of the outline, where it is another one.
    pub listed_title: String,
    /// The merged cell that begins with this row.
    pub merged: Option<MergedCell>,
    /// Whether a merged cell stands before this row, begun here or above.
    pub is_merged: bool,
    /// The disposition: its place among [`ReviewReport::dispositions`].
    pub disposition: Option<usize>,
    /// What was done.
    pub text: String,
    /// What was done after the extension.
    pub text_after_extension: String,
    /// What is worth a second look.
    pub findings: Vec<Finding>,
}

impl ReviewReport {
    /// The row of a subject.
    pub fn row(&self, subject: Subject) -> Option<&ReviewRow> {
        let items = self.fields.iter().flat_map(|field| &field.items);
        let mut rows = items.flat_map(|item| &item.rows);
        rows.find(|row| row.subject == subject)
    }

    /// The review without what is written and chosen in it: what stands where. A page that draws
    /// this once is not drawn anew while somebody types.
    #[must_use]
    pub fn layout(mut self) -> Self {
        self.text.clear();
        self.findings.clear();
        self.counts = Counts::default();
        for field in &mut self.fields {
            field.narrative.clear();
            field.counts = Counts::default();
            for item in &mut field.items {
                item.counts = Counts::default();
                for row in &mut item.rows {
                    row.disposition = None;
                    row.text.clear();
                    row.text_after_extension.clear();
                    row.findings.clear();
                }
            }
        }
        self
    }
}

/// The plan's reviews in their order, each with the name it is called by.
pub fn reviews(plan: &Plan) -> Vec<ReviewChoice> {
    let choice = |row: &crate::plan::Row<PlanReview>| ReviewChoice {
        id: row.id(),
        title: title(plan, row),
    };
    let rows = plan.in_order::<PlanReview>();
    rows.into_iter().map(choice).collect()
}

/// A review of the plan; none if it is not there.
pub fn review(plan: &Plan, id: Id<PlanReview>) -> Option<ReviewReport> {
    let row = plan.get(id)?;
    let used: Vec<Id<Grade>> = plan
        .review_entries
        .iter()
        .filter(|entry| entry.review == id)
        .filter_map(|entry| entry.disposition)
        .collect();
    let dispositions = dispositions(plan, row.scale, &used);
    let laid_out = rows::lay_out(plan, row, &dispositions);
    let mut report = ReviewReport {
        id,
        title: title(plan, row),
        kind: row.kind,
        scale: row.scale,
        text: row.text.clone(),
        period: period(plan),
        counts: Counts::of(&dispositions, std::iter::empty()),
        tree_items: laid_out.tree_items,
        fields: laid_out.fields,
        dispositions,
        findings: Vec::new(),
    };
    count(&mut report);
    report.findings = findings::lines(&report);
    Some(report)
}

fn count(report: &mut ReviewReport) {
    let dispositions = &report.dispositions;
    for field in &mut report.fields {
        for item in &mut field.items {
            item.counts = Counts::of(dispositions, item.rows.iter());
        }
        let rows = field.items.iter().flat_map(|item| &item.rows);
        field.counts = Counts::of(dispositions, rows);
    }
    let items = report.fields.iter().flat_map(|field| &field.items);
    report.counts = Counts::of(dispositions, items.flat_map(|item| &item.rows));
}

fn title(plan: &Plan, review: &PlanReview) -> String {
    let style = plan.year_style();
    words::review_title(review.kind, &review.year.show(style))
}
