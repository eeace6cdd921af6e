//! What goes over the clipboard between the program and spreadsheets or word processors: tables
//! that are copied, blocks of cells that are pasted, and where in a table they belong.
//!
//! The page only says which cells stand on it ([`CopiedTable`]); everything else is decided here.

mod block;
mod copied;
mod placing;

pub use block::{Block, MOST_CELLS, TooLarge, tab_separated};
pub use copied::{Address, CopiedTable, HeadOf, PlainCell};
pub use placing::{CellName, Placed, Placing, place};
