//! The rules of a plan, written a second time over plain JSON rows and lists of field names. They
//! share nothing with the rules of the one door.

use std::collections::{BTreeMap, BTreeSet};

use ayumi::plan::TableName::{self, *};
use ayumi::plan::{Key, Plan};
use serde_json::{Map, Value};

/// Every field that names a record, and the table of what it names.
pub const REFERENCES: &[(TableName, &str, TableName)] = &[
    (Header, "secretariat", Sections),
    (OutsideGoals, "outside_plan", OutsidePlans),
    (Grades, "scale", Scales),
    (Criteria, "stage", Stages),
    (Criteria, "scale", Scales),
    (Stages, "scale", Scales),
    (Nodes, "parent", Nodes),
    (Nodes, "level", Levels),
    (NodeLinks, "from", Nodes),
    (NodeLinks, "to", Nodes),
    (NodeLinks, "outside_plan", OutsidePlans),
    (NodeLinks, "outside_goal", OutsideGoals),
    (Placements, "node", Nodes),
    (Placements, "initiative", Initiatives),
    (Initiatives, "sections", Sections),
    (Initiatives, "actors", Actors),
    (Initiatives, "funding_types", FundingTypes),
    (Initiatives, "marks", Marks),
    (InitiativeChanges, "initiative", Initiatives),
    (InitiativeChanges, "other", Initiatives),
    (SharedActions, "change_class", ChangeClasses),
    (Actions, "initiative", Initiatives),
    (Actions, "change_class", ChangeClasses),
    (Actions, "shared", SharedActions),
    (GoalLinks, "initiative", Initiatives),
    (GoalLinks, "action", Actions),
    (GoalLinks, "outside_goal", OutsideGoals),
    (Bars, "initiative", Initiatives),
    (Bars, "action", Actions),
    (Bars, "phase", Phases),
    (Indicators, "initiative", Initiatives),
    (Indicators, "action", Actions),
    (Indicators, "same_as", Indicators),
    (IndicatorValues, "indicator", Indicators),
    (Sheets, "initiative", Initiatives),
    (SheetBlocks, "sheet", Sheets),
    (SheetBlocks, "section", Sections),
    (Ratings, "sheet", Sheets),
    (Ratings, "node", Nodes),
    (Ratings, "stage", Stages),
    (Ratings, "criterion", Criteria),
    (Ratings, "grade", Grades),
    (Opinions, "node", Nodes),
    (Opinions, "initiative", Initiatives),
    (OpinionResponses, "opinion", Opinions),
    (OpinionResponses, "section", Sections),
    (SummaryTexts, "node", Nodes),
    (SummaryTexts, "actor", Actors),
    (Surveys, "node", Nodes),
    (SurveyResults, "survey", Surveys),
    (ReportedTallies, "stage", Stages),
    (ReportedTallies, "node", Nodes),
    (ReportedTallies, "actor", Actors),
    (ReportedTallies, "section", Sections),
    (ReportedTallies, "grade", Grades),
    (Reviews, "scale", Scales),
    (ReviewEntries, "review", Reviews),
    (ReviewEntries, "initiative", Initiatives),
    (ReviewEntries, "node", Nodes),
    (ReviewEntries, "disposition", Grades),
    (Issues, "node", Nodes),
    (Traces, "node", Nodes),
    (Traces, "initiative", Initiatives),
    (Traces, "issue", Issues),
    (Dispatches, "stage", Stages),
    (Deliveries, "dispatch", Dispatches),
    (Deliveries, "section", Sections),
    (Replies, "dispatch", Dispatches),
    (Replies, "sections", Sections),
    (Candidates, "question", Questions),
    (Assignments, "dispatch", Dispatches),
    (Assignments, "section", Sections),
];

