//! The words of the box that finds everything (探す) and of the list of keys.

/// Opens it.
pub const FIND: &str = "探す";
/// Its key.
pub const KEY_FIND: &str = "Ctrl＋K";
/// Its heading.
pub const TITLE: &str = "探す・画面を開く";
/// The label of the box.
pub const BOX: &str = "探すことばか、画面の名前";
/// What is looked through.
pub const SUPPORT: &str =
    "計画のすべての年度のことばから探します。全角・半角、ひらがな・カタカナの違いは気にしません。";
/// The list of what was found.
pub const LIST: &str = "見つかったもの";
/// The part of the list with pages and actions.
pub const COMMANDS: &str = "画面と操作";
/// The part of the list with places in the plan.
pub const PLACES: &str = "計画の中";
/// What a command is: a page.
pub const PAGE: &str = "画面";
/// What a command is: another fiscal year.
pub const YEAR: &str = "年度を切り替える";
/// Nothing was found.
pub const NOTHING: &str = "見つかりません。ことばを短くするか、別の言い方でお試しください。";
/// It is still being looked for.
pub const SEEKING: &str = "探しています…";

/// How much was found, and how much of it is shown.
pub fn count(shown: usize, all: usize) -> String {
    if shown < all {
        format!("計画の中に {all}か所あります。はじめの {shown}か所を表示しています。")
    } else {
        format!("計画の中に {all}か所あります。")
    }
}

/// The field and the year behind what was found.
pub fn field(label: &str) -> String {
    format!("{label}：")
}

/// How the list is used.
pub const HOW: &str = "↑↓で選び、Enterで開きます。Escで閉じます。";

/// The list of keys.
pub const KEYS: &str = "キーの一覧";
/// Its key.
pub const KEY_KEYS: &str = "?";
/// Whether the key is on.
pub const QUESTION_KEY: &str = "? キーでこの一覧を開く";
/// The column of keys.
pub const KEY: &str = "キー";
/// The column of what they do.
pub const DOES: &str = "すること";

/// Every key by the place where it works.
pub const ALL_KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "どの画面でも",
        &[
            ("Ctrl＋K", "ことばを探す、画面を開く"),
            ("Ctrl＋Z", "元に戻す（入力中の欄では、その欄の文字を戻す）"),
            ("Ctrl＋Y", "やり直す"),
            ("?", "この一覧を開く"),
            ("Esc", "開いている窓を閉じる"),
        ],
    ),
    (
        "シート",
        &[
            ("Alt＋PageDown", "次のシート"),
            ("Alt＋PageUp", "前のシート"),
        ],
    ),
    (
        "評価（全体の表）",
        &[
            ("↑↓←→", "ますを移る"),
            ("評価の記号（A など）", "そのますの評価を入れる"),
            ("Delete", "評価を消す"),
        ],
    ),
    (
        "評価の場",
        &[
            ("評価の記号（A など）", "評価を入れる（評価の欄にいるとき）"),
            ("Ctrl＋Enter", "次の残りのシート"),
            ("Alt＋PageDown", "次のシート"),
            ("Alt＋PageUp", "前のシート"),
        ],
    ),
    (
        "書き込む表",
        &[
            ("Enter", "下のますへ"),
            ("Shift＋Enter", "上のますへ"),
            ("Ctrl＋↑↓←→", "となりのますへ"),
            ("Ctrl＋V", "Excel の表を、いまのますから貼り付ける"),
            ("Esc", "書きかけを元に戻す"),
        ],
    ),
    (
        "体系",
        &[
            ("↑↓", "行を移る"),
            ("←→", "たたむ、開く"),
            ("Enter、F2", "名前を書き直す"),
            ("Ctrl＋Enter", "下に行を足す"),
            ("Alt＋↑↓", "行を上下に動かす"),
            ("Alt＋←→", "段を上げる、下げる"),
            ("Delete", "行を消す（確かめてから）"),
        ],
    ),
    (
        "確認が必要な点",
        &[
            ("0～9", "その番号の値にする（0 は元の値）"),
            ("↑↓", "前後の点へ移る"),
        ],
    ),
];
