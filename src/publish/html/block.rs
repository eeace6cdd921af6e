//! What stands in a part of the page, one below the other.

use super::Page;
use crate::paper::{Block, Contents, Tone};
use crate::wording::publish as words;

impl Page {
    /// A block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { rank, text, anchor } => {
                let below = rank.saturating_sub(1).max(1);
                self.heading(self.leaf_rank.saturating_add(below), text, anchor);
            }
            Block::Text { tone, text } => self.paragraph(*tone, text),
            Block::Points(points) => {
                self.out.markup("<ul class=\"points\">\n");
                for point in points {
                    self.out.element("li", &[], point);
                    self.out.line();
                }
                self.out.markup("</ul>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Contents(contents) => self.places(contents),
            Block::Shares(shares) => self.shares(shares),
        }
    }

    fn paragraph(&mut self, tone: Tone, text: &str) {
        if text.is_empty() {
            return;
        }
        match tone {
            Tone::Plain => self.out.element("p", &[], text),
            Tone::Strong => self.out.element("p", &[("class", "strong")], text),
            Tone::Note => self.out.element("p", &[("class", "note")], text),
            Tone::Reason => self.out.element("p", &[("class", "reason")], text),
            Tone::Notice => {
                self.out.open("p", &[("class", "notice")]);
                self.out.element("strong", &[], words::NOTICE);
                self.out.text(words::INDENT);
                self.out.text(text);
                self.out.close("p");
            }
        }
        self.out.line();
    }

    /// Ways to other places of the page.
    fn places(&mut self, contents: &Contents) {
        self.out.markup("<ul class=\"points\">\n");
        for line in &contents.lines {
            self.out.open("li", &[]);
            self.way(&line.to, &line.title);
            self.out.close("li");
            self.out.line();
        }
        self.out.markup("</ul>\n");
    }

    /// A way to a part, where there is such a part.
    pub(super) fn way(&mut self, to: &str, text: &str) {
        if self.anchors.contains(to) {
            let link = ["#", to].concat();
            self.out.element("a", &[("href", &link)], text);
        } else {
            self.out.text(text);
        }
    }
}
