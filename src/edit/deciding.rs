//! Deciding what a merge left open.

use serde_json::Value;

use super::{Edit, difference};
use crate::plan::mailing::{Candidate, Question};
use crate::plan::{Id, Key, Plan, Record as _, TableName};
use crate::session::Author;

/// Whether someone has to decide: a value stands there that no decision has seen.
pub fn is_open(plan: &Plan, question: Id<Question>) -> bool {
    plan.candidates
        .iter()
        .any(|candidate| candidate.question == question && !candidate.seen)
}

/// The edits that write `value` where the question asks, and note who decided it.
pub fn decide(plan: &Plan, question: Id<Question>, value: &Value, author: &Author) -> Vec<Edit> {
    let Some(row) = plan.get(question) else {
        return Vec::new();
    };
    let mut edits = match (TableName::from_name(&row.table), row.record) {
        (Some(table), Some(key)) => write(plan, table, key, &row.field, value),
        _ => Vec::new(),
    };
    let set = |table, id, field: &str, to: Value| Edit::Set {
        table,
        id,
        field: field.to_owned(),
        from: Value::Null,
        to,
    };
    let key = question.key();
    edits.extend([
        set(Question::TABLE, key, "chosen", value.to_string().into()),
        set(
            Question::TABLE,
            key,
            "decided_by",
            author.office.as_str().into(),
        ),
        set(
            Question::TABLE,
            key,
            "decided_at",
            author.at.0.as_str().into(),
        ),
    ]);
    let unseen = plan
        .candidates
        .iter()
        .filter(|candidate| candidate.question == question);
    edits.extend(unseen.map(|row| set(Candidate::TABLE, row.id().key(), "seen", true.into())));
    edits
}

fn write(plan: &Plan, table: TableName, id: Key, field: &str, value: &Value) -> Vec<Edit> {
    if !field.is_empty() {
        return vec![Edit::Set {
            table,
            id,
            field: field.to_owned(),
            from: Value::Null,
            to: value.clone(),
        }];
    }
    match (plan.table(table).read(id), value) {
        (Some(before), Value::Object(after)) => {
            let mut edits = Vec::new();
            difference::fields(table, id, &before, after, &mut edits);
            edits
        }
        (None, Value::Object(row)) => vec![Edit::Add {
            table,
            row: row.clone(),
        }],
        (Some(row), _) => vec![Edit::Remove { table, id, row }],
        (None, _) => Vec::new(),
    }
}
