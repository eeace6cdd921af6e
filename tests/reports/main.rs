//! Reports: golden counts of a published plan, a small plan with everything that is unusual, and
//! laws of tallies.
#![allow(
    clippy::unwrap_used,
    reason = "a test whose plan cannot be built has failed"
)]

mod action_plan;
mod assessment;
mod command_line;
mod crosstab;
mod disagreement;
mod golden;
mod honjo;
mod laws;
mod log;
mod long_form;
mod questions;
mod search;
mod sheets;
mod small;
mod summaries;
mod tallies;
