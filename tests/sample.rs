//! The sample plan of the page, as it stands in the project: what it must hold, and that it opens.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use std::collections::BTreeMap;

use ayumi::bundle::{self, Kind};
use ayumi::check::{Severity, check};
use ayumi::plan::indicator::{IndicatorValue, ValueKind};
use ayumi::plan::initiative::{ChangeKind, Initiative};
use ayumi::plan::listing::Outline;
use ayumi::plan::outline::NodeRole;
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::Stage;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Id, Plan, Row};

const SAMPLE: &[u8] = include_bytes!("../public/samples/honjo.json");

fn sample() -> Plan {
    bundle::read(SAMPLE).unwrap().plan
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn initiative(key: &str) -> Id<Initiative> {
    Id::new(key).unwrap()
}

fn sheet<'a>(plan: &'a Plan, key: &str, western: i32) -> &'a Row<ProgressSheet> {
    plan.get(ProgressSheet::id_of(initiative(key), year(western)))
        .unwrap()
}

#[test]
fn it_opens_without_a_problem() {
    let reading = bundle::read(SAMPLE).unwrap();
    assert_eq!(reading.problems, []);
    assert_eq!(reading.set_aside, []);
    assert!(reading.intact && !reading.newer);
    assert_eq!(reading.envelope.kind, Kind::Plan);
    assert_eq!(
        bundle::write(&reading.plan, &reading.envelope).as_bytes(),
        SAMPLE
    );
}

#[test]
fn nothing_in_it_is_an_error() {
    let mut findings = check(&sample());
    findings.retain(|finding| finding.severity == Severity::Error);
    assert_eq!(findings, []);
}

#[test]
fn it_says_on_its_face_where_it_comes_from_and_what_is_made_up() {
    let plan = sample();
    let notice = &plan.header().unwrap().notice;
    for words in [
        "見本",
        "本庄市社会福祉協議会",
        "ふくしの杜ほんじょうプラン２１　進捗管理シート　令和５年度",
        "この見本のために作ったもの",
        "実在する団体の活動や考えを示すものではありません",
    ] {
        assert!(notice.contains(words), "{words}");
    }
}

#[test]
fn it_has_the_size_of_the_document() {
    let plan = sample();
    let outline = Outline::of(&plan);
    assert_eq!(plan.years(), (2019..=2023).map(year).collect::<Vec<_>>());
    assert_eq!(outline.listings().len(), 60);
    assert_eq!(plan.initiatives.len(), 49);
    assert_eq!(outline.homes().len(), 49);
    assert_eq!(plan.sheets.len(), 245);
    assert_eq!(ratings(&plan, "stage-self").len(), 245);
    assert_eq!(ratings(&plan, "stage-assessment").len(), 49);
}

#[test]
fn pages_carry_the_numbers_of_the_document() {
    let plan = sample();
    let shown: Vec<(usize, String, String, String)> = Outline::of(&plan)
        .listings()
        .iter()
        .filter(|listing| [1, 3, 7, 11, 17, 30, 37, 53, 60].contains(&listing.page))
        .map(|listing| {
            let key = listing.initiative.id().to_string();
            (
                listing.page,
                listing.number.clone(),
                listing.part.clone(),
                key,
            )
        })
        .collect();
    let expected = [
        (1, "①", "（１）", "p01"),
        (3, "②", "", "p03"),
        (7, "②", "（2）", "p07"),
        (11, "②", "（２）", "p02"),
        (17, "⑤", "", "p17"),
        (30, "①", "", "p12"),
        (37, "③", "", "p37"),
        (53, "②", "（2）", "p02"),
        (60, "⑤", "", "p60"),
    ];
    let expected = expected
        .map(|(page, number, part, key)| (page, number.into(), part.into(), key.to_owned()));
    assert_eq!(shown, expected);
}

#[test]
fn a_number_left_out_says_why_and_moves_the_ones_after_it() {
    let plan = sample();
    let left_out: Vec<_> = plan
        .nodes
        .iter()
        .filter(|node| node.role == NodeRole::Omitted)
        .collect();
    assert_eq!(left_out.len(), 1);
    assert!(!left_out[0].reason.is_empty());
    let outline = Outline::of(&plan);
    assert_eq!(outline.number_of(left_out[0].id()), "（１）");
    assert_eq!(outline.number_of(Id::new("s4a2").unwrap()), "（２）");
}

#[test]
fn grades_add_up_once_and_over_every_listing() {
    let plan = sample();
    let own = grades(&plan, "stage-self", 2023);
    assert_eq!(count(own.values()), [("A", 35), ("B", 14)]);
    let outline = Outline::of(&plan);
    let listings = outline.listings();
    let listed = listings
        .iter()
        .map(|listing| &own[&listing.initiative.id()]);
    assert_eq!(count(listed), [("A", 42), ("B", 18)]);
    assert_eq!(
        count(grades(&plan, "stage-assessment", 2023).values()),
        [("A", 34), ("B", 15)]
    );
    assert_eq!(
        count(grades(&plan, "stage-self", 2019).values()),
        [("A", 41), ("B", 4), ("C", 4)]
    );
}

