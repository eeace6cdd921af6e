//! Tallies by rows and columns: the same counts as the plain tally, however they are laid out; and
//! what several assessors, rated groups and actions count for.

use ayumi::edit::summary::{CountSlot, set_count};
use ayumi::edit::{Edit, add, apply};
use ayumi::plan::Plan;
use ayumi::plan::action::{Action, SharedAction};
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::Stage;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::ChangeClass;
use ayumi::plan::{FiscalYear, Id, Position};
use ayumi::report::Counting;
use ayumi::report::crosstab::{Axis, CrossRow, Crosstab, CrosstabQuery, crosstab};
use ayumi::report::reported_counts::reported_counts;
use ayumi::report::tally::{Dimension, GroupKey, Source, TallyQuery, tally};

use crate::small::{self, id, year};

fn count(plan: &Plan, western: i32, rows: &[Axis], columns: Axis) -> Crosstab {
    let query = CrosstabQuery {
        year: year(western),
        rows: rows.to_vec(),
        columns,
        counting: Counting::Listings,
        stage: None,
    };
    crosstab(plan, &query)
}

fn counts(row: &CrossRow) -> Vec<Option<u32>> {
    row.cells.iter().map(|cell| cell.count).collect()
}

fn done(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

const GOAL: Axis = Axis::By(Dimension::Level(1));
const ACTOR: Axis = Axis::By(Dimension::Actor);

#[test]
fn one_dimension_against_the_grades_is_the_plain_tally() {
    let plan = small::plan();
    for western in small::FIRST..=small::LAST {
        for dimension in [
            Dimension::Level(1),
            Dimension::Section,
            Dimension::EachSection,
            Dimension::Actor,
        ] {
            let plain = tally(
                &plan,
                &TallyQuery {
                    dimension,
                    ..TallyQuery::new(year(western))
                },
            );
            let crossed = count(&plan, western, &[Axis::By(dimension)], Axis::Grade);
            assert_eq!(
                (crossed.source, crossed.source_of_last_year),
                (plain.source, plain.source_of_last_year)
            );
            for row in &plain.rows {
                let Some(other) = crossed.row(std::slice::from_ref(&row.key)) else {
                    assert_eq!(row.items, 0, "{western} {dimension:?} {}", row.label);
                    continue;
                };
                for (index, cell) in row.cells.iter().enumerate() {
                    let crossed = other.cells[index];
                    // Of a year known only as counts, what was not reported is not nought.
                    if crossed.count.is_some() {
                        assert_eq!(crossed.count, Some(cell.count));
                        assert_eq!(crossed.share, cell.share);
                        assert_eq!(crossed.change(), cell.change, "{western} {}", row.label);
                    } else {
                        assert_eq!(plain.source, Source::Reported);
                    }
                }
            }
        }
    }
}

#[test]
fn subtotals_are_those_of_the_rows_below_and_columns_can_be_turned() {
    let plan = small::plan();
    let nested = count(
        &plan,
        2026,
        &[GOAL, Axis::By(Dimension::Section)],
        Axis::Grade,
    );
    for group in nested.rows.iter().filter(|row| row.is_group) {
        let below = nested
            .rows
            .iter()
            .filter(|row| row.path.len() == 2 && row.path.starts_with(&group.path));
        let sum: u32 = below.filter_map(|row| row.items).sum();
        assert_eq!(Some(sum), group.items, "{}", group.label);
    }
    let turned = count(&plan, 2026, &[Axis::Grade], GOAL);
    let straight = count(&plan, 2026, &[GOAL], Axis::Grade);
    for (place, column) in turned.columns.iter().enumerate() {
        let goal = straight.row(std::slice::from_ref(&column.key)).unwrap();
        for (index, grade) in straight.columns.iter().enumerate() {
            let turned = turned.row(std::slice::from_ref(&grade.key)).unwrap();
            assert_eq!(turned.cells[place].count, goal.cells[index].count);
        }
    }
    assert_eq!(turned.total.items, straight.total.items);
}

#[test]
fn years_are_never_added_up() {
    const YEAR: Axis = Axis::By(Dimension::Year);
    let plan = small::plan();
    let years = count(&plan, 2026, &[YEAR], Axis::Grade);
    assert_eq!(years.last_row(), None);
    assert_eq!(years.total.items, None);
    let items: Vec<Option<u32>> = years.rows.iter().map(|row| row.items).collect();
    assert_eq!(items, [Some(7), Some(4), Some(4)]);

    // A group that is divided into years has no count of its own, but its rows.
    let divided = count(
        &plan,
        2026,
        &[Axis::By(Dimension::Level(1)), YEAR],
        Axis::Grade,
    );
    let (groups, parts): (Vec<_>, Vec<_>) = divided.rows.iter().partition(|row| row.is_group);
    assert!(groups.iter().all(|row| row.items.is_none()));
    let of_last_year = |row: &&&CrossRow| row.label == years.rows[2].label;
    let sum: Option<u32> = parts.iter().filter(of_last_year).map(|row| row.items).sum();
    assert_eq!(sum, Some(4));

    // Years side by side have a total each, but rows no sum over them.
    let beside = count(&plan, 2026, &[Axis::By(Dimension::Level(1))], YEAR);
    let total = beside.last_row().unwrap();
    assert_eq!(counts(total), [Some(7), Some(4), Some(4)]);
    assert_eq!((total.items, total.cells[0].share), (None, None));
}

#[test]
fn an_axis_named_twice_counts_once() {
    let plan = small::plan();
    let once = count(&plan, 2026, &[GOAL], Axis::Grade);
    let twice = count(&plan, 2026, &[GOAL, GOAL, Axis::Grade], Axis::Grade);
    assert_eq!(once.rows, twice.rows);
}

/// A plan of two goals with one initiative each, whose stage has several assessors.
fn assessed(averaged: bool, grades: [Option<&str>; 3]) -> Plan {
    let mut edits = small::frame();
    edits.push(small::node("g1", None, Some("goal"), 0));
    edits.push(add(small::initiative("a", &["east"])));
    edits.push(add(small::listing("g1", "a", 0, false)));
    let sheet = ProgressSheet::new(id("a"), year(2025));
    for (index, grade) in grades.into_iter().enumerate() {
        edits.push(add(Rating {
            id: id(&format!("r{index}")),
            sheet: Some(sheet.id),
            stage: id("self"),
            assessor: format!("委員{index}"),
            grade: grade.map(id),
            not_rated_because: if grade.is_none() {
                "欠席".into()
            } else {
                String::new()
            },
            ..Rating::default()
        }));
    }
    edits.push(add(sheet));
    let plan = done(&Plan::default(), edits);
    let stage: Id<Stage> = id("self");
    let edits = ayumi::edit::change(&plan, stage, |stage| {
        stage.several_assessors = true;
        stage.averaged = averaged;
    });
    done(&plan, edits)
}

fn only(plan: &Plan) -> (Vec<u32>, u32, u32) {
    let total = tally(plan, &TallyQuery::new(year(2025))).total;
    let counts = total.cells.iter().map(|cell| cell.count).collect();
    (counts, total.split, total.missing)
}

#[test]
fn assessors_that_do_not_agree_are_averaged_only_where_the_plan_says_so() {
    let grades = [Some("best"), Some("good"), Some("best")];
    assert_eq!(only(&assessed(false, grades)), (vec![0, 0, 0], 1, 0));
    assert_eq!(only(&assessed(true, grades)), (vec![1, 0, 0], 0, 0));
    // Half way is the lower grade.
    let halves = [Some("best"), Some("good"), None];
    assert_eq!(only(&assessed(true, halves)), (vec![0, 1, 0], 0, 0));
    // A grade outside the order has no mean with others.
    let aside = [Some("best"), Some("aside"), Some("best")];
    assert_eq!(only(&assessed(true, aside)), (vec![0, 0, 0], 1, 0));
    let same = [Some("aside"), Some("aside"), Some("aside")];
    assert_eq!(only(&assessed(false, same)), (vec![0, 0, 1], 0, 0));
    let table = count(&assessed(false, grades), 2025, &[GOAL], Axis::Grade);
    assert_eq!(table.columns.last().unwrap().key, GroupKey::Split);
    assert_eq!(table.total.cells.last().unwrap().count, Some(1));
}

#[test]
fn a_plan_that_rates_groups_counts_the_groups() {
    let plan = small::plan();
    let rating = |node: &str, grade: &str| Rating {
        grade: Some(id(grade)),
        ..Rating::of_node(id(node), year(2026), id("self"))
    };
    let before = tally(&plan, &TallyQuery::new(year(2026))).total;
    let plan = done(&plan, vec![add(rating("g1", "good"))]);
    let total = tally(&plan, &TallyQuery::new(year(2026))).total;
    // What has a rating of its own still counts, and both goals are rated or missing.
    assert_eq!(total.graded, before.graded + 1);
    assert_eq!(total.missing, before.missing + 1);
    let by_goal = count(&plan, 2026, &[GOAL], Axis::Grade);
    let goal = by_goal.row(&[GroupKey::Node(id("g1"))]).unwrap();
    assert_eq!(goal.cells[1].count, Some(2));
}

#[test]
fn change_classes_count_actions_and_shared_ones_on_each_initiative() {
    let mut edits = Vec::new();
    for (index, key) in ["new", "same"].into_iter().enumerate() {
        edits.push(add(ChangeClass {
            id: id(key),
            position: Position::nth(index),
            name: key.into(),
        }));
    }
    edits.push(add(SharedAction {
        id: id("shared"),
        change_class: Some(id("same")),
        ..SharedAction::default()
    }));
    let action = |key: &str, initiative: &str, class: Option<&str>, is_shared: bool| {
        add(Action {
            id: id(key),
            initiative: id(initiative),
            change_class: class.map(id),
            shared: is_shared.then(|| id("shared")),
            ..Action::default()
        })
    };
    edits.extend([
        action("1", "b", Some("new"), false),
        action("2", "b", None, true),
        action("3", "late", None, true),
        action("4", "late", None, false),
    ]);
    let plan = done(&small::plan(), edits);
    let table = count(&plan, 2026, &[GOAL], Axis::ChangeClass);
    assert!(table.counts_actions);
    let labels: Vec<&str> = table
        .columns
        .iter()
        .map(|column| column.label.as_str())
        .collect();
    assert_eq!(labels, ["new", "same", "（なし）"]);
    assert_eq!(counts(&table.total), [Some(1), Some(2), Some(1)]);
    assert_eq!(table.total.items, Some(4));
    assert_eq!(table.total.items_changed(), None);
}

#[test]
fn counts_that_are_copied_are_checked_against_the_published_total() {
    let plan = small::plan();
    let at: FiscalYear = year(2023);
    let empty = reported_counts(&plan, at);
    assert_eq!((empty.sum, empty.published.sum), (0, None));
    assert!(!empty.has_ratings && empty.differences.is_empty());
    let set = |plan: &Plan, slot: CountSlot, count| done(plan, set_count(plan, slot, count));
    let first = empty.rows[0].cells[0].slot;
    let total = empty.published.cells[0].slot;
    let plan = set(&plan, first, Some(3));
    let plan = set(&plan, empty.rows[1].cells[0].slot, Some(0));
    let plan = set(&plan, total, Some(4));
    let filled = reported_counts(&plan, at);
    assert_eq!(filled.rows[0].sum, Some(3));
    assert_eq!(filled.rows[1].sum, Some(0));
    assert_eq!(filled.differences, [("◎".to_owned(), 3, 4)]);
    let plan = set(&set(&plan, first, Some(4)), total, None);
    let again = reported_counts(&plan, at);
    assert_eq!((again.sums[0], again.published.sum), (4, None));
    assert!(again.differences.is_empty());
    let table = count(&plan, 2023, &[GOAL, ACTOR], Axis::Grade);
    assert_eq!(table.source, Source::Reported);
    assert_eq!(table.total.cells[0].count, Some(4));
    assert_eq!(table.total.cells[0].last_year, None);
}
