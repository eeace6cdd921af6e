//! What was wrong with a row of a file.

use super::names::{field as field_name, table as table_name};
use crate::plan::TableName;

/// Ask the sender.
pub const ASK: &str = "取り込まずに別に取ってあります。送り主に内容を確かめてください。";
/// Compare the two.
pub const COMPARE: &str =
    "2件目は取り込まずに別に取ってあります。見比べて、必要なら書き写してください。";
/// Nothing needs to be done.
pub const NOTHING_TO_DO: &str = "1件だけ取り込みました。何もする必要はありません。";
/// Give the rating again.
pub const RATE_AGAIN: &str = "元の値は別に取ってあります。評価を選び直してください。";
/// Move the node.
pub const MOVE: &str = "体系のいちばん外側に移しました。体系の画面で正しい位置に移してください。";
/// Look at the listings.
pub const CHECK_HOME: &str = "ほかの掲載を「再掲」としました。体系の画面で確かめてください。";
/// Enter the value again.
const ENTER_AGAIN: &str = "この項目だけ空にし、元の値は別に取ってあります。入力し直してください。";

/// A node would stand under itself.
pub const CYCLE: &str = "体系の項目が、自分自身の下に置かれています。";
/// An initiative has several homes.
pub const SECOND_HOME: &str = "同じ取組が、再掲でない掲載を二つ以上もっています。";
/// A rating is of nothing or of two things.
pub const RATING_SUBJECT: &str =
    "評価が、どのシート（または体系の項目）に対するものか決まりません。";
/// There are several records of the plan.
pub const SECOND_HEADER: &str = "計画の基本情報が二つ以上あります。";

/// Enter it again, or ask: whether the record itself stays.
pub fn again(stays: bool) -> &'static str {
    if stays { ENTER_AGAIN } else { ASK }
}

/// The table is no list.
pub fn not_a_table(table: TableName) -> String {
    format!("「{}」の表が読めません。", table_name(table))
}

/// The row is no record.
pub fn not_a_row(table: TableName) -> String {
    format!(
        "「{}」に、記録の形になっていないものがあります。",
        table_name(table)
    )
}

/// The row has no id.
pub fn no_id(table: TableName) -> String {
    format!(
        "「{}」の記録に、正しい番号（id）がありません。",
        table_name(table)
    )
}

/// Two rows have one id and say different things.
pub fn same_id(table: TableName) -> String {
    format!(
        "「{}」に、同じ番号（id）で中身の違う記録があります。",
        table_name(table)
    )
}

/// Two rows have one id and say the same.
pub fn same_row(table: TableName) -> String {
    format!(
        "「{}」に、まったく同じ記録が重なっています。",
        table_name(table)
    )
}

/// Two rows fill one slot.
pub fn slot_taken(table: TableName) -> String {
    format!(
        "一つしか置けないところに、「{}」が二つあります。",
        table_name(table)
    )
}

/// A needed field is missing.
pub fn missing(table: TableName, field: &str) -> String {
    format!(
        "「{}」の記録に、欠かせない項目「{}」がありません。",
        table_name(table),
        field_name(field)
    )
}

/// A value does not fit its field.
pub fn misfit(field: &str, value: &str) -> String {
    format!(
        "項目「{}」の値（{}）が読めません。",
        field_name(field),
        short(value)
    )
}

/// A field names something that is not there.
pub fn dangling(field: &str, target: TableName, id: &str) -> String {
    format!(
        "項目「{}」が指している{}「{}」は、この計画にありません。",
        field_name(field),
        table_name(target),
        short(id)
    )
}

/// A rating has a grade the plan does not know.
pub fn unknown_grade(year: &str, grade: &str) -> String {
    let of_year = if year.is_empty() {
        String::new()
    } else {
        format!("{year}の")
    };
    format!(
        "{of_year}評価「{}」は、この計画の評価区分にありません。",
        short(grade)
    )
}

/// A node stands too deep.
pub fn too_deep(deepest: usize) -> String {
    format!("体系の項目が深すぎます（{deepest} 段まで）。")
}

/// The beginning of a value: enough to recognise it.
fn short(value: &str) -> String {
    const ENOUGH: usize = 30;
    if value.chars().count() > ENOUGH {
        value.chars().take(ENOUGH).chain(['…']).collect()
    } else {
        value.to_owned()
    }
}
