//! Exchange (受渡し): a whole plan that comes in by a file, laid beside the plan that is here.
//!
//! Two machines work on one plan and send it to each other as files. A file names the states it
//! comes from by their hashes ([`mod@lineage`]); where one of them is known here, the two are merged from
//! there like two tabs: what one side changed is taken, what both changed differently is asked. What
//! was taken in is noted in the plan itself, so that undo takes the note back with it.

pub mod lineage;

pub use lineage::{State, Version, ancestors, lineage};

use crate::bundle::{self, Reading};
use crate::edit::{EditError, add, apply};
use crate::mailing::copy::beside;
use crate::mailing::{from_machine, is_copy, part, wanted};
use crate::merge::{Reply, merge};
use crate::plan::mailing as rows;
use crate::plan::{Id, Key, Plan, Row, TableName};
use crate::report::comparison::{Comparison, comparison};
use crate::report::questions::{QuestionCard, questions};
use crate::session::Author;
use crate::wording::exchange as words;

/// How a file stands to the plan that is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It says the same.
    Same,
    /// What is here comes from it: it has nothing new.
    Older,
    /// It comes from what is here, which was not changed since: the plan becomes what it says.
    Newer,
    /// Both went on from that state, which is kept here.
    Parted(State),
    /// No state is known that both come from: what differs is asked, and nothing is removed.
    Unknown,
}

impl Standing {
    /// Compares a file with the plan; `states` are those the plan comes from.
    pub fn of(plan: &Plan, reading: &Reading, states: &[State]) -> Self {
        let (own, theirs) = (bundle::hash(plan), bundle::hash(&reading.plan));
        if own == theirs || without_notes(plan) == without_notes(&reading.plan) {
            return Self::Same;
        }
        let known = states.iter().find(|state| state.hash == theirs);
        // Each of the file's states stands before those it comes from: the first that is known here
        // is the last they have in common.
        for hash in wanted(plan, reading) {
            if hash == own {
                return known.map_or(Self::Newer, |_| Self::Older);
            }
            let kept = states.iter().filter(|state| state.revision.is_some());
            if let Some(state) = kept.clone().find(|state| state.hash == hash) {
                return match known {
                    Some(known) if !was_gone_back_to(known, state) => Self::Older,
                    _ => Self::Parted(state.clone()),
                };
            }
        }
        if known.is_some() {
            return Self::Older;
        }
        Self::Unknown
    }

    /// Whether there is nothing to be taken in.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Same | Self::Older)
    }
}

/// Whether a file that says what was here as `known` says it anew: it comes from a state that never
/// was here before that, so somebody has gone back on purpose.
fn was_gone_back_to(known: &State, comes_from: &State) -> bool {
    let (Some(known), Some(comes_from)) = (known.revision, comes_from.first) else {
        return false;
    };
    comes_from > known
}

/// A file taken in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TakenIn {
    /// The plan with it.
    pub plan: Plan,
    /// What is to be decided, because both sides say it differently.
    pub asked: Vec<QuestionCard>,
}

/// The plan with a file of it taken in. `base` is the state both went on from, where the file stands
/// so; none where none is known. The plan as it is where there is nothing new.
///
/// # Errors
/// [`EditError`] if the plan here breaks a rule to begin with; nothing is merged then.
pub fn put_together(
    plan: &Plan,
    reading: &Reading,
    standing: &Standing,
    base: Option<&Plan>,
    author: &Author,
) -> Result<TakenIn, EditError> {
    let of = |plan: &Plan| {
        Ok(TakenIn {
            plan: plan.clone(),
            asked: Vec::new(),
        })
    };
    let is_sound = reading.intact && reading.set_aside.is_empty();
    let base = match standing {
        Standing::Same | Standing::Older => return of(plan),
        // It was compared with the plan as it was a moment ago.
        Standing::Newer if !wanted(plan, reading).contains(&bundle::hash(plan)) => return of(plan),
        // What a damaged file does not hold is no removal.
        Standing::Newer if is_sound => return of(&replaced(plan, reading, author)),
        Standing::Newer => Some(plan),
        Standing::Parted(_) => base,
        Standing::Unknown => None,
    };
    let said = from_machine(plan, reading, base);
    let reply = Reply {
        office: words::whose(&said.office),
        ..said
    };
    let merged = merge(plan, &[reply], author);
    if let Some(refused) = merged.refused {
        return Err(refused);
    }
    let mut cards = questions(&merged.plan).open;
    cards.retain(|card| {
        let mut asked = merged.questions.iter();
        asked.any(|asked| asked.question.id == card.id)
    });
    let mut together = merged.plan;
    // Tables of a newer version are no one's to merge.
    let is_unchanged = base.is_some_and(|base| base.unknown == plan.unknown);
    if is_unchanged || plan.unknown.is_empty() {
        together.unknown = reading.plan.unknown.clone();
    }
    Ok(TakenIn {
        plan: noted(&together, reading, author),
        asked: cards,
    })
}

/// The plan as a file says it, whatever stands here.
pub fn replaced(plan: &Plan, reading: &Reading, author: &Author) -> Plan {
    noted(&beside(plan, &reading.plan), reading, author)
}

/// What would change in the plan for those who read it: without what is noted of files, and what is
/// asked is told elsewhere.
pub fn told(plan: &Plan, taken: &Plan) -> Comparison {
    let read = |plan: &Plan| {
        part::keep(plan, &|table, _| {
            !matches!(
                table,
                TableName::Replies | TableName::Questions | TableName::Candidates
            )
        })
    };
    comparison(&read(plan), &read(taken))
}

/// Whether taking it in changes anything but the note that it was: also a decision that was made on
/// the other machine, which nobody reads in the plan itself.
pub fn brings_news(plan: &Plan, taken: &Plan) -> bool {
    without_notes(plan) != without_notes(taken)
}

/// The plan with a note that the file was taken in. Nothing but the lineage reads it.
fn noted(plan: &Plan, reading: &Reading, author: &Author) -> Plan {
    let hash = bundle::hash(&reading.plan);
    let id: Id<rows::Reply> = Key::derived(&["exchange", &hash]).into();
    if is_copy(plan) || plan.get(id).is_some() {
        return plan.clone();
    }
    let note = rows::Reply {
        id,
        office: reading.envelope.office.clone(),
        made_at: reading.envelope.made_at.clone(),
        merged_at: author.at.clone(),
        hash,
        ..rows::Reply::default()
    };
    apply(plan, vec![add(note)]).map_or_else(|_| plan.clone(), |(plan, _)| plan)
}

/// The plan without those notes: two that differ in nothing else are the same to everyone.
fn without_notes(plan: &Plan) -> Plan {
    let is_note = |row: &Row<rows::Reply>| {
        row.dispatch.is_none() && row.sections.is_empty() && row.accepted.is_empty()
    };
    let mut rest = part::keep(plan, &|table, key| {
        let note = plan.get(Id::<rows::Reply>::from(key));
        table != TableName::Replies || !note.is_some_and(|row| is_note(row))
    });
    rest.unknown = plan.unknown.clone();
    rest
}
