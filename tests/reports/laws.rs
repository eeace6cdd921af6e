//! Laws of tallies over any small plan.

use ayumi::edit::{add, apply};
use ayumi::plan::Plan;
use ayumi::report::Counting;
use ayumi::report::crosstab::{Axis, CrosstabQuery, crosstab};
use ayumi::report::figures::Share;
use ayumi::report::summary::{summary, write_all};
use ayumi::report::tally::{Dimension, Tally, TallyQuery, tally};
use proptest::prelude::*;

use crate::small::{frame, id, initiative, listing, node, rated, year};

/// One initiative: sections, grades of two years, whether it is listed a second time.
type Drawn = (usize, Option<usize>, Option<usize>, bool);

fn plans() -> impl Strategy<Value = Plan> {
    let grade = || proptest::option::of(0_usize..3);
    proptest::collection::vec((0_usize..4, grade(), grade(), any::<bool>()), 0..12).prop_map(build)
}

fn build(drawn: Vec<Drawn>) -> Plan {
    let mut edits = frame();
    edits.push(node("g1", None, Some("goal"), 0));
    edits.push(node("g2", None, Some("goal"), 1));
    let sections: [&[&str]; 4] = [&[], &["east"], &["west"], &["east", "west"]];
    for (index, (section, last, now, twice)) in drawn.into_iter().enumerate() {
        let key = format!("i{index}");
        edits.push(add(initiative(&key, sections[section])));
        let home = if index % 2 == 0 { "g1" } else { "g2" };
        let other = if index % 2 == 0 { "g2" } else { "g1" };
        edits.push(add(listing(home, &key, index, false)));
        if twice {
            edits.push(add(listing(other, &key, index, true)));
        }
        for (western, grade) in [(2025, last), (2026, now)] {
            if let Some(grade) = grade {
                edits.extend(rated(&key, western, ["best", "good", "aside"][grade]));
            }
        }
    }
    apply(&Plan::default(), edits).unwrap().0
}

fn count(plan: &Plan, dimension: Dimension, counting: Counting) -> Tally {
    let query = TallyQuery {
        dimension,
        counting,
        ..TallyQuery::new(year(2026))
    };
    tally(plan, &query)
}

proptest! {
    #[test]
    fn rows_add_up_to_the_total(plan in plans()) {
        for counting in [Counting::Listings, Counting::Once] {
            for dimension in [Dimension::Level(1), Dimension::Section] {
                let tally = count(&plan, dimension, counting);
                prop_assert!(!tally.rows_overlap);
                let items: u32 = tally.rows.iter().map(|row| row.items).sum();
                prop_assert_eq!(items, tally.total.items);
                for (index, cell) in tally.total.cells.iter().enumerate() {
                    let sum: u32 = tally.rows.iter().map(|row| row.cells[index].count).sum();
                    prop_assert_eq!(sum, cell.count);
                    let change: Option<i64> = tally.rows.iter().map(|row| row.cells[index].change).sum();
                    if !tally.rows.is_empty() {
                        prop_assert_eq!(change, cell.change);
                    }
                }
            }
        }
    }

    #[test]
    fn every_item_is_graded_not_rated_or_missing(plan in plans()) {
        let tally = count(&plan, Dimension::EachSection, Counting::Listings);
        for row in tally.rows.iter().chain([&tally.total]) {
            let graded: u32 = row.cells.iter().map(|cell| cell.count).sum();
            prop_assert_eq!(graded, row.graded);
            prop_assert_eq!(graded + row.not_rated + row.missing, row.items);
            prop_assert!(row.achieved <= Some(graded));
        }
    }

    #[test]
    fn once_counts_no_more_than_every_listing(plan in plans()) {
        let once = count(&plan, Dimension::Total, Counting::Once).total;
        let listings = count(&plan, Dimension::Total, Counting::Listings).total;
        prop_assert_eq!(once.items as usize, plan.initiatives.len());
        prop_assert_eq!(listings.items as usize, plan.placements.len());
        for (one, every) in once.cells.iter().zip(&listings.cells) {
            prop_assert!(one.count <= every.count);
        }
    }

    #[test]
    fn sentences_quote_only_what_was_counted_and_are_written_once(plan in plans()) {
        let at = year(2026);
        let (written, _) = apply(&plan, write_all(&plan, at)).unwrap();
        for text in summary(&written, at).texts {
            prop_assert!(text.text == text.sentence);
            prop_assert!(!text.is_flagged(), "{:?}", text.unknown_figures);
        }
        prop_assert_eq!(write_all(&written, at), []);
    }

    #[test]
    fn rows_and_columns_can_be_turned(plan in plans()) {
        let count = |rows: Vec<Axis>, columns| {
            let query = CrosstabQuery { year: year(2026), rows, columns, counting: Counting::Listings, stage: None };
            crosstab(&plan, &query)
        };
        let goal = Axis::By(Dimension::Level(1));
        let straight = count(vec![goal, Axis::By(Dimension::Section)], Axis::Grade);
        let turned = count(vec![Axis::Grade], goal);
        prop_assert_eq!(straight.total.items, turned.total.items);
        for row in straight.rows.iter().filter(|row| row.is_group) {
            let below = straight.rows.iter().filter(|other| other.path.len() == 2 && other.path.starts_with(&row.path));
            prop_assert_eq!(below.filter_map(|row| row.items).sum::<u32>(), row.items.unwrap());
            let column = turned.columns.iter().position(|column| column.key == row.path[0]);
            for (index, grade) in straight.columns.iter().enumerate() {
                let other = turned.row(std::slice::from_ref(&grade.key)).and_then(|row| row.cells[column?].count);
                prop_assert_eq!(other.unwrap_or(0), row.cells[index].count.unwrap_or(0));
            }
        }
    }

    #[test]
    fn shares_are_parts_of_a_whole(plan in plans()) {
        let tally = count(&plan, Dimension::Level(1), Counting::Listings);
        for row in tally.rows.iter().chain([&tally.total]) {
            let shares: Vec<u32> = row.cells.iter().filter_map(|cell| cell.share).map(Share::tenths).collect();
            prop_assert_eq!(shares.len(), if row.graded == 0 { 0 } else { row.cells.len() });
            prop_assert!(shares.iter().all(|share| *share <= 1000));
            // Rounding moves each share by at most half a tenth.
            let sum: u32 = shares.iter().sum();
            let slack = u32::try_from(shares.len()).unwrap() / 2;
            prop_assert!(shares.is_empty() || (1000 - slack..=1000 + slack).contains(&sum), "{sum}");
        }
    }

    #[test]
    fn changes_are_the_difference_to_the_year_before(plan in plans()) {
        let now = count(&plan, Dimension::Total, Counting::Listings).total;
        let last = tally(&plan, &TallyQuery::new(year(2025))).total;
        // A year of which nothing is known yet is compared with nothing.
        let is_known = last.graded > 0 && now.graded + now.not_rated > 0;
        for (cell, before) in now.cells.iter().zip(&last.cells) {
            let expected = i64::from(cell.count) - i64::from(before.count);
            prop_assert_eq!(cell.change, is_known.then_some(expected));
        }
        let first = tally(&plan, &TallyQuery { stage: Some(id("self")), ..TallyQuery::new(year(2024)) });
        prop_assert_eq!(first.total.changes(), None);
    }
}
