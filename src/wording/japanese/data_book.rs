//! What a plan's data say of themselves.

use crate::report::long_form::Kind;
use crate::spreadsheet::csv::{Encoding, LINE_BREAK};

/// The sheet that says what every column is.
pub const DICTIONARY: &str = "項目定義";
/// The sheet that says what every code is.
pub const CODES: &str = "コード表";
/// What the file is about.
pub const SUBJECT: &str = "集計用のデータ（1行に一つのことがら）";

/// The heads of the dictionary of columns.
pub const DICTIONARY_HEADS: [&str; 8] = [
    "表",
    "表の内容",
    "順番",
    "項目",
    "項目の名称",
    "型",
    "単位",
    "意味",
];
/// The heads of what becomes of the cells of a table of plain text.
pub const HANDLING_HEADS: [&str; 4] = [
    "文字コード",
    "改行コード",
    "セルの中の改行",
    "式に見える文字列",
];
/// The heads of the table of codes.
pub const CODE_HEADS: [&str; 11] = [
    "表",
    "項目",
    "コード",
    "記号",
    "名称",
    "定義",
    "順番",
    "順位",
    "達成と数えるか",
    "続けるものか",
    "属するもの",
];

/// Heading of what writes the data.
pub const HEADING: &str = "集計用のデータ";
/// What the data are for.
pub const ABOUT: &str = "取組、シート、評価、指標の値などを、ほかの道具で数えられる表にして、Excel ブックに書き出します。表ごとに1枚のシートになり、項目の意味は「項目定義」と「コード表」のシートにあります。";
/// Writes the workbook.
pub const WRITE_BOOK: &str = "Excel ブックに書き出す";
/// What tables of plain text are for.
pub const TABLES_ABOUT: &str = "同じデータを、表ごとの CSV ファイルにして、1つの ZIP ファイルに書き出すこともできます。Shift_JIS は、UTF-8 を読めない古い仕組みに渡すときだけ選んでください。";
/// How characters are written.
pub const ENCODING: &str = "CSV の文字コード";
/// Writes the tables.
pub const WRITE_TABLES: &str = "CSV に書き出す";
/// Writes the tables with a sign in place of characters that cannot be written.
pub const REPLACE: &str = "「〓」に置きかえて書き出す";

/// The name of an encoding.
pub fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::ShiftJis => "Shift_JIS",
        _ => "UTF-8（BOMあり）",
    }
}

/// Characters cannot be written.
pub fn losses(count: usize) -> String {
    format!(
        "Shift_JIS にない文字が{count}字あるため、CSV を書き出していません。そのままの文字で書き出すには UTF-8 を選んでください。"
    )
}

/// Where a character stands that cannot be written.
pub fn loss(sheet: &str, place: &str) -> String {
    format!("{sheet}　{place}")
}

/// The name of a file.
pub fn file_name(organisation: &str, plan: &str, day: &str, ending: &str) -> String {
    format!("{organisation}_{plan}_データ_{day}.{ending}")
}

/// The title of the file.
pub fn title(plan: &str) -> String {
    format!("{plan}　データ")
}

/// What becomes of the cells of a table in that encoding: one for each of [`HANDLING_HEADS`].
pub fn handling(encoding: Encoding) -> [&'static str; 4] {
    const _: () = assert!(matches!(LINE_BREAK.as_bytes(), [0xc2, 0xb6]));
    let encoding = match encoding {
        Encoding::ShiftJis => "Shift_JIS（CP932、BOMなし）",
        _ => "UTF-8（BOMあり）",
    };
    [
        encoding,
        "CRLF",
        "「¶」に置きかえる",
        "頭に「'」を一つ付ける",
    ]
}

/// What a column holds.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "文字列",
        Kind::Whole => "整数",
        Kind::Decimal => "小数",
        Kind::Flag => "true／false",
    }
}

/// The unit of the numbers of a column; empty if they have none.
pub fn unit(column: &str) -> &'static str {
    match column {
        "year" | "first_year" | "last_year" | "extended_to" | "starts" | "last_sheet_year"
        | "final_target_year" => "年（西暦）",
        "listings" | "count" | "grade_count" => "件",
        "page" => "頁",
        "value" | "lower" | "upper" | "of_which" | "change_by" => "unit の列の単位",
        _ => "",
    }
}

/// The name of a column: its meaning without what is added in brackets.
pub fn short(meaning: &str) -> &str {
    meaning.split('（').next().unwrap_or(meaning)
}

/// The codes that a meaning explains in brackets, with what they stand for: 「種類（midterm 中間、
/// final 最終）」.
pub fn codes(meaning: &str) -> Vec<(&str, &str)> {
    let inside = meaning
        .split_once('（')
        .and_then(|(_, rest)| rest.strip_suffix('）'));
    let code = |part| {
        let (code, name): (&str, &str) = str::split_once(part, ' ')?;
        let is_code = |sign: char| sign.is_ascii_lowercase() || sign == '_';
        (!code.is_empty() && code.chars().all(is_code)).then_some((code, name))
    };
    inside
        .and_then(|inside| inside.split('、').map(code).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_from_what_explains_them() {
        assert_eq!(
            codes("種類（midterm 中間、final 最終）"),
            [("midterm", "中間"), ("final", "最終")]
        );
        assert!(codes("評価の記号（意味は計画ごとに違う）").is_empty());
        assert!(codes("担当（「;」で区切る。一つずつは labels に）").is_empty());
        assert_eq!(short("種類（midterm 中間）"), "種類");
    }
}
