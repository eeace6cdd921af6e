//! The pages, one module for each route.

pub mod changes;
pub mod checks;
pub mod exchange;
pub mod grid;
pub mod initiative;
pub mod new_plan;
pub mod open_file;
pub mod opening;
pub mod outline;
pub mod plans;
pub mod settings;
pub mod sheet;
pub mod sheets;
pub mod tally;
pub mod versions;
