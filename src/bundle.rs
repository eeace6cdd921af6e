//! Bundles: the one file format that offices mail to each other, and the text that storage keeps.
//!
//! A bundle is one readable JSON file: an envelope that says what it is, then the plan's tables.
//! Reading never panics and never drops anything silently: a file that cannot be used says why,
//! and of a file that can be, whatever does not fit is set aside, kept and reported. The format is
//! described in `docs/bundle-format-1.md`.

mod decoding;
mod envelope;
mod reading;
mod repair;
mod rows;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod unreadable;
mod writing;

pub(crate) use decoding::{lookalike, text};
pub use envelope::{Base, Envelope, Kind, Scope};
pub use reading::{Reading, SetAside, heading, read, read_canonical};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use unreadable::{Lookalike, Unreadable};
pub use writing::{canonical, compact, fingerprint_of, hash, write};

/// The value of a bundle's `format`.
pub const FORMAT: &str = "ayumi-bundle";
/// The version of the format this program writes. Newer ones it reads and never rewrites.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// The most rows that are read, over all tables this version knows.
pub const MOST_ROWS: usize = 200_000;
/// The most states a whole plan names that it comes from.
pub const MOST_ANCESTORS: usize = 100;
/// The deepest an outline node may stand, counted from 1 for the outermost.
pub const DEEPEST: usize = 100;
