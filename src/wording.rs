//! Every word of the interface, by the part of the program that says it, in two tables: Japanese, and
//! English in a program that is built with the feature `english`.
//!
//! Constants and small functions only. What a plan calls things comes from the plan.

use crate::plan::TableName;

#[cfg_attr(
    feature = "english",
    allow(
        dead_code,
        reason = "the English table takes the words of documents from here"
    )
)]
mod japanese;
#[cfg(not(feature = "english"))]
pub use japanese::*;

#[cfg(feature = "english")]
mod english;
#[cfg(feature = "english")]
pub use english::*;

/// What a choice is called in tables that people fill in, whichever language the program spoke that
/// made them.
pub fn names_of_choice(field: &str, choice: &str) -> [String; 2] {
    [
        forms::choice(field, choice),
        japanese::forms::choice(field, choice),
    ]
}

/// What yes or no is called in such tables.
pub fn names_of_flag(flag: bool) -> [&'static str; 2] {
    [forms::flag(flag), japanese::forms::flag(flag)]
}

/// What stands in such tables for a choice that is left open.
pub fn names_of_nothing(table: TableName, field: &str) -> [&'static str; 2] {
    [
        forms::open(table, field),
        japanese::forms::open(table, field),
    ]
}
