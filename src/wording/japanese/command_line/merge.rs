//! What `ayumi merge` says.

/// What it does.
pub const ABOUT: &str = "計画に回答のファイルを取り込み、新しいファイルに書き出します";
/// The plan.
pub const BASE: &str = "計画のファイル（発行したときのもの、または今のもの）";
/// The replies.
pub const REPLIES: &str = "回答のファイル（いくつでも、順番は問いません）";
/// Decisions.
pub const DECISIONS: &str =
    "食い違いの決定のファイル（JSON の一覧、または確認を済ませた計画のファイル）";
/// Where the result goes.
pub const OUT: &str = "取り込んだ計画を書き出すファイル";
/// Who merges, if the file does not say.
pub const OFFICE: &str = "事務局";
/// The plan is the copy of a section.
pub const IS_PART: &str = "発行・回答のファイルには計画の一部だけが入っています。事務局の計画のファイルを指定してください。";
/// The plan is of a newer format.
pub const NEWER: &str = "もっと新しい版の形式です。取り込むと、この版では読めない内容が失われます。新しい版のあゆみを使ってください。";
/// The plan has parts that could not be read.
pub const DAMAGED_BASE: &str = "読めないところがあります。書き出すと失われるので、取り込みません。ayumi check で確かめてください。";
/// A reply has parts that could not be read.
pub const DAMAGED: &str =
    "読めないところがありました。読めたところだけを取り込みました。送り直してもらってください。";
/// No list of decisions.
pub const NO_DECISIONS: &str = "決定の一覧として読めません。table・id・field・chosen を書いた JSON の一覧か、計画のファイルを指定してください。";
/// The head of the list of conflicts.
pub const CONFLICTS: &str = "＜食い違い＞";
/// The head of the list of outside changes.
pub const OUTSIDE: &str = "＜担当外の変更＞（計画には入れていません）";

/// The result would be written over what it is made from.
pub fn would_overwrite(path: &str) -> String {
    format!("取り込むファイルそのものには書き出しません：{path}")
}

/// What was done.
pub fn done(accepted: usize, same: usize, passed_over: usize, out: &str) -> String {
    format!(
        "{accepted}件を取り込み、書き出しました：{out}（すでに同じもの{same}件、取り込み済みの回答{passed_over}件）"
    )
}

/// How many conflicts are left.
pub fn left(conflicts: usize, outside: usize) -> String {
    format!("確認が必要な食い違い{conflicts}件、担当外の変更{outside}件")
}

/// A question: where it is.
pub fn question(place: &str, label: &str) -> String {
    if label.is_empty() {
        place.to_owned()
    } else {
        format!("{place}　{label}")
    }
}

/// One of its values.
pub fn value(office: &str, at: &str, value: &str) -> String {
    format!("　{office}（{at}）：{value}")
}

/// A decision that no longer fits any question.
pub fn not_used(table: &str, id: &str, field: &str, why: &str) -> String {
    format!("使われなかった決定：{table}/{id}/{field}：{why}")
}

/// There is nothing to decide there.
pub const NOTHING_TO_DECIDE: &str = "そこに食い違いはありません。";
/// A value has come since.
pub const NOT_SEEN: &str = "決めたあとに別の値が届いています。";
/// It cannot be done.
pub const NOT_POSSIBLE: &str = "その値にはできません。";
