//! The complete bundle of format 1: it opens in every future version.

use std::collections::BTreeSet;

use ayumi::bundle::{Kind, read, write};
use ayumi::plan::TableName;
use serde_json::Value;

use super::published::field_types;
use super::{COMPLETE, keeps_every_rule};

#[test]
fn it_opens_whole() {
    let reading = read(COMPLETE.as_bytes()).expect("readable");
    assert_eq!(reading.problems, []);
    assert!(reading.intact && !reading.newer);
    assert_eq!(reading.envelope.kind, Kind::Plan);
    assert_eq!(reading.envelope.revision, 7);
    assert_eq!(reading.envelope.office, "総務係");
    keeps_every_rule(&reading.plan);
}

#[test]
fn it_has_every_table_and_every_field() {
    let bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    let mut absent = BTreeSet::new();
    for (table, fields) in field_types() {
        let rows = bundle["tables"][table.as_str()].as_array();
        let rows = rows.map_or(&[][..], Vec::as_slice);
        for (field, _) in fields {
            if !rows.iter().any(|row| row.get(&field).is_some()) {
                absent.insert(format!("{}.{field}", table.as_str()));
            }
        }
    }
    assert_eq!(absent, BTreeSet::new());
    assert_eq!(
        bundle["tables"].as_object().map(serde_json::Map::len),
        Some(TableName::ALL.len())
    );
}

#[test]
fn it_fits_the_published_schema() {
    let bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    let validator = jsonschema::validator_for(&ayumi::bundle::schema()).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(&bundle)
        .map(|e| e.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn this_version_writes_it_the_same() {
    let reading = read(COMPLETE.as_bytes()).expect("readable");
    assert_eq!(write(&reading.plan, &reading.envelope), COMPLETE);
}
