//! The words of an initiative's page (取組).

use crate::plan::indicator::{Better, Counting};
use crate::plan::initiative::ChangeKind;

/// There is no such initiative.
pub const MISSING: &str = "この取組は見つかりません";
/// What to do then.
pub const MISSING_STEP: &str =
    "削除されたか、まだ受け取っていない取組です。体系から選び直してください。";
/// Back to the outline.
pub const TO_OUTLINE: &str = "体系へ";
/// What the page is for.
pub const LEAD: &str = "計画書に載る内容です。年度ごとの記入は進捗管理シートでします。";
/// Deletes the initiative.
pub const DELETE: &str = "この取組を削除";
/// The title.
pub const TITLE: &str = "名称";
/// When to record a renaming instead.
pub const TITLE_SUPPORT: &str = "誤字などを直すときはここで直します。計画の途中で名称を改めたときは「名称変更を記録する」を使うと、前の名称が残ります。";
/// The part with the basics.
pub const BASICS: &str = "基本";
/// The part with the texts.
pub const TEXTS: &str = "計画の内容";
/// The part with the places.
pub const PLACES: &str = "掲載場所";
/// The part with the history.
pub const HISTORY: &str = "名称変更などの記録";
/// The part with the schedule's bars.
pub const BARS: &str = "線";
/// The bars over the years.
pub const BARS_DRAWN: &str = "年度に並べた線";
/// The part with the indicators.
pub const INDICATORS: &str = "指標と目標";
/// The part with the actions.
pub const ACTIONS: &str = "実施内容";
/// The part with the first and last year.
pub const PERIOD: &str = "期間";
/// The home listing.
pub const HOME: &str = "本来の掲載";
/// A repeated listing.
pub const REPEATED: &str = "再掲";
/// It is listed nowhere.
pub const NOWHERE: &str = "体系のどこにも載っていません。載せる場所を選んでください。";
/// Lists it there.
pub const LIST: &str = "ここに載せる";
/// There is no node to list it under.
pub const NO_NODES: &str = "体系にまだ項目がありません。先に体系の画面で項目をつくってください。";
/// Nothing to tick.
pub const NO_WORDS: &str = "まだありません。設定で足せます。";
/// Basic state and issues.
pub const CURRENT_ISSUES: &str = "現状と課題";
/// Direction.
pub const DIRECTION: &str = "基本的な方向性";
/// Responses.
pub const RESPONSES: &str = "具体的な対応";
/// How responses are written.
pub const RESPONSES_SUPPORT: &str = "一行に一つ書きます。①②③は表示のときに付きます。";
/// The first year.
pub const STARTS: &str = "始める年度";
/// The last year with a sheet.
pub const LAST_SHEET_YEAR: &str = "シートをつくる最後の年度";
/// Why no sheet is kept.
pub const RETIREMENT_REASON: &str = "その後シートをつくらない理由";
/// From the plan's first year.
pub const FROM_THE_BEGINNING: &str = "計画の初めから";
/// To the plan's last year.
pub const TO_THE_END: &str = "計画の終わりまで";
/// Opens the dialog that records a renaming.
pub const RECORD_RENAMING: &str = "名称変更を記録する";
/// The new title.
pub const NEW_TITLE: &str = "新しい名称";
/// When it happened.
pub const CHANGE_YEAR: &str = "変更した年度";
/// Who approved.
pub const DECIDED_BY: &str = "承認した会議や部署";
/// Who is not to be written.
pub const DECIDED_BY_SUPPORT: &str = "個人の名前は書きません。";
/// Why.
pub const REASON: &str = "理由";
/// Records it.
pub const RECORD: &str = "記録する";
/// The new title is missing.
pub const NEW_TITLE_NEEDED: &str =
    "新しい名称を書いてください。いまの名称と同じなら、記録はいりません。";
/// Nothing has happened.
pub const NO_HISTORY: &str = "記録はまだありません。";
/// Adds a bar.
pub const ADD_BAR: &str = "線を足す";
/// The label of a bar.
pub const BAR_LABEL: &str = "表示することば";
/// From which year.
pub const FROM: &str = "始め";
/// To which year.
pub const TO: &str = "終わり";
/// The track.
pub const TRACK: &str = "段";
/// The phase word.
pub const PHASE: &str = "段階";
/// Its action.
pub const OF_ACTION: &str = "実施内容";
/// The initiative as a whole.
pub const WHOLE: &str = "取組全体";
/// The note.
pub const NOTE: &str = "注記";
/// What can be done.
pub const OPERATIONS: &str = "操作";
/// No bars.
pub const NO_BARS: &str = "年次計画の線はまだありません。";
/// Adds an indicator.
pub const ADD_INDICATOR: &str = "指標を足す";
/// No indicators.
pub const NO_INDICATORS: &str =
    "指標はまだありません。数値でなくても、目標にすることばを書けます。";
/// The indicator's name.
pub const INDICATOR_NAME: &str = "指標の名称";
/// The unit.
pub const UNIT: &str = "単位";
/// Which way is better.
pub const BETTER: &str = "よい向き";
/// Of the year or cumulative.
pub const COUNTING: &str = "数え方";
/// The source.
pub const SOURCE: &str = "目標の出どころ";
/// The values.
pub const VALUES: &str = "基準値と目標";
/// The baseline.
pub const BASELINE: &str = "基準値";
/// When the baseline is of.
pub const BASELINE_WHEN: &str = "基準値の時点";
/// How the date is written.
pub const BASELINE_WHEN_EXAMPLE: &str = "平成30年度（見込み）";
/// The target.
pub const TARGET_ROW: &str = "当初の目標";
/// The revised target.
pub const REVISED_ROW: &str = "見直し後";
/// How values are kept.
pub const VALUES_SUPPORT: &str =
    "書いたとおりに残ります（例：年4～6回、66人（31人）、検討）。空欄は0とは別です。";
