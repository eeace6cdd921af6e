//! A section's working copy (提出用の写し) on the machine it was opened on: where it is kept, what
//! the list of plans says of it, and how a file of it is laid beside it.

use serde_json::Value;

use super::answering::first_opened;
use super::{assignment, is_copy, scope_of_copy};
use crate::bundle::{self, Envelope, Kind, read_canonical};
use crate::edit::{Edit, apply, change};
use crate::merge::{Reply, merge};
use crate::plan::{Id, Key, Plan};
use crate::session::Author;
use crate::wording::copies as words;

/// The key a plan is kept under on a machine: its own id, or for a working copy one that no plan
/// has, so that a copy never touches the secretariat's plan. None for a plan without a record of
/// its own.
pub fn storage_key(plan: &Plan) -> Option<Key> {
    let id = plan.header()?.id().key();
    let Some((asked, dispatch)) = assignment(plan) else {
        return Some(id);
    };
    let dispatch = dispatch.id().key();
    let section = asked.section.map(Id::key);
    let section = section.as_ref().map_or("all", Key::as_str);
    let parts = ["copy", id.as_str(), dispatch.as_str(), section];
    Some(Key::derived(&parts))
}

/// The section a working copy is for, by name; empty for every other plan and for a copy that all
/// sections fill in.
pub fn office(plan: &Plan) -> String {
    let section = assignment(plan).and_then(|(asked, _)| plan.get(asked.section?));
    section.map_or_else(String::new, |section| section.name.clone())
}

/// What the list of plans says of a working copy: its name, and the line below it. None for every
/// other plan.
pub fn in_list(plan: &Plan) -> Option<(String, String)> {
    let (asked, dispatch) = assignment(plan)?;
    let year = dispatch.year.show(plan.year_style());
    let title = plan.header().map_or("", |header| &header.title);
    Some((
        words::title(&office(plan), &year),
        words::about(title, &dispatch.due, &asked.handed_in_at),
    ))
}

/// The working copy that a file of an issue begins: it notes that it was opened. A reply becomes
/// the copy it was made from again, so that lost work goes on from what was handed in. Any other
/// plan is given back as it is.
pub fn begun(plan: Plan, envelope: &Envelope, author: &Author) -> Plan {
    let plan = if envelope.kind == Kind::Reply {
        from_reply(plan, envelope)
    } else {
        plan
    };
    let noted = first_opened(&plan, author);
    match apply(&plan, noted) {
        Ok((opened, _)) => opened,
        Err(_) => plan,
    }
}

/// A reply does not hold what it was changed from twice: it stands in the envelope.
fn from_reply(plan: Plan, envelope: &Envelope) -> Plan {
    let (Some((asked, _)), Some(base)) = (assignment(&plan), &envelope.base) else {
        return plan;
    };
    let hash = bundle::hash(&plan);
    let edits: Vec<Edit> = change(&plan, asked.id(), |asked| {
        asked.base = bundle::compact(&Value::Object(base.tables.clone()));
        asked.last_reply = hash;
    });
    match apply(&plan, edits) {
        Ok((copy, _)) => copy,
        Err(_) => plan,
    }
}

/// Another state of a plan, such as an older version, as the plan can become it: what a copy notes
/// of itself (opened, handed in, what it was changed from) stays.
pub fn beside(here: &Plan, other: &Plan) -> Plan {
    let mut other = other.clone();
    if is_copy(here) && storage_key(here) == storage_key(&other) {
        other.assignments = here.assignments.clone();
        other.dispatches = here.dispatches.clone();
    }
    other
}

/// A file taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// The plan with it.
    pub plan: Plan,
    /// How many places were filled in differently here, and are to be decided.
    pub questions: usize,
}

/// The plan with a file of it taken in. A plan of one's own becomes what the file says; into a copy,
/// as when two people of a section share the work, what was filled in on the file is put beside what
/// was filled in here. `whose` is what the file is called where something is to be decided.
pub fn taken_in(here: &Plan, file: &Plan, whose: &str, author: &Author) -> TakenIn {
    let other = beside(here, file);
    let base = assignment(here).and_then(|(asked, _)| read_canonical(&asked.base).ok());
    let (Some(scope), Some(base)) = (scope_of_copy(here), base) else {
        return TakenIn {
            plan: other,
            questions: 0,
        };
    };
    let reply = Reply {
        office: whose.to_owned(),
        made_at: author.at.clone(),
        scope: Some(scope),
        base: Some(base.plan),
        plan: other,
        ..Reply::default()
    };
    let merged = merge(here, &[reply], author);
    TakenIn {
        plan: merged.plan,
        questions: merged.questions.len(),
    }
}
