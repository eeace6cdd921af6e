//! The words of the pages on shared actions (共通の取組) and on other plans (関連計画・指針).

/// What the page of shared actions is for.
pub const LEAD: &str =
    "いくつもの取組に共通する実施内容です。ここで一度直すと、載っているすべての取組に出ます。";
/// Adds one.
pub const ADD: &str = "共通の取組を足す";
/// There is none.
pub const EMPTY: &str =
    "共通の取組はまだありません。足したあと、取組のページの実施内容で「事業共通」に選びます。";
/// The label.
pub const LABEL: &str = "記号";
/// Such as.
pub const LABEL_EXAMPLE: &str = "共通１";
/// The wording.
pub const TITLE: &str = "実施内容";
/// The class.
pub const CLASS: &str = "区分";
/// Where it stands nowhere.
pub const NOWHERE: &str = "まだどの取組にも載っていません。";
/// An item that prints it in its own words.
pub const OWN_WORDS: &str = "独自の書き方";
/// To the drifts.
pub const TO_DRIFT: &str = "記載のずれを見る";

/// What the page of other plans is for.
pub const OUTSIDE_LEAD: &str =
    "この計画が参照する計画や指針です。目標を登録すると、実施内容や項目とつなげられます。";
/// Adds a plan.
pub const ADD_OUTSIDE: &str = "関連計画・指針を足す";
/// There is none.
pub const NO_OUTSIDE: &str = "関連計画・指針はまだありません。たとえば、市の地域福祉計画、県の指針、県社協の計画などを入れます。";
/// The title.
pub const OUTSIDE_TITLE: &str = "名称";
/// The period or year as printed.
pub const PERIOD: &str = "年・期間（書かれたとおり）";
/// Such as.
pub const PERIOD_EXAMPLE: &str = "平成31～35年度";
/// The year it can be understood as.
pub const YEAR: &str = "始まりの年度";
/// Why both.
pub const YEAR_SUPPORT: &str = "並べ替えと点検に使います。分からなければ空けておきます。";
/// The goals.
pub const GOALS: &str = "目標";
/// Adds a goal.
pub const ADD_GOAL: &str = "目標を足す";
/// There are none.
pub const NO_GOALS: &str = "目標はまだありません。";
/// The number of a goal.
pub const GOAL_NUMBER: &str = "番号";
/// The title of a goal.
pub const GOAL_TITLE: &str = "目標の名称";

/// On how many items it stands.
pub fn stands_on(count: usize) -> String {
    format!("{count}項目に載っています")
}
