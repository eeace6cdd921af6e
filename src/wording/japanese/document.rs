//! The words of the plan as one text (本文).

use crate::plan::outline::NodeRole;

/// What the page is for.
pub const LEAD: &str = "計画の全文を書き、読みます。番号は並びから付きます。";
/// The two ways to see the text.
pub const VIEW: &str = "表示";
/// To write.
pub const WRITE: &str = "書く";
/// To read and print.
pub const READ: &str = "読む";
/// Marks what has changed.
pub const SHOW_CHANGES: &str = "変わったところを表示";
/// Shows links under their lines.
pub const SHOW_LINKS: &str = "つながりを表示";
/// What is written there.
pub const TEXT: &str = "本文";
/// The heading of the empty page.
pub const EMPTY: &str = "本文はまだ空です";
/// The first step.
pub const EMPTY_STEP: &str =
    "はじめの章を足して、題名を書きます。Enterで次の行、Tabで一段下の行になります。";
/// Which keys do what, in short.
pub const KEYS: &str =
    "Enterで次の行　Tabで段を下げる　Shift＋Tabで上げる　Alt＋↑↓で動かす　Escで操作欄へ";
/// Which keys do what in the prose under a heading, in short.
pub const KEYS_IN_TEXT: &str =
    "説明文：Enterで改行　Escで見出しの行へ戻る　何行か貼り付けても一つの文章のまま";
/// The heading of all keys.
pub const HOW_TO_WRITE: &str = "書き方とキー";
/// Every key and what it does.
pub const KEY_LIST: &[(&str, &str)] = &[
    (
        "Enter",
        "カーソルの位置で行を分け、次の行を書きます。下に項目のある行では、その最初の項目になります。",
    ),
    (
        "Shift＋Enter",
        "見出しの説明文を書きます。文章の行では改行します。",
    ),
    (
        "Tab",
        "一段下げて、上の行の中に入れます。Shift＋Tabで一段上げます。",
    ),
    (
        "Alt＋↑↓",
        "同じ段の中で上下に動かします。下の項目もいっしょに動きます。",
    ),
    (
        "↑↓",
        "上下の行へ移ります。長い文章では、文のはじめと終わりから移ります。",
    ),
    ("Backspace", "空の行を消して、上の行へ戻ります。"),
    (
        "Esc",
        "操作欄へ移ります。見出し・文章・例・欠番の切り替えや、つながりはそこで決めます。Tabで先へ進めるのもここからです。",
    ),
    (
        "説明文の中",
        "Enterで改行します。Escで見出しの行へ戻ります。何行かを貼り付けても、一つの文章のままです。",
    ),
    (
        "貼り付け",
        "Wordなどの何行かは、一行ずつの項目になります。行のはじめの番号や「・」は取り除きます。",
    ),
];
/// Writes prose under a heading.
pub const ADD_TEXT: &str = "説明文を書く";
/// Keeps a line that has something under it.
pub const HAS_MORE: &str =
    "この行には説明文や下の項目があります。消すには、操作欄の「削除する」を使ってください。";
/// A mark on what is new.
pub const NEW: &str = "新";
/// A mark on what is worded otherwise.
pub const CHANGED: &str = "変更";
/// The heading of what was left out.
pub const LEFT_OUT: &str = "前の計画から載せなかったもの";
/// Nothing has changed.
pub const NO_CHANGES: &str = "前の計画から変わったところはありません。";
/// The heading of the appendices.
pub const APPENDICES: &str = "資料編";
/// What appendices are for.
pub const APPENDICES_SUPPORT: &str =
    "要綱、委員の名簿（役職だけ）、会議の記録などを載せます。個人の名前は書かないでください。";
