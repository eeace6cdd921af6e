//! The words of the review of the whole plan (計画の総括).

use super::checks::names;
use crate::plan::review::ReviewKind;
use crate::report::review::{Extension, Finding, Period};

/// Heads what is not listed in the outline.
pub const NOT_LISTED: &str = "体系に掲載のない取組";
/// Between the titles of nodes that stand one below the other.
pub const PATH_MARK: &str = "　";

/// What a review is called: 最終総括（令和6年度）.
pub fn review_title(kind: ReviewKind, year: &str) -> String {
    let kind = names::review(kind);
    format!("{kind}（{year}）")
}

/// What the page is for.
pub const LEAD: &str =
    "取り組みごとに「達成したか」「終えるか、続けるか」を判断し、文章にまとめます。";
/// There is no review.
pub const NONE: &str = "まだ総括がありません";
/// What to do where there is no review.
pub const NONE_HELP: &str = "計画の途中で行う中間総括か、終わりに行う最終総括を始めてください。年度と区分はあとで変えられます。";
/// Begins a mid-term review.
pub const ADD_MIDTERM: &str = "中間総括を始める";
/// Begins a final review.
pub const ADD_FINAL: &str = "最終総括を始める";
/// What can be added beside the review that is there.
pub const ADD_ANOTHER: &str = "別の総括を加える";
/// Which review is looked at.
pub const WHICH: &str = "総括";
/// How a disposition is chosen.
pub const WAY: &str = "達成状況の選び方";
/// By the two questions.
pub const BY_QUESTIONS: &str = "二つの問いで選ぶ";
/// From the list.
pub const FROM_LIST: &str = "区分から選ぶ";
/// The first question.
pub const IS_ACHIEVED: &str = "達成したか";
/// The second question.
pub const GOES_ON: &str = "終了か延長か";
/// Nothing is said yet.
pub const OPEN: &str = "未定";
/// It was achieved.
pub const YES_ACHIEVED: &str = "達成";
/// It was not achieved.
pub const NOT_ACHIEVED: &str = "未達成";
/// It is finished.
pub const FINISHED: &str = "終了";
/// It goes on.
pub const EXTENDED: &str = "延長";
/// The two answers have no disposition.
pub const NO_SUCH_DISPOSITION: &str = "この二つの答えに合う区分が、評価区分にありません。「設定」で区分を足すか、区分から選んでください。";

/// The kind, year and scale of the review.
pub const ABOUT: &str = "この総括の年度と区分";
/// Deletes the review.
pub const DELETE: &str = "この総括を削除";
/// Takes over what an earlier review says.
pub fn begin_with(title: &str) -> String {
    format!("{title}の内容を、まだ空いているところに写す")
}
/// The review has no scale.
pub const NO_SCALE: &str =
    "達成状況の区分が選ばれていません。「この総括の年度と区分」で区分を選んでください。";

/// Heads the period.
pub const PERIOD: &str = "計画の期間";
/// The period as first decided.
pub const FIRST_PERIOD: &str = "当初";
/// The period in force.
pub const PERIOD_IN_FORCE: &str = "現在";
/// How the period was extended.
pub const EXTENSION: &str = "延長";
/// Leads to where the period is extended.
pub const TO_PERIOD: &str = "設定で期間を延ばす・直す";

/// The period as first decided.
pub fn first_period(period: &Period) -> String {
    format!("{}から{}まで", period.first, period.last_as_decided)
}
/// The period in force.
pub fn period_in_force(period: &Period) -> String {
    format!("{}から{}まで", period.first, period.last)
}
/// An extension in a sentence.
pub fn extension(extension: &Extension) -> String {
    let years = match extension.years {
        0 => String::new(),
        years => format!("{years}年間延ばし、"),
    };
    let decided = if extension.decided_year.is_empty() {
        String::new()
    } else {
        format!("（{}に決定）", extension.decided_year)
    };
    let by = if extension.decided_by.is_empty() {
        String::new()
    } else {
        format!("　決定：{}", extension.decided_by)
    };
    format!("{years}{}までとしました{decided}。{by}", extension.to)
}

/// Heads the counts.
pub const COUNTS: &str = "達成状況のまとめ";
/// The caption of the counts.
pub const COUNTS_CAPTION: &str = "項目ごとの達成状況の件数";
/// The column of the items.
pub const ITEM: &str = "項目";
/// The column of rows without a disposition.
pub const STILL_OPEN: &str = "未定";
/// The column of all rows.
pub const ALL: &str = "計";
/// The row of the whole plan.
pub const WHOLE_PLAN: &str = "計画全体";

/// The total in a sentence.
pub fn sentence(rows: usize, tree_items: usize) -> [String; 4] {
    let tree = if tree_items == rows {
        String::new()
    } else {
        format!("（体系では{tree_items}項目）")
    };
    [
        format!("件{tree}のうち、達成 "),
        "件、未達成 ".to_owned(),
        "件。延長 ".to_owned(),
        "件。".to_owned(),
    ]
}
/// How many rows have no disposition.
pub fn still_open(count: usize) -> String {
    format!("まだ決めていないもの {count}件。")
}

/// The text on the plan as a whole.
pub const TEXT: &str = "計画全体について";
/// The narrative of a field.
pub fn narrative(title: &str) -> String {
    format!("「{title}」のまとめ")
}
/// The heading of a field: 重点項目「事業」.
pub fn field_heading(level: &str, number: &str, title: &str) -> String {
    format!("{level}{number}「{title}」")
}
/// The caption of an item's table: 強化項目　①　小地域福祉活動の推進・強化.
pub fn item_caption(level: &str, number: &str, title: &str) -> String {
    let parts = [level, number, title];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("　")
}
/// The caption of rows that stand directly under a field.
pub const DIRECTLY: &str = "直下の取組";
/// The column of dispositions.
pub const DISPOSITION: &str = "達成状況";
/// The column of what was done.
pub const DONE: &str = "取り組み内容";
/// The block of what was done after the extension.
pub const AFTER_EXTENSION: &str = "【延長後の取り組み】";
/// What a control of a row is called.
pub fn of(what: &str, title: &str) -> String {
    format!("{title}：{what}")
}
/// The other title the tree has.
pub fn listed_as(title: &str) -> String {
    format!("体系では「{title}」")
}

/// Heads what is worth a second look.
pub fn to_check(count: usize) -> String {
    format!("確かめるところが {count}件あります")
}
/// What was found in a row.
pub fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::NoDisposition => "達成状況がまだ決まっていません",
        Finding::OffScale => "いまの区分にない達成状況です",
        Finding::NothingAfterExtension => "延長としていますが、延長後の取り組みが空です",
        Finding::NotExtended => "延長後の取り組みがありますが、延長としていません",
    }
}
/// A finding with its row.
pub fn finding_of(title: &str, finding_text: &str) -> String {
    format!("{title}：{finding_text}")
}
/// How many issues are left for an item, on the way to them.
pub const TO_ISSUES: &str = "課題を見る";
/// On the way to the next plan.
pub const TO_NEXT: &str = "次の計画を作る";

/// Names of actions.
pub mod actions {
    /// A review comes.
    pub const ADD: &str = "総括の追加";
    /// A disposition is chosen.
    pub const DISPOSITION: &str = "達成状況の選択";
    /// A text is written.
    pub const TEXT: &str = "総括の記入";
    /// What an earlier review says is taken over.
    pub const BEGIN_WITH: &str = "前の総括からの写し";
}
