//! The public page: one static HTML document that needs nothing beside it.
//!
//! It has no script, asks for nothing and says so to the browser. The same paper always gives the
//! same bytes.

mod block;
mod contents;
mod shares;
mod table;
mod writer;

use std::collections::{BTreeSet, HashSet};

use super::Imprint;
use crate::paper::{Block, Leaf, LeafKind, Orientation, Paper, Tone};
use crate::wording::publish as words;
use writer::Writer;

const STYLE: &str = include_str!("../../style/public.css");

/// What the browser may load for the page: nothing. Its style and its pictures stand in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const MAIN: &str = "main";
const CONTENTS: &str = "contents";

/// The document.
pub fn html(paper: &Paper, imprint: &Imprint) -> String {
    let mut page = Page::new(paper);
    page.body(paper, imprint);
    page.document(paper, imprint)
}

/// The page while it is written.
struct Page {
    out: Writer,
    /// The ids that are taken.
    taken: HashSet<String>,
    /// Where a reader can be led: the anchors of the parts.
    anchors: HashSet<String>,
    /// The rank of the heading written last.
    rank: u8,
    /// The rank of the heading of the part that is being written.
    leaf_rank: u8,
    /// Whether the patterns of bars are there.
    has_patterns: bool,
    /// The widths of columns that occur, in hundredths.
    widths: BTreeSet<u32>,
}

impl Page {
    fn new(paper: &Paper) -> Self {
        Self {
            out: Writer::default(),
            taken: HashSet::from([MAIN.to_owned(), CONTENTS.to_owned()]),
            anchors: paper
                .leaves
                .iter()
                .map(|leaf| leaf.anchor.clone())
                .collect(),
            rank: 1,
            leaf_rank: 2,
            has_patterns: false,
            widths: BTreeSet::new(),
        }
    }

