//! Every Japanese word of the interface, by the part of the program that says it.
//!
//! Constants and small functions only. What a plan calls things comes from the plan.

pub mod assessment;
pub mod backup;
pub mod changes;
pub mod checks;
pub mod command_line;
pub mod copies;
pub mod data_book;
pub mod disagreement;
pub mod dispatch;
pub mod document;
pub mod drift;
pub mod edits;
pub mod exchange;
pub mod forms;
pub mod frame;
pub mod grid;
pub mod initiative;
pub mod issues;
pub mod keeping;
pub mod long_form;
pub mod mailing;
pub mod next;
pub mod opening;
pub mod opinions;
pub mod outline;
pub mod overview;
pub mod plans;
pub mod presets;
pub mod questions;
pub mod rating;
pub mod removal;
pub mod replies;
pub mod reports;
pub mod review;
pub mod schedule;
pub mod settings;
pub mod shared_actions;
pub mod sheet;
pub mod sheets;
pub mod spreadsheet;
pub mod summary;
pub mod tally;
pub mod task;
pub mod versions;
