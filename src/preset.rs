//! Presets: what a new plan starts with. A preset is data; a plan may change all of it later.
//!
//! Each preset stands in a file of its own with its Japanese words. To add one: write its
//! `contents`, and name it in [`Preset`].

use crate::edit::{Edit, EditError, add, apply};
use crate::plan::header::{Family, PlanHeader, PlanWords};
use crate::plan::numbering::NumberingStyle;
use crate::plan::position::Placed;
use crate::plan::scale::{Grade, RatingScale, SealShape, Stage};
use crate::plan::vocabulary::{Level, Phase};
use crate::plan::{FiscalYear, Id, InPlan, Key, Moment, Plan, Position};
use crate::wording::presets as wording;

mod action_plan;
mod annual_plan;
mod empty;
mod final_review;
mod progress_sheets;
mod yearly_summary;

/// What a new plan can start with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Progress sheets (進捗管理シート), two stages of evaluation.
    ProgressSheets,
    /// Tallies and texts of a yearly summary (総括シート).
    YearlySummary,
    /// A page for each item (アクションプラン).
    ActionPlan,
    /// A plan that ends with a review (計画の総括).
    FinalReview,
    /// The outline and text of one year (年度事業計画).
    AnnualPlan,
    /// Only what every screen needs.
    Empty,
}

/// What a preset cannot know about a new plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPlan {
    /// The plan's id, made at the edge.
    pub id: Key,
    /// The title.
    pub title: String,
    /// The organisation that owns the plan.
    pub organisation: String,
    /// The first fiscal year of the period.
    pub first_year: FiscalYear,
    /// The last fiscal year of the period.
    pub last_year: FiscalYear,
    /// When the plan is made.
    pub made_at: Moment,
}

/// A new plan that starts with a preset. The vocabulary has the same readable ids in every plan
/// of that preset, so that bundles stay readable.
///
/// # Errors
/// [`EditError`] if the new plan's id is empty: the one door refuses it.
pub fn start(preset: Preset, new: NewPlan) -> Result<Plan, EditError> {
    let contents = preset.contents();
    let header = PlanHeader {
        id: new.id.into(),
        title: new.title,
        organisation: new.organisation,
        first_year: new.first_year,
        last_year: new.last_year,
        made_at: new.made_at,
        family: contents.family,
        rated_only: contents.rated_only,
        words: contents.words,
        ..PlanHeader::default()
    };
    let mut edits = vec![add(header)];
    edits.extend(contents.vocabulary);
    apply(&Plan::default(), edits).map(|(plan, _)| plan)
}

impl Preset {
    /// Every preset, in the order of a menu.
    pub const ALL: &'static [Self] = &[
        Self::ProgressSheets,
        Self::YearlySummary,
        Self::ActionPlan,
        Self::FinalReview,
        Self::AnnualPlan,
        Self::Empty,
    ];

    /// The name in a menu.
    pub fn name(self) -> &'static str {
        self.contents().name
    }

    /// For whom it is meant, in a sentence or two for the clerk who chooses.
    pub fn description(self) -> &'static str {
        self.contents().description
    }

    /// What it sets up, one line for each part; read off the plan it makes.
    pub fn sets_up(self) -> Vec<String> {
        let trial = NewPlan {
            id: Key::new("trial").unwrap_or_default(),
            ..NewPlan::default()
        };
        let Ok(plan) = start(self, trial) else {
            return Vec::new();
        };
        let lines = [
            (wording::LEVELS, names(&plan, |it: &Level| it.name.clone())),
            (
                wording::GRADES,
                names(&plan, |it: &Grade| wording::grade(&it.symbol, &it.label)),
            ),
            (
                wording::STAGES,
                names(&plan, |it: &Stage| {
                    wording::stage(&it.name, &it.assessor_name)
                }),
            ),
            (wording::PHASES, names(&plan, |it: &Phase| it.name.clone())),
        ];
        lines
            .into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(heading, names)| wording::line(heading, &names))
            .collect()
    }

    fn contents(self) -> Contents {
        match self {
            Self::ProgressSheets => progress_sheets::contents(),
            Self::YearlySummary => yearly_summary::contents(),
            Self::ActionPlan => action_plan::contents(),
            Self::FinalReview => final_review::contents(),
            Self::AnnualPlan => annual_plan::contents(),
            Self::Empty => empty::contents(),
        }
    }
}

/// The scale of dispositions of a review (達成状況), for a plan of any family: its id, and the edits
/// that add it to a plan that does not have it.
pub fn dispositions(plan: &Plan) -> (Id<RatingScale>, Vec<Edit>) {
    let scale = id(final_review::DISPOSITIONS);
    let is_there = plan.get(scale).is_some();
    let edits = (!is_there).then(final_review::dispositions);
    (scale, edits.unwrap_or_default())
}

/// What a preset consists of.
struct Contents {
    /// The name in a menu.
    name: &'static str,
    /// For whom it is meant.
    description: &'static str,
    /// The layout of forms and reports.
    family: Family,
    /// Whether sheets are only rated.
    rated_only: bool,
    /// The plan's words for things; an empty one means the usual word.
    words: PlanWords,
    /// The edits that add the vocabulary. They count together, so their order is free.
    vocabulary: Vec<Edit>,
}

/// The names of a vocabulary in its order.
fn names<R: InPlan + Placed>(plan: &Plan, name: impl Fn(&R) -> String) -> Vec<String> {
    plan.in_order::<R>()
        .into_iter()
        .map(|row| name(row.record()))
        .collect()
}

/// The id of a preset's record. The empty one, which the door refuses, if the text is no id.
fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap_or_default()
}

/// The levels of the outline, outermost first; the last one is the initiatives' own.
fn levels(levels: &[(&str, NumberingStyle)]) -> Vec<Edit> {
    let level = |(index, (name, numbering)): (usize, &(&str, NumberingStyle))| {
        add(Level {
            id: id(&format!("level-{}", index + 1)),
            position: Position::nth(index),
            name: (*name).to_owned(),
            numbering: *numbering,
            ..Level::default()
        })
    };
    levels.iter().enumerate().map(level).collect()
}

/// A grade as a preset writes it.
struct GradeWords {
    id: &'static str,
    symbol: &'static str,
    label: &'static str,
    definition: &'static str,
    achieved: bool,
    rank: Option<u32>,
    shape: SealShape,
}

/// A scale with its grades, best first.
fn scale(scale: RatingScale, grades: &[GradeWords]) -> Vec<Edit> {
    let grade = |(index, words): (usize, &GradeWords)| {
        add(Grade {
            id: id(words.id),
            scale: scale.id,
            position: Position::nth(index),
            symbol: words.symbol.to_owned(),
            label: words.label.to_owned(),
            definition: words.definition.to_owned(),
            achieved: Some(words.achieved),
            rank: words.rank,
            shape: words.shape,
            ..Grade::default()
        })
    };
    let grades: Vec<Edit> = grades.iter().enumerate().map(grade).collect();
    [vec![add(scale)], grades].concat()
}

/// The phase words of schedules, in the order in which they follow each other.
fn phases(words: &[&str]) -> Vec<Edit> {
    let phase = |(index, word): (usize, &&str)| {
        add(Phase {
            id: id(&format!("phase-{}", index + 1)),
            position: Position::nth(index),
            name: (*word).to_owned(),
        })
    };
    words.iter().enumerate().map(phase).collect()
}
