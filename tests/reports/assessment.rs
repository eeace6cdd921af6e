//! Assessment: who is through, who is left, and what lies beside a sheet while it is rated.

use ayumi::edit::assessing::{RatingSlot, add_assessor, set_rating_in};
use ayumi::edit::{Edit, add, apply, change};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::rating::{Rating, Subject, Verdict};
use ayumi::plan::scale::{Assessor, Criterion, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::summary::{Opinion, OpinionResponse, ResponseState};
use ayumi::plan::{Id, Moment, Plan, Position};
use ayumi::report::assessment::{
    Assessment, AssessmentCounts, AssessmentQuery, AssessmentState, assessment, beside, earlier,
    figures,
};
use ayumi::report::sheet::{AverageOf, SheetView, sheet};

use crate::honjo;
use crate::small::{self, id, year};

fn after(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

/// The small plan with a committee after the self-assessment.
fn plan() -> Plan {
    let committee = Stage {
        id: id("committee"),
        position: Position::nth(1),
        name: "評価".into(),
        assessor: Assessor::Committee,
        assessor_name: "評価委員会".into(),
        scale: id("scale"),
        ..Stage::default()
    };
    after(&small::plan(), vec![add(committee)])
}

fn at(plan: &Plan, western: i32) -> Assessment {
    assessment(plan, &AssessmentQuery::new(year(western)))
}

fn states(assessment: &Assessment) -> Vec<(String, AssessmentState)> {
    let line = |line: &ayumi::report::assessment::AssessmentLine| {
        (line.sheet.initiative.to_string(), line.state)
    };
    assessment.lines.iter().map(line).collect()
}

fn state(plan: &Plan, initiative: &str, western: i32) -> AssessmentState {
    let states = states(&at(plan, western));
    states
        .into_iter()
        .find(|(id, _)| id == initiative)
        .unwrap()
        .1
}

fn slot(assessor: &str, criterion: Option<&str>) -> RatingSlot {
    RatingSlot {
        stage: id("committee"),
        criterion: criterion.map(id),
        assessor: assessor.into(),
    }
}

fn rate(plan: &Plan, initiative: &str, slot: &RatingSlot, verdict: Verdict) -> Plan {
    let edits = set_rating_in(
        plan,
        Subject::Initiative(id(initiative)),
        year(2026),
        slot,
        |rating: &mut Rating| {
            rating.say(verdict, Moment::default());
        },
    );
    after(plan, edits)
}

fn grade(key: &str) -> Verdict {
    Verdict::Grade(id(key))
}

#[test]
fn a_sheet_is_left_until_the_stage_has_said_something() {
    let mut plan = plan();
    assert_eq!(
        states(&at(&plan, 2026)),
        [
            ("a".to_owned(), AssessmentState::Open),
            ("b".to_owned(), AssessmentState::Open),
            ("late".to_owned(), AssessmentState::Open),
        ]
    );
    plan = rate(&plan, "a", &slot("", None), grade("best"));
    plan = rate(
        &plan,
        "late",
        &slot("", None),
        Verdict::NotRated("対象外".into()),
    );
    let now = at(&plan, 2026);
    assert_eq!(
        now.total,
        AssessmentCounts {
            through: 2,
            left: 1,
            blocked: 0
        }
    );
    assert_eq!(now.next_left, Some(id("b")));
    assert_eq!(state(&plan, "late", 2026), AssessmentState::NotRated);
    // This grade needs a reason: the sheet is not through without it.
    plan = rate(&plan, "b", &slot("", None), grade("good"));
    assert_eq!(state(&plan, "b", 2026), AssessmentState::LacksReason);
    let edits = set_rating_in(
        &plan,
        Subject::Initiative(id("b")),
        year(2026),
        &slot("", None),
        |rating| {
            rating.reason = "会議で決めた".into();
        },
    );
    plan = after(&plan, edits);
    let now = at(&plan, 2026);
    assert_eq!(
        now.total,
        AssessmentCounts {
            through: 3,
            left: 0,
            blocked: 0
        }
    );
    assert_eq!(now.next_left, None);
}

#[test]
fn a_sheet_the_stage_before_has_not_rated_waits() {
    let plan = plan();
    // Nothing was rated in 2024; who has no rating before waits, and is not offered as the next.
    let now = at(&plan, 2024);
    assert!(
        now.lines
            .iter()
            .all(|line| line.state == AssessmentState::Blocked)
    );
    assert_eq!((now.total.blocked, now.total.left), (3, 0));
    assert_eq!(now.next_left, None);
    // Rated all the same, it is through.
    let edits = set_rating_in(
        &plan,
        Subject::Initiative(id("a")),
        year(2024),
        &slot("", None),
        |rating| {
            rating.say(grade("best"), Moment::default());
        },
    );
    assert_eq!(
        state(&after(&plan, edits), "a", 2024),
        AssessmentState::Rated
    );
}

#[test]
fn a_sheet_that_is_empty_on_purpose_is_through() {
    let plan = plan();
    let sheet = ProgressSheet::id_of(id("late"), year(2026));
    let edits = change(&plan, sheet, |sheet| {
        sheet.omitted_because = "休止中".into();
    });
    assert_eq!(
        state(&after(&plan, edits), "late", 2026),
        AssessmentState::Omitted
    );
}

#[test]
fn every_criterion_has_to_be_rated_on_its_scale() {
    let mut plan = plan();
    let criteria = ["必要性", "有効性"]
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            add(Criterion {
                id: id(&format!("c{index}")),
                stage: id("committee"),
                position: Position::nth(index),
                name: name.into(),
                ..Criterion::default()
            })
        });
    plan = after(&plan, criteria.collect());
    plan = rate(&plan, "a", &slot("", Some("c0")), grade("best"));
    assert_eq!(state(&plan, "a", 2026), AssessmentState::Partly);
    plan = rate(&plan, "a", &slot("", Some("c1")), grade("best"));
    assert_eq!(state(&plan, "a", 2026), AssessmentState::Rated);
}

