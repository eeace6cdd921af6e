//! Words of the page on what a merge left to be decided (確認が必要な点).

use crate::plan::mailing::QuestionKind;
use crate::report::questions::{Choice, ChoiceName, QuestionCard};

/// Nothing was ever asked.
pub const NONE: &str = "確認が必要な点はありません";
/// What is asked here.
pub const NONE_STEP: &str = "回答を取り込んだときに、同じ欄に違う内容が書かれていたり、担当外の変更があったりすると、ここに並びます。";
/// To the page of replies.
pub const TO_REPLIES: &str = "回答を取り込む";
/// Everything is decided.
pub const ALL_DECIDED: &str = "すべて決めました。決め直すときは、下の一覧から選びます。";
/// Prints the page.
pub const PRINT: &str = "印刷する";
/// Above what was decided.
pub const DECIDED: &str = "決めたもの";
/// The secretariat.
pub const SECRETARIAT: &str = "事務局";
/// A place this version does not know.
pub const UNKNOWN_PLACE: &str = "この版の「あゆみ」では扱えない場所";
/// What to do about such a place.
pub const UNKNOWN_STEP: &str =
    "新しい版の「あゆみ」で書かれた内容です。消さずに残しています。新しい版で開くと決められます。";
/// Nothing stands there.
pub const NOTHING: &str = "（空欄）";
/// The record is not there.
pub const NO_RECORD: &str = "（なし）";
/// What stands in the plan.
pub const NOW: &str = "いまの計画";
/// Arrived after the question was decided.
pub const LATE: &str = "あとから届いた内容";
/// Writes both texts.
pub const BOTH: &str = "両方を残す";
/// Writes something else.
pub const WRITE: &str = "別の内容を書く";
/// Decides later.
pub const LATER: &str = "あとで決める";
/// Label of the control for something else.
pub const WRITING: &str = "別の内容";
/// What to know of it.
pub const WRITING_SUPPORT: &str = "「この内容に決める」を押すまでは残りません。";
/// How several texts are written.
pub const ONE_A_LINE: &str = "1行に1つ書きます。";
/// Takes what was written.
pub const TAKE_WRITTEN: &str = "この内容に決める";
/// Leaves what was written.
pub const LEAVE_WRITING: &str = "書くのをやめる";
/// What was written does not fit.
pub const UNFIT: &str = "この欄には入れられない内容です。書き直してください。";
/// Column.
pub const PLACE: &str = "場所";
/// Column.
pub const FIELD: &str = "項目";
/// Column.
pub const CHOSEN: &str = "決めた内容";
/// Column.
pub const DECIDER: &str = "決めた人・日時";
/// Column of buttons.
pub const ACTIONS: &str = "操作";
/// Decides anew.
pub const AGAIN: &str = "決め直す";
/// It cannot be decided like that.
pub const REFUSED: &str = "この内容には決められません。もとの記録がいまの計画にないか、ほかで使われています。先にそちらを直してください。";
/// The name of the action.
pub const ACTION: &str = "確認が必要な点を決める";
/// What was decided before further values arrived.
pub const EARLIER: &str = "前に決めた内容";
/// The keys.
pub const KEYS: &str =
    "項目の上で、数字を押すとその内容に決まります（0は元、1はA、2はB）。↑↓で前後の項目へ移ります。";

/// How many wait.
pub fn count(open: usize) -> String {
    format!("{open}件あります。決めるまで、どの内容も消えずに残っています。")
}

/// A field with what it is a field of.
pub fn what(part: &str, field: &str) -> String {
    if part.is_empty() {
        field.to_owned()
    } else {
        format!("{part}　{field}")
    }
}

/// Stands before a field of a record.
pub fn label(field: &str) -> String {
    format!("{field}：")
}

/// Why it is asked, in a word.
pub fn kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Differs => "内容の食い違い",
        QuestionKind::Removed => "削除と変更",
        QuestionKind::Outside => "担当外の変更",
        QuestionKind::Impossible => "同時には成り立たない変更",
    }
}

/// Why it is asked, in a sentence.
pub fn because(card: &QuestionCard) -> &'static str {
    match card.kind {
        QuestionKind::Differs => "同じところに、違う内容が書かれています。",
        QuestionKind::Removed => "一方が消し、もう一方が書き換えています。",
        QuestionKind::Outside => {
            "お願いした範囲の外が書き換えられています。取り込まずに分けてあります。"
        }
        QuestionKind::Impossible => {
            "あわせて取り込むと計画として成り立たないため、取り込まずに分けてあります。"
        }
    }
}

/// What a value is called: 元, A, B.
pub fn name(name: ChoiceName) -> String {
    match name {
        ChoiceName::Issued => "元".to_owned(),
        ChoiceName::Now => "いま".to_owned(),
        ChoiceName::Given(index) => u8::try_from(index)
            .ok()
            .filter(|index| *index < 26)
            .map_or_else(
                || (index + 1).to_string(),
                |index| char::from(b'A' + index).to_string(),
            ),
    }
}

/// Whose value it is.
pub fn from(choice: &Choice) -> String {
    if choice.name == ChoiceName::Issued {
        return "発行したときの内容".to_owned();
    }
    let from: Vec<String> = choice
        .from
        .iter()
        .map(|(office, when)| match when.as_str() {
            "" => office.clone(),
            when => format!("{office}　{when}"),
        })
        .collect();
    from.join("、")
}

/// What the button under a value does.
pub fn take(card: &QuestionCard, choice: &Choice) -> &'static str {
    let is_outside = card.kind == QuestionKind::Outside;
    match (choice.name, card.is_record, choice.is_removal) {
        _ if is_outside && choice.is_now => "取り込まない",
        (ChoiceName::Given(_), _, _) if is_outside => "取り込む",
        (_, true, true) => "消すことにする",
        (_, true, false) => "残すことにする",
        (ChoiceName::Issued, _, _) => "元のままにする",
        (ChoiceName::Now, _, _) => "いまのままにする",
        (ChoiceName::Given(_), false, _) => "この内容にする",
    }
}

/// The whole name of that button.
pub fn take_of(take: &str, choice: &Choice) -> String {
    format!("{take}：{} {}", name(choice.name), from(choice))
}

/// Who decided, and when.
pub fn decided_by(by: &str, when: &str) -> String {
    format!("{by}　{when}")
}

/// What was decided earlier.
pub fn earlier(by: &str, when: &str) -> String {
    format!("{EARLIER}（{by}　{when}）。そのあとに別の内容が届いたため、もう一度確認してください。")
}

/// The name of the button that decides anew.
pub fn again(place: &str, what: &str) -> String {
    format!("{AGAIN}：{place} {what}")
}
