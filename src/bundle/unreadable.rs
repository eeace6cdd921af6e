//! Why a file cannot be used at all.

use std::fmt;

use crate::wording::checks::unreadable as words;

/// Why a file cannot be used at all. Nothing was changed by trying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than [`super::LARGEST`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Nothing is in it.
    Empty,
    /// It is a file of another kind.
    LooksLike(Lookalike),
    /// It is no text in UTF-8 or UTF-16.
    NotText,
    /// It ends in the middle: cut off on the way.
    CutOff {
        /// The line where it ends, counted from 1.
        line: usize,
    },
    /// It is a text, but no JSON.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The character in the line, counted from 1.
        column: usize,
    },
    /// It is JSON, but no bundle.
    NotABundle,
    /// It is of a newer version of the format, of which nothing can be read here.
    NewerFormat {
        /// That version.
        version: u64,
    },
    /// More rows than [`super::MOST_ROWS`].
    TooManyRows {
        /// How many there are.
        rows: usize,
    },
    /// The plan's own record is missing or cannot be read.
    NoPlan,
}

/// A kind of file people pick by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookalike {
    /// An Excel workbook.
    Excel,
    /// A Word document.
    Word,
    /// Another Office file of the old kind, or one with a password.
    OldOffice,
    /// A zip archive.
    Zip,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A page of a website, often an error page that was saved instead of the file.
    Html,
}

impl Unreadable {
    /// What is wrong, in words for the office.
    pub fn message(&self) -> String {
        match self {
            Self::TooLarge { bytes } => words::too_large(*bytes),
            Self::Empty => words::EMPTY.to_owned(),
            Self::LooksLike(kind) => words::looks_like(*kind),
            Self::NotText => words::NOT_TEXT.to_owned(),
            Self::CutOff { line } => words::cut_off(*line),
            Self::NotJson { line, column } => words::not_json(*line, *column),
            Self::NotABundle => words::NOT_A_BUNDLE.to_owned(),
            Self::NewerFormat { version } => words::newer_format(*version),
            Self::TooManyRows { rows } => words::too_many_rows(*rows),
            Self::NoPlan => words::NO_PLAN.to_owned(),
        }
    }

    /// What to do next.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::LooksLike(Lookalike::Zip) => words::UNPACK,
            Self::LooksLike(Lookalike::Excel) => words::PICK_NOT_EXCEL,
            Self::LooksLike(Lookalike::Html) => words::SAVE_AGAIN,
            Self::TooLarge { .. }
            | Self::LooksLike(_)
            | Self::NotABundle
            | Self::TooManyRows { .. } => words::PICK,
            Self::NewerFormat { .. } => words::UPDATE,
            Self::Empty
            | Self::NotText
            | Self::CutOff { .. }
            | Self::NotJson { .. }
            | Self::NoPlan => words::SEND_AGAIN,
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.message(), self.remedy())
    }
}

impl std::error::Error for Unreadable {}
