//! Figures of the published plan: counted by hand and by script from the document, not by this
//! program.

use ayumi::plan::scale::Stage;
use ayumi::plan::{FiscalYear, Plan};
use ayumi::report::grid::{ChangeFilter, GridFilter, GridQuery, GridRow, ListingRow, grid};
use ayumi::report::tally::{Dimension, Tally, TallyQuery, TallyRow, tally};
use ayumi::report::{Change, Counting};

use crate::honjo;

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn count(plan: &Plan, western: i32, dimension: Dimension, counting: Counting) -> Tally {
    let query = TallyQuery {
        dimension,
        counting,
        ..TallyQuery::new(year(western))
    };
    tally(plan, &query)
}

fn counts(row: &TallyRow) -> Vec<u32> {
    row.cells.iter().map(|cell| cell.count).collect()
}

fn changes(row: &TallyRow) -> Vec<Option<i64>> {
    row.cells.iter().map(|cell| cell.change).collect()
}

fn rows(tally: &Tally) -> Vec<(&str, Vec<u32>)> {
    tally
        .rows
        .iter()
        .map(|row| (row.label.as_str(), counts(row)))
        .collect()
}

#[test]
fn totals_count_every_listing_or_each_initiative_once() {
    let plan = honjo::plan();
    for (western, counting, expected) in [
        (2023, Counting::Listings, [42, 18, 0, 0]),
        (2023, Counting::Once, [35, 14, 0, 0]),
        (2019, Counting::Listings, [47, 8, 5, 0]),
        (2019, Counting::Once, [41, 4, 4, 0]),
    ] {
        let tally = count(&plan, western, Dimension::Total, counting);
        assert_eq!(counts(&tally.total), expected, "{western} {counting:?}");
        assert!(tally.rows.is_empty());
    }
}

#[test]
fn the_working_group_is_counted_apart() {
    let plan = honjo::plan();
    for (counting, expected) in [
        (Counting::Listings, [40, 20, 0, 0]),
        (Counting::Once, [34, 15, 0, 0]),
    ] {
        let query = TallyQuery {
            stage: plan.in_order::<Stage>().last().map(|stage| stage.id()),
            counting,
            ..TallyQuery::new(year(2023))
        };
        assert_eq!(counts(&tally(&plan, &query).total), expected);
    }
}

#[test]
fn strategies_and_sections_add_up() {
    let plan = honjo::plan();
    let by_strategy = count(&plan, 2023, Dimension::Level(1), Counting::Listings);
    assert_eq!(
        rows(&by_strategy),
        [
            ("市民の生活を支える仕組みづくり", vec![22, 11, 0, 0]),
            ("人と人とのつながりづくり", vec![7, 2, 0, 0]),
            ("地域で共に生きるための人づくり", vec![7, 1, 0, 0]),
            ("計画推進体制の発展・強化", vec![6, 4, 0, 0]),
        ]
    );
    let by_section = count(&plan, 2023, Dimension::Section, Counting::Listings);
    assert_eq!(
        rows(&by_section),
        [
            ("庶務係", vec![8, 4, 0, 0]),
            ("地域福祉係", vec![20, 9, 0, 0]),
            ("社会福祉係", vec![12, 5, 0, 0]),
            ("社会福祉係・地域包括支援センター係", vec![2, 0, 0, 0]),
        ]
    );
    let each = count(&plan, 2023, Dimension::EachSection, Counting::Listings);
    assert!(each.rows_overlap);
    assert_eq!(counts(&each.rows[2]), [14, 5, 0, 0]);
    assert_eq!(counts(&each.rows[3]), [2, 0, 0, 0]);
    assert_eq!(counts(&each.total), [42, 18, 0, 0]);
}

#[test]
fn changes_are_from_the_year_before_and_unknown_before_the_plan() {
    let plan = honjo::plan();
    let first = count(&plan, 2019, Dimension::Level(1), Counting::Listings);
    assert_eq!(changes(&first.total), [None; 4]);
    let last = count(&plan, 2023, Dimension::Level(1), Counting::Listings);
    let before = count(&plan, 2022, Dimension::Level(1), Counting::Listings);
    for (now, then) in last.rows.iter().zip(&before.rows) {
        for (cell, earlier) in now.cells.iter().zip(&then.cells) {
            assert_eq!(
                cell.change,
                Some(i64::from(cell.count) - i64::from(earlier.count))
            );
        }
        assert!(!now.item_count_changed());
    }
}

fn moved(plan: &Plan, change: ChangeFilter) -> Vec<usize> {
    let filter = GridFilter {
        change: Some(change),
        ..GridFilter::default()
    };
    let query = GridQuery {
        filter,
        ..GridQuery::default()
    };
    grid(plan, &query).listings().map(|row| row.page).collect()
}

#[test]
fn the_grid_finds_what_moved() {
    let plan = honjo::plan();
    assert_eq!(moved(&plan, ChangeFilter::Improved), [15, 28, 42, 43, 44]);
    assert_eq!(moved(&plan, ChangeFilter::Worse), [3, 6, 20, 57]);
    assert_eq!(moved(&plan, ChangeFilter::Moved).len(), 9);
}

#[test]
fn the_grid_has_every_sheet_on_its_page() {
    let plan = honjo::plan();
    let whole = grid(&plan, &GridQuery::default());
    let pages: Vec<usize> = whole.listings().map(|row| row.page).collect();
    assert_eq!(pages, (1..=60).collect::<Vec<_>>());
    assert_eq!(whole.listings().filter(|row| row.cross_listed).count(), 11);
    assert_eq!((whole.shown, whole.all, whole.years.len()), (60, 60, 5));
    let headings = whole.rows.len() - whole.all;
    assert_eq!(headings, 32);
    let page = |page| whole.listings().find(|row| row.page == page).unwrap();
    let label = |row: &ListingRow| (row.is_first_of_item, row.number.clone(), row.part.clone());
    assert_eq!(label(page(1)), (true, "①".into(), "（１）".into()));
    assert_eq!(label(page(2)), (false, "①".into(), "（２）".into()));
    assert_eq!(label(page(3)), (true, "②".into(), String::new()));
    assert_eq!(page(3).cells[4].change, Change::Down);
    // The one number the plan leaves out stands there with its reason.
    let omitted = |row: &&GridRow| matches!(row, GridRow::Heading(heading) if heading.is_omitted);
    assert_eq!(whole.rows.iter().filter(omitted).count(), 1);
}

#[test]
fn the_grid_shows_where_stages_differ() {
    let plan = honjo::plan();
    let whole = grid(
        &plan,
        &GridQuery {
            counting: Counting::Once,
            ..GridQuery::default()
        },
    );
    let differing: Vec<usize> = whole
        .listings()
        .filter(|row| row.cells[4].stages_differ)
        .map(|row| row.page)
        .collect();
    assert_eq!(differing, [3, 28, 56]);
    assert_eq!((whole.shown, whole.all), (49, 49));
}
