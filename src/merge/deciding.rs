//! Deciding a question: the choice is written where it belongs, and with the question.

use serde_json::Value;

use super::address::Address;
use super::saying::Saying;
use crate::edit::build::removal_of;
use crate::edit::{Edit, change};
use crate::plan::mailing::Question;
use crate::plan::{Id, Plan, TableName};
use crate::session::Author;

/// The edits that decide a question: `chosen` is the value of one of its candidates, or any other
/// that fits. None if it cannot be done, because the record it is about is not there or others
/// need what would be removed.
///
/// The secretariat may decide anew as often as it likes.
pub fn decide(
    plan: &Plan,
    question: Id<Question>,
    chosen: &str,
    author: &Author,
) -> Option<Vec<Edit>> {
    let row = plan.get(question)?;
    let address = address_of(row)?;
    let mut edits = match Saying::read(&row.field, chosen) {
        Saying::Value(to) => vec![set(plan, &address, to)?],
        Saying::Record { row, along } => {
            let mut rows = along;
            rows.push((address.table, row));
            put_back(plan, rows)
        }
        Saying::Removal { along } => {
            let all = along.into_iter().chain([address.record()]);
            let there = all.filter(|(table, id)| plan.table(*table).contains(*id));
            removal_of(plan, there).ok()?
        }
    };
    edits.extend(change(plan, question, |question| {
        chosen.clone_into(&mut question.chosen);
        question.decided_by.clone_from(&author.office);
        question.decided_at = author.at.clone();
    }));
    for candidate in &plan.candidates {
        if candidate.question == question {
            edits.extend(change(plan, candidate.id(), |candidate| {
                candidate.seen = true;
            }));
        }
    }
    Some(edits)
}

fn set(plan: &Plan, address: &Address, to: Value) -> Option<Edit> {
    plan.table(address.table)
        .contains(address.id)
        .then(|| Edit::Set {
            table: address.table,
            id: address.id,
            field: address.field.clone(),
            from: Value::Null,
            to,
        })
}

/// Records that are there stay as they are: what was changed in them was weighed field by field.
fn put_back(plan: &Plan, rows: Vec<(TableName, crate::edit::Fields)>) -> Vec<Edit> {
    let edits = rows
        .into_iter()
        .map(|(table, row)| Edit::Add { table, row });
    edits
        .filter(|edit| !plan.table(edit.table()).contains(edit.id()))
        .collect()
}

/// Whether a question waits for a decision: nobody has decided it, or a value has come since.
pub fn is_open(plan: &Plan, question: &Question) -> bool {
    question.chosen.is_empty()
        || plan
            .candidates
            .iter()
            .any(|candidate| candidate.question == question.id && !candidate.seen)
}

/// How many questions wait for a decision.
pub fn open_questions(plan: &Plan) -> usize {
    let open = |question: &&std::sync::Arc<crate::plan::Row<Question>>| is_open(plan, question);
    plan.questions.iter().filter(open).count()
}

/// Where a question's value stands; none for a table this version does not know.
pub(super) fn address_of(question: &Question) -> Option<Address> {
    Some(Address {
        table: TableName::from_name(&question.table)?,
        id: question.record?,
        field: question.field.clone(),
    })
}
