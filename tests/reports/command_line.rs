//! The command line: what it prints and how it ends.

use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::honjo;

fn ayumi(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ayumi"))
        .args(arguments)
        .output()
        .unwrap()
}

fn parsed(arguments: &[&str]) -> Value {
    let output = ayumi(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_tally_begins_with_grades_rows_total_and_change() {
    let arguments = [
        "report",
        honjo::FILE,
        "tally",
        "--year",
        "令和5年度",
        "--by",
        "level:1",
        "--count",
        "listings",
        "--json",
    ];
    let text = String::from_utf8(ayumi(&arguments).stdout).unwrap();
    assert!(
        text.starts_with(r#"{"grades":["A","B","C","D"],"rows":[{"label":""#),
        "{text}"
    );
    let tally = parsed(&arguments);
    assert_eq!(tally["total"], json!([42, 18, 0, 0]));
    assert_eq!(tally["change"], json!([1, 0, -1, 0]));
    assert_eq!(tally["rows"][0]["counts"], json!([22, 11, 0, 0]));
    let once = parsed(&[
        "report",
        honjo::FILE,
        "tally",
        "--year",
        "R1",
        "--count",
        "once",
        "--json",
    ]);
    assert_eq!(once["total"], json!([41, 4, 4, 0]));
    assert_eq!(once["change"], Value::Null);
}

#[test]
fn every_dimension_can_be_asked_for() {
    for by in [
        "level:2",
        "section",
        "each-section",
        "actor",
        "funding-type",
        "mark",
        "stage",
        "year",
        "total",
    ] {
        let tally = parsed(&[
            "report",
            honjo::FILE,
            "tally",
            "--year",
            "2023",
            "--by",
            by,
            "--json",
        ]);
        assert_eq!(tally["grades"], json!(["A", "B", "C", "D"]), "{by}");
    }
    let group = parsed(&[
        "report",
        honjo::FILE,
        "tally",
        "--year",
        "2023",
        "--stage",
        "査定",
        "--json",
    ]);
    assert_eq!(group["total"], json!([40, 20, 0, 0]));
}

#[test]
fn the_grid_has_a_row_for_each_listing() {
    let grid = parsed(&["report", honjo::FILE, "grid", "--json"]);
    assert_eq!(grid["rows"].as_array().map(Vec::len), Some(60));
    assert_eq!(grid["years"], json!([2019, 2020, 2021, 2022, 2023]));
    let third = &grid["rows"][2];
    assert_eq!(third["page"], json!(3));
    assert_eq!(third["number"], json!("②"));
    assert_eq!(third["cross_listed"], json!(false));
    assert_eq!(third["ratings"]["2023"], json!("B"));
    assert_eq!(third["path"].as_array().map(Vec::len), Some(3));
}

#[test]
fn progress_and_schema_are_json_too() {
    let progress = parsed(&[
        "report",
        honjo::FILE,
        "progress",
        "--year",
        "2023",
        "--json",
    ]);
    assert_eq!(progress["total"]["all"], json!(49));
    assert_eq!(progress["sheets"].as_array().map(Vec::len), Some(49));
    assert_eq!(parsed(&["schema"])["type"], json!("object"));
}

#[test]
fn a_sound_file_ends_with_zero_and_a_finding_with_one() {
    let sound = std::env::temp_dir().join(format!("ayumi-sound-{}.json", std::process::id()));
    let plan = ayumi::preset::start(
        ayumi::preset::Preset::ProgressSheets,
        ayumi::preset::NewPlan {
            id: ayumi::plan::Key::new("p").unwrap(),
            title: "計画".to_owned(),
            ..Default::default()
        },
    );
    let plan = plan.unwrap();
    let envelope = ayumi::bundle::Envelope::of(&plan);
    std::fs::write(&sound, ayumi::bundle::write(&plan, &envelope)).unwrap();
    let found = parsed(&["check", &sound.display().to_string(), "--json"]);
    std::fs::remove_file(&sound).unwrap();
    assert_eq!(found["findings"], json!([]));
    // What the published document itself leaves open is found in the sample.
    assert_eq!(ayumi(&["check", honjo::FILE]).status.code(), Some(1));
    // A changed title no longer fits the hash the file states.
    let text = std::fs::read_to_string(honjo::FILE).unwrap();
    let changed = text.replace("庶務係", "総務係");
    let path = std::env::temp_dir().join(format!("ayumi-{}.json", std::process::id()));
    std::fs::write(&path, changed).unwrap();
    let output = ayumi(&["check", &path.display().to_string(), "--json"]);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["intact"], json!(false));
    assert!(!found["findings"].as_array().unwrap().is_empty());
}

#[test]
fn what_cannot_be_used_ends_with_two_and_one_line() {
    let wrong: [&[&str]; 10] = [
        &["check", "/no/such/file.json"],
        &["check", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")],
        &["report", honjo::FILE, "tally"],
        &["report", honjo::FILE, "tally", "--year", "来年"],
        &["report", honjo::FILE, "tally", "--year", "2030"],
        &[
            "report",
            honjo::FILE,
            "tally",
            "--year",
            "R5",
            "--by",
            "level:9",
        ],
        &[
            "report",
            honjo::FILE,
            "tally",
            "--year",
            "R5",
            "--by",
            "level:0",
        ],
        &[
            "report",
            honjo::FILE,
            "tally",
            "--year",
            "R5",
            "--stage",
            "なし",
        ],
        &["unknown"],
        &[],
    ];
    for arguments in wrong {
        let output = ayumi(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        assert!(said.contains('。') || said.contains('：'), "{said}");
    }
}

#[test]
fn tables_are_aligned_for_wide_characters() {
    let output = ayumi(&[
        "report",
        honjo::FILE,
        "tally",
        "--year",
        "R5",
        "--by",
        "section",
    ]);
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}
