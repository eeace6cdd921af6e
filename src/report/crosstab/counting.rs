//! Counting once for every row and column: each year and stage has an account of what stands at
//! each path of rows and column.

use std::collections::HashMap;

use super::axis::{Axes, Axis};
use crate::plan::action::Action;
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Row};
use crate::report::register::{Register, Standing};
use crate::report::tally::reported::{Reader, Slice};
use crate::report::tally::units::{Unit, Units};
use crate::report::tally::{Dimension, GroupKey, Source};

/// A path of rows and a column; no column for all of them together.
type Place = (Vec<GroupKey>, Option<GroupKey>);

/// What is known of one year and stage.
struct Account<'a> {
    source: Source,
    counted: HashMap<Place, u32>,
    reported: Option<Reader<'a>>,
}

/// The accounts of every year and stage a table needs.
pub(super) struct Ledger<'a> {
    axes: &'a Axes<'a>,
    years: Vec<FiscalYear>,
    stages: Vec<Option<&'a Row<Stage>>>,
    accounts: HashMap<(FiscalYear, Option<Id<Stage>>), Account<'a>>,
}

impl<'a> Ledger<'a> {
    pub(super) fn of(
        register: &'a Register<'a>,
        outline: &'a Outline<'a>,
        axes: &'a Axes<'a>,
    ) -> Self {
        let by_stage = axes.has(Axis::By(Dimension::Stage));
        let mut ledger = Self {
            axes,
            years: if axes.has(Axis::By(Dimension::Year)) {
                axes.plan.years()
            } else {
                Vec::new()
            },
            stages: if by_stage {
                register.stages().iter().copied().map(Some).collect()
            } else {
                vec![axes.stage]
            },
            accounts: HashMap::new(),
        };
        let counter = Counter {
            register,
            outline,
            axes,
            units: Units::of(axes.plan, outline, axes.query.counting),
            actions: actions(axes),
        };
        let asked = [Some(axes.query.year), axes.query.year.previous()];
        let before = ledger.years.iter().filter_map(|year| year.previous());
        let years: Vec<FiscalYear> = ledger
            .years
            .iter()
            .copied()
            .chain(before)
            .chain(asked.into_iter().flatten())
            .collect();
        for year in years {
            for stage in &ledger.stages {
                let slot = (year, stage.map(Row::id));
                ledger
                    .accounts
                    .entry(slot)
                    .or_insert_with(|| counter.account(year, *stage));
            }
        }
        ledger
    }

    /// Where the counts of a year come from; with several stages, the best of them.
    pub(super) fn source(&self, year: FiscalYear) -> Source {
        let of_year = || {
            self.accounts
                .iter()
                .filter(move |((other, _), _)| *other == year)
                .map(|(_, account)| account.source)
        };
        [Source::Ratings, Source::Reported]
            .into_iter()
            .find(|source| of_year().any(|other| other == *source))
            .unwrap_or(Source::Unknown)
    }

    /// How much stands at a place in a year. Where years or stages are an axis, the place says
    /// which ones; `year` is then only compared with the year asked for, to go one back. A place
    /// that does not say it has no count: the same things would be counted several times.
    pub(super) fn count(
        &self,
        year: FiscalYear,
        path: &[GroupKey],
        column: Option<&GroupKey>,
    ) -> Option<u32> {
        match self.counts(year, path, column)[..] {
            [count] => count,
            _ => None,
        }
    }

    /// Whether anything stands at a place in the year asked for or the one before it, or in any
    /// of the years and stages of the table.
    pub(super) fn has_any(
        &self,
        year: FiscalYear,
        path: &[GroupKey],
        column: Option<&GroupKey>,
    ) -> bool {
        [Some(year), year.previous()]
            .into_iter()
            .flatten()
            .flat_map(|year| self.counts(year, path, column))
            .any(|count| count.unwrap_or(0) > 0)
    }

