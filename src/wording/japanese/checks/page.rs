//! The words of the page of findings (点検).

use crate::check::Severity;

/// What the page is for.
pub const LEAD: &str = "足りないもの、食い違うものを並べます。計画の中身は書き換えません。";
/// Nothing was found.
pub const EMPTY: &str = "気になるところはありません";
/// What that means.
pub const EMPTY_HELP: &str = "評価の入れ忘れや、名称・年度・件数の食い違いは見つかりませんでした。";
/// Leads to where it can be put right.
pub const OPEN: &str = "開く";

/// The heading of the findings of one severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "取り込めなかったもの",
        Severity::Warning => "直した方がよいもの",
        Severity::Note => "確かめるもの",
    }
}

/// The mark of one severity.
pub fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "エラー",
        Severity::Warning => "注意",
        Severity::Note => "確認",
    }
}

/// How many there are.
pub fn count(count: usize) -> String {
    format!("{count}件")
}

/// How many there are in all.
pub fn found(count: usize) -> String {
    format!("気になるところが {count}件あります。")
}

/// Which place a link leads to, for those who hear only the link.
pub fn of_place(place: &str) -> String {
    format!("：{place}")
}
