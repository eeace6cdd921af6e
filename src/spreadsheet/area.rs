//! Areas of a sheet, and how columns are named.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Rows and columns of a sheet that stand together, the last ones included, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Area {
    /// The first row.
    pub first_row: u32,
    /// The first column.
    pub first_column: u16,
    /// The last row.
    pub last_row: u32,
    /// The last column.
    pub last_column: u16,
}

impl Area {
    /// One cell.
    pub fn cell(row: u32, column: u16) -> Self {
        Self::new((row, column), (row, column))
    }

    /// From one corner, row and column, to the other.
    pub fn new(one: (u32, u16), other: (u32, u16)) -> Self {
        Self {
            first_row: one.0.min(other.0),
            first_column: one.1.min(other.1),
            last_row: one.0.max(other.0),
            last_column: one.1.max(other.1),
        }
    }

    /// Whether a cell stands in it.
    pub fn contains(self, row: u32, column: u16) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }

    /// Whether it is one cell only.
    pub fn is_one_cell(self) -> bool {
        self.first_row == self.last_row && self.first_column == self.last_column
    }

    /// Whether some cell stands in both.
    pub fn meets(self, other: Self) -> bool {
        self.first_row <= other.last_row
            && other.first_row <= self.last_row
            && self.first_column <= other.last_column
            && other.first_column <= self.last_column
    }
}

/// As a spreadsheet writes it: `B3`, `A1:F40`.
impl fmt::Display for Area {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = column_letters(self.first_column);
        write!(formatter, "{first}{}", self.first_row)?;
        if self.is_one_cell() {
            return Ok(());
        }
        let last = column_letters(self.last_column);
        write!(formatter, ":{last}{}", self.last_row)
    }
}

/// The letters of a column: `A` for 1, `XFD` for 16,384; nothing for 0.
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while let Some(above) = rest.checked_sub(1) {
        letters.push(char::from(
            b'A' + u8::try_from(above % 26).unwrap_or_default(),
        ));
        rest = above / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (column, letters) in [
            (0, ""),
            (1, "A"),
            (26, "Z"),
            (27, "AA"),
            (52, "AZ"),
            (702, "ZZ"),
            (703, "AAA"),
            (super::super::LAST_COLUMN, "XFD"),
        ] {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn an_area_is_written_by_its_corners() {
        assert_eq!(Area::cell(3, 2).to_string(), "B3");
        assert_eq!(Area::new((40, 6), (1, 1)).to_string(), "A1:F40");
    }

    #[test]
    fn areas_that_share_a_cell_meet() {
        let area = Area::new((2, 2), (4, 4));
        assert!(area.meets(Area::cell(4, 4)));
        assert!(area.meets(Area::new((1, 3), (9, 3))));
        assert!(!area.meets(Area::new((1, 5), (9, 9))));
        assert!(area.contains(2, 4) && !area.contains(5, 4));
    }
}
