//! Workbooks and tables as files: what is written is read back, by this program and by another
//! one, and what is made to do harm does none.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::panic,
    reason = "a test whose files cannot be made has failed"
)]

#[path = "../support/libre_office.rs"]
mod libre_office;

mod data;
mod harm;
mod hostile;
mod look;
mod office;
mod parts;
mod tables;
mod workbooks;
