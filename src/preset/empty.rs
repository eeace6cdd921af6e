//! The preset that sets up no more than every screen needs: two levels, so that an initiative has
//! something to stand under, one scale and one stage.

use super::{Contents, GradeWords, id, levels, scale};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, RatingScale, SealShape, Stage};

pub(super) fn contents() -> Contents {
    Contents {
        name: "何もない計画",
        description: "体系の呼び名や評価区分を自分で決めていく計画に向いています。\
            すぐに書き始められるよう、最小限の段と評価区分だけを用意します。あとで変えられます。",
        family: Family::ProgressSheets,
        rated_only: false,
        words: PlanWords::default(),
        vocabulary: [
            levels(&[
                ("基本目標", NumberingStyle::FullWidth),
                ("取組", NumberingStyle::Circled),
            ]),
            scale(
                RatingScale {
                    id: id(SCALE),
                    position: Position::nth(0),
                    name: "評価区分".to_owned(),
                    note: String::new(),
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
        label: "達成",
        definition: "その年度に予定したことを終えたとき。",
        achieved: true,
        rank: Some(1),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-2",
        symbol: "△",
        label: "一部達成",
        definition: "予定したことの一部を終えたとき。",
        achieved: false,
        rank: Some(2),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-3",
        symbol: "×",
        label: "未達成",
        definition: "予定したことを行えなかったとき。",
        achieved: false,
        rank: Some(3),
        shape: SealShape::Plain,
    },
];

fn stages() -> Vec<Edit> {
    let own = Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "自己評価".to_owned(),
        assessor: Assessor::Section,
        scale: id(SCALE),
        ..Stage::default()
    };
    vec![add(own)]
}
