//! The preset of the annual plan (年度事業計画) family: the words, levels, grades and stages of the Kanagawa documents.

use super::{Contents, levels};
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;

pub(super) fn contents() -> Contents {
    Contents {
        name: "年度事業計画型（神奈川の型）",
        description: "一年度の事業計画を、章立てと文章で書く計画に向いています。",
        family: Family::AnnualPlan,
        words: PlanWords::default(),
        vocabulary: levels(&[
            ("章", NumberingStyle::FullWidth),
            ("節", NumberingStyle::Parenthesised),
            ("項目", NumberingStyle::Circled),
        ]),
    }
}
