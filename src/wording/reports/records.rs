//! What the tables and fields of a plan are called in the change log.

use crate::plan::TableName;

/// What one record of a table is called.
pub fn table(table: TableName) -> &'static str {
    use TableName as T;
    match table {
        T::Header => "計画の基本情報",
        T::PeriodChanges => "計画期間の変更",
        T::Levels => "体系の階層",
        T::Sections => "担当",
        T::Actors => "実施主体",
        T::FundingTypes => "種別",
        T::ChangeClasses => "変更区分",
        T::Phases => "段階のことば",
        T::Marks => "印",
        T::OutsidePlans => "他の計画",
        T::OutsideGoals => "他の計画の目標",
        T::Scales => "評価区分",
        T::Grades => "評価の記号",
        T::Criteria => "評価の観点",
        T::Stages => "評価の段階",
        T::Nodes => "体系の項目",
        T::NodeLinks => "項目のつながり",
        T::Placements => "掲載",
        T::Initiatives => "取組",
        T::InitiativeChanges => "取組の変更",
        T::SharedActions => "事業共通の実施内容",
        T::Actions => "実施内容",
        T::GoalLinks => "他の計画との対応",
        T::Bars => "年次計画",
        T::Indicators => "指標",
        T::IndicatorValues => "指標の値",
        T::Sheets => "シート",
        T::SheetBlocks => "シートの別欄",
        T::Ratings => "評価",
        T::Opinions => "意見",
        T::OpinionResponses => "意見への対応",
        T::SummaryTexts => "総括の文章",
        T::Surveys => "アンケート",
        T::SurveyResults => "アンケートの結果",
        T::ReportedTallies => "集計済みの件数",
        T::Reviews => "計画の総括",
        T::ReviewEntries => "総括の内容",
        T::Issues => "課題",
        T::Traces => "前後の計画とのつながり",
        T::Appendices => "資料",
    }
}

/// What a field of a table is called; none for one this version does not know.
pub fn field(table: TableName, field: &str) -> Option<&'static str> {
    in_table(table, field).or_else(|| anywhere(field))
}

/// Fields whose word depends on their table.
fn in_table(table: TableName, field: &str) -> Option<&'static str> {
    use TableName as T;
    Some(match (table, field) {
        (T::NodeLinks, "from") => "つながりの元",
        (T::NodeLinks, "to") => "つながりの先",
        (T::Bars, "from") => "始まりの年度",
        (T::Bars, "to") => "終わりの年度",
        (T::Placements, "node") => "掲載する項目",
        (T::Actions | T::SharedActions, "title") => "実施内容",
        (T::Stages, "name") => "段階の名前",
        (T::Sheets | T::SheetBlocks, "position") => "並び順",
        (T::Ratings, "reason") => "評価の理由",
        (T::Nodes, "reason") => "空いている理由",
        (T::Opinions, "text") => "意見",
        (T::OpinionResponses, "text") => "対応",
        (T::Issues, "text") => "課題",
        (T::IndicatorValues | T::SurveyResults, "as_printed") => "値",
        _ => return None,
    })
}

/// Fields with one word wherever they stand.
fn anywhere(field: &str) -> Option<&'static str> {
    let found = FIELDS.binary_search_by_key(&field, |(name, _)| name).ok()?;
    Some(FIELDS[found].1)
}

