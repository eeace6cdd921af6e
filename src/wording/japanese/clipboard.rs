//! The words for copying tables and for what was pasted.

use super::checks::names;
use crate::clipboard::{CellName, MOST_CELLS};
use crate::pasting::{Left, Pasted, Unfit};

/// The sign of a change for the better in a copied table.
pub const SIGN_UP: &str = "⇧";
/// The sign of a change for the worse in a copied table.
pub const SIGN_DOWN: &str = "⇩";
/// The sign of no change in a copied table.
pub const SIGN_SAME: &str = "⇨";
/// A ticked box in a copied table.
pub const TICKED: &str = "○";

/// Copies a table.
pub const COPY: &str = "表をコピー";

/// The same where several stand on a page: the words on the button first.
pub fn copy_of(title: &str) -> String {
    format!("{COPY}：{title}")
}

/// A table was copied.
pub const COPIED: &str = "表をコピーしました。ExcelやWordに貼り付けられます。";
/// The browser does not let the page copy; the table is marked instead.
pub const COPY_BY_HAND: &str = "このブラウザーでは自動でコピーできません。表を選んであるので、Ctrl キーと C キーを押してください。";

/// The action of pasting into a table or the outline.
pub const ACTION: &str = "貼り付け";
/// Takes the pasting back.
pub const UNDO: &str = "元に戻す";
/// Something else was done since, so that it cannot be taken back alone.
pub const DONE_SINCE: &str =
    "貼り付けたあとにほかの操作をしています。画面の上の「元に戻す」で順に戻してください。";
/// The page can only be looked at.
pub const LOCKED: &str = "この画面は見るだけなので、貼り付けられません。";
/// The pasted block is what stands there already.
pub const NOTHING_NEW: &str =
    "貼り付けた内容は、いまの表と同じです。書き換えたところはありません。";

/// A block that is too large.
pub fn too_large() -> String {
    format!(
        "一度に貼り付けられるのは{MOST_CELLS}個のセルまでです。Excelで範囲を小さく選んで、分けて貼り付けてください。"
    )
}

/// What was pasted into a table.
pub fn pasted(pasted: &Pasted) -> String {
    let Pasted {
        written,
        added,
        left,
        ..
    } = pasted;
    let done = match (*written, *added) {
        (0, 0) => "書き換えたところはありません。".to_owned(),
        (written, 0) => format!("{written}個の欄に貼り付けました。"),
        (0, added) => format!("{added}行を足しました。"),
        (written, added) => format!("{written}個の欄に貼り付け、{added}行を足しました。"),
    };
    if left.is_empty() {
        done
    } else {
        format!(
            "{done}書き込まなかったものが{}個あります。確かめて、手で直してください。",
            left.len()
        )
    }
}

/// What was brought into the outline.
pub fn lines_pasted(count: usize) -> String {
    format!(
        "{count}行を貼り付けました。先頭に打たれていた番号は外しました。番号は並びから付きます。"
    )
}

/// What was not written: where, what stood there, and why.
pub fn left(left: &Left) -> String {
    format!("{}「{}」：{}", cell(&left.name), left.text, why(left.why))
}

fn cell(name: &CellName) -> String {
    if name.row == 0 {
        "いまの表にない行".to_owned()
    } else if name.column.is_empty() {
        format!("{}行目の表の外", name.row)
    } else {
        format!("{}行目の{}", name.row, name.column)
    }
}

fn why(why: Unfit) -> String {
    match why {
        Unfit::NoChoice => "選べるものの中にありません。",
        Unfit::Several => "同じ名前のものがいくつもあります。",
        Unfit::NoNumber => "数字ではありません。",
        Unfit::Needed => "空欄にはできません。",
        Unfit::NeedsReason => "評価しないときは理由が要ります。マスを選んで書いてください。",
        Unfit::OnSheet => "この段階の評価は、シートで入力します。",
        Unfit::Twice => "同じ取組の評価が上の行と違います。上の行を採りました。",
        Unfit::ReadOnly => "書き込めない欄です。",
        Unfit::Beyond => "表からはみ出しています。",
        Unfit::NotAsked => "この写しでは頼まれていない欄です。",
        Unfit::FirstMake(table) => {
            return format!("先に「{}」を足してください。", names::table(table));
        }
        Unfit::Refused => "ほかの決まりと合わないため、入れられません。",
    }
    .to_owned()
}
