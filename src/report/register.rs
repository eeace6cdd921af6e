//! Sheets and ratings of a plan looked up by what they are of, so that a report does not search a
//! table for each of its cells.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::plan::initiative::Initiative;
use crate::plan::position::Placed as _;
use crate::plan::rating::Rating;
use crate::plan::scale::{Assessor, Grade, Stage};
use crate::plan::sheet::{ProgressSheet, SheetBlock};
use crate::plan::sorting::sort_by;
use crate::plan::{FiscalYear, Id, Plan, Row};

pub use crate::plan::rating::Subject;

/// What a stage says of a subject in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// A grade.
    Graded(&'a Row<Grade>),
    /// No grade, for this reason.
    NotRated(&'a str),
    /// Nothing yet, or several assessors or criteria that do not say the same.
    Open,
}

impl Standing<'_> {
    /// Whether a grade or a reason for none is there.
    pub fn is_given(self) -> bool {
        self != Standing::Open
    }

    /// The id of the grade.
    pub fn grade(self) -> Option<Id<Grade>> {
        match self {
            Standing::Graded(grade) => Some(grade.id()),
            _ => None,
        }
    }
}

/// Where ratings are looked up.
type Slot = (Subject, FiscalYear, Id<Stage>);

/// The sheets and ratings of a plan. Made in time in proportion to the plan, read in constant
/// time.
#[derive(Debug)]
pub struct Register<'a> {
    plan: &'a Plan,
    sheets: HashMap<(Id<Initiative>, FiscalYear), &'a Row<ProgressSheet>>,
    blocks: HashMap<Id<ProgressSheet>, Vec<&'a Row<SheetBlock>>>,
    ratings: HashMap<Slot, Vec<&'a Row<Rating>>>,
    rated: HashSet<(FiscalYear, Id<Stage>)>,
    assessors: HashMap<(FiscalYear, Id<Stage>), BTreeSet<&'a str>>,
    stages: Vec<&'a Row<Stage>>,
}

