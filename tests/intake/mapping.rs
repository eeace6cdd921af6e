//! Which column is what: by its heading, by a person, and as it was said before.

use ayumi::edit::apply;
use ayumi::intake::{
    Blocked, Column, HeaderRows, IntakeKind, MappedBy, Request, Target, preview, remember,
};
use ayumi::plan::scale::Stage;
use ayumi::plan::{Plan, TableName};
use ayumi::report::menu::menu;

use super::{of_year, request, sample, table, year};

const SECTIONS: Target = Target::Field(TableName::Initiatives, "sections");

fn columns(plan: &Plan, text: &str, request: &Request) -> Vec<Column> {
    preview(plan, &table(text), request).columns
}

fn targets(plan: &Plan, text: &str, request: &Request) -> Vec<Target> {
    columns(plan, text, request)
        .into_iter()
        .map(|column| column.target)
        .collect()
}

#[test]
fn headings_are_found_below_a_title_and_never_by_their_place() {
    let plan = sample("honjo");
    let text = "令和5年度　進捗管理表\n\n担 当\n課\t取組名\tメモ\n庶務係\tサロン\tx";
    let text = text.replace("担 当\n課", "\"担 当\n課\"");
    let found = preview(&plan, &table(&text), &request(IntakeKind::Outline));
    assert_eq!(found.header, Some(HeaderRows::one(3)));
    let told: Vec<_> = found
        .columns
        .iter()
        .map(|column| (column.target, column.by, column.example.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (SECTIONS, MappedBy::Heading, "庶務係"),
            (Target::Title, MappedBy::Heading, "サロン"),
            (Target::Nothing, MappedBy::Nobody, "x"),
        ]
    );
}

#[test]
fn the_plans_own_words_and_the_usual_ones_are_known() {
    let plan = sample("honjo");
    let stages: Vec<_> = plan
        .in_order::<Stage>()
        .into_iter()
        .map(ayumi::plan::Row::id)
        .collect();
    let request = of_year(IntakeKind::Sheets, 2023);
    let sheets = |field| Target::Field(TableName::Sheets, field);
    for (heading, target) in [
        ("重点的取組", Target::Title),
        ("事業名", Target::Title),
        ("具体的な取組内容", sheets("activity")),
        ("令和５年度の取組内容", sheets("activity")),
        ("今後の方針（次年度）", sheets("policy")),
        ("自己評価（Ａ～Ｄ）", Target::Grade(stages[0])),
        ("評価の理由", Target::Reason(stages[0])),
        ("査定", Target::Grade(stages[1])),
        ("査定の理由", Target::Reason(stages[1])),
        ("R4の取組内容", Target::Nothing),
    ] {
        let text = format!("番号\t成果\t{heading}\n1\tx\ty");
        assert_eq!(targets(&plan, &text, &request)[2], target, "{heading}");
    }
}

#[test]
fn years_are_read_from_headings_of_one_and_of_two_rows() {
    let plan = sample("nishitokyo");
    let request = request(IntakeKind::Indicators);
    let one = "実施項目\t指標\tH30\tH31/R1\t令和2年度 目標値\tR03実績\t2022（令和4）年度\tR8\t5";
    let years = |western| {
        (
            Target::TargetOf(year(western)),
            Target::ActualOf(year(western)),
        )
    };
    assert_eq!(
        targets(
            &plan,
            &format!("{one}\nx\ty\t1\t1\t1\t1\t1\t1\t1"),
            &request
        )[2..],
        [
            Target::Baseline,
            years(2019).0,
            years(2020).0,
            years(2021).1,
            years(2022).0,
            Target::Nothing,
            Target::Nothing,
        ]
    );
    let two =
        "実施項目\t指標\t令和元年度\t\t令和2年度\t\n\t\t目標\t実績\t目標\t実績\nx\ty\t1\t2\t3\t4";
    let found = preview(&plan, &table(two), &request);
    assert_eq!(found.header, Some(HeaderRows { first: 1, last: 2 }));
    let found: Vec<Target> = found.columns.iter().map(|column| column.target).collect();
    assert_eq!(
        found[2..],
        [years(2019).0, years(2019).1, years(2020).0, years(2020).1]
    );
}

