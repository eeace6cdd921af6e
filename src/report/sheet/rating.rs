//! The ratings of a progress sheet as a form: what can be chosen, what was chosen, why.

mod average;

use crate::plan::outline::OutlineNode;
use crate::plan::rating::Rating;
use crate::plan::scale::{Assessor, Criterion, Grade, RatingScale, SealShape, Stage};
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::report::completeness::reason_required;
use crate::report::grade::GradeLook;
use crate::report::register::{Register, Subject};

pub use average::{Average, AverageOf};

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
    /// What several assessors say on average, where the plan averages them.
    pub averages: Vec<Average>,
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

/// The stages of a subject in the order of evaluation.
pub(in crate::report) fn stages(
    register: &Register<'_>,
    subject: Subject,
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
            entries: entries(register, stage, subject, year),
            averages: average::averages(register, stage, subject, year),
        }
    };
    register.stages().iter().map(form).collect()
}

/// The stages in which a node is rated in a year, for a plan that rates groups.
pub fn stages_of_node(plan: &Plan, node: Id<OutlineNode>, year: FiscalYear) -> Vec<StageForm> {
    stages(&Register::of(plan), Subject::Node(node), year)
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

/// A rating to give: by a criterion, by an assessor.
pub(in crate::report) type Slot = (Option<Id<Criterion>>, String);

/// Every slot there is to fill in a stage, and every one that was filled: one, or one for each
/// criterion and assessor. Where several assess, the rating of the whole stands last.
pub(in crate::report) fn slots(
    register: &Register<'_>,
    stage: &Row<Stage>,
    subject: Subject,
    year: FiscalYear,
) -> Vec<Slot> {
    let mut criteria: Vec<Option<Id<Criterion>>> = register
        .plan()
        .in_order::<Criterion>()
        .into_iter()
        .filter(|criterion| criterion.stage == stage.id())
        .map(|criterion| Some(criterion.id()))
        .collect();
    let has_criteria = !criteria.is_empty();
    if !has_criteria {
        criteria.push(None);
    }
    let mut assessors: Vec<&str> = Vec::new();
    if stage.several_assessors {
        assessors.extend(register.assessors(year, stage.id()));
    }
    let is_shared = !assessors.is_empty();
    if !is_shared {
        assessors.push("");
    }
    let mut slots: Vec<Slot> = Vec::new();
    for assessor in assessors {
        let of_assessor = |criterion: &Option<Id<Criterion>>| (*criterion, assessor.to_owned());
        slots.extend(criteria.iter().map(of_assessor));
    }
    let whole: Slot = (None, String::new());
    for rating in register.ratings(subject, year, stage.id()) {
        let slot = (rating.criterion, rating.assessor.clone());
        if slot != whole && !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    let is_rated_whole = || {
        let ratings = register.ratings(subject, year, stage.id()).iter();
        let is_whole = |row: &&Row<Rating>| row.criterion.is_none() && row.assessor.is_empty();
        ratings.copied().any(|row| is_whole(&row))
    };
    if !slots.contains(&whole) && (is_shared || is_rated_whole()) {
        slots.push(whole);
    }
    slots
}

/// Every slot with what was filled in.
fn entries(
    register: &Register<'_>,
    stage: &Row<Stage>,
    subject: Subject,
    year: FiscalYear,
) -> Vec<RatingEntry> {
    let ratings = |year| register.ratings(subject, year, stage.id());
    let plan = register.plan();
    let find = |year, (criterion, assessor): &Slot| {
        ratings(year)
            .iter()
            .copied()
            .find(|rating| rating.criterion == *criterion && rating.assessor == *assessor)
    };
    let entry = |slot: Slot| {
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
    slots(register, stage, subject, year)
        .into_iter()
        .map(entry)
        .collect()
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
