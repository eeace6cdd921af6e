//! What cannot be taken: told with its row, column and remedy, and never guessed.

use ayumi::edit::apply;
use ayumi::intake::{
    HEADINGS, IntakeCell, IntakeKind, IntakeTable, Outcome, ProblemKind, Request, preview, report,
};
use ayumi::plan::{Plan, TableName};

use super::{faults, looked_at, of_year, request, sample, taken};

fn sheets() -> Request {
    of_year(IntakeKind::Sheets, 2023)
}

#[test]
fn a_title_that_is_not_in_the_plan_is_refused_with_the_nearest_one() {
    let plan = sample("honjo");
    let text =
        "取組名\t成果\n個別相談窓口の再構築について\tx\nまったく違う話\ty\n個別相談窓口の再構築\tz";
    let found = looked_at(&plan, text, &sheets());
    assert_eq!(
        faults(&found),
        [
            (
                2,
                vec![ProblemKind::NotFound(Some(
                    "個別相談窓口の再構築".to_owned()
                ))]
            ),
            (3, vec![ProblemKind::NotFound(None)]),
        ]
    );
    assert_eq!(found.rows[2].outcome, Outcome::Changed(1));
    assert_eq!(found.edits.len(), 1);
}

#[test]
fn what_fits_several_is_a_fault_until_it_is_told_apart() {
    let plan = sample("honjo");
    let title = "相談支援機能の強化と相談体制の整備";
    let found = looked_at(&plan, &format!("取組名\t成果\n{title}\tx"), &sheets());
    let [(2, kinds)] = &faults(&found)[..] else {
        panic!("{:?}", faults(&found));
    };
    assert!(matches!(&kinds[..], [ProblemKind::Several(places)] if places.len() >= 2));
    let parts = format!("取組名\t枝番\t成果\n{title}\t（１）\tx\n\t2\ty\n{title}(２)\t\ty");
    let found = looked_at(&plan, &parts, &sheets());
    assert_eq!(faults(&found), []);
}

#[test]
fn names_and_grades_that_are_unknown_are_refused_or_added() {
    let plan = sample("honjo");
    let outline = "取組名\t担当課\n個別相談窓口の再構築\t地域福祉課\n個別相談窓口の再構築\t庶務係、社会福祉係";
    let found = looked_at(&plan, outline, &request(IntakeKind::Outline));
    let unknown = ProblemKind::UnknownName(TableName::Sections, Some("地域福祉係".to_owned()));
    assert_eq!(faults(&found), [(2, vec![unknown])]);

    let ratings = "取組名\tR1\tR2\n個別相談窓口の再構築\tA\t◎";
    let found = looked_at(&plan, ratings, &request(IntakeKind::Ratings));
    let [(2, kinds)] = &faults(&found)[..] else {
        panic!("{:?}", faults(&found));
    };
    assert!(matches!(&kinds[..], [ProblemKind::NoChoice(offered)] if offered[0] == "A 達成"));

    let adding = |kind| Request {
        adds_names: true,
        ..request(kind)
    };
    let found = looked_at(
        &plan,
        "取組名\t担当課\n個別相談窓口の再構築\t地域福祉課",
        &adding(IntakeKind::Outline),
    );
    let after = taken(&plan, &found);
    assert!(
        after
            .sections
            .iter()
            .any(|section| section.name == "地域福祉課")
    );
    let found = looked_at(&plan, ratings, &adding(IntakeKind::Ratings));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    assert_eq!(after.grades.len(), plan.grades.len() + 1);
}

#[test]
fn a_formula_refuses_its_row_only_where_it_is_asked_for() {
    let plan = sample("honjo");
    let cell = |text: &str| match text {
        "=" => IntakeCell::Formula,
        text => IntakeCell::Text(text.to_owned()),
    };
    let rows = [
        ["取組名", "成果", "文字数"],
        ["個別相談窓口の再構築", "=", "3"],
        ["個別相談窓口の再構築", "x", "="],
    ];
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|text| cell(text)).collect())
        .collect();
    let found = preview(&plan, &IntakeTable::new(rows).unwrap(), &sheets());
    assert_eq!(faults(&found), [(2, vec![ProblemKind::Formula])]);
    assert_eq!(found.rows[0].problems[0].column, Some(1));
    assert_eq!(found.rows[1].outcome, Outcome::Changed(1));
}

