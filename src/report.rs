//! Reports: pure functions from a plan to plain view models.
//!
//! Screen, paper, the command line and the tests draw the same view model. A view model holds
//! text, ids and numbers, never markup, and everything that is counted is counted here: nothing
//! that draws a report ever computes a total.

pub mod action_page;
pub mod actions;
pub mod assessment;
pub mod commands;
pub mod comparison;
pub mod completeness;
pub mod crosstab;
pub mod data_book;
pub mod destination;
pub mod disagreement;
pub mod dispatch;
pub mod document;
pub mod drift;
pub mod figures;
pub mod grade;
pub mod grid;
pub mod issues;
pub mod lanes;
pub mod links;
pub mod log;
pub mod long_form;
pub mod menu;
pub mod next;
pub mod opinions;
pub mod outline;
pub mod overview;
pub mod progress;
pub mod questions;
pub mod replies;
pub mod reported_counts;
pub mod review;
pub mod search;
pub mod sections;
pub mod shared_actions;
pub mod sheet;
pub mod since_previous;
pub mod summary;
pub mod tally;
pub mod task;
pub mod traces;
pub mod tracker;

mod register;

pub use completeness::{Completeness, MissingField, SheetState, completeness};
pub use grade::{Change, GradeCell, GradeLook};
pub use register::{Register, Standing, Subject};
pub use sections::NamedSection;

/// Which listings of an initiative are counted. Every table states it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Counting {
    /// Every listing (掲載ごと): an initiative listed twice counts twice.
    #[default]
    Listings,
    /// Each initiative once (実件数), where it is at home.
    Once,
}
