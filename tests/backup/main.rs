//! Backups: everything comes back, whatever happens on the way; nothing that is here is written
//! over; a damaged file gives what is sound in it; the reminder grows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may panic when its own preparation fails"
)]

#[path = "../support/mod.rs"]
mod support;

mod faults;
mod files;
mod folders;
mod office;
mod reminders;
mod restoring;
mod round_trip;
