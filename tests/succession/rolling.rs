//! What a record takes along into the next plan, on the sample of the final review family and on
//! figures of every kind.

use ayumi::bundle;
use ayumi::edit::{add, apply, change};
use ayumi::plan::action::{Action, SharedAction};
use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::listing::Outline;
use ayumi::plan::review::TraceDirection;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan, Position};
use ayumi::report::issues::issues;
use ayumi::succession::{BaselineKind, Succession, baseline, succeed, suggest};

use crate::support::{applied, initiative, plan};

const KAWAGUCHI: &[u8] = include_bytes!("../../public/samples/kawaguchi.json");

fn suggested(plan: &Plan) -> Succession {
    suggest(plan, Key::new("next").unwrap(), Moment::default())
}

fn kawaguchi() -> Plan {
    bundle::read(KAWAGUCHI).unwrap().plan
}

fn listed(plan: &Plan) -> Vec<String> {
    let outline = Outline::of(plan);
    let listings = outline.listings();
    listings
        .iter()
        .map(|listing| listing.initiative.title.clone())
        .collect()
}

#[test]
fn after_a_review_only_what_was_extended_goes_on() {
    let old = kawaguchi();
    let made = succeed(&old, &suggested(&old)).unwrap();
    assert_eq!(
        listed(&made.plan),
        [
            "かわぐちボランティアセンターの運営強化",
            "地域ボランティアの育成",
            "事務局組織の強化・改編",
            "ＰＲ活動の推進",
            "会員の増強",
            "職員の経営意識の向上",
        ]
    );
    // ⑥ has nothing that goes on, but an issue that is left: its node is there for it.
    let nodes: Vec<&str> = Outline::of(&made.plan)
        .lines()
        .iter()
        .filter_map(|line| match line.entry {
            ayumi::plan::listing::Entry::Node(node) => {
                Some(made.plan.get(node.id()).unwrap().title.as_str())
            }
            ayumi::plan::listing::Entry::Listing(_) => None,
        })
        .collect();
    assert_eq!(nodes.len(), 10);
    assert!(nodes.contains(&"行政との財政的な連携の強化"));
    let years: Vec<u16> = made
        .plan
        .years()
        .into_iter()
        .map(FiscalYear::western)
        .collect();
    assert_eq!(years, [2025, 2026, 2027]);
}

#[test]
fn every_issue_leads_to_what_its_item_becomes() {
    let old = kawaguchi();
    let made = succeed(&old, &suggested(&old)).unwrap();
    let (after, _) = apply(&old, made.edits).unwrap();
    let issues = issues(&after);
    assert_eq!((issues.total, issues.led), (14, 14));
    for item in &issues.items {
        for issue in &item.issues {
            assert_eq!(issue.leads_to.len(), 1);
            assert_eq!(issue.leads_to[0].title, item.title);
        }
    }
    let back = made.plan.traces.iter().filter(|trace| {
        trace.toward == TraceDirection::Previous
            && old.issues.get(trace.other_record.unwrap().into()).is_some()
    });
    assert_eq!(back.count(), 14);
}

#[test]
fn the_last_figure_becomes_the_baseline() {
    let old = kawaguchi();
    let made = succeed(&old, &suggested(&old)).unwrap();
    let values: Vec<_> = made
        .plan
        .indicator_values
        .iter()
        .map(|value| {
            (
                value.kind,
                value.year,
                value.as_printed.as_str(),
                value.when_as_printed.as_str(),
            )
        })
        .collect();
    assert_eq!(
        values,
        [(
            ValueKind::Baseline,
            None,
            "前年度実績を上回る",
            "令和5年度実績"
        )]
    );
}

fn with_indicator(values: &[(ValueKind, i32, u32, &str)]) -> (Plan, Id<Indicator>) {
    let old = plan("level 目標 １\nlevel 項目 ①\nつながり\n  - サロン");
    let id: Id<Indicator> = Id::new("indicator").unwrap();
    let mut edits = vec![add(Indicator {
        id,
        initiative: initiative(&old, "サロン"),
        name: "開催".into(),
        populations: vec!["会員".into(), "世帯".into()],
        ..Indicator::default()
    })];
    for (kind, western, sequence, text) in values {
        let year = FiscalYear::new(*western);
        edits.push(add(IndicatorValue {
            as_printed: (*text).into(),
            ..IndicatorValue::revision(id, *kind, year, *sequence)
        }));
    }
    (applied(&old, edits), id)
}

