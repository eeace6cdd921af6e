//! The preset of the yearly summary (総括シート) family: the words, levels, grades and stages of the Kawagoe documents.

use super::{Contents, levels};
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;

pub(super) fn contents() -> Contents {
    Contents {
        name: "総括シート型（川越の型）",
        description: "基本目標や施策ごと、実施主体ごとに評価の数を数え、前年比とともに総括をまとめる計画に向いています。",
        family: Family::YearlySummary,
        words: PlanWords::default(),
        vocabulary: levels(&[
            ("基本目標", NumberingStyle::FullWidth),
            ("施策", NumberingStyle::FullWidth),
            ("取組", NumberingStyle::Circled),
        ]),
    }
}
