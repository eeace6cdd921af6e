//! What cells say: blanks, values that come later, texts as typed, new records in their places.

use ayumi::edit::Edit;
use ayumi::intake::{IntakeKind, Outcome, Request};
use ayumi::plan::indicator::ValueKind;
use ayumi::plan::listing::Outline;
use ayumi::plan::{Plan, TableName};

use super::{faults, looked_at, of_year, request, sample, support, taken, year};

/// The value of the first indicator of an initiative.
fn value(plan: &Plan, title: &str, kind: ValueKind, western: i32) -> (String, bool, String) {
    let initiative = plan
        .initiatives
        .iter()
        .find(|row| row.title == title)
        .unwrap()
        .id();
    let indicator = plan
        .indicators
        .iter()
        .find(|row| row.initiative == initiative)
        .unwrap()
        .id();
    let mut values = plan.indicator_values.iter();
    let found = values.find(|value| {
        value.indicator == indicator && value.kind == kind && value.year == Some(year(western))
    });
    found.map_or_else(Default::default, |value| {
        (value.as_printed.clone(), value.not_yet, value.note.clone())
    })
}

#[test]
fn a_blank_takes_nothing_away_unless_it_shall() {
    let plan = sample("honjo");
    let sheet = plan
        .sheets
        .iter()
        .find(|sheet| sheet.year == year(2023) && !sheet.outcome.is_empty());
    let title = &plan.get(sheet.unwrap().initiative).unwrap().title;
    let text = format!("取組名\t成果\t取組内容\n{title}\t\t－");
    let found = looked_at(&plan, &text, &of_year(IntakeKind::Sheets, 2023));
    assert_eq!((faults(&found), found.edits.len()), (vec![], 0));
    let erasing = Request {
        blanks_erase: true,
        ..of_year(IntakeKind::Sheets, 2023)
    };
    let found = looked_at(&plan, &text, &erasing);
    assert_eq!(found.rows[0].outcome, Outcome::Changed(2));
    let after = taken(&plan, &found);
    assert_eq!(after.get(sheet.unwrap().id()).unwrap().outcome, "");
}

#[test]
fn a_value_that_comes_later_is_no_value_and_no_zero() {
    let plan = sample("nishitokyo");
    let title = "法人後見事業";
    let text = format!("実施項目\tR2実績\tR3実績\tR4実績\tR5実績\n{title}\t未集計\t０件\t…\t");
    let found = looked_at(&plan, &text, &request(IntakeKind::Indicators));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    let actual = |plan: &Plan, western| value(plan, title, ValueKind::Actual, western);
    assert_eq!(
        actual(&after, 2020),
        (String::new(), true, "未集計".to_owned())
    );
    assert_eq!(actual(&after, 2021).0, "０件");
    assert_eq!(actual(&after, 2022), Default::default());
    assert_eq!(actual(&after, 2023), Default::default());
    assert_eq!(
        *looked_at(&after, &text, &request(IntakeKind::Indicators)).edits,
        []
    );
    // Once it is there, it is a value like any other.
    let later = text.replace("未集計", "4件");
    let last = taken(
        &after,
        &looked_at(&after, &later, &request(IntakeKind::Indicators)),
    );
    assert_eq!(
        (actual(&last, 2020).0, actual(&last, 2020).1),
        ("4件".to_owned(), false)
    );
}

#[test]
fn texts_are_kept_as_typed() {
    let plan = sample("honjo");
    let text = "取組名\t成果\n個別相談窓口の再構築\t\"　ＡとＢの\n２つ\"";
    let found = looked_at(&plan, text, &of_year(IntakeKind::Sheets, 2020));
    let after = taken(&plan, &found);
    let told = after
        .sheets
        .iter()
        .any(|sheet| sheet.outcome == "　ＡとＢの\n２つ");
    assert!(told);
}

const DRAWN: &str = "
    level 目標 １
    level 施策 （１）
    level 取組 ①

    つながりづくり
      見守りの輪
        - サロン
";

