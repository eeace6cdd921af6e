//! What a workbook cannot hold.

use std::fmt;

use rust_xlsxwriter::XlsxError;
use serde::{Deserialize, Serialize};

use crate::wording::spreadsheet as words;

/// What a workbook cannot hold. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unwritable {
    /// The name of a sheet is empty, too long, used twice or holds a sign that no name may hold.
    SheetName {
        /// That name.
        sheet: String,
    },
    /// A text is longer than a cell holds.
    TextTooLong {
        /// The sheet.
        sheet: String,
        /// The row, counted from 1.
        row: u32,
        /// The column, counted from 1.
        column: u16,
    },
    /// A sheet has more rows or columns than there are.
    TooLarge {
        /// The sheet.
        sheet: String,
    },
    /// Anything else.
    Refused {
        /// The sheet; empty if it is no matter of one.
        sheet: String,
        /// What the writer of workbooks says, in English.
        reason: String,
    },
}

impl Unwritable {
    /// What the writer of workbooks refuses.
    pub(super) fn of(sheet: &str, error: &XlsxError) -> Self {
        let sheet = sheet.to_owned();
        match error {
            XlsxError::SheetnameCannotBeBlank(_)
            | XlsxError::SheetnameLengthExceeded(_)
            | XlsxError::SheetnameReused(_)
            | XlsxError::SheetnameContainsInvalidCharacter(_)
            | XlsxError::SheetnameStartsOrEndsWithApostrophe(_) => Self::SheetName { sheet },
            XlsxError::RowColumnLimitError => Self::TooLarge { sheet },
            error => Self::Refused {
                sheet,
                reason: error.to_string(),
            },
        }
    }
}

impl fmt::Display for Unwritable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&words::unwritable(self))
    }
}

impl std::error::Error for Unwritable {}
