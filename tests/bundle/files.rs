//! Files of every kind: what is accepted, what is refused and what it says.

use ayumi::bundle::{DEEPEST, Envelope, Lookalike, MOST_ROWS, Unreadable, read, write};
use ayumi::plan::TableName;
use serde_json::{Value, json};

use super::{COMPLETE, keeps_every_rule};

#[track_caller]
fn check_refused(bytes: &[u8], expected: &Unreadable) {
    let error = read(bytes).expect_err("refused");
    assert_eq!(&error, expected);
    assert!(error.message().ends_with('。') && error.remedy().ends_with('。'));
}

#[test]
fn other_files_are_told_by_what_they_are() {
    let table: &[(&[u8], Lookalike)] = &[
        (
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml",
            Lookalike::Excel,
        ),
        (
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml",
            Lookalike::Word,
        ),
        (b"PK\x03\x04\x14\0\0\0plan.json", Lookalike::Zip),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            Lookalike::OldOffice,
        ),
        (b"%PDF-1.7\n", Lookalike::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0", Lookalike::Image),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Lookalike::Image),
        (b"\r\n<!DOCTYPE html><title>502</title>", Lookalike::Html),
        (b"\xef\xbb\xbf<HTML lang=ja>", Lookalike::Html),
    ];
    for (bytes, kind) in table {
        check_refused(bytes, &Unreadable::LooksLike(*kind));
    }
}

#[test]
fn what_is_no_bundle_says_why() {
    check_refused(b"", &Unreadable::Empty);
    check_refused(b"\xef\xbb\xbf \r\n", &Unreadable::Empty);
    check_refused(b"\x93\xfa\x96\x7b\x8c\xea,1,2", &Unreadable::NotText);
    check_refused(
        b"{\"format\": \"ayumi-bundle\",\n \"ver",
        &Unreadable::CutOff { line: 2 },
    );
    let missing_comma = "{\"format\": 1\n \"題\": 2}";
    check_refused(
        missing_comma.as_bytes(),
        &Unreadable::NotJson { line: 2, column: 2 },
    );
    for other in [
        "null",
        "[]",
        "1",
        "{}",
        "{\"format\":\"excalidraw\",\"version\":1}",
    ] {
        check_refused(other.as_bytes(), &Unreadable::NotABundle);
    }
    check_refused(b"{\"format\":\"ayumi-bundle\"}", &Unreadable::NotABundle);
    let bundle = |version: u32, tables: Value| {
        json!({ "format": "ayumi-bundle", "version": version, "tables": tables }).to_string()
    };
    for tables in [
        json!(null),
        json!([]),
        json!({}),
        json!({ "plan": [{ "id": "a" }] }),
    ] {
        check_refused(bundle(1, tables.clone()).as_bytes(), &Unreadable::NoPlan);
        check_refused(
            bundle(3, tables).as_bytes(),
            &Unreadable::NewerFormat { version: 3 },
        );
    }
}

#[test]
fn the_same_text_in_another_coat_is_the_same_bundle() {
    let sound = read(COMPLETE.as_bytes()).expect("readable");
    let minified: Value = serde_json::from_str(COMPLETE).expect("JSON");
    let utf_16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        let units = COMPLETE.encode_utf16().flat_map(bytes);
        mark.into_iter().chain(units).collect::<Vec<u8>>()
    };
    let coats = [
        ("mark", format!("\u{feff}{COMPLETE}").into_bytes()),
        ("CRLF", COMPLETE.replace('\n', "\r\n").into_bytes()),
        ("minified", minified.to_string().into_bytes()),
        (
            "blank lines around",
            format!("\n\n{COMPLETE}\n\n").into_bytes(),
        ),
        ("UTF-16 LE", utf_16([0xff, 0xfe], u16::to_le_bytes)),
        ("UTF-16 BE", utf_16([0xfe, 0xff], u16::to_be_bytes)),
    ];
    for (name, bytes) in coats {
        assert_eq!(read(&bytes).as_ref(), Ok(&sound), "{name}");
    }
}

