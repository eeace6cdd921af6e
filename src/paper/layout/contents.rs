//! The table of contents (目次): every part of the paper that is listed.

use crate::paper::{Block, Contents, ContentsLine, Leaf, LeafKind};

/// Fills the table of contents, once everything else is there.
pub(super) fn fill(leaves: &mut [Leaf]) {
    let line = |leaf: &Leaf| ContentsLine {
        depth: leaf.depth,
        title: leaf.title.clone(),
        to: leaf.anchor.clone(),
    };
    let listed = leaves.iter().filter(|leaf| leaf.depth > 0);
    let lines: Vec<ContentsLine> = listed.map(line).collect();
    for leaf in leaves {
        if leaf.kind == LeafKind::Contents {
            leaf.blocks = vec![Block::Contents(Contents {
                lines: lines.clone(),
            })];
        }
    }
}
