//! What a merge leaves to be decided, as JSON and in words.

use ayumi::edit::Edit;
use ayumi::merge::is_open;
use ayumi::plan::mailing::{Candidate, Question, QuestionKind};
use ayumi::plan::{Field as _, Key, Plan, TableName};
use ayumi::report::comparison::in_words;
use ayumi::report::log::LogLine;
use ayumi::wording::command_line::merge as own_words;
use serde::Serialize;
use serde_json::Value;

/// The questions of a plan that nobody has decided.
pub(super) struct Questions {
    /// Different values, removals against changes, what does not fit together.
    pub(super) conflicts: Vec<QuestionJson>,
    /// Changes outside of what was asked.
    pub(super) outside: Vec<QuestionJson>,
}

/// A question. Of a record as a whole it has no field.
#[derive(Serialize)]
pub(super) struct QuestionJson {
    kind: String,
    table: String,
    id: Option<Key>,
    field: Option<String>,
    place: String,
    base: Value,
    values: Vec<ValueJson>,
    #[serde(skip)]
    label: String,
}

#[derive(Serialize)]
struct ValueJson {
    office: String,
    at: String,
    value: Value,
}

impl Questions {
    /// Those that are open, in the order of tables and records. `own` is the office of the plan
    /// itself, whose value may stand for choice too.
    pub(super) fn open(plan: &Plan, own: &str) -> Self {
        let place = |row: &Question| TableName::from_name(&row.table);
        let mut open: Vec<&Question> = plan
            .questions
            .iter()
            .map(|row| row.record())
            .filter(|question| is_open(plan, question))
            .collect();
        open.sort_by_key(|row| (place(row), row.record, row.field.clone(), row.id));
        let (outside, conflicts): (Vec<&Question>, Vec<&Question>) = open
            .into_iter()
            .partition(|question| question.kind == QuestionKind::Outside);
        let json = |question: &Question| QuestionJson::of(plan, question, own);
        Self {
            conflicts: conflicts.into_iter().map(json).collect(),
            outside: outside.into_iter().map(json).collect(),
        }
    }
}

impl QuestionJson {
    fn of(plan: &Plan, question: &Question, own: &str) -> Self {
        let line = in_place(plan, question);
        let kind = question.kind.to_value();
        Self {
            kind: kind.as_str().unwrap_or_default().to_owned(),
            table: question.table.clone(),
            id: question.record,
            field: Some(question.field.clone()).filter(|field| !field.is_empty()),
            place: line
                .as_ref()
                .map_or_else(String::new, |line| line.place.clone()),
            base: read(&question.base),
            values: candidates(plan, question)
                .map(|candidate| ValueJson {
                    office: if candidate.office.is_empty() {
                        own.to_owned()
                    } else {
                        candidate.office.clone()
                    },
                    at: candidate.at.0.clone(),
                    value: read(&candidate.value),
                })
                .collect(),
            label: line.map_or_else(String::new, |line| line.label),
        }
    }

    /// The question in words: where it is, then who says what.
    pub(super) fn lines(&self, plan: &Plan) -> Vec<String> {
        let mut lines = vec![own_words::question(&self.place, &self.label)];
        lines.extend(self.values.iter().map(|said| {
            let line = self
                .edit(said.value.clone())
                .map(|edit| in_words(plan, vec![edit]));
            let line = line.and_then(|lines| lines.into_iter().next());
            let shown = line.map_or_else(|| said.value.to_string(), |line| line.after);
            own_words::value(&said.office, &said.at, &shown)
        }));
        lines
    }

    /// What it would be to choose a value, if it is one of a field.
    fn edit(&self, to: Value) -> Option<Edit> {
        set(&self.table, self.id, self.field.as_deref()?, to)
    }
}

/// What stands for choice in a question, in the order of their ids.
pub(super) fn candidates<'a>(
    plan: &'a Plan,
    question: &'a Question,
) -> impl Iterator<Item = &'a Candidate> {
    let rows = plan.candidates.iter().map(|row| row.record());
    rows.filter(|candidate| candidate.question == question.id)
}

/// A value as a question holds it.
pub(super) fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Where a question is, in the words of the change log.
fn in_place(plan: &Plan, question: &Question) -> Option<LogLine> {
    let edit = set(
        &question.table,
        question.record,
        &question.field,
        Value::Null,
    )?;
    in_words(plan, vec![edit]).into_iter().next()
}

fn set(table: &str, id: Option<Key>, field: &str, to: Value) -> Option<Edit> {
    Some(Edit::Set {
        table: TableName::from_name(table)?,
        id: id?,
        field: field.to_owned(),
        from: Value::Null,
        to,
    })
}
