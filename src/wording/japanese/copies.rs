//! What is said of a section's working copy (提出用の写し) outside the page that hands it in.

use super::mailing::ALL_SECTIONS;
use crate::plan::{Moment, day};

/// The copy is opened for the first time: what is to be done.
pub const BEGUN: &str = "依頼を開きました。シートに記入し、終わったらこの画面から提出します。入力はこの端末に自動で保存されます。";
/// The file of the issue was opened before.
pub const ALREADY_HERE: &str =
    "この依頼は、すでにこの端末で開いています。前回の続きから記入できます。";
/// A reply was opened where the copy it came from is not there.
pub const AGAIN: &str = "提出したファイルから、記入の続きを始めます。";
/// A reply was opened, and the plan that asked for it is here.
pub const REPLY: &str = "これは回答のファイルです。「回答」の画面で取り込みます。";
/// A page of a copy that is the secretariat's whole.
pub const READ_ONLY_PAGE: &str = "この画面は見るだけです。ここにあることは事務局が管理しています。直したいところがあれば、事務局に知らせてください。";
/// A change that is not asked for was refused.
pub const NOT_ASKED: &str = "この欄は、この係に記入をお願いしているところではないため、変えられません。直したいところがあれば、事務局に知らせてください。";
/// Why a sheet of another section cannot be written.
pub const OTHER_SECTION: &str = "ほかの係のシートです。見るだけで、記入はできません。";
/// Why a sheet of another year cannot be written.
pub const OTHER_YEAR: &str = "今回の依頼とは別の年度です。見るだけで、記入はできません。";
/// Why the rating of another stage cannot be given.
pub const OTHER_STAGE: &str = "この評価は、今回の依頼には含まれません。";
/// Why the block of another section cannot be written.
pub const OTHER_BLOCK: &str = "ほかの係の欄です。";
/// What of the table of years is asked for.
pub const ONLY_ACTUALS: &str =
    "年次計画と目標値は事務局が管理しています。記入できるのは今年度の実績値です。";
/// Back to what is asked for.
pub const TO_TASK: &str = "提出の画面へ";

/// The name of a copy in the list of plans.
pub fn title(section: &str, year: &str) -> String {
    let section = if section.is_empty() {
        ALL_SECTIONS
    } else {
        section
    };
    format!("提出用：{section} {year}")
}

/// The line below it: the plan, when replies are due, whether it was handed in.
pub fn about(plan: &str, due: &str, handed_in_at: &Moment) -> String {
    let due = match day::of_week(due) {
        Some((month, day, _)) => format!("　期限 {month}月{day}日"),
        None => String::new(),
    };
    let handed_in = match handed_in_at.short() {
        at if at.is_empty() => "　まだ提出していません".to_owned(),
        at => format!("　{at} に提出済み"),
    };
    format!("{plan}{due}{handed_in}")
}

/// What a further section writes on a sheet.
pub fn further(section: &str) -> String {
    format!("主担当はほかの係です。{section}は、下の「{section}」の欄に記入します。")
}
