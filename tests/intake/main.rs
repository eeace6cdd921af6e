//! Bringing tables in: what a council's own table becomes, and what is never guessed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose plan cannot be built has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod faults;
mod golden;
mod hostile;
mod laws;
mod mapping;
mod reading;
mod written;

use ayumi::bundle;
use ayumi::edit::apply;
use ayumi::edit::rules::violations;
use ayumi::intake::{IntakeKind, IntakeTable, Outcome, Preview, Request, preview};
use ayumi::plan::{FiscalYear, Key, Moment, Plan};

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

/// A sample of the page.
fn sample(name: &str) -> Plan {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/samples");
    let bytes = std::fs::read(format!("{folder}/{name}.json")).unwrap();
    bundle::read(&bytes).unwrap().plan
}

fn request(kind: IntakeKind) -> Request {
    Request {
        kind,
        seed: Key::new("seed").unwrap(),
        at: Moment("2026-04-01T09:00:00+09:00".to_owned()),
        ..Request::default()
    }
}

fn of_year(kind: IntakeKind, western: i32) -> Request {
    Request {
        year: Some(year(western)),
        ..request(kind)
    }
}

fn table(text: &str) -> IntakeTable {
    IntakeTable::from_clipboard(text).unwrap()
}

/// What a table would change.
#[track_caller]
fn looked_at(plan: &Plan, text: &str, request: &Request) -> Preview {
    let found = preview(plan, &table(text), request);
    assert_eq!(found.blocked, None, "{:#?}", found.columns);
    found
}

/// The plan after everything of the table that can be taken.
#[track_caller]
fn taken(plan: &Plan, found: &Preview) -> Plan {
    let (after, _) = apply(plan, found.edits.to_vec()).unwrap();
    assert_eq!(violations(&after), []);
    after
}

/// The numbers of the rows that cannot be taken, with what is wrong.
fn faults(found: &Preview) -> Vec<(usize, Vec<ayumi::intake::ProblemKind>)> {
    let refused = found
        .rows
        .iter()
        .filter(|row| row.outcome == Outcome::Refused);
    refused
        .map(|row| {
            let kinds = row.problems.iter().map(|problem| problem.kind.clone());
            (row.number, kinds.collect())
        })
        .collect()
}
