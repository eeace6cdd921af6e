//! Reviews of plans of any family: what is judged, and how a review begins.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may end at once"
)]

mod support;

use ayumi::edit::reviews::{Reviewed, add_review, begin_with, entry, set_entry};
use ayumi::plan::review::{PlanReview, ReviewKind};
use ayumi::plan::{FiscalYear, Id, Plan};
use ayumi::preset::dispositions;
use ayumi::report::Subject;
use ayumi::report::review::{Counts, Finding, answer, disposition_scales, judged, review, reviews};
use proptest::prelude::*;
use support::{applied, arbitrary_plan, initiative, node, plan};

fn id(text: &str) -> Id<PlanReview> {
    Id::new(text).unwrap()
}

/// A plan of another family that is to be reviewed, with the review.
fn reviewed() -> Plan {
    let plan = plan(
        "
        level 戦略 １
        level 施策 （１）
        level 項目 ①

        つながり
          集いの場
            - サロン
            相談支援
              + 窓口
              + 訪問
            見守り
          防災
            * サロン
        ",
    );
    let (scale, edits) = dispositions(&plan);
    let plan = applied(&plan, edits);
    let year = FiscalYear::new(2023).unwrap();
    let begun = add_review(&plan, id("final"), ReviewKind::Final, year, Some(scale));
    applied(&plan, begun)
}

#[test]
fn what_is_judged_follows_from_the_outline_alone() {
    let plan = reviewed();
    let titles: Vec<String> = judged(&plan).into_iter().map(|row| row.title).collect();
    // A repeated listing is judged where it is at home; 見守り has nothing under it and is a row.
    assert_eq!(titles, ["サロン", "窓口", "訪問", "見守り"]);
    let report = review(&plan, id("final")).unwrap();
    assert_eq!(report.tree_items, 3);
    let item = &report.fields[0].items[0];
    let merged = item.rows.iter().filter_map(|row| row.merged.as_ref());
    let merged: Vec<_> = merged
        .map(|cell| (cell.title.as_str(), cell.rows))
        .collect();
    assert_eq!(merged, [("相談支援", 2)]);
    assert!(
        report
            .findings
            .iter()
            .all(|line| line.finding == Finding::NoDisposition)
    );
    assert_eq!(report.counts.open, 4);
}

#[test]
fn the_two_answers_name_one_of_four_dispositions() {
    let report = review(&reviewed(), id("final")).unwrap();
    let all = &report.dispositions;
    let symbol = |achieved, continues| {
        let grade = answer(all, achieved, continues).unwrap();
        all.iter().find(|it| it.id == grade).unwrap().symbol.clone()
    };
    assert_eq!(symbol(true, false), "達成");
    assert_eq!(symbol(true, true), "達成・延長");
    assert_eq!(symbol(false, false), "未達成・終了");
    assert_eq!(symbol(false, true), "未達成・延長");
    assert_eq!(answer(&[], true, true), None);
}

#[test]
fn the_dispositions_are_added_once() {
    let plan = reviewed();
    let (scale, edits) = dispositions(&plan);
    assert!(edits.is_empty());
    let scales: Vec<_> = disposition_scales(&plan)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(scales, [scale]);
}

#[test]
fn a_later_review_begins_with_what_the_earlier_says_and_keeps_its_own() {
    let plan = reviewed();
    let (one, other) = (
        Reviewed::Initiative(initiative(&plan, "サロン")),
        Reviewed::Node(node(&plan, "見守り")),
    );
    let achieved = answer(
        &review(&plan, id("final")).unwrap().dispositions,
        true,
        false,
    );
    let year = FiscalYear::new(2021).unwrap();
    let plan = applied(
        &plan,
        add_review(&plan, id("later"), ReviewKind::Final, year, None),
    );
    let plan = applied(
        &plan,
        set_entry(&plan, id("final"), one, |row| {
            row.disposition = achieved;
            row.text = "開いた。".to_owned();
            row.text_after_extension = "続けた。".to_owned();
        }),
    );
    let plan = applied(
        &plan,
        set_entry(&plan, id("final"), other, |row| {
            row.text = "見た。".to_owned();
        }),
    );
    let plan = applied(
        &plan,
        set_entry(&plan, id("later"), one, |row| {
            row.text = "また開いた。".to_owned();
        }),
    );
    let begun = applied(&plan, begin_with(&plan, id("later"), id("final")));
    let row = entry(&begun, id("later"), one).unwrap();
    assert_eq!(row.disposition, achieved);
    assert_eq!(row.text, "また開いた。");
    assert_eq!(row.text_after_extension, "");
    assert_eq!(entry(&begun, id("later"), other).unwrap().text, "見た。");
    // Doing it again changes nothing.
    assert!(begin_with(&begun, id("later"), id("final")).is_empty());
}

#[test]
fn a_disposition_that_is_no_longer_on_the_scale_is_still_counted() {
    let plan = reviewed();
    let achieved = answer(
        &review(&plan, id("final")).unwrap().dispositions,
        true,
        false,
    );
    let one = Reviewed::Initiative(initiative(&plan, "サロン"));
    let plan = applied(
        &plan,
        set_entry(&plan, id("final"), one, |row| row.disposition = achieved),
    );
    let plan = applied(
        &plan,
        ayumi::edit::change(&plan, id("final"), |review: &mut PlanReview| {
            review.scale = None;
        }),
    );
    let report = review(&plan, id("final")).unwrap();
    assert_eq!(report.counts.achieved, 1);
    let row = report
        .row(Subject::Initiative(initiative(&plan, "サロン")))
        .unwrap();
    assert_eq!(row.findings, [Finding::OffScale]);
}

proptest! {
    #[test]
    fn counts_add_up_on_every_plan(plan in arbitrary_plan()) {
        for choice in reviews(&plan) {
            let report = review(&plan, choice.id).unwrap();
            let rows = judged(&plan).len();
            let adds_up = |counts: &Counts| counts.each.iter().sum::<usize>() + counts.open == counts.rows;
            prop_assert_eq!(report.counts.rows, rows);
            prop_assert!(adds_up(&report.counts));
            let by_field: usize = report.fields.iter().map(|field| field.counts.rows).sum();
            let items = report.fields.iter().flat_map(|field| &field.items);
            let by_item: usize = items.map(|item| item.counts.rows).sum();
            prop_assert_eq!((by_field, by_item), (rows, rows));
            prop_assert!(report.counts.achieved + report.counts.not_achieved + report.counts.open <= rows);
        }
    }

    #[test]
    fn the_layout_says_nothing_that_is_written(plan in arbitrary_plan()) {
        for choice in reviews(&plan) {
            let layout = review(&plan, choice.id).unwrap().layout();
            let items = layout.fields.iter().flat_map(|field| &field.items);
            prop_assert!(items.flat_map(|item| &item.rows).all(|row| row.text.is_empty() && row.disposition.is_none()));
        }
    }
}
