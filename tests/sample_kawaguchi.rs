//! The sample of the final review family against the figures of the published document.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use ayumi::bundle::{self, Kind};
use ayumi::check::{Severity, check, destination};
use ayumi::plan::listing::Outline;
use ayumi::plan::review::ReviewKind;
use ayumi::plan::{FiscalYear, Id, Plan};
use ayumi::report::issues::issues;
use ayumi::report::review::{Counts, Finding, ReviewReport, ReviewRow, review, reviews};
use ayumi::route::Page;

const SAMPLE: &[u8] = include_bytes!("../public/samples/kawaguchi.json");

fn sample() -> Plan {
    bundle::read(SAMPLE).unwrap().plan
}

fn final_review(plan: &Plan) -> ReviewReport {
    review(plan, Id::new("final").unwrap()).unwrap()
}

fn rows(report: &ReviewReport) -> Vec<&ReviewRow> {
    let items = report.fields.iter().flat_map(|field| &field.items);
    items.flat_map(|item| &item.rows).collect()
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
fn it_says_on_its_face_where_it_comes_from_and_what_is_made_up() {
    let plan = sample();
    let notice = &plan.header().unwrap().notice;
    for words in [
        "見本",
        "川口市社会福祉協議会",
        "第３次計画の総括",
        "この見本のために作ったもの",
        "実在する団体の活動や考えを示すものではありません",
    ] {
        assert!(notice.contains(words), "{words}");
    }
}

#[test]
fn nothing_in_it_is_worse_than_a_note() {
    let mut findings = check(&sample());
    findings.retain(|finding| finding.severity != Severity::Note);
    assert_eq!(findings, []);
}

#[test]
fn the_period_was_extended_by_two_years_with_a_reason() {
    let plan = sample();
    let years: Vec<u16> = plan.years().into_iter().map(FiscalYear::western).collect();
    assert_eq!(years, [2020, 2021, 2022, 2023, 2024]);
    let period = final_review(&plan).period;
    assert_eq!(period.first, "令和2年度");
    assert_eq!(period.last_as_decided, "令和4年度");
    assert_eq!(period.last, "令和6年度");
    assert_eq!(period.extensions.len(), 1);
    assert_eq!(period.extensions[0].years, 2);
    assert_eq!(period.extensions[0].decided_year, "令和4年度");
    assert!(!period.extensions[0].reason.is_empty());
}

#[test]
fn items_run_on_across_the_fields() {
    let plan = sample();
    let outline = Outline::of(&plan);
    let numbers: Vec<&str> = ["f1i1", "f1i2", "f2i3", "f2i4", "f3i5", "f3i6"]
        .map(|key| outline.number_of(Id::new(key).unwrap()))
        .to_vec();
    assert_eq!(numbers, ["①", "②", "③", "④", "⑤", "⑥"]);
    let report = final_review(&plan);
    let titles: Vec<&str> = report
        .fields
        .iter()
        .map(|field| field.title.as_str())
        .collect();
    assert_eq!(titles, ["事業", "組織", "財政"]);
    assert!(
        report
            .fields
            .iter()
            .all(|field| field.level_name == "重点項目")
    );
    assert!(
        report
            .fields
            .iter()
            .all(|field| !field.narrative.is_empty())
    );
}

#[test]
fn sixteen_rows_stand_for_fourteen_entries_of_the_tree() {
    let report = final_review(&sample());
    assert_eq!(report.counts.rows, 16);
    assert_eq!(report.tree_items, 14);
    let merged: Vec<_> = rows(&report)
        .iter()
        .filter_map(|row| row.merged.clone())
        .collect();
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].title, "財源確保に向けた取り組み");
    assert_eq!(merged[0].rows, 3);
    let under: Vec<&str> = rows(&report)
        .iter()
        .filter(|row| row.is_merged)
        .map(|row| row.title.as_str())
        .collect();
    assert_eq!(
        under,
        [
            "会員の増強",
            "財源確保提案制度の促進",
            "新たな財源確保の研究（遺贈）"
        ]
    );
}

#[test]
fn dispositions_add_up_as_printed() {
    let report = final_review(&sample());
    let symbols: Vec<&str> = report
        .dispositions
        .iter()
        .map(|it| it.symbol.as_str())
        .collect();
    assert_eq!(
        symbols,
        ["達成", "達成・延長", "未達成・終了", "未達成・延長"]
    );
    let labels: Vec<&str> = report
        .dispositions
        .iter()
        .map(|it| it.label.as_str())
        .collect();
    assert_eq!(
        labels,
        [
            "目標を達成",
            "強化計画の目標は達成したが、引き続き強化が必要なため延長",
            "目標を達成していないが、計画を終了",
            "強化計画の目標を達成していないので、計画の延長が必要",
        ]
    );
    assert_eq!(
        report.counts,
        Counts {
            rows: 16,
            each: vec![8, 4, 2, 2],
            open: 0,
            achieved: 12,
            not_achieved: 4,
            extended: 6,
        }
    );
}

