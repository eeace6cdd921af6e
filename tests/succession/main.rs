//! The next plan made from this one: laws on arbitrary plans and drafts, and how old and new are
//! mapped to each other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may end at once"
)]

#[path = "../support/mod.rs"]
mod support;

mod laws;
mod mapping;
mod preview;
mod rolling;
