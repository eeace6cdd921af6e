//! How much there is of everything that can be published or held back.

use std::collections::HashMap;

use super::{Part, Selection, published};
use crate::plan::indicator::ValueKind;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};

/// Something that can be chosen, and how much of it there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<T> {
    /// What it is.
    pub what: T,
    /// What it is called in the plan; empty where the interface has a word for it.
    pub name: String,
    /// How many entries of it there are, the year's and earlier ones.
    pub count: usize,
}

/// What there is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inventory {
    /// Ratings, by stage.
    pub stages: Vec<Counted<Id<Stage>>>,
    /// Initiatives, by section.
    pub sections: Vec<Counted<Id<Section>>>,
    /// The rest, by part; a part there is nothing of is left out.
    pub parts: Vec<Counted<Part>>,
    /// Sheets, opinions and texts of later years, which are held back.
    pub later: usize,
}

/// What a plan has that can be published of a year.
pub fn inventory(plan: &Plan, year: FiscalYear) -> Inventory {
    let whole = published(plan, &Selection::whole(plan, year));
    let mut ratings: HashMap<Id<Stage>, usize> = HashMap::new();
    for rating in whole.ratings.iter().filter(|row| row.is_given()) {
        *ratings.entry(rating.stage).or_default() += 1;
    }
    let stages = whole.in_order::<Stage>().into_iter().map(|stage| Counted {
        what: stage.id(),
        name: stage.name.clone(),
        count: ratings.get(&stage.id()).copied().unwrap_or(0),
    });
    let sections = whole.in_order::<Section>().into_iter().map(|section| {
        let initiatives = whole.initiatives.iter();
        Counted {
            what: section.id(),
            name: section.name.clone(),
            count: initiatives
                .filter(|row| row.sections.contains(&section.id()))
                .count(),
        }
    });
    let parts = Part::ALL.into_iter().map(|part| Counted {
        what: part,
        name: String::new(),
        count: count(&whole, part),
    });
    Inventory {
        stages: stages.collect(),
        sections: sections.collect(),
        parts: parts.filter(|part| part.count > 0).collect(),
        later: later(plan, year),
    }
}

fn count(plan: &Plan, part: Part) -> usize {
    match part {
        Part::Activities => {
            let is_written = |row: &crate::plan::sheet::ProgressSheet| {
                [&row.activity, &row.outcome, &row.omitted_because]
                    .iter()
                    .any(|text| !text.is_empty())
            };
            plan.sheets.iter().filter(|row| is_written(row)).count() + plan.sheet_blocks.len()
        }
        Part::Policies => plan
            .sheets
            .iter()
            .filter(|row| !row.policy.is_empty())
            .count(),
        Part::Remarks => plan
            .sheets
            .iter()
            .filter(|row| !row.remarks.is_empty())
            .count(),
        Part::Reasons => plan
            .ratings
            .iter()
            .filter(|row| !row.reason.is_empty())
            .count(),
        Part::Assessors => plan
            .ratings
            .iter()
            .filter(|row| !row.assessor.is_empty())
            .count(),
        Part::Actuals => {
            let values = plan.indicator_values.iter();
            values.filter(|row| row.kind == ValueKind::Actual).count()
        }
        Part::Revisions => {
            let values = plan.indicator_values.iter();
            let revised = values.filter(|row| row.kind == ValueKind::RevisedTarget);
            revised.count() + plan.initiative_changes.len() + plan.period_changes.len()
        }
        Part::Opinions => plan.opinions.len(),
        Part::Responses => plan.opinion_responses.len(),
        Part::Summary => plan.summary_texts.len(),
        Part::Surveys => plan.surveys.len(),
        Part::Reviews => plan.reviews.len() + plan.review_entries.len(),
        Part::Issues => plan.issues.len(),
        Part::Traces => plan.traces.len(),
        Part::Appendices => plan.appendices.len(),
    }
}

fn later(plan: &Plan, year: FiscalYear) -> usize {
    plan.sheets.iter().filter(|row| row.year > year).count()
        + plan.opinions.iter().filter(|row| row.year > year).count()
        + plan
            .summary_texts
            .iter()
            .filter(|row| row.year > year)
            .count()
        + plan.surveys.iter().filter(|row| row.year > year).count()
        + plan.reviews.iter().filter(|row| row.year > year).count()
}
