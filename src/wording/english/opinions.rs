//! The words of opinions and the responses to them.

use super::reports::records;
use crate::plan::summary::ResponseState;
use crate::report::opinions::OpinionStanding;

pub fn title(year: &str) -> String {
    format!("Opinions and responses · {year}")
}

pub const LEAD: &str = "Opinions of committees and others, and the responses to them. Those still without a response show up again in the next fiscal year.";
pub const STATE: &str = "State of the response";
pub const ALL: &str = "All";
pub const ADD: &str = "Add an opinion";
pub const ADD_RESPONSE: &str = "Add a response";
pub const RESPONSES: &str = "Responses";
pub const NO_RESPONSE: &str = "No response written yet.";
pub const EMPTY: &str =
    "There are no opinions for this fiscal year yet. Write one with “Add an opinion”.";
pub const NONE_SHOWN: &str = "There are no opinions in this state.";
pub const STILL_OPEN: &str = "Opinions still open from earlier fiscal years";
pub const ON_PLAN: &str = "The whole plan";
pub const GIVEN_BY_HELP: &str = "Do not write the names of individuals.";
pub const NODE: &str = "Part of the plan it is about";
pub const NODE_HELP: &str = "Leave this open if the opinion is about the whole plan.";
pub const INITIATIVE: &str = "Initiative it is about";

pub const CHOOSE_INITIATIVE: &str = "Choose an initiative, if the opinion is about just one";

pub fn standing(standing: OpinionStanding) -> &'static str {
    match standing {
        OpinionStanding::Unanswered => "No response yet",
        OpinionStanding::Open => state(ResponseState::Open),
        OpinionStanding::Done => state(ResponseState::Done),
        OpinionStanding::Declined => state(ResponseState::Declined),
    }
}

pub fn state(state: ResponseState) -> &'static str {
    let word = match state {
        ResponseState::Open => "open",
        ResponseState::Done => "done",
        ResponseState::Declined => "declined",
    };
    records::choice(word).unwrap_or_default()
}

pub fn counted(word: &str, count: usize) -> String {
    format!("{word} ({count})")
}

pub fn answered_by(section: &str, state: &str) -> String {
    if section.is_empty() {
        format!("Response ({state})")
    } else {
        format!("Response ({section}, {state})")
    }
}

pub fn on(what: &str) -> String {
    format!("About: {what}")
}
