//! The words of the list of progress sheets.

use crate::report::{MissingField, SheetState};

/// What the page is for.
pub const LEAD: &str = "年度ごとのシートがどこまで記入されたかを、係と状態で確かめます。";
/// The sections with their progress.
pub const BY_SECTION: &str = "係ごとの記入状況";
/// The sheets nobody is responsible for.
pub const NO_SECTION: &str = "担当なし";
/// The filter by state.
pub const STATE: &str = "状態";
/// Any value of a filter.
pub const ANY: &str = "すべて";
/// The search.
pub const SEARCH: &str = "名称・担当・頁で探す";
/// Takes the filters away.
pub const CLEAR: &str = "絞り込みをやめる";
/// The list.
pub const LIST: &str = "シートの一覧";
/// There is no initiative yet.
pub const NONE: &str = "まだシートがありません";
/// What to do then.
pub const NONE_BECAUSE: &str = "シートは取組ごとに一枚あります。先に体系で取組をつくってください。";
/// Where to.
pub const TO_OUTLINE: &str = "体系を開く";
/// No sheet is kept in this year.
pub const NONE_IN_YEAR: &str = "この年度にはシートがありません";
/// Why.
pub const NONE_IN_YEAR_BECAUSE: &str =
    "どの取組も、まだ始まっていないか、すでに終えています。上の年度を切り替えてください。";
/// No sheet passes the filters.
pub const NO_MATCH: &str = "当てはまるシートがありません";
/// What to do then.
pub const NO_MATCH_BECAUSE: &str = "絞り込みの条件をゆるめてください。";
/// The section says it was not rated.
pub const NOT_RATED: &str = "評価しない";
/// The sheet is empty on purpose.
pub const OMITTED: &str = "記入しない年度";
/// Everybody together.
pub const ALL_SHEETS: &str = "全体";

/// A state of a sheet.
pub fn state(state: SheetState) -> &'static str {
    match state {
        SheetState::Blank => "未入力",
        SheetState::Started => "入力中",
        SheetState::Complete => "記入済",
    }
}

/// The page of a sheet.
pub fn page(page: usize) -> String {
    format!("{page}頁")
}

/// The first page of a sheet that is printed more than once, and how many more there are.
pub fn pages(page: usize, more: usize) -> String {
    format!("{page}頁 ほか{more}")
}

/// What is missing, in the plan's own words for texts.
pub fn missing(fields: &[MissingField], activity: &str, outcome: &str, policy: &str) -> String {
    let name = |field: &MissingField| match field {
        MissingField::Activity => activity.to_owned(),
        MissingField::Outcome => outcome.to_owned(),
        MissingField::Policy => policy.to_owned(),
        MissingField::Rating => "評価".to_owned(),
        MissingField::Reason => "評価の理由".to_owned(),
    };
    fields.iter().map(name).collect::<Vec<_>>().join("・")
}

/// What is missing, told in the list.
pub fn lacks(what: &str) -> String {
    format!("まだ：{what}")
}

/// How many sheets are shown of how many.
pub fn shown(shown: usize, all: u32) -> String {
    format!("{all}枚のうち {shown}枚")
}

/// How many sheets are done.
pub fn done(done: u32, all: u32) -> String {
    format!("{done}／{all}枚")
}
