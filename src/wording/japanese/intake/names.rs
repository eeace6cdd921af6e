//! What councils call the columns of their tables, beside the plan's own words.

use super::super::forms;
use crate::intake::Target;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan, TableName};

/// What stands between the headings over one column.
pub const JOINT: &str = " ";

/// Beside a fiscal year: a rating.
pub const RATING: &[&str] = &["評価", "自己評価", "評価区分", "達成度", "評価結果"];
/// Beside a fiscal year: a target.
pub const TARGET: &[&str] = &[
    "目標",
    "目標値",
    "計画",
    "計画値",
    "数値目標",
    "年度目標",
    "指標目標",
    "見込量",
];
/// Beside a fiscal year: what was reached.
pub const ACTUAL: &[&str] = &[
    "実績",
    "実績値",
    "結果",
    "達成値",
    "実績見込",
    "実績見込み",
    "見込",
    "見込み",
];
/// Beside a fiscal year: what the plan starts from.
pub const BASELINE: &[&str] = &[
    "基準",
    "基準値",
    "基準年度",
    "現状",
    "現状値",
    "現況",
    "現況値",
    "策定時",
    "策定時の値",
    "計画策定時",
];

/// The marks that say that a row is a repeated listing, as compared.
pub const CROSS_LISTED: &[&str] = &[
    "【再掲】",
    "(再掲)",
    "[再掲]",
    "〔再掲〕",
    "<再掲>",
    "※再掲",
    "再掲",
];

/// What stands in a cell that says nothing, as compared.
pub const NOTHING: &[&str] = &["-", "--", "ー", "…", "……", "...", "・・・"];

/// What stands in a cell that says the same as the one above, as compared.
pub const SAME_AS_ABOVE: &[&str] = &["同上", "〃", "\"", "々", "仝", "同左", "同前"];

/// What stands in a cell of yes and no that says no, as compared.
pub const NO: &[&str] = &["0", "×", "無", "なし", "いいえ", "false", "-", "ー"];

/// The signs between names in one cell, and those that may also belong to a name.
pub const BETWEEN_NAMES: [&[char]; 2] = [
    &['\n', '、', '，', ',', ';', '；', '／', '/', '\t'],
    &['・', '･', '＆', '&', '　', ' '],
];

/// The plan's own words for a column.
pub fn own(plan: &Plan, target: Target) -> Vec<String> {
    const TITLE: &[&str] = &["", "名", "名称", "の名称", "項目", "内容"];
    const NUMBER: &[&str] = &["番号", "の番号", "no", "no.", "№"];
    let level = |id: Id<Level>| {
        plan.get(id)
            .map(|level| level.name.clone())
            .unwrap_or_default()
    };
    let of_items = plan
        .in_order::<Level>()
        .last()
        .map(|level| level.name.clone());
    let with = |name: &str, endings: &[&str]| {
        let endings = endings.iter().filter(|_| !name.is_empty());
        endings
            .map(|ending| format!("{name}{ending}"))
            .collect::<Vec<_>>()
    };
    match target {
        Target::LevelTitle(id) => with(&level(id), &TITLE[..4]),
        Target::LevelNumber(id) => with(&level(id), NUMBER),
        Target::Title => [
            with(&of_items.unwrap_or_default(), &TITLE[..4]),
            with(&forms::table(plan, TableName::Initiatives), &TITLE[..4]),
        ]
        .concat(),
        Target::Number => [
            with(&of_items.unwrap_or_default(), NUMBER),
            with(&forms::table(plan, TableName::Initiatives), NUMBER),
        ]
        .concat(),
        Target::Field(TableName::Sections, "name") => {
            with(&forms::table(plan, TableName::Sections), &TITLE[..3])
        }
        Target::Field(TableName::OpinionResponses, "text" | "section") => Vec::new(),
        Target::Field(table, field) => with(&forms::label(plan, table, field), &["", "名"]),
        Target::Grade(id) => {
            let stage = plan.get(id).map(|stage| stage.name.clone());
            with(&stage.unwrap_or_default(), &["", "区分", "結果"])
        }
        Target::Reason(id) => {
            let stage = plan.get(id).map(|stage| stage.name.clone());
            with(
                &stage.unwrap_or_default(),
                &["の理由", "理由", "コメント", "の説明"],
            )
        }
        _ => Vec::new(),
    }
}

