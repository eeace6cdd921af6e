//! The command line for many files: what it reads and writes, what it says and how it ends.
#![allow(
    clippy::unwrap_used,
    reason = "a test whose files cannot be made has failed"
)]

mod collect;
mod diff;
mod export;
mod mail;
#[cfg(target_os = "linux")]
mod memory;
mod merge;
mod support;
