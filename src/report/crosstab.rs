//! A tally with rows and columns of choice: any dimensions nested as rows against any other as
//! columns, with the change from the year before, shares and subtotals.
//!
//! The table of a yearly summary (goal → measure × actor × grade) is one of them. Every table says
//! which listings and whose ratings it counts, and where each year's counts come from.

mod axis;
mod counting;
mod notes;

use super::Counting;
use super::figures::Share;
use super::grade::GradeLook;
use super::register::Register;
use super::tally::{GroupKey, Source};
use crate::plan::listing::Outline;
use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan};
use crate::wording::reports as words;

use axis::{Axes, heading};
pub use axis::{Axis, axes};
use counting::Ledger;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CrosstabQuery {
    /// The fiscal year.
    pub year: FiscalYear,
    /// What the rows are, outermost first. An axis named twice counts once.
    pub rows: Vec<Axis>,
    /// What the columns are.
    pub columns: Axis,
    /// Which listings.
    pub counting: Counting,
    /// Whose ratings; the first stage where none is chosen.
    pub stage: Option<Id<Stage>>,
}

/// A tally by rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crosstab {
    /// What was asked for.
    pub query: CrosstabQuery,
    /// The plan's words for what the rows are, outermost first.
    pub row_headings: Vec<String>,
    /// The plan's word for what the columns are.
    pub column_heading: String,
    /// The stage whose ratings are counted.
    pub stage: Option<(Id<Stage>, String)>,
    /// The columns.
    pub columns: Vec<CrossColumn>,
    /// The rows in the plan's order; the row of a group stands before the rows of its parts and
    /// holds their subtotal.
    pub rows: Vec<CrossRow>,
    /// Everything, as far as it can be added up.
    pub total: CrossRow,
    /// Whether something counts in several rows.
    pub rows_overlap: bool,
    /// Whether something counts in several columns.
    pub columns_overlap: bool,
    /// Whether actions are counted, and not initiatives.
    pub counts_actions: bool,
    /// Where the counts of the year come from.
    pub source: Source,
    /// Where those of the year before come from.
    pub source_of_last_year: Source,
}

/// A column of a tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossColumn {
    /// What is counted here.
    pub key: GroupKey,
    /// The name.
    pub label: String,
    /// The grade, if the column is one.
    pub grade: Option<GradeLook>,
}

/// A row of a tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossRow {
    /// What is counted here, outermost first; empty for the total.
    pub path: Vec<GroupKey>,
    /// The number of a node; empty for anything else.
    pub number: String,
    /// The name.
    pub label: String,
    /// Whether rows of parts follow.
    pub is_group: bool,
    /// One cell per column.
    pub cells: Vec<CrossCell>,
    /// How many there are, where that is known; years and stages are never added up.
    pub items: Option<u32>,
    /// How many there were the year before, where that is known.
    pub items_last_year: Option<u32>,
}

impl CrossRow {
    /// How deep it stands, 0 for the outermost.
    pub fn depth(&self) -> usize {
        self.path.len().saturating_sub(1)
    }

    /// By how much the number of items changed between the years: then the row's changes do not
    /// add up to zero, and a thing moved, came, went or was miscounted.
    pub fn items_changed(&self) -> Option<i64> {
        let change = i64::from(self.items?) - i64::from(self.items_last_year?);
        (change != 0).then_some(change)
    }

    /// The number and the name together.
    pub fn full_label(&self) -> String {
        if self.number.is_empty() {
            self.label.clone()
        } else {
            words::numbered(&self.number, &self.label)
        }
    }
}

/// A count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CrossCell {
    /// How many; none where a year is known only as counts and this one is not among them.
    pub count: Option<u32>,
    /// How many the year before, where that is known.
    pub last_year: Option<u32>,
    /// The share: of what is graded in a column of a grade, else of the row's items.
    pub share: Option<Share>,
}

impl CrossCell {
    /// The change from the year before, where both years are known.
    pub fn change(&self) -> Option<i64> {
        Some(i64::from(self.count?) - i64::from(self.last_year?))
    }
}

impl Crosstab {
    /// The row at that path.
    pub fn row(&self, path: &[GroupKey]) -> Option<&CrossRow> {
        self.rows.iter().find(|row| row.path == path)
    }

