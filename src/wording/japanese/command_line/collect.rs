//! What `ayumi collect` says.

use crate::report::long_form::SEPARATOR;

/// What it does.
pub const ABOUT: &str =
    "フォルダーのなかの計画ファイルをまとめて、集計用の表（CSV・NDJSON）に書き出します";
/// The folder.
pub const FOLDER: &str = "ファイル（*.json、*.txt）を探すフォルダー（下のフォルダーも見ます）";
/// Where the tables go.
pub const OUT: &str = "表を書き出すフォルダー";
/// The format.
pub const FORMAT: &str = "csv、ndjson、both（両方）";
/// Guarding cells.
pub const GUARD: &str = "表計算ソフトが式とみなす文字列の頭に ' を一つ付けます（CSV だけ）";
/// A folder that is reached by a link.
pub const LINKED_FOLDER: &str = "リンクされたフォルダーは見ません。";
/// There is no plan in the folder.
pub const NOTHING_READ: &str = "読める計画がありません。表は書き出していません。";
/// The head of the dictionary of columns.
pub const DICTIONARY: [&str; 6] = [
    "table",
    "column",
    "type",
    "order",
    "meaning",
    "table_meaning",
];

/// A folder that cannot be read.
pub fn cannot_open_folder(path: &str) -> String {
    format!("フォルダーを開けません：{path}")
}

/// A file that cannot be written.
pub fn cannot_write(path: &str, why: &str) -> String {
    format!("書き出せません：{path}：{why}")
}

/// A file of which not everything could be read.
pub fn partial(path: &str, count: usize) -> String {
    format!("読めなかったところがあります（{count}件）：{path}。ayumi check で確かめてください。")
}

/// What was done.
pub fn done(read: usize, out: &str) -> String {
    format!("{read}件のファイルを読み、表を書き出しました：{out}")
}

/// How many files could not be read.
pub fn unreadable(count: usize) -> String {
    format!("読めなかったファイル：{count}件")
}

/// Cells that a spreadsheet would take for formulas.
pub fn formulas(count: u64) -> String {
    format!(
        "注意：表計算ソフトで開くと式とみなされる文字列が{count}件あります。そのまま開かず、文字列として取り込むか、--guard を付けて書き出してください。"
    )
}

/// The head of the script that loads the tables.
pub fn script() -> String {
    format!(
        "-- あゆみの集計用の表を DuckDB で読みます。このフォルダーで：duckdb -init load.sql\n-- 項目の意味は columns.csv に、使い方は docs/collect.md にあります。名前が並ぶ欄の区切りは「{SEPARATOR}」です。\n"
    )
}

/// Above the view of the newest file of each plan.
pub const NEWEST: &str = "-- 同じ計画のファイルがいくつもあるときに、いちばん新しい一つ（発行と回答は計画の一部なので除く）";
