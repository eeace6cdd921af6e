//! `ayumi merge`: what comes out depends on what is in the files, and nothing is lost.

use ayumi::edit::change;
use ayumi::plan::Plan;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::sheet::ProgressSheet;
use serde_json::{Value, json};

use super::mail::{Mail, changed, id, read, reply, whole, write_activity, year};
use super::support::{Folder, ends, parsed, sample};

const SECTIONS: [&str; 2] = ["section-1", "section-2"];

/// A folder with the plan and the replies of two sections, of which a third contradicts the first.
fn folder() -> Folder {
    let mail = Mail::new(SECTIONS);
    let folder = Folder::new();
    folder.write("base.json", &whole(&mail.issued));
    folder.write("before.json", &whole(&mail.before));
    let first = write_activity(&mail.copy(Some("section-1")), "p01", "研修を三回行った");
    folder.write(
        "a.json",
        &reply(&first, "庶務係", "2026-05-10T10:00:00+09:00"),
    );
    let second = write_activity(&mail.copy(Some("section-2")), "p02", "相談の日を増やした");
    folder.write(
        "b.txt",
        &reply(&second, "地域福祉係", "2026-05-11T10:00:00+09:00"),
    );
    let other = write_activity(&mail.copy(None), "p01", "研修は行わなかった");
    folder.write(
        "c.json",
        &reply(&other, "福祉課", "2026-05-12T10:00:00+09:00"),
    );
    folder
}

/// Merges files of the folder into another of it.
#[track_caller]
fn merged(folder: &Folder, out: &str, files: &[&str], more: &[&str], code: i32) -> Value {
    let files: Vec<String> = files.iter().map(|file| folder.path(file)).collect();
    let out = folder.path(out);
    let mut arguments = vec!["merge"];
    arguments.extend(files.iter().map(String::as_str));
    arguments.extend(more);
    arguments.extend(["--out", &out, "--json"]);
    parsed(&arguments, code)
}

fn activity(plan: &Plan, initiative: &str) -> String {
    let sheet = ProgressSheet::id_of(id(initiative), year());
    plan.get(sheet).unwrap().activity.clone()
}

#[test]
fn replies_come_together_in_any_order_to_the_same_bytes() {
    let folder = folder();
    let report = merged(&folder, "one", &["base.json", "a.json", "b.txt"], &[], 0);
    let expected = json!({
        "accepted": 2, "same": 0, "passed_over": 0,
        "conflicts": [], "outside": [], "unreadable": [],
    });
    assert_eq!(report, expected);
    let plan = read(&folder, "one");
    assert_eq!(activity(&plan, "p01"), "研修を三回行った");
    assert_eq!(activity(&plan, "p02"), "相談の日を増やした");
    assert_eq!(plan.replies.len(), 2);

    let other = merged(
        &folder,
        "two",
        &["base.json", "b.txt", "a.json", "b.txt"],
        &[],
        0,
    );
    assert_eq!(other["accepted"], json!(2));
    assert_eq!(folder.read("one"), folder.read("two"));
    // The moment is that of the latest reply, and nothing is left lying about.
    assert!(
        folder
            .read("one")
            .contains("\"made_at\": \"2026-05-11T10:00:00+09:00\"")
    );
    assert!(!folder.exists("one.part"));
}

#[test]
fn what_was_merged_before_changes_nothing() {
    let folder = folder();
    merged(&folder, "one", &["base.json", "a.json", "b.txt"], &[], 0);
    let again = merged(&folder, "two", &["one", "a.json", "b.txt"], &[], 0);
    assert_eq!(
        (&again["accepted"], &again["passed_over"]),
        (&json!(0), &json!(2))
    );
    assert_eq!(folder.read("one"), folder.read("two"));
}

#[test]
fn the_plan_as_it_was_issued_is_a_base_too() {
    let folder = folder();
    let report = merged(&folder, "out", &["before.json", "a.json", "b.txt"], &[], 0);
    assert_eq!(report["accepted"], json!(2));
    assert_eq!(activity(&read(&folder, "out"), "p01"), "研修を三回行った");
}

