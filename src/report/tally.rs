//! Tallies (集計): how often each grade was given, by any dimension of the plan, with the change
//! from the year before.
//!
//! A tally always says which listings and whose ratings it counts. A year without ratings is
//! taken from counts that were reported as such, if there are any.

mod counts;
pub(super) mod group;
pub(super) mod reported;
pub(super) mod units;

use super::Counting;
use super::figures::Share;
use super::grade::GradeLook;
use super::register::Register;
use crate::plan::listing::Outline;
use crate::plan::scale::{Grade, Stage};
use crate::plan::vocabulary::Mark;
use crate::plan::{FiscalYear, Id, Plan, Row};
use crate::wording::reports as words;

use counts::{Counter, Counts};
pub use group::{GroupKey, dimensions};

/// What the rows of a tally are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// The nodes of a level, counted from 1 for the outermost.
    Level(usize),
    /// The responsible sections as printed: two together are one row.
    Section,
    /// Each section by itself: what two share counts in both.
    EachSection,
    /// Who acts.
    Actor,
    /// The funding types.
    FundingType,
    /// The marks of the plan's own.
    Mark,
    /// The stages of evaluation.
    Stage,
    /// The years of the plan.
    Year,
    /// No rows, only the total.
    #[default]
    Total,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TallyQuery {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The rows.
    pub dimension: Dimension,
    /// Which listings.
    pub counting: Counting,
    /// Whose ratings; the first stage where none is chosen.
    pub stage: Option<Id<Stage>>,
    /// A mark whose initiatives are counted beside, as an of-which column.
    pub of_which: Option<Id<Mark>>,
}

impl TallyQuery {
    /// The total of a year: every listing, the first stage.
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            dimension: Dimension::Total,
            counting: Counting::Listings,
            stage: None,
            of_which: None,
        }
    }
}

/// Where the counts of a year come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// Counted from ratings.
    Ratings,
    /// Known only as counts.
    Reported,
    /// Nothing is known of the year.
    #[default]
    Unknown,
}

/// A tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What was asked for.
    pub query: TallyQuery,
    /// The plan's word for what the rows are; empty for the total alone.
    pub heading: String,
    /// The stage whose ratings are counted.
    pub stage: Option<(Id<Stage>, String)>,
    /// The columns: the grades of the stage's scale, or of every stage's where the rows are stages.
    pub grades: Vec<GradeLook>,
    /// The rows in the plan's order.
    pub rows: Vec<TallyRow>,
    /// Everything in the year asked for. Where rows overlap it is less than their sum.
    pub total: TallyRow,
    /// Whether something counts in several rows.
    pub rows_overlap: bool,
    /// Where the counts of the year come from.
    pub source: Source,
    /// Where those of the year before come from.
    pub source_of_last_year: Source,
}

impl Dimension {
    /// Whether its groups count the same things again: years and stages are never added up.
    pub fn repeats(self) -> bool {
        matches!(self, Self::Year | Self::Stage)
    }
}

impl Tally {
    /// The row that stands below the others; none below years or stages.
    pub fn last_row(&self) -> Option<&TallyRow> {
        (!self.query.dimension.repeats()).then_some(&self.total)
    }
}

/// A row of a tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// What is counted here.
    pub key: GroupKey,
    /// The number of a node; empty for anything else.
    pub number: String,
    /// The name.
    pub label: String,
    /// One cell per grade.
    pub cells: Vec<TallyCell>,
    /// How many there are to rate.
    pub items: u32,
    /// How many of them have a grade: what the shares are of.
    pub graded: u32,
    /// How many count as achieved; none where no grade of the scale says whether it does.
    pub achieved: Option<u32>,
    /// How many are said to be not rated, with a reason.
    pub not_rated: u32,
    /// How many have ratings that do not agree, where the plan does not average them.
    pub split: u32,
    /// How many ratings are missing.
    pub missing: u32,
    /// How many there were to rate the year before, where that is known.
    pub items_last_year: Option<u32>,
}

impl TallyRow {
    /// Whether the number of items changed between the years: its changes do not add up to zero
    /// and deserve a word.
    pub fn item_count_changed(&self) -> bool {
        self.items_last_year.is_some_and(|last| last != self.items)
    }

    /// The number and the name together: 基本戦略１　市民の生活を支える仕組みづくり.
    pub fn full_label(&self) -> String {
        if self.number.is_empty() {
            self.label.clone()
        } else {
            words::numbered(&self.number, &self.label)
        }
    }

