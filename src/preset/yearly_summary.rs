//! The preset of the yearly summary (総括シート) family: the words, levels, actors, grades and stage
//! of the Kawagoe documents.
//!
//! The document prints its signs without a legend. The preset does not make one up: labels and
//! definitions are empty, and no sign says whether it counts as achieved.

use super::{Contents, id, levels};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, Grade, RatingScale, SealShape, Stage};
use crate::plan::vocabulary::Actor;

pub(super) fn contents() -> Contents {
    Contents {
        name: "総括シート型（川越の型）",
        description: "基本目標や施策ごと、実施主体ごとに評価の数を数え、前年比とともに総括をまとめる計画に向いています。\
            評価は◎○△×の四つの印で行います。",
        family: Family::YearlySummary,
        rated_only: true,
        words: words(),
        vocabulary: [
            levels(&[
                ("基本目標", NumberingStyle::FullWidth),
                ("施策", NumberingStyle::Nested),
                ("取組", NumberingStyle::Circled),
            ]),
            actors(&["市・市社協", "地域"]),
            scale(),
            vec![stage()],
        ]
        .concat(),
    }
}

const SCALE: &str = "scale-1";

/// The signs, best first, and the names of their records.
const GRADES: &[(&str, &str)] = &[
    ("grade-double", "◎"),
    ("grade-ring", "○"),
    ("grade-triangle", "△"),
    ("grade-cross", "×"),
];

fn words() -> PlanWords {
    PlanWords {
        section: "担当課".to_owned(),
        initiative: "取組".to_owned(),
        sheet: "取組の記録".to_owned(),
        overview: "概要".to_owned(),
        activity: "取組の実績".to_owned(),
        outcome: "成果".to_owned(),
        policy: "今後の方針".to_owned(),
        remarks: "備考".to_owned(),
        ..PlanWords::default()
    }
}

fn actors(names: &[&str]) -> Vec<Edit> {
    let actor = |(index, name): (usize, &&str)| {
        add(Actor {
            id: id(&format!("actor-{}", index + 1)),
            position: Position::nth(index),
            name: (*name).to_owned(),
        })
    };
    names.iter().enumerate().map(actor).collect()
}

fn scale() -> Vec<Edit> {
    let scale = add(RatingScale {
        id: id(SCALE),
        position: Position::nth(0),
        name: "評価区分".to_owned(),
        note: "◎に近いほどよい評価です。どんなときにどの印を選ぶかは、設定で書き加えてください。"
            .to_owned(),
    });
    let grade = |(rank, (key, symbol)): (u32, &(&str, &str))| {
        add(Grade {
            id: id(key),
            scale: id(SCALE),
            position: Position::nth(rank as usize - 1),
            symbol: (*symbol).to_owned(),
            rank: Some(rank),
            shape: SealShape::Plain,
            ..Grade::default()
        })
    };
    let grades = (1..).zip(GRADES).map(grade);
    [scale].into_iter().chain(grades).collect()
}

fn stage() -> Edit {
    add(Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "自己評価".to_owned(),
        assessor: Assessor::Section,
        assessor_name: "担当課".to_owned(),
        scale: id(SCALE),
        ..Stage::default()
    })
}
