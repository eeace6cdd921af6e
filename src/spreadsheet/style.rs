//! How a cell looks: a few words, each of which a workbook can hold.

use serde::{Deserialize, Serialize};

/// How a cell looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Style {
    /// What the cell is for.
    pub kind: Kind,
    /// Where its content stands from left to right.
    pub across: Across,
    /// Where its content stands from top to bottom.
    pub down: Down,
    /// Whether a long text goes on in a new line, and line breaks are shown.
    pub is_wrapped: bool,
    /// Whether it is bold.
    pub is_bold: bool,
    /// The lines around it.
    pub border: Border,
    /// Its background.
    pub fill: Fill,
    /// How a number in it is written.
    pub format: NumberFormat,
}

/// What a cell is for: that decides the size of its letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Something that is told.
    #[default]
    Data,
    /// The title of a sheet: large letters.
    Title,
    /// The heading of a column or a row.
    Heading,
    /// What names the cell beside it.
    Label,
    /// A note below or beside a table: small letters.
    Note,
}

/// Where a content stands from left to right (横位置).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Across {
    /// Numbers right, everything else left.
    #[default]
    Usual,
    /// 左詰め.
    Left,
    /// 中央揃え.
    Middle,
    /// 右詰め.
    Right,
}

/// Where a content stands from top to bottom (縦位置).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Down {
    /// 上詰め.
    #[default]
    Top,
    /// 中央揃え.
    Middle,
    /// 下詰め.
    Bottom,
}

/// The lines around a cell (罫線).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Border {
    /// None.
    #[default]
    None,
    /// Thin lines on all four sides.
    Thin,
    /// Dotted lines on all four sides.
    Dotted,
}

/// The background of a cell. Never the only sign of anything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// None.
    #[default]
    None,
    /// That of headings.
    Heading,
    /// That of labels, and of rows that head others.
    Label,
    /// That of cells to be filled in.
    Input,
    /// That of what needs attention.
    Attention,
}

/// How a number in a cell is written (表示形式).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberFormat {
    /// As it is: `-1234.5`.
    #[default]
    Plain,
    /// Whole numbers with commas: `1,234`, `▲1,234`.
    Thousands,
    /// The same with one decimal: `1,234.5`, `▲1,234.5`.
    Tenths,
    /// A change: `＋12`, `▲3`, `±0`.
    Change,
    /// A share of one in percent with one decimal: 0.462 as `46.2%`.
    Percent,
    /// A text, even if somebody types a number or 1-2 into the cell.
    Text,
}

impl Style {
    /// Whether it is the look of a cell nobody said anything of.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// The heading of a column: framed, filled, bold, in the middle, wrapped.
    pub fn heading() -> Self {
        Self {
            kind: Kind::Heading,
            across: Across::Middle,
            down: Down::Middle,
            is_wrapped: true,
            is_bold: true,
            border: Border::Thin,
            fill: Fill::Heading,
            format: NumberFormat::Plain,
        }
    }

    /// A framed cell that names the one beside it, wrapped.
    pub fn label() -> Self {
        Self {
            kind: Kind::Label,
            is_wrapped: true,
            border: Border::Thin,
            fill: Fill::Label,
            ..Self::default()
        }
    }

    /// A framed cell of a table, wrapped.
    pub fn framed() -> Self {
        Self {
            is_wrapped: true,
            border: Border::Thin,
            ..Self::default()
        }
    }

    /// A framed number of a table, written in that way.
    pub fn number(format: NumberFormat) -> Self {
        Self {
            border: Border::Thin,
            format,
            ..Self::default()
        }
    }

    /// The title of a sheet.
    pub fn title() -> Self {
        Self {
            kind: Kind::Title,
            is_bold: true,
            ..Self::default()
        }
    }
}