#[test]
fn new_rows_make_what_is_missing_above_them() {
    let plan = support::plan(DRAWN);
    let text = "目標\t施策\t番号\t取組\n\
                １　つながりづくり\t（１）見守りの輪\t①\tサロン\n\
                \t\t②\t見守り隊\n\
                \t（２）居場所づくり\t①\t子ども食堂\n\
                ２　支え合い\t\t①\t助け合い\n\
                \t\t③\t送迎\n";
    let found = looked_at(&plan, text, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let outcomes: Vec<Outcome> = found.rows.iter().map(|row| row.outcome).collect();
    assert_eq!(outcomes[0], Outcome::Unchanged);
    assert!(outcomes[1..].iter().all(|outcome| *outcome == Outcome::New));
    let after = taken(&plan, &found);
    support::drawing::check_outline(
        &after,
        "
        １ つながりづくり
          （１） 見守りの輪
            ① サロン
            ② 見守り隊
          （２） 居場所づくり
            ① 子ども食堂
        ２ 支え合い
          ① 助け合い
          ③ 送迎
    ",
    );
    assert_eq!(
        *looked_at(&after, text, &request(IntakeKind::Outline)).edits,
        []
    );
}

#[test]
fn parts_and_repeated_listings_are_made_in_whatever_order_they_stand() {
    let plan = support::plan(DRAWN);
    let text = "目標\t施策\t取組\t枝番\t再掲\n\
                つながりづくり\t見守りの輪\t窓口\t（１）\t\n\
                \t\t\t（２）\t\n\
                支え合い\t助け合い\t送迎\t\t○\n\
                \t\tサロン（再掲）\t\t\n\
                \t移動の支え\t送迎\t\t\n";
    let found = looked_at(&plan, text, &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    support::drawing::check_outline(
        &after,
        "
        １ つながりづくり
          （１） 見守りの輪
            ① サロン
            ② 窓口
              （１） 窓口
              （２） 窓口
        ２ 支え合い
          （１） 助け合い
            ① サロン *
            ② 送迎 *
          （２） 移動の支え
            ① 送迎
    ",
    );
    assert_eq!(
        *looked_at(&after, text, &request(IntakeKind::Outline)).edits,
        []
    );
}

#[test]
fn opinions_find_what_they_are_on_and_bring_their_answers() {
    let plan = sample("honjo");
    let text = "取組名\t年度\t意見\t会議\t対応\t担当課\t状況\n\
                個別相談窓口の再構築\t令和5\t窓口を広げてほしい。\t評価委員会\t検討します。\t社会福祉係\t検討中\n\
                \tR4\t全体に前進している。\t評価委員会\t\t\t\n";
    let found = looked_at(&plan, text, &of_year(IntakeKind::Opinions, 2023));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    assert_eq!(after.opinions.len(), plan.opinions.len() + 2);
    assert_eq!(
        after.opinion_responses.len(),
        plan.opinion_responses.len() + 1
    );
    assert_eq!(
        *looked_at(&after, text, &of_year(IntakeKind::Opinions, 2023)).edits,
        []
    );
}

#[test]
fn sections_are_added_and_told_where_to_write_to() {
    let plan = sample("honjo");
    let text = "部署名\tメールアドレス\n庶務係\tshomu@example.jp\n生活支援係\t\n";
    let found = looked_at(&plan, text, &request(IntakeKind::Sections));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    assert_eq!(after.sections.len(), plan.sections.len() + 1);
    assert!(
        after
            .sections
            .iter()
            .any(|section| section.contact == "shomu@example.jp")
    );
}

#[test]
fn a_rating_takes_the_place_of_a_reason_for_none_and_says_when() {
    let plan = sample("honjo");
    let stage = plan.in_order::<ayumi::plan::scale::Stage>()[0].id();
    let initiative = plan
        .initiatives
        .iter()
        .find(|row| row.title == "個別相談窓口の再構築")
        .unwrap()
        .id();
    let edits = ayumi::edit::set_rating(&plan, initiative, year(2022), stage, |rating| {
        rating.grade = None;
        rating.not_rated_because = "休止中".to_owned();
    });
    let plan = support::applied(&plan, edits);
    let text = "取組名\tR4\n個別相談窓口の再構築\tＢ";
    let found = looked_at(&plan, text, &request(IntakeKind::Ratings));
    assert_eq!(found.rows[0].outcome, Outcome::Changed(1));
    let said = |field: &str| {
        found.edits.iter().find_map(|edit| match edit {
            Edit::Set {
                table: TableName::Ratings,
                field: of,
                to,
                ..
            } if of == field => Some(to.clone()),
            _ => None,
        })
    };
    assert_eq!(said("not_rated_because"), Some(serde_json::Value::Null));
    assert_eq!(said("at"), Some("2026-04-01T09:00:00+09:00".into()));
}

#[test]
fn headings_that_are_printed_on_every_page_are_passed_over() {
    let plan = sample("honjo");
    let text = "取組名\t成果\n個別相談窓口の再構築\tx\n取組名\t成果\n\n福祉窓口としての周知と利用の促進\ty";
    let found = looked_at(&plan, text, &of_year(IntakeKind::Sheets, 2023));
    let told: Vec<(usize, Outcome)> = found
        .rows
        .iter()
        .map(|row| (row.number, row.outcome))
        .collect();
    assert_eq!(
        told,
        [
            (2, Outcome::Changed(1)),
            (3, Outcome::Heading),
            (5, Outcome::Changed(1)),
        ]
    );
}

#[test]
fn the_listings_of_a_plan_keep_their_places() {
    let plan = sample("nishitokyo");
    let before: Vec<_> = Outline::of(&plan)
        .listings()
        .iter()
        .map(|row| row.placement.id())
        .collect();
    let text = "実施項目\t担当課\n法人後見事業\t総務課";
    let after = taken(
        &plan,
        &looked_at(&plan, text, &request(IntakeKind::Outline)),
    );
    let now: Vec<_> = Outline::of(&after)
        .listings()
        .iter()
        .map(|row| row.placement.id())
        .collect();
    assert_eq!(before, now);
}
