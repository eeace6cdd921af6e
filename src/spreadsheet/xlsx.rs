//! Workbooks of the kind spreadsheets keep since 2007 (.xlsx).

mod reading;
mod writing;

pub use reading::{LARGEST_INFLATED, MOST_CELLS, MOST_PARTS, read};
pub use writing::{Unwritable, write};
