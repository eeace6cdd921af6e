//! What findings and problems of a file say: the place and the remedy.

pub mod faults;
pub mod findings;
pub mod names;
pub mod page;
pub mod places;
pub mod reading;
pub mod unreadable;