#[test]
fn a_newer_version_is_shown_and_marked() {
    let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    bundle["version"] = json!(2);
    bundle["tables"]["budgets"] = json!([{ "id": "budget-1", "amount": 3 }]);
    let reading = read(bundle.to_string().as_bytes()).expect("readable");
    assert!(reading.newer);
    assert_eq!(reading.envelope.version, 2);
    assert!(reading.plan.unknown.contains_key("budgets"));
    assert_eq!(reading.plan.initiatives.len(), 2);
}

#[test]
fn the_envelope_may_be_damaged_without_harm() {
    let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    bundle["revision"] = json!("seven");
    bundle["made_at"] = json!(5);
    bundle["plan_id"] = json!("plan-9");
    let reading = read(bundle.to_string().as_bytes()).expect("readable");
    assert_eq!(reading.envelope.revision, 0);
    assert_eq!(reading.problems.len(), 3);
    assert!(reading.intact && !reading.newer);
    bundle["kind"] = json!("decision");
    assert!(read(bundle.to_string().as_bytes()).is_ok_and(|reading| reading.newer));
}

#[test]
fn changed_content_is_said_and_shown() {
    let changed = COMPLETE.replace("会場の確保", "会場の解約");
    let reading = read(changed.as_bytes()).expect("readable");
    assert!(!reading.intact);
    assert_eq!(reading.problems.len(), 1);
    let broken = COMPLETE.as_bytes().to_vec();
    let at = COMPLETE.find("会場の確保").expect("the text");
    let broken = [&broken[..=at], &broken[at + 2..]].concat();
    let reading = read(&broken).expect("readable");
    assert!(!reading.intact);
    assert_eq!(reading.plan.initiatives.len(), 2);
}

#[test]
fn hostile_files_are_bounded() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(read(deep.as_bytes()).is_err());
    let nested = format!(
        "{{\"format\":\"ayumi-bundle\",\"version\":1,\"tables\":{}1{}}}",
        "{\"a\":".repeat(5000),
        "}".repeat(5000)
    );
    assert!(read(nested.as_bytes()).is_err());
    let large = vec![b' '; ayumi::bundle::LARGEST + 1];
    check_refused(&large, &Unreadable::TooLarge { bytes: large.len() });
    let rows = vec![json!({}); MOST_ROWS + 1];
    let bundle = json!({ "format": "ayumi-bundle", "version": 1, "tables": { "issues": rows } });
    check_refused(
        bundle.to_string().as_bytes(),
        &Unreadable::TooManyRows {
            rows: MOST_ROWS + 1,
        },
    );
    let text = "あ".repeat(1_000_000);
    let reading = read(COMPLETE.replace("会場の確保", &text).as_bytes()).expect("readable");
    keeps_every_rule(&reading.plan);
}

#[test]
fn a_hundred_thousand_rows_one_below_the_other_are_read() {
    let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    let nodes: Vec<Value> = (0..100_000)
        .map(|index| match index {
            0 => json!({ "id": "n0", "title": "外" }),
            _ => json!({ "id": format!("n{index}"), "parent": format!("n{}", index - 1) }),
        })
        .collect();
    bundle["tables"]["nodes"]
        .as_array_mut()
        .expect("nodes")
        .extend(nodes);
    let reading = read(bundle.to_string().as_bytes()).expect("readable");
    assert_eq!(reading.plan.nodes.len(), 100_003);
    assert_eq!(reading.set_aside.len(), 100_000 / DEEPEST - 1);
    keeps_every_rule(&reading.plan);
    assert!(
        reading
            .set_aside
            .iter()
            .all(|aside| aside.table == TableName::Nodes)
    );
}

#[test]
fn names_of_another_language_are_only_names() {
    let plan = read(COMPLETE.as_bytes()).expect("readable").plan;
    let mut bundle: Value =
        serde_json::from_str(&write(&plan, &Envelope::of(&plan))).expect("JSON");
    bundle["tables"]["issues"][0]["__proto__"] = json!({ "polluted": true });
    bundle["tables"]["constructor"] = json!([1]);
    let reading = read(bundle.to_string().as_bytes()).expect("readable");
    let again = read(super::write_plain(&reading.plan).as_bytes()).expect("readable");
    assert_eq!(again.plan, reading.plan);
    assert!(super::write_plain(&again.plan).contains("polluted"));
}
