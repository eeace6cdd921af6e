//! The ratings of a progress sheet as a form: what can be chosen, what was chosen, why.

use crate::plan::initiative::Initiative;
use crate::plan::rating::Rating;
use crate::plan::scale::{Assessor, Criterion, Grade, RatingScale, SealShape, Stage};
use crate::plan::{FiscalYear, Id, Row};
use crate::report::completeness::reason_required;
use crate::report::grade::GradeLook;
use crate::report::register::{Register, Subject};

/// A stage to rate in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageForm {
    /// The stage.
    pub stage: Id<Stage>,
    /// Its name.
    pub name: String,
    /// Who rates.
    pub assessor: Assessor,
    /// The body that rates, in words.
    pub assessor_name: String,
    /// The name of the scale.
    pub scale_name: String,
    /// What the scale is for and how to choose.
    pub scale_note: String,
    /// What can be chosen, in the order of the scale.
    pub grades: Vec<GradeChoice>,
    /// Whether several assessors rate the same sheet and stand side by side.
    pub several_assessors: bool,
    /// One entry, or one for each criterion or assessor.
    pub entries: Vec<RatingEntry>,
}

/// A grade to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeChoice {
    /// The grade.
    pub id: Id<Grade>,
    /// The symbol.
    pub symbol: String,
    /// The word for it.
    pub label: String,
    /// When to choose it.
    pub definition: String,
    /// The shape of its seal.
    pub shape: SealShape,
    /// Whether it needs a reason.
    pub reason_required: bool,
}

/// One rating to give.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RatingEntry {
    /// The rating's record; none while nothing was given.
    pub rating: Option<Id<Rating>>,
    /// The criterion, where there are several.
    pub criterion: Option<Id<Criterion>>,
    /// Its name.
    pub criterion_name: String,
    /// What it asks.
    pub criterion_definition: String,
    /// What can be chosen, where the criterion has a scale of its own.
    pub own_grades: Vec<GradeChoice>,
    /// Which of several assessors.
    pub assessor: String,
    /// The grade.
    pub grade: Option<GradeLook>,
    /// Why there is none.
    pub not_rated_because: String,
    /// The reason for it.
    pub reason: String,
    /// Whether the grade needs a reason.
    pub reason_required: bool,
    /// The grade of the year before.
    pub last_year: Option<GradeLook>,
}

/// The stages of a sheet in the order of evaluation.
pub(super) fn stages(
    register: &Register<'_>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> Vec<StageForm> {
    let form = |stage: &&Row<Stage>| {
        let scale = register.plan().get(stage.scale);
        StageForm {
            stage: stage.id(),
            name: stage.name.clone(),
            assessor: stage.assessor,
            assessor_name: stage.assessor_name.clone(),
            scale_name: scale.map_or_else(String::new, |scale| scale.name.clone()),
            scale_note: scale.map_or_else(String::new, |scale| scale.note.clone()),
            grades: choices(register, stage, stage.scale),
            several_assessors: stage.several_assessors,
            entries: entries(register, stage, initiative, year),
        }
    };
    register.stages().iter().map(form).collect()
}

/// What can be chosen in a stage on a scale.
pub(in crate::report) fn choices(
    register: &Register<'_>,
    stage: &Stage,
    scale: Id<RatingScale>,
) -> Vec<GradeChoice> {
    register
        .plan()
        .in_order::<Grade>()
        .into_iter()
        .filter(|grade| grade.scale == scale)
        .map(|grade| GradeChoice {
            id: grade.id(),
            symbol: grade.symbol.clone(),
            label: grade.label.clone(),
            definition: grade.definition.clone(),
            shape: grade.shape,
            reason_required: stage.reason_required || grade.reason_required,
        })
        .collect()
}

/// Every slot there is to fill and everything that was filled in.
fn entries(
    register: &Register<'_>,
    stage: &Row<Stage>,
    initiative: Id<Initiative>,
    year: FiscalYear,
) -> Vec<RatingEntry> {
    let ratings = |year| register.ratings(Subject::Initiative(initiative), year, stage.id());
    let plan = register.plan();
    let mut slots: Vec<(Option<Id<Criterion>>, String)> = plan
        .in_order::<Criterion>()
        .into_iter()
        .filter(|criterion| criterion.stage == stage.id())
        .map(|criterion| (Some(criterion.id()), String::new()))
        .collect();
    for rating in ratings(year) {
        let slot = (rating.criterion, rating.assessor.clone());
        if !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    if slots.is_empty() {
        slots.push((None, String::new()));
    }
    let find = |year, (criterion, assessor): &(Option<Id<Criterion>>, String)| {
        ratings(year)
            .iter()
            .copied()
            .find(|rating| rating.criterion == *criterion && rating.assessor == *assessor)
    };
    let entry = |slot: (Option<Id<Criterion>>, String)| {
        let last = year.previous().and_then(|before| find(before, &slot));
        let mut entry = filled(register, stage, find(year, &slot));
        entry.last_year = last.and_then(|rating| look(register, rating));
        entry.criterion = slot.0;
        entry.assessor = slot.1;
        if let Some(criterion) = slot.0.and_then(|criterion| plan.get(criterion)) {
            entry.criterion_name.clone_from(&criterion.name);
            entry.criterion_definition.clone_from(&criterion.definition);
            if let Some(scale) = criterion.scale {
                entry.own_grades = choices(register, stage, scale);
            }
        }
        entry
    };
    slots.into_iter().map(entry).collect()
}

fn filled(register: &Register<'_>, stage: &Stage, rating: Option<&Row<Rating>>) -> RatingEntry {
    let Some(rating) = rating else {
        return RatingEntry::default();
    };
    RatingEntry {
        rating: Some(rating.id()),
        grade: look(register, rating),
        not_rated_because: rating.not_rated_because.clone(),
        reason: rating.reason.clone(),
        reason_required: reason_required(register, stage, rating),
        ..RatingEntry::default()
    }
}

fn look(register: &Register<'_>, rating: &Rating) -> Option<GradeLook> {
    let grade = rating.grade.and_then(|grade| register.plan().get(grade))?;
    Some(GradeLook::of(grade))
}
