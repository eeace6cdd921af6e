//! What is said while a plan is opened, and where it cannot be.

/// The plan is being fetched.
pub const LOADING: &str = "計画を読み込んでいます";
/// Heading: there is no such plan.
pub const MISSING: &str = "計画が見つかりません";
/// Why, and what to do.
pub const MISSING_BECAUSE: &str = "この端末のブラウザーには、この計画がありません。保存データが消されたか、別の端末で作られた計画です。書き出したファイルがあれば、計画一覧から取り込めます。見本が開けないときは、サイトの「samples」フォルダーが一緒に置かれているか、担当の方に確かめてください。";
/// Leads to the list of plans.
pub const TO_PLANS: &str = "計画一覧へ";
/// Heading: the plan cannot be read.
pub const DAMAGED: &str = "計画を読めません";
/// Why, and what to do.
pub const DAMAGED_BECAUSE: &str = "この端末に保存された計画が壊れていて、読めませんでした。残っているものはすべてそのまま置いてあり、書き換えません。まず下のボタンで残っているものをファイルに取り出し、手元の書き出しファイルがあればそれを計画一覧から取り込んでください。";
/// Leads to the stored versions.
pub const TO_VERSIONS: &str = "版の履歴を見る";

/// A button for what is left of a version.
pub fn download_raw(revision: u64) -> String {
    format!("第{revision}版をそのまま取り出す")
}

/// The name of a file with what is left of a version.
pub fn raw_name(revision: u64) -> String {
    format!("あゆみ_壊れた計画_第{revision}版.txt")
}

/// A damaged plan could not be written anew.
pub fn cannot_repair(error: &crate::storage::CommitError) -> String {
    format!(
        "元に戻せませんでした（{error}）。残っているものをファイルに取り出して、計画一覧から取り込んでください。"
    )
}
