//! The words of making the next plan (次の計画).

/// The date of a figure that was reached: 令和5年度実績.
pub fn actual_of(year: &str) -> String {
    format!("{year}実績")
}

/// The date of a figure that was aimed at: 令和5年度目標.
pub fn target_of(year: &str) -> String {
    format!("{year}目標")
}

/// The footnote of a baseline that is no actual.
pub const FROM_TARGET: &str = "実績がないため、前の計画の目標値を入れています。";

/// Said at a trace back to an issue.
pub const FROM_ISSUE: &str = "前の計画の課題";

/// Why something is left behind: the review ended it.
pub fn ended(disposition: &str) -> String {
    format!("総括で「{disposition}」としたため")
}
/// Why a node is left behind.
pub const NOTHING_UNDER_IT: &str = "引き継ぐ取組も課題もないため、または選ばれていないため";
/// Why an initiative is left behind.
pub const NOT_CHOSEN: &str = "引き継ぐものに選ばれていないため";
