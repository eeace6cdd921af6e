//! The plan as one text (本文): chapters with their numbers, prose, items, examples, what is left
//! out with its reason, links, and the appendices on pages of their own.

use crate::edit::outline::EntryId;
use crate::paper::{Block, Leaf, LeafKind, Tone};
use crate::plan::Plan;
use crate::plan::outline::NodeRole;
use crate::report::document::{Document, Passage, PassageKind, document as report};
use crate::wording::{document as document_words, outline, paper, reports};

/// The pages; none where nothing is written and there is no outline.
pub(super) fn document(plan: &Plan) -> Vec<Leaf> {
    let whole = report(plan);
    let mut leaves = Vec::new();
    if !whole.passages.is_empty() || !whole.preface.is_empty() {
        leaves.push(text(&whole));
    }
    leaves.extend(appendices(&whole));
    leaves
}

fn text(whole: &Document) -> Leaf {
    let mut blocks = Vec::new();
    if !whole.preface.is_empty() {
        blocks.push(Block::text(Tone::Plain, whole.preface.as_str()));
    }
    for (index, one) in whole.passages.iter().enumerate() {
        let next = whole.passages.get(index + 1);
        let has_more = next.is_some_and(|next| next.depth > one.depth);
        passage(one, has_more, &mut blocks);
    }
    let title = match whole.title.as_str() {
        "" => paper::piece(crate::paper::Piece::Document),
        title => title,
    };
    if blocks.is_empty() {
        blocks.push(Block::text(Tone::Reason, document_words::EMPTY));
    }
    Leaf {
        blocks,
        ..Leaf::new(LeafKind::Report, "document", title)
    }
}

fn appendices(whole: &Document) -> Option<Leaf> {
    let mut blocks = Vec::new();
    for (_, title, text) in &whole.appendices {
        if !title.is_empty() {
            blocks.push(Block::heading(2, title.as_str()));
        }
        if !text.is_empty() {
            blocks.push(Block::text(Tone::Plain, text.as_str()));
        }
    }
    let title = document_words::APPENDICES;
    (!blocks.is_empty()).then(|| Leaf {
        blocks,
        ..Leaf::new(LeafKind::Report, "appendices", title)
    })
}

/// A line of the text with what belongs to it. What other lines stand under is a heading, and so
/// are the two outermost levels; everything else is an item or a paragraph, set in by its depth.
fn passage(one: &Passage, has_more: bool, blocks: &mut Vec<Block>) {
    let role = match one.kind {
        PassageKind::Node(role) => role,
        PassageKind::Initiative(_) => NodeRole::Heading,
    };
    let is_untitled = one.title.is_empty() && role == NodeRole::Prose;
    let words = if is_untitled { &one.text } else { &one.title };
    let line = marked(&one.number, words, role);
    let can_head = matches!(role, NodeRole::Heading | NodeRole::Omitted);
    if can_head && (one.depth < 2 || has_more) && !line.is_empty() {
        let rank = u8::try_from(one.depth + 2).unwrap_or(6).min(6);
        blocks.push(Block::Heading {
            rank,
            text: line,
            anchor: chapter(one),
        });
    } else {
        put(Tone::Plain, &set_in(&line, one.depth), blocks);
    }
    if !is_untitled {
        let under = set_in(&one.text, one.depth + usize::from(one.depth >= 2));
        put(Tone::Plain, &under, blocks);
    }
    put(Tone::Reason, &one.reason, blocks);
    let links = one.links.leads_to.iter();
    let links: Vec<String> = links
        .map(|end| document_words::leads_to(&end.title, &end.words))
        .collect();
    put(Tone::Note, &links.join("\n"), blocks);
}

/// The name of a chapter or a section of it, which the contents lead to; none for what is below.
fn chapter(one: &Passage) -> String {
    match one.id {
        EntryId::Node(id) if one.depth < 2 => format!("chapter-{id}"),
        _ => String::new(),
    }
}

/// A line with its number before it, and its role behind it where the words do not show it.
fn marked(number: &str, words: &str, role: NodeRole) -> String {
    let line = match (number, words) {
        ("", words) => words.to_owned(),
        (number, "") => number.to_owned(),
        (number, words) => reports::numbered(number, words),
    };
    let mark = match role {
        NodeRole::Heading | NodeRole::Prose => "",
        NodeRole::Example | NodeRole::Omitted => outline::role_mark(role),
    };
    match (line.is_empty(), mark) {
        (true, _) | (_, "") => line,
        (false, mark) => paper::document::with_mark(&line, mark),
    }
}

/// Every line of a text, set in below the two levels of headings.
fn set_in(text: &str, depth: usize) -> String {
    let margin = reports::GAP.repeat(depth.saturating_sub(2));
    let lines = text.lines().map(|line| {
        if line.is_empty() {
            String::new()
        } else {
            format!("{margin}{line}")
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Adds a text, if it says anything. Paragraphs and items that follow each other are one text.
fn put(tone: Tone, text: &str, blocks: &mut Vec<Block>) {
    if text.trim().is_empty() {
        return;
    }
    match blocks.last_mut() {
        Some(Block::Text {
            tone: last,
            text: before,
        }) if *last == tone => {
            before.push('\n');
            before.push_str(text);
        }
        _ => blocks.push(Block::text(tone, text)),
    }
}
