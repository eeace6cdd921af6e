//! What findings and problems of a file say: the place and the remedy.

pub mod faults;
pub mod findings;
pub mod names;
pub mod page;
pub mod places;
pub mod reading;
pub mod unreadable;

/// A finding as one text: where, what, and what to do.
pub fn told(place: &str, message: &str, remedy: &str) -> String {
    format!("{place}：{message}{remedy}")
}
