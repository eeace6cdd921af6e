//! The preset for plans that are followed up with progress sheets (進捗管理シート): the words,
//! levels, grades and stages of the Honjo document family.

use super::{Contents, GradeWords, id, levels, phases, scale};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, RatingScale, SealShape, Stage};

pub(super) fn contents() -> Contents {
    Contents {
        name: "進捗管理シート型（本庄の型）",
        description: "取組ごと・年度ごとに一枚の進捗管理シートを作り、担当係の自己評価のあとに\
            ワーキンググループが査定する計画に向いています。評価はＡからＤの四つの区分で行います。",
        family: Family::ProgressSheets,
        rated_only: false,
        words: words(),
        vocabulary: [
            levels(&[
                ("基本戦略", NumberingStyle::FullWidth),
                ("施策細目", NumberingStyle::Parenthesised),
                ("重点施策", NumberingStyle::Circled),
                ("重点的取組", NumberingStyle::Circled),
            ]),
            scale(
                RatingScale {
                    id: id(SCALE),
                    position: Position::nth(0),
                    name: "評価区分".to_owned(),
                    note: "その年度の取組を、年次計画と指標目標に照らして選びます。".to_owned(),
                },
                GRADES,
            ),
            stages(),
            phases(&["検討", "試行", "実施", "評価", "充実"]),
        ]
        .concat(),
    }
}

const SCALE: &str = "scale-1";

const GRADES: &[GradeWords] = &[
    GradeWords {
        id: "grade-a",
        symbol: "A",
        label: "達成",
        definition: "その年度の目標に届いたとき。",
        achieved: true,
        rank: Some(1),
        shape: SealShape::Filled,
    },
    GradeWords {
        id: "grade-b",
        symbol: "B",
        label: "未達成",
        definition: "予定した取組は行ったものの、その年度の目標には届かなかったとき。",
        achieved: false,
        rank: Some(2),
        shape: SealShape::Ring,
    },
    GradeWords {
        id: "grade-c",
        symbol: "C",
        label: "検討中",
        definition: "解決していない課題が残り、予定した取組が年次計画より遅れているとき。",
        achieved: false,
        rank: Some(3),
        shape: SealShape::Dashed,
    },
    GradeWords {
        id: "grade-d",
        symbol: "D",
        label: "中止",
        definition: "続けることが難しいと判断し、取組をやめたとき。",
        achieved: false,
        rank: None,
        shape: SealShape::Square,
    },
];

fn words() -> PlanWords {
    PlanWords {
        section: "担当係".to_owned(),
        initiative: "重点的取組".to_owned(),
        sheet: "進捗管理シート".to_owned(),
        overview: "概要".to_owned(),
        schedule: "年次計画".to_owned(),
        target: "指標目標".to_owned(),
        activity: "具体的な取組内容".to_owned(),
        outcome: "成果".to_owned(),
        policy: "今後の方針".to_owned(),
        remarks: "備考".to_owned(),
        ..PlanWords::default()
    }
}

fn stages() -> Vec<Edit> {
    let own = Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "自己評価".to_owned(),
        assessor: Assessor::Section,
        assessor_name: "担当係".to_owned(),
        scale: id(SCALE),
        ..Stage::default()
    };
    let assessment = Stage {
        id: id("stage-assessment"),
        position: Position::nth(1),
        name: "査定".to_owned(),
        assessor: Assessor::Committee,
        assessor_name: "ワーキンググループ".to_owned(),
        scale: id(SCALE),
        ..Stage::default()
    };
    vec![add(own), add(assessment)]
}
