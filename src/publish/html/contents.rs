//! The navigation of the public page: every part that is listed, as a tree of links.

use super::is_part;
use super::writer::Writer;
use crate::paper::{Leaf, Paper};
use crate::wording::publish as words;

/// Up to how many parts below another are shown at once; more are folded.
const SHOWN: usize = 6;

/// Writes the navigation.
pub(super) fn contents(out: &mut Writer, paper: &Paper) {
    let is_listed = |leaf: &&Leaf| is_part(leaf) && leaf.depth > 0 && !leaf.title.is_empty();
    let leaves: Vec<&Leaf> = paper.leaves.iter().filter(is_listed).collect();
    out.markup("<nav class=\"contents\" id=\"contents\" aria-labelledby=\"contents-title\">\n");
    out.element("h2", &[("id", "contents-title")], words::CONTENTS);
    out.line();
    if !leaves.is_empty() {
        list(out, &leaves);
    }
    out.markup("</nav>\n");
}

fn list(out: &mut Writer, leaves: &[&Leaf]) {
    out.markup("<ul>\n");
    let mut rest = leaves;
    while let Some((first, others)) = rest.split_first() {
        let is_below = |leaf: &&&Leaf| leaf.depth > first.depth;
        let count = others.iter().take_while(is_below).count();
        let (below, next) = others.split_at(count);
        out.open("li", &[]);
        let link = ["#", &first.anchor].concat();
        out.element("a", &[("href", &link)], &first.title);
        match below.len() {
            0 => {}
            1..=SHOWN => list(out, below),
            more => {
                out.open("details", &[]);
                out.element("summary", &[], &words::below(more));
                list(out, below);
                out.close("details");
            }
        }
        out.close("li");
        out.line();
        rest = next;
    }
    out.markup("</ul>\n");
}
