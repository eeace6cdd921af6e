//! `ayumi export`: the data of a plan as files, and what is told of characters that are lost.

use serde_json::json;

use super::support::{Folder, ends, parsed, sample, sample_path};

#[test]
fn a_workbook_and_tables_are_written() {
    let folder = Folder::new();
    let (book, tables) = (folder.path("out/data.xlsx"), folder.path("tables"));
    let file = sample_path("honjo.json");
    let report = parsed(
        &["export", &file, "--xlsx", &book, "--csv", &tables, "--json"],
        0,
    );
    assert_eq!(report["losses"], json!(0));
    let bytes = std::fs::read(&book).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let names = folder.names("tables");
    assert!(names.contains(&"ratings.csv".to_owned()), "{names:?}");
    assert!(names.contains(&"columns.csv".to_owned()) && names.contains(&"codes.csv".to_owned()));
    assert!(names.iter().all(|name| !name.contains(".part")));
    let text = folder.read("tables/ratings.csv");
    assert!(text.starts_with("\u{feff}plan_id,"), "{text:.40}");
    // One record is one line.
    let records = csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .count();
    assert_eq!(text.matches("\r\n").count(), records + 1);
    // The same file gives the same bytes.
    ends(&["export", &file, "--xlsx", &book], 0);
    assert_eq!(std::fs::read(&book).unwrap(), bytes);
}

#[test]
fn what_shift_jis_lacks_is_told_and_replaced_only_if_asked() {
    let folder = Folder::new();
    let text = sample("kawaguchi.json").replace("見守り", "見守り𠮷");
    let file = folder.write("plan.json", &text);
    let tables = folder.path("tables");
    let arguments = ["export", &file, "--csv", &tables, "--encoding", "shift_jis"];
    let (out, told) = ends(&arguments, 1);
    assert!(told.contains("「𠮷」（U+20BB7）"), "{told}");
    assert!(out.is_empty() && !folder.exists("tables"), "{out}");
    let (out, _) = ends(&[&arguments[..], &["--replace"]].concat(), 1);
    assert!(out.contains("nodes.csv"), "{out}");
    let bytes = std::fs::read(folder.path("tables/columns.csv")).unwrap();
    assert!(std::str::from_utf8(&bytes).is_err());
}

#[test]
fn nothing_is_written_where_nothing_is_asked_for_or_read() {
    let folder = Folder::new();
    let (_, told) = ends(&["export", &sample_path("honjo.json")], 2);
    assert!(told.contains("--xlsx"), "{told}");
    let file = folder.write("not.json", "{}");
    ends(&["export", &file, "--xlsx", &folder.path("x.xlsx")], 2);
    assert!(!folder.exists("x.xlsx"));
}
