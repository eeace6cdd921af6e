//! Laws of every paper: tables fill their columns, names are unique, whatever leads somewhere gets
//! there, and nothing is printed empty.

use ayumi::paper::{Order, Piece, SheetChoice, paper, pieces};
use ayumi::plan::Plan;
use ayumi::report::Counting;
use proptest::prelude::*;

use crate::shared::arbitrary_plan;
use crate::support::{SAMPLES, faults, sample, year};

#[test]
fn every_piece_of_every_sample_keeps_the_laws() {
    for name in SAMPLES {
        let plan = sample(name);
        for year in plan.years() {
            let order = Order::new(year, &Piece::ALL);
            let found = faults(&paper(&plan, &order));
            assert_eq!(found, Vec::<String>::new(), "{name} {year:?}");
        }
    }
}

#[test]
fn each_item_once_and_a_choice_of_items_keep_the_laws() {
    for name in SAMPLES {
        let plan = sample(name);
        let year = *plan.years().last().unwrap();
        let first = plan.initiatives.iter().next().map(|row| row.id());
        let order = Order {
            counting: Counting::Once,
            items: SheetChoice {
                initiatives: first.into_iter().collect(),
                once: true,
                ..SheetChoice::default()
            },
            ..Order::new(year, &Piece::ALL)
        };
        let found = faults(&paper(&plan, &order));
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn an_empty_plan_has_no_empty_page() {
    let plan = Plan::default();
    let order = Order::new(year(2023), &Piece::ALL);
    let printed = paper(&plan, &order);
    assert_eq!(faults(&printed), Vec::<String>::new());
    let order = Order::new(year(2023), &pieces(&plan));
    assert_eq!(faults(&paper(&plan, &order)), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_plan_keeps_the_laws(plan in arbitrary_plan(), western in 2018..2025_i32) {
        let order = Order::new(year(western), &Piece::ALL);
        prop_assert_eq!(faults(&paper(&plan, &order)), Vec::<String>::new());
    }
}
