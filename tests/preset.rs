//! Presets: each makes a plan through the one door that every screen can work with.
#![allow(clippy::unwrap_used, reason = "a test that has no plan has failed")]

use ayumi::check::{Severity, check};
use ayumi::edit::EditError;
use ayumi::plan::scale::{Grade, Stage};
use ayumi::plan::vocabulary::Level;
use ayumi::plan::{FiscalYear, Key, Moment, TableName};
use ayumi::preset::{NewPlan, Preset, start};

fn new_plan() -> NewPlan {
    NewPlan {
        id: Key::new("plan-1").unwrap(),
        title: "第２期計画".into(),
        organisation: "見本町社会福祉協議会".into(),
        first_year: FiscalYear::new(2024).unwrap(),
        last_year: FiscalYear::new(2028).unwrap(),
        made_at: Moment("2024-04-01T09:00:00+09:00".into()),
    }
}

#[test]
fn every_preset_keeps_what_the_new_plan_says() {
    for &preset in Preset::ALL {
        let plan = start(preset, new_plan()).unwrap();
        let header = plan.header().unwrap();
        assert_eq!(header.id().key().as_str(), "plan-1");
        assert_eq!(header.title, "第２期計画");
        assert_eq!(header.organisation, "見本町社会福祉協議会");
        assert_eq!(header.made_at.date(), "2024-04-01");
        assert_eq!(plan.years().len(), 5);
    }
}

#[test]
fn every_preset_gives_each_screen_something_to_work_with() {
    for &preset in Preset::ALL {
        let plan = start(preset, new_plan()).unwrap();
        // A node for an initiative to stand under, and the initiative itself.
        assert!(plan.in_order::<Level>().len() >= 2, "{preset:?}");
        let stages = plan.in_order::<Stage>();
        assert!(!stages.is_empty(), "{preset:?}");
        for stage in stages {
            let grades = plan.in_order::<Grade>();
            assert!(
                grades.iter().any(|grade| grade.scale == stage.scale),
                "{preset:?}"
            );
        }
        // What only the person knows is left to the person.
        for table in [
            TableName::Sections,
            TableName::Nodes,
            TableName::Initiatives,
        ] {
            assert_eq!(plan.table(table).count(), 0, "{preset:?} {table:?}");
        }
    }
}

#[test]
fn no_preset_starts_with_an_error() {
    for &preset in Preset::ALL {
        let plan = start(preset, new_plan()).unwrap();
        let mut findings = check(&plan);
        findings.retain(|finding| finding.severity == Severity::Error);
        assert_eq!(findings, [], "{preset:?}");
    }
}

#[test]
fn grades_follow_each_other_without_a_gap_in_rank() {
    for &preset in Preset::ALL {
        let plan = start(preset, new_plan()).unwrap();
        let ranks: Vec<u32> = plan
            .in_order::<Grade>()
            .iter()
            .filter_map(|grade| grade.rank)
            .collect();
        let expected: Vec<u32> = (1..).take(ranks.len()).collect();
        assert_eq!(ranks, expected, "{preset:?}");
    }
}

#[test]
fn a_menu_can_say_what_each_preset_sets_up() {
    for &preset in Preset::ALL {
        assert!(!preset.name().is_empty() && !preset.description().is_empty());
        assert!(preset.sets_up().len() >= 3, "{preset:?}");
    }
    assert_eq!(
        Preset::ProgressSheets.sets_up(),
        [
            "体系の段：基本戦略、施策細目、重点施策、重点的取組",
            "評価区分：A 達成、B 未達成、C 検討中、D 中止",
            "評価の段階：自己評価（担当係）、査定（ワーキンググループ）",
            "年次計画の言葉：検討、試行、実施、評価、充実",
        ]
    );
}

#[test]
fn only_the_first_grade_of_progress_sheets_counts_as_achieved() {
    let plan = start(Preset::ProgressSheets, new_plan()).unwrap();
    let achieved: Vec<(String, Option<bool>, Option<u32>)> = plan
        .in_order::<Grade>()
        .iter()
        .map(|grade| (grade.symbol.clone(), grade.achieved, grade.rank))
        .collect();
    let expected = [
        ("A", Some(true), Some(1)),
        ("B", Some(false), Some(2)),
        ("C", Some(false), Some(3)),
        ("D", Some(false), None),
    ];
    assert_eq!(
        achieved,
        expected.map(|(symbol, achieved, rank)| (symbol.to_owned(), achieved, rank))
    );
}

#[test]
fn a_plan_without_an_id_is_refused() {
    let nameless = NewPlan {
        id: Key::default(),
        ..new_plan()
    };
    let refused = start(Preset::Empty, nameless);
    assert!(
        matches!(refused, Err(EditError::Unfit(TableName::Header, ..))),
        "{refused:?}"
    );
}