fn several(averaged: bool) -> Plan {
    let plan = plan();
    let edits = change(&plan, id::<Stage>("committee"), |stage| {
        stage.several_assessors = true;
        stage.averaged = averaged;
    });
    let mut plan = after(&plan, edits);
    for assessor in ["会長", "副会長", "委員"] {
        let edits = add_assessor(
            &plan,
            Subject::Initiative(id("a")),
            year(2026),
            &slot(assessor, None),
        );
        plan = after(&plan, edits);
    }
    plan
}

#[test]
fn an_assessor_has_a_rating_to_give_on_every_sheet() {
    let mut plan = several(true);
    let form = |plan: &Plan| {
        let view = sheet(plan, id("b"), year(2026)).unwrap();
        let form = view
            .stages
            .into_iter()
            .find(|form| form.stage == id("committee"));
        form.unwrap()
    };
    let names: Vec<String> = form(&plan)
        .entries
        .into_iter()
        .map(|entry| entry.assessor)
        .collect();
    assert_eq!(names.len(), 4, "three assessors and the whole: {names:?}");
    assert_eq!(names.last().map(String::as_str), Some(""));

    plan = rate(&plan, "b", &slot("会長", None), grade("best"));
    assert_eq!(state(&plan, "b", 2026), AssessmentState::Partly);
    plan = rate(&plan, "b", &slot("委員", None), grade("best"));
    plan = rate(
        &plan,
        "b",
        &slot("副会長", None),
        Verdict::NotRated("欠席".into()),
    );
    assert_eq!(state(&plan, "b", 2026), AssessmentState::Rated);
}

#[test]
fn a_conclusion_ends_it_whatever_single_assessors_lack() {
    let plan = rate(&several(false), "a", &slot("", None), grade("best"));
    assert_eq!(state(&plan, "a", 2026), AssessmentState::Rated);
}

