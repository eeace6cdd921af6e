//! Publication: what is held back comes out by no way, what is published comes out whole, and the
//! files are what they say they are.
#![allow(
    clippy::unwrap_used,
    reason = "a test whose plan cannot be built has failed"
)]

#[path = "../support/mod.rs"]
mod support;

mod html;
mod leaks;
mod samples;
mod small;
mod workbook;
