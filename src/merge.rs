//! The merge: what came back from the sections, put together with the plan.
//!
//! A pure function of the plan and the **set** of replies: their order and their number of arrivals
//! do not matter, and nothing is lost. Every value a reply changed is in the plan afterwards, or
//! stands for choice in a question, or is listed as outside what was asked.

use crate::bundle::Scope;
use crate::plan::mailing::Dispatch;
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Moment, Plan};

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