impl<'a> Register<'a> {
    /// Reads the tables of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let sheet = |row: &'a std::sync::Arc<Row<ProgressSheet>>| {
            ((row.initiative, row.year), row.as_ref())
        };
        let mut ratings: HashMap<_, Vec<&'a Row<Rating>>> = HashMap::new();
        let mut rated = HashSet::new();
        let mut assessors: HashMap<_, BTreeSet<&'a str>> = HashMap::new();
        for rating in &plan.ratings {
            if let Some((subject, year)) = subject_of(plan, rating) {
                let slot = (subject, year, rating.stage);
                ratings.entry(slot).or_default().push(rating);
                if !rating.assessor.is_empty() {
                    let of_stage = assessors.entry((year, rating.stage)).or_default();
                    of_stage.insert(&rating.assessor);
                }
                if rating.is_given() {
                    rated.insert((year, rating.stage));
                }
            }
        }
        for rows in ratings.values_mut() {
            sort_by(rows, |a, b| {
                let order = |row: &Row<Rating>| (row.criterion.is_some(), row.assessor.clone());
                order(a).cmp(&order(b)).then(a.id().cmp(&b.id()))
            });
        }
        let mut blocks: HashMap<_, Vec<&'a Row<SheetBlock>>> = HashMap::new();
        for block in &plan.sheet_blocks {
            blocks.entry(block.sheet).or_default().push(block);
        }
        for rows in blocks.values_mut() {
            sort_by(rows, |a, b| {
                a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
            });
        }
        Self {
            plan,
            blocks,
            sheets: plan.sheets.iter().map(sheet).collect(),
            ratings,
            rated,
            assessors,
            stages: plan.in_order::<Stage>(),
        }
    }

    /// The plan that was read.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The stages in the order of evaluation.
    pub fn stages(&self) -> &[&'a Row<Stage>] {
        &self.stages
    }

    /// The stage with that id; the first one where none is asked for.
    pub fn stage(&self, id: Option<Id<Stage>>) -> Option<&'a Row<Stage>> {
        match id {
            None => self.stages.first().copied(),
            Some(id) => self.stages.iter().copied().find(|stage| stage.id() == id),
        }
    }

    /// The grades of the scales that these stages rate with, in order, each scale once.
    pub fn grades(&self, stages: &[&'a Row<Stage>]) -> Vec<&'a Row<Grade>> {
        let mut scales = Vec::new();
        for stage in stages {
            if !scales.contains(&stage.scale) {
                scales.push(stage.scale);
            }
        }
        let all = self.plan.in_order::<Grade>();
        let of_scale = |scale| {
            all.iter()
                .copied()
                .filter(move |grade| grade.scale == scale)
        };
        scales.into_iter().flat_map(of_scale).collect()
    }

    /// The stage in which the section rates itself (自己評価): the first that is the section's.
    pub fn self_assessment(&self) -> Option<&'a Row<Stage>> {
        self.stages
            .iter()
            .copied()
            .find(|stage| stage.assessor == Assessor::Section)
    }

    /// The sheet of an initiative in a year, if anything was ever written on it.
    pub fn sheet(
        &self,
        initiative: Id<Initiative>,
        year: FiscalYear,
    ) -> Option<&'a Row<ProgressSheet>> {
        self.sheets.get(&(initiative, year)).copied()
    }

    /// The blocks that further sections write on a sheet, in their order.
    pub fn blocks(&self, sheet: Id<ProgressSheet>) -> &[&'a Row<SheetBlock>] {
        self.blocks.get(&sheet).map_or(&[], Vec::as_slice)
    }

    /// Every rating of a subject in a stage: without a criterion first, then by assessor.
    pub fn ratings(
        &self,
        subject: Subject,
        year: FiscalYear,
        stage: Id<Stage>,
    ) -> &[&'a Row<Rating>] {
        self.ratings
            .get(&(subject, year, stage))
            .map_or(&[], Vec::as_slice)
    }

    /// The assessors of a stage in a year by name: whoever has a rating to give anywhere has one to
    /// give everywhere.
    pub fn assessors(
        &self,
        year: FiscalYear,
        stage: Id<Stage>,
    ) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        let of_stage = self.assessors.get(&(year, stage));
        of_stage.into_iter().flatten().copied()
    }

    /// The one thing a stage says of a subject. Several assessors or criteria have one only where
    /// all that were given agree; assessors also where the plan says that they are averaged.
    pub fn standing(&self, subject: Subject, year: FiscalYear, stage: Id<Stage>) -> Standing<'a> {
        let ratings = self.ratings(subject, year, stage);
        let whole = |row: &&&'a Row<Rating>| row.criterion.is_none() && row.assessor.is_empty();
        if let Some(rating) = ratings.iter().find(whole) {
            return self.said(rating);
        }
        let mut given = ratings
            .iter()
            .map(|rating| self.said(rating))
            .filter(|standing| standing.is_given());
        let first = given.next().unwrap_or(Standing::Open);
        if given.all(|other| other == first) {
            return first;
        }
        self.mean(ratings, stage)
            .map_or(Standing::Open, Standing::Graded)
    }

    /// Whether a stage says several things of a subject that do not agree.
    pub fn is_split(&self, subject: Subject, year: FiscalYear, stage: Id<Stage>) -> bool {
        let ratings = self.ratings(subject, year, stage);
        ratings.iter().any(|rating| rating.is_given())
            && !self.standing(subject, year, stage).is_given()
    }

    /// The grade of the mean rank of several assessors, in a stage that says that it averages
    /// them. Half way between two grades it is the lower one. Grades without a rank and criteria,
    /// which are different questions, have no mean.
    fn mean(&self, ratings: &[&'a Row<Rating>], stage: Id<Stage>) -> Option<&'a Row<Grade>> {
        let stage = self.stage(Some(stage)).filter(|stage| stage.averaged)?;
        if ratings.iter().any(|rating| rating.criterion.is_some()) {
            return None;
        }
        let grades = ratings
            .iter()
            .filter_map(|rating| self.plan.get(rating.grade?));
        let ranks: Vec<u32> = grades.map(|grade| grade.rank).collect::<Option<_>>()?;
        let count = u32::try_from(ranks.len()).ok().filter(|count| *count > 0)?;
        let rank = (ranks.iter().sum::<u32>() * 2 + count) / (count * 2);
        let is_it = |grade: &&Row<Grade>| grade.scale == stage.scale && grade.rank == Some(rank);
        self.plan.grades.iter().map(AsRef::as_ref).find(is_it)
    }

    /// Whether anything was rated in that stage and year.
    pub fn has_ratings(&self, year: FiscalYear, stage: Id<Stage>) -> bool {
        self.rated.contains(&(year, stage))
    }

    /// Whether the initiative has a sheet in that year: not before it starts, not after the last
    /// year in which sheets are kept.
    pub fn is_kept(&self, initiative: &Initiative, year: FiscalYear) -> bool {
        initiative.starts.is_none_or(|first| first <= year)
            && initiative.last_sheet_year.is_none_or(|last| year <= last)
    }

    fn said(&self, rating: &'a Row<Rating>) -> Standing<'a> {
        match rating.grade.and_then(|grade| self.plan.get(grade)) {
            Some(grade) => Standing::Graded(grade),
            None if rating.not_rated_because.is_empty() => Standing::Open,
            None => Standing::NotRated(&rating.not_rated_because),
        }
    }
}

fn subject_of(plan: &Plan, rating: &Rating) -> Option<(Subject, FiscalYear)> {
    match (rating.sheet, rating.node) {
        (Some(sheet), None) => {
            let sheet = plan.get(sheet)?;
            Some((Subject::Initiative(sheet.initiative), sheet.year))
        }
        (None, Some(node)) => Some((Subject::Node(node), rating.year?)),
        _ => None,
    }
}