#[test]
fn same_as_above_counts_in_headings_only() {
    let plan = sample("honjo");
    let text = "基本戦略\t取組名\t担当課\n市民の生活を支える仕組みづくり\t個別相談窓口の再構築\t社会福祉係\n〃\t福祉窓口としての周知と利用の促進\t同上";
    let found = looked_at(&plan, text, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), [(3, vec![ProblemKind::SameAsAbove])]);
    let text = text.replace("\t同上", "\t社会福祉係");
    assert_eq!(
        faults(&looked_at(&plan, &text, &request(IntakeKind::Outline))),
        []
    );
}

#[test]
fn two_rows_that_say_different_things_of_one_field_do_not_overwrite_each_other() {
    let plan = sample("honjo");
    let text =
        "取組名\t成果\n個別相談窓口の再構築\tx\n個別相談窓口の再構築\ty\n個別相談窓口の再構築\tx";
    let found = looked_at(&plan, text, &sheets());
    assert_eq!(
        faults(&found),
        [(3, vec![ProblemKind::Contradicts { row: 2 }])]
    );
    assert_eq!(found.rows[1].problems[0].found, "y");
    assert_eq!(found.rows[2].outcome, Outcome::Unchanged);
}

#[test]
fn an_initiative_that_stands_elsewhere_is_not_moved_doubled_or_listed_again_by_itself() {
    let plan = sample("honjo");
    let elsewhere = "基本戦略\t取組名\n福祉の心を育む仕組みづくり\t個別相談窓口の再構築";
    let other = plan
        .nodes
        .iter()
        .find(|node| node.parent.is_none() && node.title != "市民の生活を支える仕組みづくり");
    let elsewhere = elsewhere.replace("福祉の心を育む仕組みづくり", &other.unwrap().title);
    let found = looked_at(&plan, &elsewhere, &request(IntakeKind::Outline));
    let [(2, kinds)] = &faults(&found)[..] else {
        panic!("{:?}", faults(&found));
    };
    assert!(matches!(&kinds[..], [ProblemKind::ListedElsewhere(place)] if !place.is_empty()));
    let marked = elsewhere.replace("個別相談窓口の再構築", "個別相談窓口の再構築【再掲】");
    let found = looked_at(&plan, &marked, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    assert_eq!(after.initiatives.len(), plan.initiatives.len());
    assert_eq!(after.placements.len(), plan.placements.len() + 1);
    assert!(
        after
            .placements
            .iter()
            .filter(|row| row.cross_listed)
            .count()
            == 12
    );
}

#[test]
fn a_new_initiative_needs_a_place() {
    let plan = sample("honjo");
    let found = looked_at(
        &plan,
        "取組名\t担当課\n新しい事業\t庶務係",
        &request(IntakeKind::Outline),
    );
    assert_eq!(faults(&found), [(2, vec![ProblemKind::NoPlace])]);
}

#[test]
fn the_report_holds_every_row_the_faults_first() {
    let plan = sample("honjo");
    let text = "取組名\t成果\n個別相談窓口の再構築\tx\nまったく違う話\ty\n福祉窓口としての周知と利用の促進\t";
    let found = looked_at(&plan, text, &sheets());
    let rows = report(&found);
    assert_eq!(rows[0].len(), HEADINGS.len());
    let told: Vec<(&str, &str, &str)> = rows
        .iter()
        .map(|row| (row[0].as_str(), row[2].as_str(), row[5].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("3", "取り込めません", "まったく違う話"),
            ("2", "変更 1 か所", "x"),
            ("4", "変更なし", ""),
        ]
    );
}

/// A plan that was changed by hand after the preview is previewed anew: nothing is applied that was
/// not looked at.
#[test]
fn a_preview_is_of_the_plan_as_it_is() {
    let plan = sample("honjo");
    let text = "取組名\t成果\n個別相談窓口の再構築\tx";
    let found = looked_at(&plan, text, &sheets());
    let (after, _): (Plan, _) = apply(&plan, found.edits.to_vec()).unwrap();
    assert_eq!(*looked_at(&after, text, &sheets()).edits, []);
}
