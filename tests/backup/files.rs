//! Whatever happens to the file: reading never panics, says what is wrong, and gives what is sound.

use ayumi::backup::{Problem, Reading, Unreadable, is_backup, read};
use ayumi::bundle;
use ayumi::storage::Store as _;
use ayumi::storage::memory::MemoryStore;
use ayumi::storage::{Origin, WholePlan};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::office::{Open, backup, contents, done, made, office, restored, texts};

fn file() -> Vec<u8> {
    made(&office().0).bytes
}

fn json_of(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("a backup is JSON")
}

/// What came out can be brought back, and what is brought back can be opened.
#[track_caller]
fn survives(bytes: &[u8]) -> Option<Reading> {
    let reading = read(bytes).ok()?;
    for plan in &reading.backup.plans {
        let current = plan.current().expect("a head");
        assert!(
            plan.generations
                .iter()
                .all(ayumi::storage::Generation::is_whole)
        );
        assert_eq!(plan.summary.last_revision, current.summary.revision);
    }
    let store = MemoryStore::new();
    restored(&store, &reading.backup);
    // The next revision can be counted.
    for plan in contents(&store) {
        let mut copy = plan.generations[0].summary.clone();
        copy.origin = Origin::Manual;
        let next = ayumi::storage::NewGeneration {
            plan: plan.summary.plan.clone(),
            parent: copy.parent,
            schema: copy.schema,
            app_version: copy.app_version,
            at: copy.at,
            origin: copy.origin,
            text: String::new(),
        };
        assert!(done(store.keep(&next, None)).unwrap() > copy.revision);
    }
    Some(reading)
}

#[test]
fn every_line_stands_for_itself_and_says_what_it_is() {
    let text = String::from_utf8(file()).unwrap();
    assert!(
        text.starts_with("{\n\"format\": \"ayumi-backup\",\n\"version\": 1,\n"),
        "{text}"
    );
    assert!(is_backup(text.as_bytes()));
    assert!(!is_backup(b"{\"format\": \"ayumi-bundle\"}"));
    let json = json_of(text.as_bytes());
    assert_eq!(json["plans"][0]["plan"], "small");
    assert_eq!(json["generations"].as_array().unwrap().len(), 5);
    assert_eq!(json["generations"][0]["revision"], json["plans"][0]["head"]);
}

#[test]
fn every_cut_is_told_and_gives_what_stands_before_it() {
    let (store, _) = office();
    let bytes = made(&store).bytes;
    let end = bytes.trim_ascii_end().len();
    let all = texts(&store);
    let lines: Vec<usize> = (0..end).filter(|at| bytes[*at] == b'\n').collect();
    let near_a_line = |at: usize| lines.iter().any(|line| at.abs_diff(*line) < 4);
    let mut found_before = 0;
    for cut in (0..end).filter(|at| at % 23 == 0 || near_a_line(*at)) {
        match read(&bytes[..cut]) {
            Ok(reading) => {
                assert!(reading.problems.contains(&Problem::Broken), "cut at {cut}");
                let store = MemoryStore::new();
                restored(&store, &reading.backup);
                let found = texts(&store);
                assert!(found.is_subset(&all));
                assert!(found.len() >= found_before, "cut at {cut}");
                found_before = found.len();
            }
            Err(error) => {
                assert_eq!(found_before, 0, "cut at {cut}: {error}");
                assert!(!error.message().is_empty() && !error.remedy().is_empty());
            }
        }
    }
    assert_eq!(found_before, all.len(), "in the end everything was there");
}

#[test]
fn every_flipped_bit_is_told_and_costs_one_line() {
    let (store, _) = office();
    let bytes = made(&store).bytes;
    let whole = backup(&store);
    for at in (0..bytes.len()).step_by(29) {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << (at % 8);
        let Some(reading) = survives(&bytes) else {
            continue;
        };
        let versions = |plans: &[WholePlan]| {
            plans
                .iter()
                .map(|plan| plan.generations.len())
                .sum::<usize>()
        };
        let is_told = !reading.problems.is_empty();
        let said_of_itself = (
            &reading.backup.office,
            &reading.backup.made_at,
            &reading.backup.app_version,
        ) != (&whole.office, &whole.made_at, &whole.app_version);
        assert!(
            is_told || said_of_itself || reading.backup == whole,
            "byte {at}"
        );
        // A line break that is lost joins two lines.
        assert!(
            versions(&reading.backup.plans) + 2 >= versions(&whole.plans),
            "byte {at}"
        );
    }
}

#[test]
fn a_damaged_current_state_falls_back_to_the_newest_sound_one() {
    let (store, _) = office();
    let mut json = json_of(&made(&store).bytes);
    let head = json["plans"][0]["head"].as_u64().unwrap();
    json["generations"][0]["text"] = json!("{}");
    let reading = survives(json.to_string().as_bytes()).unwrap();
    let expected = [
        Problem::Damaged("small".into(), head),
        Problem::FellBack("small".into()),
    ];
    assert_eq!(reading.problems, expected);
    let plan = &reading.backup.plans[0];
    assert!(plan.head < head);
    assert!(
        plan.log.iter().all(|entry| entry.revision <= plan.head),
        "undo fits the state"
    );
}

#[test]
fn a_plan_of_which_nothing_is_sound_is_named_and_the_others_come_back() {
    let (store, _) = office();
    Open::new("other", super::support::plan("柱")).save(&store);
    let mut json = json_of(&made(&store).bytes);
    for generation in json["generations"].as_array_mut().unwrap() {
        if generation["plan"] == "small" {
            generation["text"] = json!("");
        }
    }
    let reading = survives(json.to_string().as_bytes()).unwrap();
    assert!(
        reading
            .problems
            .contains(&Problem::Hopeless("small".into()))
    );
    assert_eq!(reading.backup.plans.len(), 1);
    json["generations"] = json!([]);
    assert_eq!(
        read(json.to_string().as_bytes()),
        Err(Unreadable::NothingLeft)
    );
}

