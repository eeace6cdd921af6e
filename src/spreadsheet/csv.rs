//! Tables as plain text (CSV): one record a row, cells between delimiters, RFC 4180.
//!
//! Every cell of a table that is read is a text. What a spreadsheet may take for a formula is
//! guarded when it is written and bare again when it is read, so that a text comes back as it was.

mod encoding;
mod reading;
mod shift_jis;
mod writing;

use serde::{Deserialize, Serialize};

pub use reading::{Guess, Reading, read};
pub use shift_jis::{Loss, REPLACEMENT, nearest};
pub use writing::{LINE_BREAK, LineBreaks, Options, Unwritable, field, of_texts, write};

/// How characters are written as bytes (文字コード).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with a byte order mark when it is written: every newer spreadsheet knows it by that.
    #[default]
    Utf8,
    /// UTF-16, the lower byte first, with a byte order mark. Only read.
    Utf16LittleEndian,
    /// UTF-16, the higher byte first, with a byte order mark. Only read.
    Utf16BigEndian,
    /// `Shift_JIS` with the additions of Windows (CP932), for older systems.
    ShiftJis,
}

/// What stands between cells (区切り).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `,`
    #[default]
    Comma,
    /// A tab.
    Tab,
    /// `;`
    Semicolon,
}

impl Delimiter {
    /// Every delimiter, the most usual one first.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Tab, Self::Semicolon];

    /// The character.
    pub fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Tab => '\t',
            Self::Semicolon => ';',
        }
    }
}
