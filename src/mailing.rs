//! Mail between the secretariat and the sections: what each is asked for, the files of an issue,
//! the reply, and reading what came back.
//!
//! Pure: a file is text here, and whoever opens or saves one is at the edge.

pub mod answering;
pub mod copy;
pub mod guard;
pub mod issuing;
pub mod letters;
pub mod ownership;
pub mod part;
pub mod receiving;
pub mod workbook;

pub use answering::{Answer, answer, first_opened};
pub use issuing::{Issued, MailFile, NotIssued, Order, again, issue};
pub use letters::{Letter, hand_in, reminder, request};
pub use ownership::{Asked, Role, is_asked};
pub use part::part_for;
pub use receiving::{Refused, from_machine, receive, wanted};

use crate::bundle::Scope;
use crate::plan::mailing::{Assignment, Dispatch};
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Plan, Row, TableName};

/// The tables of the mail itself: the secretariat's own, never part of what a section is sent.
pub const MAIL_TABLES: [TableName; 6] = [
    TableName::Dispatches,
    TableName::Deliveries,
    TableName::Replies,
    TableName::Questions,
    TableName::Candidates,
    TableName::Assignments,
];

/// What this plan is asked for, if it is the working copy of a section: the assignment and its
/// issue. A plan that has sent out files of its own is none, whatever stands in it.
pub fn assignment(plan: &Plan) -> Option<(&Row<Assignment>, &Row<Dispatch>)> {
    let assignment = plan.assignments.iter().next()?;
    let dispatch = plan.get(assignment.dispatch)?;
    plan.deliveries.is_empty().then_some((assignment, dispatch))
}

/// Whether the plan is the working copy of a section.
pub fn is_copy(plan: &Plan) -> bool {
    assignment(plan).is_some()
}

/// What a file of an issue asks for: of one section, or of all.
pub fn scope_of(dispatch: &Dispatch, section: Option<Id<Section>>) -> Scope {
    Scope {
        sections: section.into_iter().collect(),
        year: Some(dispatch.year),
        stage: dispatch.stage,
    }
}

/// What a working copy is asked for; nothing for any other plan.
pub fn scope_of_copy(plan: &Plan) -> Option<Scope> {
    let (assignment, dispatch) = assignment(plan)?;
    Some(scope_of(dispatch, assignment.section))
}
