//! Answering (回答): the file a section hands in, and counting that it did.

use std::sync::Arc;

use super::issuing::{MailFile, name_of, put, tables_of};
use super::{MAIL_TABLES, assignment, part, scope_of};
use crate::bundle::{self, Base, Envelope, Kind};
use crate::edit::{Edit, change};
use crate::plan::mailing::Assignment;
use crate::plan::{Key, Plan, Row, TableName};
use crate::session::Author;
use crate::wording::mailing as words;

/// A reply that is about to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The file.
    pub file: MailFile,
    /// The edits that count it; to be let in once the file is saved.
    pub edits: Vec<Edit>,
}

/// The reply of a section's working copy as it stands; none for any other plan. `reply_id` is a new
/// one, `revision` that of the stored copy.
pub fn answer(plan: &Plan, author: &Author, revision: u64, reply_id: Key) -> Option<Answer> {
    let (row, dispatch) = assignment(plan)?;
    let counted = Assignment {
        handed_in: row.handed_in.saturating_add(1),
        handed_in_at: author.at.clone(),
        ..row.record().clone()
    };
    let tables = content(plan, row, &counted);
    let hash = bundle::hash(&tables);
    let envelope = Envelope {
        kind: Kind::Reply,
        scope: Some(scope_of(dispatch, row.section)),
        base: Some(Base {
            revision: 0,
            hash: row.base_hash.clone(),
            tables: tables_of(&row.base),
        }),
        reply_id: Some(reply_id),
        supersedes: Some(row.last_reply.clone()).filter(|hash| !hash.is_empty()),
        revision,
        made_at: author.at.clone(),
        office: author.office.clone(),
        ..Envelope::of(&tables)
    };
    let rank = words::reply_rank(dispatch.number, counted.handed_in);
    let date = author.at.date();
    let file = MailFile {
        name: name_of(plan, dispatch, row.section, &rank, date),
        section: row.section,
        text: bundle::write(&tables, &envelope),
    };
    let edits = change(plan, row.id(), |row| {
        row.handed_in = counted.handed_in;
        row.handed_in_at = counted.handed_in_at;
        row.last_reply = hash;
    });
    Some(Answer { file, edits })
}

/// The edits that note when a working copy was first opened; none if it was before, and for any
/// other plan.
pub fn first_opened(plan: &Plan, author: &Author) -> Vec<Edit> {
    match assignment(plan) {
        Some((row, _)) if row.opened_at.0.is_empty() => {
            change(plan, row.id(), |row| row.opened_at = author.at.clone())
        }
        _ => Vec::new(),
    }
}

/// Whether something was changed since the working copy was last handed in; false if it never was.
pub fn is_changed_since(plan: &Plan) -> bool {
    assignment(plan).is_some_and(|(row, _)| {
        let is_handed_in = !row.last_reply.is_empty();
        is_handed_in && bundle::hash(&content(plan, row, row.record())) != row.last_reply
    })
}

/// What a reply holds: the copy without the tables of the mail, but for its issue and what it was
/// asked for. How often and when it was handed in makes every reply one of its own; what it was
/// changed from stands in the envelope.
fn content(plan: &Plan, row: &Row<Assignment>, counted: &Assignment) -> Plan {
    let is_kept = |table: TableName, key: Key| {
        let is_its = table == TableName::Dispatches && key == row.dispatch.key()
            || table == TableName::Assignments && key == row.id().key();
        is_its || !MAIL_TABLES.contains(&table)
    };
    let mut content = part::keep(plan, &is_kept);
    content.unknown = Arc::clone(&plan.unknown);
    let assignment = Assignment {
        base: String::new(),
        last_reply: String::new(),
        ..counted.clone()
    };
    put(&mut content, &row.with(assignment));
    content
}
