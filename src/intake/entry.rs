//! One row of a table, read by what its columns hold.

use std::collections::HashMap;

use super::IntakeKind;
use super::columns::Column;
use super::preview::{Problem, ProblemKind};
use super::table::{IntakeCell, IntakeRow};
use super::target::Target;
use crate::plan::normal::comparable;
use crate::plan::sorting::sort_by_key;
use crate::wording::intake::names as words;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said<'e> {
    /// There is no such column.
    NoColumn,
    /// Nothing.
    Blank,
    /// This.
    Text(&'e str, usize),
}

/// A row, read.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    /// Its number in the source.
    pub(super) row: usize,
    cells: HashMap<Target, (String, usize)>,
    /// Heading columns that are written in this row itself and not taken from above.
    own: Vec<Target>,
    order: Vec<Target>,
}

impl Entry {
    /// What the column of that kind says.
    pub(super) fn said(&self, target: Target) -> Said<'_> {
        match self.cells.get(&target) {
            None => Said::NoColumn,
            Some((text, _)) if text.is_empty() => Said::Blank,
            Some((text, column)) => Said::Text(text, *column),
        }
    }

    /// What is written there; empty for nothing.
    pub(super) fn text(&self, target: Target) -> &str {
        self.cells.get(&target).map_or("", |(text, _)| text)
    }

    /// The place of the column, if there is one.
    pub(super) fn column(&self, target: Target) -> Option<usize> {
        self.cells.get(&target).map(|(_, column)| *column)
    }

    /// Whether a heading is written in this row itself.
    pub(super) fn is_own(&self, target: Target) -> bool {
        self.own.contains(&target)
    }

    /// What the columns hold, from left to right.
    pub(super) fn targets(&self) -> impl Iterator<Item = Target> + '_ {
        self.order.iter().copied()
    }
}

/// Reads rows one after the other and remembers the headings that hold for those below.
pub(super) struct Reader<'c> {
    kind: IntakeKind,
    columns: Vec<&'c Column>,
    above: HashMap<Target, String>,
}

impl<'c> Reader<'c> {
    /// A reader of columns; `possible` is the order of what they can hold.
    pub(super) fn of(kind: IntakeKind, columns: &'c [Column], possible: &[Target]) -> Self {
        let used = columns
            .iter()
            .filter(|column| column.target != Target::Nothing);
        let mut columns: Vec<&Column> = used.collect();
        // Outer levels are read before inner ones, wherever they stand.
        sort_by_key(&mut columns, |column| {
            let place = possible.iter().position(|target| *target == column.target);
            place
                .filter(|_| column.target.is_heading())
                .unwrap_or(usize::MAX)
        });
        Self {
            kind,
            columns,
            above: HashMap::new(),
        }
    }

    /// Whether the row only repeats the headings, as the pages of a printed table do.
    pub(super) fn is_repeated_heading(&self, row: &IntakeRow) -> bool {
        let columns = self.columns.iter();
        let written = columns.filter(|column| !row.text(column.index).trim().is_empty());
        let count = written.clone().count();
        let repeats = |column: &&Column| {
            let (heading, text) = (comparable(&column.heading), row.text(column.index));
            // Of headings in two rows the lower one is repeated.
            heading == comparable(text) || (count > 1 && heading.ends_with(&comparable(text)))
        };
        count > 0 && written.clone().all(repeats)
    }

    /// Reads a row.
    ///
    /// # Errors
    /// What cannot be read of it.
    pub(super) fn read(&mut self, row: &IntakeRow) -> Result<Entry, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut entry = Entry {
            row: row.number,
            ..Entry::default()
        };
        let mut outer_is_new = false;
        for column in &self.columns {
            let (index, target) = (column.index, column.target);
            if row.cells.get(index) == Some(&IntakeCell::Formula) {
                problems.push(Problem::of(index, "", ProblemKind::Formula));
                continue;
            }
            let typed = row.text(index).replace("\r\n", "\n").replace('\r', "\n");
            let typed = typed.trim_end();
            let compared = comparable(typed);
            let mut text = typed.to_owned();
            if compared.is_empty() {
                text.clear();
                if target.is_heading() && !outer_is_new {
                    text = self.above.get(&target).cloned().unwrap_or_default();
                }
            } else if words::NOTHING.contains(&compared.as_str()) {
                text.clear();
            } else if words::SAME_AS_ABOVE.contains(&compared.as_str()) {
                let is_heading = target.is_heading() || target.is_subject();
                match self.above.get(&target).filter(|_| is_heading) {
                    Some(above) => text.clone_from(above),
                    None => problems.push(Problem::of(index, &text, ProblemKind::SameAsAbove)),
                }
                if problems
                    .last()
                    .is_some_and(|problem| problem.column == Some(index))
                {
                    continue;
                }
            } else if target.is_heading() {
                outer_is_new = true;
                entry.own.push(target);
            }
            if target.is_heading() {
                self.above.insert(target, text.clone());
            }
            entry.order.push(target);
            entry.cells.insert(target, (text, index));
        }
        self.fill_subject(&mut entry, outer_is_new);
        if problems.is_empty() {
            Ok(entry)
        } else {
            Err(problems)
        }
    }

    /// Takes the initiative from above where it is printed once for several rows: over the parts of
    /// an item, and over several indicators.
    fn fill_subject(&mut self, entry: &mut Entry, outer_is_new: bool) {
        let is_blank = |target| entry.text(target).is_empty();
        let holds_above = match self.kind {
            _ if !is_blank(Target::Title) || outer_is_new => false,
            IntakeKind::Indicators => is_blank(Target::Number) && is_blank(Target::Part),
            _ => is_blank(Target::Number) && !is_blank(Target::Part),
        };
        let with_part = self.kind == IntakeKind::Indicators;
        let subject = [
            Some(Target::Title),
            Some(Target::Number),
            with_part.then_some(Target::Part),
        ];
        for target in subject.into_iter().flatten() {
            if let (true, Some(above)) = (holds_above, self.above.get(&target))
                && let Some((text, _)) = entry.cells.get_mut(&target)
            {
                text.clone_from(above);
            }
        }
        for target in [Target::Title, Target::Number, Target::Part] {
            self.above.insert(target, entry.text(target).to_owned());
        }
    }
}
