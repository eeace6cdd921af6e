//! The long form: every fact a row, every cell of its column's kind.

use std::collections::{BTreeMap, HashSet};
use std::convert::Infallible;

use ayumi::bundle;
use ayumi::edit::{add, apply};
use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use ayumi::plan::rating::Rating;
use ayumi::plan::{Plan, TableName};
use ayumi::report::long_form::{Cell, Kind, LongTable, visit};
use ayumi::wording::long_form as words;

use crate::small;

/// A row in words: its table and the cells that are not empty, by column.
fn rows(plan: &Plan) -> Vec<(LongTable, BTreeMap<String, String>)> {
    let mut rows = Vec::new();
    let seen: Result<(), Infallible> = visit(plan, &mut |table, cells| {
        let columns = table.columns();
        assert_eq!(columns.len(), cells.len(), "{table:?}");
        let mut row = BTreeMap::new();
        for (column, cell) in columns.iter().zip(cells) {
            let (kind, said) = match cell {
                Cell::Nothing => continue,
                Cell::Text(text) => (Kind::Text, text.to_string()),
                Cell::Whole(number) => (Kind::Whole, number.to_string()),
                Cell::Decimal(number) => (Kind::Decimal, number.to_string()),
                Cell::Flag(flag) => (Kind::Flag, flag.to_string()),
            };
            assert_eq!(column.kind, kind, "{table:?}.{}", column.name);
            assert!(!said.is_empty(), "{table:?}.{}", column.name);
            row.insert(column.name.to_string(), said);
        }
        rows.push((table, row));
        Ok(())
    });
    assert_eq!(seen, Ok(()));
    rows
}

fn count(rows: &[(LongTable, BTreeMap<String, String>)], wanted: LongTable) -> usize {
    rows.iter().filter(|(table, _)| *table == wanted).count()
}

fn sample(name: &str) -> Plan {
    let path = format!("{}/public/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    bundle::read(&std::fs::read(path).unwrap()).unwrap().plan
}

#[test]
fn columns_have_names_of_their_own_and_a_meaning() {
    for table in LongTable::ALL {
        assert!(!words::table(table).is_empty());
        let mut names = HashSet::new();
        for column in table.columns() {
            let name = column.name.as_ref();
            let is_plain = |sign: char| sign.is_ascii_lowercase() || sign == '_';
            assert!(name.chars().all(is_plain), "{table:?}.{name}");
            assert!(names.insert(name.to_owned()), "{table:?}.{name} twice");
            assert!(!words::column(table, name).is_empty(), "{table:?}.{name}");
        }
    }
}

#[test]
fn every_record_is_a_row() {
    let tables = [
        (LongTable::Plans, TableName::Header),
        (LongTable::Nodes, TableName::Nodes),
        (LongTable::Initiatives, TableName::Initiatives),
        (LongTable::Listings, TableName::Placements),
        (LongTable::Sheets, TableName::Sheets),
        (LongTable::SheetBlocks, TableName::SheetBlocks),
        (LongTable::Ratings, TableName::Ratings),
        (LongTable::IndicatorValues, TableName::IndicatorValues),
        (LongTable::Reviews, TableName::ReviewEntries),
        (LongTable::Issues, TableName::Issues),
        (LongTable::Tallies, TableName::ReportedTallies),
    ];
    for name in ["honjo", "kanagawa", "kawagoe", "kawaguchi", "nishitokyo"] {
        let plan = sample(name);
        let rows = rows(&plan);
        for (long, table) in tables {
            assert_eq!(
                count(&rows, long),
                plan.table(table).keys().len(),
                "{name} {long:?}"
            );
        }
    }
}

#[test]
fn what_is_unusual_is_there_too() {
    let mut unlisted = small::initiative("alone", &["west", "east"]);
    unlisted.title = "どこにも載っていない取組".to_owned();
    let mut group = Rating::of_node(small::id("goal-1"), small::year(2025), small::id("self"));
    group.not_rated_because = "評価の対象外".to_owned();
    let indicator = Indicator {
        id: small::id("indicator"),
        initiative: small::id("alone"),
        name: "利用者数".to_owned(),
        unit: "人".to_owned(),
        populations: vec!["会員".to_owned(), "世帯".to_owned()],
        ..Indicator::default()
    };
    let value = |kind, western: Option<i32>, text: &str| IndicatorValue {
        as_printed: text.to_owned(),
        ..IndicatorValue::new(indicator.id, kind, western.map(small::year))
    };
    let later = IndicatorValue {
        not_yet: true,
        ..value(ValueKind::Actual, Some(2026), "")
    };
    let edits = vec![
        add(unlisted),
        small::node("goal-1", None, Some("goal"), 9),
        add(group),
        add(value(ValueKind::Baseline, None, "約１２千人")),
        add(value(ValueKind::Target, Some(2024), "年4～6回")),
        add(value(ValueKind::Target, Some(2025), "２か所増").of_population(1)),
        add(value(ValueKind::Actual, Some(2025), "現状維持")),
        add(later),
        add(indicator),
    ];
    let (plan, _) = apply(&small::plan(), edits).unwrap();
    let rows = rows(&plan);
    let is_wanted = |row: &BTreeMap<String, String>| {
        row.get("initiative_id").is_some_and(|id| id == "alone")
            || row.contains_key("not_rated_because")
    };
    let wanted: Vec<_> = rows.iter().filter(|(_, row)| is_wanted(row)).collect();
    insta::assert_debug_snapshot!(wanted);
}

#[test]
fn nothing_is_shown_after_an_error() {
    let mut shown = 0;
    let stopped = visit(&small::plan(), &mut |_, _| {
        shown += 1;
        if shown == 3 { Err("full") } else { Ok(()) }
    });
    assert_eq!((stopped, shown), (Err("full"), 3));
}
