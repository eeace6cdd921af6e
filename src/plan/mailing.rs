//! The plan's mail (受渡し): what was issued to whom, what came back, what is still to be decided,
//! and on a section's machine what it is asked for.
//!
//! These tables are the secretariat's own: they are not sent out with an issue, and what a section
//! is asked for does not come back with its reply.

use serde::{Deserialize, Serialize};

use super::scale::Stage;
use super::vocabulary::Section;
use super::{FiscalYear, Id, Key, Moment};

record! {
    /// An issue (発行): the plan as it stood when sheets were sent out to be filled in. What was
    /// issued is kept for ever as a stored version, found by its hash.
    Dispatch in Dispatches {
        /// Which issue of the plan it is, counted from 1; the `rev` in the files' names.
        number: u32,
        /// The fiscal year that is asked for.
        year: FiscalYear,
        /// The stage of evaluation that is asked for; none if only texts are.
        stage: Option<Id<Stage>>,
        /// The day replies are due, `2026-05-29`; empty if none was set.
        due: String,
        /// What the sections are told to do (記入のお願い).
        instructions: String,
        /// When it was issued.
        issued_at: Moment,
        /// Who issued it: the secretariat, never a person.
        issued_by: String,
        /// The hash of the whole plan as it was issued, this record not yet in it.
        hash: String,
    }
}

record! {
    /// One file of an issue and what became of it: the row of the reply tracker (回答の状況).
    Delivery in Deliveries part of dispatch; one per dispatch, section {
        /// The issue.
        dispatch: Id<Dispatch>,
        /// The section it is for; none for the one file with all of them.
        section: Option<Id<Section>>,
        /// When it was sent; empty while it was only made.
        sent_at: Moment,
        /// When the section opened it, as its reply or the section itself says.
        opened_at: Moment,
        /// When the section was last reminded.
        reminded_at: Moment,
        /// A note of the secretariat.
        note: String,
    }
}

record! {
    /// A reply (回答) that was merged. What it said is kept as a stored version, found by its hash.
    Reply in Replies {
        /// The issue it answers; none if that is not known here.
        dispatch: Option<Id<Dispatch>>,
        /// The sections it answers for.
        sections: Vec<Id<Section>>,
        /// Who made it.
        office: String,
        /// When it was made, by the clock of that machine.
        made_at: Moment,
        /// When it was merged here.
        merged_at: Moment,
        /// The hash of its content.
        hash: String,
        /// The hash of the reply it replaces; empty if it is the first.
        supersedes: String,
        /// How many of the entries that were asked for are missing.
        missing: u32,
        /// The addresses at which the plan took over what it says, `table/id/field`: as long as
        /// the value there stays the same it is this reply's and not the secretariat's own.
        accepted: Vec<String>,
    }
}

record! {
    /// Something a merge could not decide by itself (確認が必要な点). It stays until someone
    /// decides, and opens again when a further value arrives.
    Question in Questions {
        /// Why it is asked.
        kind: QuestionKind,
        /// The table of the record it is about, as a bundle writes it.
        table: String,
        /// The record.
        record: Option<Key>,
        /// The field; empty for the record as a whole.
        field: String,
        /// What stood there when it was issued, as compact JSON; empty for nothing.
        base: String,
        /// What was decided, as compact JSON; empty while nothing has been.
        chosen: String,
        /// Who decided.
        decided_by: String,
        /// When it was decided; empty while it was not.
        decided_at: Moment,
    }
}

record! {
    /// A value that stands for choice in a question.
    Candidate in Candidates part of question {
        /// The question.
        question: Id<Question>,
        /// The value as compact JSON; `null` for nothing, and for a record that is removed.
        value: String,
        /// Whose it is.
        office: String,
        /// When its reply was made; empty for what stands in the plan itself.
        at: Moment,
        /// The hash of its reply; empty for what stands in the plan itself.
        reply: String,
        /// Whether it was there when the question was decided.
        seen: bool,
    }
}

record! {
    /// What this copy of the plan is asked for (依頼): stands in an issued file, and makes a plan
    /// the working copy of a section. At most one.
    Assignment in Assignments part of dispatch {
        /// The issue.
        dispatch: Id<Dispatch>,
        /// The section that is asked; none if the file is for all.
        section: Option<Id<Section>>,
        /// The hash of the whole plan as it was issued.
        base_hash: String,
        /// The tables of the file as it was issued, as canonical JSON text: what a reply is
        /// compared with, wherever the copy goes.
        base: String,
        /// When it was first opened to be filled in.
        opened_at: Moment,
        /// How often it was handed in.
        handed_in: u32,
        /// When it was last handed in.
        handed_in_at: Moment,
        /// The hash of the reply handed in last; the next one replaces it.
        last_reply: String,
    }
}

/// Why a merge asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Different values were given for one field.
    #[default]
    Differs,
    /// One removed what another changed.
    Removed,
    /// An office changed what it was not asked for (担当外の変更).
    Outside,
    /// Taken together, what was changed would break a rule of the plan.
    Impossible,
}

choices! {
    QuestionKind { Differs = "differs", Removed = "removed", Outside = "outside", Impossible = "impossible" }
}