#[test]
fn a_person_can_say_what_any_column_is_and_where_the_headings_stand() {
    let plan = sample("honjo");
    let text = "あれ\tこれ\nサロン\t庶務係\nサロン2\t庶務係";
    let mut request = request(IntakeKind::Outline);
    assert_eq!(
        preview(&plan, &table(text), &request).blocked,
        Some(Blocked::NoHeader)
    );
    request.header = Some(HeaderRows::one(1));
    let found = preview(&plan, &table(text), &request);
    assert!(
        matches!(found.blocked, Some(Blocked::NoSubject(_))),
        "{:?}",
        found.blocked
    );
    request.columns.insert(0, Target::Title);
    request.columns.insert(1, SECTIONS);
    let found = preview(&plan, &table(text), &request);
    assert_eq!(found.blocked, None);
    assert!(
        found
            .columns
            .iter()
            .all(|column| column.by == MappedBy::Person)
    );
    assert_eq!(found.rows.len(), 2);
}

#[test]
fn nothing_is_held_by_two_columns_and_what_a_person_says_wins() {
    let plan = sample("honjo");
    let text = "取組名\t担当課\t所管課\nサロン\t庶務係\t地域福祉係";
    let mut request = request(IntakeKind::Outline);
    assert_eq!(
        targets(&plan, text, &request),
        [Target::Title, SECTIONS, Target::Nothing]
    );
    request.columns.insert(2, SECTIONS);
    assert_eq!(
        targets(&plan, text, &request),
        [Target::Title, Target::Nothing, SECTIONS]
    );
}

#[test]
fn what_was_said_once_is_known_the_next_time_on_any_machine() {
    let plan = sample("honjo");
    let text = "あれ\t取組名\tこれ\nx\t個別相談窓口の再構築\ty";
    let mut said = of_year(IntakeKind::Sheets, 2023);
    said.header = Some(HeaderRows::one(1));
    said.columns
        .insert(0, Target::Field(TableName::Sheets, "activity"));
    said.columns.insert(2, Target::Nothing);
    let found = preview(&plan, &table(text), &said);
    let edits = remember(&plan, IntakeKind::Sheets, &found.columns);
    assert_eq!(edits.len(), 2);
    let (plan, _) = apply(&plan, edits).unwrap();
    // It travels with the plan.
    let envelope = ayumi::bundle::read(
        &std::fs::read(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/public/samples/honjo.json"
        ))
        .unwrap(),
    )
    .unwrap()
    .envelope;
    let written = ayumi::bundle::write(&plan, &envelope);
    let plan = ayumi::bundle::read(written.as_bytes()).unwrap().plan;

    let other = "令和6年度\n　あ れ\tこれ\t取組名\t\nx\ty\t個別相談窓口の再構築";
    let again = preview(&plan, &table(other), &of_year(IntakeKind::Sheets, 2023));
    let told: Vec<_> = again
        .columns
        .iter()
        .map(|column| (column.target, column.by))
        .collect();
    assert_eq!(
        told,
        [
            (
                Target::Field(TableName::Sheets, "activity"),
                MappedBy::Remembered
            ),
            (Target::Nothing, MappedBy::Remembered),
            (Target::Title, MappedBy::Heading),
        ]
    );
    assert_eq!(remember(&plan, IntakeKind::Sheets, &again.columns), []);
    // Of another kind of table nothing was said.
    let outline = columns(&plan, other, &request(IntakeKind::Outline));
    assert!(
        outline
            .iter()
            .all(|column| column.by != MappedBy::Remembered)
    );
}

#[test]
fn what_is_missing_is_told() {
    let plan = sample("honjo");
    let found = preview(
        &plan,
        &table("番号\t成果\n1\tx"),
        &of_year(IntakeKind::Sheets, 2023),
    );
    assert!(found.missing.contains(&Target::Title));
    assert!(
        !found
            .missing
            .contains(&Target::Field(TableName::Sheets, "outcome"))
    );
}

#[test]
fn the_page_stands_in_the_menu_of_a_plan_of_ones_own() {
    let menu = menu(&sample("honjo"));
    let pages = menu.groups.iter().flat_map(|group| &group.pages);
    assert!(
        pages
            .map(|(page, _)| *page)
            .any(|page| page == ayumi::route::Page::Intake)
    );
}
