//! Why a file with a table cannot be used at all.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wording::spreadsheet as words;

/// Why a file with a table cannot be used at all. Nothing was changed by trying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// It is larger than is read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It holds more parts than a workbook has.
    TooManyParts,
    /// Unpacked it would be larger than is read.
    TooLargeInside,
    /// It has more cells, or elements that describe them, than are read.
    TooManyCells,
    /// A sheet has rows below the last one there is.
    TooManyRows,
    /// A cell holds more text than a cell can, or all of them more than is read.
    TooMuchText,
    /// It is a file of another kind.
    LooksLike(OtherKind),
    /// It holds macros: a program of its own.
    Macros,
    /// It takes values from other files.
    ExternalLinks,
    /// It is damaged, or was made so as to be.
    Damaged {
        /// What is wrong, in English, for whoever looks after the machine.
        reason: String,
    },
    /// It has no sheet with cells.
    NoSheet,
    /// It is no text in UTF-8, UTF-16 or `Shift_JIS`.
    NotText,
    /// A quotation mark in a row is never closed, so that everything behind it is one cell.
    UnclosedQuote {
        /// The row where it stands, counted from 1.
        row: u32,
    },
}

/// A kind of file that is no workbook and no table, or not one that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherKind {
    /// A workbook of the kind before 2007 (.xls).
    OldExcel,
    /// An Office file with a password.
    Encrypted,
    /// Another Office file of the old kind.
    OldOffice,
    /// A workbook in binary (.xlsb).
    BinaryExcel,
    /// A workbook of another office program (.ods).
    OpenDocument,
    /// A Word document.
    Word,
    /// A zip archive.
    Zip,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A page of a website; some systems give one the name of a workbook.
    Html,
    /// A text such as a CSV under the name of a workbook.
    Text,
}

impl Unreadable {
    /// What is wrong, in words for the office.
    pub fn message(&self) -> String {
        words::unreadable(self)
    }

    /// What to do next.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::LooksLike(
                OtherKind::OldExcel | OtherKind::BinaryExcel | OtherKind::OpenDocument,
            ) => words::SAVE_AS_XLSX,
            Self::LooksLike(OtherKind::Encrypted) => words::TAKE_PASSWORD_OFF,
            Self::LooksLike(OtherKind::Html) => words::OPEN_AND_SAVE_AS_XLSX,
            Self::LooksLike(OtherKind::Text) => words::NAME_AS_CSV,
            Self::LooksLike(OtherKind::Zip) => words::UNPACK,
            Self::LooksLike(_) | Self::Empty | Self::NoSheet | Self::NotText => words::PICK,
            Self::TooLarge { .. }
            | Self::TooManyParts
            | Self::TooLargeInside
            | Self::TooManyCells
            | Self::TooManyRows
            | Self::TooMuchText => words::COPY_WHAT_IS_NEEDED,
            Self::Macros => words::SAVE_WITHOUT_MACROS,
            Self::ExternalLinks => words::SAVE_VALUES,
            Self::Damaged { .. } => words::OPEN_AND_SAVE_AGAIN,
            Self::UnclosedQuote { .. } => words::CLOSE_QUOTE,
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.message(), self.remedy())
    }
}

impl std::error::Error for Unreadable {}
