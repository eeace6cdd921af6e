//! Whatever happens to a file: reading never panics, and a plan that comes out keeps every rule.

use ayumi::bundle::{Unreadable, hash, read, read_canonical};
use ayumi::check::Severity;
use ayumi::plan::TableName;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::arbitrary::plans;
use super::{COMPLETE, bundle, keeps_every_rule, rows};

/// Reads damaged bytes and judges what came out.
#[track_caller]
fn survives(bytes: &[u8]) {
    if let Ok(reading) = read(bytes) {
        keeps_every_rule(&reading.plan);
        let again = read(super::write_plain(&reading.plan).as_bytes()).expect("readable again");
        assert_eq!(again.plan, reading.plan);
        assert!(again.problems.is_empty(), "{:?}", again.problems);
    }
}

#[test]
fn every_cut_is_told_apart_from_a_plan() {
    let end = COMPLETE.trim_end().len();
    // Every cut of the envelope and the first tables, then one in nineteen.
    for cut in (0..1500).chain((1500..end).step_by(19)) {
        let error = read(&COMPLETE.as_bytes()[..cut]).expect_err("a file that was cut off");
        let is_told = matches!(
            error,
            Unreadable::Empty | Unreadable::CutOff { .. } | Unreadable::NotText
        );
        // A cut inside a character leaves bytes that are no text.
        let is_told = is_told || matches!(error, Unreadable::NotJson { .. });
        assert!(is_told, "cut at {cut}: {error:?}");
    }
}

#[test]
fn every_flipped_bit_of_the_content_is_noticed() {
    let start = COMPLETE.find("\"tables\"").expect("tables");
    let sound = read(COMPLETE.as_bytes()).expect("readable");
    for at in (start..COMPLETE.len()).step_by(37) {
        let mut bytes = COMPLETE.as_bytes().to_vec();
        bytes[at] ^= 1 << (at % 8);
        if let Ok(reading) = read(&bytes) {
            keeps_every_rule(&reading.plan);
            let is_same = hash(&reading.plan) == hash(&sound.plan);
            assert!(is_same || !reading.intact, "byte {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes);
        let _ = read_canonical(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_json_in_the_tables(tables in any_json(), version in 0_u32..4) {
        let bundle = json!({ "format": "ayumi-bundle", "version": version, "tables": tables });
        survives(bundle.to_string().as_bytes());
    }

    #[test]
    fn flipped_bytes(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = COMPLETE.as_bytes().to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survives(&bytes);
    }

    #[test]
    fn changed_json(plan in plans(), changes in changes()) {
        let mut bundle = bundle(&plan);
        for change in &changes {
            change.make(&mut bundle);
        }
        survives(bundle.to_string().as_bytes());
    }

    #[test]
    fn a_changed_complete_bundle_loses_no_row(changes in changes()) {
        let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
        for change in &changes {
            change.make(&mut bundle["tables"]);
        }
        let Ok(reading) = read(bundle.to_string().as_bytes()) else {
            return Ok(());
        };
        keeps_every_rule(&reading.plan);
        let in_file: usize = TableName::ALL
            .iter()
            .map(|table| match &bundle["tables"][table.as_str()] {
                Value::Array(rows) => rows.len(),
                Value::Null => 0,
                _ => 1,
            })
            .sum();
        let aside = reading.set_aside.iter().filter(|aside| aside.field.is_none()).count();
        let twice = reading.problems.iter().filter(|found| found.severity == Severity::Note).count();
        prop_assert_eq!(in_file, rows(&reading.plan) + aside + twice);
        let told = reading.problems.iter().filter(|found| found.severity == Severity::Error).count();
        prop_assert!(told >= reading.set_aside.len());
    }
}

/// A change of a JSON value at any place in it.
#[derive(Debug, Clone)]
struct Change {
    place: prop::sample::Index,
    other: prop::sample::Index,
    kind: u8,
    value: Value,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0_u8..6,
        any_json(),
    );
    let change = change.prop_map(|(place, other, kind, value)| Change {
        place,
        other,
        kind,
        value,
    });
    prop::collection::vec(change, 1..8)
}

impl Change {
    fn make(&self, whole: &mut Value) {
        let mut places = Vec::new();
        pointers(whole, String::new(), &mut places);
        let place = &places[self.place.index(places.len())];
        let other = whole
            .pointer(&places[self.other.index(places.len())])
            .cloned();
        let strings: Vec<Value> = places
            .iter()
            .filter_map(|place| whole.pointer(place).filter(|value| value.is_string()))
            .cloned()
            .collect();
        let Some(target) = whole.pointer_mut(place) else {
            return;
        };
        match (self.kind, target) {
            // Another value; a value from elsewhere; another text or id from elsewhere.
            (0, target) => *target = self.value.clone(),
            (1, target) => *target = other.unwrap_or_default(),
            (2, target) if target.is_string() && !strings.is_empty() => {
                *target = strings[self.other.index(strings.len())].clone();
            }
            // Something twice, gone, or added.
            (3, Value::Array(items)) if !items.is_empty() => {
                let copy = items[self.other.index(items.len())].clone();
                items.push(copy);
            }
            (4, Value::Array(items)) if !items.is_empty() => {
                items.remove(self.other.index(items.len()));
            }
            (4, Value::Object(fields)) if !fields.is_empty() => {
                let name = fields.keys().nth(self.other.index(fields.len())).cloned();
                fields.remove(&name.unwrap_or_default());
            }
            (5, Value::Object(fields)) => {
                fields.insert("__proto__".to_owned(), self.value.clone());
            }
            _ => {}
        }
    }
}

fn pointers(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, format!("{place}/{index}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                pointers(field, format!("{place}/{name}"), places);
            }
        }
        _ => {}
    }
    places.push(place);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        (1990_u32..2060).prop_map(Value::from),
        "[a-z]{0,4}".prop_map(Value::from),
        prop::sample::select(TableName::ALL.to_vec()).prop_map(|table| json!(table.as_str())),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let key = prop_oneof![
            prop::sample::select(TableName::ALL.to_vec())
                .prop_map(|table| table.as_str().to_owned()),
            prop::sample::select(vec![
                "id",
                "title",
                "first_year",
                "last_year",
                "parent",
                "words"
            ])
            .prop_map(str::to_owned),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..6)
                .prop_map(|fields| Value::Object(Map::from_iter(fields))),
        ]
    })
}
