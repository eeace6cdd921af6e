//! The sample against the tables it is made from.

use std::collections::HashSet;

use ayumi::plan::listing::{Entry, Outline};

use super::*;

fn sample_and_tables() -> (Plan, Tables) {
    let folder = super::super::tables_of("honjo");
    (plan(&folder).unwrap(), Tables::read(&folder).unwrap())
}

#[test]
fn every_page_carries_the_printed_number_part_and_title() {
    let (plan, tables) = sample_and_tables();
    let outline = Outline::of(&plan);
    let listings = outline.listings();
    assert_eq!(listings.len(), 60);
    for (listing, row) in listings.iter().zip(&tables.listings) {
        let page = row.page;
        assert_eq!(listing.page, page);
        assert_eq!(
            listing.initiative.id().key().as_str(),
            row.initiative,
            "page {page}"
        );
        assert_eq!(
            listing.placement.cross_listed, row.cross_listed,
            "page {page}"
        );
        assert_eq!(listing.part, row.part, "page {page}");
        let item = tables
            .outline
            .iter()
            .find(|node| node.key == row.node)
            .unwrap();
        let number = if row.part.is_empty() {
            &row.number
        } else {
            &item.number
        };
        assert_eq!(&listing.number, number, "page {page}");
        let initiative = tables
            .initiatives
            .iter()
            .find(|one| one.key == row.initiative)
            .unwrap();
        let printed = if row.listed_title.is_empty() {
            &initiative.title
        } else {
            &row.listed_title
        };
        // The cross-listed copies differ in the width of the part, which the number keeps.
        let shown = format!("{}{}", listing.title(), listing.part);
        assert_eq!(&shown, printed, "page {page}");
    }
}

#[test]
fn every_node_carries_the_printed_number() {
    let (plan, tables) = sample_and_tables();
    let outline = Outline::of(&plan);
    for row in &tables.outline {
        let number = outline.number_of(id(&row.key).unwrap());
        assert!(
            row.number == number || row.number == format!("基本戦略{number}"),
            "{}: {} is shown as {number}",
            row.key,
            row.number
        );
    }
}

#[test]
fn a_number_is_written_down_only_where_it_is_not_the_computed_one() {
    let (plan, _) = sample_and_tables();
    let outline = Outline::of(&plan);
    let mut written = Vec::new();
    for line in outline.lines() {
        match line.entry {
            Entry::Node(node) => assert_eq!(node.number, "", "{}", node.id()),
            Entry::Listing(placement) if placement.number.is_empty() => {}
            Entry::Listing(placement) => {
                written.push((line.page.unwrap(), placement.number.clone()));
            }
        }
    }
    // Parts in half-width digits.
    let expected = [
        (6, "（1）"),
        (7, "（2）"),
        (22, "（1）"),
        (23, "（2）"),
        (52, "（1）"),
        (53, "（2）"),
    ];
    assert_eq!(
        written,
        expected.map(|(page, number)| (page, number.to_owned()))
    );
}

#[test]
fn every_row_of_the_tables_stands_in_the_plan() {
    let (plan, tables) = sample_and_tables();
    assert_eq!(plan.nodes.len(), tables.outline.len());
    assert_eq!(plan.placements.len(), tables.listings.len());
    assert_eq!(plan.initiatives.len(), tables.initiatives.len());
    assert_eq!(plan.bars.len(), tables.schedule.len());
    assert_eq!(plan.indicators.len(), tables.indicators.len());
    assert_eq!(
        plan.indicator_values.len(),
        tables.targets.len() + tables.actuals.len()
    );
    assert_eq!(plan.sheets.len(), tables.ratings.len());
    assert_eq!(
        plan.ratings.len(),
        tables.ratings.len() + tables.assessments.len()
    );
    let rated: HashSet<_> = tables
        .ratings
        .iter()
        .map(|row| (&row.initiative, row.year))
        .collect();
    for text in &tables.narrative {
        assert!(
            rated.contains(&(&text.initiative, text.year)),
            "{} {}",
            text.initiative,
            text.year
        );
    }
}
