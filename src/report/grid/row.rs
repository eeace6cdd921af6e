//! The rows of the whole-plan grid.

use std::fmt;

use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::plan::outline::{OutlineNode, Placement};
use crate::report::grade::GradeCell;
use crate::report::sections::NamedSection;

/// Which row of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// A node.
    Heading(Id<OutlineNode>),
    /// A listing.
    Listing(Id<Placement>),
}

impl RowKey {
    /// The key of a row.
    pub fn of(row: &GridRow) -> Self {
        match row {
            GridRow::Heading(heading) => Self::Heading(heading.node),
            GridRow::Listing(listing) => Self::Listing(listing.placement),
        }
    }

    /// Reads what [`fmt::Display`] wrote into the document.
    pub fn read(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        match kind {
            "node" => Id::new(id).map(Self::Heading),
            "listing" => Id::new(id).map(Self::Listing),
            _ => None,
        }
    }
}

impl fmt::Display for RowKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(id) => write!(formatter, "node:{id}"),
            Self::Listing(id) => write!(formatter, "listing:{id}"),
        }
    }
}

/// A row of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GridRow {
    /// A node.
    Heading(HeadingRow),
    /// A listing.
    Listing(ListingRow),
}

/// A node of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingRow {
    /// The node.
    pub node: Id<OutlineNode>,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The plan's word for its level; empty for none.
    pub level_name: String,
    /// The number.
    pub number: String,
    /// The title.
    pub title: String,
    /// Whether it is an item that is split into parts: its label is printed on the first of them.
    pub is_item: bool,
    /// Whether the plan leaves this number out.
    pub is_omitted: bool,
    /// Why.
    pub reason: String,
    /// One cell per year, in a plan that rates nodes; empty in any other.
    pub cells: Vec<GradeCell>,
}

/// A listing of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingRow {
    /// The listing.
    pub placement: Id<Placement>,
    /// What is listed.
    pub initiative: Id<Initiative>,
    /// How deep, 0 for the outermost.
    pub depth: usize,
    /// The page of its sheet, counted from 1.
    pub page: usize,
    /// The number of the item.
    pub number: String,
    /// The title as listed.
    pub title: String,
    /// For a part, the title of the item it belongs to.
    pub item_title: String,
    /// The number of the part; empty for none.
    pub part: String,
    /// Whether the label of the item is printed here: of several parts, on the first.
    pub is_first_of_item: bool,
    /// Whether it is a repeated listing.
    pub cross_listed: bool,
    /// Whether the initiative is counted here when each counts once.
    pub is_home: bool,
    /// The titles of the nodes above, outermost first.
    pub path: Vec<String>,
    /// The responsible sections.
    pub sections: Vec<NamedSection>,
    /// Their names in one cell.
    pub section_names: String,
    /// One cell per year.
    pub cells: Vec<GradeCell>,
}

impl ListingRow {
    /// The label of the item: its own title, or for a part that of the item it belongs to.
    pub fn label(&self) -> &str {
        if self.item_title.is_empty() {
            &self.title
        } else {
            &self.item_title
        }
    }
}