#[test]
fn assessors_are_averaged_only_where_the_plan_says_so() {
    let rated = |averaged| {
        let mut plan = several(averaged);
        plan = rate(&plan, "a", &slot("会長", None), grade("best"));
        plan = rate(&plan, "a", &slot("委員", None), grade("good"));
        plan = rate(&plan, "a", &slot("副会長", None), grade("aside"));
        // The conclusion is not one voice among the others.
        plan = rate(&plan, "a", &slot("", None), grade("best"));
        let view = sheet(&plan, id("a"), year(2026)).unwrap();
        view.stages[1].averages.clone()
    };
    assert_eq!(rated(false), []);
    let [average] = rated(true).try_into().unwrap();
    assert_eq!(
        (average.value.as_str(), average.of),
        ("1.5", AverageOf::Ranks)
    );
    assert_eq!((average.count, average.left_out), (2, 1));
}

#[test]
fn the_way_goes_in_printed_order_and_from_the_last_back_to_the_top() {
    let plan = rate(&plan(), "b", &slot("", None), grade("best"));
    let now = at(&plan, 2026);
    let way = now.way(id("a"));
    assert_eq!((way.previous, way.next), (None, Some(id("b"))));
    assert_eq!(
        (way.next_left, way.place, way.count),
        (Some(id("late")), Some(1), 3)
    );
    assert_eq!(now.way(id("late")).next_left, Some(id("a")));
    let elsewhere = now.way(id("retired"));
    assert_eq!(
        (elsewhere.place, elsewhere.next_left),
        (None, Some(id("a")))
    );
}

#[test]
fn the_list_is_narrowed_and_the_counts_stay() {
    let plan = rate(&plan(), "a", &slot("", None), grade("best"));
    let narrow = AssessmentQuery {
        section: Some(id("east")),
        only_left: true,
        ..AssessmentQuery::new(year(2026))
    };
    let now = assessment(&plan, &narrow);
    assert_eq!(states(&now), [("b".to_owned(), AssessmentState::Open)]);
    assert_eq!(now.total.all(), 3);
    let east = now.sections.iter().find(|group| {
        group
            .section
            .as_ref()
            .is_some_and(|section| section.id == id("east"))
    });
    assert_eq!(
        east.unwrap().counts,
        AssessmentCounts {
            through: 1,
            left: 1,
            blocked: 0
        }
    );
}

#[test]
fn opinions_of_last_year_lie_beside_with_their_answers() {
    let plan = plan();
    let opinion = |key: &str, node: Option<&str>, initiative: Option<&str>, western| {
        add(Opinion {
            id: id(key),
            year: year(western),
            node: node.map(id),
            initiative: initiative.map(id),
            given_by: "評価委員会".into(),
            text: format!("意見{key}"),
            ..Opinion::default()
        })
    };
    let response = OpinionResponse {
        id: id("answer"),
        opinion: id("own"),
        text: "見直した".into(),
        state: ResponseState::Done,
        ..OpinionResponse::default()
    };
    let plan = after(
        &plan,
        vec![
            opinion("own", None, Some("a"), 2025),
            opinion("above", Some("g1"), None, 2025),
            opinion("whole", None, None, 2025),
            opinion("older", None, Some("a"), 2024),
            opinion("other", None, Some("b"), 2025),
            add(response),
        ],
    );
    let view = sheet(&plan, id("a"), year(2026)).unwrap();
    let texts = |opinions: &[ayumi::report::sheet::OpinionView]| -> Vec<String> {
        let mut texts: Vec<String> = opinions.iter().map(|one| one.text.clone()).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(&view.opinions_last_year), ["意見above", "意見own"]);
    let own = view
        .opinions_last_year
        .iter()
        .find(|one| one.text == "意見own")
        .unwrap();
    assert_eq!(own.responses[0].state, ResponseState::Done);
    let beside = beside(&plan, id("a"), year(2026));
    assert_eq!(texts(&beside.opinions_on_plan), ["意見whole"]);
    assert_eq!(beside.places.len(), 2);
    assert!(!beside.places[0].cross_listed && beside.places[1].cross_listed);
}

