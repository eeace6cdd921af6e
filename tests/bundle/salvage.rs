//! One fault after another: what is set aside, what stays, and what is said.

use ayumi::bundle::{Reading, read};
use ayumi::check::Severity;
use serde_json::{Value, json};

use super::{COMPLETE, keeps_every_rule};

/// Reads the complete bundle after a change of its tables.
#[track_caller]
fn after(change: impl FnOnce(&mut Value)) -> Reading {
    let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    change(&mut bundle["tables"]);
    let mut reading = read(bundle.to_string().as_bytes()).expect("readable");
    keeps_every_rule(&reading.plan);
    // That the content was changed is said first, every time.
    assert!(!reading.intact);
    reading.problems.remove(0);
    reading
}

/// `table id field` of everything set aside; `-` for a whole row.
fn aside(reading: &Reading) -> Vec<String> {
    let one = |aside: &ayumi::bundle::SetAside| {
        let field = aside.field.as_deref().unwrap_or("-");
        format!("{} {} {field}", aside.table.as_str(), aside.id)
    };
    reading.set_aside.iter().map(one).collect()
}

#[track_caller]
fn check(change: impl FnOnce(&mut Value), set_aside: &[&str], said: &[&str]) {
    let reading = after(change);
    assert_eq!(aside(&reading), set_aside);
    let messages: Vec<String> = reading
        .problems
        .iter()
        .map(|finding| format!("{}: {}", finding.place, finding.message))
        .collect();
    assert_eq!(messages, said);
}

#[test]
fn an_unknown_grade_leaves_the_rating() {
    check(
        |tables| tables["ratings"][0]["grade"] = json!("E"),
        &["ratings rating-1 grade"],
        &[
            "進捗管理シート 1「ふれあいサロンの立ち上げ支援」 R4: R4の評価「E」は、この計画の評価区分にありません。",
        ],
    );
}

#[test]
fn one_unknown_section_of_several_goes_alone() {
    let reading = after(|tables| {
        tables["initiatives"][0]["sections"] = json!(["section-2", "section-8", "section-1"]);
    });
    let initiative = reading.plan.initiatives.iter().next().expect("the first");
    assert_eq!(initiative.sections.len(), 2);
    assert_eq!(aside(&reading), ["initiatives initiative-1 sections"]);
    assert_eq!(reading.problems.len(), 1);
}

#[test]
fn what_depends_on_a_row_set_aside_follows_it() {
    check(
        |tables| {
            tables["sheets"][0]
                .as_object_mut()
                .expect("a row")
                .remove("year");
        },
        &[
            "sheets sheet-1 -",
            "sheet_blocks block-1 -",
            "ratings rating-1 -",
            "ratings rating-2 -",
        ],
        &[
            "進捗管理シート 1「ふれあいサロンの立ち上げ支援」: 「進捗管理シート」の記録に、欠かせない項目「年度」がありません。",
            "シートの係別欄「block-1」: 項目「進捗管理シート」が指している進捗管理シート「sheet-1」は、この計画にありません。",
            "評価の記録「rating-1」: 項目「進捗管理シート」が指している進捗管理シート「sheet-1」は、この計画にありません。",
            "評価の記録「rating-2」: 項目「進捗管理シート」が指している進捗管理シート「sheet-1」は、この計画にありません。",
        ],
    );
}

#[test]
fn every_misfit_is_told_at_once() {
    let reading = after(|tables| {
        tables["initiatives"][0]["title"] = json!(5);
        tables["initiatives"][0]["starts"] = json!("令和3年度");
        tables["levels"][1]["numbering"] = json!("braille");
        tables["stages"] = json!("none");
    });
    let told = aside(&reading);
    for expected in [
        "initiatives initiative-1 title",
        "initiatives initiative-1 starts",
        "levels level-2 numbering",
        "stages  -",
        "ratings rating-1 -",
        "criteria criterion-1 -",
    ] {
        assert!(
            told.iter().any(|aside| aside == expected),
            "{expected} in {told:?}"
        );
    }
    assert_eq!(reading.problems.len(), reading.set_aside.len());
}

#[test]
fn rows_that_are_none_are_kept_aside() {
    check(
        |tables| tables["issues"] = json!(["text", { "text": "番号なし" }, { "id": "a b" }, null]),
        &[
            "issues  -",
            "issues  -",
            "issues a b -",
            "issues  -",
            "traces trace-1 issue",
        ],
        &[
            "課題: 「課題」に、記録の形になっていないものがあります。",
            "課題: 「課題」の記録に、正しい番号（id）がありません。",
            "課題「a b」: 「課題」の記録に、正しい番号（id）がありません。",
            "課題: 「課題」に、記録の形になっていないものがあります。",
            "進捗管理シート 1「ふれあいサロンの立ち上げ支援」: 項目「課題」が指している課題「issue-1」は、この計画にありません。",
        ],
    );
}

#[test]
fn the_same_id_twice() {
    let again = |title: &'static str| {
        move |tables: &mut Value| {
            let mut row = tables["nodes"][2].clone();
            row["title"] = json!(title);
            tables["nodes"].as_array_mut().expect("rows").push(row);
        }
    };
    check(
        again("別の支え"),
        &["nodes node-3 -"],
        &["体系 Ⅱ「支える」: 「体系の項目」に、同じ番号（id）で中身の違う記録があります。"],
    );
    let same = after(again("支える"));
    assert_eq!(aside(&same), [""; 0]);
    assert_eq!(same.problems[0].severity, Severity::Note);
}

#[test]
fn a_cycle_is_opened_and_no_node_lost() {
    let reading = after(|tables| {
        tables["nodes"][0]["parent"] = json!("node-2");
        tables["nodes"][2]["parent"] = json!("node-3");
    });
    assert_eq!(reading.plan.nodes.len(), 3);
    assert_eq!(
        aside(&reading),
        ["nodes node-1 parent", "nodes node-3 parent"]
    );
}

#[test]
fn of_two_in_one_slot_the_first_stays() {
    check(
        |tables| {
            let rows = tables["sheets"].as_array_mut().expect("rows");
            rows.push(json!({ "id": "sheet-9", "initiative": "initiative-1", "year": 2022, "activity": "別の記載" }));
        },
        &["sheets sheet-9 -"],
        &[
            "進捗管理シート 1「ふれあいサロンの立ち上げ支援」 R4: 一つしか置けないところに、「進捗管理シート」が二つあります。",
        ],
    );
}

#[test]
fn a_second_home_becomes_a_repeated_listing() {
    let reading = after(|tables| {
        tables["placements"][1]
            .as_object_mut()
            .expect("a row")
            .remove("cross_listed");
    });
    assert_eq!(aside(&reading), [""; 0]);
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].severity, Severity::Warning);
    let repeated = reading
        .plan
        .placements
        .iter()
        .filter(|row| row.cross_listed);
    assert_eq!(repeated.count(), 1);
}

#[test]
fn a_rating_of_two_things_is_set_aside_and_one_with_a_year_too_many_is_not() {
    let reading = after(|tables| {
        tables["ratings"][0]["node"] = json!("node-1");
        tables["ratings"][1]["year"] = json!(2022);
    });
    assert_eq!(
        aside(&reading),
        ["ratings rating-1 -", "ratings rating-2 year"]
    );
}

#[test]
fn of_two_headers_the_one_on_the_envelope_stays() {
    let reading = after(|tables| {
        let mut row = tables["plan"][0].clone();
        row["id"] = json!("plan-0");
        tables["plan"].as_array_mut().expect("rows").push(row);
    });
    assert_eq!(aside(&reading), ["plan plan-0 -"]);
}
