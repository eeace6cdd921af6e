//! The words of the outline page (体系).

use super::removal::named;
use crate::edit::outline::MoveError;
use crate::plan::outline::NodeRole;

/// What the page is for.
pub const LEAD: &str = "計画の骨組みをつくり、取組を並べます。番号は並びから付きます。";
/// Unfolds everything.
pub const UNFOLD_ALL: &str = "すべて開く";
/// Folds everything.
pub const FOLD_ALL: &str = "すべて閉じる";
/// A level without a word of its own.
pub const ITEM: &str = "項目";
/// The title of a new node, to be written over.
pub const NEW_NODE: &str = "新しい項目";
/// The title of a new initiative, to be written over.
pub const NEW_INITIATIVE: &str = "新しい取組";
/// The heading of the empty page.
pub const EMPTY: &str = "体系はまだ空です";
/// The first step.
pub const EMPTY_STEP: &str = "いちばん大きな見出しから足していきます。見出しの下に見出しや取組を足し、あとから並べ替えられます。";
/// Where the levels are set.
pub const TO_LEVELS: &str = "階層の呼び名と番号の付け方を決める";
/// Which keys do what.
pub const KEYS: &str =
    "↑↓で選ぶ　←→で閉じる・開く　F2で名前を変える　Alt＋矢印で動かす　Deleteで削除";
/// Unfolds one line.
pub const UNFOLD: &str = "開く";
/// Folds one line.
pub const FOLD: &str = "閉じる";
/// Moves up among the siblings.
pub const UP: &str = "上へ";
/// Moves down among the siblings.
pub const DOWN: &str = "下へ";
/// Moves out of the parent.
pub const OUT: &str = "外へ出す";
/// Moves under the sibling above.
pub const IN: &str = "中に入れる";
/// Renames in place.
pub const RENAME: &str = "名前を変える";
/// To the panel with the details.
pub const DETAILS: &str = "くわしく";
/// Back from the panel to the line.
pub const BACK_TO_LINE: &str = "一覧の行へ戻る";
/// Opens the record of an initiative.
pub const OPEN_INITIATIVE: &str = "取組をひらく";
/// Adds a node under the line.
pub const ADD_CHILD: &str = "この下に項目を足す";
/// Adds a node after the line.
pub const ADD_SIBLING: &str = "次に項目を足す";
/// Adds an initiative under the line.
pub const ADD_INITIATIVE: &str = "取組を足す";
/// Lists an initiative again under the node.
pub const CROSS_LIST_HERE: &str = "ここに再掲する";
/// Lists the initiative again elsewhere.
pub const CROSS_LIST_ELSEWHERE: &str = "別の場所に再掲する";
/// Splits the item into parts.
pub const SPLIT: &str = "（１）（２）に分ける";
/// Adds one more part.
pub const ADD_PART: &str = "もう一つに分ける";
/// Makes this listing the home.
pub const MAKE_HOME: &str = "ここを本来の掲載場所にする";
/// Deletes the line.
pub const DELETE: &str = "削除する";
/// Deletes a listing while others stay.
pub const DELETE_LISTING: &str = "ここから外す";
/// The mark of a repeated listing.
pub const CROSS_LISTED: &str = "再掲";
/// The mark of an omitted number.
pub const OMITTED: &str = "欠番";
/// The mark of an example.
pub const EXAMPLE: &str = "例";
/// The mark of prose.
pub const PROSE: &str = "文章";
/// Heading of the buttons that move.
pub const TO_MOVE: &str = "動かす";
/// Heading of the fields.
pub const TO_EDIT: &str = "記入";
/// The title of a node.
pub const TITLE: &str = "名称";
/// The title of a listing.
pub const LISTED_TITLE: &str = "ここでの名称";
/// What the title of a listing is for.
pub const LISTED_TITLE_SUPPORT: &str = "ここだけ違う名称で載せるときに書きます。";
/// The printed number.
pub const NUMBER: &str = "番号";
/// The level.
pub const LEVEL: &str = "階層";
/// No level.
pub const NO_LEVEL: &str = "（なし）";
/// What the node is.
pub const ROLE: &str = "この項目の扱い";
/// Why the number is left out.
pub const REASON: &str = "番号を欠番にする理由";
/// What the reason is for.
pub const REASON_SUPPORT: &str = "表や印刷では、この文が項目の代わりに載ります。";
/// The node's prose.
pub const TEXT: &str = "本文";
/// What is listed where, in the dialog.
pub const WHERE: &str = "掲載する場所";
/// Which initiative, in the dialog.
pub const WHICH: &str = "再掲する取組";
/// The dialog's button.
pub const CROSS_LIST: &str = "再掲する";
/// There is nothing to choose.
pub const NOTHING_TO_LIST: &str = "選べるものがありません。";
/// What the dialog does.
pub const CROSS_LIST_SUPPORT: &str =
    "同じ取組を別の場所にも載せます。シートと評価は一つのままで、どちらからも同じものが開きます。";