    /// The changes of all grades; none if the year before is not known.
    pub fn changes(&self) -> Option<Vec<i64>> {
        self.cells.iter().map(|cell| cell.change).collect()
    }

    /// The share of what counts as achieved; none where no grade says whether it does.
    pub fn achieved_share(&self) -> Option<Share> {
        Share::of(self.achieved?, self.graded)
    }
}

/// How often a grade was given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TallyCell {
    /// The count.
    pub count: u32,
    /// How many of them carry the mark of the of-which column, if one is asked for and that is
    /// known of the year.
    pub of_which: Option<u32>,
    /// The share of the row's graded items; none in a row without any.
    pub share: Option<Share>,
    /// The change from the year before, where that is known.
    pub change: Option<i64>,
}

impl TallyCell {
    /// The count of the year before, where that is known.
    pub fn last_year(&self) -> Option<u32> {
        let change = self.change?;
        u32::try_from(i64::from(self.count) - change).ok()
    }
}

/// Counts the grades of a year.
pub fn tally(plan: &Plan, query: &TallyQuery) -> Tally {
    let register = Register::of(plan);
    let outline = Outline::of(plan);
    let stage = register.stage(query.stage);
    let grades = register.grades(match query.dimension {
        Dimension::Stage => register.stages(),
        _ => stage.as_slice(),
    });
    let counter = Counter::new(&register, &outline, query, &grades);
    let groups = group::groups(plan, &outline, query.dimension);
    let now = counter.year(query.year, stage);
    let last = counter.last_year(&now, query.year, stage);

    let mut rows = Vec::new();
    for group in &groups {
        let (counts, before) = match group.key {
            GroupKey::Year(year) => counter.with_last_year(year, stage),
            GroupKey::Stage(stage) => {
                counter.with_last_year(query.year, register.stage(Some(stage)))
            }
            ref key => (now.of(key), last.known(key)),
        };
        let is_empty = counts.items == 0 && before.as_ref().is_none_or(|last| last.items == 0);
        if !(is_empty && group.only_if_filled) {
            rows.push(row(group, &counts, before.as_ref(), query, &grades));
        }
    }
    let whole = group::Group::total();
    let last_total = last.known_total();
    let total = row(&whole, &now.total, last_total.as_ref(), query, &grades);
    Tally {
        query: *query,
        heading: group::heading(plan, query.dimension),
        stage: stage.map(|stage| (stage.id(), stage.name.clone())),
        grades: grades.iter().map(|grade| GradeLook::of(grade)).collect(),
        rows,
        total,
        rows_overlap: group::rows_overlap(plan, query.dimension),
        source: now.source,
        source_of_last_year: last.source,
    }
}

fn row(
    group: &group::Group,
    counts: &Counts,
    before: Option<&Counts>,
    query: &TallyQuery,
    grades: &[&Row<Grade>],
) -> TallyRow {
    let given = counts.by_grade.iter().sum();
    let cell = |index: usize| TallyCell {
        count: counts.by_grade[index],
        of_which: query
            .of_which
            .and_then(|_| counts.of_which.get(index).copied()),
        share: Share::of(counts.by_grade[index], given),
        change: before
            .map(|last| i64::from(counts.by_grade[index]) - i64::from(last.by_grade[index])),
    };
    let is_achieved = |index: &usize| grades[*index].achieved == Some(true);
    TallyRow {
        key: group.key.clone(),
        number: group.number.clone(),
        label: group.label.clone(),
        cells: (0..grades.len()).map(cell).collect(),
        items: counts.items,
        graded: given,
        achieved: grades
            .iter()
            .any(|grade| grade.achieved.is_some())
            .then(|| {
                (0..grades.len())
                    .filter(is_achieved)
                    .map(|index| counts.by_grade[index])
                    .sum()
            }),
        not_rated: counts.not_rated,
        split: counts.split,
        missing: counts
            .items
            .saturating_sub(given + counts.not_rated + counts.split),
        items_last_year: before.map(|last| last.items),
    }
}

impl group::Group {
    /// The row of everything.
    fn total() -> Self {
        Self {
            key: GroupKey::Total,
            number: String::new(),
            label: words::TOTAL.to_owned(),
            only_if_filled: false,
        }
    }
}