#[test]
fn a_conflict_keeps_every_value_until_it_is_decided() {
    let folder = folder();
    let files = ["base.json", "a.json", "b.txt", "c.json"];
    let report = merged(&folder, "one", &files, &[], 3);
    let sheet = ProgressSheet::id_of(id::<Initiative>("p01"), year());
    let issued = activity(&read(&folder, "base.json"), "p01");
    let conflict = &report["conflicts"][0];
    assert_eq!(report["conflicts"].as_array().map(Vec::len), Some(1));
    assert_eq!(conflict["table"], json!("sheets"));
    assert_eq!(conflict["id"], json!(sheet.to_string()));
    assert_eq!(conflict["field"], json!("activity"));
    assert_eq!(conflict["base"], json!(issued));
    let mut values = conflict["values"].as_array().unwrap().clone();
    values.sort_by_key(|value| value["at"].to_string());
    let expected = [
        json!({"office": "庶務係", "at": "2026-05-10T10:00:00+09:00", "value": "研修を三回行った"}),
        json!({"office": "福祉課", "at": "2026-05-12T10:00:00+09:00", "value": "研修は行わなかった"}),
    ];
    assert_eq!(values, expected);
    assert_eq!(activity(&read(&folder, "one"), "p01"), issued);
    merged(
        &folder,
        "two",
        &["base.json", "c.json", "b.txt", "a.json"],
        &[],
        3,
    );
    assert_eq!(folder.read("one"), folder.read("two"));

    let names = ["base.json", "a.json", "c.json"].map(|name| folder.path(name));
    let [base, first, other] = names.each_ref().map(String::as_str);
    let (said, _) = ends(
        &["merge", base, first, other, "--out", &folder.path("three")],
        3,
    );
    assert!(
        said.contains("庶務係（2026-05-10T10:00:00+09:00）：研修を三回行った"),
        "{said}"
    );
}

/// A list with one decision on the conflict, and more about it.
fn decision(chosen: &str, more: &Value) -> String {
    let sheet = ProgressSheet::id_of(id::<Initiative>("p01"), year());
    let mut decision = json!({
        "table": "sheets", "id": sheet.to_string(), "field": "activity", "chosen": chosen,
        "by": "総務課", "at": "2026-05-20T09:00:00+09:00",
    });
    let more = more.as_object().unwrap().clone();
    decision.as_object_mut().unwrap().extend(more);
    json!([decision]).to_string()
}

#[test]
fn a_decision_settles_it() {
    let folder = folder();
    let files = ["base.json", "a.json", "c.json"];
    let list = folder.write("list.json", &decision("研修は行わなかった", &json!({})));
    let report = merged(&folder, "one", &files, &["--decisions", &list], 0);
    assert_eq!(report["conflicts"], json!([]));
    let plan = read(&folder, "one");
    assert_eq!(activity(&plan, "p01"), "研修は行わなかった");
    let question = plan.questions.iter().next().unwrap();
    assert_eq!(question.decided_by, "総務課");
    assert_eq!(question.decided_at.0, "2026-05-20T09:00:00+09:00");
    assert_eq!(plan.candidates.len(), 2);

    // Decided once, it stays decided: here, and for another who takes the decisions from the file.
    merged(&folder, "two", &["one", "c.json", "a.json"], &[], 0);
    assert_eq!(activity(&read(&folder, "two"), "p01"), "研修は行わなかった");
    let decided = folder.path("one");
    merged(&folder, "three", &files, &["--decisions", &decided], 0);
    assert_eq!(folder.read("one"), folder.read("three"));
}

#[test]
fn a_decision_counts_for_the_values_it_has_seen() {
    let folder = folder();
    let files = ["base.json", "a.json", "c.json"];
    let seen = json!({"seen": ["研修を三回行った"]});
    let list = folder.write("list.json", &decision("研修を三回行った", &seen));
    let report = merged(&folder, "one", &files, &["--decisions", &list], 3);
    assert_eq!(report["conflicts"].as_array().map(Vec::len), Some(1));
    let seen = json!({"seen": ["研修を三回行った", "研修は行わなかった"]});
    let list = folder.write("list.json", &decision("研修を三回行った", &seen));
    merged(&folder, "two", &files, &["--decisions", &list], 0);
    assert_eq!(activity(&read(&folder, "two"), "p01"), "研修を三回行った");
}

#[test]
fn a_change_outside_of_what_was_asked_is_listed_and_not_taken() {
    let mail = Mail::new(SECTIONS);
    let folder = Folder::new();
    folder.write("base.json", &whole(&mail.issued));
    let copy = write_activity(&mail.copy(Some("section-1")), "p01", "研修を三回行った");
    let edits = change::<Initiative>(&copy, id("p01"), |row| {
        row.title = "相談支援のしくみ".to_owned();
    });
    let copy = changed(&copy, edits);
    folder.write(
        "a.json",
        &reply(&copy, "庶務係", "2026-05-10T10:00:00+09:00"),
    );
    let report = merged(&folder, "out", &["base.json", "a.json"], &[], 0);
    assert_eq!(report["accepted"], json!(1));
    let outside = &report["outside"][0];
    assert_eq!(outside["table"], json!("initiatives"));
    assert_eq!(outside["field"], json!("title"));
    assert_eq!(outside["values"][0]["office"], json!("庶務係"));
    assert_eq!(outside["values"][0]["value"], json!("相談支援のしくみ"));
    let title = |plan: &Plan| plan.get(id::<Initiative>("p01")).unwrap().title.clone();
    assert_eq!(title(&read(&folder, "out")), title(&mail.issued));

    // The secretariat may take it over all the same.
    let list = json!([{
        "table": "initiatives", "id": "p01", "field": "title",
        "chosen": "相談支援のしくみ", "office": "庶務係",
    }]);
    let list = folder.write("list.json", &list.to_string());
    let report = merged(
        &folder,
        "two",
        &["base.json", "a.json"],
        &["--decisions", &list],
        0,
    );
    assert_eq!(report["outside"], json!([]));
    assert_eq!(title(&read(&folder, "two")), "相談支援のしくみ");
}

