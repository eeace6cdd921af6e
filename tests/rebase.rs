//! The laws of putting the changes of two tabs together: nothing of either side is lost.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use ayumi::edit::outline::{EntryId, add_node, remove};
use ayumi::edit::rebase::{Clash, rebase};
use ayumi::edit::{Edit, apply, change, set_sheet};
use ayumi::plan::{FiscalYear, Id, Plan, TableName};
use proptest::prelude::*;
use serde_json::Value;
use support::plans::Sample;
use support::{
    Gesture, applied, arbitrary_plan, broken_rules, gestures, initiative, node, plan, rows,
};

fn after(base: &Plan, gestures: &[Gesture]) -> Plan {
    gestures.iter().fold(base.clone(), |plan, gesture| {
        apply(&plan, gesture.edits(&plan)).map_or(plan, |(after, _)| after)
    })
}

/// A plan and what two tabs made of it.
fn forks() -> impl Strategy<Value = (Sample, Vec<Gesture>, Vec<Gesture>)> {
    (arbitrary_plan(), gestures(10), gestures(10))
}

fn rebased(base: &Plan, mine: &Plan, theirs: &Plan) -> (Plan, Vec<Clash>) {
    let (edits, clashes) = rebase(base, mine, theirs);
    let (plan, _) = apply(theirs, edits).unwrap();
    (plan, clashes)
}

