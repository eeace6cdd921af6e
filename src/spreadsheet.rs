//! Workbooks and their tables as plain values, and how they become files and come from files.
//!
//! Knows cells, never a plan: a report says what stands in a [`Book`], an import reads one. The
//! values can be serialised, because files are made and read by a program of their own, in a
//! worker beside the page.

pub mod archive;
mod area;
mod cell;
mod choices;
pub mod csv;
pub mod formula;
pub mod job;
mod naming;
mod print;
mod sheet;
mod style;
mod unreadable;
pub mod xlsx;

pub use area::{Area, column_letters};
pub use cell::{Cell, Value};
pub use choices::{ChoiceSource, Choices};
pub use naming::sheet_name;
pub use print::{Orientation, Print, Strip};
pub use sheet::{Freeze, Row, Sheet};
pub use style::{Across, Border, Down, Fill, Kind, NumberFormat, Style};
pub use unreadable::{OtherKind, Unreadable};

use serde::{Deserialize, Serialize};

/// The last row a sheet has, counted from 1.
pub const LAST_ROW: u32 = 1_048_576;
/// The last column a sheet has, counted from 1: XFD.
pub const LAST_COLUMN: u16 = 16_384;
/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

/// A workbook (ブック).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Book {
    /// What the file says of itself.
    pub properties: Properties,
    /// Its sheets, in their order.
    pub sheets: Vec<Sheet>,
    /// Areas that have a name.
    pub names: Vec<DefinedName>,
}

/// What a file says of itself (ファイルのプロパティ).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Properties {
    /// The title.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Who made it: the office.
    pub author: String,
    /// The organisation.
    pub company: String,
    /// A remark.
    pub comment: String,
    /// When it was made: an ISO date, with or without a time of day. An empty one leaves a fixed
    /// day, so that the same book is always the same bytes.
    pub made_at: String,
}

/// An area with a name (名前の定義).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinedName {
    /// The name: a letter or `_`, then letters, digits, `_` and `.`; not like an address.
    pub name: String,
    /// The sheet.
    pub sheet: String,
    /// The area on it.
    pub area: Area,
}

impl Book {
    /// Adds a sheet behind the others. Its name is made one that a workbook can have and that no
    /// other sheet has.
    pub fn push(&mut self, sheet: Sheet) {
        let taken = |name: &str| {
            self.sheets
                .iter()
                .any(|other| naming::is_same(&other.name, name))
        };
        let name = naming::free(&sheet.name, &taken);
        self.sheets.push(Sheet { name, ..sheet });
    }

    /// The sheet of that name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}
