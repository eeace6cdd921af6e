//! The words of the whole-plan grid (評価).

/// The heading: the year and what is looked at.
pub fn title(year: &str) -> String {
    format!("評価　{year} 全体の評価")
}

/// What the page is for and which keys rate.
pub fn lead(keys: Option<(String, String)>) -> String {
    let keys = keys.map_or_else(String::new, |(first, last)| {
        format!("評価はこの表でも入力できます（{first}～{last} のキー、消すときは Delete）。")
    });
    format!("名前を選ぶとシートが開きます。{keys}")
}

/// The summary strip.
pub fn summary(year: &str, stage: &str, counting: &str) -> String {
    format!("{year}の件数（{stage}・{counting}）")
}

/// The count of the year before and the change from it.
pub fn last_year(count: u32, change: &str) -> String {
    format!("前年 {count}　{change}")
}

/// Without a rating.
pub const MISSING: &str = "未記入";
/// Said to be not rated.
pub const NOT_RATED: &str = "評価しない";
/// The picture of the shares.
pub const SHARES: &str = "評価の割合";

/// Between what is said of one cell.
pub const SPOKEN_GAP: &str = "　";

/// What the bar of shares says.
pub fn shares(each: &[String]) -> String {
    format!("{SHARES}　{}", each.join("、"))
}

/// A grade's share in the picture.
pub fn share(symbol: &str, share: &str) -> String {
    format!("{symbol} {share}％")
}

/// Filter: stage.
pub const STAGE: &str = "評価の段階";
/// Filter: counting.
pub const COUNTING: &str = "数え方";
/// Filter: grade.
pub const GRADE: &str = "評価";
/// Filter: change.
pub const CHANGE: &str = "前年から";
/// Filter: what is shown.
pub const TEXT: &str = "探す";
/// Every section, grade or change.
pub const ALL: &str = "すべて";
/// Better than last year.
pub const IMPROVED: &str = "上がった";
/// Worse than last year.
pub const WORSE: &str = "下がった";
/// Better or worse.
pub const MOVED: &str = "変わった";
/// Only what has no rating.
pub const ONLY_MISSING: &str = "未記入だけ";
/// Prints the grid.
pub const PRINT: &str = "印刷する";
/// Takes every filter off.
pub const CLEAR: &str = "条件を外す";

/// Every listing counts.
pub const EVERY_LISTING: &str = "掲載ごと";
/// Each initiative counts once.
pub const EACH_ONCE: &str = "取組ごと";

/// A way of counting with the number it gives.
pub fn counting(name: &str, count: usize) -> String {
    format!("{name}（{count}）")
}

/// How many rows are shown.
pub fn shown(shown: usize, all: usize) -> String {
    if shown == all {
        format!("{all}件を表示しています。")
    } else {
        format!("{all}件のうち {shown}件を表示しています。")
    }
}

/// The table in words: its year, stage and counting.
pub fn caption(year: &str, stage: &str, counting: &str, shown: &str) -> String {
    format!("{year}までの評価　{stage}・{counting}　{shown}")
}

/// The page in the printed collection of sheets.
pub const PAGE: &str = "頁";
/// A repeated listing.
pub const CROSS_LISTED: &str = "再掲";
/// A number the plan leaves out.
pub const OMITTED: &str = "欠番";
/// In a year without a sheet.
pub const NOT_KEPT: &str = "—";
/// In place of a grade that is not given for a reason.
pub const NO_GRADE: &str = "－";
/// Marks a cell where the stages do not agree.
pub const DIFFERS: &str = "※";

/// Legend: the stages do not agree.
pub const LEGEND_DIFFERS: &str = "評価の段階によって評価が違う";
/// Legend: not rated.
pub const LEGEND_NOT_RATED: &str = "評価しない（理由あり）";
/// Legend: no sheet that year.
pub const LEGEND_NOT_KEPT: &str = "シートのない年度";

/// A cell without a rating.
pub fn cell_missing(year: &str) -> String {
    format!("{year} 未記入")
}

/// A cell that is not rated.
pub fn cell_not_rated(year: &str, because: &str) -> String {
    format!("{year} 評価しない　{because}")
}

/// A cell with a grade.
pub fn cell_graded(year: &str, symbol: &str, label: &str) -> String {
    format!("{year} {symbol} {label}")
}

/// A cell in which several have rated.
pub fn cell_of_several(year: &str) -> String {
    format!("{year} 複数の評価")
}

/// A cell of a year without a sheet.
pub fn cell_not_kept(year: &str) -> String {
    format!("{year} シートなし")
}

/// There is nothing to rate.
pub const EMPTY: &str = "評価する取組がまだありません";
/// What to do then.
pub const EMPTY_HELP: &str = "体系の画面で取組を加えると、ここに並びます。";
/// Leads there.
pub const TO_OUTLINE: &str = "体系を開く";
/// Nothing fits the filters.
pub const NO_MATCH: &str = "条件に合う取組はありません";
/// The plan has no stage of evaluation.
pub const NO_STAGE: &str =
    "この計画には評価の段階がありません。設定の画面で加えると、評価を入力できます。";

/// The heading of the choice of grades.
pub fn choose(year: &str) -> String {
    format!("{year}の評価")
}

/// A grade that needs a reason.
pub const NEEDS_REASON: &str = "理由が必要";
/// Not rated, and why.
pub const NOT_RATED_BECAUSE: &str = "評価しない理由";
/// Says what the reason is for.
pub const NOT_RATED_SUPPORT: &str =
    "災害で中止した、対象者がいなかったなど、評価できないときだけ書きます。";
/// Takes the reason.
pub const SET_NOT_RATED: &str = "評価しないことにする";
/// A reason is missing.
pub const REASON_MISSING: &str = "評価しない理由を書いてください。";
/// Takes the rating away.
pub const REMOVE: &str = "評価を消す";
/// Opens the sheet.
pub const OPEN_SHEET: &str = "シートを開く";

/// Action: a grade is given.
pub const ACT_RATE: &str = "評価を入力";
/// Action: a rating is taken away.
pub const ACT_CLEAR: &str = "評価を消す";
/// Action: said to be not rated.
pub const ACT_NOT_RATED: &str = "評価しない理由を入力";
/// Nothing can be rated here.
pub const ON_SHEET: &str =
    "この段階の評価は、観点や評価者ごとに分かれています。シートで入力してください。";

/// A grade in a list.
pub fn grade(symbol: &str, label: &str) -> String {
    if label.is_empty() || label == symbol {
        symbol.to_owned()
    } else {
        format!("{symbol} {label}")
    }
}

/// The usual word for what is rated.
pub const INITIATIVE: &str = "取組";

/// A heading: its number and title.
pub fn heading(number: &str, title: &str) -> String {
    if number.is_empty() {
        title.to_owned()
    } else {
        format!("{number}　{title}")
    }
}

/// The number of an outermost heading, led by the word for its level: 基本戦略１. A number as
/// printed may hold the word already.
pub fn outermost_number(level: &str, number: &str) -> String {
    if number.is_empty() || number.contains(level) {
        number.to_owned()
    } else {
        format!("{level}{number}")
    }
}

/// An item: its number close before its title, as printed.
pub fn heading_of_item(number: &str, title: &str) -> String {
    format!("{number}{title}")
}

/// An item with the number of its part.
pub fn part_of_item(item: &str, part: &str) -> String {
    format!("{item}{part}")
}