#[test]
fn a_file_in_another_dress_is_read_all_the_same() {
    let expected = read(&file()).unwrap();
    let text = String::from_utf8(file()).unwrap();
    let dresses = [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        serde_json::to_string(&json_of(text.as_bytes())).unwrap(),
        serde_json::to_string_pretty(&json_of(text.as_bytes())).unwrap(),
    ];
    for dress in dresses {
        assert_eq!(read(dress.as_bytes()).as_ref(), Ok(&expected));
    }
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&utf16).as_ref(), Ok(&expected));
}

#[test]
fn a_change_that_hits_no_version_is_told() {
    let mut json = json_of(&file());
    json["plans"][0]["title"] = json!("ちがう題名");
    let reading = survives(json.to_string().as_bytes()).unwrap();
    assert_eq!(reading.problems, [Problem::Changed]);
}

#[test]
fn what_a_newer_version_adds_is_passed_over_and_its_version_refused() {
    let mut json = json_of(&file());
    json["preferences"] = json!({ "of_a_newer_format": true });
    assert_eq!(survives(json.to_string().as_bytes()).unwrap().problems, []);
    json["version"] = json!(2);
    assert_eq!(read(json.to_string().as_bytes()), Err(Unreadable::Newer));
}

#[test]
fn other_files_are_told_apart() {
    let plan = super::support::plan("柱");
    let one = bundle::write(&plan, &bundle::Envelope::of(&plan));
    assert_eq!(read(one.as_bytes()), Err(Unreadable::OnePlan));
    let refused: [&[u8]; 8] = [
        b"",
        b"  \n",
        b"null",
        b"[]",
        b"{}",
        b"PK\x03\x04 xl/workbook.xml",
        b"<!doctype html><p>",
        b"\xff\x00\xc3\x28",
    ];
    for bytes in refused {
        let error = read(bytes).expect_err("no backup");
        assert!(
            error.message().ends_with('。') && error.remedy().ends_with('。'),
            "{error}"
        );
    }
}

#[test]
fn hostile_files_are_bounded() {
    let generation = json_of(&file())["generations"][0].clone();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut json = json_of(&file());
        change(&mut json);
        survives(json.to_string().as_bytes())
    };
    let cases: [&dyn Fn(&mut Value); 8] = [
        &|json| json["generations"][0]["revision"] = json!(u64::MAX),
        &|json| json["generations"][0]["parent"] = json!(u64::MAX - 1),
        &|json| json["generations"][0]["plan"] = json!("../../etc"),
        &|json| json["plans"][0]["plan"] = json!("x".repeat(1_000)),
        &|json| json["log"][0]["revision"] = json!(u64::MAX),
        &|json| json["log"][0]["change"] = json!({ "not": "text" }),
        &|json| json["generations"] = json!(vec![generation.clone(); 50]),
        &|json| {
            json["plans"] = json!(
                (0..2_000)
                    .map(|n| json!({"plan": format!("p{n}")}))
                    .collect::<Vec<_>>()
            );
        },
    ];
    for (index, change) in cases.into_iter().enumerate() {
        let reading = with(change);
        assert!(
            reading.is_none_or(|reading| !reading.problems.is_empty()),
            "case {index}"
        );
    }
    let deep = format!(
        "{{\"format\": \"ayumi-backup\",\n\"plans\": {}",
        "[".repeat(100_000)
    );
    assert!(
        read(deep.as_bytes()).is_ok_and(|reading| reading.backup.plans.is_empty())
            || read(deep.as_bytes()).is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes);
    }

    #[test]
    fn any_records(records in prop::collection::vec(any_record(), 0..12)) {
        let of = |list: usize| records.iter().filter(move |(at, _)| *at == list).map(|(_, record)| record);
        let (plans, generations, log): (Vec<_>, Vec<_>, Vec<_>) = (of(0).collect(), of(1).collect(), of(2).collect());
        let file = json!({ "format": "ayumi-backup", "version": 1, "plans": plans, "generations": generations, "log": log });
        survives(file.to_string().as_bytes());
    }
}

/// A record of one of the lists, near enough to a right one to get somewhere.
fn any_record() -> impl Strategy<Value = (usize, Value)> {
    let number = prop_oneof![
        Just(json!(1)),
        Just(json!(2)),
        Just(json!(3)),
        Just(json!(0)),
        Just(json!(-1)),
        Just(json!(null)),
        Just(json!(u64::MAX)),
        Just(json!("1"))
    ];
    let plan = prop_oneof![4 => Just(json!("small")), 1 => Just(json!("")), 1 => Just(json!(7))];
    let origin = prop_oneof![
        Just("Automatic"),
        Just("Fork"),
        Just("Issued"),
        Just("ofANewerVersion")
    ];
    (0_usize..3, plan, number.clone(), number, origin).prop_map(|(list, plan, one, two, origin)| {
        let record = match list {
            0 => json!({ "plan": plan, "head": one }),
            1 => json!({ "plan": plan, "revision": one, "parent": two, "origin": origin, "schema": 1, "app_version": "", "at": "", "size_bytes": 3, "resolved_by": two, "text": "abc", "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" }),
            _ => json!({ "plan": plan, "revision": one, "position": two, "change": "{}" }),
        };
        (list, record)
    })
}
