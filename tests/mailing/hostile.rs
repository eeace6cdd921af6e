//! Files from a mail that are not what they should be.

use ayumi::bundle::{self, Reading};
use ayumi::edit::{Edit, difference};
use ayumi::mailing::receive;
use ayumi::merge::Reply;
use ayumi::plan::Plan;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{after, handed_in, issued, opened, sample};

/// A reply as JSON, and the plan it comes back to.
fn reply() -> (Value, Plan, Plan) {
    let plan = sample();
    let issued = issued(&plan);
    let file = handed_in(&opened(&issued.files, "section-1"));
    let here = after(&plan, issued.edits);
    (serde_json::from_str(&file.text).unwrap(), here, plan)
}

fn reading(file: &Value) -> Reading {
    bundle::read(file.to_string().as_bytes()).unwrap()
}

fn received(file: &Value, here: &Plan, archive: Option<&Plan>) -> Reply {
    receive(here, &reading(file), |_: &str| archive.cloned()).unwrap()
}

fn changes(reply: &Reply) -> Vec<Edit> {
    difference(reply.base.as_ref().unwrap(), &reply.plan)
}

#[test]
fn a_row_that_cannot_be_read_is_no_removal() {
    let (file, here, plan) = reply();
    let sheets = file["tables"]["sheets"].as_array().unwrap().len();
    for damage in [json!(17), json!({ "id": 4 }), json!({}), Value::Null] {
        for at in [0, sheets / 2, sheets - 1] {
            let mut file = file.clone();
            file["tables"]["sheets"][at] = damage.clone();
            for archive in [None, Some(&plan)] {
                assert_eq!(changes(&received(&file, &here, archive)), [], "{damage}");
            }
        }
    }
}

#[test]
fn a_table_that_is_gone_is_no_removal_unless_the_file_is_whole() {
    let (mut file, here, plan) = reply();
    file["tables"].as_object_mut().unwrap().remove("ratings");
    for archive in [None, Some(&plan)] {
        assert_eq!(changes(&received(&file, &here, archive)), []);
    }
    // Whoever wrote the hash anew meant it.
    let tables = bundle::read_canonical(&file["tables"].to_string())
        .unwrap()
        .plan;
    file["sha256"] = json!(bundle::hash(&tables));
    assert!(!changes(&received(&file, &here, None)).is_empty());
}

#[test]
fn a_value_of_the_wrong_type_is_not_emptied() {
    let (mut file, here, plan) = reply();
    let sheets = file["tables"]["sheets"].as_array_mut().unwrap();
    let sheet = sheets
        .iter_mut()
        .find(|sheet| sheet["activity"].is_string())
        .unwrap();
    sheet["activity"] = json!({ "text": "x" });
    for archive in [None, Some(&plan)] {
        assert_eq!(changes(&received(&file, &here, archive)), []);
    }
}

#[test]
fn the_issue_that_is_kept_here_wins_over_the_base_in_the_file() {
    let (mut file, here, plan) = reply();
    let sheets = file["base"]["tables"]["sheets"].as_array_mut().unwrap();
    sheets[0]["activity"] = json!("こう発行されたという偽り");
    assert_eq!(changes(&received(&file, &here, Some(&plan))), []);
    assert_eq!(changes(&received(&file, &here, None)).len(), 1);
}

#[test]
fn a_base_that_cannot_be_used_is_left_out() {
    let (file, here, plan) = reply();
    let mut other = file["base"]["tables"].clone();
    other["plan"][0]["id"] = json!("elsewhere");
    for tables in [
        json!({}),
        json!({ "plan": [] }),
        json!({ "plan": 7, "sheets": {} }),
        other,
    ] {
        let mut file = file.clone();
        file["base"]["tables"] = tables;
        assert_eq!(received(&file, &here, None).base, None);
        assert_eq!(changes(&received(&file, &here, Some(&plan))), []);
    }
}