fn honjo_sheet(plan: &Plan, initiative: &str) -> SheetView {
    sheet(plan, Id::new(initiative).unwrap(), year(2023)).unwrap()
}

#[test]
fn the_published_plan_is_through_in_its_last_year_and_open_before() {
    let plan = honjo::plan();
    let now = at(&plan, 2023);
    assert_eq!(
        now.stage.as_ref().map(|stage| stage.name.as_str()),
        Some("査定")
    );
    assert_eq!(
        now.total,
        AssessmentCounts {
            through: 49,
            left: 0,
            blocked: 0
        }
    );
    // Each initiative once: the working group gave A 34 times and B 15 times.
    let count = |symbol: &str| {
        let has = |line: &&ayumi::report::assessment::AssessmentLine| {
            line.grade
                .as_ref()
                .is_some_and(|grade| grade.symbol == symbol)
        };
        now.lines.iter().filter(has).count()
    };
    assert_eq!((count("A"), count("B")), (34, 15));
    let differing: Vec<usize> = now
        .lines
        .iter()
        .filter(|line| line.differs)
        .map(|line| line.sheet.page)
        .collect();
    assert_eq!(differing, [3, 28, 56]);
    // Before, the sections rated and the working group did not.
    assert_eq!(
        at(&plan, 2022).total,
        AssessmentCounts {
            through: 0,
            left: 49,
            blocked: 0
        }
    );
}

#[test]
fn targets_stand_against_what_was_reached() {
    let plan = honjo::plan();
    let (bars, reached) = figures(&honjo_sheet(&plan, "p60"));
    assert_eq!(bars.len(), 1);
    let cell = &reached[0].cell;
    assert_eq!(cell.year, year(2023));
    assert_eq!(
        (cell.attainment.as_str(), cell.is_met),
        ("113.9％", Some(true))
    );
    assert_eq!(cell.revised.len(), 1);
    assert_eq!(reached[0].actuals.len(), 1);
    // Of two bars, the one that covers the year.
    assert_eq!(figures(&honjo_sheet(&plan, "p02")).0.len(), 1);
}

#[test]
fn every_stage_before_is_told_with_its_reason() {
    let plan = honjo::plan();
    let view = honjo_sheet(&plan, "p03");
    let stages = &view.stages;
    let said = earlier(&view, stages[1].stage);
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].stage_name, "自己評価");
    assert_eq!(
        said[0].grade.as_ref().map(|grade| grade.symbol.as_str()),
        Some("B")
    );
    assert!(!said[0].reason.is_empty());
    assert_eq!(earlier(&view, stages[0].stage), []);
    let home: Id<Initiative> = Id::new("p02").unwrap();
    let pages: Vec<usize> = beside(&plan, home, year(2023))
        .places
        .iter()
        .map(|place| place.page)
        .collect();
    assert_eq!(pages, [2, 11, 19, 35, 53]);
}

#[test]
fn the_sample_tells_what_came_of_last_years_opinions() {
    let plan = honjo::plan();
    let view = honjo_sheet(&plan, "p03");
    let said: Vec<(bool, Vec<ResponseState>)> = view
        .opinions_last_year
        .iter()
        .map(|one| {
            let states = one.responses.iter().map(|answer| answer.state).collect();
            (one.is_on_node, states)
        })
        .collect();
    // One on the initiative, answered; one on the strategy above it, not answered.
    assert_eq!(said, [(false, vec![ResponseState::Done]), (true, vec![])]);
    assert_eq!(
        beside(&plan, view.initiative, year(2023))
            .opinions_on_plan
            .len(),
        1
    );
}
