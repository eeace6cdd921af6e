//! Words of the page on issuing sheets to the sections (発行).

use super::backup::trouble_words;
use crate::backup::folder::Trouble;
use crate::plan::header::Family;
use crate::report::dispatch::SectionShare;
use crate::storage::StoreError;

/// What the page is for.
pub const LEAD: &str = "担当ごとに、記入してもらうシートのファイルをつくります。発行したときの計画は、版の履歴にずっと残ります。";
/// Heading of the form.
pub const ORDER: &str = "お願いの内容";
/// The year.
pub const YEAR: &str = "年度";
/// The stage.
pub const STAGE: &str = "評価の段階";
/// No stage.
pub const NO_STAGE: &str = "評価は求めない（記入だけ）";
/// The day.
pub const DUE: &str = "提出期限";
/// Without a day.
pub const NO_DUE: &str = "期限を決めないときは空欄にします。";
/// What to do.
pub const INSTRUCTIONS: &str = "記入のお願い";
/// What it is for.
pub const INSTRUCTIONS_SUPPORT: &str = "担当の画面とメールの文に載ります。";
/// One file more.
pub const ONE_FOR_ALL: &str = "全担当分を1つにまとめたファイルもつくる";
/// What for.
pub const ONE_FOR_ALL_SUPPORT: &str = "共有フォルダーで順に記入するときに使います。";
/// Heading of the table.
pub const SECTIONS: &str = "送る担当";
/// Column.
pub const SECTION: &str = "担当";
/// Column.
pub const SHEETS: &str = "シート";
/// Column.
pub const MISSING: &str = "未記入の欄";
/// Column.
pub const CONTACT: &str = "連絡先";
/// A section is asked for nothing.
pub const NOT_ASKED: &str = "この年度に記入するシートがありません";
/// There is no section.
pub const NO_SECTIONS: &str = "担当がまだありません";
/// What to do then.
pub const NO_SECTIONS_STEP: &str =
    "「設定」で担当を足し、取組に担当を決めると、担当ごとに発行できます。";
/// To the settings.
pub const TO_SETTINGS: &str = "設定を開く";
/// Issues.
pub const ISSUE: &str = "発行してファイルを保存";
/// Issues, with all files in one folder.
pub const ISSUE_INTO_FOLDER: &str = "発行してフォルダーに保存";
/// The name of the action.
pub const ACTION: &str = "発行";
/// Heading of the files.
pub const FILES: &str = "発行したファイル";
/// What to do with them.
pub const FILES_STEP: &str = "ファイルをそれぞれの担当へメールで送り、送ったら「送付済み」に印をつけます。ファイルはあとからでも同じものをつくれます。";
/// Saves one file.
pub const SAVE: &str = "保存する";
/// Saves all.
pub const SAVE_ALL: &str = "すべて保存";
/// Saves all into a folder.
pub const INTO_FOLDER: &str = "フォルダーに保存";
/// The browser may ask.
pub const SAVE_ALL_SUPPORT: &str = "「複数のファイルのダウンロード」の許可を求められたら、許可してください。許可できないときは、1つずつ保存します。";
/// The mail.
pub const LETTER: &str = "メールの文";
/// Its subject.
pub const SUBJECT: &str = "件名";
/// Its text.
pub const BODY: &str = "本文";
/// Sent.
pub const SENT: &str = "送付済み";
/// The name of the action.
pub const SENT_ACTION: &str = "送付の記録";
/// Earlier issues.
pub const EARLIER: &str = "これまでの発行";
/// Column.
pub const NUMBER: &str = "回";
/// Column.
pub const ISSUED_AT: &str = "発行した日時";
/// Column.
pub const COUNT: &str = "ファイル";
/// Column of buttons.
pub const ACTIONS: &str = "操作";
/// Shows the files of an issue.
pub const SHOW_FILES: &str = "ファイルをもう一度つくる";
/// The stored version is gone.
pub const NO_VERSION: &str = "発行したときの版がこの端末に残っていないため、同じファイルを作り直せません。発行した端末で開くか、新しく発行してください。";
/// To the replies.
pub const TO_REPLIES: &str = "回答の状況を見る";