    /// The whole document around what was written.
    fn document(self, paper: &Paper, imprint: &Imprint) -> String {
        let publisher = imprint.publisher_of(paper);
        let mut head = Writer::default();
        head.markup("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n");
        head.open(
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", POLICY),
            ],
        );
        head.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        let title = [paper.title.as_str(), publisher];
        let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
        // A title is one line, and an empty one is no title.
        let title = title.join("｜").replace(['\r', '\n'], " ");
        let title = if title.trim().is_empty() {
            words::CONTENTS
        } else {
            title.as_str()
        };
        head.element("title", &[], title);
        head.markup("\n<style>\n");
        head.markup(STYLE);
        for width in &self.widths {
            head.markup(&format!(".w{width}{{width:{width}%}}\n"));
        }
        head.markup("</style>\n</head>\n<body>\n");
        let mut document = head.finish();
        document.push_str(&self.out.finish());
        document.push_str("</body>\n</html>\n");
        document
    }

    fn body(&mut self, paper: &Paper, imprint: &Imprint) {
        self.out
            .element("a", &[("class", "skip"), ("href", "#main")], words::SKIP);
        self.out.line();
        self.head(paper, imprint);
        self.out.open("div", &[("class", "columns")]);
        self.out.line();
        contents::contents(&mut self.out, paper);
        self.out.open("main", &[("id", MAIN), ("tabindex", "-1")]);
        self.out.line();
        for leaf in paper.leaves.iter().filter(|leaf| is_part(leaf)) {
            self.leaf(leaf);
        }
        self.out.markup("</main>\n</div>\n");
        self.foot(paper, imprint);
    }

    /// Who publishes what; with the cover, if there is one.
    fn head(&mut self, paper: &Paper, imprint: &Imprint) {
        let cover = paper
            .leaves
            .iter()
            .find(|leaf| leaf.kind == LeafKind::Cover);
        let title = cover.map_or(&paper.title, |cover| &cover.title);
        let publisher = imprint.publisher_of(paper);
        self.out.open("header", &[("class", "head")]);
        self.out.line();
        if !publisher.is_empty() {
            self.out.element("p", &[("class", "publisher")], publisher);
            self.out.line();
        }
        if title.trim().is_empty() {
            self.out.element("h1", &[], words::CONTENTS);
        } else {
            self.out.element("h1", &[], title);
        }
        self.out.line();
        let is_said = |block: &&Block| match block {
            Block::Text { text, .. } => text != publisher && *text != paper.notice,
            _ => true,
        };
        for block in cover
            .into_iter()
            .flat_map(|cover| &cover.blocks)
            .filter(is_said)
        {
            self.block(block);
        }
        if !paper.notice.is_empty() {
            self.block(&Block::text(Tone::Notice, paper.notice.clone()));
        }
        self.out.markup("</header>\n");
    }

    /// A part of the paper.
    fn leaf(&mut self, leaf: &Leaf) {
        let kind = match (leaf.kind, leaf.orientation) {
            (LeafKind::Form, Orientation::Portrait) => "part form",
            (LeafKind::Form, Orientation::Landscape) => "part form across",
            (_, Orientation::Portrait) => "part",
            (_, Orientation::Landscape) => "part across",
        };
        let wanted = leaf.depth.max(1).saturating_add(1);
        let rank = wanted.min(self.rank.saturating_add(1)).min(5);
        let anchor = self.take(&leaf.anchor);
        let mut attributes = vec![("class", kind)];
        attributes.extend(anchor.then_some(("id", leaf.anchor.as_str())));
        self.out.open("section", &attributes);
        self.out.line();
        self.leaf_rank = rank;
        self.heading(rank, &leaf.title, "");
        for block in &leaf.blocks {
            self.block(block);
        }
        self.out.open("p", &[("class", "back")]);
        self.out.element("a", &[("href", "#contents")], words::BACK);
        self.out.markup("</p>\n</section>\n");
    }

    /// A heading of that rank, or of the nearest that leaves no rank out.
    fn heading(&mut self, wanted: u8, text: &str, anchor: &str) {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        if text.trim().is_empty() {
            return;
        }
        let rank = wanted.min(self.rank.saturating_add(1)).clamp(2, 6);
        self.rank = rank;
        let name = NAMES[usize::from(rank) - 1];
        if self.take(anchor) {
            self.out.element(name, &[("id", anchor)], text);
        } else {
            self.out.element(name, &[], text);
        }
        self.out.line();
    }

    /// Whether the name can be an id here, and it is one from now on.
    fn take(&mut self, anchor: &str) -> bool {
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
        !anchor.is_empty() && anchor.chars().all(is_plain) && self.taken.insert(anchor.to_owned())
    }

    /// Who published it, as of when, on what terms.
    fn foot(&mut self, paper: &Paper, imprint: &Imprint) {
        let publisher = imprint.publisher_of(paper);
        self.out.markup("<footer class=\"foot\">\n");
        if !publisher.is_empty() {
            let line = [words::PUBLISHED_BY, words::HEAD_END, publisher].concat();
            self.out.element("p", &[], &line);
        }
        let made = if imprint.as_of.is_empty() {
            words::MADE.to_owned()
        } else {
            words::as_of(&imprint.as_of)
        };
        self.out.element("p", &[], &made);
        if !imprint.terms.is_empty() {
            self.out.element("p", &[], &imprint.terms);
        }
        if !imprint.beside.is_empty() {
            self.out.open("p", &[]);
            self.out.text(&[words::BESIDE, words::HEAD_END].concat());
            for (index, (what, file)) in imprint.beside.iter().enumerate() {
                if index > 0 {
                    self.out.text(words::SEPARATOR);
                }
                self.out.element("a", &[("href", &address(file))], what);
            }
            self.out.close("p");
        }
        self.out.markup("</footer>\n");
    }
}

/// Whether a part is shown in the text: the cover is the head of the page, and the contents are
/// its navigation.
fn is_part(leaf: &Leaf) -> bool {
    !matches!(leaf.kind, LeafKind::Cover | LeafKind::Contents)
}

/// The relative address of a file that lies beside the page.
fn address(file: &str) -> String {
    let mut address = "./".to_owned();
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = std::fmt::Write::write_fmt(&mut address, format_args!("%{byte:02X}"));
        }
    }
    address
}
