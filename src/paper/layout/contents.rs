//! The table of contents (目次): every part of the paper that is listed, with its chapters.

use std::collections::HashSet;

use crate::paper::{Block, Content, Contents, ContentsLine, Leaf, LeafKind};

/// Fills the table of contents, once everything else is there.
pub(super) fn fill(leaves: &mut [Leaf]) {
    let lines: Vec<ContentsLine> = leaves.iter().flat_map(Leaf::listed).collect();
    for leaf in leaves {
        if leaf.kind == LeafKind::Contents {
            leaf.blocks = vec![Block::Contents(Contents {
                lines: lines.clone(),
            })];
        }
    }
}

/// Where a cell leads to a page that was not ordered, only what is printed otherwise stays.
pub(super) fn keep_ways_that_lead_somewhere(leaves: &mut [Leaf]) {
    let anchors: HashSet<String> = leaves.iter().map(|leaf| leaf.anchor.clone()).collect();
    for block in leaves.iter_mut().flat_map(|leaf| &mut leaf.blocks) {
        let Block::Table(table) = block else {
            continue;
        };
        let rows = table.head.iter_mut().chain(&mut table.body);
        for cell in rows.flat_map(|row| &mut row.cells) {
            let Content::PageOf { to, otherwise } = &cell.content else {
                continue;
            };
            if !anchors.contains(to) {
                cell.content = Content::Text(otherwise.clone());
            }
        }
    }
}
