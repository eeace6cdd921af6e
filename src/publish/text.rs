//! The text edition: the same paper as plain text, to be heard and to be used again.
//!
//! A cell of a table becomes a line of its own with its heads before it, so that it makes sense
//! where no table is seen. Nothing the paper says is left out.

mod table;

use super::Imprint;
use crate::paper::{Block, Leaf, LeafKind, Paper, Shares, Tone};
use crate::wording::publish as words;

/// Where lines end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LineEnd {
    /// As everywhere.
    #[default]
    Lf,
    /// As old programs of Windows want it.
    CrLf,
}

/// The text edition, UTF-8 without a mark.
pub fn text(paper: &Paper, imprint: &Imprint, line_end: LineEnd) -> String {
    let mut edition = Edition::default();
    edition.head(paper, imprint);
    for leaf in paper.leaves.iter().filter(|leaf| is_part(leaf)) {
        edition.leaf(leaf);
    }
    edition.foot(paper, imprint);
    match line_end {
        LineEnd::Lf => edition.out,
        LineEnd::CrLf => edition.out.replace('\n', "\r\n"),
    }
}

/// The edition while it is written.
#[derive(Default)]
struct Edition {
    out: String,
    /// The number of the heading written last, rank by rank.
    numbers: Vec<usize>,
}

impl Edition {
    /// A line, or a text of several: those after the first are moved in as far.
    fn line(&mut self, indent: usize, text: &str) {
        for (index, line) in text.lines().enumerate() {
            let more = usize::from(index > 0);
            self.out.push_str(&words::INDENT.repeat(indent + more));
            self.out.extend(line.chars().map(plain));
            self.out.push('\n');
        }
    }

    fn gap(&mut self) {
        if !self.out.ends_with("\n\n") && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn head(&mut self, paper: &Paper, imprint: &Imprint) {
        let cover = paper
            .leaves
            .iter()
            .find(|leaf| leaf.kind == LeafKind::Cover);
        let publisher = imprint.publisher_of(paper);
        self.line(0, publisher);
        self.line(0, cover.map_or(&paper.title, |cover| &cover.title));
        self.gap();
        for block in cover.into_iter().flat_map(|cover| &cover.blocks) {
            match block {
                Block::Text { text, .. } if text == publisher || *text == paper.notice => {}
                block => self.block(block),
            }
        }
        if !paper.notice.is_empty() {
            self.block(&Block::text(Tone::Notice, paper.notice.clone()));
        }
        self.contents(paper);
    }

    /// The parts with their numbers, as the headings below have them.
    fn contents(&mut self, paper: &Paper) {
        self.gap();
        self.line(0, words::CONTENTS);
        for leaf in paper.leaves.iter().filter(|leaf| is_part(leaf)) {
            let number = self.number(usize::from(leaf.depth.max(1)));
            if leaf.depth > 0 {
                let line = words::numbered_heading(&number, &leaf.title);
                self.line(usize::from(leaf.depth), &line);
            }
        }
        self.numbers.clear();
    }

    fn leaf(&mut self, leaf: &Leaf) {
        self.heading(usize::from(leaf.depth.max(1)), &leaf.title);
        for block in &leaf.blocks {
            self.block(block);
        }
    }

    fn heading(&mut self, rank: usize, text: &str) {
        let number = self.number(rank);
        self.gap();
        self.line(0, &words::numbered_heading(&number, text));
        self.gap();
    }

    /// The number of the next heading of a rank, counted from 1.
    fn number(&mut self, rank: usize) -> String {
        self.numbers.resize(rank, 0);
        if let Some(last) = self.numbers.last_mut() {
            *last += 1;
        }
        let numbers: Vec<String> = self.numbers.iter().map(usize::to_string).collect();
        numbers.join(".")
    }

    fn block(&mut self, block: &Block) {
        match block {
            // Only parts are numbered, as the contents have them.
            Block::Heading { text, .. } => {
                self.gap();
                self.line(0, &[words::HEADING, text].concat());
                self.gap();
            }
            Block::Text {
                tone: Tone::Notice,
                text,
            } => {
                let text = [words::NOTICE, words::HEAD_END, text].concat();
                self.line(0, &text);
                self.gap();
            }
            Block::Text { text, .. } => {
                for line in text.lines() {
                    self.line(0, line);
                }
                self.gap();
            }
            Block::Points(points) => {
                for point in points {
                    self.line(0, &[words::POINT, point].concat());
                }
                self.gap();
            }
            Block::Contents(contents) => {
                for line in &contents.lines {
                    self.line(usize::from(line.depth), &line.title);
                }
                self.gap();
            }
            Block::Table(table) => self.table(table),
            Block::Shares(shares) => self.shares(shares),
        }
    }

    fn shares(&mut self, shares: &Shares) {
        self.line(0, &[words::PICTURE, &shares.caption].concat());
        for row in &shares.rows {
            let counts = shares.parts.iter().zip(&row.counts);
            let counts: Vec<String> = counts
                .map(|((name, _), count)| words::count(name, *count))
                .collect();
            self.line(1, &words::bar(&row.label, &counts));
        }
        self.gap();
    }

    fn foot(&mut self, paper: &Paper, imprint: &Imprint) {
        self.gap();
        let publisher = imprint.publisher_of(paper);
        if !publisher.is_empty() {
            self.line(
                0,
                &[words::PUBLISHED_BY, words::HEAD_END, publisher].concat(),
            );
        }
        if imprint.as_of.is_empty() {
            self.line(0, words::MADE);
        } else {
            self.line(0, &words::as_of(&imprint.as_of));
        }
        self.line(0, &imprint.terms);
    }
}

/// Whether a part is shown in the text: the cover is its head, and its contents are its own.
fn is_part(leaf: &Leaf) -> bool {
    !matches!(leaf.kind, LeafKind::Cover | LeafKind::Contents)
}

/// Signs that steer a program instead of being read become the sign for “unreadable”.
fn plain(sign: char) -> char {
    if sign.is_control() && sign != '\t' {
        char::REPLACEMENT_CHARACTER
    } else {
        sign
    }
}
