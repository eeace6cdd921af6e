//! The words of the assessment (評価の場).

use crate::report::assessment::{AssessmentCounts, AssessmentState};

/// What the page is for.
pub const LEAD: &str = "ワーキンググループや委員会で、シートを一枚ずつ大きく開いて評価します。どこまで済んだかが分かります。";
/// The stage that is assessed.
pub const STAGE: &str = "評価の段階";
/// Only what is not through.
pub const ONLY_LEFT: &str = "残りだけ";
/// Every section.
pub const ANY: &str = "すべて";
/// Begins.
pub const BEGIN: &str = "評価をはじめる";
/// Goes on.
pub const GO_ON: &str = "評価を続ける";
/// Nothing is left.
pub const ALL_THROUGH: &str = "すべて済みました";
/// The table of sections.
pub const BY_SECTION: &str = "担当ごとの進み具合";
/// The column of what is through.
pub const THROUGH: &str = "済み";
/// The column of what is left.
pub const LEFT: &str = "残り";
/// The column of what waits.
pub const WAITING: &str = "前の段階待ち";
/// Everybody.
pub const ALL_SECTIONS: &str = "全体";
/// The list.
pub const LIST: &str = "評価するシートの一覧";
/// There is no stage.
pub const NO_STAGE: &str = "評価の段階がまだありません";
/// What to do then.
pub const NO_STAGE_BECAUSE: &str = "設定で、自己評価や査定などの段階をつくってください。";
/// Where to.
pub const TO_SETTINGS: &str = "設定を開く";
/// The plan has no sheets yet.
pub const NO_SHEETS: &str = "評価するシートがまだありません";
/// What to do then.
pub const NO_SHEETS_BECAUSE: &str =
    "シートは、体系にある取組ごとにできます。先に体系に取組を入れてください。";
/// Where to.
pub const TO_OUTLINE: &str = "体系を開く";
/// No sheet passes the filters.
pub const NO_MATCH: &str = "当てはまるシートがありません";
/// What to do then.
pub const NO_MATCH_BECAUSE: &str =
    "残りがないか、この年度にシートがありません。条件を変えてください。";
/// The stages do not agree.
pub const DIFFERS: &str = "前の段階と違う";
/// Back to the list.
pub const TO_LIST: &str = "一覧へ";
/// Hides the side navigation.
pub const WIDE: &str = "広く表示";
/// Opens the sheet itself.
pub const OPEN_SHEET: &str = "シートを開く";
/// What the schedule says.
pub const SCHEDULE_OF_YEAR: &str = "今年度の予定";
/// Targets against actuals.
pub const FIGURES: &str = "目標と実績";
/// The column of indicators.
pub const INDICATOR: &str = "指標";
/// The column of targets.
pub const TARGET: &str = "目標";
/// The column of actuals.
pub const ACTUAL: &str = "実績";
/// The column of attainment.
pub const ATTAINMENT: &str = "達成率";
/// There is no target.
pub const NO_FIGURES: &str = "この取組には指標がありません。";
/// The original of a revised target.
pub fn revised_from(original: &str) -> String {
    format!("（はじめの目標：{original}）")
}
/// The target is met.
pub const MET: &str = "達した";
/// The target is not met.
pub const NOT_MET: &str = "届かず";
/// The stage has said nothing.
pub const NOT_SAID: &str = "まだ評価がありません";
/// There is no reason.
pub const NO_REASON: &str = "理由は書かれていません。";
/// The years.
pub const TREND: &str = "評価と実績の移り変わり";
/// Last year's opinions.
pub const OPINIONS_LAST_YEAR: &str = "昨年度の意見と、その後";
/// There are none.
pub const NO_OPINIONS: &str = "昨年度の意見はありません。";
/// Nothing was answered.
pub const NO_RESPONSE: &str = "対応はまだ書かれていません。";
/// On a heading above.
pub const ON_NODE: &str = "上の項目への意見";
/// On the whole plan.
pub const ON_PLAN: &str = "計画全体への意見";
/// What the section wrote.
pub const TEXTS: &str = "シートの記入";
/// It wrote nothing.
pub const NO_TEXT: &str = "（記入なし）";
/// The opinions of this year.
pub const OPINIONS: &str = "この年度の意見";
/// Adds one.
pub const ADD_OPINION: &str = "意見を加える";
/// The action that adds one.
pub const ACT_ADD_OPINION: &str = "意見を追加";
/// The earlier stage has said nothing.
pub const BLOCKED: &str = "前の段階の評価がまだありません。評価を入力することはできます。";
/// The sheet before.
pub const PREVIOUS: &str = "前へ";
/// The sheet after.
pub const NEXT: &str = "次へ";
/// The next one that is left.
pub const NEXT_LEFT: &str = "次の残りへ";
/// The key before.
pub const KEY_PREVIOUS: &str = "Alt＋PageUp";
/// The key after.
pub const KEY_NEXT: &str = "Alt＋PageDown";
/// The key to the next one left.
pub const KEY_NEXT_LEFT: &str = "Ctrl＋Enter";
/// On paper: where to write by hand.
pub const BY_HAND: &str = "記入欄";
/// On paper: the reason.
pub const HAND_REASON: &str = "理由";
/// On paper: the opinion.
pub const HAND_OPINION: &str = "意見";
/// Between parts of one line.
pub const GAP: &str = "　";

/// Which keys rate.
pub fn keys(first: &str, last: &str) -> String {
    format!("評価の欄で {first}～{last} のキーを押しても選べます。")
}

/// How far the assessment is.
pub fn counts(counts: AssessmentCounts) -> String {
    let waiting = match counts.blocked {
        0 => String::new(),
        some => format!("、前の段階待ち {some}枚"),
    };
    format!(
        "{}枚のうち {}枚が済み、残り {}枚{waiting}",
        counts.all(),
        counts.through,
        counts.left
    )
}

/// Where a sheet stands among the others.
pub fn place(place: usize, count: usize) -> String {
    format!("{place}枚目／{count}枚")
}

/// Every page a sheet is listed on.
pub fn pages(pages: &[usize]) -> String {
    let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
    format!("{}頁", pages.join("・"))
}

/// The stage and who rates in it.
pub fn stage_by(stage: &str, by: &str) -> String {
    if by.is_empty() {
        stage.to_owned()
    } else {
        format!("{stage}（{by}）")
    }
}

/// The heading of the list.
pub fn title_of(stage: &str, year: &str) -> String {
    format!("{year}　{stage}")
}

/// How far a sheet is.
pub fn state(state: AssessmentState) -> &'static str {
    match state {
        AssessmentState::Open => "未評価",
        AssessmentState::Blocked => "前の段階待ち",
        AssessmentState::Partly => "途中",
        AssessmentState::LacksReason => "理由待ち",
        AssessmentState::Rated => "評価済",
        AssessmentState::NotRated => "評価しない",
        AssessmentState::Omitted => "記入しない年度",
    }
}

/// Between the steps of a path.
pub const PATH_MARK: &str = " ＞ ";
/// Nothing is left: back to the list.
pub const ALL_THROUGH_TO_LIST: &str = "すべて済みました（一覧へ）";

/// A grade to tick by hand.
pub fn hand_choice(symbol: &str, label: &str, is_chosen: bool) -> String {
    let tick = if is_chosen { "■" } else { "□" };
    format!("{tick} {symbol} {label}　")
}
