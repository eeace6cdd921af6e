//! What happens in a year and is said of it: sheets, ratings, values, reviews, counts.

use std::collections::HashMap;
use std::sync::Arc;

use super::rows::{
    IssueRow, OfInitiative, RatingRow, ReviewRow, SheetBlockRow, SheetRow, TallyRow,
};
use super::source::{See, Source, code, grouped, show};
use super::{LongTable, SEPARATOR, values};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::rating::Rating;
use crate::plan::review::{Issue, PlanReview, ReviewEntry};
use crate::plan::sheet::ProgressSheet;
use crate::plan::sorting::sort_by;
use crate::plan::{FiscalYear, Id, Row};
use crate::report::completeness;

impl Source<'_> {
    /// Every initiative with what it has in its years.
    pub(super) fn show_initiatives(&self, see: See<'_>) {
        let plan = self.plan;
        let mut listings: HashMap<Id<Initiative>, usize> = HashMap::new();
        for placement in &plan.placements {
            *listings.entry(placement.initiative).or_default() += 1;
        }
        let rows = plan.sheets.iter().map(AsRef::as_ref);
        let mut sheets = grouped(rows, |sheet| Some(sheet.initiative));
        let rows = plan.ratings.iter().map(AsRef::as_ref);
        let ratings = grouped(rows, |rating| rating.sheet);
        let rows = plan.indicators.iter().map(AsRef::as_ref);
        let mut indicators = grouped(rows, |indicator| Some(indicator.initiative));
        let rows = plan.indicator_values.iter().map(AsRef::as_ref);
        let values = grouped(rows, |value| Some(value.indicator));
        for initiative in self.initiatives() {
            let id = initiative.id();
            let of = self.of_initiative(initiative);
            let count = listings.get(&id).copied().unwrap_or_default();
            self.show_initiative(initiative, &of, count, see);
            let mut of_years = sheets.remove(&id).unwrap_or_default();
            sort_by(&mut of_years, |a, b| {
                (a.year, a.id()).cmp(&(b.year, b.id()))
            });
            for sheet in of_years {
                self.show_sheet(sheet, &of, see);
                let given = ratings.get(&sheet.id()).map_or(&[][..], Vec::as_slice);
                self.show_ratings(given, Some((&of, sheet.year)), see);
            }
            let mut measured = indicators.remove(&id).unwrap_or_default();
            sort_by(&mut measured, |a, b| {
                (a.position(), a.id()).cmp(&(b.position(), b.id()))
            });
            for indicator in measured {
                let values = values.get(&indicator.id()).map_or(&[][..], Vec::as_slice);
                values::show_values(self, indicator, &of, values, see);
            }
        }
    }

    fn show_sheet(&self, sheet: &Row<ProgressSheet>, of: &Arc<OfInitiative>, see: See<'_>) {
        let state = completeness(&self.register, sheet.initiative, sheet.year);
        let missing: Vec<&str> = state.missing.iter().map(|field| field.as_str()).collect();
        let row = SheetRow {
            of: Arc::clone(&self.of),
            initiative: Arc::clone(of),
            sheet_id: sheet.id(),
            year: sheet.year,
            state: state.state.as_str(),
            missing: missing.join(SEPARATOR),
            activity: sheet.activity.clone(),
            outcome: sheet.outcome.clone(),
            policy: sheet.policy.clone(),
            remarks: sheet.remarks.clone(),
            omitted_because: sheet.omitted_because.clone(),
        };
        show(see, LongTable::Sheets, &row);
        for block in self.register.blocks(sheet.id()) {
            let section = self.plan.get(block.section);
            let row = SheetBlockRow {
                of: Arc::clone(&self.of),
                initiative: Arc::clone(of),
                sheet_id: sheet.id(),
                year: sheet.year,
                section_id: block.section,
                section: section.map_or_else(String::new, |section| section.name.clone()),
                activity: block.activity.clone(),
                outcome: block.outcome.clone(),
            };
            show(see, LongTable::SheetBlocks, &row);
        }
    }

    /// The ratings of a sheet, or those of nodes.
    fn show_ratings(
        &self,
        ratings: &[&Row<Rating>],
        of_sheet: Option<(&Arc<OfInitiative>, FiscalYear)>,
        see: See<'_>,
    ) {
        let mut rows = Vec::new();
        for rating in ratings {
            let criterion = rating.criterion.and_then(|id| self.plan.get(id));
            rows.push(RatingRow {
                of: Arc::clone(&self.of),
                initiative: of_sheet.map(|(initiative, _)| Arc::clone(initiative)),
                node: rating.node.and_then(|node| self.of_node(node)),
                rating_id: rating.id(),
                year: of_sheet.map(|(_, year)| year).or(rating.year),
                stage: self.of_stage(rating.stage),
                criterion: criterion.map_or_else(String::new, |row| row.name.clone()),
                assessor: rating.assessor.clone(),
                grade: rating.grade.and_then(|grade| self.of_grade(grade)),
                not_rated_because: rating.not_rated_because.clone(),
                reason: rating.reason.clone(),
                at: rating.at.clone(),
            });
        }
        let stage = |row: &RatingRow| row.stage.as_ref().map(|stage| stage.stage_order);
        sort_by(&mut rows, |a, b| {
            let order = (stage(a), &a.criterion, &a.assessor);
            order
                .cmp(&(stage(b), &b.criterion, &b.assessor))
                .then(a.rating_id.cmp(&b.rating_id))
        });
        for row in &rows {
            show(see, LongTable::Ratings, row);
        }
    }

    /// Ratings of nodes, reviews, issues and counts.
    pub(super) fn show_the_rest(&self, see: See<'_>) {
        for rating in self.plan.ratings.iter().filter(|row| row.node.is_some()) {
            self.show_ratings(&[rating.as_ref()], None, see);
        }
        let rows = self.plan.review_entries.iter().map(AsRef::as_ref);
        let entries = grouped(rows, |entry| Some(entry.review));
        for review in self.plan.in_order::<PlanReview>() {
            for entry in entries.get(&review.id()).into_iter().flatten() {
                self.show_review(review, entry, see);
            }
        }
        for issue in self.plan.in_order::<Issue>() {
            let row = IssueRow {
                of: Arc::clone(&self.of),
                issue_id: issue.id(),
                node: issue.node.and_then(|node| self.of_node(node)),
                text: issue.text.clone(),
            };
            show(see, LongTable::Issues, &row);
        }
        self.show_tallies(see);
    }

    fn show_review(&self, review: &Row<PlanReview>, entry: &Row<ReviewEntry>, see: See<'_>) {
        let initiative = entry.initiative.and_then(|id| self.plan.get(id));
        let row = ReviewRow {
            of: Arc::clone(&self.of),
            review_id: review.id(),
            review_kind: code(&review.kind),
            year: review.year,
            initiative: initiative.map(|row| self.of_initiative(row)),
            node: entry.node.and_then(|node| self.of_node(node)),
            grade: entry.disposition.and_then(|grade| self.of_grade(grade)),
            text: entry.text.clone(),
            text_after_extension: entry.text_after_extension.clone(),
        };
        show(see, LongTable::Reviews, &row);
    }

    fn show_tallies(&self, see: See<'_>) {
        for tally in &self.plan.reported_tallies {
            let actor = tally.actor.and_then(|id| self.plan.get(id));
            let section = tally.section.and_then(|id| self.plan.get(id));
            let row = TallyRow {
                of: Arc::clone(&self.of),
                year: tally.year,
                stage: tally.stage.and_then(|stage| self.of_stage(stage)),
                node: tally.node.and_then(|node| self.of_node(node)),
                actor: actor.map_or_else(String::new, |actor| actor.name.clone()),
                section: section.map_or_else(String::new, |section| section.name.clone()),
                grade: self.of_grade(tally.grade),
                count: tally.count,
            };
            show(see, LongTable::Tallies, &row);
        }
    }
}
