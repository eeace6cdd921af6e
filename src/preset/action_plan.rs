//! The preset of the action plan (アクションプラン) family: the words, levels, classes and phases of
//! the Nishitokyo document.
//!
//! The document rates nothing, so the scale and the stage are this program's own and say so.

use super::{Contents, GradeWords, id, levels, phases, scale};
use crate::edit::{Edit, add};
use crate::plan::Position;
use crate::plan::header::{Family, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, RatingScale, SealShape, Stage};
use crate::plan::vocabulary::{ChangeClass, FundingType, Level, OutsideGoal, OutsidePlan};

pub(super) fn contents() -> Contents {
    Contents {
        name: "アクションプラン型（西東京の型）",
        description: "実施項目ごとに一ページを作り、実施内容の年次計画と目標値を年度ごとに並べる計画に向いています。\
            評価区分は元の計画書にないため、進み具合の三つの区分を用意しました。あとで変えられます。",
        family: Family::ActionPlan,
        rated_only: false,
        words: words(),
        vocabulary: [
            outline_levels(),
            funding_types(),
            change_classes(),
            phases(&[
                "検討", "調査", "協議", "試行", "実施", "評価", "充実", "強化", "見直し",
            ]),
            outside_plan(),
            scale(
                RatingScale {
                    id: id(SCALE),
                    position: Position::nth(0),
                    name: "進み具合".to_owned(),
                    note: "元の計画書に評価区分がないため、この型で用意したものです。計画に合わせて変えられます。"
                        .to_owned(),
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
        id: "grade-a",
        symbol: "○",
        label: "予定どおり",
        definition: "年次計画のとおりに進み、その年度の目標に届いたとき。",
        achieved: true,
        rank: Some(1),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-b",
        symbol: "△",
        label: "一部に遅れ",
        definition: "進めているものの、年次計画か目標の一部に届かなかったとき。",
        achieved: false,
        rank: Some(2),
        shape: SealShape::Plain,
    },
    GradeWords {
        id: "grade-c",
        symbol: "×",
        label: "未着手・中断",
        definition: "始めていないとき、または止まっているとき。",
        achieved: false,
        rank: Some(3),
        shape: SealShape::Plain,
    },
];

fn words() -> PlanWords {
    PlanWords {
        section: "担当課".to_owned(),
        initiative: "実施項目".to_owned(),
        sheet: "進捗状況シート".to_owned(),
        overview: "概要".to_owned(),
        schedule: "実施時期".to_owned(),
        target: "目標(数値)".to_owned(),
        activity: "取り組んだこと".to_owned(),
        outcome: "成果".to_owned(),
        policy: "改善すること".to_owned(),
        remarks: "備考".to_owned(),
        ..PlanWords::default()
    }
}

/// Items are numbered through the whole plan.
fn outline_levels() -> Vec<Edit> {
    let mut edits = levels(&[
        ("基本方針", NumberingStyle::Roman),
        ("取り組みの分野", NumberingStyle::Parenthesised),
    ]);
    edits.push(add(Level {
        id: id("level-3"),
        position: Position::nth(2),
        name: "実施項目".to_owned(),
        numbering: NumberingStyle::HalfWidth,
        runs_on: true,
    }));
    edits
}

fn funding_types() -> Vec<Edit> {
    let names = ["市委託事業", "市補助事業", "東社協委託事業", "独自事業"];
    let one = |(index, name): (usize, &str)| {
        add(FundingType {
            id: id(&format!("funding-{}", index + 1)),
            position: Position::nth(index),
            name: name.to_owned(),
        })
    };
    names.into_iter().enumerate().map(one).collect()
}

fn change_classes() -> Vec<Edit> {
    let one = |(index, name): (usize, &str)| {
        add(ChangeClass {
            id: id(&format!("class-{}", index + 1)),
            position: Position::nth(index),
            name: name.to_owned(),
        })
    };
    ["新規", "継続", "充実・強化"]
        .into_iter()
        .enumerate()
        .map(one)
        .collect()
}

/// The activity plan whose goals the actions serve. Its goals' wording is the council's own, so
/// only their numbers stand here.
fn outside_plan() -> Vec<Edit> {
    let plan = OutsidePlan {
        id: id("outside-1"),
        position: Position::nth(0),
        title: "地域福祉活動計画".to_owned(),
        ..OutsidePlan::default()
    };
    let goal = |(index, number): (usize, char)| {
        add(OutsideGoal {
            id: id(&format!("goal-{}", index + 1)),
            outside_plan: plan.id,
            position: Position::nth(index),
            number: number.to_string(),
            title: String::new(),
        })
    };
    let goals: Vec<Edit> = "１２３４５６".chars().enumerate().map(goal).collect();
    [vec![add(plan)], goals].concat()
}

/// The document names an annual check under the general affairs section; here the responsible
/// sections give it.
fn stages() -> Vec<Edit> {
    vec![add(Stage {
        id: id("stage-self"),
        position: Position::nth(0),
        name: "自己評価".to_owned(),
        assessor: Assessor::Section,
        assessor_name: "担当課".to_owned(),
        scale: id(SCALE),
        ..Stage::default()
    })]
}
