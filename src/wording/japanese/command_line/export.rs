//! What `ayumi export` says.

pub mod publication;

use super::super::spreadsheet;
use crate::spreadsheet::Sheet;
use crate::spreadsheet::csv::{REPLACEMENT, Unwritable};

/// What it does.
pub const ABOUT: &str = "計画を、ほかの道具で使えるファイルに書き出します";
/// The workbook.
pub const XLSX: &str = "集計用のデータを書き出す Excel ブック（.xlsx）";
/// The folder for tables.
pub const CSV: &str = "集計用のデータを CSV で書き出すフォルダー";
/// The encoding.
pub const ENCODING: &str = "CSV の文字コード：utf-8（BOMあり）か shift_jis（古い仕組み用）";
/// Replacing characters.
pub const REPLACE: &str = "Shift_JIS にない文字を「〓」に置きかえます";
/// Nothing is asked for.
pub const NOTHING: &str =
    "何を書き出すかを指定してください（--xlsx、--csv、--html、--text、--open-data、--xlsx-form）。";
/// The tables were not written.
pub const NO_TABLES: &str = "CSV は書き出していません。「〓」に置きかえてよければ --replace を、そのままの文字で書き出すなら --encoding utf-8 を付けてください。";

/// A file was written.
pub fn written(path: &str) -> String {
    format!("書き出しました：{path}\n")
}

/// Characters of a table that cannot be written.
pub fn losses(sheet: &Sheet, unwritable: &Unwritable) -> String {
    let mut lines = vec![format!(
        "Shift_JIS にない文字が{}字あります：{}",
        unwritable.count, sheet.name
    )];
    let places = spreadsheet::losses(unwritable).into_iter();
    lines.extend(places.map(|place| format!("　{place}")));
    lines.join("\n")
}

/// Characters were replaced.
pub fn replaced(count: usize) -> String {
    format!("Shift_JIS にない{count}字を「{REPLACEMENT}」に置きかえました。")
}
