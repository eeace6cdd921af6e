//! Edits of an initiative's table of targets: one cell, or a block pasted from a spreadsheet.

use super::build::fill;
use super::{Edit, apply};
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::{FiscalYear, Id, Plan, Record as _};

/// A column of the table of targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetColumn {
    /// The date of the baseline in its own words.
    BaselineWhen,
    /// The baseline.
    Baseline,
    /// The target first set for the year.
    Year(FiscalYear),
}

impl TargetColumn {
    /// The columns of a plan, from left to right.
    pub fn all(plan: &Plan) -> Vec<Self> {
        let years = plan.years().into_iter().map(Self::Year);
        [Self::BaselineWhen, Self::Baseline]
            .into_iter()
            .chain(years)
            .collect()
    }
}

/// A row of the table of targets: one population of an indicator.
pub type TargetRow = (Id<Indicator>, u32);

/// What stands in a cell, as typed.
pub fn text(plan: &Plan, row: TargetRow, column: TargetColumn) -> String {
    let slot = slot(plan, row, column);
    let mut values = plan.indicator_values.iter();
    let found = plan
        .get(slot.id)
        .filter(|value| value.same_slot(&slot))
        .or_else(|| values.find(|value| value.same_slot(&slot)))
        .map(|value| value.record());
    match (found, column) {
        (None, _) => String::new(),
        (Some(value), TargetColumn::BaselineWhen) => value.when_as_printed.clone(),
        (Some(value), _) => value.as_printed.clone(),
    }
}

/// The edits that write a cell.
pub fn write(plan: &Plan, row: TargetRow, column: TargetColumn, text: &str) -> Vec<Edit> {
    fill(plan, &slot(plan, row, column), |value| match column {
        TargetColumn::BaselineWhen => text.clone_into(&mut value.when_as_printed),
        _ => text.clone_into(&mut value.as_printed),
    })
}

/// The slot of a cell. A baseline that is there keeps the year it has.
fn slot(plan: &Plan, (indicator, population): TargetRow, column: TargetColumn) -> IndicatorValue {
    let (kind, year) = match column {
        TargetColumn::Year(year) => (ValueKind::Target, Some(year)),
        TargetColumn::Baseline | TargetColumn::BaselineWhen => {
            let mut values = plan.indicator_values.iter();
            let there = values.find(|value| {
                value.indicator == indicator
                    && value.kind == ValueKind::Baseline
                    && value.population == population
            });
            (ValueKind::Baseline, there.and_then(|value| value.year))
        }
    };
    IndicatorValue::new(indicator, kind, year).of_population(population)
}

/// The edits that write a block of cells, rows parted by line breaks and cells by tabs, from a
/// cell to the right and down. What does not fit into the table is left out and counted.
///
/// Spreadsheets put a cell with line breaks in double quotes; those are read as one cell.
pub fn paste(
    plan: &Plan,
    rows: &[TargetRow],
    columns: &[TargetColumn],
    (row, column): (usize, usize),
    block: &str,
) -> (Vec<Edit>, usize) {
    let mut after = plan.clone();
    let (mut edits, mut left_out) = (Vec::new(), 0);
    for (down, cells) in cells(block).into_iter().enumerate() {
        for (right, text) in cells.iter().enumerate() {
            let place = rows.get(row + down).zip(columns.get(column + right));
            let Some((row, column)) = place else {
                left_out += usize::from(!text.is_empty());
                continue;
            };
            // Date and value of a baseline stand in one record, which the first of them makes.
            let written = write(&after, *row, *column, text);
            if let Ok((next, _)) = apply(&after, written.clone()) {
                after = next;
                edits.extend(written);
            }
        }
    }
    (edits, left_out)
}

/// The cells of a block, row by row.
fn cells(block: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut is_quoted = false;
    let block = block.replace("\r\n", "\n");
    let mut characters = block.trim_end_matches('\n').chars().peekable();
    while let Some(character) = characters.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else {
            break;
        };
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            '\t' if !is_quoted => rows
                .last_mut()
                .into_iter()
                .for_each(|row| row.push(String::new())),
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_block_is_read_as_spreadsheets_write_it() {
        assert_eq!(cells("a\tb\nc\t\n"), [vec!["a", "b"], vec!["c", ""]]);
        assert_eq!(
            cells("\"66人\n（31人）\"\t67人\r\n"),
            [vec!["66人\n（31人）", "67人"]]
        );
        assert_eq!(cells("\"a\"\"b\""), [vec!["a\"b"]]);
        assert_eq!(cells("5\"x"), [vec!["5\"x"]]);
    }
}
