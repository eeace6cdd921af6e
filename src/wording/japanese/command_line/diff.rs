//! What `ayumi diff` says.

/// What it does.
pub const ABOUT: &str = "二つのファイルの違いを表示します";
/// The first file.
pub const BEFORE: &str = "もとのファイル";
/// The second file.
pub const AFTER: &str = "くらべるファイル";
/// The two say the same.
pub const SAME: &str = "違いはありません。";
/// One of the two holds a part of the plan only.
pub const PART: &str = "注意：発行・回答のファイルには計画の一部だけが入っています。入っていない記録も「削除」や「追加」と出ます。";
/// The two differ in what only a newer version understands.
pub const UNKNOWN: &str =
    "注意：この版では読めない表にも違いがあります。新しい版で確かめてください。";

/// How many changes there are.
pub fn counts(added: usize, removed: usize, changed: usize) -> String {
    format!("追加{added}件、削除{removed}件、変更{changed}件")
}

/// A table and how many of its records or fields differ.
pub fn heading(table: &str, count: usize) -> String {
    format!("＜{table}＞{count}件")
}

/// Two files of different plans.
pub fn other_plan(before: &str, after: &str) -> String {
    format!("別の計画のファイルです。くらべられません：「{before}」と「{after}」")
}
