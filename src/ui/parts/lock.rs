//! What cannot be written on a section's copy: whole pages by a context that every control heeds,
//! and single fields by asking what the copy is asked for.

use leptos::prelude::*;

use crate::edit::Edit;
use crate::form::RecordAt;
use crate::mailing::Asked;
use crate::mailing::guard::are_asked;
use crate::plan::Plan;
use crate::ui::desk::Desk;

/// Whether the page can only be looked at. A context; where none is given, it can be written on.
#[derive(Debug, Clone, Copy)]
pub struct PageLock(pub bool);

/// Whether the page the caller stands on can only be looked at.
pub fn is_page_locked() -> bool {
    use_context::<PageLock>().is_some_and(|lock| lock.0)
}

/// Whether a field of a record cannot be written here; with an empty name, whether the record
/// cannot be removed.
pub fn is_locked(desk: Desk, at: RecordAt, field: &str) -> bool {
    let is_outside = |plan: &Plan| {
        Asked::of_copy(plan).is_some_and(|asked| {
            let row = plan.table(at.table).read(at.key);
            !row.is_some_and(|row| asked.includes(at.table, &row, field))
        })
    };
    is_page_locked() || desk.look(is_outside)
}

/// Whether edits cannot be made here.
pub fn are_locked(desk: Desk, edits: impl FnOnce(&Plan) -> Vec<Edit>) -> bool {
    is_page_locked() || desk.look(|plan| !are_asked(plan, &edits(plan)))
}
