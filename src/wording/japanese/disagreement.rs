//! The words of the report on stages that disagree (評価の違い).

use crate::report::Change;

/// What the page is for.
pub const LEAD: &str = "二つの段階の評価を並べ、どの取組で、どちらへ違ったかを数えます。後の段階が前の段階を書きかえることはありません。";
/// The stage that is compared.
pub const FIRST: &str = "比べる段階";
/// The stage it is compared with.
pub const SECOND: &str = "相手の段階";
/// How it is counted.
pub const COUNTING: &str = "数え方";
/// Prints the report.
pub const PRINT: &str = "印刷する";
/// There are fewer than two stages.
pub const NO_STAGES: &str = "比べる段階がありません";
/// What to do then.
pub const NO_STAGES_BECAUSE: &str =
    "自己評価と査定のように、段階が二つあると比べられます。設定で段階を加えてください。";
/// Where to.
pub const TO_SETTINGS: &str = "設定を開く";
/// Nothing can be compared in this year.
pub const NOTHING: &str = "この年度は、二つの段階の評価がまだそろっていません";
/// What to do then.
pub const NOTHING_BECAUSE: &str = "評価の場で評価を入力すると、ここに違いが出ます。";
/// Where to.
pub const TO_ASSESSMENT: &str = "評価の場を開く";
/// The matrix.
pub const MATRIX: &str = "評価の組み合わせ";
/// No grade.
pub const NO_GRADE: &str = "評価なし";
/// The sum.
pub const SUM: &str = "計";
/// By section.
pub const BY_SECTION: &str = "担当ごとの件数";
/// The column of those that agree.
pub const AGREE: &str = "同じ";
/// The column of those that differ.
pub const DIFFER: &str = "違う";
/// The column of those that cannot be compared.
pub const MISSING: &str = "どちらかに評価なし";
/// Nobody is responsible.
pub const NO_SECTION: &str = "担当なし";
/// Those that differ.
pub const DIFFERING: &str = "評価が違うもの";
/// None differs.
pub const NONE_DIFFERS: &str = "評価が違うものはありません。";
/// The column of the initiative.
pub const INITIATIVE: &str = "取組";
/// The column of the page.
pub const PAGE: &str = "頁";
/// The column of the direction.
pub const DIRECTION: &str = "向き";
/// A repeated listing.
pub const CROSS_LISTED: &str = "再掲";
/// There is no reason.
pub const NO_REASON: &str = "（理由なし）";
/// Nothing was said.
pub const NOT_SAID: &str = "評価なし";
/// Assessors part.
pub const SPLIT: &str = "評価者の間で分かれています";
/// What a section shared by several counts for.
pub const SHARED: &str = "連名の取組は、それぞれの担当に数えます。";

/// The year and what is compared.
pub fn title(year: &str) -> String {
    format!("評価の違い　{year}")
}

/// Whose ratings are counted, and how: stands with every figure.
pub fn caption(what: &str, year: &str, first: &str, second: &str, counting: &str) -> String {
    format!("{what}　{year}　{first}と{second}・{counting}")
}

/// What is compared, in a sentence.
pub fn compared(first: &str, second: &str, both: u32) -> String {
    format!("「{first}」と「{second}」の両方がある {both}件を比べました。")
}

/// How many agree.
pub fn agree(count: u32, share: &str) -> String {
    if share.is_empty() {
        format!("同じ {count}件")
    } else {
        format!("同じ {count}件（{share}％）")
    }
}

/// How many differ.
pub fn differ(count: u32) -> String {
    format!("違う {count}件")
}

/// Which way they differ.
pub fn directions(second: &str, milder: u32, stricter: u32, undirected: u32) -> String {
    let none = match undirected {
        0 => String::new(),
        some => format!("、どちらとも言えない {some}件"),
    };
    format!("「{second}」のほうが良い {milder}件、厳しい {stricter}件{none}。")
}

/// How many cannot be compared.
pub fn missing(
    only_first: u32,
    only_second: u32,
    neither: u32,
    first: &str,
    second: &str,
) -> String {
    let mut parts = Vec::new();
    if only_first > 0 {
        parts.push(format!("「{second}」に評価なし {only_first}件"));
    }
    if only_second > 0 {
        parts.push(format!("「{first}」に評価なし {only_second}件"));
    }
    if neither > 0 {
        parts.push(format!("どちらにも評価なし {neither}件"));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("比べられないもの：{}。", parts.join("、"))
    }
}

/// The way the second stage departs from the first.
pub fn direction(second: &str, direction: Change) -> String {
    match direction {
        Change::Up => format!("{second}のほうが良い"),
        Change::Down => format!("{second}のほうが厳しい"),
        Change::Same | Change::Unknown => "どちらとも言えない".to_owned(),
    }
}

/// Not rated, and why.
pub fn not_rated(because: &str) -> String {
    format!("評価しない：{because}")
}

/// The heading of those that cannot be compared.
pub fn missing_heading(count: usize) -> String {
    format!("比べられないもの（{count}件）")
}

/// Between figures of a sentence.
pub const COMMA: &str = "、";
/// The end of a sentence.
pub const STOP: &str = "。";

/// The corner of the matrix: what the rows and the columns are.
pub fn corner(rows: &str, columns: &str) -> String {
    format!("{rows} ＼ {columns}")
}
