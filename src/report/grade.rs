//! Grades as a report shows them, and how they move from year to year.

use super::register::{Register, Standing, Subject};
use crate::plan::scale::{Grade, SealShape, Stage};
use crate::plan::{FiscalYear, Id, Row};

/// A grade as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeLook {
    /// The grade.
    pub id: Id<Grade>,
    /// The symbol as printed: A, ◎.
    pub symbol: String,
    /// The word for it: 達成.
    pub label: String,
    /// The shape of its seal.
    pub shape: SealShape,
    /// The rank, 1 for the best; none outside the order.
    pub rank: Option<u32>,
}

impl GradeLook {
    /// The shape a symbol is itself, as the style sheet names it; empty for a letter or a word.
    pub fn drawn_as(&self) -> &'static str {
        match self.symbol.as_str() {
            "◎" => "double",
            "○" | "〇" => "ring",
            "△" => "triangle",
            "×" => "cross",
            _ => "",
        }
    }

    /// The look of a grade.
    pub fn of(grade: &Row<Grade>) -> Self {
        Self {
            id: grade.id(),
            symbol: grade.symbol.clone(),
            label: grade.label.clone(),
            shape: grade.shape,
            rank: grade.rank,
        }
    }
}

/// How a grade stands to that of the year before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Change {
    /// Better.
    Up,
    /// Worse.
    Down,
    /// Of the same rank.
    Same,
    /// Cannot be told: one of the two is missing or stands outside the order of its scale.
    #[default]
    Unknown,
}

impl Change {
    /// Compares by rank. Ranks of different scales say nothing of each other.
    pub fn between(before: Standing<'_>, now: Standing<'_>) -> Self {
        let (Standing::Graded(before), Standing::Graded(now)) = (before, now) else {
            return Self::Unknown;
        };
        let (Some(old), Some(new)) = (before.rank, now.rank) else {
            return Self::Unknown;
        };
        if before.scale != now.scale {
            return Self::Unknown;
        }
        match new.cmp(&old) {
            std::cmp::Ordering::Less => Self::Up,
            std::cmp::Ordering::Greater => Self::Down,
            std::cmp::Ordering::Equal => Self::Same,
        }
    }

    /// Whether the grade is another in rank than the year before.
    pub fn is_move(self) -> bool {
        matches!(self, Self::Up | Self::Down)
    }
}

/// What one stage says in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeCell {
    /// The year.
    pub year: FiscalYear,
    /// The grade.
    pub grade: Option<GradeLook>,
    /// Why there is none, where that was said.
    pub not_rated_because: String,
    /// The change from the year before.
    pub change: Change,
    /// Whether there is a sheet to rate in that year.
    pub is_kept: bool,
    /// Whether another stage gave another grade.
    pub stages_differ: bool,
    /// What several assessors or criteria say, side by side; empty where there is one voice.
    pub voices: Vec<Voice>,
}

impl GradeCell {
    /// Whether a rating is due and none is there.
    pub fn is_missing(&self) -> bool {
        self.is_kept
            && self.grade.is_none()
            && self.not_rated_because.is_empty()
            && self.voices.is_empty()
    }
}

/// One of several ratings that stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The criterion's name or the assessor.
    pub label: String,
    /// The grade.
    pub grade: Option<GradeLook>,
    /// Why there is none.
    pub not_rated_because: String,
}

/// The cell of a subject in a year and stage.
pub(super) fn cell(
    register: &Register<'_>,
    subject: Subject,
    year: FiscalYear,
    stage: Id<Stage>,
) -> GradeCell {
    let now = register.standing(subject, year, stage);
    let before = year.previous().map_or(Standing::Open, |before| {
        register.standing(subject, before, stage)
    });
    let is_kept = match subject {
        Subject::Initiative(id) => register
            .plan()
            .get(id)
            .is_some_and(|initiative| register.is_kept(initiative, year)),
        Subject::Node(_) => false,
    };
    let (grade, not_rated_because) = look(now);
    GradeCell {
        year,
        grade,
        not_rated_because,
        change: Change::between(before, now),
        is_kept,
        stages_differ: stages_differ(register, subject, year, now),
        voices: voices(register, subject, year, stage),
    }
}

fn look(standing: Standing<'_>) -> (Option<GradeLook>, String) {
    match standing {
        Standing::Graded(grade) => (Some(GradeLook::of(grade)), String::new()),
        Standing::NotRated(because) => (None, because.to_owned()),
        Standing::Open => (None, String::new()),
    }
}

/// Whether two grades say the same. Those of different scales are compared by symbol: two stages
/// may rate alike in words.
pub(super) fn is_same(one: &Row<Grade>, other: &Row<Grade>) -> bool {
    if one.scale == other.scale {
        one.id() == other.id()
    } else {
        one.symbol == other.symbol
    }
}

fn stages_differ(
    register: &Register<'_>,
    subject: Subject,
    year: FiscalYear,
    now: Standing<'_>,
) -> bool {
    let Standing::Graded(now) = now else {
        return false;
    };
    register
        .stages()
        .iter()
        .any(|stage| match register.standing(subject, year, stage.id()) {
            Standing::Graded(other) => !is_same(now, other),
            _ => false,
        })
}

pub(super) fn voices(
    register: &Register<'_>,
    subject: Subject,
    year: FiscalYear,
    stage: Id<Stage>,
) -> Vec<Voice> {
    let several = |row: &&&Row<crate::plan::rating::Rating>| {
        row.is_given() && (row.criterion.is_some() || !row.assessor.is_empty())
    };
    let plan = register.plan();
    register
        .ratings(subject, year, stage)
        .iter()
        .filter(several)
        .map(|rating| {
            let criterion = rating.criterion.and_then(|id| plan.get(id));
            let grade = rating.grade.and_then(|id| plan.get(id));
            Voice {
                label: criterion.map_or_else(|| rating.assessor.clone(), |row| row.name.clone()),
                grade: grade.map(|grade| GradeLook::of(grade)),
                not_rated_because: rating.not_rated_because.clone(),
            }
        })
        .collect()
}