    /// What stands at a place, in each year and stage that is meant.
    fn counts(
        &self,
        year: FiscalYear,
        path: &[GroupKey],
        column: Option<&GroupKey>,
    ) -> Vec<Option<u32>> {
        let is_back = year < self.axes.query.year;
        let keys = || path.iter().chain(column);
        let named_year = keys().find_map(|key| match key {
            GroupKey::Year(year) => Some(*year),
            _ => None,
        });
        let named_stage = keys().find_map(|key| match key {
            GroupKey::Stage(stage) => Some(*stage),
            _ => None,
        });
        let years: Vec<FiscalYear> = match named_year {
            Some(named) if is_back => named.previous().into_iter().collect(),
            Some(named) => vec![named],
            None if self.years.is_empty() => vec![year],
            None => self.years.clone(),
        };
        let is_meant = |stage: &Option<Id<Stage>>| named_stage.is_none() || *stage == named_stage;
        let stages: Vec<Option<Id<Stage>>> = self
            .stages
            .iter()
            .map(|stage| stage.map(Row::id))
            .filter(is_meant)
            .collect();
        let slots = years
            .into_iter()
            .flat_map(|year| stages.iter().map(move |stage| (year, *stage)));
        slots
            .map(|slot| self.in_account(self.accounts.get(&slot)?, is_back, (path, column)))
            .collect()
    }

    fn in_account(
        &self,
        account: &Account<'_>,
        is_back: bool,
        (path, column): (&[GroupKey], Option<&GroupKey>),
    ) -> Option<u32> {
        if let Some(reader) = &account.reported {
            return reported(reader, path, column);
        }
        // Of a year without ratings it is known how much there was to rate, and no more; that is
        // nothing to compare the next year with.
        if account.source == Source::Unknown && self.axes.has(Axis::Grade) {
            let is_grade = path.iter().chain(column).any(|key| {
                matches!(
                    key,
                    GroupKey::Grade(_) | GroupKey::NotRated | GroupKey::Split
                )
            });
            if is_grade || is_back {
                return None;
            }
        }
        let place = (path.iter().map(timeless).collect(), column.map(timeless));
        Some(account.counted.get(&place).copied().unwrap_or(0))
    }
}

/// The key without the year and stage, which the account itself has.
fn timeless(key: &GroupKey) -> GroupKey {
    match key {
        GroupKey::Year(_) | GroupKey::Stage(_) => GroupKey::Total,
        other => other.clone(),
    }
}

/// What was reported of a place; none where nothing was, or counts are not reported that way.
fn reported(reader: &Reader<'_>, path: &[GroupKey], column: Option<&GroupKey>) -> Option<u32> {
    let mut node = None;
    let mut slice = Slice::default();
    let mut grade = None;
    for key in path.iter().chain(column) {
        match key {
            GroupKey::Node(inner) => node = Some(*inner),
            GroupKey::Actor(actor) => slice.actor = Some(*actor),
            GroupKey::Section(section) => slice.section = Some(*section),
            GroupKey::Sections(sections) => match sections[..] {
                [section] => slice.section = Some(section),
                _ => return None,
            },
            GroupKey::Grade(wanted) => grade = Some(*wanted),
            // What is reported is graded.
            GroupKey::NotRated | GroupKey::Split | GroupKey::Missing => return Some(0),
            GroupKey::Year(_) | GroupKey::Stage(_) | GroupKey::Total => {}
            GroupKey::FundingType(_)
            | GroupKey::Mark(_)
            | GroupKey::ChangeClass(_)
            | GroupKey::None => return None,
        }
    }
    let counts = reader.below(node, slice)?;
    Some(match grade {
        Some(grade) => counts.get(&grade).copied().unwrap_or(0),
        None => counts.values().sum(),
    })
}

/// Fills accounts.
struct Counter<'a> {
    register: &'a Register<'a>,
    outline: &'a Outline<'a>,
    axes: &'a Axes<'a>,
    units: Units<'a>,
    /// The change classes of each initiative's actions, one for each; empty unless asked for.
    actions: HashMap<Id<Initiative>, Vec<GroupKey>>,
}