/// The fields of which every combination stands once in its table.
pub const SLOTS: &[(TableName, &[&str])] = &[
    (Placements, &["node", "initiative"]),
    (
        IndicatorValues,
        &["indicator", "kind", "year", "population", "sequence"],
    ),
    (Sheets, &["initiative", "year"]),
    (SheetBlocks, &["sheet", "section"]),
    (
        Ratings,
        &["sheet", "node", "year", "stage", "criterion", "assessor"],
    ),
    (ReviewEntries, &["review", "initiative", "node"]),
    (
        ReportedTallies,
        &["year", "stage", "node", "actor", "section", "grade"],
    ),
    (Deliveries, &["dispatch", "section"]),
    (IntakeColumns, &["kind", "heading"]),
];

/// Every row of a plan as JSON, by table and id.
pub fn rows(plan: &Plan) -> BTreeMap<(TableName, Key), Map<String, Value>> {
    let mut rows = BTreeMap::new();
    for &table in TableName::ALL {
        for key in plan.table(table).keys() {
            let row = plan.table(table).read(key).expect("a listed row is there");
            rows.insert((table, key), row);
        }
    }
    rows
}

/// The table of what a field names.
pub fn target_of(table: TableName, field: &str) -> Option<TableName> {
    REFERENCES
        .iter()
        .find(|(from, name, _)| *from == table && *name == field)
        .map(|(_, _, target)| *target)
}

/// Every record a row names: the field, the table, the id.
pub fn names(table: TableName, row: &Map<String, Value>) -> Vec<(&'static str, TableName, Key)> {
    let mut found = Vec::new();
    for &(_, field, target) in REFERENCES.iter().filter(|(from, _, _)| *from == table) {
        let keys = match row.get(field) {
            None => Vec::new(),
            Some(Value::Array(keys)) => keys.clone(),
            Some(key) => vec![key.clone()],
        };
        for key in keys {
            let key = key.as_str().and_then(Key::new).expect("an id");
            found.push((field, target, key));
        }
    }
    found
}

/// Every rule the plan breaks, in words.
pub fn broken_rules(plan: &Plan) -> Vec<String> {
    let rows = rows(plan);
    let mut broken = Vec::new();
    let headers = rows.keys().filter(|(table, _)| *table == Header).count();
    if headers != 1 {
        broken.push(format!("{headers} headers"));
    }
    for ((table, key), row) in &rows {
        if row.get("id").and_then(Value::as_str) != Some(key.as_str()) {
            broken.push(format!("{table:?} {key} is written with another id"));
        }
        for (field, target, named) in names(*table, row) {
            if !rows.contains_key(&(target, named)) {
                broken.push(format!("{table:?} {key} {field}: no {target:?} {named}"));
            }
        }
    }
    for &(table, fields) in SLOTS {
        let mut taken = BTreeSet::new();
        for ((_, key), row) in rows.iter().filter(|((of, _), _)| *of == table) {
            let slot: Vec<String> = fields
                .iter()
                .map(|field| row.get(*field).map(Value::to_string).unwrap_or_default())
                .collect();
            if !taken.insert(slot) {
                broken.push(format!("{table:?} {key} fills a slot that is taken"));
            }
        }
    }
    let mut homes = BTreeSet::new();
    for ((table, key), row) in &rows {
        match table {
            Placements => {
                let is_home = !row.contains_key("cross_listed");
                if is_home && !homes.insert(row["initiative"].to_string()) {
                    broken.push(format!("{key} is a second home"));
                }
            }
            Ratings => {
                let has = |field: &str| row.contains_key(field);
                if has("sheet") == has("node") || has("node") != has("year") {
                    broken.push(format!("rating {key} is not of one thing"));
                }
            }
            Nodes => {
                let mut path = BTreeSet::from([*key]);
                let mut next = row.get("parent").cloned();
                while let Some(parent) = next.and_then(|key| key.as_str().and_then(Key::new)) {
                    if !path.insert(parent) {
                        broken.push(format!("node {key} stands under itself"));
                        break;
                    }
                    next = rows
                        .get(&(Nodes, parent))
                        .and_then(|row| row.get("parent"))
                        .cloned();
                }
            }
            _ => {}
        }
    }
    broken
}
