//! Words of the page on what a merge left to be decided.

use super::counting::counted;
use crate::plan::mailing::QuestionKind;
use crate::report::questions::{Choice, ChoiceName, QuestionCard};

pub const NONE: &str = "There are no questions";
pub const NONE_STEP: &str = "When replies are taken in and say different things in the same field, or change what they were not asked for, they are listed here.";
pub const TO_REPLIES: &str = "Take in replies";
pub const ALL_DECIDED: &str =
    "Everything is decided. To change a decision, choose it from the list below.";
pub const PRINT: &str = "Print";
pub const DECIDED: &str = "Decided";
pub const SECRETARIAT: &str = "Secretariat";
pub const UNKNOWN_PLACE: &str = "A place this version of Ayumi does not know";
pub const UNKNOWN_STEP: &str = "A newer version of Ayumi wrote this. It is kept as it is. Open the plan in the newer version to decide it.";
pub const NOTHING: &str = "(empty)";
pub const NO_RECORD: &str = "(none)";
pub const NOW: &str = "In the plan now";
pub const LATE: &str = "Arrived later";
pub const BOTH: &str = "Keep both";
pub const WRITE: &str = "Write something else";
pub const LATER: &str = "Decide later";
pub const WRITING: &str = "Something else";
pub const WRITING_SUPPORT: &str = "It is not kept until you press “Use this”.";
// Ends with a space: the page puts `WRITING_SUPPORT` right behind it.
pub const ONE_A_LINE: &str = "Write one on each line. ";
pub const TAKE_WRITTEN: &str = "Use this";
pub const LEAVE_WRITING: &str = "Stop writing";
pub const UNFIT: &str = "This field cannot take that. Write it differently.";
pub const PLACE: &str = "Place";
pub const FIELD: &str = "Field";
pub const CHOSEN: &str = "What was decided";
pub const DECIDER: &str = "Who decided, and when";
pub const ACTIONS: &str = "Actions";
pub const AGAIN: &str = "Decide again";
pub const REFUSED: &str = "It cannot be decided this way. The record is no longer in the plan, or something else uses it. Put that right first.";
pub const ACTION: &str = "Decide a question";
pub const EARLIER: &str = "Decided before";
pub const KEYS: &str = "On a question, press a number to take that value (0 is the original, 1 is A, 2 is B). ↑ and ↓ go to the previous and the next question.";

pub fn count(open: usize) -> String {
    format!(
        "{} waiting. Until you decide, everything that was written is kept.",
        counted(open, "question is", "questions are")
    )
}

pub fn what(part: &str, field: &str) -> String {
    if part.is_empty() {
        field.to_owned()
    } else {
        format!("{part} · {field}")
    }
}

pub fn label(field: &str) -> String {
    format!("{field}: ")
}

pub fn kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Differs => "Different values",
        QuestionKind::Removed => "Removed and changed",
        QuestionKind::Outside => "Outside what was asked for",
        QuestionKind::Impossible => "Changes that do not fit together",
    }
}

pub fn because(card: &QuestionCard) -> &'static str {
    match card.kind {
        QuestionKind::Differs => "Different things were written in the same place.",
        QuestionKind::Removed => "One side removed this and the other changed it.",
        QuestionKind::Outside => {
            "Something outside what was asked for was changed. It was kept apart and not taken in."
        }
        QuestionKind::Impossible => {
            "Together, these changes would not make a valid plan. They were kept apart and not taken in."
        }
    }
}

pub fn name(name: ChoiceName) -> String {
    match name {
        ChoiceName::Issued => "Original".to_owned(),
        ChoiceName::Now => "Now".to_owned(),
        ChoiceName::Given(index) => u8::try_from(index)
            .ok()
            .filter(|index| *index < 26)
            .map_or_else(
                || (index + 1).to_string(),
                |index| char::from(b'A' + index).to_string(),
            ),
    }
}

pub fn from(choice: &Choice) -> String {
    if choice.name == ChoiceName::Issued {
        return "As sent out".to_owned();
    }
    let from: Vec<String> = choice
        .from
        .iter()
        .map(|(office, when)| match when.as_str() {
            "" => office.clone(),
            when => format!("{office} · {when}"),
        })
        .collect();
    from.join(", ")
}

pub fn take(card: &QuestionCard, choice: &Choice) -> &'static str {
    let is_outside = card.kind == QuestionKind::Outside;
    match (choice.name, card.is_record, choice.is_removal) {
        _ if is_outside && choice.is_now => "Do not take in",
        (ChoiceName::Given(_), _, _) if is_outside => "Take in",
        (_, true, true) => "Remove it",
        (_, true, false) => "Keep it",
        (ChoiceName::Issued, _, _) => "Keep the original",
        (ChoiceName::Now, _, _) => "Leave it as it is now",
        (ChoiceName::Given(_), false, _) => "Take this one",
    }
}

pub fn take_of(take: &str, choice: &Choice) -> String {
    format!("{take}: {} {}", name(choice.name), from(choice))
}

pub fn decided_by(by: &str, when: &str) -> String {
    format!("{by} · {when}")
}

pub fn earlier(by: &str, when: &str) -> String {
    format!("{EARLIER} ({by} · {when}). Something different arrived after that. Check it again.")
}

pub fn again(place: &str, what: &str) -> String {
    format!("{AGAIN}: {place} {what}")
}
