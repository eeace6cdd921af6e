//! The sample of the action plan family: every figure here was counted in the published document.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use std::collections::BTreeMap;

use ayumi::bundle;
use ayumi::check::{Severity, check};
use ayumi::plan::action::Action;
use ayumi::plan::indicator::{IndicatorValue, ValueKind};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::listing::Outline;
use ayumi::plan::vocabulary::{ChangeClass, FundingType, Section};
use ayumi::plan::{Id, Plan, Row};

const SAMPLE: &[u8] = include_bytes!("../public/samples/nishitokyo.json");

fn sample() -> Plan {
    bundle::read(SAMPLE).unwrap().plan
}

fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

#[test]
fn it_opens_without_a_problem_or_an_error() {
    let reading = bundle::read(SAMPLE).unwrap();
    assert_eq!(reading.problems, []);
    assert!(reading.intact);
    let mut findings = check(&reading.plan);
    findings.retain(|finding| finding.severity != Severity::Note);
    assert_eq!(findings, []);
}

#[test]
fn it_says_on_its_face_what_is_made_up() {
    let plan = sample();
    let notice = &plan.header().unwrap().notice;
    for words in [
        "これは見本です",
        "西東京市社会福祉協議会",
        "期間を均等に分けて作りました",
        "文章は、すべてこの見本のために書いたもの",
        "評価区分は元の資料にありません",
        "実在する団体の活動や考えを示すものではありません",
    ] {
        assert!(notice.contains(words), "{words}");
    }
    assert!(plan.bars.iter().all(|bar| !bar.note.is_empty()));
}

#[test]
fn the_25_items_stand_under_three_policies_and_ten_sections() {
    let plan = sample();
    let listings = Outline::of(&plan).listings();
    let policies = counted(
        listings
            .iter()
            .map(|listing| listing.path[0].title.as_str()),
    );
    assert_eq!(
        policies.into_iter().collect::<Vec<_>>(),
        [
            ("事業活動の再構築", 14),
            ("各種基盤の強化", 9),
            ("法人運営の適正化", 2)
        ]
    );
    let numbers: Vec<String> = listings.iter().map(|it| it.number.clone()).collect();
    let expected: Vec<String> = (1..=25).map(|number| number.to_string()).collect();
    assert_eq!(numbers, expected);
    let outline = Outline::of(&plan);
    let printed = |key| outline.number_of(id(key)).to_owned();
    assert_eq!(printed("p1"), "Ⅰ");
    assert_eq!(printed("p1s6"), "（6）");
    assert_eq!(printed("p2s3"), "（３）");
    assert_eq!(plan.nodes.len(), 3 + 10);
}

#[test]
fn sections_and_funding_types_are_those_printed() {
    let plan = sample();
    let sections = plan
        .initiatives
        .iter()
        .flat_map(|item| item.sections.iter());
    let names = sections.map(|section: &Id<Section>| plan.get(*section).unwrap().name.as_str());
    assert_eq!(
        counted(names),
        [("総務課", 12), ("福祉支援課", 9), ("福祉活動推進課", 7)].into()
    );
    let name = |funding: &Id<FundingType>| plan.get(*funding).unwrap().name.as_str();
    let types: Vec<String> = plan
        .initiatives
        .iter()
        .map(|item| {
            item.funding_types
                .iter()
                .map(name)
                .collect::<Vec<_>>()
                .join("＋")
        })
        .collect();
    assert_eq!(
        counted(types.iter().map(String::as_str)),
        [
            ("独自事業", 13),
            ("市委託事業", 5),
            ("市補助事業", 3),
            ("市補助", 2),
            ("東社協委託事業", 1),
            ("東社協委託事業＋市補助事業", 1),
        ]
        .into()
    );
}

fn class_of<'a>(plan: &'a Plan, action: &Row<Action>) -> &'a str {
    let shared = action.shared.and_then(|shared| plan.get(shared));
    let class: Option<Id<ChangeClass>> = action
        .change_class
        .or_else(|| shared.and_then(|shared| shared.change_class));
    &plan.get(class.unwrap()).unwrap().name
}

#[test]
fn the_99_rows_have_their_classes_and_23_of_them_are_shared() {
    let plan = sample();
    assert_eq!(plan.actions.len(), 99);
    assert_eq!(
        counted(plan.actions.iter().map(|action| class_of(&plan, action))),
        [("継続", 39), ("充実・強化", 36), ("新規", 24)].into()
    );
    let own = plan.actions.iter().filter(|action| action.shared.is_none());
    assert_eq!(
        counted(own.map(|action| class_of(&plan, action))),
        [("継続", 39), ("充実・強化", 18), ("新規", 19)].into()
    );
    let shared = plan.actions.iter().filter_map(|action| action.shared);
    let labels = shared.map(|shared| plan.get(shared).unwrap().label.as_str());
    assert_eq!(
        counted(labels),
        [("共通１", 13), ("共通２", 5), ("共通３", 5)].into()
    );
}

