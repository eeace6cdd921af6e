//! The preset of the annual plan (年度事業計画) family: the words and levels of the Kanagawa document.
//!
//! That document evaluates nothing. Scale and stage are Ayumi's own, so that a council can look
//! back on the year without setting anything up first.

use super::{Contents, GradeWords, id, levels, scale};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, RatingScale, SealShape, Stage};

pub(super) fn contents() -> Contents {
    Contents {
        name: "年度事業計画型（神奈川の型）",
        description: "一年度の事業計画を、章立てと文章で書く計画に向いています。番号は並びから付き、\
            例として挙げた項目は数えません。年度末の振り返りの区分（実施・一部実施・未実施）は、この型のもとになった計画には\
            なく、あゆみが用意したものです。使わなくてもかまいません。",
        family: Family::AnnualPlan,
        rated_only: false,
        words: words(),
        vocabulary: [
            // Paragraphs come last: a heading's level is followed by that of the headings below it.
            levels(&[
                ("章", NumberingStyle::FullWidth),
                ("節", NumberingStyle::HalfBrackets),
                ("項目", NumberingStyle::Circled),
                ("細目", NumberingStyle::Dot),
                ("段落", NumberingStyle::Bullet),
            ]),
            scale(
                RatingScale {
                    id: id(SCALE),
                    position: Position::nth(0),
                    name: "実施の区分".to_owned(),
                    note: "その年度に予定したことを行えたかで選びます。".to_owned(),
                },
                GRADES,
            ),
            stages(),
        ]
        .concat(),
    }
}

const SCALE: &str = "scale-1";

const GRADES: &[GradeWords] = &[
    GradeWords {
        id: "grade-1",
        symbol: "○",
        label: "実施",
        definition: "その年度に予定したことを行ったとき。",
        achieved: true,
        rank: Some(1),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-2",
        symbol: "△",
        label: "一部実施",
        definition: "予定したことの一部を行ったとき。",
        achieved: false,
        rank: Some(2),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-3",
        symbol: "×",
        label: "未実施",
        definition: "予定したことを行えなかったとき。",
        achieved: false,
        rank: Some(3),
        shape: SealShape::Plain,
    },
];

fn words() -> PlanWords {
    PlanWords {
        section: "担当".to_owned(),
        initiative: "事業".to_owned(),
        sheet: "事業の記録".to_owned(),
        ..PlanWords::default()
    }
}

fn stages() -> Vec<Edit> {
    let review = Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "年度末の振り返り".to_owned(),
        assessor: Assessor::Secretariat,
        assessor_name: "事務局".to_owned(),
        scale: id(SCALE),
        ..Stage::default()
    };
    vec![add(review)]
}