#[test]
fn what_cannot_be_read_is_listed_and_the_rest_is_merged() {
    let folder = folder();
    let text = folder.read("b.txt");
    folder.write("cut.json", text.lines().next().unwrap());
    folder.write("other.json", &sample("kawaguchi.json"));
    let files = ["base.json", "cut.json", "a.json", "other.json", "none.json"];
    let report = merged(&folder, "one", &files, &[], 2);
    assert_eq!(report["accepted"], json!(1));
    let unreadable = report["unreadable"].as_array().unwrap();
    let files: Vec<_> = unreadable.iter().map(|row| row["file"].clone()).collect();
    let expected = ["cut.json", "none.json", "other.json"].map(|name| folder.path(name));
    assert_eq!(files, expected);
    let reason = unreadable[2]["reason"].as_str().unwrap();
    assert!(reason.contains("川口市社会福祉協議会"), "{reason}");
    assert_eq!(activity(&read(&folder, "one"), "p01"), "研修を三回行った");

    let nonsense = folder.write("list.json", "決めました");
    let report = merged(
        &folder,
        "two",
        &["base.json", "a.json"],
        &["--decisions", &nonsense],
        2,
    );
    assert_eq!(report["unreadable"][0]["file"], json!(nonsense));
    assert_eq!(folder.read("one"), folder.read("two"));
}

#[test]
fn a_reply_of_which_a_part_is_lost_is_merged_and_told() {
    let folder = folder();
    let mut damaged: Value = serde_json::from_str(&folder.read("a.json")).unwrap();
    damaged["tables"]["sections"][0]["name"] = json!(7);
    folder.write("damaged.json", &damaged.to_string());
    let report = merged(&folder, "out", &["base.json", "damaged.json"], &[], 2);
    assert_eq!(report["unreadable"].as_array().map(Vec::len), Some(1));
    let plan = read(&folder, "out");
    assert_eq!(activity(&plan, "p01"), "研修を三回行った");
    let base = read(&folder, "base.json");
    assert_eq!(plan.sections, base.sections);
}

#[test]
fn a_plan_that_would_lose_something_is_no_base() {
    let folder = folder();
    let mail = Mail::new(SECTIONS);
    folder.write("issue.json", mail.file(Some("section-1")));
    let mut damaged: Value = serde_json::from_str(&folder.read("base.json")).unwrap();
    damaged["tables"]["sections"][0]["name"] = json!(7);
    folder.write("damaged.json", &damaged.to_string());
    let mut newer: Value = serde_json::from_str(&folder.read("base.json")).unwrap();
    newer["version"] = json!(9);
    folder.write("newer.json", &newer.to_string());
    for base in [
        "issue.json",
        "damaged.json",
        "newer.json",
        "a.json",
        "none.json",
    ] {
        let report = merged(&folder, "out", &[base, "b.txt"], &[], 2);
        assert_eq!(
            report["unreadable"][0]["file"],
            json!(folder.path(base)),
            "{base}"
        );
        assert!(!folder.exists("out"), "{base}");
    }
}

#[test]
fn nothing_is_written_over_what_it_is_made_from() {
    let folder = folder();
    let (base, reply) = (folder.path("base.json"), folder.path("a.json"));
    let text = folder.read("base.json");
    for out in [&base, &reply] {
        let (said, told) = ends(&["merge", &base, &reply, "--out", out], 2);
        assert_eq!((said.as_str(), told.lines().count()), ("", 1), "{told}");
    }
    assert_eq!(folder.read("base.json"), text);
    // What a run before wrote is not what this one is made from.
    merged(&folder, "out", &["base.json", "a.json"], &[], 0);
    merged(&folder, "out", &["base.json", "b.txt"], &[], 0);
    ends(&["merge", &base, "--out", &folder.path("out")], 2);
}
