//! The reliability catalogue, run against the storage core in memory. Tests carry the number of the
//! fault they stand for: A writing, B loading, C versions, D several tabs, F people and time.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may panic when its own preparation fails"
)]

mod browser;
mod clocks;
mod edges;
mod imports;
mod journals;
mod loading;
mod people;
mod retention;
mod support;
mod tab;
mod tabs;
mod versions;
mod writing;
