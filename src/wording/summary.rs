//! The words of the yearly summary (総括シート).

pub mod sentences;

/// The title of the sheet: 令和5年度　計画の名前　総括シート.
pub fn title(year: &str, plan: &str) -> String {
    format!("{year}{plan}　総括シート")
}

/// Heads the counts.
pub const COUNTS: &str = "取組実績の指標";
/// What stands in brackets.
pub const LEGEND: &str = "（　）は前年比";
/// Heads the texts.
pub const TEXTS: &str = "自己評価";
/// Heads the surveys.
pub const SURVEYS: &str = "アンケート調査に基づく指標";
/// Heads the opinions of a body.
pub fn opinions_of(body: &str) -> String {
    if body.is_empty() {
        "意見".to_owned()
    } else {
        format!("{body}の意見")
    }
}
