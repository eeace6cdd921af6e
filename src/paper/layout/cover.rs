//! The cover (表紙).

use crate::paper::order::{Order, Piece};
use crate::paper::{Block, Leaf, LeafKind, Tone};
use crate::plan::Plan;
use crate::report::document::period;
use crate::report::sheet::SheetWords;
use crate::wording::paper as words;

/// The cover.
pub(super) fn cover(plan: &Plan, order: &Order) -> Leaf {
    let header = plan.header();
    let title = header.map_or("", |header| header.title.as_str());
    let year = order.year.show(plan.year_style());
    let mut blocks = Vec::new();
    if order.has(Piece::Sheets) || order.has(Piece::BlankSheets) {
        blocks.push(Block::text(
            Tone::Strong,
            SheetWords::of(plan).sheet.clone(),
        ));
    }
    blocks.push(Block::text(Tone::Strong, year));
    let period = period(plan);
    if !period.is_empty() {
        blocks.push(Block::text(Tone::Plain, words::period(&period)));
    }
    if let Some(header) = header {
        if !header.preface.is_empty() {
            blocks.push(Block::text(Tone::Plain, header.preface.clone()));
        }
        if !header.notice.is_empty() {
            blocks.push(Block::text(Tone::Notice, header.notice.clone()));
        }
        if !header.organisation.is_empty() {
            blocks.push(Block::text(Tone::Strong, header.organisation.clone()));
        }
    }
    if !order.dated.is_empty() {
        blocks.push(Block::text(Tone::Plain, order.dated.clone()));
    }
    Leaf {
        depth: 0,
        blocks,
        ..Leaf::new(LeafKind::Cover, "cover", title)
    }
}
