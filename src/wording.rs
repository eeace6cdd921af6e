//! Every Japanese word of the interface, by the part of the program that says it.
//!
//! Constants and small functions only. What a plan calls things comes from the plan.

pub mod checks;
pub mod edits;
pub mod frame;
pub mod initiative;
pub mod keeping;
pub mod opening;
pub mod outline;
pub mod presets;
pub mod removal;
pub mod reports;
