//! The words of a progress sheet.

use crate::plan::initiative::ChangeKind;
use crate::plan::summary::ResponseState;

/// There is no such initiative.
pub const MISSING: &str = "このシートは見つかりません";
/// Why that may be.
pub const MISSING_BECAUSE: &str = "取組が削除されたか、別の計画のものです。";
/// The way to the list.
pub const TO_LIST: &str = "シートの一覧へ";
/// Where the sheet stands in the outline.
pub const POSITION: &str = "体系での位置";
/// The fiscal year.
pub const YEAR: &str = "年度";
/// The page of the sheet.
pub const PAGE: &str = "掲載頁";
/// What happened to the initiative.
pub const HISTORY: &str = "これまでの変更";
/// In the support text of fields of a plan that is only looked at.
pub const LOCKED: &str = "この計画は見るだけです。";
/// The table of the years.
pub const YEARS: &str = "年次計画・目標・評価";
/// The row of what was reached.
pub const ACTUAL: &str = "実績";
/// The row of revised targets.
pub const REVISED: &str = "見直し後の目標";
/// The state a plan starts from.
pub const BASELINE: &str = "策定時";
/// What was reached is published later.
pub const NOT_YET: &str = "公表待ち";
/// The target is met, and no share can be told.
pub const MET: &str = "目標に達しています";
/// The target is not met, and no share can be told.
pub const NOT_MET: &str = "目標に届いていません";
/// The two texts do not allow to tell.
pub const UNREADABLE: &str = "達成率なし";
/// Opens the dialog for a revised target.
pub const REVISE: &str = "目標を見直す";
/// Shows the row for what was reached.
pub const SHOW_ACTUAL: &str = "実績の行を出す";
/// Adds a row for targets.
pub const ADD_TARGET: &str = "目標の行を加える";
/// The indicator that is revised.
pub const INDICATOR: &str = "指標";
/// The year of the target.
pub const TARGET_YEAR: &str = "目標の年度";
/// The new target.
pub const NEW_TARGET: &str = "新しい目標";
/// When it was decided.
pub const WHEN: &str = "見直した時期";
/// An example.
pub const WHEN_EXAMPLE: &str = "令和5年10月";
/// Why.
pub const WHY: &str = "見直しの理由";
/// Who decided.
pub const DECIDED_BY: &str = "決めた機関・役職";
/// What the dialog does.
pub const REVISE_LEAD: &str = "はじめの目標は消えません。新しい目標と並べて残ります。";
/// The new target is empty.
pub const NEW_TARGET_EMPTY: &str = "新しい目標を入力してください。";
/// Stores the revision.
pub const REVISE_DO: &str = "見直しを記録する";
/// Leaves a dialog.
pub const CANCEL: &str = "やめる";
/// The revisions.
pub const REVISIONS: &str = "目標の見直し";
/// Takes a revision away.
pub const REVISION_REMOVE: &str = "この見直しを削る";
/// Adds the block of a further section.
pub const ADD_BLOCK: &str = "ほかの係の欄を加える";
/// Adds it.
pub const ADD_BLOCK_DO: &str = "加える";
/// Chooses the section.
pub const CHOOSE_SECTION: &str = "係を選んでください";
/// Takes a block away.
pub const REMOVE_BLOCK: &str = "この欄を削る";
/// The sheet is empty on purpose.
pub const OMIT: &str = "この年度は記入しない";
/// Why.
pub const OMITTED_BECAUSE: &str = "この年度は記入しない理由";
/// What it means.
pub const OMIT_SUPPORT: &str = "理由を書くと、このシートは記入済として数えられます。";
/// Last year's text is the same.
pub const UNCHANGED: &str = "昨年度と同じ文です";
/// Copies last year's text.
pub const CARRY_OVER: &str = "この文を写す";
/// Opens last year's text on a narrow screen.
pub const LAST_YEAR_TEXT: &str = "昨年度の文を見る";
/// Asks before appending.
pub const APPEND_TITLE: &str = "昨年度の文を付け足しますか";
/// What appending does.
pub const APPEND_LEAD: &str = "すでに書いた文は残ります。その後ろに、次の文を付け足します。";
/// Appends.
pub const APPEND: &str = "後ろに付け足す";
/// Nothing was written last year.
pub const NOTHING_LAST_YEAR: &str = "昨年度の記入はありません。";
/// The opinions of last year.
pub const OPINIONS_LAST_YEAR: &str = "昨年度に寄せられた意見";
/// The opinions of this year.
pub const OPINIONS: &str = "この年度に寄せられた意見";
/// The findings.
pub const NOTES: &str = "気づき";
/// Nothing is missing and nothing was found.
pub const NO_NOTES: &str = "記入はそろっています。";
/// What is missing.
pub const STILL_OPEN: &str = "まだ書かれていないもの";
/// The head of a finding.
pub const PLEASE_CHECK: &str = "確かめてください";
/// The grades through the years.
pub const TREND: &str = "評価の移り変わり";
/// No grade is given.
pub const NOT_RATED: &str = "評価しない";
/// The way to the sheet before.
pub const PREVIOUS: &str = "前のシート";
/// The way to the sheet after.
pub const NEXT: &str = "次のシート";
/// The key before.
pub const KEY_PREVIOUS: &str = "Alt＋PageUp";
/// The key after.
pub const KEY_NEXT: &str = "Alt＋PageDown";
/// The notice of a year without a sheet.
pub const NOT_KEPT: &str = "この年度のシートはありません";
/// Opens one.
pub const OPEN_YEAR: &str = "この年度のシートを開く";

