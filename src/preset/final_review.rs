//! The preset of the final review (計画の総括) family: the words, levels, grades and stages of the Kawaguchi documents.

use super::{Contents, levels};
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;

pub(super) fn contents() -> Contents {
    Contents {
        name: "計画の総括型（川口の型）",
        description: "計画の中間や最後に、取り組みごとの達成状況を判断し、課題を次の計画へつなぐ計画に向いています。",
        family: Family::FinalReview,
        words: PlanWords::default(),
        vocabulary: levels(&[
            ("重点項目", NumberingStyle::None),
            ("強化項目", NumberingStyle::Circled),
            ("具体的な取り組み", NumberingStyle::Diamond),
        ]),
    }
}
