//! Ayumi（あゆみ）: a workbench for welfare plans that needs no server.
//!
//! The modules stand in reading order. Everything above the last two is a pure core: no browser
//! type, no clock, no randomness, no input or output. It compiles and is tested natively.

pub mod plan;

pub mod edit;
pub mod history;
pub mod session;

pub mod backup;
pub mod bundle;
pub mod check;
pub mod clipboard;
pub mod exchange;
pub mod form;
pub mod intake;
pub mod mailing;
pub mod merge;
pub mod paper;
pub mod pasting;
pub mod preset;
pub mod publish;
pub mod report;
pub mod route;
pub mod samples;
pub mod spreadsheet;
pub mod storage;
pub mod succession;
pub mod wording;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
