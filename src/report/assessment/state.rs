//! How far a sheet is in a stage of evaluation.

use crate::plan::rating::Rating;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Row};
use crate::report::completeness::reason_required;
use crate::report::register::{Register, Subject};
use crate::report::sheet::rating::slots;

/// How far a sheet is in a stage of evaluation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssessmentState {
    /// Not rated yet.
    #[default]
    Open,
    /// Not rated yet, and the stage before has not said anything either.
    Blocked,
    /// Some criteria or assessors have said something, others have not.
    Partly,
    /// Rated, but a reason that is needed is missing.
    LacksReason,
    /// Rated.
    Rated,
    /// Not rated, for a reason that was said.
    NotRated,
    /// The sheet is empty on purpose: there is nothing to rate.
    Omitted,
}

impl AssessmentState {
    /// Every state, from what is left to what is done.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::Blocked,
        Self::Partly,
        Self::LacksReason,
        Self::Rated,
        Self::NotRated,
        Self::Omitted,
    ];

    /// Whether nothing is left to say.
    pub fn is_through(self) -> bool {
        matches!(self, Self::Rated | Self::NotRated | Self::Omitted)
    }

    /// Whether something is left that can be said now.
    pub fn is_open(self) -> bool {
        !self.is_through() && self != Self::Blocked
    }
}

/// How many sheets are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AssessmentCounts {
    /// Those nothing is left to say of.
    pub through: u32,
    /// Those that can be rated now.
    pub left: u32,
    /// Those that wait for the stage before.
    pub blocked: u32,
}

impl AssessmentCounts {
    /// All of them.
    pub fn all(self) -> u32 {
        self.through + self.left + self.blocked
    }

    pub(super) fn add(&mut self, state: AssessmentState) {
        if state.is_through() {
            self.through += 1;
        } else if state.is_open() {
            self.left += 1;
        } else {
            self.blocked += 1;
        }
    }
}

/// How far a subject is in a stage. A conclusion for the whole ends it, whatever single assessors
/// or criteria still lack.
pub(super) fn of(
    register: &Register<'_>,
    stage: &Row<Stage>,
    subject: Subject,
    year: FiscalYear,
    is_omitted: bool,
) -> AssessmentState {
    let ratings = register.ratings(subject, year, stage.id());
    let given: Vec<&Row<Rating>> = ratings
        .iter()
        .copied()
        .filter(|row| row.is_given())
        .collect();
    let is_whole = |row: &Rating| row.criterion.is_none() && row.assessor.is_empty();
    let has = |slot: &crate::report::sheet::rating::Slot| {
        given
            .iter()
            .any(|row| row.criterion == slot.0 && row.assessor == slot.1)
    };
    let is_complete = given.iter().any(|row| is_whole(row))
        || slots(register, stage, subject, year)
            .iter()
            .filter(|slot| slot.0.is_some() || !slot.1.is_empty() || given.is_empty())
            .all(has);
    let lacks_reason =
        |row: &&Row<Rating>| reason_required(register, stage, row) && row.reason.trim().is_empty();
    match (given.is_empty(), is_complete) {
        (true, _) if is_omitted => AssessmentState::Omitted,
        (true, _) if is_blocked(register, stage, subject, year) => AssessmentState::Blocked,
        (true, _) => AssessmentState::Open,
        (false, false) => AssessmentState::Partly,
        (false, true) if given.iter().any(lacks_reason) => AssessmentState::LacksReason,
        (false, true) if given.iter().all(|row| row.grade.is_none()) => AssessmentState::NotRated,
        (false, true) => AssessmentState::Rated,
    }
}

/// Whether the stage just before has said nothing at all.
fn is_blocked(
    register: &Register<'_>,
    stage: &Row<Stage>,
    subject: Subject,
    year: FiscalYear,
) -> bool {
    let stages = register.stages();
    let here = stages.iter().position(|other| other.id() == stage.id());
    let before = here
        .and_then(|here| here.checked_sub(1))
        .map(|index| stages[index]);
    before.is_some_and(|before| {
        let ratings = register.ratings(subject, year, before.id());
        !ratings.iter().any(|row| row.is_given())
    })
}
