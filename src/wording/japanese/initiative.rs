//! The words of an initiative's page (取組).

use crate::plan::initiative::ChangeKind;

/// Shows the page as it is printed.
pub const AS_PRINTED: &str = "印刷の形で見る";
/// The number of an action.
pub const NUMBER: &str = "番号";
/// A number that is not the computed one.
pub const PRINTED_NUMBER: &str = "印刷の番号";
/// The goals of another plan.
pub const GOALS: &str = "関連する目標";
/// There are no goals to choose from.
pub const NO_GOALS: &str = "関連計画の目標がありません";
/// The wording of the overview.
pub const OVERVIEW_TITLE: &str = "全体計画表での書き方";
/// How actions are written.
pub const ACTIONS_SUPPORT: &str =
    "事業共通を選んだ行は、内容と区分を空けておくと共通のものが出ます。";
/// When the overview has a wording of its own.
pub const OVERVIEW_TITLE_SUPPORT: &str = "内容と違うときだけ書きます。";
/// When a number is printed that is not the computed one.
pub const PRINTED_NUMBER_SUPPORT: &str =
    "順番の番号と違うときだけ書きます。前の行と同じ番号にすると、全体計画表では一行になります。";
/// What only drifting documents need.
pub const RARE: &str = "別の書き方";
/// Something is written there.
pub const WRITTEN: &str = "あり";
/// There is none.
pub const NOT_WRITTEN: &str = "なし";
/// The part with remarks and period.
pub const REMARKS_AND_PERIOD: &str = "備考と期間";
/// Words in a cell of goals.
pub const GOAL_WORDS: &str = "番号では書けないときのことば";
/// Such as.
pub const GOAL_WORDS_EXAMPLE: &str = "４全般";
/// How footnotes are written.
pub const REMARKS_SUPPORT: &str =
    "行の頭に「*1：」や「※」を書くと、指標や目標に付けた同じ印の説明になります。";
/// How populations are written.
pub const POPULATIONS_SUPPORT: &str =
    "会員と世帯のように値が二つ以上あるとき、一行に一つ書きます。";
/// Other things that happen to an initiative.
pub const OTHER_CHANGES: &str = "統合・分割・中止などの記録を書く、直す";
/// What is to be written.
pub const OTHER_CHANGES_SUPPORT: &str = "統合先や分割元は「相手の取組」で選びます。前の名称と概要を書いておくと、あとから経過をたどれます。";
/// Adds one.
pub const ADD_CHANGE: &str = "記録を足す";
/// The number of the item on its page.
pub const ITEM_NUMBER: &str = "項目番号";
/// Funding types.
pub const FUNDING: &str = "種別";
/// Direction on the page.
pub const DIRECTION_AND_PURPOSE: &str = "基本的な方向性（目的）";
/// Responses on the page.
pub const RESPONSES_AND_WORK: &str = "具体的な対応（取組内容）";
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
/// The part with the indicators.
pub const INDICATORS: &str = "指標と目標";
/// The part with the actions.
pub const ACTIONS: &str = "実施内容";
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
/// Basic state and issues.
pub const CURRENT_ISSUES: &str = "現状と課題";
/// How responses are written.
pub const RESPONSES_SUPPORT: &str = "一行に一つ書きます。①②③は表示のときに付きます。";
/// The first year.
pub const STARTS: &str = "始める年度";
/// The last year with a sheet.
pub const LAST_SHEET_YEAR: &str = "シートをつくる最後の年度";
/// Why no sheet is kept.
pub const RETIREMENT_REASON: &str = "その後シートをつくらない理由";
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
/// From which year.
pub const FROM: &str = "始め";
/// To which year.
pub const TO: &str = "終わり";
/// The phase word.
pub const PHASE: &str = "段階";
/// The initiative as a whole.
pub const WHOLE: &str = "取組全体";
/// The note.
pub const NOTE: &str = "注記";
/// What can be done.
pub const OPERATIONS: &str = "操作";
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
/// Names of actions.
pub mod actions {
    /// A listing.
    pub const LIST: &str = "体系に掲載";
    /// The title.
    pub const TITLE: &str = "名称を変更";
    /// A text.
    pub const TEXT: &str = "取組の内容を入力";
    /// A year.
    pub const YEARS: &str = "取組の期間を変更";
    /// A renaming.
    pub const RENAMING: &str = "名称変更を記録";
    /// A bar is added.
    pub const ADD_BAR: &str = "年次計画に線を追加";
    /// An indicator is added.
    pub const ADD_INDICATOR: &str = "指標を追加";
    /// An indicator is changed.
    pub const INDICATOR: &str = "指標を変更";
    /// The goals of an action.
    pub const GOALS: &str = "関連する目標を変更";
    /// A target is written.
    pub const TARGET: &str = "目標を入力";
    /// The baseline is written.
    pub const BASELINE: &str = "基準値を入力";
    /// A target is revised.
    pub const REVISE: &str = "目標の見直しを記録";
    /// An action is added.
    pub const ADD_ACTION: &str = "実施内容を追加";
    /// The initiative is deleted.
    pub const DELETE: &str = "取組を削除";
}

/// The sheet of a year.
pub fn to_sheet(year: &str, sheet: &str) -> String {
    format!("{year}の{sheet}をひらく")
}

/// The target of a year, as the label of its cell.
pub fn target_of(indicator: &str, year: &str) -> String {
    format!("{indicator} {year}の目標")
}

/// A control of a named record.
pub fn of_name(what: &str, name: &str) -> String {
    format!("{name}の{what}")
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
    format!("{page}頁")
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

/// An indicator with the population a row is about.
pub fn with_population(name: &str, population: &str) -> String {
    if population.is_empty() {
        name.to_owned()
    } else {
        format!("{name}（{population}）")
    }
}

/// What is rarely needed of an indicator.
pub fn details_of(name: &str) -> String {
    let name = if name.is_empty() {
        "（名称なし）"
    } else {
        name
    };
    format!("「{name}」のくわしい内容と目標の見直し")
}

/// A step of the path above an item: 基本方針Ⅰ　事業活動の再構築.
pub fn step(level: &str, number: &str, title: &str) -> String {
    format!("{level}{number}　{title}")
}

/// A goal by its number and title.
pub fn goal_named(number: &str, title: &str) -> String {
    format!("{number} {title}").trim().to_owned()
}

/// The words in the cell with the goals.
pub fn words_of(goals: &str) -> String {
    format!("{goals}のことば")
}

/// A cell of goals that may be blank.
pub fn goal_cell(cell: &str) -> String {
    if cell.is_empty() {
        "（なし）".to_owned()
    } else {
        cell.to_owned()
    }
}

/// What the overview says otherwise.
pub fn goals_in_overview(cell: &str) -> String {
    format!("全体計画表では {}", goal_cell(cell))
}

/// The title in the outline where it is another.
pub fn listed_as(title: &str) -> String {
    format!("体系と全体計画表では「{title}」")
}

/// An action with its class: 出張相談会の実施（新規）.
pub fn with_class(title: &str, class: &str) -> String {
    if class.is_empty() {
        title.to_owned()
    } else {
        format!("{title}（{class}）")
    }
}

/// What must be known about bars.
pub fn bar_note(note: &str) -> String {
    format!("年次計画の線：{note}")
}

/// What was reached.
pub fn actual(text: &str) -> String {
    format!("実績 {text}")
}
