//! What the controls of forms are called, offer and say.

use super::checks::names;
use super::reports::{self, records};
use super::settings;
use crate::form::{Nothing, Refusal};
use crate::plan::field::Field as _;
use crate::plan::header::PlanWords;
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, SealShape};
use crate::plan::{Plan, TableName, YearStyle};

/// Above the buttons of a row.
pub const OPERATIONS: &str = "操作";
/// Up.
pub const UP: &str = "上へ";
/// Down.
pub const DOWN: &str = "下へ";
/// Deletes.
pub const DELETE: &str = "削除";
/// How many records use it.
pub const USED: &str = "使用";
/// Nothing yet.
pub const EMPTY: &str = "まだありません。";
/// There is nothing to tick.
pub const NOTHING_TO_TICK: &str = "選べるものが、まだありません。「設定」で足してください。";

/// What a field is called: by the plan's own word where it has one.
pub fn label(plan: &Plan, table: TableName, field: &str) -> String {
    let own = plan
        .header()
        .and_then(|header| own_word(&header.words, table, field));
    match own {
        Some(word) if !word.is_empty() => word.to_owned(),
        _ => records::field(table, field).to_owned(),
    }
}

/// What the records of a table are called: by the plan's own word where it has one.
pub fn table(plan: &Plan, table: TableName) -> String {
    let word = |word: fn(&PlanWords) -> &String| {
        let own = plan.header().map(|header| word(&header.words));
        own.filter(|word| !word.is_empty()).cloned()
    };
    match table {
        TableName::Sections => word(|words| &words.section),
        TableName::Initiatives => word(|words| &words.initiative),
        TableName::Sheets => word(|words| &words.sheet),
        _ => None,
    }
    .unwrap_or_else(|| names::table(table).to_owned())
}

/// The plan's own word for a field.
fn own_word<'a>(words: &'a PlanWords, table: TableName, field: &str) -> Option<&'a str> {
    use TableName as T;
    Some(match (table, field) {
        (_, "section" | "sections") => &words.section,
        (_, "initiative") => &words.initiative,
        (T::Initiatives, "overview") => &words.overview,
        (T::Sheets | T::SheetBlocks, "activity") => &words.activity,
        (T::Sheets | T::SheetBlocks, "outcome") => &words.outcome,
        (T::Sheets, "policy") => &words.policy,
        (T::Sheets | T::Initiatives, "remarks") => &words.remarks,
        _ => return None,
    })
}

/// What a list offers where a field can be left open.
pub fn open(table: TableName, field: &str) -> &'static str {
    match (table, field) {
        (TableName::Criteria, "scale") => settings::SAME_SCALE,
        (_, "achieved" | "continues") => settings::UNSAID,
        _ => "（なし）",
    }
}

/// One of a few words a field can hold.
pub fn choice(field: &str, choice: &str) -> String {
    let value = choice.into();
    match field {
        "numbering" => NumberingStyle::from_value(&value).map(settings::numbering),
        "year_style" => YearStyle::from_value(&value).map(settings::year_style),
        "shape" => SealShape::from_value(&value).map(|shape| settings::shape(shape).to_owned()),
        "assessor" => {
            Assessor::from_value(&value).map(|assessor| settings::assessor(assessor).to_owned())
        }
        _ => records::choice(choice).map(str::to_owned),
    }
    .unwrap_or_else(|| choice.to_owned())
}

/// Yes or no.
pub fn flag(flag: bool) -> &'static str {
    if flag { reports::YES } else { reports::NO }
}

/// A record of the outline in a list: indented by its depth, number first.
pub fn in_outline(depth: usize, number: &str, name: &str) -> String {
    let indent = "　".repeat(depth);
    if number.is_empty() {
        format!("{indent}{name}")
    } else {
        format!("{indent}{number} {name}")
    }
}

/// Why what was written is not taken, and what to do.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoNumber => "数字で書いてください。使わないときは空欄にします。",
        Refusal::NoYear => "年度を選んでください。",
        Refusal::Needed => "空欄にはできません。どれかを選んでください。",
        Refusal::NotWritable => "この欄には書き込めません。",
    }
}

/// What has to be made first.
pub fn first_make(nothing: Nothing) -> String {
    format!("先に「{}」を足してください。", names::table(nothing.0))
}

/// A control of a numbered row: 2行目の名称.
pub fn of_row(what: &str, row: usize) -> String {
    format!("{row}行目の{what}")
}

/// What a button does to a numbered row: 2行目を上へ.
pub fn do_to_row(what: &str, row: usize) -> String {
    do_to(what, &format!("{row}行目"))
}

/// What a button does to a named record.
pub fn do_to(what: &str, name: &str) -> String {
    format!("{name}を{what}")
}

/// Adds to a list.
pub fn add(list: &str) -> String {
    format!("{list}を足す")
}

/// How many records use it.
pub fn used(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        format!("{count}件")
    }
}

/// The name of the action that changes, adds, reorders or deletes records of a table.
pub fn action(table: TableName, what: What) -> String {
    let name = names::table(table);
    match what {
        What::Change => format!("{name}を変更"),
        What::Add => format!("{name}を追加"),
        What::Order => format!("{name}の並び順を変更"),
        What::Delete => format!("{name}を削除"),
        What::Replace => format!("{name}を置き換えて削除"),
    }
}

/// What is done to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A field is written.
    Change,
    /// It is added.
    Add,
    /// It is moved among its siblings.
    Order,
    /// It is deleted.
    Delete,
    /// Another is put in its place.
    Replace,
}
