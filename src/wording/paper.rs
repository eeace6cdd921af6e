//! The words on paper and of the page that prints it.

use crate::paper::Piece;

/// The table of contents.
pub const CONTENTS: &str = "目次";

/// What stands at the head of every page: the plan and the year.
pub fn running_title(plan: &str, year: &str) -> String {
    [plan, year].join("　")
}

/// The period of the plan.
pub fn period(period: &str) -> String {
    format!("計画期間　{period}")
}

/// The name of a piece.
pub fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Cover => "表紙",
        Piece::Contents => "目次",
        Piece::Method => "評価方法と凡例",
        Piece::Document => "本文",
        Piece::Overview => "全体計画表",
        Piece::Schedule => "年次計画表",
        Piece::ActionPages => "実施項目の頁",
        Piece::Grid => "計画全体の評価",
        Piece::Summary => "総括シート",
        Piece::Sheets => "進捗管理シート",
        Piece::Opinions => "意見と対応",
        Piece::Review => "計画の総括",
        Piece::Issues => "課題",
        Piece::AssessmentSheets => "評価用紙（手書き用）",
        Piece::BlankSheets => "記入用紙（手書き用）",
    }
}
