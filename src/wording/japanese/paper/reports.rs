//! The words on printed reports that no page of the screen has.

/// Nothing is counted in the year.
pub const NOT_COUNTED: &str = "この年度は、評価も、公表された件数もありません。";

/// The shares of the outermost level, as bars.
pub fn shares_by(heading: &str) -> String {
    format!("{heading}ごとの評価の割合")
}

/// A year that is known only as counts.
pub fn reported_year(year: &str) -> String {
    format!("{year}は、公表された件数です。")
}

/// A grade with what it means: ◎ 計画以上：….
pub fn grade_means(grade: &str, definition: &str) -> String {
    if definition.is_empty() {
        grade.to_owned()
    } else {
        format!("{grade}：{definition}")
    }
}

/// A row whose number of items changed, so that its changes do not add up to zero.
pub fn items_changed(row: &str, change: i64) -> String {
    let moved = if change > 0 { "増えた" } else { "減った" };
    format!(
        "「{row}」は取組の数が前年より{}件{moved}ため、増減の合計は0になりません。",
        change.unsigned_abs()
    )
}

/// The number of items with that of the year before, where it is another: 17（前年 16）.
pub fn items_with_last_year(items: u32, last_year: u32) -> String {
    format!("{items}（前年 {last_year}）")
}

/// A count with its change: 7 (⇧ 2).
pub fn with_change(count: u32, change: &str) -> String {
    format!("{count} {change}")
}
