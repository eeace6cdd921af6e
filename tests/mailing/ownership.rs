//! What is asked of whom, rule by rule.

use ayumi::edit::sheets::add_block;
use ayumi::edit::{Fields, add, change};
use ayumi::mailing::{Asked, Role, is_asked};
use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::rating::{Rating, Subject};
use ayumi::plan::sheet::{ProgressSheet, SheetBlock};
use ayumi::plan::summary::{Opinion, OpinionResponse};
use ayumi::plan::{AnyRow, FiscalYear, InPlan, Plan, Row, TableName};

use super::{after, asks, id, sample, year};

const STAGE: Option<&str> = Some("stage-self");

fn row<R: InPlan>(record: R) -> Fields {
    Row::new(record).write()
}

fn sheet(initiative: &str, western: i32) -> Fields {
    row(ProgressSheet::new(id(initiative), year(western)))
}

/// The sheet p38 has section-3 first and section-4 second.
fn shared() -> Plan {
    let plan = sample();
    let initiative = plan.get(id::<Initiative>("p38")).unwrap();
    assert_eq!(initiative.sections, [id("section-3"), id("section-4")]);
    plan
}

#[test]
fn the_first_section_writes_the_sheet_of_the_asked_year() {
    let plan = shared();
    let asked = Asked::of(&plan, &asks(&["section-3"], 2023, STAGE));
    assert_eq!(asked.role(id("p38")), Some(Role::Responsible));
    for field in [
        "",
        "activity",
        "outcome",
        "policy",
        "remarks",
        "omitted_because",
        "new_field",
    ] {
        let includes = |row: &Fields| asked.includes(TableName::Sheets, row, field);
        assert!(includes(&sheet("p38", 2023)), "{field}");
        assert!(!includes(&sheet("p38", 2022)), "{field}");
        assert!(!includes(&sheet("p01", 2023)), "{field}");
    }
    for field in ["id", "initiative", "year"] {
        assert!(!asked.includes(TableName::Sheets, &sheet("p38", 2023), field));
    }
}

#[test]
fn a_further_section_writes_its_own_block_and_no_more() {
    let plan = shared();
    let asked = Asked::of(&plan, &asks(&["section-4"], 2023, STAGE));
    assert_eq!(asked.role(id("p38")), Some(Role::Further));
    let there = plan
        .sheet_blocks
        .iter()
        .find(|row| row.section == id("section-4"));
    let own = there.unwrap().record().clone();
    let other = SheetBlock {
        section: id("section-3"),
        ..own.clone()
    };
    for field in ["", "activity", "outcome", "position"] {
        assert!(asked.includes(TableName::SheetBlocks, &row(own.clone()), field));
        assert!(!asked.includes(TableName::SheetBlocks, &row(other.clone()), field));
    }
    assert!(!asked.includes(TableName::SheetBlocks, &row(own), "section"));
    // The sheet its block stands on may come into being with it, but not with texts.
    let mut empty = sheet("p38", 2023);
    assert!(asked.includes(TableName::Sheets, &empty, ""));
    assert!(!asked.includes(TableName::Sheets, &empty, "activity"));
    empty.insert("activity".to_owned(), "ほかの係の分まで".into());
    assert!(!asked.includes(TableName::Sheets, &empty, ""));
    assert!(!asked.rating(Subject::Initiative(id("p38")), year(2023), id("stage-self")));
}

#[test]
fn a_section_with_a_block_on_a_sheet_is_a_further_one_though_it_is_not_named() {
    let plan = sample();
    let scope = asks(&["section-1"], 2023, STAGE);
    assert_eq!(Asked::of(&plan, &scope).role(id("p38")), None);
    let edits = add_block(&plan, id("p38"), year(2023), id("section-1"));
    let plan = after(&plan, edits);
    assert_eq!(
        Asked::of(&plan, &scope).role(id("p38")),
        Some(Role::Further)
    );
    let next = asks(&["section-1"], 2022, STAGE);
    assert_eq!(Asked::of(&plan, &next).role(id("p38")), None);
}

