//! Tables on paper: rulings, spans and what stands in the cells.

use crate::report::grade::{Change, GradeLook};

/// A table. Its rows fill its columns: what a cell above spans is not there again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// How it is set.
    pub kind: TableKind,
    /// What it shows.
    pub caption: String,
    /// Whether the caption is seen; it is always there for whoever does not see.
    pub shows_caption: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// The head, repeated on every page.
    pub head: Vec<Row>,
    /// The rows.
    pub body: Vec<Row>,
}

/// How a table is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// A table of data.
    #[default]
    Data,
    /// Boxes of a form: labels and what is written or to be written.
    Form,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// How wide it is, in parts of the sum of all.
    pub width: u16,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells from left to right.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// A row of data.
    #[default]
    Plain,
    /// The heading of the rows below it.
    Group {
        /// How deep, from 0.
        depth: u8,
    },
    /// Everything together.
    Total,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// How many columns it takes, 1 or more.
    pub columns: u16,
    /// How many rows it takes, 1 or more.
    pub rows: u16,
    /// Where it stands in its cell.
    pub align: Align,
    /// How it is set.
    pub look: Look,
    /// The least height, in lines: room to write by hand. 0 for as little as fits.
    pub least_lines: u16,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    #[default]
    Nothing,
    /// A text as typed.
    Text(String),
    /// A number with what is printed of it, so that a workbook has it as a number.
    Number {
        /// The number.
        value: i64,
        /// As it is printed.
        printed: String,
    },
    /// A grade, and how it moved.
    Grade {
        /// The grade.
        grade: GradeLook,
        /// The change from the year before.
        change: Change,
    },
    /// What can be chosen, with what was chosen.
    Choices {
        /// By what it is rated or by whom; empty where there is one rating.
        of: String,
        /// What can be chosen.
        choices: Vec<Choice>,
    },
    /// The page on which something stands; on a screen a way there.
    PageOf {
        /// The anchor of what is meant.
        to: String,
        /// What is printed where there are no pages, such as the number of the sheet.
        otherwise: String,
    },
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The symbol; empty if the label is all there is.
    pub symbol: String,
    /// The label.
    pub label: String,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// Where something stands in its cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right: numbers.
    Right,
}

/// How a cell is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// What was written.
    #[default]
    Plain,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    /// A bar of a schedule.
    Bar,
    /// A gap between bars, and what a table leaves out.
    Gap,
    /// A title, large.
    Title,
}

impl Cell {
    /// A cell with a text.
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self::of(if text.is_empty() {
            Content::Nothing
        } else {
            Content::Text(text)
        })
    }

    /// A cell with that content.
    pub fn of(content: Content) -> Self {
        Self {
            content,
            columns: 1,
            rows: 1,
            align: Align::Left,
            look: Look::Plain,
            least_lines: 0,
        }
    }

    /// The head of a column.
    pub fn column_head(text: impl Into<String>) -> Self {
        Self::text(text).look(Look::ColumnHead).align(Align::Centre)
    }

    /// The head of a row.
    pub fn row_head(text: impl Into<String>) -> Self {
        Self::text(text).look(Look::RowHead)
    }

    /// A count, or an empty cell.
    pub fn count(count: u32) -> Self {
        let number = Content::Number {
            value: i64::from(count),
            printed: count.to_string(),
        };
        Self::of(number).align(Align::Right)
    }

    /// The cell over that many columns.
    #[must_use]
    pub fn over_columns(self, columns: usize) -> Self {
        Self {
            columns: u16::try_from(columns).unwrap_or(u16::MAX).max(1),
            ..self
        }
    }

    /// The cell over that many rows.
    #[must_use]
    pub fn over_rows(self, rows: usize) -> Self {
        Self {
            rows: u16::try_from(rows).unwrap_or(u16::MAX).max(1),
            ..self
        }
    }

    /// The cell with its content at that place.
    #[must_use]
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The cell set like that.
    #[must_use]
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    /// The cell with room for that many lines at least.
    #[must_use]
    pub fn room(self, least_lines: u16) -> Self {
        Self {
            least_lines,
            ..self
        }
    }
}

impl Row {
    /// A row of data.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self {
            kind: RowKind::Plain,
            cells: cells.into_iter().collect(),
        }
    }

    /// A row of another kind.
    pub fn of(kind: RowKind, cells: impl IntoIterator<Item = Cell>) -> Self {
        Self {
            kind,
            ..Self::new(cells)
        }
    }
}

impl Table {
    /// A table of data with columns of those widths.
    pub fn data(caption: impl Into<String>, widths: &[u16]) -> Self {
        Self {
            caption: caption.into(),
            columns: widths.iter().map(|&width| Column { width }).collect(),
            ..Self::default()
        }
    }

    /// A form with columns of those widths.
    pub fn form(caption: impl Into<String>, widths: &[u16]) -> Self {
        Self {
            kind: TableKind::Form,
            ..Self::data(caption, widths)
        }
    }

    /// The share of every column in the width of all, in thousandths; the last one takes what is
    /// left.
    pub fn thousandths(&self) -> Vec<u32> {
        let widths = || self.columns.iter().map(|column| u32::from(column.width));
        let all = widths().sum::<u32>().max(1);
        let mut left = 1000;
        let mut shares: Vec<u32> = widths().map(|width| width * 1000 / all).collect();
        if let Some((last, others)) = shares.split_last_mut() {
            left -= others.iter().sum::<u32>();
            *last = left;
        }
        shares
    }
}