#[test]
fn where_there_is_no_actual_the_last_target_in_force_counts() {
    let (old, id) = with_indicator(&[
        (ValueKind::Baseline, 2018, 0, "10回"),
        (ValueKind::Target, 2022, 0, "11回"),
        (ValueKind::Target, 2023, 0, "15回"),
        (ValueKind::RevisedTarget, 2023, 1, "12回"),
        (ValueKind::Actual, 2023, 0, "　"),
    ]);
    let found = baseline(&old, id, 0).unwrap();
    assert_eq!(
        (found.kind, found.as_printed.as_str()),
        (BaselineKind::Target, "12回")
    );
    let made = succeed(&old, &suggested(&old)).unwrap();
    let carried = made.plan.indicator_values.iter().next().unwrap();
    assert_eq!(carried.when_as_printed, "令和5年度目標");
    assert!(carried.note.contains("実績がない"));
    assert_eq!(made.plan.indicator_values.len(), 1);
}

#[test]
fn a_value_that_is_published_later_is_not_there_yet() {
    let (old, id) = with_indicator(&[
        (ValueKind::Actual, 2022, 0, "66人（31人）"),
        (ValueKind::Actual, 2023, 0, "集計中"),
    ]);
    let last = IndicatorValue::new(id, ValueKind::Actual, FiscalYear::new(2023)).id;
    let old = applied(&old, change(&old, last, |value| value.not_yet = true));
    let found = baseline(&old, id, 0).unwrap();
    assert_eq!(found.as_printed, "66人（31人）");
}

#[test]
fn each_population_has_a_baseline_of_its_own() {
    let (old, id) = with_indicator(&[(ValueKind::Actual, 2023, 0, "400人")]);
    let second = IndicatorValue::new(id, ValueKind::Actual, FiscalYear::new(2023)).of_population(1);
    let old = applied(
        &old,
        vec![add(IndicatorValue {
            as_printed: "120世帯".into(),
            ..second
        })],
    );
    let made = succeed(&old, &suggested(&old)).unwrap();
    let mut values: Vec<(u32, &str)> = made
        .plan
        .indicator_values
        .iter()
        .map(|value| (value.population, value.as_printed.as_str()))
        .collect();
    values.sort_unstable();
    assert_eq!(values, [(0, "400人"), (1, "120世帯")]);
}

#[test]
fn what_two_say_is_kept_when_they_become_one() {
    let old = plan("level 目標 １\nlevel 項目 ①\nつながり\n  - サロン\n  - 見守り");
    let (one, other) = (initiative(&old, "サロン"), initiative(&old, "見守り"));
    let shared: Id<SharedAction> = Id::new("shared").unwrap();
    let action = |id: &str, of: Id<Initiative>, title: &str, shared| {
        add(Action {
            id: Id::new(id).unwrap(),
            initiative: of,
            position: Position::nth(0),
            title: title.into(),
            shared,
            ..Action::default()
        })
    };
    let indicator = Indicator {
        id: Id::new("indicator").unwrap(),
        initiative: other,
        action: Some(Id::new("a3").unwrap()),
        name: "回数".into(),
        ..Indicator::default()
    };
    let edits = [
        change(&old, one, |row| row.overview = "集まる。".into()),
        change(&old, other, |row| row.overview = "見守る。".into()),
        vec![
            add(SharedAction {
                id: shared,
                title: "共通の取組".into(),
                ..SharedAction::default()
            }),
            action("a1", one, "会場を増やす", None),
            action("a2", one, "", Some(shared)),
            action("a3", other, "", Some(shared)),
            add(indicator),
        ],
    ];
    let old = applied(&old, edits.concat());
    let mut draft = suggested(&old);
    let key = |title: &str| {
        draft
            .entries
            .iter()
            .find(|entry| entry.title == title)
            .unwrap()
            .key
    };
    let (going, into) = (key("見守り"), key("サロン"));
    assert!(draft.merge(going, into));
    let made = succeed(&old, &draft).unwrap();
    let only = made.plan.initiatives.iter().next().unwrap();
    assert_eq!(only.overview, "集まる。\n見守る。");
    assert_eq!(made.plan.actions.len(), 2, "a shared action stands once");
    let measured = made.plan.indicators.iter().next().unwrap().action.unwrap();
    assert_eq!(made.plan.get(measured).unwrap().shared, Some(shared));
}
