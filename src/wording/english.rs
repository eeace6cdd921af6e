//! The English words, for developers, auditors and councils of other countries. Each module has every
//! word of its Japanese one, under the same name; a word that is missing fails the build.
//!
//! What leaves the program for others stays as the plan's readers know it: mails, workbooks, open
//! data and the columns that are recognised in them.

#![expect(missing_docs, reason = "what each is for stands at the Japanese word of the same name")]

pub mod assessment;
pub mod backup;
pub mod changes;
pub mod checks;
pub mod clipboard;
pub mod copies;
pub(crate) mod counting;
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
pub mod intake;
pub mod issues;
pub mod keeping;
pub mod next;
pub mod opening;
pub mod opinions;
pub mod outline;
pub mod overview;
pub mod palette;
pub mod paper;
pub mod plans;
pub mod publish;
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
pub mod summary;
pub mod tally;
pub mod task;
pub mod tour;
pub mod versions;

pub use super::japanese::{command_line, data_book, long_form, mailing, presets, spreadsheet};
