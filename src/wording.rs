//! Every word of the interface, by the part of the program that says it, in two tables: Japanese, and
//! English in a program that is built with the feature `english`.
//!
//! Constants and small functions only. What a plan calls things comes from the plan.

#[cfg_attr(
    feature = "english",
    allow(dead_code, reason = "the English table takes the words of documents from here")
)]
mod japanese;
#[cfg(not(feature = "english"))]
pub use japanese::*;

#[cfg(feature = "english")]
mod english;
#[cfg(feature = "english")]
pub use english::*;
