//! The words of the sheets on which a committee rates by hand.

/// The caption of the head.
pub const HEAD: &str = "評価する取組";
/// What the schedule says of the year.
pub const SCHEDULE_OF_YEAR: &str = "今年度の予定";
/// What stages before have said.
pub const EARLIER: &str = "これまでの評価";
/// The column of stages.
pub const STAGE: &str = "評価の段階";
/// The column of grades.
pub const GRADE: &str = "評価";
/// The column of reasons.
pub const REASON: &str = "理由";
/// The boxes to write in.
pub const BY_HAND: &str = "評価の記入欄";
/// How the boxes are filled in.
pub const HOW: &str = "当てはまる評価の□に印をつけ、理由を書いてください。";
/// Not rated, to be ticked.
pub const NOT_RATED: &str = "評価しない（理由を書く）";
/// Room for an opinion.
pub const OPINION: &str = "意見";
/// The column of opinions.
pub const OPINIONS: &str = "意見";
/// The column of what they are on.
pub const ON: &str = "対象";
/// The column of answers.
pub const ANSWER: &str = "その後の対応";
/// An opinion on the item itself.
pub const ON_ITEM: &str = "この取組";
/// An opinion on a heading above.
pub const ON_NODE: &str = "上の項目";
/// An opinion on the whole plan.
pub const ON_PLAN: &str = "計画全体";
