//! The words of ratings as they are given: grades, reasons, assessors.

use crate::report::sheet::AverageOf;

/// The reason for a grade.
pub const REASON: &str = "評価の理由";
/// A reason is needed.
pub const REASON_NEEDED: &str = "この評価には理由を書いてください。";
/// Why.
pub const NOT_RATED_BECAUSE: &str = "評価しない理由";
/// A reason is needed for that too.
pub const NOT_RATED_EMPTY: &str = "理由を書くと、「評価しない」として残ります。";
/// Takes the grade away.
pub const CLEAR_RATING: &str = "選んだ評価を消す";
/// A further assessor.
pub const ASSESSOR: &str = "評価者（役職・団体名）";
/// What adding one means.
pub const ASSESSOR_SUPPORT: &str = "加えた評価者は、この年度のどのシートにも並びます。";
/// The assessor is not named.
pub const ASSESSOR_EMPTY: &str = "評価者を入力してください。";
/// Adds one.
pub const ADD_ASSESSOR: &str = "評価者を加える";
/// Takes an assessor out.
pub const REMOVE_ASSESSOR: &str = "評価者を外す";
/// The rating of the whole where there are several assessors.
pub const WHOLE: &str = "全体";

/// Who assesses.
pub const ASSESSORS: &str = "評価者を加える・外す";

/// The names of actions.
pub mod actions {
    /// An assessor.
    pub const ADD_ASSESSOR: &str = "評価者を追加";
    /// An assessor goes.
    pub const REMOVE_ASSESSOR: &str = "評価者を外す";

    /// A rating of a stage.
    pub fn rate(stage: &str) -> String {
        format!("{stage}を入力")
    }

    /// The reason of a rating.
    pub fn reason(stage: &str) -> String {
        format!("{stage}の理由を記入")
    }

    /// A rating goes.
    pub fn clear(stage: &str) -> String {
        format!("{stage}を消す")
    }
}

/// The button that takes an assessor out.
pub fn remove_assessor_button(name: &str) -> String {
    format!("「{name}」を外す")
}

/// Asks before an assessor goes whose ratings go along.
pub fn remove_assessor(name: &str) -> String {
    format!("評価者「{name}」を外しますか")
}

/// The ratings that go along.
pub fn ratings_go(count: usize) -> String {
    format!("この年度にこの評価者が付けた評価 {count}件も消えます。")
}

/// What several assessors say on average.
pub fn average(
    criterion: &str,
    value: &str,
    of: AverageOf,
    count: usize,
    left_out: usize,
) -> String {
    let about = if criterion.is_empty() {
        "評価者の平均".to_owned()
    } else {
        format!("「{criterion}」の平均")
    };
    let left_out = match left_out {
        0 => String::new(),
        some => format!("、評価しないなど {some}人は除く"),
    };
    let of = match of {
        AverageOf::Figures => "",
        AverageOf::Ranks => "、順位の平均で1がもっともよい",
    };
    if value.is_empty() {
        format!("{about}：まだありません")
    } else {
        format!("{about}：{value}（{count}人{left_out}{of}）")
    }
}

/// Last year's grade beside this year's.
pub fn grade_last_year(symbol: &str) -> String {
    format!("昨年度 {symbol}")
}

/// The ratings of a node in a year.
pub fn of_node(year: &str) -> String {
    format!("この項目そのものの評価（{year}）")
}

/// What rating a node means.
pub const OF_NODE_SUPPORT: &str = "取組ごとではなく項目ごとに評価する計画で使います。入力すると、評価の表の見出しの行にも出ます。";