#[test]
fn only_the_asked_stage_is_rated_and_none_without_one() {
    let plan = shared();
    let of = |stage: &str| {
        row(Rating::of_sheet(
            ProgressSheet::id_of(id("p38"), year(2023)),
            id(stage),
        ))
    };
    let with = asks(&["section-3"], 2023, STAGE);
    let without = asks(&["section-3"], 2023, None);
    for field in ["", "grade", "not_rated_because", "reason", "at"] {
        let includes = |scope, row: &Fields| is_asked(&plan, scope, TableName::Ratings, row, field);
        assert!(includes(&with, &of("stage-self")));
        assert!(!includes(&with, &of("stage-assessment")));
        assert!(!includes(&without, &of("stage-self")));
    }
    let moved = |field| is_asked(&plan, &with, TableName::Ratings, &of("stage-self"), field);
    assert!(
        !["sheet", "stage", "criterion", "assessor"]
            .into_iter()
            .any(moved)
    );
}

#[test]
fn a_sheet_that_is_not_there_yet_is_asked_for_like_any_other() {
    let plan = sample();
    let of_year = |row: &&std::sync::Arc<Row<ProgressSheet>>| row.year == year(2023);
    let sheets = plan.sheets.iter().filter(of_year).map(|row| row.id());
    let plan = after(
        &plan,
        ayumi::edit::removal(&plan, &sheets.collect::<Vec<_>>()).unwrap(),
    );
    let asked = Asked::of(&plan, &asks(&["section-3"], 2023, STAGE));
    let rating = Rating::of_sheet(
        ProgressSheet::id_of(id("p38"), year(2023)),
        id("stage-self"),
    );
    assert!(asked.includes(TableName::Ratings, &row(rating), ""));
    assert!(asked.includes(TableName::Sheets, &sheet("p38", 2023), ""));
}

#[test]
fn a_group_is_rated_by_the_section_that_has_all_of_it() {
    let initiative = |key: &str, section: &str| {
        add(Initiative {
            id: id(key),
            sections: vec![id(section)],
            ..Initiative::default()
        })
    };
    let node = |key: &str, parent: Option<&str>| {
        add(OutlineNode {
            id: id(key),
            parent: parent.map(id),
            ..OutlineNode::default()
        })
    };
    let listed = |node: &str, initiative: &str, cross_listed| {
        add(Placement {
            id: id(&format!("{node}-{initiative}")),
            node: id(node),
            initiative: id(initiative),
            cross_listed,
            ..Placement::default()
        })
    };
    let plan = after(
        &sample(),
        vec![
            initiative("i1", "section-1"),
            initiative("i2", "section-2"),
            node("both", None),
            node("one", Some("both")),
            node("two", Some("both")),
            node("none", None),
            listed("one", "i1", false),
            listed("one", "i2", true),
            listed("two", "i2", false),
        ],
    );
    let rated_by = |sections: &[&str]| {
        let asked = Asked::of(&plan, &asks(sections, 2023, STAGE));
        let is_asked = |key: &&str| {
            asked.rating(Subject::Node(id(key)), year(2023), id("stage-self"))
                && asked.includes(
                    TableName::Ratings,
                    &row(Rating::of_node(id(key), year(2023), id("stage-self"))),
                    "grade",
                )
        };
        ["both", "one", "two", "none"]
            .into_iter()
            .filter(|key| is_asked(key))
            .collect::<Vec<_>>()
    };
    assert_eq!(rated_by(&["section-1"]), ["one"]);
    assert_eq!(rated_by(&["section-2"]), ["two"]);
    assert_eq!(
        rated_by(&["section-1", "section-2"]),
        ["both", "one", "two"]
    );
    assert_eq!(rated_by(&[]), ["both", "one", "two", "none"]);
}

