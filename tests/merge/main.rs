//! The merge: its laws over thousands of random mailings, and the cases that have a name.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may end at once"
)]

#[path = "../support/mod.rs"]
mod support;

mod arbitrary;
mod corrections;
mod edges;
mod exchange;
mod laws;
mod machines;
mod mailings;
mod outside;
mod scenarios;