#[test]
fn where_the_stages_disagree_the_second_gives_its_reason() {
    let plan = sample();
    let own = grades(&plan, "stage-self", 2023);
    let assessed = grades(&plan, "stage-assessment", 2023);
    let mut differ = Vec::new();
    for (id, grade) in &assessed {
        let rating = Rating::of_sheet(
            ProgressSheet::id_of(*id, year(2023)),
            stage("stage-assessment"),
        );
        let has_reason = !plan.get(rating.id).unwrap().reason.is_empty();
        assert_eq!(own[id] != *grade, has_reason, "{id}");
        if has_reason {
            differ.push(id.to_string());
        }
    }
    assert_eq!(differ, ["p03", "p28", "p56"]);
}

#[test]
fn enough_sheets_are_written_to_be_read() {
    let plan = sample();
    let written = |western| {
        let sheets = plan
            .sheets
            .iter()
            .filter(|sheet| sheet.year == year(western));
        sheets
            .filter(|sheet| {
                [&sheet.activity, &sheet.outcome, &sheet.policy]
                    .iter()
                    .all(|text| !text.is_empty())
            })
            .count()
    };
    assert!(written(2023) >= 15);
    assert!(written(2022) >= 5);
}

#[test]
fn sheets_of_two_sections_hold_a_text_of_each() {
    let plan = sample();
    for key in ["p38", "p42"] {
        let sections = &plan.get(initiative(key)).unwrap().sections;
        let names: Vec<&str> = sections
            .iter()
            .map(|section| plan.get::<Section>(*section).unwrap().name.as_str())
            .collect();
        assert_eq!(names, ["社会福祉係", "地域包括支援センター係"]);
        let sheet = sheet(&plan, key, 2023);
        let blocks: Vec<_> = plan
            .sheet_blocks
            .iter()
            .filter(|block| block.sheet == sheet.id())
            .collect();
        assert_eq!(blocks.len(), 1, "{key}");
        assert_eq!(blocks[0].section, sections[1]);
        for text in [&sheet.activity, &blocks[0].activity] {
            assert!(!text.is_empty() && !text.contains('【'), "{text}");
        }
    }
}

#[test]
fn a_lowered_target_keeps_the_one_first_set() {
    let plan = sample();
    let indicator = Id::new("p60-indicator-1").unwrap();
    let value = |empty: IndicatorValue| plan.get(empty.id).unwrap().record().clone();
    let last = Some(year(2023));
    let first = value(IndicatorValue::new(indicator, ValueKind::Target, last));
    let revised = value(IndicatorValue::revision(
        indicator,
        ValueKind::RevisedTarget,
        last,
        1,
    ));
    let actual = value(IndicatorValue::new(indicator, ValueKind::Actual, last));
    assert_eq!(first.as_printed, "目標額の達成（7,640,000円）");
    assert_eq!(revised.as_printed, "目標額の達成（5,663,000円）");
    assert!(!revised.revised_because.is_empty() && !revised.revised_by.is_empty());
    assert_eq!(actual.as_printed, "6,451,531円");
}

#[test]
fn the_renamed_initiative_keeps_its_former_name() {
    let plan = sample();
    let changes: Vec<_> = plan.initiative_changes.iter().collect();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].initiative, initiative("p42"));
    assert_eq!(changes[0].kind, ChangeKind::Renamed);
    assert_eq!(changes[0].year, Some(year(2022)));
    assert_eq!(changes[0].former_title, "職能団体等の組織化支援");
    assert!(!changes[0].reason.is_empty() && !changes[0].decided_by.is_empty());
}

fn stage(key: &str) -> Id<Stage> {
    Id::new(key).unwrap()
}

fn ratings<'a>(plan: &'a Plan, of: &str) -> Vec<&'a Rating> {
    let ratings = plan.ratings.iter().map(|row| row.record());
    ratings.filter(|rating| rating.stage == stage(of)).collect()
}

/// The grade of every initiative that has one in that stage and year.
fn grades(plan: &Plan, of: &str, western: i32) -> BTreeMap<Id<Initiative>, String> {
    let mut grades = BTreeMap::new();
    for rating in ratings(plan, of) {
        let sheet = plan.get(rating.sheet.unwrap()).unwrap();
        if sheet.year == year(western) {
            let grade = plan.get(rating.grade.unwrap()).unwrap();
            grades.insert(sheet.initiative, grade.symbol.clone());
        }
    }
    grades
}

fn count<'a>(grades: impl Iterator<Item = &'a String>) -> Vec<(&'a str, usize)> {
    let mut counts = BTreeMap::new();
    for grade in grades {
        *counts.entry(grade.as_str()).or_default() += 1;
    }
    counts.into_iter().collect()
}