/// There are none.
pub const NO_APPENDICES: &str = "資料はまだありません。";
/// Adds one.
pub const ADD_APPENDIX: &str = "資料を足す";
/// The heading of the counts.
pub const COUNTS: &str = "項目の数";
/// What is counted.
pub const COUNTS_NOTE: &str = "例と文章は、項目の数に入れていません。欠番は数えません。";
/// The column of headings.
pub const COUNTED_IN: &str = "章";
/// The column of paragraphs.
pub const PROSE: &str = "文章";
/// The column of examples.
pub const EXAMPLES: &str = "例（数えない）";
/// The heading of the links.
pub const LINKS: &str = "つながり";
/// The plans outside that are referred to.
pub const REFERENCES: &str = "関連計画・指針にふれている項目";
/// Nothing refers to it.
pub const NOT_REFERRED: &str = "ふれている項目はありません。";
/// There are none.
pub const ALL_LINKED: &str = "すべての項目につながりがあります。";
/// Where links of a line are seen and made.
pub const LED_BY: &str = "ここを指している項目";
/// Adds a link.
pub const ADD_LINK: &str = "つながりを足す";
/// There is none.
pub const NO_LINKS: &str = "ここから出るつながりはありません。";
/// The line a link leads to.
pub const LINK_TO: &str = "つながる項目";
/// The outside plan it leads to.
pub const LINK_OUTSIDE_PLAN: &str = "関連計画・指針";
/// The outside goal it leads to.
pub const LINK_OUTSIDE_GOAL: &str = "関連計画の目標";
/// The words of a link.
pub const LINK_WORDS: &str = "つながりの言葉";
/// To the page of outside plans.
pub const TO_OUTSIDE_PLANS: &str = "関連計画・指針を登録する";

/// Names of actions.
pub mod actions {
    /// Writes on a line.
    pub const WRITE: &str = "本文を入力";
    /// A new line.
    pub const NEW_LINE: &str = "本文に行を追加";
    /// Several lines at once.
    pub const PASTE: &str = "本文に貼り付け";
    /// Removes an empty line.
    pub const REMOVE: &str = "空の行を削除";
}

/// What a line's field is called: ① 項目の見出し.
pub fn line(number: &str, level: &str, role: NodeRole) -> String {
    let what = match role {
        NodeRole::Heading if level.is_empty() => "見出し".to_owned(),
        NodeRole::Heading => format!("{level}の見出し"),
        NodeRole::Prose => "文章".to_owned(),
        NodeRole::Example => "例（数えない）".to_owned(),
        NodeRole::Omitted => "欠番".to_owned(),
    };
    if number.is_empty() {
        what
    } else {
        format!("{number} {what}")
    }
}

/// What the field of the prose under a heading is called.
pub fn text_under(heading: &str) -> String {
    format!("{heading}の説明文")
}

/// What a listed initiative's field is called.
pub fn initiative(number: &str, initiative: &str) -> String {
    format!("{number} {initiative}の名称")
}

/// The links of a line, counted.
pub fn links(leads_to: usize, led_by: usize) -> String {
    format!("{LINKS}（ここから{leads_to}、ここへ{led_by}）")
}

/// How much has changed since the plan this one was made from.
pub fn changes(previous: &str, new: usize, changed: usize, left_out: usize) -> String {
    format!("「{previous}」から：新しい項目{new}、変更{changed}、載せなかったもの{left_out}")
}

/// A link that leads on.
pub fn leads_to(title: &str, words: &str) -> String {
    if words.is_empty() {
        format!("→ {title}")
    } else if title.is_empty() {
        format!("→ {words}")
    } else {
        format!("→ {title}（{words}）")
    }
}

/// A link that leads here.
pub fn led_by(title: &str) -> String {
    format!("← {title}")
}

/// Said after several lines were brought in.
pub fn pasted(count: usize) -> String {
    format!("{count}行を貼り付けました。「元に戻す」で一度に戻せます。")
}

/// Said after an empty line is gone.
pub const REMOVED: &str = "空の行を消しました。「元に戻す」で戻せます。";

/// The lines without a link.
pub fn unlinked(count: usize) -> String {
    format!("つながりのない項目（{count}）")
}
