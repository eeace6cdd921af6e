//! `ayumi diff`: what would change, whole and in words.

use serde_json::{Value, json};

use super::support::{Folder, ends, parsed, sample, sample_path};

/// The sample with a section renamed, a sheet's text written and an opinion removed.
fn changed() -> String {
    let mut bundle: Value = serde_json::from_str(&sample("honjo.json")).unwrap();
    let tables = &mut bundle["tables"];
    let section = &mut tables["sections"][0];
    assert_eq!(section["name"], "庶務係");
    section["name"] = json!("総務係");
    tables["sheets"][0]["remarks"] = json!("一行目\n二行目");
    let opinion = tables["opinions"][0]["id"].clone();
    tables["opinions"].as_array_mut().unwrap().remove(0);
    let responses = tables["opinion_responses"].as_array_mut().unwrap();
    responses.retain(|response| response["opinion"] != opinion);
    bundle.to_string()
}

#[test]
fn a_file_is_the_same_as_itself() {
    let honjo = sample_path("honjo.json");
    let (said, told) = ends(&["diff", &honjo, &honjo], 0);
    assert_eq!((said.as_str(), told.as_str()), ("違いはありません。\n", ""));
    let found = parsed(&["diff", &honjo, &honjo, "--json"], 0);
    assert_eq!(found["changes"], json!([]));
}

#[test]
fn differences_are_named_by_table_and_place() {
    let folder = Folder::new();
    let after = folder.write("after.json", &changed());
    let honjo = sample_path("honjo.json");
    let (said, _) = ends(&["diff", &honjo, &after], 1);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines.contains(&"＜担当課＞1件"), "{said}");
    assert!(
        lines.contains(&"担当課「総務係」　名称：庶務係 → 総務係"),
        "{said}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("意見") && line.ends_with("を削除"))
    );

    let found = parsed(&["diff", &honjo, &after, "--json"], 1);
    assert_eq!(found["plan_id"], json!("honjo"));
    assert_eq!((&found["added"], &found["changed"]), (&json!(0), &json!(2)));
    let changes = found["changes"].as_array().unwrap();
    let of = |table: &str| {
        changes
            .iter()
            .find(|change| change["table"] == table)
            .unwrap()
    };
    assert_eq!(of("sections")["before"], json!("庶務係"));
    assert_eq!(of("sections")["after"], json!("総務係"));
    // Whole, where people are shown one line.
    assert_eq!(of("sheets")["after"], json!("一行目\n二行目"));
    assert_eq!(of("opinions")["kind"], json!("removed"));
    assert_eq!(of("opinions")["after"], Value::Null);
    assert!(of("opinions")["before"]["text"].is_string());
}

#[test]
fn the_other_way_round_is_the_other_way_round() {
    let folder = Folder::new();
    let after = folder.write("after.json", &changed());
    let honjo = sample_path("honjo.json");
    let there = parsed(&["diff", &honjo, &after, "--json"], 1);
    let back = parsed(&["diff", &after, &honjo, "--json"], 1);
    assert_eq!(there["removed"], back["added"]);
    assert_eq!(there["changed"], back["changed"]);
}

#[test]
fn files_of_different_plans_are_refused_by_name() {
    let (honjo, other) = (sample_path("honjo.json"), sample_path("kawaguchi.json"));
    let (said, told) = ends(&["diff", &honjo, &other], 2);
    assert_eq!(said, "");
    assert_eq!(told.lines().count(), 1);
    assert!(told.contains("ふくしの杜ほんじょうプラン２１"), "{told}");
    assert!(
        told.contains('」') && told.matches('「').count() == 2,
        "{told}"
    );
    ends(&["diff", &honjo, "/no/such/file.json"], 2);
    ends(&["diff", &honjo], 2);
}

#[test]
fn a_file_cannot_steer_the_terminal() {
    let folder = Folder::new();
    let text = sample("honjo.json").replace("庶務係", "\\u001b[2J総務係");
    let after = folder.write("after.json", &text);
    let (said, _) = ends(&["diff", &sample_path("honjo.json"), &after], 1);
    assert!(said.contains("庶務係 → \u{fffd}[2J総務係"), "{said}");
    // For machines it stays what it is.
    let found = parsed(&["diff", &sample_path("honjo.json"), &after, "--json"], 1);
    assert_eq!(found["changes"][0]["after"], json!("\u{1b}[2J総務係"));
}
