//! Backups (控え): one file with every plan of a browser — current state, kept versions, what was
//! issued, change log and bin — and bringing it back, here or on a new machine.
//!
//! - [`making`] writes the file from any [`Store`](crate::storage::Store).
//! - [`reading`] reads it again, whatever happened to it on the way: every part stands on a line of
//!   its own and can be told sound by itself.
//! - [`restoring`] says what each plan would do here and does it. What is here is never written
//!   over with what the backup holds.
//! - [`reminder`] says when it is time for the next one.
//! - [`folder`] names the files of a folder that is kept up to date, and says which may go.
//!
//! The format is described in `docs/backup-format-1.md`.

pub mod folder;
pub mod making;
pub mod reading;
mod record;
pub mod reminder;
pub mod restoring;
mod unreadable;

use crate::plan::Moment;
use crate::storage::WholePlan;

pub use reading::{Problem, Reading, is_backup, read};
pub use unreadable::Unreadable;

/// The value of a backup's `format`.
pub const FORMAT: &str = "ayumi-backup";
/// The version of the format this program writes. Newer ones are refused.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes: a hundred plans of the size of the largest sample, with
/// twenty versions each. It has to fit into the memory of a browser's page three times.
pub const LARGEST: usize = 256 * 1024 * 1024;
/// The most plans that are read.
pub const MOST_PLANS: usize = 1_000;
/// The most generations that are read, over all plans.
pub const MOST_GENERATIONS: usize = 20_000;
/// The most entries of change logs that are read, over all plans.
pub const MOST_CHANGES: usize = 2_000_000;
/// The largest revision that is taken over. Counting on from there stays exact wherever numbers
/// are kept as floats.
const LARGEST_REVISION: u64 = 1 << 50;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backup {
    /// The version of the program that wrote it.
    pub app_version: String,
    /// When it was made, by the clock of that machine.
    pub made_at: Moment,
    /// Who made it: a section or the secretariat, never a person.
    pub office: String,
    /// The plans, those in the bin included, by their identifiers.
    pub plans: Vec<WholePlan>,
}
