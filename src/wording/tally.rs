//! The words of the tally (集計).

/// The heading of the page.
pub fn title(year: &str) -> String {
    format!("集計　{year}")
}

/// What the page is for.
pub const LEAD: &str =
    "評価の件数を数えます。どの表にも、年度・評価の段階・数え方が書いてあります。";
/// Filter: what the rows are.
pub const ROWS: &str = "集計の単位";
/// Filter: a mark that is counted beside.
pub const OF_WHICH: &str = "うち数";
/// No mark is counted beside.
pub const NO_MARK: &str = "数えない";
/// The column of the pictures.
pub const SHARES: &str = "割合";
/// The column of what there is to rate.
pub const ITEMS: &str = "件数";
/// The shares are of these.
pub const SHARES_OF: &str =
    "割合は、評価を入力した件数に対するものです。＋と−は前年度からの増減です。";

/// Sections, with those that share an initiative counted in each.
pub fn each(section: &str) -> String {
    format!("{section}（連名を分けて）")
}

/// A dimension in a caption.
pub fn by(heading: &str) -> String {
    format!("{heading}ごとの評価")
}

/// The five years.
pub const BY_YEAR: &str = "計画全体の推移";

/// What a table counts.
pub fn caption(what: &str, year: &str, stage: &str, counting: &str) -> String {
    let parts: Vec<&str> = [what, year, stage, counting]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("　")
}

/// The total in a sentence, in pieces around its figures: items, achieved, share.
pub fn achieved(share: &str) -> [String; 3] {
    [
        "件のうち".to_owned(),
        format!("件（{share}％）が達成でした。"),
        String::new(),
    ]
}

/// How many ratings are missing.
pub fn missing(count: u32) -> String {
    format!("未記入が {count}件あります。")
}

/// A share.
pub fn share(share: &str) -> String {
    format!("{share}％")
}

/// How many of them carry the mark.
pub fn of_which(mark: &str, count: u32) -> String {
    format!("うち{mark} {count}")
}

/// The number of items of the year before, where it is another.
pub fn items_last_year(count: u32) -> String {
    format!("前年 {count}")
}

/// Why it is marked.
pub const ITEMS_CHANGED: &str = "件数が前年から変わったため、増減の合計は0になりません。";
/// Something counts in several rows.
pub const ROWS_OVERLAP: &str = "一つの取組が複数の行に入るため、行を足しても計とは一致しません。";
/// The year before is not known.
pub const NO_LAST_YEAR: &str = "前年度の評価がないため、増減は示していません。";
/// The year is known only as counts.
pub const REPORTED: &str = "この年度は、報告された件数だけが分かっています。";
/// The year before is known only as counts.
pub const REPORTED_LAST_YEAR: &str = "前年度は、報告された件数だけが分かっています。";
/// Nothing was rated.
pub const UNRATED: &str = "この年度の評価は、まだ入力されていません。";
/// There is nothing to count.
pub const EMPTY: &str = "数える取組がまだありません";