#[test]
fn what_was_reached_is_asked_for_and_no_target() {
    let plan = after(
        &sample(),
        vec![
            add(Indicator {
                id: id("same"),
                initiative: id("p38"),
                same_as: Some(id("figure")),
                ..Indicator::default()
            }),
            add(Indicator {
                id: id("figure"),
                initiative: id("p01"),
                ..Indicator::default()
            }),
        ],
    );
    let asked = Asked::of(&plan, &asks(&["section-4"], 2023, STAGE));
    let value = |indicator: &str, kind, year: FiscalYear| {
        row(IndicatorValue::new(id(indicator), kind, Some(year)))
    };
    let includes = |row: &Fields| {
        ["", "as_printed", "not_yet", "note", "at"]
            .map(|field| asked.includes(TableName::IndicatorValues, row, field))
    };
    // The figure it shows as its own stands on another section's sheet.
    for indicator in ["same", "figure"] {
        assert_eq!(
            includes(&value(indicator, ValueKind::Actual, year(2023))),
            [true; 5]
        );
        assert_eq!(
            includes(&value(indicator, ValueKind::Actual, year(2022))),
            [false; 5]
        );
        assert_eq!(
            includes(&value(indicator, ValueKind::Target, year(2023))),
            [false; 5]
        );
        assert_eq!(
            includes(&value(indicator, ValueKind::RevisedTarget, year(2023))),
            [false; 5]
        );
    }
}

#[test]
fn answers_are_asked_of_their_section() {
    let opinion = |key: &str, on: &str, western| {
        add(Opinion {
            id: id(key),
            year: year(western),
            initiative: Some(id(on)),
            ..Opinion::default()
        })
    };
    let plan = after(
        &sample(),
        vec![opinion("o1", "p38", 2023), opinion("o2", "p01", 2022)],
    );
    let asked = Asked::of(&plan, &asks(&["section-3"], 2023, STAGE));
    let response = |opinion: &str, section: Option<&str>| {
        let row = row(OpinionResponse {
            id: id("r"),
            opinion: id(opinion),
            section: section.map(id),
            ..OpinionResponse::default()
        });
        ["", "text", "state"].map(|field| asked.includes(TableName::OpinionResponses, &row, field))
    };
    assert_eq!(response("o1", Some("section-3")), [true; 3]);
    assert_eq!(response("o2", Some("section-3")), [true; 3]);
    assert_eq!(response("o1", Some("section-4")), [false; 3]);
    // Nobody's yet, on its own initiative and on another's.
    assert_eq!(response("o1", None), [true; 3]);
    assert_eq!(response("o2", None), [false; 3]);
}

#[test]
fn nothing_else_is_asked_of_anybody() {
    let plan = sample();
    let asked = Asked::of(&plan, &asks(&[], 2023, STAGE));
    let fillable = [
        TableName::Sheets,
        TableName::SheetBlocks,
        TableName::Ratings,
        TableName::IndicatorValues,
        TableName::OpinionResponses,
    ];
    for &table in TableName::ALL
        .iter()
        .filter(|table| !fillable.contains(table))
    {
        for row in plan.table(table).rows().map(<dyn AnyRow>::to_map) {
            assert!(!asked.includes(table, &row, ""), "{table:?}");
            assert!(
                !row.keys().any(|field| asked.includes(table, &row, field)),
                "{table:?}"
            );
        }
    }
}

#[test]
fn an_initiative_of_nobody_is_asked_of_all_only() {
    let plan = sample();
    let edits = change(&plan, id::<Initiative>("p01"), |row| row.sections.clear());
    let plan = after(&plan, edits);
    let role = |sections: &[&str]| Asked::of(&plan, &asks(sections, 2023, STAGE)).role(id("p01"));
    assert_eq!(role(&[]), Some(Role::Responsible));
    assert_eq!(
        role(&["section-1", "section-2", "section-3", "section-4"]),
        None
    );
}
