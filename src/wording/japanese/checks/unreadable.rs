//! Why a file cannot be used, and what to do next.

use crate::bundle::Lookalike;

/// The file is empty.
pub const EMPTY: &str = "ファイルの中身が空です。";
/// It is no text.
pub const NOT_TEXT: &str = "文字のファイルとして読めません。";
/// It is JSON, but no bundle.
pub const NOT_A_BUNDLE: &str = "あゆみのファイルではありません。";
/// The plan's own record is missing.
pub const NO_PLAN: &str = "計画の基本情報（計画名・期間）がないか、壊れています。";

/// Pick another file.
pub const PICK: &str = "あゆみで書き出したファイル（.json）を選んでください。";
/// Pick the bundle, not the workbook.
pub const PICK_NOT_EXCEL: &str = "あゆみで書き出したファイル（.json）を選んでください。Excel の表は、表を範囲選択してコピーし、貼り付けて取り込めます。";
/// Unpack the archive first.
pub const UNPACK: &str = "圧縮ファイルを開き、中の .json ファイルを取り出してから選んでください。";
/// Save the file again instead of a page.
pub const SAVE_AGAIN: &str =
    "ダウンロードの画面が保存された可能性があります。元の場所からファイルを保存し直してください。";
/// Ask for the file again.
pub const SEND_AGAIN: &str =
    "送り主に、あゆみで書き出し直したファイルをもう一度送ってもらってください。";
/// Use the newer version of the program.
pub const UPDATE: &str =
    "新しい版のあゆみで開いてください。ファイルはそのまま残しておいてください。";

/// The file is too large.
pub fn too_large(bytes: usize) -> String {
    let mebibytes = bytes.div_ceil(1024 * 1024);
    format!("ファイルが大きすぎます（{mebibytes} MB。読めるのは 64 MB までです）。")
}

/// There are too many rows.
pub fn too_many_rows(rows: usize) -> String {
    format!("記録の数が多すぎます（{rows} 件。読めるのは 200,000 件までです）。")
}

/// The file is of another kind.
pub fn looks_like(kind: Lookalike) -> String {
    let kind = match kind {
        Lookalike::Excel => "Excel のブック",
        Lookalike::Word => "Word の文書",
        Lookalike::OldOffice => "古い形式の Office 文書、またはパスワード付きの文書",
        Lookalike::Zip => "圧縮ファイル（zip）",
        Lookalike::Pdf => "PDF",
        Lookalike::Image => "画像",
        Lookalike::Html => "Web ページ（HTML）",
    };
    format!("これは{kind}です。")
}

/// The file ends in the middle.
pub fn cut_off(line: usize) -> String {
    format!("ファイルが {line} 行目の途中で切れています。")
}

/// The file is no JSON from some place on.
pub fn not_json(line: usize, column: usize) -> String {
    format!("ファイルの {line} 行目 {column} 文字目から先が読めません。")
}

/// The file is of a newer version that cannot be read at all.
pub fn newer_format(version: u64) -> String {
    format!("新しい形式（第 {version} 版）のファイルで、この版のあゆみでは読めません。")
}
