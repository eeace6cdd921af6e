//! The words of the review of the whole plan (計画の総括).

use crate::plan::review::ReviewKind;

/// Heads what is not listed in the outline.
pub const NOT_LISTED: &str = "体系に掲載のない取組";
/// Between the titles of nodes that stand one below the other.
pub const PATH_MARK: &str = "　";

/// What a review is called: 最終総括（令和6年度）.
pub fn review_title(kind: ReviewKind, year: &str) -> String {
    let kind = match kind {
        ReviewKind::Midterm => "中間総括",
        ReviewKind::Final => "最終総括",
    };
    format!("{kind}（{year}）")
}
