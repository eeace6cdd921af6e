//! Paper: what is printed, piece by piece, as readable text, golden figures of the published
//! documents, and laws of every table.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::panic,
    reason = "a test whose plan cannot be read has failed"
)]

#[path = "../support/mod.rs"]
mod shared;
mod support;

mod action_plan;
mod annual_plan;
mod assessment;
mod final_review;
mod laws;
mod yearly_summary;
