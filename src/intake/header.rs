//! Which rows of a table are its headings.

use super::columns::Names;
use super::table::{IntakeRow, IntakeTable};
use super::{IntakeKind, Request};

/// The rows of the headings by their numbers in the source, the first and the last of them. In two
/// rows the upper one holds what stands over several columns, such as a fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeaderRows {
    /// The first.
    pub first: usize,
    /// The last; what is below is brought in.
    pub last: usize,
}

/// How many rows are looked at for the headings.
const LOOKED_AT: usize = 50;

/// As many rows headings can have.
const MOST: usize = 4;

impl HeaderRows {
    /// One row.
    pub fn one(row: usize) -> Self {
        Self {
            first: row,
            last: row,
        }
    }

    /// The rows of the table that are headings; none for rows that are not in it.
    pub(super) fn of(self, table: &IntakeTable) -> &[IntakeRow] {
        let first = self.first.max(1) - 1;
        let last = self.last.min(first + MOST);
        table.rows().get(first..last).unwrap_or(&[])
    }
}

/// The headings of every column: the words of its rows from above, each once.
pub(super) fn headings(rows: &[IntakeRow]) -> Vec<Vec<String>> {
    let widths = rows.iter().map(|row| row.cells.len());
    let width = widths.max().unwrap_or(0);
    let Some((lowest, above)) = rows.split_last() else {
        return Vec::new();
    };
    let heading = |column: usize| {
        let own = lowest.text(column).trim();
        let mut parts: Vec<String> = Vec::new();
        for row in above {
            // What stands over several columns is written over the first of them.
            let from = if own.is_empty() { column } else { 0 };
            let mut cells = (from..=column).rev().map(|column| row.text(column).trim());
            let text = cells.find(|text| !text.is_empty());
            parts.extend(text.map(str::to_owned));
        }
        if !own.is_empty() {
            parts.push(own.to_owned());
        }
        parts.dedup();
        parts
    };
    (0..width).map(heading).collect()
}

/// Finds the rows of the headings: the first row with two known names, or one where a table of that
/// kind needs no more, with the row above or below it where that tells more.
pub(super) fn find(
    table: &IntakeTable,
    request: &Request,
    names: &Names<'_>,
) -> Option<HeaderRows> {
    let needed = match request.kind {
        IntakeKind::Sections | IntakeKind::Issues => 1,
        _ => 2,
    };
    let known = |rows: HeaderRows| names.count(&headings(rows.of(table)));
    let rows = table.rows().iter().take(LOOKED_AT);
    let mut candidates = rows.filter(|row| !row.is_blank()).map(|row| row.number);
    let row = candidates.find(|row| known(HeaderRows::one(*row)) >= needed)?;
    let mut best = HeaderRows::one(row);
    let spans = [(row, row + 1), (row.saturating_sub(1).max(1), row)];
    for (first, last) in spans {
        let span = HeaderRows { first, last };
        if last <= table.rows().len() && known(span) > known(best) {
            best = span;
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let table = IntakeTable::from_clipboard(text).unwrap();
        let joined = |parts: Vec<String>| parts.join("|");
        headings(table.rows()).into_iter().map(joined).collect()
    }

    #[test]
    fn what_stands_over_several_columns_is_said_of_each() {
        let found = parts("番号\t取組名\t令和5年度\t\t備考\n\t\t目標\t実績\t");
        assert_eq!(
            found,
            ["番号", "取組名", "令和5年度|目標", "令和5年度|実績", "備考"]
        );
    }

    #[test]
    fn one_row_is_read_as_it_is() {
        assert_eq!(parts("番号\t\t取組名"), ["番号", "", "取組名"]);
    }
}
