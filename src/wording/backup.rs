//! Words of the page on one file of everything this browser keeps (控え), and bringing it back.

/// A file beyond the bounds.
pub const TOO_LARGE: &str = "このファイルは大きすぎます（256 MB まで）。";
/// What to do about it.
pub const TOO_LARGE_REMEDY: &str = "あゆみの控えのファイルかどうかを確かめてください。";
/// A file with one plan.
pub const ONE_PLAN: &str = "これは控えではなく、計画1つのファイルです。";
/// What to do about it.
pub const ONE_PLAN_REMEDY: &str = "計画一覧の「ファイルから開く」で開いてください。";
/// A backup of a newer version of the format.
pub const NEWER: &str = "この控えは、もっと新しい版の「あゆみ」で作られています。";
/// What to do about it.
pub const NEWER_REMEDY: &str =
    "新しい版の「あゆみ」で開いてください。ファイルはそのまま残しておいてください。";
/// A backup of which nothing is left.
pub const NOTHING_LEFT: &str = "この控えは壊れていて、戻せる計画がありません。";
/// What to do about it.
pub const NOTHING_LEFT_REMEDY: &str = "もう一度受け取るか、ほかの日の控えを選んでください。";
/// Something else.
pub const NOT_A_BACKUP: &str = "これは、あゆみの控えではありません。";
/// What to do about it.
pub const NOT_A_BACKUP_REMEDY: &str = "名前が「あゆみ控え」で始まるファイルを選んでください。";
/// What the names of backups begin with.
pub const FILE_PREFIX: &str = "あゆみ控え";

/// The name of a backup.
pub fn file_name(office: &str, when: &str) -> String {
    let parts = [FILE_PREFIX, office, when];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("_"))
}

/// The name of the action that puts a backup's state together with what is here.
pub const TAKEN_IN: &str = "控えの内容を合わせる";

/// Whose the values of a backup are, where they stand for choice.
pub fn office_of_backup(office: &str) -> String {
    if office.is_empty() {
        "控え".to_owned()
    } else {
        format!("控え（{office}）")
    }
}
