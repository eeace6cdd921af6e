//! Words of the page on who has replied, and taking replies in (回答).

use crate::report::replies::MergePreview;
use crate::report::tracker::{DeliveryState, DeliveryStatus, Late, Totals};
use crate::storage::StoreError;

/// What the page is for.
pub const LEAD: &str = "届いた回答のファイルを取り込み、どの担当から届いたかを確かめます。";
/// Heading.
pub const RECEIVE: &str = "届いた回答を取り込む";
/// The drop area.
pub const DROP: &str = "届いたファイルをここに置いてください";
/// What else to know.
pub const DROP_SUPPORT: &str = "まとめて何通でもかまいません。置いただけでは何も変わりません。同じファイルを二度置いても大丈夫です。";
/// Heading of the list of files.
pub const FILES: &str = "読んだファイル";
/// A file that can be taken in.
pub const READABLE: &str = "取り込めます";
/// A file that cannot.
pub const REFUSED: &str = "取り込めません";
/// A file of a whole plan.
pub const WHOLE_PLAN: &str = "これは計画全体のファイルで、回答ではありません。";
/// What to do with it.
pub const WHOLE_PLAN_STEP: &str =
    "計画全体のファイルは「受渡し」で、いまの計画と比べて取り込みます。";
/// Takes a file off the list.
pub const TAKE_OFF: &str = "外す";
/// Heading.
pub const PREVIEW: &str = "取り込むと変わるところ";
/// Heading.
pub const TAKEN: &str = "取り込む内容";
/// Heading.
pub const ASKED: &str = "確認が必要な点になるもの";
/// Heading.
pub const OUTSIDE: &str = "担当外の変更（取り込まずに分けておきます）";
/// Nothing would change.
pub const NOTHING: &str = "どの内容も、もう計画に入っています。取り込む必要はありません。";
/// Nothing but the note that it came.
pub const ONLY_NOTED: &str = "計画の内容は変わりません。届いたことだけを記録します。";
/// Applies.
pub const APPLY: &str = "この内容を取り込む";
/// Leaves it.
pub const LEAVE: &str = "取り込まない";
/// The name of the action.
pub const ACTION: &str = "回答の取り込み";
/// The last action was a merge.
pub const LAST_WAS_MERGE: &str =
    "回答を取り込みました。取り込む前の状態と、回答のファイルは「版の履歴」に残してあります。";
/// Takes it back.
pub const UNDO: &str = "取り込みを取り消す";
/// To the questions.
pub const TO_QUESTIONS: &str = "確認が必要な点を見る";
/// Nothing was issued yet.
pub const NO_ISSUE: &str = "まだ発行していません";
/// What to do then.
pub const NO_ISSUE_STEP: &str =
    "「発行」で担当ごとのファイルをつくって送ると、どの担当から回答が届いたかがここに並びます。";
/// To the page of issues.
pub const TO_DISPATCH: &str = "発行する";
/// Heading of the tracker.
pub const TRACKER: &str = "回答の状況";
/// Which issue.
pub const ISSUE: &str = "発行";
/// Which state.
pub const STATE: &str = "状態";
/// Every state.
pub const EVERY_STATE: &str = "すべて";
/// Past the day.
pub const OVERDUE: &str = "期限を過ぎて未回答";
/// Column.
pub const SECTION: &str = "担当";
/// Column.
pub const SENT: &str = "送付";
/// Column.
pub const OPENED: &str = "開封";
/// Column.
pub const REMINDED: &str = "催促";
/// Column.
pub const REPLIED: &str = "届いた日時";
/// Column.
pub const MISSING: &str = "記入もれ";
/// Column.
pub const NOTE: &str = "メモ";
/// Column of buttons.
pub const ACTIONS: &str = "操作";
/// Opens what is noted by hand.
pub const DETAILS: &str = "記録と催促";
/// Ticks.
pub const IS_SENT: &str = "送付済み";
/// Ticks.
pub const IS_OPENED: &str = "開封を確認した";
/// Ticks.
pub const IS_REMINDED: &str = "催促した";
/// The reminder.
pub const SUBJECT: &str = "催促のメールの件名";
/// The reminder.
pub const BODY: &str = "催促のメールの本文";
/// The name of the action.
pub const NOTED: &str = "回答の状況を記録";
/// No file is in that state.
pub const NONE_IN_STATE: &str = "この状態の担当はありません。";
/// What is missing.
pub const LACKING: &str = "記入もれのあるシート";
/// Nothing is known.
pub const NO_DATE: &str = "—";

/// How far a file is.
pub fn state(state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::NotSent => "未送付",
        DeliveryState::Sent => "送付済み",
        DeliveryState::Opened => "開封",
        DeliveryState::Incomplete => "記入もれあり",
        DeliveryState::Replied => "回答あり",
    }
}