impl<'a> Counter<'a> {
    fn account(&self, year: FiscalYear, stage: Option<&'a Row<Stage>>) -> Account<'a> {
        let is_rated = stage.is_some_and(|stage| self.register.has_ratings(year, stage.id()));
        let reported = if is_rated {
            None
        } else {
            Reader::of(self.axes.plan, self.outline, year, stage.map(Row::id))
        };
        let source = match (is_rated, &reported) {
            (true, _) => Source::Ratings,
            (false, Some(_)) => Source::Reported,
            (false, None) => Source::Unknown,
        };
        let mut counted = HashMap::new();
        if reported.is_none() {
            for (unit, standing) in self.units.due(self.register, year, stage) {
                self.enter(unit, standing, (year, stage), &mut counted);
            }
        }
        Account {
            source,
            counted,
            reported,
        }
    }

    /// Enters a unit, or each of its actions, at every place it counts in.
    fn enter(
        &self,
        unit: &Unit<'_>,
        standing: Standing<'_>,
        when: (FiscalYear, Option<&Row<Stage>>),
        counted: &mut HashMap<Place, u32>,
    ) {
        let axes = self.axes.all();
        let grade = self.grade_key(unit, standing, when);
        let keys = |class: Option<&GroupKey>| -> Vec<Vec<GroupKey>> {
            axes.iter()
                .map(|axis| match axis {
                    Axis::Grade => vec![grade.clone()],
                    Axis::ChangeClass => class.cloned().into_iter().collect(),
                    Axis::By(Dimension::Year | Dimension::Stage | Dimension::Total) => {
                        vec![GroupKey::Total]
                    }
                    Axis::By(dimension) => self.axes.keys_of(unit, *dimension),
                })
                .collect()
        };
        if !self.axes.counts_actions() {
            enter_at(&keys(None), counted);
            return;
        }
        let initiative = unit.initiative.map(Row::id);
        let classes = initiative.and_then(|id| self.actions.get(&id));
        for class in classes.into_iter().flatten() {
            enter_at(&keys(Some(class)), counted);
        }
    }

    fn grade_key(
        &self,
        unit: &Unit<'_>,
        standing: Standing<'_>,
        (year, stage): (FiscalYear, Option<&Row<Stage>>),
    ) -> GroupKey {
        let is_split = |stage: &Row<Stage>| self.register.is_split(unit.subject, year, stage.id());
        match standing {
            Standing::Graded(grade) => GroupKey::Grade(grade.id()),
            Standing::NotRated(_) => GroupKey::NotRated,
            Standing::Open if stage.is_some_and(is_split) => GroupKey::Split,
            Standing::Open => GroupKey::Missing,
        }
    }
}

/// Adds one at every place: each beginning of the rows, with and without the column.
fn enter_at(keys: &[Vec<GroupKey>], counted: &mut HashMap<Place, u32>) {
    let Some((columns, rows)) = keys.split_last() else {
        return;
    };
    let mut paths: Vec<Vec<GroupKey>> = vec![Vec::new()];
    let mut every = paths.clone();
    for keys in rows {
        let with = |path: &Vec<GroupKey>| {
            keys.iter()
                .map(|key| [path.as_slice(), std::slice::from_ref(key)].concat())
                .collect::<Vec<_>>()
        };
        paths = paths.iter().flat_map(with).collect();
        every.extend(paths.iter().cloned());
    }
    for path in every {
        for column in columns {
            *counted
                .entry((path.clone(), Some(column.clone())))
                .or_default() += 1;
        }
        *counted.entry((path, None)).or_default() += 1;
    }
}

/// The change class of every action, by initiative; a shared action's where it has none of its
/// own.
fn actions(axes: &Axes<'_>) -> HashMap<Id<Initiative>, Vec<GroupKey>> {
    let mut classes: HashMap<Id<Initiative>, Vec<GroupKey>> = HashMap::new();
    if !axes.counts_actions() {
        return classes;
    }
    let class_of = |action: &Action| {
        let shared = || axes.plan.get(action.shared?)?.change_class;
        action.change_class.or_else(shared)
    };
    for action in &axes.plan.actions {
        let key = class_of(action).map_or(GroupKey::None, GroupKey::ChangeClass);
        classes.entry(action.initiative).or_default().push(key);
    }
    classes
}
