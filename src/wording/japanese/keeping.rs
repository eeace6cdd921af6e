//! What is said about storing, opening and other tabs.

use crate::plan::Moment;
use crate::storage::StoreError;

/// The plan was written by a newer version of the program.
pub const NEWER_DATA: &str = "この計画は、もっと新しい版の「あゆみ」で書かれています。見ることと書き出すことだけができます。新しい版で開いてください。";
/// Another tab runs a newer version of the program.
pub const NEWER_TAB: &str = "別の画面で、新しい版の「あゆみ」がこの計画を開いています。この画面は見るだけにしました。開き直してください。";
/// An older generation was opened because newer ones are damaged.
pub const FELL_BACK: &str = "いちばん新しい保存が壊れていたため、読めるうちで最も新しい版を開きました。壊れたものも消さずに残しています。「版の履歴」で確かめてください。";
/// Unsaved work of a page that is gone was brought back.
pub const BROUGHT_BACK: &str = "前回、保存の途中で閉じられた入力を元どおりにしました。";
/// A journal could not be read.
pub const JOURNAL_DAMAGED: &str =
    "前回の書きかけが残っていますが、壊れていて読めませんでした。消さずに残しています。";
/// The site's data was cleared while the page is open.
pub const CLEARED: &str = "このブラウザーの保存データが消されました。画面に残っている計画を保存し直しています。念のため、ファイルに書き出してください。";
/// The name of the action that puts this tab's work on top of another's.
pub const TOOK_OVER: &str = "別の画面の変更と合わせる";

/// Some of the unsaved work could not be brought back.
pub fn partly_brought_back(refused: usize) -> String {
    format!(
        "前回の書きかけのうち {refused} 件は、その後の変更と食い違うため入れていません。消さずに残しています。"
    )
}

/// Where a journal that did not fit is kept.
pub fn kept_journal(key: &str) -> String {
    format!("kept-{key}")
}

/// Whose a value is that was written in this tab and not stored before the other's.
pub fn this_tab(office: &str) -> String {
    if office.is_empty() {
        "もう一つの画面".to_owned()
    } else {
        format!("{office}（もう一つの画面）")
    }
}

/// Two tabs changed the same places differently.
pub fn clashes(count: usize) -> String {
    format!(
        "別の画面と {count} か所で食い違いました。どちらも残しています。「確認が必要な点」で選んでください。"
    )
}

/// A plan could not be read from the store.
pub fn cannot_read(error: &StoreError) -> String {
    format!(
        "計画を読み出せませんでした（{error}）。画面を開き直しても直らないときは、書き出してあるファイルから取り込んでください。"
    )
}

/// The name of a file that holds a whole plan: organisation, plan, revision, date and time, without
/// the characters that file systems refuse.
pub fn file_name(organisation: &str, plan: &str, revision: u64, at: &Moment) -> String {
    let when: String =
        at.0.chars()
            .take(16)
            .filter(|sign| *sign != '-' && *sign != ':')
            .map(|sign| if sign == 'T' { '-' } else { sign })
            .collect();
    let parts = [
        safe(organisation, 30),
        safe(plan, 30),
        format!("第{revision}版"),
        when,
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", known.join("_"))
}

/// A text as a part of a file's name: without the characters that file systems refuse, and not
/// longer than `longest` characters.
pub fn safe(text: &str, longest: usize) -> String {
    text.chars()
        .filter(|sign| {
            !sign.is_control() && !r#"\/:*?"<>|. "#.contains(*sign) && *sign != '\u{3000}'
        })
        .take(longest)
        .collect()
}