/// How far a file is, with how late it is.
pub fn state_of(delivery: &DeliveryStatus) -> String {
    let state = state(delivery.state);
    match delivery.late {
        Late::No if delivery.is_corrected => format!("{state}（{}通目）", delivery.replies),
        Late::No => state.to_owned(),
        Late::Overdue(days) => format!("{state}（期限を{days}日過ぎています）"),
        Late::RepliedLate => format!("{state}（期限後）"),
    }
}

/// The whole in a sentence.
pub fn totals(totals: Totals, due: Option<&str>) -> String {
    let due = due.map_or_else(String::new, |due| format!("提出期限は{due}。"));
    let overdue = match totals.overdue {
        0 => String::new(),
        overdue => format!("期限を過ぎて未回答が{overdue}。"),
    };
    let missing = match totals.incomplete {
        0 => String::new(),
        incomplete => format!("記入もれありが{incomplete}。"),
    };
    format!(
        "{due}{}の担当のうち{}から回答が届いています。{overdue}{missing}",
        totals.all,
        totals.answered()
    )
}

/// An issue in a list.
pub fn issue(number: u32, year: &str, stage: &str) -> String {
    match stage {
        "" => format!("第{number}回　{year}"),
        stage => format!("第{number}回　{year}　{stage}"),
    }
}

/// How many entries are missing.
pub fn missing(count: u32) -> String {
    match count {
        0 => "なし".to_owned(),
        count => format!("{count}か所"),
    }
}

/// A sheet on which something is missing.
pub fn lacking(page: usize, title: &str, what: &str) -> String {
    format!("{page}頁　{title}：{what}")
}

/// Who made a file, and when.
pub fn file_facts(office: &str, when: &str) -> String {
    match (office, when) {
        ("", "") => "書いた人：記録なし".to_owned(),
        (office, "") => office.to_owned(),
        ("", when) => when.to_owned(),
        (office, when) => format!("{office}　{when}"),
    }
}

/// What could not be read of a file.
pub fn unreadable(count: usize) -> String {
    format!(
        "読めないところが{count}件あります。それ以外は取り込めます。元のファイルは捨てずに残してください。"
    )
}

/// What would happen, in a sentence.
pub fn counts(preview: &MergePreview, unreadable: usize) -> String {
    format!(
        "取り込む {}件、すでに同じ {}件、確認が必要 {}件、担当外 {}件、読めない {unreadable}件",
        preview.taken.len(),
        preview.same,
        preview.asked.len(),
        preview.outside.len(),
    )
}

/// Replies that say nothing new.
pub fn passed_over(count: usize) -> String {
    format!("{count}通は、すでに取り込んだものか、あとの回答に差し替えられたものです。")
}

/// What is not shown.
pub fn more(count: usize) -> String {
    format!("ほかに{count}件あります。")
}

/// A field of a record that comes.
pub fn field(label: &str, value: &str) -> String {
    format!("{label}：{value}")
}

/// A question in the list.
pub fn asked(place: &str, what: &str) -> String {
    format!("{place}　{what}")
}

/// Questions wait.
pub fn questions_wait(count: usize) -> String {
    format!("確認が必要な点が{count}件あります。")
}

/// The last action was a merge.
pub fn merged(taken: usize, asked: usize, outside: usize) -> String {
    format!("{taken}件を取り込みました。確認が必要な点 {asked}件、担当外の変更 {outside}件。")
}

/// Takes a file off the list.
pub fn take_off(name: &str) -> String {
    format!("{TAKE_OFF}：{name}")
}

/// Opens what is noted by hand of a section.
pub fn details_of(name: &str) -> String {
    format!("{DETAILS}：{name}")
}

/// A tick with its time.
pub fn noted(what: &str, when: &str) -> String {
    if when.is_empty() {
        what.to_owned()
    } else {
        format!("{what}（{when}）")
    }
}

/// The copy before, or the replies, could not be kept.
pub fn not_kept(error: &StoreError) -> String {
    format!(
        "取り込む前の控えと回答のファイルを残せなかったため、取り込みをやめました（{error}）。計画は変わっていません。空きを確かめて、もう一度お試しください。"
    )
}

/// A reply to a plan that is not here.
pub const NO_PLAN: &str = "これは担当からの回答のファイルで、もとの計画がこの端末にありません。";
/// What to do then.
pub const NO_PLAN_STEP: &str = "事務局の端末で計画を開き、「回答」で取り込んでください。計画の控えがあれば、先に控えから戻します。";

/// What an office says that would be taken in.
pub fn taken_of(offices: &str, count: usize) -> String {
    format!("{offices}　{count}件")
}

/// How many there are.
pub fn some(count: usize) -> String {
    format!("{count}件")
}

/// Files that can be taken in.
pub fn readable_files(count: usize) -> String {
    format!("{READABLE}　{count}通")
}

/// Something went wrong that may not the next time.
pub const AGAIN: &str = "もう一度お試しください。続くときは、このページを開き直してください。";
/// An answer that does not fit the question.
pub const UNEXPECTED: &str = "Excelファイルを読み取れませんでした。";
