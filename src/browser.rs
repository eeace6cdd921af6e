//! The single door to the browser. It knows strings, bytes and numbers, and no plan.

pub mod database;
pub mod local;