/// Names of actions.
pub mod actions {
    /// Adds a node.
    pub const ADD_NODE: &str = "項目を追加";
    /// Adds an initiative.
    pub const ADD_INITIATIVE: &str = "取組を追加";
    /// Renames.
    pub const RENAME: &str = "名称を変更";
    /// Moves.
    pub const MOVE: &str = "体系を並べ替え";
    /// Lists again.
    pub const CROSS_LIST: &str = "取組を再掲";
    /// Splits.
    pub const SPLIT: &str = "取組を分割掲載";
    /// Moves the home.
    pub const MAKE_HOME: &str = "本来の掲載場所を変更";
    /// Deletes.
    pub const DELETE: &str = "体系から削除";
    /// Changes a number.
    pub const NUMBER: &str = "番号を変更";
    /// Changes a level.
    pub const LEVEL: &str = "階層を変更";
    /// Changes what a node is.
    pub const ROLE: &str = "項目の扱いを変更";
    /// Writes the reason of an omission.
    pub const REASON: &str = "欠番の理由を入力";
    /// Writes prose.
    pub const TEXT: &str = "本文を入力";
    /// Writes the title of a listing.
    pub const LISTED_TITLE: &str = "掲載の名称を変更";
}

/// Adds a node of a level.
pub fn add(level: &str) -> String {
    format!("{}を足す", if level.is_empty() { ITEM } else { level })
}

/// What a node can be.
pub fn role(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading => "見出し",
        NodeRole::Prose => "文章だけの項目",
        NodeRole::Example => "例（数えない）",
        NodeRole::Omitted => "欠番（番号だけを残す）",
    }
}

/// The mark of a node that is no ordinary heading.
pub fn role_mark(role: NodeRole) -> &'static str {
    match role {
        NodeRole::Heading => "",
        NodeRole::Prose => PROSE,
        NodeRole::Example => EXAMPLE,
        NodeRole::Omitted => OMITTED,
    }
}

/// How many listings stand below.
pub fn listings(count: usize) -> String {
    format!("{count}件")
}

/// Which number is used while none is printed.
pub fn number_support(computed: &str) -> String {
    if computed.is_empty() {
        "空欄なら番号は付きません。".to_owned()
    } else {
        format!("空欄なら並びから「{computed}」になります。")
    }
}

/// Said after a move: the new place.
pub fn moved(title: &str, under: &str, place: usize, siblings: usize) -> String {
    let title = named(title);
    if under.is_empty() {
        format!("「{title}」を{siblings}件中{place}番目に移しました。")
    } else {
        format!("「{title}」を「{under}」の{siblings}件中{place}番目に移しました。")
    }
}

/// Said after something was added.
pub fn added(title: &str) -> String {
    format!("「{}」を足しました。", named(title))
}

/// Said after something was deleted.
pub fn deleted(title: &str) -> String {
    format!(
        "「{}」を削除しました。「元に戻す」で戻せます。",
        named(title)
    )
}

/// Said after an initiative was listed again.
pub fn listed_again(title: &str) -> String {
    format!("「{}」を再掲しました。", named(title))
}

/// Said before a listing goes and the initiative stays elsewhere.
pub fn stays_elsewhere(title: &str) -> String {
    format!(
        "取組「{}」とそのシートは、別の掲載場所に残ります。",
        named(title)
    )
}

/// A node to list something under, indented by its depth.
pub fn place(depth: usize, number: &str, title: &str) -> String {
    format!("{}{number} {}", "　".repeat(depth), named(title))
}

/// An initiative to list again, with the node it stands under.
pub fn candidate(number: &str, title: &str, above: &str) -> String {
    format!("{number} {}（{above}）", named(title))
}

/// Why a move is not possible.
pub fn refused(error: MoveError) -> &'static str {
    match error {
        MoveError::AtTheEnd => "これより先へは動かせません。",
        MoveError::NoPlace => "そちらには動かせる場所がありません。",
        MoveError::ListingNeedsNode => "取組は、項目の下に置いてください。",
        MoveError::UnderItself => "自分の中には動かせません。",
        MoveError::ListedThere => "この取組は、その場所にもう載っています。",
    }
}
