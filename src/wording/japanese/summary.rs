//! The words of the yearly summary (総括シート).

pub mod sentences;

/// The title of the sheet: 令和5年度　計画の名前　総括シート.
pub fn title(year: &str, plan: &str) -> String {
    format!("{year}{plan}　総括シート")
}

/// Heads the counts.
pub const COUNTS: &str = "取組実績の指標";
/// What stands in brackets.
pub const LEGEND: &str = "（　）は前年比";
/// Heads the texts.
pub const TEXTS: &str = "自己評価";
/// Heads the surveys.
pub const SURVEYS: &str = "アンケート調査に基づく指標";
/// Heads the opinions of a body.
pub fn opinions_of(body: &str) -> String {
    if body.is_empty() {
        "意見".to_owned()
    } else {
        format!("{body}の意見")
    }
}

/// What the page is for.
pub const LEAD: &str =
    "件数と前年比はデータから数えています。文はデータから作り、そのあと自由に書き直せます。";
/// Writes every sentence that is missing or left behind.
pub const WRITE_ALL: &str = "データから文を作る";
/// Nothing had to be written.
pub const NOTHING_TO_WRITE: &str = "作る文はありません。書き直した文は、そのまま残しています。";
/// To the page of counts.
pub const TO_TALLY: &str = "別の切り口で集計する";
/// To the counts of a year that is known only as counts.
pub const TO_REPORTED: &str = "公表された件数を書き写す";
/// The text about the plan.
pub const WHOLE: &str = "全体";
/// The name of the action of typing a text.
pub const ACTION_TYPE: &str = "総括の文を記入";
/// The name of the action that writes sentences.
pub const ACTION_WRITE: &str = "データから文を作成";
/// The name of the action that keeps a text.
pub const ACTION_KEEP: &str = "総括の文をそのまま残す";
/// How many texts should be looked at.
pub fn flagged(count: usize) -> String {
    format!("データと合わない文が {count}件あります")
}
/// Why.
pub const FLAGGED_HELP: &str = "文を作ったあとに評価や件数が変わりました。印のついた文を確かめて、書き直すか、そのまま残すかを選んでください。";
/// A text that the data has left behind.
pub const OUTDATED: &str = "データが変わりました。いまのデータでは次のようになります。";
/// Puts the sentence of now in.
pub const REWRITE: &str = "この文に書き直す";
/// Leaves the text.
pub const KEEP: &str = "いまの文のまま残す";
/// Leaves the text: what for.
pub fn about(what: &str, of: &str) -> String {
    format!("{of}：{what}")
}
/// A text that a person changed.
pub const EDITED: &str = "データから作った文を書き直しています。";
/// A text that is what the data says.
pub const AS_WRITTEN: &str = "データから作った文のままです。";
/// A text that was never written from the data.
pub const BY_HAND: &str = "データからは作っていない文です。";
/// A text that is not there.
pub const EMPTY_TEXT: &str = "まだ文がありません。データからは次のように作れます。";
/// Writes it.
pub const WRITE: &str = "この文を使う";
/// Figures that the data does not have.
pub fn unknown_figures(words: &[String]) -> String {
    format!(
        "集計にない数字が書かれています：「{}」。数字を確かめてください。",
        words.join("」「")
    )
}
/// There is nothing to count.
pub const NO_DATA: &str = "この年度の評価も、公表された件数も、まだ入力されていません。評価を入力するか、集計の画面で件数を書き写してください。";
/// There is no outline to count by.
pub const NO_OUTLINE: &str =
    "数える体系がまだありません。先に「体系」の画面で見出しと取組を作ってください。";
/// Adds a survey.
pub const ADD_SURVEY: &str = "調査を足す（載せないときは理由を書く）";
/// There is no survey and no reason.
pub const NO_SURVEY: &str = "調査の結果も、載せない理由も、まだ書かれていません。";
/// Opens the form of a survey.
pub const EDIT_SURVEY: &str = "調査を書く";
/// The column of the questions.
pub const QUESTION: &str = "設問";
/// Adds a figure of a survey.
pub const ADD_RESULT: &str = "設問と回を足す";
/// Heads the figures of a survey in the form.
pub const RESULTS: &str = "設問ごとの結果";
/// Adds a programme to a block.
pub const ADD_PROGRAMME: &str = "事業を足す";
/// The name of a programme.
pub const PROGRAMME: &str = "事業名";
/// The heading of a block.
pub const BLOCK: &str = "まとまりの見出し";
/// Adds a block.
pub const ADD_BLOCK: &str = "別の事業の評価を足す";
/// The heading of a new block.
pub const NEW_BLOCK: &str = "事業の評価";
/// The name of the action that adds a programme.
pub const ACTION_PROGRAMME: &str = "総括の事業を追加";
/// The name of the action that moves one.
pub const ACTION_MOVE: &str = "総括の事業を並べ替え";
/// The name of the action that renames a block.
pub const ACTION_BLOCK: &str = "まとまりの見出しを変更";
/// No opinions yet.
pub const NO_OPINIONS: &str = "この年度の意見は、まだありません。";
/// To the page of opinions.
pub const TO_OPINIONS: &str = "意見と対応を書く";
/// An empty text in print.
pub const NOT_WRITTEN: &str = "（未記入）";
/// A programme's text and move buttons, read out.
pub fn of_programme(what: &str, programme: &str) -> String {
    if programme.is_empty() {
        what.to_owned()
    } else {
        format!("{programme}を{what}")
    }
}
/// Behind the heading of a new block, where there is one of that name.
pub const AGAIN: &str = "（続き）";
/// Opens the field of a block's heading.
pub const RENAME_BLOCK: &str = "このまとまりの見出しを変える";
