//! `ayumi issue`: files in a folder of their own, never over others.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use ayumi::bundle::{self, Kind, hash};
use ayumi::mailing::{again, assignment};
use serde_json::Value;

use super::{HONJO, read, sample};

const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples/honjo.json");

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ayumi-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn names(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.0) else {
            return Vec::new();
        };
        let name = |entry: std::io::Result<fs::DirEntry>| {
            entry.unwrap().file_name().into_string().unwrap()
        };
        let mut names: Vec<String> = entries.map(name).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn issue(folder: &Folder, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ayumi"))
        .args(["issue", PLAN, "--out"])
        .arg(&folder.0)
        .args(more)
        .output()
        .unwrap()
}

#[test]
fn writes_a_file_for_every_section_and_the_plan_beside_them() {
    let folder = Folder::new("issue");
    let output = issue(&folder, &["--year", "R5", "--due", "2024-05-17", "--json"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let sheets: Vec<u64> = told["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["sheets"].as_u64().unwrap())
        .collect();
    // One for each section, and the one for all of them last.
    assert_eq!(sheets, [8, 23, 18, 2, 49]);
    assert_eq!((&told["number"], &told["year"]), (&1.into(), &2023.into()));
    assert_eq!(folder.names().len(), 6);

    let plan =
        read(&fs::read_to_string(folder.0.join(told["plan"].as_str().unwrap())).unwrap()).plan;
    let dispatch = plan.dispatches.iter().next().unwrap();
    assert_eq!(dispatch.hash, hash(&sample()));
    assert_eq!(dispatch.due, "2024-05-17");
    for (file, made) in told["files"]
        .as_array()
        .unwrap()
        .iter()
        .zip(again(&plan, dispatch.id(), &sample(), 0).unwrap())
    {
        let text = fs::read_to_string(folder.0.join(file["name"].as_str().unwrap())).unwrap();
        let reading = read(&text);
        assert_eq!(reading.envelope.kind, Kind::Issue);
        assert_eq!(assignment(&reading.plan).unwrap().1.id(), dispatch.id());
        assert_eq!(reading.plan, read(&made.text).plan);
    }
    // The plan that was issued is as it was.
    assert_eq!(fs::read(PLAN).unwrap(), HONJO);
}

#[test]
fn the_file_for_all_can_be_left_out() {
    let folder = Folder::new("issue-sections-only");
    let output = issue(&folder, &["--year", "2023", "--sections-only", "--json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["files"].as_array().unwrap().len(), 4);
    assert_eq!(folder.names().len(), 5);
}

#[test]
fn never_writes_over_a_file_and_leaves_nothing_half_done() {
    let folder = Folder::new("issue-twice");
    assert!(issue(&folder, &["--year", "2023"]).status.success());
    let names = folder.names();
    let first = names
        .iter()
        .find(|name| name.contains("_地域福祉係_"))
        .unwrap();
    // All but one are gone: the second time must write none of them.
    for name in names.iter().filter(|name| *name != first) {
        fs::remove_file(folder.0.join(name)).unwrap();
    }
    fs::write(folder.0.join(first), "書きかけ").unwrap();
    let output = issue(&folder, &["--year", "2023"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("同じ名前のファイルがあります"));
    assert_eq!(folder.names(), std::slice::from_ref(first));
    assert_eq!(
        fs::read_to_string(folder.0.join(first)).unwrap(),
        "書きかけ"
    );
}

#[test]
fn says_in_one_line_what_is_wrong() {
    let folder = Folder::new("issue-wrong");
    for (arguments, expected) in [
        (&["--year", "2040"][..], "計画の期間"),
        (
            &["--year", "2023", "--stage", "ない段階"],
            "評価の段階が見つかりません",
        ),
        (&["--year", "2023", "--due", "5月末"], "提出期限"),
        (&[], "--year"),
    ] {
        let output = issue(&folder, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains(expected) && said.lines().count() == 1,
            "{said}"
        );
    }
    assert_eq!(folder.names(), Vec::<String>::new());
}

#[test]
fn a_damaged_plan_and_a_copy_are_not_issued() {
    let folder = Folder::new("issue-damaged");
    fs::create_dir_all(&folder.0).unwrap();
    let run = |text: &str| {
        let file = folder.0.join("plan.json");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ayumi"));
        command
            .arg("issue")
            .arg(&file)
            .args(["--year", "2023", "--out"])
            .arg(&folder.0);
        command.output().unwrap()
    };
    let mut damaged: Value = serde_json::from_slice(HONJO).unwrap();
    damaged["tables"]["sheets"][0] = Value::Null;
    let copy = &super::issued(&sample()).files[0].text;
    for (text, expected) in [(&damaged.to_string(), "読めなかった"), (copy, "写し")] {
        let output = run(text);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(folder.names(), ["plan.json"]);
    assert!(bundle::read(damaged.to_string().as_bytes()).is_ok());
}

#[test]
fn the_stage_can_be_left_out_or_named() {
    for (stage, expected) in [("なし", None), ("査定", Some("stage-assessment"))] {
        let folder = Folder::new(&format!("issue-stage-{}", expected.unwrap_or("none")));
        assert!(
            issue(&folder, &["--year", "2023", "--stage", stage])
                .status
                .success()
        );
        let name = folder
            .names()
            .into_iter()
            .find(|name| name.contains("_地域福祉係_"))
            .unwrap();
        let plan = read(&fs::read_to_string(folder.0.join(name)).unwrap()).plan;
        let (_, dispatch) = assignment(&plan).unwrap();
        assert_eq!(dispatch.stage, expected.map(super::id));
    }
}