#[test]
fn wording_that_drifts_is_kept_as_printed() {
    let plan = sample();
    let action = |key: &str| plan.get(id::<Action>(key)).unwrap();
    for item in ["i05", "i11", "i12", "i13"] {
        let row = action(format!("{item}-c1").as_str());
        assert_eq!(
            row.overview_title,
            "社協他部署や関係機関との連携して地域の課題解決の仕組みづくり"
        );
    }
    for item in ["i03", "i12", "i13"] {
        assert!(
            action(format!("{item}-c1").as_str())
                .title
                .contains("しくみづくり")
        );
    }
    assert!(action("i17-3").overview_title.ends_with("検討。"));
    assert_eq!(
        action("i18-1").title,
        "福しんごうくんの財源確保計画の見直し､改訂、実行（再掲）"
    );
    let listed = plan.placements.iter().map(|row| row.listed_title.as_str());
    let listed: Vec<&str> = listed.filter(|title| !title.is_empty()).collect();
    assert_eq!(listed, ["生活福祉資金事業", "事務事業評価の実施、"]);
}

#[test]
fn the_31_indicators_have_a_baseline_and_five_targets_each() {
    let plan = sample();
    let of = |kind| {
        plan.indicator_values
            .iter()
            .filter(move |value| value.kind == kind)
    };
    assert_eq!(plan.indicators.len(), 31);
    assert_eq!(of(ValueKind::Baseline).count(), 31);
    assert_eq!(of(ValueKind::Target).count(), 155);
    let deferred = of(ValueKind::Target)
        .filter(|value| value.as_printed == "次期介護保険事業計画による")
        .count();
    assert_eq!(deferred, 6);
    let with: std::collections::BTreeSet<Id<Initiative>> =
        plan.indicators.iter().map(|row| row.initiative).collect();
    let without: Vec<String> = plan
        .initiatives
        .iter()
        .filter(|item| !with.contains(&item.id()))
        .map(|item| item.id().to_string())
        .collect();
    assert_eq!(without, ["i20", "i22", "i23"]);
}

#[test]
fn targets_that_are_no_plain_number_stand_as_printed() {
    let plan = sample();
    let row = |key: &str| -> Vec<String> {
        let of = |kind, western| {
            let year = ayumi::plan::FiscalYear::new(western).filter(|_| kind == ValueKind::Target);
            let value = IndicatorValue::new(id(key), kind, year);
            plan.get(value.id).unwrap().as_printed.clone()
        };
        std::iter::once(of(ValueKind::Baseline, 0))
            .chain((2019..=2023).map(|year| of(ValueKind::Target, year)))
            .collect()
    };
    // Below the baseline, with a footnote; a pair; a range with a part in brackets, then deferred.
    assert_eq!(
        row("i05-indicator-1"),
        ["824件 (*１）", "650件", "660件", "670件", "680件", "690件"]
    );
    assert_eq!(row("i05-indicator-2")[5], "80人（52人）");
    assert_eq!(row("i10-indicator-2")[0], "年１回（年4～6回）");
    assert_eq!(row("i10-indicator-2")[3], "次期介護保険事業計画による");
    // Relative, in words, mixed widths, a lost separator, another plan's number.
    assert_eq!(row("i15-indicator-1"), ["総事務事業数の3分の1"; 6]);
    assert_eq!(row("i19-indicator-2")[..2], ["60%", "取り組み実施"]);
    assert_eq!(
        row("i18-indicator-1")[..3],
        ["236万円", "４００万円", "450万円"]
    );
    assert_eq!(row("i17-indicator-2")[3], "3500千円");
    assert_eq!(row("i21-indicator-1")[5], "職員定員適正化計画が定める人数");
}

#[test]
fn phases_recur_in_one_track_and_keep_the_words_of_the_document() {
    let plan = sample();
    let words = |key: &str| -> Vec<(u16, String)> {
        let mut bars: Vec<_> = plan
            .bars
            .iter()
            .filter(|bar| bar.action == Some(id(key)) && bar.track == 0)
            .map(|bar| (bar.from.western(), bar.label.clone()))
            .collect();
        bars.sort();
        bars
    };
    let elections = words("i23-1");
    assert_eq!(
        elections
            .iter()
            .map(|(_, word)| word.as_str())
            .collect::<Vec<_>>(),
        ["改選", "選定", "改選", "選定", "改選"]
    );
    assert_eq!(elections[0].0, 2019);
    assert!(words("i12-2").iter().any(|(_, word)| word == "評価・充"));
    let bars = counted(plan.bars.iter().map(|bar| bar.label.as_str()));
    for (word, count) in [
        ("検討", 64),
        ("実施", 84),
        ("評価・充実", 44),
        ("試行", 14),
        ("改選", 4),
    ] {
        assert_eq!(bars.get(word), Some(&count), "{word}");
    }
    assert_eq!(plan.bars.len(), 249);
}

#[test]
fn appendices_hold_roles_and_meetings() {
    let plan = sample();
    let lines: Vec<usize> = plan
        .appendices
        .iter()
        .map(|row| row.text.lines().count())
        .collect();
    // The articles; 14 members by role; 2 + 7 + 2 meetings under three headings.
    assert_eq!(lines, [2, 14, 14]);
}