/// Whether a clash keeps what this side wanted at that place.
fn keeps(
    clash: &Clash,
    table: TableName,
    id: ayumi::plan::Key,
    field: &str,
    value: &Value,
) -> bool {
    clash.mine.table() == table
        && clash.mine.id() == id
        && match &clash.mine {
            Edit::Set { field: of, to, .. } => of == field && to == value,
            Edit::Add { row, .. } => row.get(field).unwrap_or(&Value::Null) == value,
            Edit::Remove { .. } => false,
        }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn one_side_alone_is_taken_as_it_is((base, steps, _) in forks()) {
        let changed = after(&base, &steps);
        prop_assert_eq!(rebase(&base, &base, &changed), (vec![], vec![]));
        prop_assert_eq!(rebase(&base, &changed, &changed), (vec![], vec![]));
        let (result, clashes) = rebased(&base, &changed, &base);
        prop_assert!(result == changed);
        prop_assert_eq!(clashes, vec![]);
    }

    #[test]
    fn every_value_is_in_the_result_or_in_a_clash((base, mine, theirs) in forks()) {
        let (mine, theirs) = (after(&base, &mine), after(&base, &theirs));
        let (result, clashes) = rebased(&base, &mine, &theirs);
        prop_assert_eq!(broken_rules(&result), Vec::<String>::new());
        let [old, mine, theirs, result] = [&base, &mine, &theirs, &result].map(rows);
        let null = Value::Null;
        for ((table, id), row) in &mine {
            let there = result.get(&(*table, *id));
            let before = old.get(&(*table, *id));
            let fields = row.keys().chain(before.into_iter().flat_map(|row| row.keys()));
            for field in fields {
                let value = row.get(field).unwrap_or(&null);
                if before.is_some_and(|row| row.get(field).unwrap_or(&null) == value) {
                    continue;
                }
                let stands = there.is_some_and(|row| row.get(field).unwrap_or(&null) == value);
                let kept = clashes.iter().any(|clash| keeps(clash, *table, *id, field, value));
                prop_assert!(stands || kept, "lost {table:?} {id} {field}: {value}");
            }
        }
        for ((table, id), row) in &theirs {
            let before = old.get(&(*table, *id));
            for (field, value) in row {
                if before.and_then(|row| row.get(field)) != Some(value) {
                    let stands = result.get(&(*table, *id)).and_then(|row| row.get(field));
                    prop_assert_eq!(stands, Some(value), "theirs lost {:?} {} {}", table, id, field);
                }
            }
        }
        for (table, id) in old.keys().filter(|address| !mine.contains_key(address)) {
            let is_clash = |clash: &Clash| matches!(clash.mine, Edit::Remove { .. })
                && (clash.mine.table(), clash.mine.id()) == (*table, *id);
            let stays = result.contains_key(&(*table, *id));
            prop_assert_eq!(stays, clashes.iter().any(is_clash), "{:?} {}", table, id);
        }
    }

    #[test]
    fn what_does_not_clash_does_not_depend_on_the_order((base, mine, theirs) in forks()) {
        let (mine, theirs) = (after(&base, &mine), after(&base, &theirs));
        let (one, clashes) = rebased(&base, &mine, &theirs);
        let (other, mirrored) = rebased(&base, &theirs, &mine);
        prop_assert_eq!(clashes.is_empty(), mirrored.is_empty());
        if clashes.is_empty() {
            prop_assert!(one == other);
        }
    }

    #[test]
    fn contested_values_are_the_same_from_either_side((base, mine, theirs) in forks()) {
        let (mine, theirs) = (after(&base, &mine), after(&base, &theirs));
        let (result, clashes) = rebased(&base, &mine, &theirs);
        let (_, mirrored) = rebased(&base, &theirs, &mine);
        let [old, mine, theirs, result] = [&base, &mine, &theirs, &result].map(rows);
        for ((table, id), row) in &old {
            let (Some(my_row), Some(their_row)) = (mine.get(&(*table, *id)), theirs.get(&(*table, *id))) else {
                continue;
            };
            for field in my_row.keys().filter(|field| their_row.contains_key(*field)) {
                let (here, there, before) = (&my_row[field], &their_row[field], row.get(field));
                if here == there || before == Some(here) || before == Some(there) {
                    continue;
                }
                let shows = |clashes: &[Clash], mine: &Value, theirs: &Value| clashes
                    .iter()
                    .any(|clash| keeps(clash, *table, *id, field, mine) && clash.theirs == *theirs);
                prop_assert!(shows(&clashes, here, there) && shows(&mirrored, there, here));
                prop_assert_eq!(result[&(*table, *id)].get(field), Some(there));
            }
        }
    }

    #[test]
    fn a_record_that_stays_keeps_its_parts((base, mine, theirs) in forks()) {
        let (mine, theirs) = (after(&base, &mine), after(&base, &theirs));
        let (result, clashes) = rebased(&base, &mine, &theirs);
        for clash in clashes.iter().filter(|clash| matches!(clash.mine, Edit::Remove { .. })) {
            let whole = (clash.mine.table(), clash.mine.id());
            for &table in TableName::ALL {
                let owners = theirs.table(table).owners();
                let mut parts = Vec::new();
                theirs.table(table).all_references(&mut |id, field, target, key| {
                    if (target, key) == whole && owners.contains(&field) {
                        parts.push(id);
                    }
                });
                for id in parts {
                    prop_assert!(result.table(table).contains(id), "{whole:?} lost its {table:?} {id}");
                }
            }
        }
    }
}

fn small() -> Plan {
    plan(
        "
        level 柱 １
        level 取組 ①
        つながり
          - サロン
          - 見守り
        支え
          - 相談
        ",
    )
}

fn write(plan: &Plan, title: &str, year: i32, text: &str) -> Plan {
    let year = FiscalYear::new(year).unwrap();
    let edits = set_sheet(plan, initiative(plan, title), year, |sheet| {
        sheet.activity = text.into();
    });
    applied(plan, edits)
}

#[test]
fn different_fields_of_one_record_go_together() {
    let base = write(&small(), "サロン", 2020, "開いた");
    let sheet = base.sheets.iter().next().unwrap().id();
    let mine = applied(
        &base,
        change(&base, sheet, |sheet| sheet.outcome = "増えた".into()),
    );
    let theirs = applied(
        &base,
        change(&base, sheet, |sheet| sheet.policy = "続ける".into()),
    );
    let (result, clashes) = rebased(&base, &mine, &theirs);
    let sheet = result.get(sheet).unwrap();
    assert_eq!(
        (sheet.outcome.as_str(), sheet.policy.as_str()),
        ("増えた", "続ける")
    );
    assert_eq!(clashes, []);
}

