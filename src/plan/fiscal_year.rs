//! The fiscal year (年度): April to March, named by the western year it begins in.
//!
//! Reads every way a plan writes one and shows it in any of five. It knows no clock: a date is
//! passed in as numbers.

use std::fmt;

mod spelling;

pub use spelling::{YearStyle, read};

/// A fiscal year (年度), April to March, by the western year it begins in: 1900 to 2199.
///
/// 平成31年度 and 令和元年度 are one fiscal year, 2019.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "u16", into = "u16")]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// The earliest fiscal year a plan can hold.
    pub const FIRST: Self = Self(1900);
    /// The latest fiscal year a plan can hold.
    pub const LAST: Self = Self(2199);

    /// Returns the fiscal year that begins in April of `western`, if it lies in 1900 to 2199.
    pub fn new(western: i32) -> Option<Self> {
        let year = Self(u16::try_from(western).ok()?);
        (Self::FIRST <= year && year <= Self::LAST).then_some(year)
    }

    /// Returns the fiscal year a calendar date lies in: January to March belong to the year before.
    ///
    /// `month` is 1 to 12 and `day` 1 to 31; the length of the month is not looked at.
    pub fn of_date(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let begins = if month < 4 {
            year.checked_sub(1)?
        } else {
            year
        };
        Self::new(begins)
    }

    /// Returns the western year in which it begins.
    pub fn western(self) -> u16 {
        self.0
    }

    /// Returns the fiscal year after this one, if a plan can hold it.
    pub fn next(self) -> Option<Self> {
        Self::new(i32::from(self.0) + 1)
    }

    /// Returns the fiscal year before this one, if a plan can hold it.
    pub fn previous(self) -> Option<Self> {
        Self::new(i32::from(self.0) - 1)
    }

    /// Goes through the fiscal years from `first` to `last`, both included; through none when
    /// `last` comes before `first`.
    pub fn range(first: Self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (first.0..=last.0).map(Self)
    }

    /// Returns the fiscal year in words, in the given style.
    pub fn show(self, style: YearStyle) -> String {
        spelling::show(self, style)
    }

    /// Returns the short form for narrow columns of a plan that writes fiscal years in the given
    /// style: R5, or 2023 where it puts the western year first.
    pub fn short_in(self, style: YearStyle) -> String {
        match style {
            YearStyle::Western | YearStyle::WesternWithEra => self.0.to_string(),
            YearStyle::Era | YearStyle::EraShort | YearStyle::EraWithWestern => {
                self.show(YearStyle::EraShort)
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for FiscalYear {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FiscalYear".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": Self::FIRST.0, "maximum": Self::LAST.0 })
    }
}

/// The earliest year: stands only in a record whose year has not been read yet.
impl Default for FiscalYear {
    fn default() -> Self {
        Self::FIRST
    }
}

impl TryFrom<u16> for FiscalYear {
    type Error = OutOfRange;

    fn try_from(western: u16) -> Result<Self, OutOfRange> {
        Self::new(i32::from(western)).ok_or(OutOfRange(western))
    }
}

impl From<FiscalYear> for u16 {
    fn from(year: FiscalYear) -> Self {
        year.0
    }
}

/// The year of a fiscal year that no plan can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange(u16);

impl fmt::Display for OutOfRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is no fiscal year from 1900 to 2199", self.0)
    }
}

impl std::error::Error for OutOfRange {}