/// The text an issue begins with.
pub fn instructions(family: Family) -> &'static str {
    match family {
        Family::ProgressSheets => {
            "担当のシートに、この年度に行ったこと、成果、今後の方針を書き、自己評価をつけてください。数字があるものは数字で書いてください。"
        }
        Family::YearlySummary => {
            "担当の取組について、この年度の実績と成果を書き、評価をつけてください。昨年度から変わったところがわかるように書いてください。"
        }
        Family::ActionPlan => {
            "担当の取組について、この年度に行ったことと目標の実績値を書き、評価をつけてください。予定どおり進まなかったものは、その理由も書いてください。"
        }
        Family::FinalReview => {
            "計画期間を通した担当の取組の達成状況を選び、その理由と残った課題を書いてください。"
        }
        Family::AnnualPlan => "担当の事業について、この年度に行ったことを書いてください。",
    }
}

/// How many sheets a section is sent.
pub fn share(share: &SectionShare) -> String {
    match (share.sheets, share.blocks) {
        (sheets, 0) => format!("{sheets}枚"),
        (0, blocks) => format!("ほかの担当のシートに{blocks}枚"),
        (sheets, blocks) => format!("{sheets}枚と、ほかの担当のシートに{blocks}枚"),
    }
}

/// How many files will be made.
pub fn files(count: usize) -> String {
    format!("{count}個のファイルができます。")
}

/// An issue was made.
pub fn issued(count: usize) -> String {
    format!("{count}個のファイルを発行しました。")
}

/// Which issue.
pub fn number(number: u32) -> String {
    format!("第{number}回")
}

/// What an issue was about.
pub fn about(year: &str, stage: &str) -> String {
    if stage.is_empty() {
        year.to_owned()
    } else {
        format!("{year}　{stage}")
    }
}

/// The files of an issue.
pub fn files_of(issue: u32) -> String {
    format!("{FILES}（第{issue}回）")
}

/// Saves the file of a section.
pub fn save_of(name: &str) -> String {
    format!("{SAVE}：{name}")
}

/// Ticks that the file of a section was sent.
pub fn sent_of(name: &str, when: &str) -> String {
    if when.is_empty() {
        format!("{name}に{SENT}")
    } else {
        format!("{name}に{SENT}（{when}）")
    }
}

/// The mail to a section.
pub fn letter_to(name: &str) -> String {
    format!("{name}への{LETTER}")
}

/// Makes the files of an issue again.
pub fn show_files_of(issue: u32) -> String {
    format!("{SHOW_FILES}：第{issue}回")
}

/// The plan as issued could not be kept.
pub fn not_kept(error: &StoreError) -> String {
    format!(
        "発行する計画の版を残せなかったため、発行をやめました（{error}）。空きを確かめて、もう一度お試しください。"
    )
}

/// The files lie in the folder under those names.
pub fn in_folder(folder: &str, names: &[String]) -> String {
    format!(
        "フォルダー「{folder}」に{}個のファイルを保存し、読み直して確かめました。前からあったファイルには上書きしていません。",
        names.len()
    )
}

/// Not all files lie in the folder.
pub fn not_in_folder(written: usize, trouble: &Trouble) -> String {
    let because = trouble_words(trouble);
    let so_far = match written {
        0 => String::new(),
        written => format!("{written}個は保存できています。"),
    };
    format!(
        "フォルダーに保存できませんでした。{because}{so_far}発行は「これまでの発行」に残っています。ほかのフォルダーを選ぶか、「すべて保存」を押してください。"
    )
}

/// The folder could not be had.
pub fn no_folder(trouble: &Trouble) -> String {
    let because = trouble_words(trouble);
    format!("フォルダーを選べませんでした。{because}ほかのフォルダーを選び直してください。")
}

/// Saves the form for a spreadsheet.
pub const SAVE_FORM: &str = "Excelの様式で保存";
/// No form could be made.
pub const NO_FORM: &str = "Excelの様式を作れませんでした。このファイルをそのまま送ってください。";

/// The same with its section, for whoever does not see where the button stands.
pub fn form_of(section: &str) -> String {
    format!("{SAVE_FORM}：{section}")
}

/// The form was made.
pub fn form_made(name: &str, sheets: usize, too_long: usize) -> String {
    let too_long = match too_long {
        0 => String::new(),
        some => format!("長い文の欄{some}か所は、Excelでは書き換えられません。"),
    };
    format!(
        "「{name}」（{sheets}枚）の保存を、ブラウザーに頼みました。色のついた欄に書いて返してもらい、「回答」で取り込みます。{too_long}"
    )
}