/// The names of actions.
pub mod actions {
    /// A text of activities.
    pub const ACTIVITY: &str = "取組内容を記入";
    /// A text of outcomes.
    pub const OUTCOME: &str = "成果を記入";
    /// The policy.
    pub const POLICY: &str = "今後の方針を記入";
    /// Remarks.
    pub const REMARKS: &str = "備考を記入";
    /// Why there is nothing.
    pub const OMITTED: &str = "記入しない理由を記入";
    /// Last year's text.
    pub const CARRY_OVER: &str = "昨年度の文を写す";
    /// A target.
    pub const TARGET: &str = "目標を記入";
    /// What was reached.
    pub const ACTUAL: &str = "実績を記入";
    /// A revised target.
    pub const REVISE: &str = "目標を見直し";
    /// A revision goes.
    pub const UNREVISE: &str = "目標の見直しを削除";
    /// A row for targets.
    pub const ADD_TARGET: &str = "目標の行を追加";
    /// A block.
    pub const ADD_BLOCK: &str = "係の欄を追加";
    /// A block goes.
    pub const REMOVE_BLOCK: &str = "係の欄を削除";
    /// A sheet in a year without one.
    pub const OPEN_YEAR: &str = "シートを開始";
}

/// Years of a bar, said before its label.
pub fn from_to(from: &str, to: &str) -> String {
    if from == to {
        format!("{from}：")
    } else {
        format!("{from}から{to}：")
    }
}

/// The label of a cell of the table of years.
pub fn cell(year: &str, row: &str) -> String {
    format!("{year}の{row}")
}

/// The name of an indicator with its unit.
pub fn with_unit(name: &str, unit: &str) -> String {
    format!("{name}（{unit}）")
}

/// A footnote of a year.
pub fn note(year: &str, text: &str) -> String {
    format!("{year}：{text}")
}

/// The state a plan starts from.
pub fn baseline(value: &str, when: &str) -> String {
    if when.is_empty() {
        format!("{BASELINE}：{value}")
    } else {
        format!("{BASELINE}（{when}）：{value}")
    }
}

/// A share of the target.
pub fn attainment(share: &str) -> String {
    format!("達成率 {share}")
}

/// A revised target: the old, the new, and what was said about it.
pub fn revision(year: &str, before: &str, after: &str) -> String {
    if before.is_empty() {
        format!("{year}の目標：（空欄）→「{after}」")
    } else {
        format!("{year}の目標：「{before}」→「{after}」")
    }
}

/// When, by whom and why a target was revised.
pub fn revision_about(on: &str, by: &str, because: &str) -> String {
    [on, by, because]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("　")
}

/// The head of last year's texts.
pub fn last_year(year: &str) -> String {
    format!("昨年度（{year}）の記入")
}

/// The head of one of last year's texts.
pub fn last_year_of(field: &str) -> String {
    format!("昨年度の「{field}」")
}

/// The field a copied text goes to, for screen readers.
pub fn into_field(field: &str) -> String {
    format!("（{field}へ）")
}

/// The section whose block it is, for screen readers.
pub fn into_section(section: &str) -> String {
    format!("（{section}）")
}

/// The texts of a further section.
pub fn block_field(section: &str, field: &str) -> String {
    format!("{section}の{field}")
}

/// How far a section is.
pub fn progress(section: &str, done: u32, all: u32) -> String {
    format!("{section}のシート {all} のうち {done} が記入済みです")
}

/// How far everybody is.
pub fn progress_of_all(done: u32, all: u32) -> String {
    format!("シート {all} のうち {done} が記入済みです")
}

/// Why no sheet is kept: not begun.
pub fn starts_later(year: &str) -> String {
    format!("この取組は{year}から始まります。")
}

/// Why no sheet is kept: over.
pub fn ended(year: &str, because: &str) -> String {
    if because.is_empty() {
        format!("この取組のシートは{year}までです。")
    } else {
        format!("この取組のシートは{year}までです。理由：{because}")
    }
}

/// What happened to an initiative.
pub fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Renamed => "名称変更",
        ChangeKind::Merged => "統合",
        ChangeKind::Split => "分割",
        ChangeKind::StartedLate => "開始の延期",
        ChangeKind::FinishedEarly => "早期達成",
        ChangeKind::Cancelled => "中止",
    }
}

/// The title before.
pub fn formerly(title: &str) -> String {
    format!("旧名称「{title}」")
}

/// The other initiative.
pub fn other(title: &str) -> String {
    format!("相手「{title}」")
}

/// Who decided.
pub fn decided(by: &str) -> String {
    format!("決定：{by}")
}

/// Who said it.
pub fn said_by(name: &str) -> String {
    format!("（{name}）")
}

/// How far an answer is.
pub fn response(state: ResponseState) -> &'static str {
    match state {
        ResponseState::Open => "検討中",
        ResponseState::Done => "反映済み",
        ResponseState::Declined => "反映しない",
    }
}

/// Between parts of one line.
pub const GAP: &str = "　";

/// Why there is no grade, where a seal would stand.
pub fn not_rated(because: &str) -> String {
    format!("{NOT_RATED}：{because}")
}
