//! The last line of defence on a section's copy: an edit that is not asked for is not let in.

use super::Asked;
use crate::edit::{Edit, apply};
use crate::plan::Plan;

/// Whether edits of a person may be made in a plan: any in a plan of one's own, on a section's
/// copy only what it is asked for. Edits that change nothing are none.
pub fn are_asked(plan: &Plan, edits: &[Edit]) -> bool {
    let Some(asked) = Asked::of_copy(plan) else {
        return true;
    };
    // What is refused anyway is not for this to say.
    let Ok((_, done)) = apply(plan, edits.to_vec()) else {
        return true;
    };
    done.iter().all(|edit| match edit {
        Edit::Set {
            table, id, field, ..
        } => {
            let row = plan.table(*table).read(*id);
            // A row that is added and then changed was judged when it was added.
            row.is_none_or(|row| asked.includes(*table, &row, field))
        }
        Edit::Add { table, row } | Edit::Remove { table, row, .. } => {
            asked.includes(*table, row, "")
        }
    })
}
