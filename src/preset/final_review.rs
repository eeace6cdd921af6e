//! The preset of the final review (計画の総括) family: the words, levels, grades and stages of the
//! Kawaguchi documents.
//!
//! Levels and dispositions are the document's. It has no yearly rating: the scale and the stage
//! for the years in between are ours, so that a plan of this family can be followed every year.

use super::{Contents, GradeWords, id, levels, scale};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, Grade, RatingScale, SealShape, Stage};

pub(super) fn contents() -> Contents {
    Contents {
        name: "計画の総括型（川口の型）",
        description: "計画の途中と最後に、取り組みごとに「達成したか」「終えるか、続けるか」を判断し、\
            残った課題を次の計画へつなぐ計画に向いています。計画の期間を延ばすこともできます。",
        family: Family::FinalReview,
        rated_only: false,
        words: words(),
        vocabulary: [outline(), yearly(), dispositions(), stages()].concat(),
    }
}

/// Numbers of 強化項目 run on from one 重点項目 to the next: ①..⑥, not ①② in each.
fn outline() -> Vec<Edit> {
    let mut edits = levels(&[
        ("重点項目", NumberingStyle::None),
        (RUNNING_ON, NumberingStyle::Circled),
        ("具体的な取り組み", NumberingStyle::Diamond),
    ]);
    for edit in &mut edits {
        if let Edit::Add { row, .. } = edit
            && row.get("name").and_then(|name| name.as_str()) == Some(RUNNING_ON)
        {
            row.insert("runs_on".to_owned(), true.into());
        }
    }
    edits
}

const RUNNING_ON: &str = "強化項目";

const YEARLY: &str = "scale-1";
/// The scale of dispositions.
pub(super) const DISPOSITIONS: &str = "scale-disposition";

/// Ours: how far a year went.
fn yearly() -> Vec<Edit> {
    scale(
        RatingScale {
            id: id(YEARLY),
            position: Position::nth(0),
            name: "年度の進み具合".to_owned(),
            note: "計画の途中の年度に、取り組みがどこまで進んだかを選びます。".to_owned(),
        },
        YEARLY_GRADES,
    )
}

const YEARLY_GRADES: &[GradeWords] = &[
    GradeWords {
        id: "grade-1",
        symbol: "○",
        label: "予定どおり",
        definition: "その年度に予定したことを行ったとき。",
        achieved: true,
        rank: Some(1),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-2",
        symbol: "△",
        label: "遅れている",
        definition: "始めたものの、予定したところまで進まなかったとき。",
        achieved: false,
        rank: Some(2),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-3",
        symbol: "×",
        label: "始めていない",
        definition: "その年度に予定したことを始められなかったとき。",
        achieved: false,
        rank: Some(3),
        shape: SealShape::Plain,
    },
];

/// The four dispositions (達成状況): achieved? × finished or extended. They have no rank: none of
/// them is better than the next in every respect.
pub(super) fn dispositions() -> Vec<Edit> {
    let scale = RatingScale {
        id: id(DISPOSITIONS),
        position: Position::nth(1),
        name: "達成状況".to_owned(),
        note:
            "計画の総括で選びます。「達成したか」と「終えるか、続けるか」の二つの問いで決まります。"
                .to_owned(),
    };
    let grade = |(index, words): (usize, &Disposition)| {
        add(Grade {
            id: id(words.id),
            scale: scale.id,
            // After the yearly grades wherever all grades stand in one list.
            position: Position::nth(YEARLY_GRADES.len() + index),
            symbol: words.symbol.to_owned(),
            label: words.label.to_owned(),
            definition: words.definition.to_owned(),
            achieved: Some(words.achieved),
            continues: Some(words.continues),
            shape: words.shape,
            ..Grade::default()
        })
    };
    let grades: Vec<Edit> = WORDS.iter().enumerate().map(grade).collect();
    [vec![add(scale.clone())], grades].concat()
}

/// A disposition: the symbol in short, the label as the document prints it.
struct Disposition {
    id: &'static str,
    symbol: &'static str,
    label: &'static str,
    definition: &'static str,
    achieved: bool,
    continues: bool,
    shape: SealShape,
}

const WORDS: &[Disposition] = &[
    Disposition {
        id: "disposition-achieved",
        symbol: "達成",
        label: "目標を達成",
        definition: "目標に届き、計画としての取り組みを終えるとき。",
        achieved: true,
        continues: false,
        shape: SealShape::Filled,
    },
    Disposition {
        id: "disposition-achieved-extended",
        symbol: "達成・延長",
        label: "強化計画の目標は達成したが、引き続き強化が必要なため延長",
        definition: "目標には届いたものの、さらに力を入れる必要があり、延ばした期間も続けるとき。",
        achieved: true,
        continues: true,
        shape: SealShape::Ring,
    },
    Disposition {
        id: "disposition-ended",
        symbol: "未達成・終了",
        label: "目標を達成していないが、計画を終了",
        definition: "目標には届かなかったものの、別の方法をとるなどして、計画としては終えるとき。",
        achieved: false,
        continues: false,
        shape: SealShape::Square,
    },
    Disposition {
        id: "disposition-extended",
        symbol: "未達成・延長",
        label: "強化計画の目標を達成していないので、計画の延長が必要",
        definition: "目標に届いておらず、延ばした期間も続けて取り組むとき。",
        achieved: false,
        continues: true,
        shape: SealShape::Dashed,
    },
];

fn words() -> PlanWords {
    PlanWords {
        section: "担当課".to_owned(),
        initiative: "具体的な取り組み".to_owned(),
        sheet: "年度の記録".to_owned(),
        overview: "めざすこと".to_owned(),
        activity: "取り組み内容".to_owned(),
        ..PlanWords::default()
    }
}

/// Ours, as the yearly scale is.
fn stages() -> Vec<Edit> {
    let own = Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "自己評価".to_owned(),
        assessor: Assessor::Section,
        assessor_name: "担当課".to_owned(),
        scale: id(YEARLY),
        ..Stage::default()
    };
    vec![add(own)]
}
