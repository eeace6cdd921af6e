//! What `export` says of what is published.

/// The public page.
pub const HTML: &str = "公表用のページ（HTML）を書き出すファイル";
/// The text edition.
pub const TEXT: &str = "テキスト版を書き出すファイル";
/// Open data.
pub const OPEN_DATA: &str = "オープンデータ（CSV）を書き出すフォルダー";
/// The workbook.
pub const XLSX_FORM: &str = "帳票の形の Excel ブックを書き出すファイル";
/// The year.
pub const YEAR: &str =
    "公表する年度（省くと、記入のある最も新しい年度）。それより後の年度の内容は出しません";
/// The stages.
pub const STAGE: &str =
    "評価を公表する段階の ID か名前。何度でも書けます（省くとすべて、「なし」なら評価を出さない）";
/// The sections.
pub const SECTIONS: &str = "シートと評価を公表する担当（省くとすべて）";
/// What is added to what is usually published.
pub const PARTS: &str = "ふだん出さない内容のうち加えるもの：assessors、traces";
/// What is held back.
pub const WITHOUT: &str = "出さない内容：activities、policies、remarks、reasons、actuals、revisions、summary、surveys、opinions、responses、reviews、issues、appendices";
/// The pieces.
pub const PIECES: &str = "ページに載せるもの：cover、method、document、overview、schedule、action-pages、grid、summary、sheets、opinions、review、issues（省くと、ふだん公表するもの）";
/// Who publishes.
pub const PUBLISHER: &str = "発行する団体の名前（省くと計画の団体）";
/// As of when.
pub const AS_OF: &str = "データの時点（令和6年5月31日）";
/// The terms.
pub const TERMS: &str = "利用の条件を一行で";
/// The ends of lines.
pub const CRLF: &str = "テキスト版の行の終わりを CRLF にします";
/// Nothing says which year.
pub const NO_YEAR: &str = "公表する年度を --year で指定してください。";

/// A section the plan does not have.
pub fn no_section(wanted: &str, names: &str) -> String {
    format!("「{wanted}」という担当はありません。担当：{names}")
}

/// A word that is none of those.
pub fn no_word(wanted: &str, words: &[&str]) -> String {
    format!("「{wanted}」は使えません。使える言葉：{}", words.join("、"))
}
