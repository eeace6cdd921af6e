//! Words of the page on what this copy is asked for, and handing it in (提出).

use crate::report::progress::StateCounts;
use crate::report::task::{Due, ReadOnly, Task};

/// This plan is no copy.
pub const NO_TASK: &str = "この計画には、提出の依頼がありません";
/// What to do then.
pub const NO_TASK_BECAUSE: &str = "事務局からメールで届いたファイルを「ファイルから開く」で開くと、ここに記入するシートと提出のしかたが出ます。";
/// Leads to where files are opened.
pub const OPEN_FILE: &str = "届いたファイルを開く";
/// What is asked for.
pub const REQUEST: &str = "依頼の内容";
/// Label: the day it is due.
pub const DUE: &str = "期限";
/// Label: the year.
pub const YEAR: &str = "年度";
/// Label: the stage of evaluation.
pub const STAGE: &str = "評価";
/// No rating is asked for.
pub const NO_STAGE: &str = "評価は不要です（文だけ記入します）";
/// Label: who asks.
pub const ISSUED_BY: &str = "依頼元";
/// Label: what the sections are told to do.
pub const INSTRUCTIONS: &str = "お願い";
/// What cannot be changed, on request.
pub const READ_ONLY: &str = "変えられないところ";
/// The sheets.
pub const SHEETS: &str = "記入するシート";
/// No sheet is asked for.
pub const NO_SHEETS: &str =
    "記入するシートはありません。心あたりと違うときは、事務局に知らせてください。";
/// Nothing is left to fill in.
pub const ALL_DONE: &str = "すべて記入できました。下の「提出用に書き出す」へ進んでください。";
/// A further section writes its own block only.
pub const OWN_BLOCK: &str = "この係の欄だけ記入";
/// Opinions wait for an answer.
pub const OPINIONS: &str = "対応を書く意見";
/// Leads to them.
pub const TO_OPINIONS: &str = "意見と対応を開く";
/// Handing in.
pub const HAND_IN: &str = "提出する";
/// What happens.
pub const HAND_IN_ABOUT: &str =
    "記入した内容を1つのファイルに書き出します。そのファイルを、事務局へのメールに添えて送ります。";
/// Makes the file.
pub const MAKE_FILE: &str = "提出用に書き出す";
/// Nothing is missing.
pub const NOTHING_MISSING: &str = "記入もれはありません。";
/// What was changed after handing in.
pub const CHANGED_SINCE: &str =
    "提出後に変更があります。もう一度書き出すと、前の回答と差し替わります。";
/// The dialog before handing in with entries missing.
pub const CHECK: &str = "提出の前に確かめてください";
/// What can be done.
pub const CHECK_ABOUT: &str = "記入もれがあります。途中のまま提出して、あとでもう一度提出することもできます。あとの提出が、前のものと差し替わります。";
/// Goes on filling in.
pub const GO_ON: &str = "記入に戻る";
/// Hands in all the same.
pub const HAND_IN_PARTLY: &str = "途中提出する";
/// The file was made: what is next.
pub const NEXT_STEPS: &str = "つぎにすること";
/// First step.
pub const STEP_FIND: &str =
    "下の名前のファイルができたか、「ダウンロード」フォルダーで確かめます。";
/// Second step.
pub const STEP_ATTACH: &str = "届いたメールへの返信に、そのファイルを添えます。";
/// Third step.
pub const STEP_SEND: &str = "下の件名と本文を使って送ります。送ると提出が終わります。";
/// Label: the file.
pub const FILE: &str = "ファイルの名前";
/// Label.
pub const SUBJECT: &str = "件名";
/// Label.
pub const BODY: &str = "本文";
/// The file is not there.
pub const FILE_MISSING: &str =
    "ファイルが見あたらないとき、保存をやめてしまったときは、同じファイルをもう一度書き出せます。";
/// Makes the same file again.
pub const AGAIN: &str = "同じファイルをもう一度書き出す";
/// The browser did not take the file.
pub const NOT_MADE: &str = "ファイルを書き出せませんでした。提出はまだ終わっていません。ブラウザーのダウンロードの設定を確かめて、もう一度お試しください。";
/// The name of the action in the log.
pub const HANDED_IN: &str = "提出用に書き出し";
/// Copies a text.
pub const COPY: &str = "写す";
/// It was copied.
pub const COPIED: &str = "写しました";
/// The browser does not let it; the text is marked.
pub const COPY_BY_HAND: &str = "文字を選びました。Ctrl と C を押すと写せます";

/// What this is, in a sentence.
pub fn lead(task: &Task) -> String {
    format!(
        "{}に、{}のシートの記入をお願いしています。",
        task.section_name, task.year_words
    )
}

/// The day it is due and how far off that is.
pub fn due(due: &Due) -> String {
    match due.days_left {
        Some(0) => format!("{}　今日が期限です", due.words),
        Some(1) => format!("{}　期限は明日です", due.words),
        Some(days) if days > 0 => format!("{}　あと{days}日", due.words),
        Some(days) => format!("{}　期限を{}日過ぎています", due.words, -days),
        None => due.words.clone(),
    }
}

/// What cannot be changed.
pub fn read_only(what: &ReadOnly) -> String {
    match what {
        ReadOnly::Plan => "体系、名称、目標値、年次計画、設定：事務局が管理しています。".to_owned(),
        ReadOnly::OtherYears => "前の年度のシート：提出が終わっています。".to_owned(),
        ReadOnly::OtherStages(names) => {
            format!("{}：今回の依頼には含まれません。", names.join("、"))
        }
        ReadOnly::OtherSections => {
            "いっしょに担当するほかの係の欄：その係が記入します。".to_owned()
        }
    }
}

/// How many sheets are done.
pub fn done_of(counts: StateCounts) -> String {
    format!(
        "{}枚のうち {}枚が記入済みです",
        counts.all(),
        counts.complete
    )
}

/// How much is missing.
pub fn missing(count: u32, sheets: u32) -> String {
    format!("記入もれが {sheets}枚に {count}か所あります。")
}

/// The way to the next sheet that is not complete.
pub fn next(number: &str, title: &str) -> String {
    let name = [number, title].join(" ");
    format!("次に記入するシート：{}", name.trim())
}

/// How many opinions wait.
pub fn opinions(count: usize) -> String {
    format!("この係の対応を待っている意見が {count}件あります。")
}

/// It was handed in.
pub fn handed_in(at: &str, times: u32) -> String {
    if times > 1 {
        format!("提出しました（{at}、{times}回目）")
    } else {
        format!("提出しました（{at}）")
    }
}

/// What that means: only the mail brings it to the secretariat.
pub const HANDED_IN_MEANS: &str = "提出用のファイルを書き出しています。まだメールで送っていないときは、送ってください。ファイルがないときは、もう一度書き出せます。";

/// The file was offered to the browser.
pub fn made(name: &str) -> String {
    format!(
        "「{name}」を書き出しました。ファイルができたかを確かめ、メールに添えて送ってください。"
    )
}

/// The name of the button that copies a text.
pub fn copy(what: &str) -> String {
    format!("{what}を{COPY}")
}
