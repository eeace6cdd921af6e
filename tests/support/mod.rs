//! What the tests of the core share: plans drawn as text, arbitrary plans and edits, and the rules
//! of a plan written down a second time. It never uses what it checks to check it.
#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "every test file takes what it needs, and a test may end at once"
)]

pub mod drawing;
pub mod gestures;
pub mod plans;
pub mod rules;
pub mod shapes;

pub use drawing::{draw, initiative, listing, node, plan};
pub use gestures::{Gesture, gestures};
pub use plans::{Chance, arbitrary_plan};
pub use rules::{broken_rules, rows};

use ayumi::edit::{Edit, EditError, apply};
use ayumi::plan::Plan;

/// The plan after edits that must be let in.
#[track_caller]
pub fn applied(plan: &Plan, edits: Vec<Edit>) -> Plan {
    let after = match apply(plan, edits.clone()) {
        Ok((after, _)) => after,
        Err(error) => panic!("refused as {error:?}: {edits:#?}"),
    };
    assert_eq!(broken_rules(&after), Vec::<String>::new());
    after
}

/// Why edits that must not be let in are refused.
#[track_caller]
pub fn refused(plan: &Plan, edits: Vec<Edit>) -> EditError {
    match apply(plan, edits.clone()) {
        Ok(_) => panic!("let in: {edits:#?}"),
        Err(error) => error,
    }
}
