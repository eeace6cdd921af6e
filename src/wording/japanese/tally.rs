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
pub const SHARES_OF: &str = "割合は、評価を入力した件数に対するものです。";

/// Sections, with those that share an initiative counted in each.
pub fn each(section: &str) -> String {
    format!("{section}（連名を分けて）")
}

/// A table that is divided by nothing, in a caption.
const GRADES: &str = "評価";
/// A dimension in a caption.
pub fn by(heading: &str) -> String {
    if heading.is_empty() {
        return GRADES.to_owned();
    }
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
/// What to do where there are headings but no initiatives below them.
pub const EMPTY_BUT_HEADINGS: &str = "体系の画面で取組を加えると、評価を数えられます。公表された件数だけが分かっている年度は、下の表に書き写してください。";
/// Filter: what the rows are divided into further.
pub const THEN_BY: &str = "さらに分ける";
/// Filter: and once more.
pub const AND_BY: &str = "もう一段分ける";
/// The rows are not divided further.
pub const NOT_DIVIDED: &str = "分けない";
/// Filter: what the columns are.
pub const COLUMNS: &str = "列";
/// A table by rows and columns.
pub fn by_and(rows: &[String], columns: &str) -> String {
    if rows.is_empty() {
        return columns.to_owned();
    }
    format!("{}ごとの{columns}", rows.join("・"))
}
/// A count that is not known.
pub const UNKNOWN: &str = "―";
/// A change from the year before in brackets, as it is read out.
pub fn change_in_words(change: i64) -> String {
    match change {
        0 => "前年と同じ".to_owned(),
        1.. => format!("前年より{change}増"),
        _ => format!("前年より{}減", change.unsigned_abs()),
    }
}
/// A change with its arrow in brackets: (⇧ 2).
pub fn in_brackets(arrow: &str) -> String {
    format!("({arrow})")
}
/// Actions are counted, and not initiatives.
pub const COUNTS_ACTIONS: &str = "区分は実施内容についているため、この表は取組ではなく実施内容の数を数えています。前年比はありません。";
/// Something counts in several columns.
pub const COLUMNS_OVERLAP: &str =
    "一つの取組が複数の列に入るため、列を足しても件数とは一致しません。";
/// What the arrows and shares are.
pub const ARROWS: &str = "（　）は前年比です。⇧は増、⇩は減、⇨は同じ数です。";
/// The shares, behind it.
pub const SHARES_IN_ROW: &str = "割合は、その行の件数に対するものです。";
/// A row whose number of items changed.
pub fn items_changed(row: &str, change: i64) -> String {
    let moved = if change > 0 {
        "増えました"
    } else {
        "減りました"
    };
    format!(
        "「{row}」は取組の数が前年より{}件{moved}。取組の移動や数えまちがいがないか確かめてください。",
        change.unsigned_abs()
    )
}

/// The counts of a year that is known only as counts.
pub mod reported {
    /// Its heading.
    pub const HEADING: &str = "件数だけが分かっている年度";
    /// What it is for.
    pub const LEAD: &str =
        "取組ごとの評価がない年度は、公表された件数をここに書き写すと、前年比に使えます。";
    /// Which year is filled in.
    pub const YEAR: &str = "書き写す年度";
    /// The year has ratings.
    pub const HAS_RATINGS: &str = "この年度には取組ごとの評価が入力されています。集計には評価を使い、ここの件数は使いません。";
    /// Nothing to fill in yet.
    pub const EMPTY: &str = "先に「体系」で見出しを作り、「設定」で評価区分を用意してください。";
    /// The column of the nodes.
    pub const NODE: &str = "体系";
    /// The row of the sums.
    pub const SUM: &str = "行の合計";
    /// The row of the published total.
    pub const PUBLISHED: &str = "公表された計（確かめ用）";
    /// A cell, read out.
    pub fn cell(row: &str, actor: &str, grade: &str) -> String {
        [row, actor, grade]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
    /// A published total that the rows do not add up to.
    pub fn differs(grade: &str, sum: u32, total: u32) -> String {
        format!("{grade}は、行を足すと{sum}件ですが、公表された計は{total}件です。")
    }
    /// What was typed is no number.
    pub const NO_NUMBER: &str = "件数は数字で書いてください。分からないときは空欄にします。";
    /// The action.
    pub const ACTION: &str = "件数を書き写し";
    /// The rows add up.
    pub const AGREES: &str = "行の合計は、公表された計と一致しています。";
}
/// Between the names of levels: 基本目標／施策／実施主体.
pub const NEXT_LEVEL: &str = "／";
