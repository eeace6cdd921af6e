//! Forms drawn from data: a list of fields is all a page says; see [`crate::form`].
//!
//! - [`RecordFields`]: fields of one record, label above control.
//! - [`RecordTable`]: records as the rows of a table, with add, up, down and delete.
//! - [`RecordCards`]: records as cards, for long texts and for what stands under each.

mod binding;
pub mod cards;
mod cell;
pub mod control;
pub mod deleting;
pub mod panel;
pub mod rows;
pub mod table;
pub mod ticks;

pub use binding::control_id;
pub use cards::RecordCards;
pub use control::{FormField, RecordFields};
pub use deleting::{Deletion, DeletionDialogs, use_deletion};
pub use panel::CellPanel;
pub use rows::{AddButton, RowButtons, UseCount, add_id, focus_later, said};
pub use table::{ExtraColumn, RecordTable};
pub use ticks::Ticks;
