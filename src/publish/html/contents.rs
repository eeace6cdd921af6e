//! The navigation of the public page: every part that is listed with its chapters, as a tree of links.

use super::is_part;
use super::writer::Writer;
use crate::paper::{ContentsLine, Leaf, Paper};
use crate::wording::publish as words;

/// Up to how many parts below another are shown at once; more are folded.
const SHOWN: usize = 6;

/// Writes the navigation.
pub(super) fn contents(out: &mut Writer, paper: &Paper) {
    let parts = paper.leaves.iter().filter(|leaf| is_part(leaf));
    let lines: Vec<ContentsLine> = parts.flat_map(Leaf::listed).collect();
    let lines: Vec<&ContentsLine> = lines.iter().filter(|line| !line.title.is_empty()).collect();
    out.markup("<nav class=\"contents\" id=\"contents\" aria-labelledby=\"contents-title\">\n");
    out.element("h2", &[("id", "contents-title")], words::CONTENTS);
    out.line();
    if !lines.is_empty() {
        list(out, &lines);
    }
    out.markup("</nav>\n");
}

fn list(out: &mut Writer, lines: &[&ContentsLine]) {
    out.markup("<ul>\n");
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        let is_below = |line: &&&ContentsLine| line.depth > first.depth;
        let count = others.iter().take_while(is_below).count();
        let (below, next) = others.split_at(count);
        out.open("li", &[]);
        let link = ["#", &first.to].concat();
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
