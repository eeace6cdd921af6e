//! What stands in a cell.

use serde::{Deserialize, Serialize};

use super::Style;

/// A cell and where it stands in its row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its column, counted from 1.
    pub column: u16,
    /// What stands in it.
    #[serde(default, skip_serializing_if = "Value::is_nothing")]
    pub value: Value,
    /// How it looks. Files that are read have cells of the usual look only.
    #[serde(default, skip_serializing_if = "Style::is_usual")]
    pub style: Style,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Nothing, which is neither zero nor no.
    #[default]
    Nothing,
    /// A text, written as a text whatever it looks like. Dates are read as texts: `2026-04-01`,
    /// with a time of day `2026-04-01T09:30:00`.
    Text(String),
    /// A whole number. A spreadsheet keeps 15 digits; one that has more is written as a text.
    Whole(i64),
    /// A decimal number of at most 15 digits; never infinite and never “not a number”.
    Decimal(f64),
    /// Yes or no.
    Flag(bool),
    /// What a formula came to when the file was saved. Only read, never written: whoever wants it
    /// has to say so.
    Calculated(Box<Value>),
    /// The error a spreadsheet shows in the cell, as it shows it: `#N/A`. Only read.
    Fault(String),
}

impl Cell {
    /// A cell of the usual look.
    pub fn new(column: u16, value: impl Into<Value>) -> Self {
        Self {
            column,
            value: value.into(),
            style: Style::default(),
        }
    }

    /// The same cell with another look.
    #[must_use]
    pub fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }
}

impl Value {
    /// Whether nothing stands there.
    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }

    /// Whether it is the outcome of a formula.
    pub fn is_calculated(&self) -> bool {
        matches!(self, Self::Calculated(_))
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// An empty text is nothing.
impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text)
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

/// A number too large to be counted is nothing.
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Self::Nothing, Self::Whole)
    }
}

/// What is no number is nothing.
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        if number.is_finite() {
            Self::Decimal(number)
        } else {
            Self::Nothing
        }
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}
