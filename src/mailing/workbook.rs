//! The workbook of an issue (Excel様式): the same sheets as a form to be filled in with a
//! spreadsheet, for a section that will not open a browser, and the reply it comes back as.
//!
//! The workbook carries the issued file on a hidden sheet, and every cell that is asked for has a
//! name. Reading it back fills what stands in those cells into the working copy and hands that in:
//! from there on it is a reply like any other. Rows and columns may be moved, since names move along.

mod form;
mod reading;
mod slot;

pub use form::{MadeForm, form};
pub use reading::{CellProblem, Filled, NotAForm, Trouble, is_form, read};

/// The hidden sheet that carries the issued file.
const CARRIER: &str = "_ayumi";
/// What its first cell says.
const FORMAT: &str = "ayumi-form";
/// Which version of the form it is.
const VERSION: i64 = 1;
/// How much of the issued file stands in one cell, in characters: fewer than a cell can hold, even
/// if every one of them takes two UTF-16 units.
const CHUNK: usize = 16_000;
/// The longest text a cell is filled with, in UTF-16 units; what is longer is not asked for here.
const LONGEST: usize = 32_000;

/// The name of the cell of the slot at that place.
fn name_of(index: usize) -> String {
    format!("ayumi_{:05}", index + 1)
}
