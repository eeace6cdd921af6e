//! Where stages disagree. The working group's grades of the published plan are made up for the
//! sample; the figures are counted from its tables.

use ayumi::edit::{Edit, add, apply};
use ayumi::plan::Plan;
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Assessor, Grade, RatingScale, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::{Id, Position};
use ayumi::report::disagreement::{
    Counts, Disagreement, DisagreementQuery, Judgement, disagreement,
};
use ayumi::report::{Change, Counting};

use crate::honjo;
use crate::small::{self, id, year};

fn honjo_at(western: i32, counting: Counting) -> Disagreement {
    let query = DisagreementQuery {
        counting,
        ..DisagreementQuery::new(year(western))
    };
    disagreement(&honjo::plan(), &query)
}

#[test]
fn the_published_plan_differs_in_three_initiatives_and_four_listings() {
    let once = honjo_at(2023, Counting::Once);
    let agreeing = Counts {
        agree: 46,
        differ: 3,
        milder: 1,
        stricter: 2,
        ..Counts::default()
    };
    assert_eq!(once.total, agreeing);
    // 46 of 49.
    assert_eq!(
        once.agreement.map(|share| share.to_string()).as_deref(),
        Some("93.9")
    );
    let differing: Vec<(usize, Change)> = once
        .differing
        .iter()
        .map(|pair| (pair.page, pair.direction))
        .collect();
    assert_eq!(
        differing,
        [(3, Change::Up), (28, Change::Down), (56, Change::Down)]
    );
    let has_reason = |judgement: &Judgement| matches!(judgement, Judgement::Graded(_, reason) if !reason.is_empty());
    assert!(once.differing.iter().all(|pair| has_reason(&pair.second)));

    let listed = honjo_at(2023, Counting::Listings);
    assert_eq!((listed.total.agree, listed.total.differ), (56, 4));
    let pages: Vec<usize> = listed.differing.iter().map(|pair| pair.page).collect();
    assert_eq!(pages, [3, 28, 43, 56]);
}

#[test]
fn the_matrix_adds_up_to_the_tallies_of_both_stages() {
    let matrix = honjo_at(2023, Counting::Listings).matrix;
    let rows: Vec<(Vec<u32>, u32)> = matrix
        .rows
        .iter()
        .map(|row| (row.counts.clone(), row.sum))
        .collect();
    // Self-assessment A 42, B 18; working group A 40, B 20.
    assert_eq!(
        rows,
        [
            (vec![39, 3, 0, 0, 0], 42),
            (vec![1, 17, 0, 0, 0], 18),
            (vec![0; 5], 0),
            (vec![0; 5], 0),
        ]
    );
    assert_eq!(matrix.sums, [40, 20, 0, 0, 0]);
    assert!(!matrix.has_ungraded_column);
    let same: Vec<Option<usize>> = matrix.rows.iter().map(|row| row.same).collect();
    assert_eq!(same, [Some(0), Some(1), Some(2), Some(3)]);
}

#[test]
fn what_one_stage_has_not_rated_is_missing_and_not_different() {
    let before = honjo_at(2022, Counting::Once);
    assert_eq!((before.total.differ, before.total.only_first), (0, 49));
    assert_eq!(before.agreement, None);
    assert_eq!(before.missing.len(), 49);
    assert!(before.matrix.has_ungraded_column);
}

#[test]
fn sections_count_what_they_are_responsible_for() {
    let now = honjo_at(2023, Counting::Once);
    let differ: Vec<(String, u32)> = now
        .sections
        .iter()
        .map(|group| {
            let name = group.section.as_ref().map(|section| section.name.clone());
            (name.unwrap_or_default(), group.counts.differ)
        })
        .collect();
    assert_eq!(
        differ.iter().map(|(_, count)| count).sum::<u32>(),
        3,
        "{differ:?}"
    );
}

/// The small plan with a second stage on a scale of its own: ◎ and 達成, unranked.
fn two_scales() -> Plan {
    let mut edits = vec![
        add(RatingScale {
            id: id("other"),
            ..RatingScale::default()
        }),
        add(Stage {
            id: id("committee"),
            position: Position::nth(1),
            assessor: Assessor::Committee,
            scale: id("other"),
            ..Stage::default()
        }),
    ];
    for (index, (key, symbol)) in [("same", "◎"), ("word", "達成")].into_iter().enumerate() {
        edits.push(add(Grade {
            id: id(key),
            scale: id("other"),
            position: Position::nth(index),
            symbol: symbol.into(),
            ..Grade::default()
        }));
    }
    let rating = |initiative: &str, grade: &str| -> Edit {
        let sheet = ProgressSheet::id_of(id(initiative), year(2026));
        let mut rating = Rating::of_sheet(sheet, id("committee"));
        rating.grade = Some(id(grade));
        add(rating)
    };
    edits.extend([
        rating("a", "same"),
        rating("b", "word"),
        rating("late", "word"),
    ]);
    apply(&small::plan(), edits).unwrap().0
}

#[test]
fn two_scales_are_compared_by_symbol_and_have_no_direction() {
    let found = disagreement(&two_scales(), &DisagreementQuery::new(year(2026)));
    assert_eq!(
        found.total,
        Counts {
            agree: 1,
            differ: 1,
            only_second: 1,
            ..Counts::default()
        }
    );
    assert_eq!(found.total.undirected(), 1);
    assert_eq!(
        found.missing[0].first,
        Judgement::NotRated("始まったばかりのため".into())
    );
    let top: Vec<Option<usize>> = found.matrix.rows.iter().map(|row| row.same).collect();
    assert_eq!(top, [Some(0), None, None, None]);
}

#[test]
fn assessors_who_part_are_told_as_such() {
    let plan = small::plan();
    let sheet = ProgressSheet::id_of(id("a"), year(2026));
    let voice = |assessor: &str, grade: &str| {
        add(Rating {
            id: id(assessor),
            sheet: Some(sheet),
            stage: id("committee"),
            assessor: assessor.into(),
            grade: Some(id(grade)),
            ..Rating::default()
        })
    };
    let committee = Stage {
        id: id("committee"),
        position: Position::nth(1),
        scale: id("scale"),
        several_assessors: true,
        ..Stage::default()
    };
    let edits = vec![add(committee), voice("x", "best"), voice("y", "good")];
    let plan = apply(&plan, edits).unwrap().0;
    let found = disagreement(&plan, &DisagreementQuery::new(year(2026)));
    let pair = found
        .missing
        .iter()
        .find(|pair| pair.initiative == id("a"))
        .unwrap();
    assert_eq!(pair.second, Judgement::Split);
}

#[test]
fn one_stage_alone_cannot_disagree() {
    let found = disagreement(&small::plan(), &DisagreementQuery::new(year(2026)));
    assert_eq!(found.compared, None);
    assert_eq!(found.total, Counts::default());
    // A stage that is not there is as if none had been chosen.
    let query = DisagreementQuery {
        second: Some(Id::new("gone").unwrap()),
        ..DisagreementQuery::new(year(2026))
    };
    assert!(disagreement(&two_scales(), &query).compared.is_some());
}
