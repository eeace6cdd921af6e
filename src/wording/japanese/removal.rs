//! What is said before something is deleted.

use std::collections::BTreeMap;

use super::checks::names;
use crate::edit::Edit;
use crate::plan::TableName;

/// Closes the question.
pub const CANCEL: &str = "やめる";
/// Deletes.
pub const DELETE: &str = "削除する";
/// How to take it back.
pub const UNDO_HINT: &str = "削除したあとも、「元に戻す」で戻せます。";
/// The name of a record that has none.
pub const NAMELESS: &str = "（名前なし）";

/// A name, or that there is none.
pub fn named(name: &str) -> String {
    if name.trim().is_empty() {
        NAMELESS.to_owned()
    } else {
        name.to_owned()
    }
}

/// The question.
pub fn question(name: &str) -> String {
    format!("「{}」を削除しますか", named(name))
}

/// What goes along, by table: 進捗管理シート 5件、評価の記録 9件.
pub fn goes_along(counts: &BTreeMap<TableName, usize>) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(table, count)| format!("{} {count}件", names::table(*table)))
        .collect();
    parts.join("、")
}

/// What goes along with a record, said in one sentence; nothing if nothing does.
pub fn with_it(edits: &[Edit], itself: TableName) -> Vec<String> {
    let mut counts: BTreeMap<TableName, usize> = BTreeMap::new();
    for edit in edits {
        if let Edit::Remove { table, .. } = edit {
            *counts.entry(*table).or_default() += 1;
        }
    }
    if let Some(own) = counts.get_mut(&itself) {
        *own -= 1;
    }
    counts.retain(|_, count| *count > 0);
    if counts.is_empty() {
        Vec::new()
    } else {
        vec![format!("いっしょに削除されるもの：{}", goes_along(&counts))]
    }
}

/// Why it cannot go: others name it.
pub fn in_use(name: &str, users: &BTreeMap<TableName, usize>) -> String {
    format!(
        "「{}」は使われているため、削除できません（{}）。使っているところを先に変えてください。",
        named(name),
        goes_along(users)
    )
}
