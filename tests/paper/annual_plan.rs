//! The plan as one text on paper, against the published document.

use ayumi::paper::{Block, Piece, Tone};

use crate::support::{draw, leaves, sample};

#[test]
fn four_chapters_are_headings_and_their_items_are_numbered_lines() {
    let pages = leaves(&sample("kanagawa"), 2025, Piece::Document);
    let heads: Vec<(u8, &str)> = pages[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { rank, text, .. } => Some((*rank, text.as_str())),
            _ => None,
        })
        .collect();
    let chapters: Vec<&str> = heads
        .iter()
        .filter(|(rank, _)| *rank == 2)
        .map(|(_, text)| *text)
        .collect();
    assert_eq!(
        chapters,
        [
            "１　市町村社協を取り巻く状況",
            "２　重点課題と取り組みの方向性",
            "３　個別事業",
            "４　部会運営にあたって",
        ]
    );
    // Three priorities, six groups of projects, four of operations.
    assert_eq!(heads.iter().filter(|(rank, _)| *rank == 3).count(), 13);
}

#[test]
fn the_22_projects_are_printed_with_their_numbers() {
    let pages = leaves(&sample("kanagawa"), 2025, Piece::Document);
    let mut chapter = "";
    let mut projects = 0;
    for block in &pages[0].blocks {
        match block {
            Block::Heading { rank: 2, text, .. } => chapter = text,
            Block::Heading { rank: 4, text, .. } if chapter.starts_with('３') => {
                projects += usize::from(begins_with_a_circle(text));
            }
            Block::Text {
                tone: Tone::Plain,
                text,
            } if chapter.starts_with('３') => {
                projects += text
                    .lines()
                    .filter(|line| begins_with_a_circle(line))
                    .count();
            }
            _ => {}
        }
    }
    assert_eq!(projects, 22);
}

fn begins_with_a_circle(line: &str) -> bool {
    line.starts_with(|sign| ('①'..='⑳').contains(&sign))
}

#[test]
fn it_prints_in_the_order_of_the_document() {
    let pages = leaves(&sample("kanagawa"), 2025, Piece::Document);
    let drawn: Vec<String> = pages.iter().map(draw).collect();
    insta::assert_snapshot!(drawn.join("\n"));
}
