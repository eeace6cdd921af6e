//! Whether a progress sheet is complete, and what it lacks. Shown beside the sheet; an incomplete
//! one is stored like any other.

use super::register::{Register, Subject};
use crate::plan::header::PlanHeader;
use crate::plan::initiative::Initiative;
use crate::plan::rating::Rating;
use crate::plan::scale::{Criterion, Stage};
use crate::plan::sheet::ProgressSheet;
use crate::plan::{FiscalYear, Id, Row};

/// How far a sheet is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetState {
    /// Nothing is written yet (未入力).
    #[default]
    Blank,
    /// Something is written, something is missing (入力中).
    Started,
    /// Nothing is missing (記入済).
    Complete,
}

impl SheetState {
    /// Every state, from the emptiest.
    pub const ALL: [Self; 3] = [Self::Blank, Self::Started, Self::Complete];

    /// The word for machines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Started => "started",
            Self::Complete => "complete",
        }
    }
}

/// A thing a complete sheet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingField {
    /// What was done.
    Activity,
    /// What came of it.
    Outcome,
    /// The policy for next year.
    Policy,
    /// The rating: the section's own, or that of the stage that is asked for.
    Rating,
    /// The reason for that rating, where its grade or stage needs one.
    Reason,
}

impl MissingField {
    /// The word for machines.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Outcome => "outcome",
            Self::Policy => "policy",
            Self::Rating => "rating",
            Self::Reason => "reason",
        }
    }
}

/// How complete a sheet is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completeness {
    /// The state.
    pub state: SheetState,
    /// What is missing, in the order of the form.
    pub missing: Vec<MissingField>,
    /// Whether the sheet is empty on purpose, with a reason. That is complete.
    pub is_omitted: bool,
}

/// How complete the sheet of an initiative in a year is. A sheet that does not exist yet is blank.
pub fn completeness(
    register: &Register<'_>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> Completeness {
    completeness_in(register, initiative, year, register.self_assessment())
}

/// How complete a sheet is where another stage than the section's own is asked for, or none.
pub fn completeness_in(
    register: &Register<'_>,
    initiative: Id<Initiative>,
    year: FiscalYear,
    stage: Option<&Row<Stage>>,
) -> Completeness {
    let sheet = register.sheet(initiative, year);
    if sheet.is_some_and(|sheet| !sheet.omitted_because.trim().is_empty()) {
        return Completeness {
            state: SheetState::Complete,
            missing: Vec::new(),
            is_omitted: true,
        };
    }
    let (mut missing, has_text) = texts(register, sheet);
    let ratings = stage.map_or(&[][..], |stage| {
        register.ratings(Subject::Initiative(initiative), year, stage.id())
    });
    let mut need = |is_there: bool, field| {
        if !is_there {
            missing.push(field);
        }
    };
    if let Some(stage) = stage {
        need(is_rated(register, stage, ratings), MissingField::Rating);
        let lacks_reason = |rating: &&Row<Rating>| {
            reason_required(register, stage, rating) && rating.reason.trim().is_empty()
        };
        need(!ratings.iter().any(lacks_reason), MissingField::Reason);
    }
    let is_rating_begun = ratings
        .iter()
        .any(|rating| rating.is_given() || !rating.reason.trim().is_empty());
    let state = if missing.is_empty() {
        SheetState::Complete
    } else if has_text || is_rating_begun {
        SheetState::Started
    } else {
        SheetState::Blank
    };
    Completeness {
        state,
        missing,
        is_omitted: false,
    }
}

/// Whether a rating needs a reason: its grade or its stage says so. A rating that was not given
/// needs none yet.
pub fn reason_required(register: &Register<'_>, stage: &Stage, rating: &Rating) -> bool {
    let grade = rating.grade.and_then(|grade| register.plan().get(grade));
    grade.is_some_and(|grade| stage.reason_required || grade.reason_required)
}

/// Whether the stage has said everything it has to say: one rating, or one for each criterion.
fn is_rated(register: &Register<'_>, stage: &Row<Stage>, ratings: &[&Row<Rating>]) -> bool {
    let given = |criterion: Option<Id<Criterion>>| {
        ratings
            .iter()
            .any(|rating| rating.criterion == criterion && rating.is_given())
    };
    let mut criteria = register
        .plan()
        .criteria
        .iter()
        .filter(|criterion| criterion.stage == stage.id())
        .peekable();
    if criteria.peek().is_none() {
        return given(None);
    }
    given(None) || criteria.all(|criterion| given(Some(criterion.id())))
}

/// The texts a sheet lacks, by whichever section writes on it, and whether it has any. A plan whose
/// sheets are only rated asks for none.
fn texts(register: &Register<'_>, sheet: Option<&Row<ProgressSheet>>) -> (Vec<MissingField>, bool) {
    let is_rated_only = |header: &Row<PlanHeader>| header.rated_only;
    if register.plan().header().is_some_and(is_rated_only) {
        return (Vec::new(), false);
    }
    let all = [
        MissingField::Activity,
        MissingField::Outcome,
        MissingField::Policy,
    ];
    let Some(sheet) = sheet else {
        return (all.into(), false);
    };
    let is_text = |text: &str| !text.trim().is_empty();
    let blocks = register.blocks(sheet.id());
    let has = |field: &MissingField| match field {
        MissingField::Activity => {
            is_text(&sheet.activity) || blocks.iter().any(|block| is_text(&block.activity))
        }
        MissingField::Outcome => {
            is_text(&sheet.outcome) || blocks.iter().any(|block| is_text(&block.outcome))
        }
        _ => is_text(&sheet.policy),
    };
    let missing: Vec<MissingField> = all.into_iter().filter(|field| !has(field)).collect();
    let is_begun = missing.len() < all.len() || is_text(&sheet.remarks);
    (missing, is_begun)
}
