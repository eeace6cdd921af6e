//! Publication (公表): what a council gives to the public, as files that stand for themselves.
//!
//! What is not to be published is taken out of the plan first ([`published`]); every way out draws
//! what is left. So nothing that was held back can come out by any of them.

mod counting;
mod places;
mod preview;
mod rules;
mod selection;
mod sieve;

pub mod form_workbook;
pub mod html;
pub mod open_data;
pub mod text;

pub use counting::{Counted, Inventory, inventory};
pub use preview::{Preview, preview};
pub use selection::{Part, Selection, latest_year, public_pieces};
pub use sieve::published;

use crate::paper::{Block, Leaf, LeafKind, Order, Paper, Piece, Tone, leaves_by_piece, paper};
use crate::plan::vocabulary::Section;
use crate::plan::{Plan, TableName};
use crate::wording::{forms, publish as words};

/// What stands at the foot of everything that is published (奥付).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imprint {
    /// In whose name it is published; the plan's organisation if it is empty.
    pub publisher: String,
    /// As of when, as it is printed: 令和6年5月31日; empty for nothing.
    pub as_of: String,
    /// On what terms it may be used again, in one line; empty for nothing.
    pub terms: String,
    /// Other files that lie beside this one: what they are, and their names.
    pub beside: Vec<(String, String)>,
}

/// The paper of what is published. The plan must be what [`published`] left of it.
///
/// A piece whose parts stand below something of its own, such as sheets, gets a part above them
/// here: a document that is one page has no other pages between them.
pub fn public_paper(published: &Plan, selection: &Selection) -> Paper {
    let order = selection.order(published);
    let held_back = held_back(published, selection);
    let mut leaves: Vec<Leaf> = Vec::new();
    for (piece, of_piece) in leaves_by_piece(published, &order) {
        if of_piece.first().is_some_and(|leaf| leaf.depth > 1) {
            let anchor = ["part-", piece.as_str()].concat();
            leaves.push(Leaf::new(
                LeafKind::Report,
                &anchor,
                &piece_name(published, piece),
            ));
        }
        let first = leaves.len();
        leaves.extend(of_piece);
        if matches!(piece, Piece::Grid | Piece::Summary)
            && let (Some(leaf), Some(reason)) = (leaves.get_mut(first), &held_back)
        {
            leaf.blocks.insert(0, reason.clone());
        }
    }
    Paper {
        leaves,
        ..paper(
            published,
            &Order {
                pieces: Vec::new(),
                ..order
            },
        )
    }
}

/// Why some of the cells of a table of all items are empty; none where nothing is held back.
fn held_back(published: &Plan, selection: &Selection) -> Option<Block> {
    let sections = published.in_order::<Section>().into_iter();
    let sections = sections.filter(|row| selection.withheld.contains(&row.id()));
    let names: Vec<&str> = sections.map(|row| row.name.as_str()).collect();
    (!names.is_empty()).then(|| Block::text(Tone::Reason, words::held_back(&names)))
}

/// What a piece is called, by the plan's own word where it has one.
pub fn piece_name(plan: &Plan, piece: Piece) -> String {
    match piece {
        Piece::Sheets => forms::table(plan, TableName::Sheets),
        _ => crate::wording::paper::piece(piece).to_owned(),
    }
}

impl Imprint {
    /// In whose name a paper is published.
    pub fn publisher_of<'a>(&'a self, paper: &'a Paper) -> &'a str {
        if self.publisher.is_empty() {
            &paper.organisation
        } else {
            &self.publisher
        }
    }
}
