//! The words of the page on which tables are brought in.

use crate::intake::IntakeTable;
use crate::spreadsheet::csv::{Delimiter, Encoding};

/// What the page is for.
pub const LEAD: &str = "表計算ソフトの表から、体系・目標値・シート・評価などをまとめて取り込みます。変わるところを確かめてから取り込み、取り消せます。";
/// Heading of the first step.
pub const WHAT: &str = "1　何を取り込むか";
/// Label.
pub const KIND: &str = "取り込む内容";
/// Label.
pub const YEAR: &str = "年度";
/// What the year is for.
pub const YEAR_SUPPORT: &str = "表に「年度」の列があれば、その年度になります。";
/// Label.
pub const STAGE: &str = "評価の段階";
/// Heading of the second step.
pub const TABLE: &str = "2　表を入れる";
/// Label of the box.
pub const PASTE: &str = "表を貼り付ける";
/// How to paste.
pub const PASTE_SUPPORT: &str = "表計算ソフトで見出しの行から選んでコピーし、ここに貼り付けます。貼り付けただけでは何も変わりません。";
/// Drop area.
pub const DROP: &str = "または、ファイルをここに置く";
/// What can be dropped.
pub const DROP_SUPPORT: &str =
    "Excelのブック（.xlsx）かCSVファイル。置いただけでは何も変わりません。";
/// A file is being read.
pub const READING: &str = "ファイルを読んでいます…";
/// Label.
pub const SHEET: &str = "シート";
/// Label.
pub const ENCODING: &str = "文字コード";
/// Label.
pub const DELIMITER: &str = "区切り";
/// The file is not there any more.
pub const NOT_THERE: &str = "ファイルを読めませんでした。もう一度選んでください。";
/// Heading of the third step.
pub const COLUMNS: &str = "3　見出しと列を確かめる";
/// Label.
pub const HEADER: &str = "見出しの行";
/// The rows of headings are found by the program.
pub const HEADER_AUTOMATIC: &str = "自動で探す";
/// Column of the table of columns.
pub const HEADING: &str = "表の見出し";
/// Column.
pub const EXAMPLE: &str = "例";
/// Column.
pub const TARGET: &str = "取り込み先";
/// Column.
pub const BY: &str = "決め方";
/// Tick.
pub const BLANKS_ERASE: &str = "空欄で消す";
/// What it means.
pub const BLANKS_ERASE_SUPPORT: &str =
    "表の空欄で、計画に書いてある内容を消します。ふつうは選びません。";
/// Tick.
pub const ADDS_NAMES: &str = "ない名称を足す";
/// What it means.
pub const ADDS_NAMES_SUPPORT: &str = "計画にない担当課や評価区分などを、表のとおりに足します。";
/// Heading of the fourth step.
pub const PREVIEW: &str = "4　変わるところを確かめる";
/// Nothing would change.
pub const SAME: &str = "いまの計画と同じです。取り込む必要はありません。";
/// Column of the preview.
pub const ROW: &str = "行";
/// Column.
pub const SUBJECT: &str = "対象";
/// Column.
pub const RESULT: &str = "結果";
/// Column.
pub const DETAILS: &str = "変わるところ・直し方";
/// Takes the table in.
pub const TAKE_IN: &str = "取り込む";
/// Leaves the plan as it is.
pub const LEAVE: &str = "取り消す";
/// Saves what was found, row by row.
pub const SAVE_REPORT: &str = "確かめた結果を CSV に書き出す";

/// The name of that file.
pub fn report_name(day: &str) -> String {
    format!("表の取り込み_結果_{day}.csv")
}

/// Takes it back.
pub const UNDO: &str = "取り込みを取り消す";
/// The name of the action.
pub const ACTION: &str = "表を取り込み";
/// The name of what is noted beside it.
pub const REMEMBERED: &str = "表の見出しを記憶";

/// How large the table is that was read.
pub fn read(table: &IntakeTable) -> String {
    let rows = table.rows().iter().filter(|row| !row.is_blank()).count();
    format!("{rows}行×{}列を読み取りました。", table.width())
}

/// A row that can be the headings, in a list.
pub fn header_row(rows: &str, words: &str) -> String {
    format!("{rows}：{words}")
}

/// The first words of a row, to tell it by.
pub fn first_words(words: &[&str]) -> String {
    words.join("／")
}

/// Rows of headings that were found.
pub fn header_found(rows: &str) -> String {
    format!("{HEADER_AUTOMATIC}（{rows}）")
}

/// A column without a heading.
pub fn column(index: usize) -> String {
    format!("（{}列目）", index + 1)
}

/// The list of what a column can hold.
pub fn target_of(heading: &str) -> String {
    format!("「{heading}」の取り込み先")
}

/// Columns that were not found.
pub fn missing(names: &[String]) -> String {
    format!(
        "見つからない列：{}。なければ、そのままで取り込めます。",
        names.join("、")
    )
}

/// Columns that are not known.
pub fn unknown(names: &[String]) -> String {
    format!("取り込まない列：{}。", names.join("、"))
}

/// What changes in a column.
pub fn change(heading: &str, before: &str, after: &str) -> String {
    let before = if before.is_empty() {
        "（空欄）"
    } else {
        before
    };
    let after = if after.is_empty() {
        "（空欄）"
    } else {
        after
    };
    format!("{heading}：{before} → {after}")
}

/// What is wrong in a column.
pub fn fault(heading: &str, found: &str, remedy: &str) -> String {
    match (heading, found) {
        ("", "") => remedy.to_owned(),
        ("", found) => format!("「{found}」— {remedy}"),
        (heading, "") => format!("{heading} — {remedy}"),
        (heading, found) => format!("{heading}「{found}」— {remedy}"),
    }
}

/// Rows that are not shown.
pub fn more(count: usize) -> String {
    format!("ほかに {count} 行あります。")
}

/// It was taken in.
pub fn taken_in(rows: usize) -> String {
    format!("表の {rows} 行を取り込みました。")
}

/// A file that was read, and how many characters could not be.
pub fn file(name: &str, damaged: usize) -> String {
    if damaged == 0 {
        format!("「{name}」を読み取りました。")
    } else {
        format!(
            "「{name}」を読み取りましたが、読めない文字が {damaged} か所あります。文字コードを変えてみてください。"
        )
    }
}

/// How characters are written.
pub fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::ShiftJis => "Shift_JIS",
        Encoding::Utf16LittleEndian => "UTF-16",
        Encoding::Utf16BigEndian => "UTF-16（BE）",
    }
}

/// What stands between cells.
pub fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "コンマ",
        Delimiter::Tab => "タブ",
        Delimiter::Semicolon => "セミコロン",
    }
}
