//! The single door to the browser: storage, files, the address, the clock, random bytes.
//!
//! Knows strings and bytes, never a plan.

pub mod caret;
pub mod carried;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod files;
pub mod folder;
pub mod identity;
pub mod local;
pub mod location;
pub mod measure;
pub mod page;
pub mod passage;
pub mod table;
pub mod worker;
