//! What fields and choices are called in the change log, where the usual word is not the right
//! one.

use super::super::checks::names;
use crate::plan::TableName;

/// What a field of a table is called; one this version does not know keeps its own name.
pub fn field(table: TableName, field: &str) -> &str {
    in_table(table, field).unwrap_or_else(|| names::field(field))
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
        (T::Candidates, "question") => "確認が必要な点",
        (T::Dispatches, "number") => "発行の回",
        (T::Dispatches, "stage") => "評価の段階",
        (T::OpinionResponses, "text") => "対応",
        (T::Issues, "text") => "課題",
        (T::Traces, "other_text") => "相手の文章（引き継いだとき）",
        (T::SummaryTexts, "block") => "まとまりの見出し",
        (T::IndicatorValues | T::SurveyResults, "as_printed") => "値",
        _ => return None,
    })
}

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
        "progress_sheets" => "進捗管理シート",
        "yearly_summary" => "総括シート",
        "action_plan" => "アクションプラン",
        "final_review" => "計画の総括",
        "annual_plan" => "年度事業計画",
        "unsaid" => "不明",
        "node" => "体系の項目",
        "initiative" => "取組",
        "issue" => "課題",
        "next" => "次の計画へ",
        "previous" => "前の計画から",
        "differs" => "内容の食い違い",
        "removed" => "削除と変更",
        "outside" => "担当外の変更",
        "impossible" => "同時には成り立たない変更",
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
                assert_ne!(field(name, known), *known, "{}.{known}", name.as_str());
            }
        }
        assert_eq!(field(TableName::Sheets, "unheard_of"), "unheard_of");
    }
}