    /// The row that stands below the others; none below years or stages.
    pub fn last_row(&self) -> Option<&CrossRow> {
        let repeats = self.query.rows.iter().any(|axis| axis.repeats());
        (!repeats).then_some(&self.total)
    }

    /// The rows whose number of items changed, and by how much: of the innermost only, where it
    /// happened.
    pub fn changed_rows(&self) -> Vec<(&CrossRow, i64)> {
        let is_innermost = |row: &&CrossRow| !row.is_group;
        self.rows
            .iter()
            .filter(is_innermost)
            .filter_map(|row| Some((row, row.items_changed()?)))
            .collect()
    }

    /// The names of a row and of the groups around it, outermost first.
    pub fn names_of(&self, path: &[GroupKey]) -> Vec<String> {
        (1..=path.len())
            .filter_map(|length| self.row(path.get(..length)?))
            .map(CrossRow::full_label)
            .collect()
    }
}

/// Counts a year by rows and columns.
pub fn crosstab(plan: &Plan, query: &CrosstabQuery) -> Crosstab {
    let register = Register::of(plan);
    let outline = Outline::of(plan);
    let axes = Axes::of(plan, &register, &outline, query);
    let ledger = Ledger::of(&register, &outline, &axes);
    let mut table = Table {
        axes: &axes,
        ledger: &ledger,
        columns: axes.columns(&ledger),
        rows: Vec::new(),
    };
    table.rows_below(&[]);
    let total = table.row(&[], axis::Group::named(GroupKey::Total, words::TOTAL));
    let is_over = |axis: &Axis| axis.overlaps(plan);
    Crosstab {
        row_headings: axes.rows.iter().map(|axis| heading(plan, *axis)).collect(),
        column_heading: heading(plan, query.columns),
        stage: axes.stage.map(|stage| (stage.id(), stage.name.clone())),
        rows: table.rows,
        total,
        rows_overlap: axes.rows.iter().any(is_over),
        columns_overlap: query.columns.overlaps(plan),
        counts_actions: axes.counts_actions(),
        source: ledger.source(query.year),
        source_of_last_year: query
            .year
            .previous()
            .map_or(Source::Unknown, |year| ledger.source(year)),
        columns: table.columns,
        query: query.clone(),
    }
}

/// The table as it grows.
struct Table<'a> {
    axes: &'a Axes<'a>,
    ledger: &'a Ledger<'a>,
    columns: Vec<CrossColumn>,
    rows: Vec<CrossRow>,
}

impl Table<'_> {
    /// Adds the rows under that path, each followed by those under it.
    fn rows_below(&mut self, path: &[GroupKey]) {
        let Some(&axis) = self.axes.rows.get(path.len()) else {
            return;
        };
        let year = self.axes.query.year;
        for group in self.axes.groups(axis, path) {
            let path = [path, std::slice::from_ref(&group.key)].concat();
            let is_optional = group.only_if_filled;
            let row = self.row(&path, group);
            let is_empty = !self.ledger.has_any(year, &path, None);
            if is_optional && is_empty {
                continue;
            }
            self.rows.push(row);
            if !is_empty {
                self.rows_below(&path);
            }
        }
    }

    fn row(&self, path: &[GroupKey], group: axis::Group) -> CrossRow {
        let year = self.axes.query.year;
        // Actions belong to no year.
        let before = year.previous().filter(|_| !self.axes.counts_actions());
        let items = self.ledger.count(year, path, None);
        let mut cells: Vec<CrossCell> = self
            .columns
            .iter()
            .map(|column| CrossCell {
                count: self.ledger.count(year, path, Some(&column.key)),
                last_year: before.and_then(|year| self.ledger.count(year, path, Some(&column.key))),
                share: None,
            })
            .collect();
        let graded = self.columns.iter().zip(&cells);
        let graded: u32 = graded
            .filter(|(column, _)| column.grade.is_some())
            .filter_map(|(_, cell)| cell.count)
            .sum();
        for (column, cell) in self.columns.iter().zip(&mut cells) {
            let whole = if column.grade.is_some() {
                Some(graded)
            } else {
                items
            };
            cell.share = cell.count.and_then(|count| Share::of(count, whole?));
        }
        CrossRow {
            is_group: (1..self.axes.rows.len()).contains(&path.len()),
            path: path.to_vec(),
            number: group.number,
            label: group.label,
            cells,
            items,
            items_last_year: before.and_then(|year| self.ledger.count(year, path, None)),
        }
    }
}
