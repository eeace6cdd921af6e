//! The preset of the action plan (アクションプラン) family: the words, levels, grades and stages of the Nishitokyo documents.

use super::{Contents, levels};
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;

pub(super) fn contents() -> Contents {
    Contents {
        name: "アクションプラン型（西東京の型）",
        description: "実施項目ごとに一ページを作り、年次計画の矢印と目標値を年度ごとに並べる計画に向いています。",
        family: Family::ActionPlan,
        words: PlanWords::default(),
        vocabulary: levels(&[
            ("方針", NumberingStyle::Roman),
            ("区分", NumberingStyle::FullWidth),
            ("実施項目", NumberingStyle::HalfWidth),
        ]),
    }
}
