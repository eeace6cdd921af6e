//! Counting the ratings of a year.

use std::collections::HashMap;

use super::group::{GroupKey, keys_of};
use super::units::{Unit, Units};
use super::{Source, TallyQuery, reported};
use crate::plan::listing::Outline;
use crate::plan::scale::{Grade, Stage};
use crate::plan::{FiscalYear, Row};
use crate::report::register::{Register, Standing};

/// What is counted in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    /// How many there are to rate.
    pub(super) items: u32,
    /// How many have each of the grades.
    pub(super) by_grade: Vec<u32>,
    /// How many of those carry the mark; empty where that is not known.
    pub(super) of_which: Vec<u32>,
    /// How many are not rated for a reason.
    pub(super) not_rated: u32,
    /// How many have ratings that do not agree and are not averaged.
    pub(super) split: u32,
}

impl Counts {
    /// Nothing, for that many grades.
    pub(super) fn none(grades: usize) -> Self {
        Self {
            items: 0,
            by_grade: vec![0; grades],
            of_which: vec![0; grades],
            not_rated: 0,
            split: 0,
        }
    }

    /// Adds another row's counts.
    pub(super) fn add(&mut self, other: &Self) {
        self.items += other.items;
        self.not_rated += other.not_rated;
        self.split += other.split;
        let add = |sum: &mut [u32], more: &[u32]| {
            for (count, more) in sum.iter_mut().zip(more) {
                *count += more;
            }
        };
        add(&mut self.by_grade, &other.by_grade);
        if other.of_which.is_empty() {
            self.of_which.clear();
        }
        add(&mut self.of_which, &other.of_which);
    }
}

/// The counts of one year.
#[derive(Debug)]
pub(super) struct YearCounts {
    pub(super) source: Source,
    pub(super) total: Counts,
    pub(super) groups: HashMap<GroupKey, Counts>,
}

impl YearCounts {
    /// The counts of a row; nothing where it has none.
    pub(super) fn of(&self, key: &GroupKey) -> Counts {
        let none = || {
            let mut none = Counts::none(self.total.by_grade.len());
            if self.source == Source::Reported {
                none.of_which.clear();
            }
            none
        };
        self.groups.get(key).cloned().unwrap_or_else(none)
    }

    /// The counts of a row, if anything is known of the year.
    ///
    /// Of a year known only as counts, a row that was not reported is not known either.
    pub(super) fn known(&self, key: &GroupKey) -> Option<Counts> {
        match self.source {
            Source::Ratings => Some(self.of(key)),
            Source::Reported => self.groups.get(key).cloned(),
            Source::Unknown => None,
        }
    }

    /// The total, if anything is known of the year.
    pub(super) fn known_total(&self) -> Option<Counts> {
        (self.source != Source::Unknown).then(|| self.total.clone())
    }
}

/// Counts any year the same way.
pub(super) struct Counter<'a> {
    register: &'a Register<'a>,
    outline: &'a Outline<'a>,
    query: &'a TallyQuery,
    grades: &'a [&'a Row<Grade>],
    units: Units<'a>,
}

impl<'a> Counter<'a> {
    pub(super) fn new(
        register: &'a Register<'a>,
        outline: &'a Outline<'a>,
        query: &'a TallyQuery,
        grades: &'a [&'a Row<Grade>],
    ) -> Self {
        Self {
            register,
            outline,
            query,
            grades,
            units: Units::of(register.plan(), outline, query.counting),
        }
    }

    /// The counts of a year: from ratings, else as reported, else all missing.
    pub(super) fn year(&self, year: FiscalYear, stage: Option<&Row<Stage>>) -> YearCounts {
        let is_rated = stage.is_some_and(|stage| self.register.has_ratings(year, stage.id()));
        if !is_rated
            && let Some(reported) = reported::counts(
                self.register.plan(),
                self.outline,
                year,
                stage,
                self.query.dimension,
                self.grades,
            )
        {
            return reported;
        }
        let mut counts = self.rated(year, stage);
        if !is_rated {
            counts.source = Source::Unknown;
        }
        counts
    }

    /// The counts of the year before.
    fn year_before(&self, year: FiscalYear, stage: Option<&Row<Stage>>) -> YearCounts {
        let unknown = || YearCounts {
            source: Source::Unknown,
            total: Counts::none(self.grades.len()),
            groups: HashMap::new(),
        };
        year.previous()
            .map_or_else(unknown, |before| self.year(before, stage))
    }

    /// The counts of the year before, as far as they can be compared with `now`: a year of which
    /// nothing is known yet is no decline.
    pub(super) fn last_year(
        &self,
        now: &YearCounts,
        year: FiscalYear,
        stage: Option<&Row<Stage>>,
    ) -> YearCounts {
        let mut last = self.year_before(year, stage);
        if now.source == Source::Unknown {
            last.source = Source::Unknown;
        }
        last
    }

    /// The total of a year and that of the year before, where it is known.
    pub(super) fn with_last_year(
        &self,
        year: FiscalYear,
        stage: Option<&Row<Stage>>,
    ) -> (Counts, Option<Counts>) {
        let now = self.year(year, stage);
        let last = self.last_year(&now, year, stage).known_total();
        (now.total, last)
    }

    fn rated(&self, year: FiscalYear, stage: Option<&Row<Stage>>) -> YearCounts {
        let plan = self.register.plan();
        let mut total = Counts::none(self.grades.len());
        let mut groups: HashMap<GroupKey, Counts> = HashMap::new();
        for (unit, standing) in self.units.due(self.register, year, stage) {
            let one = self.unit(unit, standing, year, stage);
            total.add(&one);
            for key in keys_of(plan, unit, self.query.dimension) {
                groups
                    .entry(key)
                    .or_insert_with(|| Counts::none(self.grades.len()))
                    .add(&one);
            }
        }
        YearCounts {
            source: Source::Ratings,
            total,
            groups,
        }
    }

    /// What one unit counts for.
    fn unit(
        &self,
        unit: &Unit<'_>,
        standing: Standing<'_>,
        year: FiscalYear,
        stage: Option<&Row<Stage>>,
    ) -> Counts {
        let mut counts = Counts::none(self.grades.len());
        counts.items = 1;
        match standing {
            Standing::Graded(grade) => {
                let place = self
                    .grades
                    .iter()
                    .position(|other| other.id() == grade.id());
                if let Some(index) = place {
                    counts.by_grade[index] = 1;
                    let is_marked = |mark| {
                        let marks = unit.initiative.map(|initiative| &initiative.marks);
                        marks.is_some_and(|marks| marks.contains(&mark))
                    };
                    counts.of_which[index] = u32::from(self.query.of_which.is_some_and(is_marked));
                }
            }
            Standing::NotRated(_) => counts.not_rated = 1,
            Standing::Open => {
                let is_split =
                    |stage: &Row<Stage>| self.register.is_split(unit.subject, year, stage.id());
                counts.split = u32::from(stage.is_some_and(is_split));
            }
        }
        counts
    }
}