#[test]
fn dispositions_add_up_by_field_and_by_item() {
    let report = final_review(&sample());
    let by_field: Vec<_> = report
        .fields
        .iter()
        .map(|field| (field.title.as_str(), field.counts.each.clone()))
        .collect();
    assert_eq!(
        by_field,
        [
            ("事業", vec![3, 1, 1, 1]),
            ("組織", vec![1, 2, 0, 0]),
            ("財政", vec![4, 1, 1, 1]),
        ]
    );
    let by_item: Vec<_> = report
        .fields
        .iter()
        .flat_map(|field| &field.items)
        .map(|item| (item.number.as_str(), item.counts.each.clone()))
        .collect();
    assert_eq!(
        by_item,
        [
            ("①", vec![2, 1, 0, 0]),
            ("②", vec![1, 0, 1, 1]),
            ("③", vec![1, 1, 0, 0]),
            ("④", vec![0, 1, 0, 0]),
            ("⑤", vec![3, 1, 1, 1]),
            ("⑥", vec![1, 0, 0, 0]),
        ]
    );
}

#[test]
fn only_what_was_extended_has_a_second_text() {
    let report = final_review(&sample());
    assert_eq!(report.findings, []);
    let second: Vec<&str> = rows(&report)
        .iter()
        .filter(|row| !row.text_after_extension.is_empty())
        .map(|row| row.title.as_str())
        .collect();
    assert_eq!(
        second,
        [
            "かわぐちボランティアセンターの運営強化",
            "地域ボランティアの育成",
            "事務局組織の強化・改編",
            "ＰＲ活動の推進",
            "会員の増強",
            "職員の経営意識の向上",
        ]
    );
    assert!(rows(&report).iter().all(|row| !row.text.is_empty()));
}

#[test]
fn the_mid_term_review_decided_the_same_and_knows_nothing_of_the_extension() {
    let plan = sample();
    let choices = reviews(&plan);
    let titles: Vec<&str> = choices.iter().map(|choice| choice.title.as_str()).collect();
    assert_eq!(titles, ["中間総括（令和4年度）", "最終総括（令和6年度）"]);
    let midterm = review(&plan, choices[0].id).unwrap();
    assert_eq!(midterm.kind, ReviewKind::Midterm);
    assert_eq!(midterm.counts, final_review(&plan).counts);
    assert!(
        rows(&midterm)
            .iter()
            .all(|row| row.text_after_extension.is_empty())
    );
    // An extension that has just been decided has nothing to tell yet.
    assert_eq!(midterm.findings, []);
}

#[test]
fn the_tree_and_the_table_name_one_item_differently() {
    let report = final_review(&sample());
    let differing: Vec<(&str, &str)> = rows(&report)
        .iter()
        .filter(|row| !row.listed_title.is_empty())
        .map(|row| (row.title.as_str(), row.listed_title.as_str()))
        .collect();
    assert_eq!(
        differing,
        [(
            "ＣＳＷの配置・育成",
            "ＣＳＷ（コミュニティソーシャルワーカー）の配置・育成"
        )]
    );
}

#[test]
fn words_are_kept_as_typed() {
    let report = final_review(&sample());
    let text = |title: &str| {
        rows(&report)
            .iter()
            .find(|row| row.title == title)
            .unwrap()
            .text
            .clone()
    };
    assert!(text("ニーズの集約・共有化").ends_with("※P３０、31参照"));
    let nested = text("人事の強化");
    assert!(
        nested.contains("○人事評価\n・") && nested.contains("\n　・") && nested.contains("\n ・")
    );
    assert!(text("ＣＳＷの配置・育成").contains("当初の２名から５名"));
}

#[test]
fn issues_add_up_by_item() {
    let issues = issues(&sample());
    let by_item: Vec<(&str, usize)> = issues
        .items
        .iter()
        .map(|item| (item.number.as_str(), item.issues.len()))
        .collect();
    assert_eq!(
        by_item,
        [("①", 2), ("②", 3), ("③", 2), ("④", 2), ("⑤", 4), ("⑥", 1)]
    );
    assert_eq!((issues.total, issues.led), (14, 0));
    let fields: Vec<&str> = issues
        .items
        .iter()
        .map(|item| item.field.as_str())
        .collect();
    assert_eq!(fields, ["事業", "事業", "組織", "組織", "財政", "財政"]);
}

#[test]
fn a_disposition_that_is_taken_back_is_told() {
    use ayumi::edit::{apply, change};
    use ayumi::plan::review::ReviewEntry;
    let plan = sample();
    let entry =
        |key: &str| ReviewEntry::of_initiative(Id::new("final").unwrap(), Id::new(key).unwrap()).id;
    let achieved = Id::new("disposition-achieved").unwrap();
    let edits = [
        change(&plan, entry("k02"), |entry| entry.disposition = None),
        change(&plan, entry("k06"), |entry| {
            entry.text_after_extension.clear();
        }),
        change(&plan, entry("k09"), |entry| {
            entry.disposition = Some(achieved);
        }),
    ];
    let (plan, _) = apply(&plan, edits.concat()).unwrap();
    let report = final_review(&plan);
    assert_eq!(report.counts.open, 1);
    let told = check(&plan).into_iter();
    let told: Vec<_> = told.filter(|it| it.message.contains("最終総括")).collect();
    assert_eq!(told.len(), 3);
    assert_eq!(
        destination(&plan, &told[0]).map(|(page, _)| page),
        Some(Page::Review)
    );
    let found: Vec<(&str, Finding)> = report
        .findings
        .iter()
        .map(|line| (line.title.as_str(), line.finding))
        .collect();
    assert_eq!(
        found,
        [
            ("地域拠点の設置", Finding::NoDisposition),
            ("地域ボランティアの育成", Finding::NothingAfterExtension),
            ("ＰＲ活動の推進", Finding::NotExtended),
        ]
    );
}
