//! Edits of an assessment: ratings, the assessors who give them, and opinions.
//!
//! A rating and the sheet it stands on come into being with the first thing that is said.

use super::build::{add, fill, there_or_new};
use super::{Edit, InUse, removal};
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::rating::{Rating, Subject};
use crate::plan::scale::{Criterion, Stage};
use crate::plan::sheet::ProgressSheet;
use crate::plan::sorting::sort_by;
use crate::plan::summary::Opinion;
use crate::plan::{FiscalYear, Id, Key, Plan, Position};

/// Which rating of a subject: in a stage, by a criterion and an assessor where there are several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct RatingSlot {
    /// The stage.
    pub stage: Id<Stage>,
    /// The criterion.
    pub criterion: Option<Id<Criterion>>,
    /// The assessor; empty for the only one.
    pub assessor: String,
}

/// The edits that change a rating, whichever of the several that stand side by side.
pub fn set_rating_in(
    plan: &Plan,
    subject: Subject,
    year: FiscalYear,
    slot: &RatingSlot,
    alter: impl FnOnce(&mut Rating),
) -> Vec<Edit> {
    let (empty, new) = empty_rating(plan, subject, year, slot);
    let edits = fill(plan, &empty, alter);
    if edits.is_empty() {
        return edits;
    }
    new.into_iter().chain(edits).collect()
}

/// An empty rating in its slot, with an id that is the same on every machine; and the edit that
/// adds the sheet it stands on where there is none yet.
fn empty_rating(
    plan: &Plan,
    subject: Subject,
    year: FiscalYear,
    slot: &RatingSlot,
) -> (Rating, Option<Edit>) {
    let (only, new) = match subject {
        Subject::Node(node) => (Rating::of_node(node, year, slot.stage), None),
        Subject::Initiative(initiative) => {
            let (sheet, new) = there_or_new(plan, ProgressSheet::new(initiative, year));
            (Rating::of_sheet(sheet, slot.stage), new)
        }
    };
    if slot.criterion.is_none() && slot.assessor.is_empty() {
        return (only, new);
    }
    let (own, criterion) = (
        only.id.key(),
        slot.criterion.map_or(Key::default(), Id::key),
    );
    let rating = Rating {
        id: Key::derived(&[own.as_str(), criterion.as_str(), &slot.assessor]).into(),
        criterion: slot.criterion,
        assessor: slot.assessor.clone(),
        ..only
    };
    (rating, new)
}

/// The edits that give a further assessor a rating to fill in; none if there is one of that name.
pub fn add_assessor(
    plan: &Plan,
    subject: Subject,
    year: FiscalYear,
    slot: &RatingSlot,
) -> Vec<Edit> {
    let (empty, new) = empty_rating(plan, subject, year, slot);
    let (_, added) = there_or_new(plan, empty);
    match added {
        Some(added) => new.into_iter().chain([added]).collect(),
        None => Vec::new(),
    }
}

/// The ratings an assessor gave or was to give in a stage and year, on any sheet or node.
pub fn ratings_of_assessor(
    plan: &Plan,
    year: FiscalYear,
    stage: Id<Stage>,
    assessor: &str,
) -> Vec<Id<Rating>> {
    let is_of_year = |rating: &Rating| {
        let sheet = rating.sheet.and_then(|sheet| plan.get(sheet));
        sheet.map(|sheet| sheet.year).or(rating.year) == Some(year)
    };
    plan.ratings
        .iter()
        .filter(|row| row.stage == stage && row.assessor == assessor && is_of_year(row))
        .map(|row| row.id())
        .collect()
}

/// The edits that take an assessor out of a stage and year, with every rating given there.
///
/// # Errors
/// [`InUse`] if something that stays names one of the ratings.
pub fn remove_assessor(
    plan: &Plan,
    year: FiscalYear,
    stage: Id<Stage>,
    assessor: &str,
) -> Result<Vec<Edit>, InUse> {
    removal(plan, &ratings_of_assessor(plan, year, stage, assessor))
}

