//! Why a file cannot be used as a backup at all.

use std::fmt;

use crate::bundle;
use crate::wording::backup as words;

/// Why a file cannot be used as a backup at all. Nothing was changed by trying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than [`super::LARGEST`].
    TooLarge,
    /// It holds one plan: it is opened like any other file of a plan.
    OnePlan,
    /// It is of a newer version of the format.
    Newer,
    /// It is a backup, but nothing of it can be used.
    NothingLeft,
    /// It is something else.
    Other(bundle::Unreadable),
}

impl Unreadable {
    /// What is wrong, in words for the office.
    pub fn message(&self) -> String {
        match self {
            Self::TooLarge => words::TOO_LARGE.to_owned(),
            Self::OnePlan => words::ONE_PLAN.to_owned(),
            Self::Newer => words::NEWER.to_owned(),
            Self::NothingLeft => words::NOTHING_LEFT.to_owned(),
            Self::Other(bundle::Unreadable::NotABundle) => words::NOT_A_BACKUP.to_owned(),
            Self::Other(other) => other.message(),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::TooLarge => words::TOO_LARGE_REMEDY,
            Self::OnePlan => words::ONE_PLAN_REMEDY,
            Self::Newer => words::NEWER_REMEDY,
            Self::NothingLeft => words::NOTHING_LEFT_REMEDY,
            Self::Other(bundle::Unreadable::NotABundle) => words::NOT_A_BACKUP_REMEDY,
            Self::Other(other) => other.remedy(),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message())?;
        formatter.write_str(self.remedy())
    }
}

impl std::error::Error for Unreadable {}