/// The usual words for a column.
#[expect(
    clippy::too_many_lines,
    reason = "a list of words, read from top to bottom"
)]
pub fn usual(plan: &Plan, target: Target) -> &'static [&'static str] {
    use TableName as T;
    let is_first_stage = |id| {
        let stages = plan.in_order::<crate::plan::scale::Stage>();
        stages.first().is_some_and(|stage| stage.id() == id)
    };
    match target {
        Target::Title => &[
            "取組",
            "取組名",
            "取組名称",
            "取り組み",
            "取組み",
            "取組項目",
            "取組事項",
            "事業",
            "事業名",
            "事業名称",
            "実施事業",
            "実施項目",
            "施策名",
            "項目",
            "項目名",
            "名称",
            "件名",
            "タイトル",
            "重点的取組",
            "重点取組",
            "主な取組",
            "具体的な取り組み",
            "具体的な取組",
            "取組の名称",
            "事業の名称",
        ],
        Target::Number => &["番号", "取組番号", "事業番号", "項目番号", "整理番号"],
        Target::Part => &["枝番", "枝番号", "区分番号", "内訳番号"],
        Target::CrossListed => &["再掲", "再掲区分", "再掲の有無"],
        Target::Year => &["年度", "対象年度", "実施年度", "評価年度"],
        Target::Baseline => &[
            "基準値",
            "基準",
            "現状値",
            "現状",
            "現況値",
            "現況",
            "策定時",
            "策定時の値",
            "計画策定時",
            "初期値",
        ],
        Target::BaselineWhen => &[
            "基準年度",
            "基準年",
            "基準時点",
            "現状値の年度",
            "策定時の時点",
            "時点",
        ],
        Target::Field(T::Initiatives, field) => of_initiatives(field),
        Target::Field(T::Indicators, field) => match field {
            "name" => &[
                "指標",
                "指標名",
                "指標名称",
                "評価指標",
                "成果指標",
                "活動指標",
                "数値目標",
                "目標指標",
                "目標項目",
                "指標項目",
                "指標の名称",
                "目標",
            ],
            "unit" => &["単位"],
            "better" => &["良い方向", "望ましい方向", "方向性"],
            "counting" => &["単年・累計", "単年累計", "集計方法"],
            "source" => &["出典", "根拠", "典拠", "データ元"],
            "note" => &["備考", "注", "注記", "特記事項"],
            _ => &[],
        },
        Target::Field(T::Sheets, field) => match field {
            "activity" => &[
                "取組内容",
                "具体的な取組内容",
                "取組実績",
                "取組の内容",
                "取組状況",
                "実施内容",
                "実施状況",
                "活動内容",
                "活動実績",
                "実績",
                "実施した内容",
                "今年度の取組",
                "取り組み内容",
                "進捗状況",
            ],
            "outcome" => &[
                "成果",
                "取組の成果",
                "効果",
                "成果・効果",
                "結果",
                "実績・成果",
            ],
            "policy" => &[
                "今後の方針",
                "今後の方向性",
                "今後の取組",
                "今後の課題",
                "次年度の方針",
                "次年度の取組",
                "来年度の方針",
                "翌年度の方針",
                "課題・今後の方針",
                "改善すること",
                "改善点",
                "課題と対応",
            ],
            "remarks" => &["備考", "特記事項", "その他"],
            "omitted_because" => &["省略の理由", "空欄の理由"],
            _ => &[],
        },
        Target::Grade(id) if is_first_stage(id) => &[
            "評価",
            "自己評価",
            "評価区分",
            "担当課評価",
            "所管課評価",
            "達成度",
            "達成状況",
            "進捗度",
        ],
        Target::Reason(id) if is_first_stage(id) => &[
            "評価の理由",
            "評価理由",
            "理由",
            "評価コメント",
            "評価の説明",
            "判断理由",
        ],
        Target::Field(T::Opinions, "text") => &[
            "意見",
            "意見の内容",
            "ご意見",
            "意見等",
            "委員意見",
            "主な意見",
            "内容",
            "意見内容",
        ],
        Target::Field(T::Opinions, "given_by") => &[
            "会議",
            "会議名",
            "委員会",
            "意見者",
            "発言者",
            "出どころ",
            "会議・委員会",
        ],
        Target::Field(T::OpinionResponses, "text") => &[
            "対応",
            "対応内容",
            "意見への対応",
            "回答",
            "対応方針",
            "市の考え方",
            "事務局の考え方",
            "対応状況",
        ],
        Target::Field(T::OpinionResponses, "section") => &[
            "対応課",
            "対応する課",
            "回答課",
            "担当課",
            "担当係",
            "所管課",
            "担当",
            "担当部署",
            "所管",
        ],
        Target::Field(T::OpinionResponses, "state") => &["対応の状況", "状況", "反映", "反映状況"],
        Target::Field(T::Issues, "text") => &[
            "課題",
            "課題の内容",
            "残された課題",
            "今後の課題",
            "次期計画への課題",
            "内容",
        ],
        Target::Field(T::Sections, "name") => SECTION,
        Target::Field(T::Sections, "contact") => &[
            "連絡先",
            "メール",
            "メールアドレス",
            "宛先",
            "送付先",
            "e-mail",
            "email",
        ],
        _ => &[],
    }
}

const SECTION: &[&str] = &[
    "担当課",
    "担当係",
    "担当",
    "担当部署",
    "担当部課",
    "担当課名",
    "担当課・係",
    "担当課係",
    "所管課",
    "所管",
    "所管部署",
    "主管課",
    "主担当課",
    "主担当",
    "実施課",
    "関係課",
    "部署",
    "部署名",
    "課名",
    "係名",
    "課",
    "係",
    "名称",
    "担当者課",
];

fn of_initiatives(field: &str) -> &'static [&'static str] {
    match field {
        "sections" => SECTION,
        "overview" => &[
            "概要",
            "取組概要",
            "事業概要",
            "事業の概要",
            "取組の概要",
            "取組内容",
            "事業内容",
            "内容",
            "目的",
            "事業目的",
            "説明",
        ],
        "actors" => &["実施主体", "主体", "取組主体", "実施者"],
        "funding_types" => &["種別", "事業種別", "財源", "財源区分", "区分", "事業区分"],
        "marks" => &["印", "重点", "新規", "区分・印", "マーク"],
        "current_issues" => &["現状と課題", "現状・課題", "課題"],
        "direction" => &["基本的な方向性", "方向性", "今後の方向性"],
        "responses" => &["具体的な対応", "対応"],
        "remarks" => &["備考", "特記事項"],
        "starts" => &["開始年度", "開始", "実施開始年度"],
        "last_sheet_year" => &["最後の年度", "終了年度", "終了", "完了年度"],
        _ => &[],
    }
}
