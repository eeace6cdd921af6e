//! Where the cells of a table stand, counted from the upper left corner.

use crate::paper::{Cell, Row};

/// A cell in its place. Unlike in a [`Row`], spans never leave the rows given or run into another
/// cell.
#[derive(Debug, Clone)]
pub(super) struct Placed<'a> {
    /// The row, counted from 0.
    pub(super) row: usize,
    /// The column, counted from 0.
    pub(super) column: usize,
    /// How many rows it takes.
    pub(super) rows: usize,
    /// How many columns it takes.
    pub(super) columns: usize,
    /// The cell.
    pub(super) cell: &'a Cell,
}

impl Placed<'_> {
    /// Whether it stands over or under the other, at least in part.
    pub(super) fn shares_column(&self, other: &Self) -> bool {
        self.column < other.column + other.columns && other.column < self.column + self.columns
    }

    /// Whether it stands beside the other, at least in part.
    pub(super) fn shares_row(&self, other: &Self) -> bool {
        self.row < other.row + other.rows && other.row < self.row + self.rows
    }
}

/// The cells of the rows, row by row.
pub(super) fn placed(rows: &[Row]) -> Vec<Placed<'_>> {
    let mut cells = Vec::new();
    // The first row in which the column is free again.
    let mut free_from: Vec<usize> = Vec::new();
    for (row, line) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in &line.cells {
            let is_free = |column: usize| free_from.get(column).is_none_or(|free| *free <= row);
            while !is_free(column) {
                column += 1;
            }
            let wanted = usize::from(cell.columns.max(1));
            let columns = (0..wanted)
                .take_while(|more| is_free(column + more))
                .count();
            let height = usize::from(cell.rows.max(1)).min(rows.len() - row);
            if free_from.len() < column + columns {
                free_from.resize(column + columns, 0);
            }
            free_from[column..column + columns].fill(row + height);
            cells.push(Placed {
                row,
                column,
                rows: height,
                columns,
                cell,
            });
            column += columns;
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(rows: &[Row]) -> Vec<(usize, usize, usize, usize)> {
        let cells = placed(rows).into_iter();
        cells
            .map(|cell| (cell.row, cell.column, cell.rows, cell.columns))
            .collect()
    }

    #[test]
    fn what_a_cell_above_spans_is_left_out() {
        let rows = [
            Row::new([
                Cell::text("a").over_rows(2),
                Cell::text("b").over_columns(2),
            ]),
            Row::new([Cell::text("c"), Cell::text("d")]),
        ];
        assert_eq!(
            shape(&rows),
            [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]
        );
    }

    #[test]
    fn spans_end_with_the_table_and_before_another_cell() {
        let rows = [
            Row::new([Cell::text("a"), Cell::text("b").over_rows(9)]),
            Row::new([Cell::text("c").over_columns(5), Cell::text("d")]),
        ];
        assert_eq!(
            shape(&rows),
            [(0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1), (1, 2, 1, 1)]
        );
    }
}
