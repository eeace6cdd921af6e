//! Bundles: what is written is read again, whatever happens to the file never harms a plan, and
//! what was released stays readable.

#![allow(clippy::expect_used, reason = "a test without its fixture has failed")]

mod arbitrary;
mod damage;
mod files;
mod fixture;
mod published;
mod round_trip;
mod salvage;

use ayumi::bundle::{Envelope, write};
use ayumi::edit::rules::violations;
use ayumi::plan::{Plan, TableName};
use serde_json::Value;

/// The complete bundle of format 1, as it was released.
const COMPLETE: &str = include_str!("../fixtures/format-1-complete.json");

/// A bundle as JSON.
fn bundle(plan: &Plan) -> Value {
    serde_json::from_str(&write(plan, &Envelope::of(plan))).expect("what is written is JSON")
}

#[track_caller]
fn keeps_every_rule(plan: &Plan) {
    let broken = violations(plan);
    assert!(broken.is_empty(), "{broken:?}");
}

fn rows(plan: &Plan) -> usize {
    TableName::ALL
        .iter()
        .map(|name| plan.table(*name).count())
        .sum()
}

fn write_plain(plan: &Plan) -> String {
    write(plan, &Envelope::of(plan))
}
