//! Putting changes made on one state of a plan on top of another: what two tabs do to each other.

use serde_json::Value;

use super::{Edit, apply, difference};
use crate::plan::Plan;

/// A change that was not put on top, because the other side changed the same place differently or
/// a rule would be broken. Nothing of it is lost: it can still be let in by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The change of this side, with what stood there at the common base.
    pub mine: Edit,
    /// What stands there on the other side; null if the record is gone.
    pub theirs: Value,
}

/// The edits that put the way from `base` to `mine` on top of `theirs`, and what clashes.
///
/// The same change on both sides is no clash; a removal against any change of the record is.
pub fn rebase(base: &Plan, mine: &Plan, theirs: &Plan) -> (Vec<Edit>, Vec<Clash>) {
    let mut accepted = Vec::new();
    let mut clashes = Vec::new();
    for edit in difference(base, mine) {
        match place(&edit, theirs) {
            Place::Free => accepted.push(edit),
            Place::Same => {}
            Place::Fields(edits, taken) => {
                accepted.extend(edits);
                clashes.extend(taken);
            }
            Place::Taken(theirs) => clashes.push(Clash { mine: edit, theirs }),
        }
    }
    if apply(theirs, accepted.clone()).is_err() {
        accepted = one_by_one(theirs, accepted, &mut clashes);
    }
    (accepted, clashes)
}

enum Place {
    Free,
    Same,
    Fields(Vec<Edit>, Vec<Clash>),
    Taken(Value),
}

fn place(edit: &Edit, theirs: &Plan) -> Place {
    let there = theirs.table(edit.table()).read(edit.id());
    match (edit, there) {
        (
            Edit::Set {
                field, from, to, ..
            },
            Some(row),
        ) => {
            let value = row.get(field).cloned().unwrap_or_default();
            if value == *from {
                Place::Free
            } else if value == *to {
                Place::Same
            } else {
                Place::Taken(value)
            }
        }
        (Edit::Set { .. }, None) => Place::Taken(Value::Null),
        (Edit::Add { .. }, None) => Place::Free,
        (Edit::Add { table, row }, Some(there)) => {
            // Both sides filled one slot: fields that only one side filled do not clash.
            let (mut edits, mut taken) = (Vec::new(), Vec::new());
            for (field, to) in row {
                let value = there.get(field).cloned().unwrap_or_default();
                let set = Edit::Set {
                    table: *table,
                    id: edit.id(),
                    field: field.clone(),
                    from: value.clone(),
                    to: to.clone(),
                };
                match value {
                    Value::Null => edits.push(set),
                    value if value == *to => {}
                    value => taken.push(Clash {
                        mine: set,
                        theirs: value,
                    }),
                }
            }
            Place::Fields(edits, taken)
        }
        (Edit::Remove { .. }, None) => Place::Same,
        (Edit::Remove { row, .. }, Some(there)) => {
            if there == *row {
                Place::Free
            } else {
                Place::Taken(Value::Object(there))
            }
        }
    }
}

/// Lets in what the rules let in, in passes, because one edit may need another; the rest clashes.
fn one_by_one(theirs: &Plan, edits: Vec<Edit>, clashes: &mut Vec<Clash>) -> Vec<Edit> {
    let mut plan = theirs.clone();
    let mut accepted = Vec::new();
    let mut waiting = edits;
    loop {
        let before = waiting.len();
        waiting.retain(|edit| match apply(&plan, vec![edit.clone()]) {
            Ok((after, done)) => {
                plan = after;
                accepted.extend(done);
                false
            }
            Err(_) => true,
        });
        if waiting.len() == before {
            break;
        }
    }
    clashes.extend(waiting.into_iter().map(|mine| Clash {
        mine,
        theirs: Value::Null,
    }));
    accepted
}