/// The edit that adds an opinion on an initiative, after those of the year. It is given by whoever
/// gave the last one on an initiative; the first of a year, by `usual`.
pub fn add_opinion(
    plan: &Plan,
    id: Id<Opinion>,
    initiative: Id<Initiative>,
    year: FiscalYear,
    usual: &str,
) -> Vec<Edit> {
    let of_year = plan.opinions.iter().filter(|opinion| opinion.year == year);
    let mut of_year: Vec<_> = of_year.collect();
    sort_by(&mut of_year, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    let last = of_year.last().map(|opinion| opinion.position());
    let mut on_initiatives = of_year
        .iter()
        .rev()
        .filter(|opinion| opinion.initiative.is_some());
    let given_by = on_initiatives
        .next()
        .map_or(usual, |opinion| &opinion.given_by);
    vec![add(Opinion {
        id,
        year,
        initiative: Some(initiative),
        position: Position::between(last, None),
        given_by: given_by.to_owned(),
        ..Opinion::default()
    })]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::plan::header::PlanHeader;
    use crate::plan::outline::OutlineNode;
    use crate::plan::scale::RatingScale;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).unwrap()
    }

    fn id<R>(text: &str) -> Id<R> {
        Id::new(text).unwrap()
    }

    fn sheet_of(initiative: &str) -> Subject {
        Subject::Initiative(id(initiative))
    }

    fn plan() -> Plan {
        let records = vec![
            add(PlanHeader {
                id: id("plan"),
                ..PlanHeader::default()
            }),
            add(Initiative {
                id: id("i1"),
                ..Initiative::default()
            }),
            add(OutlineNode {
                id: id("n1"),
                ..OutlineNode::default()
            }),
            add(RatingScale {
                id: id("scale"),
                ..RatingScale::default()
            }),
            add(Stage {
                id: id("stage"),
                scale: id("scale"),
                ..Stage::default()
            }),
        ];
        apply(&Plan::default(), records).unwrap().0
    }

    fn after(plan: &Plan, edits: Vec<Edit>) -> Plan {
        apply(plan, edits).unwrap().0
    }

    fn slot(assessor: &str) -> RatingSlot {
        RatingSlot {
            stage: id("stage"),
            assessor: assessor.to_owned(),
            ..RatingSlot::default()
        }
    }

    fn said(plan: &Plan, subject: Subject, assessor: &str) -> Plan {
        let edits = set_rating_in(plan, subject, year(2021), &slot(assessor), |rating| {
            rating.reason.push('x');
        });
        after(plan, edits)
    }

    #[test]
    fn several_ratings_stand_side_by_side_on_one_sheet() {
        let mut plan = plan();
        for assessor in ["", "A", "B", "A"] {
            plan = said(&plan, sheet_of("i1"), assessor);
        }
        let reasons: Vec<(&str, &str)> = plan
            .ratings
            .iter()
            .map(|rating| (rating.assessor.as_str(), rating.reason.as_str()))
            .collect();
        assert_eq!(plan.sheets.len(), 1);
        assert_eq!(reasons.len(), 3);
        assert!(reasons.contains(&("A", "xx")), "{reasons:?}");
    }

    #[test]
    fn a_node_is_rated_without_a_sheet() {
        let plan = said(&plan(), Subject::Node(id("n1")), "");
        let plan = said(&plan, Subject::Node(id("n1")), "A");
        assert_eq!((plan.sheets.len(), plan.ratings.len()), (0, 2));
        assert!(plan.ratings.iter().all(|row| row.node == Some(id("n1"))));
    }

    #[test]
    fn an_assessor_is_added_once_and_goes_with_every_rating_of_the_year() {
        let plan = plan();
        let edits = add_assessor(&plan, sheet_of("i1"), year(2021), &slot("A"));
        let plan = after(&plan, edits);
        assert_eq!(
            add_assessor(&plan, sheet_of("i1"), year(2021), &slot("A")),
            []
        );
        let plan = said(&plan, Subject::Node(id("n1")), "A");
        let edits = add_assessor(&plan, sheet_of("i1"), year(2022), &slot("A"));
        let plan = after(&plan, edits);
        let gone = remove_assessor(&plan, year(2021), id("stage"), "A").unwrap();
        let left = after(&plan, gone);
        assert_eq!((plan.ratings.len(), left.ratings.len()), (3, 1));
    }

    #[test]
    fn an_opinion_stands_after_those_of_its_year() {
        let mut plan = plan();
        for (key, usual) in [("o1", "評価委員会"), ("o2", "審議会")] {
            let edits = add_opinion(&plan, id(key), id("i1"), year(2021), usual);
            plan = after(&plan, edits);
        }
        let order: Vec<(String, &str)> = plan
            .in_order::<Opinion>()
            .into_iter()
            .map(|row| (row.id().to_string(), row.given_by.as_str()))
            .collect();
        let expected = ["o1", "o2"].map(|id| (id.to_owned(), "評価委員会"));
        assert_eq!(order, expected);
    }
}
