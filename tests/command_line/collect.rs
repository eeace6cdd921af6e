//! `ayumi collect`: tables a foreign reader reads as they were meant, from folders as they are.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::support::{Folder, ends, parsed, sample, sample_path};

type Record = BTreeMap<String, String>;

/// A table as another program reads it.
fn table(folder: &Folder, name: &str) -> Vec<Record> {
    let text = folder.read(name);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn lines(folder: &Folder, name: &str) -> Vec<Value> {
    let text = folder.read(name);
    let line = |line| serde_json::from_str(line).unwrap();
    text.lines().map(line).collect()
}

fn of<'a>(row: &'a Record, columns: &[&str]) -> Vec<&'a str> {
    columns.iter().map(|column| row[*column].as_str()).collect()
}

#[test]
fn the_samples_become_tables_whose_counts_are_those_of_the_documents() {
    let folder = Folder::new();
    let out = folder.path("out");
    let arguments = ["collect", &sample_path(""), "--out", &out, "--json"];
    let report = parsed(&arguments, 0);
    assert_eq!(report["read"], json!(5));
    assert_eq!(report["unreadable"], json!([]));
    assert_eq!(report["tables"]["ratings"], json!(599));

    let mut listings: BTreeMap<String, usize> = BTreeMap::new();
    for listing in table(&folder, "out/listings.csv") {
        *listings
            .entry(listing["initiative_id"].clone())
            .or_default() += 1;
    }
    let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for rating in table(&folder, "out/ratings.csv") {
        let key = of(&rating, &["plan_id", "year", "year_era", "stage", "grade"]);
        if key[0] == "honjo" && key[1] == "2023" {
            let key = key.into_iter().map(str::to_owned).collect();
            *counts.entry(key).or_default() += listings[&rating["initiative_id"]];
        }
    }
    let counts: Vec<String> = counts
        .iter()
        .map(|(key, count)| format!("{} {count}", key[1..].join(" ")))
        .collect();
    assert_eq!(
        counts,
        [
            "2023 令和5年度 査定 A 40",
            "2023 令和5年度 査定 B 20",
            "2023 令和5年度 自己評価 A 42",
            "2023 令和5年度 自己評価 B 18",
        ]
    );
    let dispositions = table(&folder, "out/reviews.csv");
    let achieved = |row: &&Record| row["review_kind"] == "final" && row["grade_achieved"] == "true";
    assert_eq!(dispositions.iter().filter(achieved).count(), 12);
}

#[test]
fn numbers_are_numbers_with_their_units_beside_them() {
    let folder = Folder::new();
    ends(
        &["collect", &sample_path(""), "--out", &folder.path("out")],
        0,
    );
    let values = table(&folder, "out/indicator_values.csv");
    let read = |printed: &str| {
        let row = values.iter().find(|row| row["as_printed"] == printed);
        of(
            row.unwrap(),
            &[
                "reading",
                "value",
                "upper",
                "of_which",
                "base_unit",
                "unit_factor",
            ],
        )
        .join("|")
    };
    assert_eq!(read("5,570,000円"), "figure|5570000|5570000||円|1");
    assert_eq!(read("66人（31人）"), "pair|66|66|31|人|1");
    assert_eq!(read("組織内研修の実施"), "qualitative|||||");
}

