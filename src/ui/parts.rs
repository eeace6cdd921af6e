//! The parts every page is made of.

pub mod cell;
pub mod choice;
pub mod copying;
pub mod crosstab;
pub mod dialog;
pub mod field;
pub mod files;
pub mod form;
pub mod head;
pub mod lock;
pub mod other_plan;
pub mod rating;
pub mod record;
pub mod removal;
pub mod roving;
pub mod seal;
pub mod stack;
pub mod text;
pub mod traces;
pub mod tracks;

pub use cell::{CellChoice, CellText};
pub use choice::{CheckField, Choice, Filter};
pub use copying::CopyText;
pub use crosstab::crosstab_table;
pub use dialog::Dialog;
pub use field::FieldFrame;
pub use files::FileDrop;
pub use head::PageHead;
pub use lock::{PageLock, are_locked, is_locked, is_page_locked};
pub use other_plan::OtherPlanLink;
pub use removal::{Question, Removal, RemovalDialog};
pub use seal::{ChangeMark, Seal, shape_name};
pub use stack::{Stack, patterns};
pub use text::{Length, TextField, Typed};
pub use traces::Traces;
