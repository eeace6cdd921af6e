//! How a sheet comes out of the printer.

use serde::{Deserialize, Serialize};

use super::Area;

/// How a sheet is printed (印刷設定): on A4, as many pages as it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Print {
    /// Which way the paper lies.
    pub orientation: Orientation,
    /// Whether the columns are made to fit the width of one page.
    pub fits_width: bool,
    /// The first and last of the rows that stand on top of every page, counted from 1.
    pub repeated_rows: Option<(u32, u32)>,
    /// What is printed; everything if it is not said.
    pub area: Option<Area>,
    /// Rows after which a new page begins, counted from 1.
    pub breaks: Vec<u32>,
    /// What stands above every page.
    pub header: Strip,
    /// What stands below every page.
    pub footer: Strip,
    /// Whether 「1／3 ページ」 stands in the middle of the footer, behind what stands there.
    pub is_numbered: bool,
}

/// Which way the paper lies (用紙の向き).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// 縦.
    #[default]
    Portrait,
    /// 横.
    Landscape,
}

/// A line above or below every page: plain text at three places, together at most 200 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Strip {
    /// On the left.
    pub left: String,
    /// In the middle.
    pub middle: String,
    /// On the right.
    pub right: String,
}

/// Portrait, one page wide, with numbers of pages.
impl Default for Print {
    fn default() -> Self {
        Self {
            orientation: Orientation::default(),
            fits_width: true,
            repeated_rows: None,
            area: None,
            breaks: Vec::new(),
            header: Strip::default(),
            footer: Strip::default(),
            is_numbered: true,
        }
    }
}
