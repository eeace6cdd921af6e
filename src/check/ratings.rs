//! Ratings that are missing, unexplained or on the wrong scale.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Address, Checking, Found, Place, Severity};
use crate::plan::initiative::{ChangeKind, Initiative};
use crate::plan::rating::Rating;
use crate::plan::scale::{Criterion, Grade, Stage};
use crate::plan::sheet::ProgressSheet;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::wording::checks::findings as words;
use crate::wording::checks::names;

/// What has a rating: a sheet in a stage, by a criterion if the stage has any.
type Slot = (Id<ProgressSheet>, Id<Stage>, Option<Id<Criterion>>);

/// In a year and stage in which at least one sheet is rated, every sheet that is due is.
pub(super) fn are_there(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    let mut given: HashSet<Slot> = HashSet::new();
    let mut rated_years: BTreeSet<(Id<Stage>, FiscalYear)> = BTreeSet::new();
    for rating in plan.ratings.iter().filter(|rating| rating.is_given()) {
        if let Some(sheet) = rating.sheet.and_then(|sheet| plan.get(sheet)) {
            given.insert((sheet.id(), rating.stage, rating.criterion));
            rated_years.insert((rating.stage, sheet.year));
        }
    }
    let sheets: HashMap<(Id<Initiative>, FiscalYear), &Row<ProgressSheet>> = plan
        .sheets
        .iter()
        .map(|sheet| ((sheet.initiative, sheet.year), sheet.as_ref()))
        .collect();
    let gone = gone_after(plan);
    for (stage, year) in rated_years {
        let Some(stage) = plan.get(stage) else {
            continue;
        };
        let criteria = criteria_of(plan, stage.id());
        for initiative in &plan.initiatives {
            let sheet = sheets.get(&(initiative.id(), year)).copied();
            let is_gone = gone.get(&initiative.id()).is_some_and(|last| year > *last);
            if is_gone || !is_due(initiative, year) || sheet.is_some_and(is_omitted) {
                continue;
            }
            for (criterion, name) in &criteria {
                let has = |sheet: &Row<ProgressSheet>| {
                    given.contains(&(sheet.id(), stage.id(), *criterion))
                };
                if sheet.is_some_and(has) {
                    continue;
                }
                let address = sheet.map_or_else(
                    || Address::of(initiative, ""),
                    |sheet| Address::of(sheet, ""),
                );
                found.add(
                    Severity::Warning,
                    checking.places.initiative(initiative.id(), Some(year)),
                    address,
                    words::no_rating(&stage.name, name),
                );
            }
        }
    }
}

pub(super) fn have_their_reason(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    for rating in &plan.ratings {
        let (Some(stage), Some(grade)) = (plan.get(rating.stage), grade_of(plan, rating)) else {
            continue;
        };
        let is_required = stage.reason_required || grade.reason_required;
        if is_required && rating.reason.trim().is_empty() {
            found.add(
                Severity::Warning,
                place(checking, rating),
                Address::of(rating, "reason"),
                words::no_reason(&stage.name, shown(grade)),
            );
        }
    }
}

pub(super) fn are_on_their_scale(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    let scale_name = |grade: &Grade| {
        let scale = plan.get(grade.scale);
        scale.map_or_else(String::new, |scale| scale.name.clone())
    };
    for rating in &plan.ratings {
        let (Some(stage), Some(grade)) = (plan.get(rating.stage), grade_of(plan, rating)) else {
            continue;
        };
        let criterion = rating.criterion.and_then(|criterion| plan.get(criterion));
        let own = criterion.and_then(|criterion| criterion.scale);
        if grade.scale != own.unwrap_or(stage.scale) {
            found.add(
                Severity::Warning,
                place(checking, rating),
                Address::of(rating, "grade"),
                words::other_scale(&stage.name, shown(grade), &scale_name(grade)),
            );
        }
    }
    for entry in &plan.review_entries {
        let review = plan.get(entry.review);
        let scale = review.and_then(|review| review.scale);
        let grade = entry.disposition.and_then(|grade| plan.get(grade));
        if let (Some(scale), Some(grade), Some(review)) = (scale, grade, review)
            && grade.scale != scale
        {
            let subject = entry
                .initiative
                .map(|id| checking.places.initiative(id, None));
            let subject = subject.or_else(|| entry.node.map(|id| checking.places.node(id)));
            found.add(
                Severity::Warning,
                subject.unwrap_or_else(|| checking.places.plan()),
                Address::of(entry, "disposition"),
                words::other_scale(names::review(review.kind), shown(grade), &scale_name(grade)),
            );
        }
    }
}

pub(super) fn say_one_thing(checking: &Checking<'_>, found: &mut Found) {
    let plan = checking.plan;
    for rating in &plan.ratings {
        let (Some(stage), Some(grade)) = (plan.get(rating.stage), grade_of(plan, rating)) else {
            continue;
        };
        if !rating.not_rated_because.trim().is_empty() {
            found.add(
                Severity::Warning,
                place(checking, rating),
                Address::of(rating, "not_rated_because"),
                words::rated_and_not(&stage.name, shown(grade)),
            );
        }
    }
}

fn place(checking: &Checking<'_>, rating: &Rating) -> Place {
    let sheet = rating.sheet.and_then(|sheet| checking.plan.get(sheet));
    match (sheet, rating.node, rating.year) {
        (Some(sheet), _, _) => checking.places.sheet(sheet),
        (None, Some(node), Some(year)) => checking.places.node_in_year(node, year),
        (None, Some(node), None) => checking.places.node(node),
        (None, None, _) => checking.places.plan(),
    }
}

fn grade_of<'a>(plan: &'a Plan, rating: &Rating) -> Option<&'a Grade> {
    Some(plan.get(rating.grade?)?.record())
}

/// A grade as people know it: its symbol, or its word where it has none.
fn shown(grade: &Grade) -> &str {
    if grade.symbol.is_empty() {
        &grade.label
    } else {
        &grade.symbol
    }
}

/// The criteria of a stage with their names, in order; the one nameless criterion of a stage that
/// has none.
fn criteria_of(plan: &Plan, stage: Id<Stage>) -> Vec<(Option<Id<Criterion>>, &str)> {
    let mut criteria: Vec<_> = plan
        .in_order::<Criterion>()
        .into_iter()
        .filter(|criterion| criterion.stage == stage)
        .map(|criterion| (Some(criterion.id()), criterion.record().name.as_str()))
        .collect();
    if criteria.is_empty() {
        criteria.push((None, ""));
    }
    criteria
}

fn is_due(initiative: &Initiative, year: FiscalYear) -> bool {
    initiative.starts.is_none_or(|starts| year >= starts)
        && initiative.last_sheet_year.is_none_or(|last| year <= last)
}

fn is_omitted(sheet: &Row<ProgressSheet>) -> bool {
    !sheet.omitted_because.is_empty()
}

/// The last year in which an initiative that was merged or given up may be rated.
fn gone_after(plan: &Plan) -> HashMap<Id<Initiative>, FiscalYear> {
    let mut gone: HashMap<_, FiscalYear> = HashMap::new();
    for change in &plan.initiative_changes {
        let ends = matches!(
            change.kind,
            ChangeKind::Merged | ChangeKind::Cancelled | ChangeKind::FinishedEarly
        );
        if let Some(year) = change.year.filter(|_| ends) {
            let last = gone.entry(change.initiative).or_insert(year);
            *last = (*last).min(year);
        }
    }
    gone
}
