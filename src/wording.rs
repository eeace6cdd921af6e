//! Every Japanese word of the interface, by the part of the program that says it.
//!
//! Constants and small functions only. What a plan calls things comes from the plan.

pub mod changes;
pub mod checks;
pub mod command_line;
pub mod edits;
pub mod exchange;
pub mod frame;
pub mod grid;
pub mod keeping;
pub mod opening;
pub mod plans;
pub mod presets;
pub mod reports;
pub mod tally;
pub mod versions;
