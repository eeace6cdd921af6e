//! What must be known to read a tally by rows and columns, in words: what it counts, and where its
//! counts come from.

use super::{CrossRow, Crosstab};
use crate::report::Counting;
use crate::report::tally::Source;
use crate::wording::{grid, tally as words};

impl Crosstab {
    /// What the table counts: rows and columns, whose ratings, which listings.
    pub fn caption(&self) -> String {
        let stage = self.stage.as_ref().map_or("", |(_, name)| name.as_str());
        let counting = match self.query.counting {
            Counting::Listings => grid::EVERY_LISTING,
            Counting::Once => grid::EACH_ONCE,
        };
        let what = words::by_and(&self.row_headings, &self.column_heading);
        words::caption(&what, "", stage, counting)
    }

    /// What must be known to read the table, with the shares of its cells or without.
    pub fn notes(&self, shares: bool) -> Vec<String> {
        let rows = self.rows.iter().chain([&self.total]);
        let has_changes = rows
            .flat_map(|row| &row.cells)
            .any(|cell| cell.change().is_some());
        let source = match (self.source, self.source_of_last_year) {
            (Source::Unknown, _) => Some(words::UNRATED),
            (Source::Reported, _) => Some(words::REPORTED),
            _ if self.counts_actions => None,
            (_, Source::Unknown) => Some(words::NO_LAST_YEAR),
            (_, Source::Reported) => Some(words::REPORTED_LAST_YEAR),
            _ => None,
        };
        let is_of_grades = self.columns.iter().any(|column| column.grade.is_some());
        let shares_of = if is_of_grades {
            words::SHARES_OF
        } else {
            words::SHARES_IN_ROW
        };
        let fixed = [
            has_changes.then_some(words::ARROWS),
            shares.then_some(shares_of),
            source,
            self.counts_actions.then_some(words::COUNTS_ACTIONS),
            self.rows_overlap.then_some(words::ROWS_OVERLAP),
            self.columns_overlap.then_some(words::COLUMNS_OVERLAP),
        ];
        fixed.into_iter().flatten().map(str::to_owned).collect()
    }

    /// The innermost rows whose number of items changed, by the names around them, and by how much.
    pub fn changes_of_items(&self) -> Vec<(String, i64)> {
        let named = |(row, change): (&CrossRow, i64)| {
            let names = self.names_of(&row.path);
            (names.join(words::NEXT_LEVEL), change)
        };
        self.changed_rows().into_iter().map(named).collect()
    }
}
