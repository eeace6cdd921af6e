//! Tables of published documents, as the councils draw them.

use ayumi::edit::apply;
use ayumi::edit::build::removal_of;
use ayumi::intake::IntakeKind;
use ayumi::plan::listing::Outline;
use ayumi::plan::normal::comparable;
use ayumi::plan::scale::Stage;
use ayumi::plan::{Key, Plan, TableName};

use super::{faults, looked_at, request, sample, taken};

const HONJO: &str = include_str!("../fixtures/intake/honjo_grid.tsv");
const NISHITOKYO: &str = include_str!("../fixtures/intake/nishitokyo_targets.tsv");

/// The plan without the rows of a table and what is part of them.
fn without(plan: &Plan, table: TableName) -> Plan {
    let keys: Vec<(TableName, Key)> = plan
        .table(table)
        .keys()
        .into_iter()
        .map(|key| (table, key))
        .collect();
    apply(plan, removal_of(plan, keys).unwrap()).unwrap().0
}

/// Every grade of the first stage by the page of the initiative's first listing and the year.
fn grades(plan: &Plan) -> Vec<(usize, u16, String)> {
    let stage = plan.in_order::<Stage>()[0].id();
    let homes = Outline::of(plan).homes();
    let mut grades: Vec<_> = plan
        .ratings
        .iter()
        .filter(|rating| rating.stage == stage)
        .filter_map(|rating| {
            let sheet = plan.get(rating.sheet?)?;
            let grade = plan.get(rating.grade?)?;
            Some((
                homes[&sheet.initiative].page,
                sheet.year.western(),
                grade.symbol.clone(),
            ))
        })
        .collect();
    grades.sort();
    grades
}

#[test]
fn the_grid_of_honjo_brings_in_the_ratings_of_five_years() {
    let whole = sample("honjo");
    let plan = without(&whole, TableName::Ratings);
    let found = looked_at(&plan, HONJO, &request(IntakeKind::Ratings));
    assert_eq!(found.header.unwrap().first, 2);
    assert_eq!(faults(&found), []);
    assert_eq!(found.rows.len(), 60);
    assert_eq!(grades(&taken(&plan, &found)), grades(&whole));
    assert_eq!(grades(&whole).len(), 245);
}

#[test]
fn the_grid_of_honjo_is_the_outline_of_the_plan() {
    let plan = sample("honjo");
    let found = looked_at(&plan, HONJO, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    assert_eq!(*found.edits, []);
}

/// The lines of an outline: depth, number, title, and whether it is a repeated listing.
fn lines(plan: &Plan) -> Vec<String> {
    let outline = Outline::of(plan);
    let line = |listing: ayumi::plan::listing::Listing<'_>| {
        let path: Vec<&str> = listing
            .path
            .iter()
            .map(|node| node.title.as_str())
            .collect();
        format!(
            "{} {} {}{} {} {}",
            listing.page,
            path.join(" > "),
            listing.number,
            listing.part,
            listing.initiative.title,
            listing.placement.cross_listed
        )
    };
    outline.listings().into_iter().map(line).collect()
}

#[test]
fn the_grid_of_honjo_makes_the_outline_of_an_empty_plan() {
    let whole = sample("honjo");
    let empty = without(&without(&whole, TableName::Initiatives), TableName::Nodes);
    let found = looked_at(&empty, HONJO, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let plan = taken(&empty, &found);
    assert_eq!((plan.placements.len(), plan.initiatives.len()), (60, 49));
    let (made, published) = (lines(&plan), lines(&whole));
    for (made, published) in made.iter().zip(&published) {
        // The widths of brackets are the council's own.
        assert_eq!(comparable(made), comparable(published));
    }
}

#[test]
fn the_targets_of_nishitokyo_are_those_of_the_sample() {
    let whole = sample("nishitokyo");
    let plan = without(&whole, TableName::Indicators);
    let found = looked_at(&plan, NISHITOKYO, &request(IntakeKind::Indicators));
    assert_eq!(
        found.header.map(|rows| (rows.first, rows.last)),
        Some((2, 3))
    );
    assert_eq!(faults(&found), []);
    let plan = taken(&plan, &found);
    assert_eq!(plan.indicators.len(), 31);
    assert_eq!(values(&plan), values(&whole));
}

/// Every value by initiative, indicator, kind and year.
fn values(plan: &Plan) -> Vec<String> {
    let told = |value: &ayumi::plan::indicator::IndicatorValue| {
        let indicator = plan.get(value.indicator).unwrap();
        let initiative = plan.get(indicator.initiative).unwrap();
        let year = value.year.map_or(0, ayumi::plan::FiscalYear::western);
        format!(
            "{} {} {:?} {year} {}",
            initiative.title, indicator.name, value.kind, value.as_printed
        )
    };
    let mut values: Vec<String> = plan
        .indicator_values
        .iter()
        .map(|value| told(value))
        .collect();
    values.sort();
    values
}
