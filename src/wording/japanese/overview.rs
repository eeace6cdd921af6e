//! The words of the overview (全体計画表).

/// What the page is for.
pub const LEAD: &str = "体系の順に、すべての項目を一つの表にまとめます。表は計画の中身から作られます。直すときは、項目をひらいて直します。";
/// There is nothing yet.
pub const EMPTY: &str = "まだ項目がありません";
/// What to do then.
pub const EMPTY_STEP: &str = "体系で取組を足すと、ここに並びます。";
/// To the outline.
pub const TO_OUTLINE: &str = "体系へ";
/// To the drifts.
pub const TO_DRIFT: &str = "記載のずれを見る";
/// The number of an item.
pub const NUMBER: &str = "番号";
/// The actions.
pub const ACTIONS: &str = "実施内容";
/// The goals of another plan.
pub const GOALS: &str = "関連する目標";
/// The map of goals.
pub const CROSS: &str = "関連する目標と項目の対応";
/// What the figures of the map are.
pub const CROSS_SUPPORT: &str =
    "数字は、その目標につながる実施内容の行の数です。再掲は数えません。";
/// Rows without a goal.
pub const WITHOUT: &str = "目標なし";
/// Words in cells.
pub const WORDS: &str = "ことば";
/// How many items serve a goal.
pub const ITEMS: &str = "項目の数";
/// How many rows serve a goal.
pub const ROWS: &str = "行の数";
/// A repeated listing.
pub const CROSS_LISTED: &str = "再掲";
/// No goal.
pub const NONE: &str = "なし";

/// What the plan has in all.
pub fn counts(items: usize, rows: usize, without: usize, drifts: usize) -> String {
    let without = match without {
        0 => String::new(),
        count => format!("（関連する目標のない行 {count}）"),
    };
    let drifts = match drifts {
        0 => String::new(),
        count => format!("。ページとの記載のずれが{count}件あります"),
    };
    format!("{items}項目、実施内容{rows}行{without}{drifts}")
}

/// The responsible sections behind a title: 【総務課】.
pub fn sections(names: &str) -> String {
    if names.is_empty() {
        String::new()
    } else {
        format!("【{names}】")
    }
}

/// A goal as the head of a column, for screen readers.
pub fn goal(number: &str, title: &str) -> String {
    format!("目標{number} {title}")
}

/// Words of several cells in one.
pub fn listed(words: &[String]) -> String {
    words.join("、")
}
