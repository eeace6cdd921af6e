//! What stands where: one file for each piece.

use super::order::{Order, Piece};
use super::{Leaf, LeafKind, Paper};
use crate::plan::Plan;
use crate::wording::paper as words;

mod action_page;
mod assessment_sheet;
mod contents;
mod counts;
mod cover;
mod document;
mod grid;
mod issues;
mod method;
mod opinions;
mod overview;
mod parts;
mod review;
mod schedule;
mod sheet;
mod summary;
mod targets;
mod tracks;

/// Lays out what was ordered. A piece the plan has nothing for is left out.
pub fn paper(plan: &Plan, order: &Order) -> Paper {
    let header = plan.header();
    let style = plan.year_style();
    let title = header.map_or("", |header| header.title.as_str());
    let by_piece = leaves_by_piece(plan, order).into_iter();
    let leaves = by_piece.flat_map(|(_, leaves)| leaves).collect();
    Paper {
        title: words::running_title(title, &order.year.show(style)),
        organisation: header.map_or_else(String::new, |header| header.organisation.clone()),
        notice: header.map_or_else(String::new, |header| header.notice.clone()),
        leaves,
    }
}

/// The parts of what was ordered, by the pieces they belong to. Ways lead from each to every other.
pub fn leaves_by_piece(plan: &Plan, order: &Order) -> Vec<(Piece, Vec<Leaf>)> {
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut pieces = Vec::new();
    for piece in Piece::ALL {
        if order.has(piece) {
            let of_piece = piece_of(plan, order, piece);
            pieces.push((piece, of_piece.len()));
            leaves.extend(of_piece);
        }
    }
    contents::fill(&mut leaves);
    contents::keep_ways_that_lead_somewhere(&mut leaves);
    let mut leaves = leaves.into_iter();
    pieces
        .into_iter()
        .map(|(piece, count)| (piece, leaves.by_ref().take(count).collect()))
        .collect()
}

fn piece_of(plan: &Plan, order: &Order, piece: Piece) -> Vec<Leaf> {
    match piece {
        Piece::Cover => vec![cover::cover(plan, order)],
        Piece::Contents => vec![Leaf {
            depth: 0,
            ..Leaf::new(LeafKind::Contents, "contents", words::CONTENTS)
        }],
        Piece::Method => method::method(plan),
        Piece::Document => document::document(plan),
        Piece::Overview => overview::overview(plan),
        Piece::Schedule => schedule::schedule(plan),
        Piece::ActionPages => action_page::action_pages(plan, order),
        Piece::Grid => grid::grid(plan, order),
        Piece::Summary => summary::summary(plan, order),
        Piece::Sheets => sheet::sheets(plan, order),
        Piece::Opinions => opinions::opinions(plan, order),
        Piece::Review => review::review(plan),
        Piece::Issues => issues::issues(plan),
        Piece::AssessmentSheets => assessment_sheet::assessment_sheets(plan, order),
        Piece::BlankSheets => sheet::blank_sheets(plan, order),
    }
}