#[test]
fn both_formats_say_the_same() {
    let folder = Folder::new();
    let out = folder.path("out");
    ends(
        &[
            "collect",
            &sample_path(""),
            "--out",
            &out,
            "--format",
            "both",
        ],
        0,
    );
    for name in folder
        .names("out")
        .iter()
        .filter_map(|name| name.strip_suffix(".ndjson"))
    {
        let rows = table(&folder, &format!("out/{name}.csv"));
        let objects = lines(&folder, &format!("out/{name}.ndjson"));
        assert_eq!(rows.len(), objects.len(), "{name}");
        for (row, object) in rows.iter().zip(&objects) {
            for (column, cell) in row {
                let said = match &object[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(&said, cell, "{name}.{column}");
            }
        }
    }
}

#[test]
fn every_column_is_explained_and_typed() {
    let folder = Folder::new();
    ends(
        &["collect", &sample_path(""), "--out", &folder.path("out")],
        0,
    );
    let mut explained: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in table(&folder, "out/columns.csv") {
        assert!(!row["meaning"].is_empty(), "{row:?}");
        explained
            .entry(row["table"].clone())
            .or_default()
            .push(row["column"].clone());
    }
    for (table, columns) in explained {
        let text = folder.read(&format!("out/{table}.csv"));
        assert_eq!(text.lines().next(), Some(columns.join(",").as_str()));
    }
    let script = folder.read("out/load.sql");
    assert!(script.contains("'grade_rank': 'BIGINT'"), "{script}");
}

#[test]
fn files_that_are_no_plans_are_told_and_counted() {
    let folder = Folder::new();
    let honjo = sample("honjo.json");
    folder.write("in/b/mail.TXT", &sample("kawaguchi.json"));
    folder.write("in/a.json", &honjo);
    folder.write("in/cut.json", honjo.lines().next().unwrap());
    folder.write("in/notes.txt", "会議のメモ");
    folder.write("in/table.csv", "a,b");
    let (input, out) = (folder.path("in"), folder.path("out"));
    let report = parsed(&["collect", &input, "--out", &out, "--json"], 1);
    assert_eq!((&report["files"], &report["read"]), (&json!(4), &json!(2)));
    let unreadable = report["unreadable"].as_array().unwrap();
    let names: Vec<_> = unreadable
        .iter()
        .map(|row| row["file"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["cut.json", "notes.txt"]);
    let (said, told) = ends(&["collect", &input, "--out", &out], 1);
    assert!(said.contains("読めなかったファイル：2件"), "{said}");
    assert_eq!(told.matches("ファイルを読めません：").count(), 2, "{told}");
    let files = table(&folder, "out/files.csv");
    let files: Vec<_> = files
        .iter()
        .map(|row| of(row, &["file", "readable"]))
        .collect();
    let expected = [
        ["a.json", "true"],
        ["b/mail.TXT", "true"],
        ["cut.json", "false"],
        ["notes.txt", "false"],
    ];
    assert_eq!(files, expected);
}

#[test]
fn a_folder_without_plans_leaves_the_tables_of_before() {
    let folder = Folder::new();
    folder.write("in/notes.txt", "会議のメモ");
    folder.write("out/ratings.csv", "前のもの");
    let (said, told) = ends(
        &["collect", &folder.path("in"), "--out", &folder.path("out")],
        2,
    );
    assert_eq!(said, "");
    assert!(told.contains("読める計画がありません"), "{told}");
    assert_eq!(folder.read("out/ratings.csv"), "前のもの");
    assert_eq!(folder.names("out"), ["ratings.csv"]);
    let (_, told) = ends(&["collect", &folder.path("none")], 2);
    assert_eq!(told.lines().count(), 1);
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let folder = Folder::new();
    for name in ["z/1.json", "a/2.json", "10.json", "2.json"] {
        folder.write(&format!("in/{name}"), &sample("kawaguchi.json"));
    }
    for out in ["one", "two"] {
        let out = folder.path(out);
        ends(
            &[
                "collect",
                &folder.path("in"),
                "--out",
                &out,
                "--format",
                "both",
            ],
            0,
        );
    }
    for name in folder.names("one") {
        assert_eq!(
            folder.read(&format!("one/{name}")),
            folder.read(&format!("two/{name}"))
        );
    }
    let files = table(&folder, "one/files.csv");
    let files: Vec<_> = files.iter().map(|row| row["file"].as_str()).collect();
    assert_eq!(files, ["10.json", "2.json", "a/2.json", "z/1.json"]);
}

#[test]
fn text_stays_as_typed_and_a_guard_is_asked_for() {
    let typed = "=HYPERLINK(\"x\"),\n二行目";
    let mut bundle: Value = serde_json::from_str(&sample("kawaguchi.json")).unwrap();
    bundle["tables"]["issues"][0]["text"] = json!(typed);
    let folder = Folder::new();
    folder.write("in/a.json", &bundle.to_string());
    let (input, out) = (folder.path("in"), folder.path("out"));
    let texts = || -> Vec<String> {
        let rows = table(&folder, "out/issues.csv");
        rows.iter().map(|row| row["text"].clone()).collect()
    };
    // A changed file is told: what it says no longer is what was written.
    let (_, told) = ends(&["collect", &input, "--out", &out], 0);
    assert!(texts().contains(&typed.to_owned()));
    assert!(told.contains("式とみなされる文字列が1件"), "{told}");
    assert_eq!(table(&folder, "out/files.csv")[0]["intact"], "false");
    let (_, told) = ends(&["collect", &input, "--out", &out, "--guard"], 0);
    assert!(texts().contains(&format!("'{typed}")));
    assert_eq!(told, "");
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_told_and_not_followed() {
    let folder = Folder::new();
    folder.write("in/a.json", &sample("kawaguchi.json"));
    let input = folder.path("in");
    std::os::unix::fs::symlink(&input, folder.path("in/round")).unwrap();
    std::os::unix::fs::symlink(folder.path("in/a.json"), folder.path("in/b.json")).unwrap();
    let out = folder.path("out");
    let report = parsed(&["collect", &input, "--out", &out, "--json"], 1);
    assert_eq!(report["read"], json!(2));
    assert_eq!(report["unreadable"][0]["file"], json!("round"));
}
