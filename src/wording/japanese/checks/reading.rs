//! Problems of a bundle as a whole.

/// The place of such a problem.
pub const WHOLE_FILE: &str = "ファイル全体";

/// The content is not what was written.
pub const CHANGED: &str = "ファイルの中身が、書き出されたときから変わっています。";
/// What to do about it.
pub const CHANGED_REMEDY: &str = "送り主に元のファイルをもう一度送ってもらってください。手で直したファイルなら、内容を確かめてから取り込んでください。";
/// There is no hash to compare with.
pub const NO_HASH: &str =
    "ファイルに確認用の値（sha256）がないため、途中で変わっていないか確かめられません。";
/// What to do about it.
pub const NO_HASH_REMEDY: &str = "内容を確かめてから取り込んでください。";
/// It is of a newer version.
pub const NEWER: &str =
    "このファイルは、新しい版のあゆみで書き出されています。読める部分だけを表示します。";
/// What to do about it.
pub const NEWER_REMEDY: &str = "編集や取込みは、新しい版のあゆみで行ってください。";
/// The envelope names another plan than the plan itself.
pub const OTHER_ID: &str =
    "ファイルの表書きと中身とで、計画の番号が違います。中身の番号を使います。";
/// What to do about it.
pub const OTHER_ID_REMEDY: &str = "計画名を確かめ、違う計画のときは取り込まないでください。";
/// What to do about a field of the envelope.
pub const ENVELOPE_REMEDY: &str =
    "計画の中身には影響ありません。表書きの内容は送り主に確かめてください。";

/// A field of the envelope does not fit.
pub fn envelope_misfit(name: &str) -> String {
    let name = match name {
        "app_version" => "アプリの版",
        "kind" => "種類",
        "plan_id" => "計画の番号",
        "plan_title" => "計画名",
        "organisation" => "団体名",
        "revision" => "改訂番号",
        "made_at" => "書き出した日時",
        "office" => "書き出した係",
        "base" => "元にした改訂",
        "scope" => "依頼の範囲",
        "reply_id" => "回答の番号",
        "supersedes" => "差し替える回答",
        other => other,
    };
    format!("ファイルの表書きのうち「{name}」が読めません。")
}
