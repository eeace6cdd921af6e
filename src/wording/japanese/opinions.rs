//! The words of opinions and what is answered (意見と対応).

use super::reports::records;
use crate::plan::summary::ResponseState;
use crate::report::opinions::OpinionStanding;

/// The heading of the page.
pub fn title(year: &str) -> String {
    format!("意見と対応　{year}")
}

/// What the page is for.
pub const LEAD: &str =
    "委員会などの意見と、それへの対応をまとめます。対応がまだの意見は、次の年度にも出てきます。";
/// Filter: how far they are.
pub const STATE: &str = "対応の状況";
/// Every opinion.
pub const ALL: &str = "すべて";
/// Adds an opinion.
pub const ADD: &str = "意見を足す";
/// Adds an answer.
pub const ADD_RESPONSE: &str = "対応を足す";
/// The answers to an opinion.
pub const RESPONSES: &str = "対応";
/// No answer yet.
pub const NO_RESPONSE: &str = "まだ対応が書かれていません。";
/// No opinion yet.
pub const EMPTY: &str = "この年度の意見はまだありません。「意見を足す」から書いてください。";
/// None of that kind.
pub const NONE_SHOWN: &str = "この状況の意見はありません。";
/// Heads those of earlier years.
pub const STILL_OPEN: &str = "前の年度から残っている意見";
/// An opinion on the plan as a whole.
pub const ON_PLAN: &str = "計画全体";
/// What to write where the body is named that gave it.
pub const GIVEN_BY_HELP: &str = "個人の名前は書きません。";
/// The node it is on.
pub const NODE: &str = "対象の施策";
/// What to choose there.
pub const NODE_HELP: &str = "計画全体への意見なら、選ばないままにします。";
/// The initiative it is on.
pub const INITIATIVE: &str = "対象の取組";

/// Opens the list of initiatives.
pub const CHOOSE_INITIATIVE: &str = "一つの取組への意見なら、取組を選ぶ";

/// How far the answers are.
pub fn standing(standing: OpinionStanding) -> &'static str {
    match standing {
        OpinionStanding::Unanswered => "対応がまだ",
        OpinionStanding::Open => "検討中",
        OpinionStanding::Done => "反映済み",
        OpinionStanding::Declined => "反映しない",
    }
}

/// How far an answer is.
pub fn state(state: ResponseState) -> &'static str {
    let word = match state {
        ResponseState::Open => "open",
        ResponseState::Done => "done",
        ResponseState::Declined => "declined",
    };
    records::choice(word).unwrap_or_default()
}

/// A standing with how many there are.
pub fn counted(word: &str, count: usize) -> String {
    format!("{word} {count}")
}

/// The head of an answer: who answers, and how far it is.
pub fn answered_by(section: &str, state: &str) -> String {
    if section.is_empty() {
        format!("対応（{state}）")
    } else {
        format!("対応（{section}、{state}）")
    }
}

/// What an opinion is on.
pub fn on(what: &str) -> String {
    format!("対象：{what}")
}
