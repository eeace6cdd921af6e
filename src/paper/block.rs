//! What stands on a page, one below the other.

use super::table::Table;
use crate::report::grade::GradeLook;

/// A block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 for a part of the page, 3 below it, up to 6.
        rank: u8,
        /// The heading.
        text: String,
        /// Its name inside the paper, if something leads to it; empty for none.
        anchor: String,
    },
    /// A text as typed: its lines end where they end.
    Text {
        /// What kind of text it is.
        tone: Tone,
        /// The text.
        text: String,
    },
    /// Points of a list, each as typed.
    Points(Vec<String>),
    /// A table.
    Table(Table),
    /// Pages and where they are.
    Contents(Contents),
    /// Shares as bars. What they say stands in a table too, for whoever cannot see them.
    Shares(Shares),
}

/// What kind of text it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Running text.
    #[default]
    Plain,
    /// A line that stands out, such as the organisation on a cover.
    Strong,
    /// Small: what is counted, where figures come from, footnotes.
    Note,
    /// What a reader must know, in a box.
    Notice,
    /// Why something is empty or left out.
    Reason,
}

/// A table of contents (目次).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// Its lines in order.
    pub lines: Vec<ContentsLine>,
}

/// A line of a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsLine {
    /// How deep it stands, from 1.
    pub depth: u8,
    /// The title.
    pub title: String,
    /// The anchor it leads to.
    pub to: String,
}

/// Shares as bars (構成の図): one bar a row, each as long as the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// What is shown.
    pub caption: String,
    /// What the parts are, in order; a grade where it is one.
    pub parts: Vec<(String, Option<GradeLook>)>,
    /// The bars.
    pub rows: Vec<SharesRow>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharesRow {
    /// What it is about.
    pub label: String,
    /// The count of each part.
    pub counts: Vec<u32>,
}

impl SharesRow {
    /// All parts together.
    pub fn all(&self) -> u32 {
        self.counts.iter().copied().fold(0, u32::saturating_add)
    }
}

impl Block {
    /// A heading of that rank that nothing leads to.
    pub fn heading(rank: u8, text: impl Into<String>) -> Self {
        Self::Heading {
            rank,
            text: text.into(),
            anchor: String::new(),
        }
    }

    /// A text.
    pub fn text(tone: Tone, text: impl Into<String>) -> Self {
        Self::Text {
            tone,
            text: text.into(),
        }
    }
}
