//! Headings and labels of reports, and the words of the change log.

pub mod document;
pub mod links;
pub mod records;

/// Between goals that stand in one cell: １、４.
pub const GOAL_MARK: &str = "、";

/// Between words that stand in one line: 基本目標１　基本目標４.
pub const GAP: &str = "　";

/// Between rows that are told in one line.
pub const LINE_MARK: &str = "／";

/// The usual word for what a plan starts from.
pub const BASELINE: &str = "基準値";

/// A goal of another plan by its number: 基本目標１.
pub fn goal(number: &str) -> String {
    format!("基本目標{number}")
}

/// Between names that stand in one cell: 社会福祉係・地域包括支援センター係.
pub const LIST_MARK: &str = "・";

/// The row of what has no value in the dimension that is tallied.
pub const NONE: &str = "（なし）";

/// The last row of a table.
pub const TOTAL: &str = "計";

/// The usual word for responsible units.
pub const SECTION: &str = "担当";
/// Who acts.
pub const ACTOR: &str = "実施主体";
/// Funding types.
pub const FUNDING_TYPE: &str = "種別";
/// Marks of the plan's own.
pub const MARK: &str = "区分の印";
/// Stages of evaluation.
pub const STAGE: &str = "評価の段階";
/// Grades.
pub const GRADE: &str = "評価";
/// Change classes of actions.
pub const CHANGE_CLASS: &str = "実施内容の区分";
/// Not rated, for a reason.
pub const NOT_RATED: &str = "評価なし";
/// Several ratings that do not agree.
pub const SPLIT: &str = "評価が分かれる";
/// No rating yet.
pub const MISSING: &str = "未記入";
/// Fiscal years.
pub const YEAR: &str = "年度";

/// The plan's own word, or the usual one where it has none.
pub fn or_usual<'a>(word: &'a str, usual: &'a str) -> &'a str {
    if word.is_empty() { usual } else { word }
}

/// Printed behind the title of a repeated listing.
pub const CROSS_LISTED: &str = "【再掲】";
/// The usual word for an initiative.
pub const INITIATIVE: &str = "取組";
/// The usual word for a progress sheet.
pub const SHEET: &str = "進捗管理シート";
/// The usual word for the overview of an initiative.
pub const OVERVIEW: &str = "概要";
/// The usual word for the schedule.
pub const SCHEDULE: &str = "年次計画";
/// The usual word for targets.
pub const TARGET: &str = "指標・目標";
/// The usual word for what was done.
pub const ACTIVITY: &str = "具体的な取組内容";
/// The usual word for what came of it.
pub const OUTCOME: &str = "成果";
/// The usual word for the policy for next year.
pub const POLICY: &str = "今後の方針";
/// The usual word for remarks.
pub const REMARKS: &str = "備考";

/// A share with its sign: 113.9％.
pub fn percent(share: &str) -> String {
    format!("{share}％")
}

/// An empty value in the change log.
pub const BLANK: &str = "（空欄）";
/// A switch that is on.
pub const YES: &str = "はい";
/// A switch that is off.
pub const NO: &str = "いいえ";

/// A name in quotation marks: 「名前」.
pub fn quoted(name: &str) -> String {
    format!("「{name}」")
}

/// What a record is called, of its parts: シート, 「名前」, 令和5年度.
pub fn in_a_row(parts: &[String]) -> String {
    parts.concat()
}

/// A change of a field.
pub fn log_changed(place: &str, label: &str, before: &str, after: &str) -> String {
    format!("{place}　{label}：{before} → {after}")
}

/// A record that came.
pub fn log_added(place: &str) -> String {
    format!("{place}を追加")
}

/// A record that went.
pub fn log_removed(place: &str) -> String {
    format!("{place}を削除")
}

/// An action that takes another back.
pub fn log_undo(name: &str) -> String {
    format!("「{name}」を取り消し")
}

/// An action that brings another back.
pub fn log_redo(name: &str) -> String {
    format!("「{name}」をやり直し")
}

/// A number before its title.
pub fn numbered(number: &str, title: &str) -> String {
    format!("{number}　{title}")
}