#[test]
fn a_base_with_too_many_rows_is_left_out() {
    let (mut file, here, _) = reply();
    let rows = vec![Value::Null; bundle::MOST_ROWS + 1];
    file["base"]["tables"]["sheets"] = Value::Array(rows);
    assert_eq!(received(&file, &here, None).base, None);
}

#[test]
fn a_version_of_another_plan_is_no_base() {
    let (file, here, _) = reply();
    let text = bundle::canonical(&here).replace("\"honjo\"", "\"elsewhere\"");
    let other = bundle::read_canonical(&text).unwrap().plan;
    assert_eq!(changes(&received(&file, &here, Some(&other))), []);
}

#[test]
fn a_reply_that_lost_what_it_was_asked_for_removes_nothing() {
    let (mut file, here, plan) = reply();
    file.as_object_mut().unwrap().remove("scope");
    file["tables"]
        .as_object_mut()
        .unwrap()
        .remove("assignments");
    let reply = received(&file, &here, Some(&plan));
    assert_eq!((reply.scope, reply.base), (None, None));
}

#[test]
fn a_part_that_was_saved_as_a_whole_plan_removes_nothing() {
    let (mut file, here, plan) = reply();
    file["kind"] = json!("plan");
    file.as_object_mut().unwrap().remove("scope");
    file["tables"]
        .as_object_mut()
        .unwrap()
        .remove("assignments");
    let tables = bundle::read_canonical(&file["tables"].to_string())
        .unwrap()
        .plan;
    file["sha256"] = json!(bundle::hash(&tables));
    let reply = received(&file, &here, Some(&plan));
    assert_eq!((reply.scope, reply.base), (None, None));
}

#[test]
fn only_the_issue_it_answers_is_looked_up() {
    let (mut file, here, plan) = reply();
    let other = "f".repeat(64);
    file["base"]["hash"] = json!(other);
    let reading = reading(&file);
    let reply = receive(&here, &reading, |hash: &str| {
        assert_eq!(hash, bundle::hash(&plan));
        None
    });
    assert_eq!(changes(&reply.unwrap()), []);
}

#[test]
fn a_file_cannot_widen_what_its_issue_asked_for() {
    let (mut file, here, _) = reply();
    file["scope"]["stage"] = json!("stage-assessment");
    let reply = received(&file, &here, None);
    assert_eq!(reply.scope.unwrap().stage, Some(super::id("stage-self")));
}

#[test]
fn long_words_of_the_envelope_are_cut() {
    let (mut file, here, _) = reply();
    file["office"] = json!("係".repeat(5_000));
    file["supersedes"] = json!("<b>");
    let reply = received(&file, &here, None);
    assert_eq!(reply.office.chars().count(), 100);
    assert_eq!(reply.supersedes, "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn damage_of_any_kind_never_removes_and_never_ends_the_program(
        table: prop::sample::Index,
        at: prop::sample::Index,
        damage in prop::sample::select(vec![json!(null), json!(3), json!("x"), json!([]), json!({})]),
        in_base: bool,
        kept: bool,
    ) {
        let (mut file, here, plan) = reply();
        let tables = if in_base { &mut file["base"]["tables"] } else { &mut file["tables"] };
        let names: Vec<String> = tables.as_object().unwrap().keys().cloned().collect();
        let rows = &mut tables[table.get(&names).as_str()];
        let count = rows.as_array().unwrap().len();
        rows[at.index(count)] = damage;
        let Ok(reading) = bundle::read(file.to_string().as_bytes()) else { return Ok(()) };
        let archive = kept.then_some(plan);
        let Ok(reply) = receive(&here, &reading, |_: &str| archive.clone()) else { return Ok(()) };
        if let Some(base) = &reply.base {
            let changes = difference(base, &reply.plan);
            let is_removal = |edit: &Edit| matches!(edit, Edit::Remove { .. });
            prop_assert!(in_base || !changes.iter().any(is_removal), "{:?}", changes);
        }
    }
}