/// Opens the dialog.
pub const REVISE_TARGET: &str = "目標の見直しを記録する";
/// For which year.
pub const REVISED_YEAR: &str = "見直す目標の年度";
/// The new target.
pub const REVISED_VALUE: &str = "見直し後の目標";
/// When.
pub const REVISED_ON: &str = "見直した時期";
/// It is missing.
pub const REVISED_VALUE_NEEDED: &str = "見直し後の目標を書いてください。";
/// The name of a new indicator.
pub const NEW_INDICATOR: &str = "新しい指標";
/// Adds an action.
pub const ADD_ACTION: &str = "実施内容を足す";
/// No actions.
pub const NO_ACTIONS: &str = "実施内容はまだありません。";
/// The wording.
pub const ACTION_TITLE: &str = "内容";
/// The class.
pub const CHANGE_CLASS: &str = "区分";
/// The shared action.
pub const SHARED: &str = "事業共通";
/// None.
pub const NONE: &str = "（なし）";
/// Up.
pub const UP: &str = "上へ";
/// Down.
pub const DOWN: &str = "下へ";
/// Deletes.
pub const DELETE_ROW: &str = "削除";
/// Names of actions.
pub mod actions {
    /// A listing.
    pub const LIST: &str = "体系に掲載";
    /// The title.
    pub const TITLE: &str = "名称を変更";
    /// The sections.
    pub const SECTIONS: &str = "担当を変更";
    /// The actors.
    pub const ACTORS: &str = "実施主体を変更";
    /// The funding types.
    pub const FUNDING_TYPES: &str = "種別を変更";
    /// The marks.
    pub const MARKS: &str = "印を変更";
    /// A text.
    pub const TEXT: &str = "取組の内容を入力";
    /// A year.
    pub const YEARS: &str = "取組の期間を変更";
    /// A renaming.
    pub const RENAMING: &str = "名称変更を記録";
    /// A bar is added.
    pub const ADD_BAR: &str = "年次計画に線を追加";
    /// A bar is changed.
    pub const BAR: &str = "年次計画を変更";
    /// A bar is deleted.
    pub const DELETE_BAR: &str = "年次計画の線を削除";
    /// An indicator is added.
    pub const ADD_INDICATOR: &str = "指標を追加";
    /// An indicator is changed.
    pub const INDICATOR: &str = "指標を変更";
    /// Indicators are reordered.
    pub const ORDER: &str = "並び順を変更";
    /// An indicator is deleted.
    pub const DELETE_INDICATOR: &str = "指標を削除";
    /// A target is written.
    pub const TARGET: &str = "目標を入力";
    /// The baseline is written.
    pub const BASELINE: &str = "基準値を入力";
    /// A target is revised.
    pub const REVISE: &str = "目標の見直しを記録";
    /// An action is added.
    pub const ADD_ACTION: &str = "実施内容を追加";
    /// An action is changed.
    pub const ACTION: &str = "実施内容を変更";
    /// An action is deleted.
    pub const DELETE_ACTION: &str = "実施内容を削除";
    /// The initiative is deleted.
    pub const DELETE: &str = "取組を削除";
    /// A record of the history is deleted.
    pub const DELETE_CHANGE: &str = "変更の記録を削除";
}

/// The sheet of a year.
pub fn to_sheet(year: &str, sheet: &str) -> String {
    format!("{year}の{sheet}をひらく")
}

/// The target of a year, as the label of its cell.
pub fn target_of(indicator: &str, year: &str) -> String {
    format!("{indicator} {year}の目標")
}

/// A control of a numbered row.
pub fn of_row(what: &str, row: usize) -> String {
    format!("{row}行目の{what}")
}

/// A control of a named record.
pub fn of_name(what: &str, name: &str) -> String {
    format!("{name}の{what}")
}

/// A track, counted from 1.
pub fn track(number: u32) -> String {
    format!("{number}段目")
}

/// A revised target.
pub fn revision(year: &str, original: &str, revised: &str) -> String {
    let original = if original.is_empty() {
        "空欄"
    } else {
        original
    };
    format!("{year}：当初 {original} → {revised}")
}

/// When, why and who.
pub fn circumstances(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("　")
}

/// Where it is listed: the page.
pub fn page(page: usize) -> String {
    format!("{page}ページ")
}

/// What happened.
pub fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Renamed => "名称変更",
        ChangeKind::Merged => "統合",
        ChangeKind::Split => "分割",
        ChangeKind::StartedLate => "開始の延期",
        ChangeKind::FinishedEarly => "早期達成",
        ChangeKind::Cancelled => "中止",
    }
}

/// What happened, with the title before where there was another.
pub fn happened(change: ChangeKind, former_title: &str) -> String {
    let kind = kind(change);
    if former_title.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}（前の名称：{former_title}）")
    }
}

/// Which way is better.
pub fn better(better: Better) -> &'static str {
    match better {
        Better::Higher => "多いほどよい",
        Better::Lower => "少ないほどよい",
        Better::Neither => "どちらでもない",
    }
}

/// Of the year or cumulative.
pub fn counting(counting: Counting) -> &'static str {
    match counting {
        Counting::OfTheYear => "その年度だけ",
        Counting::Cumulative => "累計",
    }
}
