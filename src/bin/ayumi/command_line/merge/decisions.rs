//! Decisions made elsewhere: a list someone wrote, or the questions another copy of the plan has
//! decided.

use std::path::Path;

use ayumi::bundle;
use ayumi::edit::apply;
use ayumi::merge::{decide, is_open};
use ayumi::plan::mailing::{Question, QuestionKind};
use ayumi::plan::{Key, Moment, Plan};
use ayumi::session::Author;
use ayumi::wording::command_line::merge as own_words;
use serde::Deserialize;
use serde_json::Value;

use super::super::open::{self, tell};
use super::questions::{candidates, read as read_value};

/// What somebody chose.
#[derive(Deserialize)]
pub(super) struct Decision {
    /// The table of the record.
    table: String,
    /// The record.
    id: Key,
    /// The field; none for the record as a whole.
    #[serde(default)]
    field: Option<String>,
    /// The value that shall stand there; null for nothing.
    chosen: Value,
    /// Who decided; whoever merges, if it is not said.
    #[serde(default)]
    by: String,
    /// When.
    #[serde(default)]
    at: String,
    /// The values that stood for choice; where they are named, the decision counts for no other.
    #[serde(default)]
    seen: Option<Vec<Value>>,
    /// For a change outside of what was asked: whose change it is.
    #[serde(default)]
    office: Option<String>,
}

/// Reads decisions from a file.
pub(super) fn read(path: &Path) -> Result<Vec<Decision>, String> {
    let bytes = open::bytes(path)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    if let Ok(decisions) = serde_json::from_slice(text) {
        return Ok(decisions);
    }
    let reading = bundle::read(&bytes).map_err(|_| own_words::NO_DECISIONS.to_owned())?;
    let decided = |question: &&Question| !question.chosen.is_empty();
    let questions = reading.plan.questions.iter().map(|row| row.record());
    let decision = |question| of_question(&reading.plan, question);
    Ok(questions.filter(decided).filter_map(decision).collect())
}

/// What a plan has decided: for the values that were there at the time.
fn of_question(plan: &Plan, question: &Question) -> Option<Decision> {
    let seen = candidates(plan, question).filter(|candidate| candidate.seen);
    Some(Decision {
        table: question.table.clone(),
        id: question.record?,
        field: Some(question.field.clone()),
        chosen: read_value(&question.chosen),
        by: question.decided_by.clone(),
        at: question.decided_at.0.clone(),
        seen: Some(seen.map(|candidate| read_value(&candidate.value)).collect()),
        office: outside_office(plan, question),
    })
}

/// The plan with what was decided. A decision that fits no question is told and left alone.
pub(super) fn settle(mut plan: Plan, decisions: &[Decision], author: &Author) -> Plan {
    for decision in decisions {
        match settled(&plan, decision, author) {
            Ok(Some(next)) => plan = next,
            Ok(None) => {}
            Err(why) => {
                let (id, field) = (decision.id.to_string(), decision.field());
                tell(&own_words::not_used(&decision.table, &id, field, why));
            }
        }
    }
    plan
}

/// The plan with one decision; none if it stands there already.
fn settled(
    plan: &Plan,
    decision: &Decision,
    author: &Author,
) -> Result<Option<Plan>, &'static str> {
    let mut questions = plan.questions.iter().map(|row| row.record());
    let question = questions
        .find(|question| decision.is_of(plan, question))
        .ok_or(own_words::NOTHING_TO_DECIDE)?;
    if !decision.has_seen_all(plan, question) {
        return Err(own_words::NOT_SEEN);
    }
    let chosen = bundle::compact(&decision.chosen);
    if question.chosen == chosen && !is_open(plan, question) {
        return Ok(None);
    }
    let author = decision.author(author);
    decide(plan, question.id, &chosen, &author)
        .and_then(|edits| apply(plan, edits).ok())
        .map(|(plan, _)| Some(plan))
        .ok_or(own_words::NOT_POSSIBLE)
}

impl Decision {
    fn field(&self) -> &str {
        self.field.as_deref().unwrap_or_default()
    }

    fn is_of(&self, plan: &Plan, question: &Question) -> bool {
        question.table == self.table
            && question.record == Some(self.id)
            && question.field == self.field()
            && outside_office(plan, question) == self.office
    }

    fn has_seen_all(&self, plan: &Plan, question: &Question) -> bool {
        self.seen.as_ref().is_none_or(|seen| {
            candidates(plan, question).all(|candidate| {
                let value = read_value(&candidate.value);
                value == self.chosen || seen.contains(&value)
            })
        })
    }

    fn author(&self, merging: &Author) -> Author {
        let or = |said: &str, other: &str| if said.is_empty() { other } else { said }.to_owned();
        Author {
            office: or(&self.by, &merging.office),
            at: Moment(or(&self.at, &merging.at.0)),
        }
    }
}

/// Whose change outside of what was asked a question is about; none for any other question.
fn outside_office(plan: &Plan, question: &Question) -> Option<String> {
    let is_outside = question.kind == QuestionKind::Outside;
    let first = candidates(plan, question).next().filter(|_| is_outside);
    first.map(|candidate| candidate.office.clone())
}