/// Sorted by name.
const FIELDS: &[(&str, &str)] = &[
    ("achieved", "達成とみなす"),
    ("action", "実施内容"),
    ("activity", "具体的な取組内容"),
    ("actor", "実施主体"),
    ("actors", "実施主体"),
    ("as_printed", "記載"),
    ("assessor", "評価者"),
    ("assessor_name", "評価する会"),
    ("at", "記入日時"),
    ("averaged", "評価の平均"),
    ("baseline", "基準値"),
    ("better", "よい方向"),
    ("change_class", "変更区分"),
    ("contact", "連絡先"),
    ("continues", "継続する"),
    ("count", "件数"),
    ("counting", "値の数え方"),
    ("criterion", "評価の観点"),
    ("cross_listed", "再掲"),
    ("current_issues", "現状と課題"),
    ("decided_by", "決めたところ"),
    ("decided_year", "決めた年度"),
    ("definition", "選ぶ目安"),
    ("direction", "基本的な方向性"),
    ("disposition", "達成状況"),
    ("family", "計画書の型"),
    ("final_target_year", "最終目標の年度"),
    ("first_year", "計画の最初の年度"),
    ("former_overview", "変更前の概要"),
    ("former_title", "変更前の名称"),
    ("funding_types", "種別"),
    ("given_by", "意見を出した会"),
    ("grade", "評価"),
    ("heading", "見出し"),
    ("indicator", "指標"),
    ("initiative", "取組"),
    ("is_part", "項目の一部として掲載"),
    ("issue", "課題"),
    ("kind", "種類"),
    ("label", "表示"),
    ("last_sheet_year", "シートを書く最後の年度"),
    ("last_year", "計画の最後の年度"),
    ("level", "階層"),
    ("listed_title", "掲載時の名称"),
    ("made_at", "作成日時"),
    ("marks", "印"),
    ("name", "名称"),
    ("new_last_year", "新しい最後の年度"),
    ("node", "体系の項目"),
    ("not_rated_because", "評価しない理由"),
    ("not_yet", "後日公表"),
    ("note", "注記"),
    ("notice", "おことわり"),
    ("number", "番号"),
    ("numbering", "番号の付け方"),
    ("omitted_because", "省略の理由"),
    ("opinion", "意見"),
    ("organisation", "団体名"),
    ("other", "もう一方の取組"),
    ("other_plan", "もう一方の計画"),
    ("other_plan_title", "もう一方の計画の名称"),
    ("other_record", "もう一方の項目"),
    ("other_title", "もう一方の項目の名称"),
    ("outcome", "成果"),
    ("outside_goal", "他の計画の目標"),
    ("outside_plan", "他の計画"),
    ("overview", "概要"),
    ("overview_only", "一覧表だけに載せる"),
    ("overview_title", "一覧表での表現"),
    ("parent", "上の項目"),
    ("period_as_printed", "期間の記載"),
    ("phase", "段階"),
    ("policy", "今後の方針"),
    ("population", "対象の順"),
    ("populations", "対象"),
    ("position", "並び順"),
    ("preface", "前書き"),
    ("question", "設問"),
    ("rank", "順位"),
    ("reason", "理由"),
    ("reason_required", "理由の記入が必要"),
    ("remarks", "備考"),
    ("responses", "具体的な対応"),
    ("retirement_reason", "シートを書かなくなる理由"),
    ("review", "総括"),
    ("revised_because", "見直しの理由"),
    ("revised_by", "見直しを決めたところ"),
    ("revised_on", "見直した時期"),
    ("role", "項目の役割"),
    ("runs_on", "番号の通し"),
    ("same_as", "同じ指標"),
    ("scale", "評価区分"),
    ("secretariat", "事務局"),
    ("section", "担当"),
    ("sections", "担当"),
    ("sequence", "見直しの回"),
    ("several_assessors", "評価者が複数"),
    ("shape", "印の形"),
    ("shared", "事業共通"),
    ("sheet", "シート"),
    ("source", "出典"),
    ("stage", "評価の段階"),
    ("starts", "開始の年度"),
    ("state", "対応の状況"),
    ("survey", "アンケート"),
    ("symbol", "記号"),
    ("text", "文章"),
    ("text_after_extension", "延長後の取り組み"),
    ("text_length_guide", "文字数の目安"),
    ("title", "名称"),
    ("toward", "つながりの向き"),
    ("track", "段"),
    ("unit", "単位"),
    ("wave", "調査回"),
    ("when_as_printed", "時点の記載"),
    ("words", "ことば"),
    ("written_from_data", "データから書いた文"),
    ("year", "年度"),
    ("year_style", "年度の書き方"),
];

/// The word for a choice a field holds; none for anything else.
pub fn choice(value: &str) -> Option<&'static str> {
    Some(match value {
        "higher" => "多いほどよい",
        "lower" => "少ないほどよい",
        "neither" => "方向なし",
        "of_the_year" => "単年",
        "cumulative" => "累計",
        "baseline" => "基準値",
        "target" => "目標値",
        "revised_target" => "見直した目標値",
        "actual" => "実績値",
        "heading" => "見出し",
        "prose" => "文章",
        "example" => "例",
        "omitted" => "欠番",
        "section" => "担当",
        "secretariat" => "事務局",
        "committee" => "委員会など",
        "renamed" => "名称変更",
        "merged" => "統合",
        "split" => "分割",
        "started_late" => "開始の延期",
        "finished_early" => "早期達成",
        "cancelled" => "中止",
        "open" => "検討中",
        "done" => "反映済み",
        "declined" => "反映しない",
        "midterm" => "中間総括",
        "final" => "最終総括",
        "next" => "次の計画へ",
        "previous" => "前の計画から",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn every_field_has_a_word() {
        let plan = Plan::default();
        for &name in TableName::ALL {
            for known in plan.table(name).fields() {
                assert!(field(name, known).is_some(), "{}.{known}", name.as_str());
            }
        }
        assert_eq!(field(TableName::Sheets, "unheard_of"), None);
    }

    #[test]
    fn the_words_are_sorted_for_looking_up() {
        assert!(FIELDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
