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
    let mut leaves: Vec<Leaf> = Vec::new();
    for piece in Piece::ALL {
        if order.has(piece) {
            leaves.extend(piece_of(plan, order, piece));
        }
    }
    contents::fill(&mut leaves);
    contents::keep_ways_that_lead_somewhere(&mut leaves);
    Paper {
        title: words::running_title(title, &order.year.show(style)),
        organisation: header.map_or_else(String::new, |header| header.organisation.clone()),
        notice: header.map_or_else(String::new, |header| header.notice.clone()),
        leaves,
    }
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
