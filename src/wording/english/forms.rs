//! What the controls of forms are called, offer and say.

use super::checks::names;
use super::counting::counted;
use super::reports::{self, records};
use super::settings;
use crate::form::{Nothing, Refusal};
use crate::plan::field::Field as _;
use crate::plan::header::PlanWords;
use crate::plan::numbering::NumberingStyle;
use crate::plan::scale::{Assessor, SealShape};
use crate::plan::{Plan, TableName, YearStyle};
pub use crate::wording::japanese::forms::What;

/// Browsers leave out plain spaces before an option; they keep this one.
const INDENT: &str = "\u{2003}";

pub const OPERATIONS: &str = "Buttons";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const DELETE: &str = "Remove";
pub const USED: &str = "Used in";
pub const EMPTY: &str = "Nothing yet.";
pub const NOTHING_TO_TICK: &str = "There is nothing to choose yet. Add something in “Settings”.";

pub fn label(plan: &Plan, table: TableName, field: &str) -> String {
    let own = plan
        .header()
        .and_then(|header| own_word(&header.words, table, field));
    match own {
        Some(word) if !word.is_empty() => word.to_owned(),
        _ => records::field(table, field).to_owned(),
    }
}

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

pub fn open(table: TableName, field: &str) -> &'static str {
    match (table, field) {
        (TableName::Criteria, "scale") => settings::SAME_SCALE,
        (_, "achieved" | "continues") => settings::UNSAID,
        _ => "(none)",
    }
}

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

pub fn flag(flag: bool) -> &'static str {
    if flag { reports::YES } else { reports::NO }
}

pub fn in_outline(depth: usize, number: &str, name: &str) -> String {
    let indent = INDENT.repeat(depth);
    if number.is_empty() {
        format!("{indent}{name}")
    } else {
        format!("{indent}{number} {name}")
    }
}

pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoNumber => "Write a number, or leave it empty if you do not use it.",
        Refusal::NoYear => "Choose a fiscal year.",
        Refusal::Needed => "This cannot be empty. Choose one.",
        Refusal::NotWritable => "You cannot write in this field.",
    }
}

pub fn first_make(nothing: Nothing) -> String {
    format!("First add something to “{}”.", names::table(nothing.0))
}

pub fn of_row(what: &str, row: usize) -> String {
    format!("{what}, row {row}")
}

pub fn do_to_row(what: &str, row: usize) -> String {
    format!("{what} row {row}")
}

pub fn do_to(what: &str, name: &str) -> String {
    format!("{what} “{name}”")
}

// Words for tables, and the plan's own words, read right here whether they say one or many.
pub fn add(list: &str) -> String {
    format!("Add: {list}")
}

pub fn used(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        counted(count, "place", "places")
    }
}

pub fn action(table: TableName, what: What) -> String {
    let name = names::table(table);
    match what {
        What::Change => format!("{name}: change"),
        What::Add => format!("{name}: add"),
        What::Order => format!("{name}: change the order"),
        What::Delete => format!("{name}: remove"),
        What::Replace => format!("{name}: replace and remove"),
    }
}
