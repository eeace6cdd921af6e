//! The words of printed opinions that no page of the screen has.

/// The column of what an opinion is on.
pub const ON: &str = "対象";
/// The column of the opinions.
pub const OPINION: &str = "意見";
/// The column of what was answered.
pub const ANSWER: &str = "対応";
/// The column of how far an answer is.
pub const STATE: &str = "状況";
/// The column of the years opinions were given on.
pub const YEAR: &str = "年度";