#[test]
fn two_tabs_that_begin_one_sheet_make_one_sheet() {
    let base = small();
    let mine = write(&base, "サロン", 2020, "開いた");
    let theirs = write(&base, "サロン", 2020, "閉じた");
    let (result, clashes) = rebased(&base, &mine, &theirs);
    assert_eq!(result.sheets.len(), 1);
    let [clash] = clashes.as_slice() else {
        panic!("{clashes:?}")
    };
    assert_eq!(clash.theirs, "閉じた");
    let Edit::Set {
        field, from, to, ..
    } = &clash.mine
    else {
        panic!("{clash:?}")
    };
    assert_eq!(
        (field.as_str(), from, to.as_str()),
        ("activity", &Value::Null, Some("開いた"))
    );
}

#[test]
fn an_initiative_the_other_side_wrote_on_is_not_removed_by_halves() {
    let base = write(&small(), "サロン", 2020, "開いた");
    let pillar = node(&base, "つながり");
    let mine = applied(&base, remove(&base, EntryId::Node(pillar)).unwrap());
    for theirs in [
        write(&base, "サロン", 2020, "書き足した"),
        write(&base, "サロン", 2021, "次の年"),
    ] {
        let (result, clashes) = rebased(&base, &mine, &theirs);
        assert!(result == theirs, "{}", support::draw(&result));
        let is_removal = |clash: &Clash| matches!(clash.mine, Edit::Remove { .. });
        assert!(clashes.iter().all(is_removal));
        assert!(clashes.iter().any(|clash| clash.mine.id() == pillar.key()));
    }
}

#[test]
fn a_removal_that_nobody_minds_is_made_beside_one_that_clashes() {
    let base = small();
    let gone = applied(
        &base,
        remove(&base, EntryId::Node(node(&base, "つながり"))).unwrap(),
    );
    let mine = applied(
        &gone,
        remove(&gone, EntryId::Node(node(&gone, "支え"))).unwrap(),
    );
    let theirs = write(&base, "相談", 2020, "聞いた");
    let (result, _) = rebased(&base, &mine, &theirs);
    assert_eq!(support::draw(&result), "１ 支え\n  ① 相談");
}

#[test]
fn a_clash_tells_what_stands_on_the_other_side() {
    // Each side makes another listing the home: both cannot be.
    let base = plan(
        "
        level 柱 １
        level 取組 ①
        甲
          - サロン
        乙
          * サロン
        丙
          * サロン
        ",
    );
    let home = |plan: &Plan, pillar: &str| {
        let mut edits = Vec::new();
        for row in &plan.placements {
            let is_home = row.node == node(plan, pillar);
            edits.extend(change(plan, row.id(), |row| row.cross_listed = !is_home));
        }
        applied(plan, edits)
    };
    let (result, clashes) = rebased(&base, &home(&base, "乙"), &home(&base, "丙"));
    assert!(result == home(&base, "丙"));
    let [clash] = clashes.as_slice() else {
        panic!("{clashes:?}")
    };
    assert_eq!(clash.theirs, Value::Bool(true));
}

#[test]
fn what_is_new_under_a_removed_node_is_kept_in_a_clash() {
    let base = small();
    let pillar = node(&base, "つながり");
    let theirs = applied(&base, remove(&base, EntryId::Node(pillar)).unwrap());
    let id = Id::new("new").unwrap();
    let mine = applied(&base, add_node(&base, id, Some(pillar), "新しい分野"));
    let (result, clashes) = rebased(&base, &mine, &theirs);
    assert!(result == theirs);
    assert_eq!(clashes.len(), 1);
    assert_eq!(clashes[0].mine.id(), id.key());
}
