//! The words of the page of stored versions.

use crate::storage::{GenerationSummary, Origin, StoreError};

/// What the page is for.
pub const LEAD: &str = "この端末に残っている、これまでの状態です。選ぶといまと比べられ、戻すこともできます。戻したあとも取り消せます。";
/// Keeps the plan as it is now.
pub const KEEP: &str = "いまの状態を残す";
/// A copy was kept.
pub const KEPT: &str = "いまの状態を残しました。自動では消えません。";
/// Column.
pub const VERSION: &str = "版";
/// Column.
pub const AT: &str = "日時";
/// Column.
pub const WHY: &str = "残したわけ";
/// Column of buttons.
pub const ACTIONS: &str = "操作";
/// Looks at a version.
pub const LOOK: &str = "中を見る";
/// A version that cannot be read.
pub const UNREADABLE: &str =
    "この版は壊れているか、新しい版の「あゆみ」で書かれていて、読めません。消さずに残しています。";
/// A version that is the same as now.
pub const SAME: &str = "いまの計画と同じ内容です。";
/// A reply that was kept.
pub const IS_REPLY: &str =
    "取り込んだファイルそのものです。この計画の版ではないため、この内容に戻すことはできません。";
/// Writes the reply to a file.
pub const DOWNLOAD_REPLY: &str = "このファイルを書き出す";
/// The table of what would change.
pub const WOULD_CHANGE: &str = "戻すと変わるところ";
/// Brings the version back.
pub const RESTORE: &str = "この版に戻す";
/// Writes the version to a file.
pub const DOWNLOAD: &str = "この版をファイルに書き出す";
/// A version's number.
pub fn number(revision: u64) -> String {
    format!("第{revision}版")
}

/// The name of the button that shows a version.
pub fn look_at(revision: u64) -> String {
    format!("{LOOK}：第{revision}版")
}

/// The name of the action that brings a version back.
pub fn restored_action(revision: u64) -> String {
    format!("第{revision}版に戻す")
}

/// A version was brought back.
pub fn restored(revision: u64) -> String {
    format!("第{revision}版に戻しました。戻す前の状態も残してあります。")
}

/// The name of a file with a version.
pub fn file_name(revision: u64) -> String {
    format!("計画_第{revision}版.json")
}

/// Why a version was kept.
pub fn origin(version: &GenerationSummary) -> String {
    match version.origin {
        Origin::Automatic => "自動で保存",
        Origin::Manual => "残した版",
        Origin::BeforeImport => "取り込む前の控え",
        Origin::BeforeMigration => "形式を改める前の控え",
        Origin::BeforeRestore => "前の版に戻す前の控え",
        Origin::Fork if version.resolved_by.is_some() => "別の画面との食い違い（解決済み）",
        Origin::Fork => "別の画面との食い違い",
        Origin::Issued => "各係に送った版",
        Origin::Exported => "ファイルに書き出した版",
        Origin::Received => "取り込んだファイル",
        Origin::Unknown => "わからない",
    }
    .to_owned()
}

/// The list could not be read.
pub fn cannot_list(error: &StoreError) -> String {
    format!("版の履歴を読み込めませんでした（{error}）。画面を開き直してください。")
}

/// A copy could not be kept.
pub fn cannot_keep(error: &StoreError) -> String {
    format!(
        "いまの状態の控えを残せませんでした（{error}）。計画は変わっていません。先に「受渡し」でファイルに書き出してください。"
    )
}
