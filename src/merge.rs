//! The merge: what came back from the sections, put together with the plan.
//!
//! A pure function of the plan and the **set** of replies: in which order they are given and how
//! often does not matter. Nothing is lost: every value a reply changed is in the plan afterwards,
//! or stands for choice in a question, or is listed as outside of what its office was asked for.
//!
//! # The rule
//! What a party says is what it changed from its own base. At every address the candidates are the
//! different values said there, by replies that no later reply of the same office replaces, and by
//! the plan itself where the secretariat changed it since. No candidate: nothing happens. One: it is
//! taken. Several: a question, stored in the plan with every value, its office and its time. Until
//! someone decides, what the secretariat itself has stays, and what was issued where it has nothing
//! of its own. A record that one removed and another changed is a question too, and so is what
//! would break a rule of the plan if it were taken together.
//!
//! What was taken from a reply is remembered with the reply ([`crate::plan::mailing::Reply`]), so
//! that it is not mistaken for the secretariat's own: a correction replaces it, and replies merged
//! one after the other come to the same as all at once.
//!
//! Two tabs, two machines and a restored backup are merged by the same function: the other side is
//! a [`Reply`] that was asked for everything.

mod address;
mod asking;
mod claims;
mod deciding;
mod fitting;
mod kinship;
mod lineage;
mod restoring;
mod saying;
mod telling;
mod weighing;

pub use address::Address;
pub use deciding::{decide, is_open, open_questions};
pub use saying::Saying;

use serde_json::Value;

use crate::bundle::Scope;
use crate::edit::{Edit, EditError};
use crate::plan::mailing::{Candidate, Dispatch, Question};
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Moment, Plan};
use crate::session::Author;

/// What one party says: a reply that came back, another tab, another machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The hash of its content; empty for a party that is merged once and not remembered, such as
    /// another tab.
    pub hash: String,
    /// Who made it.
    pub office: String,
    /// When it was made.
    pub made_at: Moment,
    /// The hash of the reply it replaces; empty if it is the first.
    pub supersedes: String,
    /// The issue it answers, if that is known here.
    pub dispatch: Option<Id<Dispatch>>,
    /// The sections it answers for.
    pub sections: Vec<Id<Section>>,
    /// What it was asked for; none if everything is its own to change.
    pub scope: Option<Scope>,
    /// What it was changed from; none if that is lost, so that everything that differs is asked.
    pub base: Option<Plan>,
    /// What it says.
    pub plan: Plan,
    /// How many of the entries that were asked for are missing.
    pub missing: u32,
    /// When the section opened what it was sent; empty if it does not say.
    pub opened_at: Moment,
}

/// One change that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Where.
    pub address: Address,
    /// What the plan had; null for nothing.
    pub from: Value,
    /// What it has now; null for nothing.
    pub to: Value,
    /// The offices that say so.
    pub offices: Vec<String>,
}

/// A question with what stands for choice in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question, as it is stored.
    pub question: Question,
    /// Its candidates, in the order of their ids.
    pub candidates: Vec<Candidate>,
}

/// What a merge comes to. Nothing is changed until its edits are let in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The edits that do it, to be let in as one action.
    pub edits: Vec<Edit>,
    /// The plan after them.
    pub plan: Plan,
    /// What was taken, in the order of addresses.
    pub accepted: Vec<Accepted>,
    /// How many changes the plan has already.
    pub same: usize,
    /// What is asked anew or again: different values, removals against changes, and what does not
    /// fit together.
    pub questions: Vec<Asked>,
    /// What was changed outside of what was asked, in the form of questions.
    pub outside: Vec<Asked>,
    /// Why nothing can be merged: the plan itself breaks a rule to begin with.
    pub refused: Option<EditError>,
    /// How many of the replies were merged before, or are replaced by a later one.
    pub passed_over: usize,
}

/// Puts replies together with the plan.
pub fn merge(plan: &Plan, replies: &[Reply], author: &Author) -> Merged {
    let lineage = lineage::Lineage::of(plan, replies);
    let mut claims = claims::Claims::of(plan, &lineage);
    let asking = asking::Asking::of(plan, &lineage);
    let whole = restoring::restore(plan, &lineage, &mut claims);
    let weighed = weighing::weigh(&whole, &lineage, claims, asking);
    let fitted = fitting::fit(&whole, weighed);
    fitted.into_merged(plan, &lineage, author)
}
