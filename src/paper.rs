//! Paper (帳票): what is printed, published and handed round as a form, laid out from reports.
//!
//! One plain document for every way out: the print page, the public page, its plain text and the
//! workbook that looks like the printed form all draw the same [`Paper`]. A layout says what stands
//! where and which cell spans what; it never says millimetres, and it computes no totals.

mod block;
mod order;
mod table;

mod layout;

pub use block::{Block, Contents, ContentsLine, Shares, SharesRow, Tone};
pub use layout::{leaves_by_piece, paper};
pub use order::{Order, Piece, SheetChoice, pieces};
pub use table::{Align, Cell, Choice, Column, Content, Look, Row, RowKind, Table, TableKind};

/// A printed piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its title, also at the head of every page: the plan and the year.
    pub title: String,
    /// Whose plan it is.
    pub organisation: String,
    /// What a reader must be told about the data, such as that a sample is made up; empty for
    /// nothing.
    pub notice: String,
    /// Its parts in order.
    pub leaves: Vec<Leaf>,
}

/// A part of a paper that begins on a new page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// What it is.
    pub kind: LeafKind,
    /// Its name inside the paper, unique: a word and mostly a record's id, so letters, digits,
    /// `-`, `_` and `.`.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// How deep it stands in the table of contents, from 1; 0 if it is not listed there.
    pub depth: u8,
    /// Which way the page lies.
    pub orientation: Orientation,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// What a part of a paper is: decides how its head and its body are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeafKind {
    /// The cover (表紙): title and organisation, large.
    Cover,
    /// The table of contents (目次).
    Contents,
    /// A form of ruled boxes, such as a progress sheet (様式).
    Form,
    /// Headings, text and tables.
    Report,
}

/// Which way an A4 page lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    /// Upright (縦).
    #[default]
    Portrait,
    /// Across (横).
    Landscape,
}

impl Leaf {
    /// An upright part that is listed at the first level.
    pub fn new(kind: LeafKind, anchor: &str, title: &str) -> Self {
        Self {
            kind,
            anchor: anchor.to_owned(),
            title: title.to_owned(),
            depth: 1,
            orientation: Orientation::Portrait,
            blocks: Vec::new(),
        }
    }

    /// What a table of contents lists of it: itself and, below it, its headings with a name of their
    /// own; nothing where it is not listed.
    pub fn listed(&self) -> Vec<ContentsLine> {
        if self.depth == 0 {
            return Vec::new();
        }
        let own = ContentsLine {
            depth: self.depth,
            title: self.title.clone(),
            to: self.anchor.clone(),
        };
        let below = self.blocks.iter().filter_map(|block| match block {
            Block::Heading { rank, text, anchor } if !anchor.is_empty() => Some(ContentsLine {
                depth: self.depth.saturating_add(rank.saturating_sub(1)),
                title: text.clone(),
                to: anchor.clone(),
            }),
            _ => None,
        });
        std::iter::once(own).chain(below).collect()
    }
}
