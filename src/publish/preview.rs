//! What would be published and what would not, before it is.

use super::{Inventory, Part, Selection, piece_name, published};
use crate::paper::Piece;
use crate::plan::Plan;
use crate::wording::publish as words;

/// What comes out and what stays in, a line each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// What the page is made of; empty if nothing is left to publish.
    pub pieces: Vec<String>,
    /// What is published beside the plan itself.
    pub inside: Vec<String>,
    /// What is held back.
    pub outside: Vec<String>,
}

/// What comes of a selection, given what there is.
pub fn preview(plan: &Plan, selection: &Selection, inventory: &Inventory) -> Preview {
    let public = published(plan, selection);
    let order = selection.order(&public);
    let pieces = order.pieces.iter().filter(|piece| **piece != Piece::Cover);
    let mut preview = Preview {
        pieces: pieces.map(|piece| piece_name(&public, *piece)).collect(),
        ..Preview::default()
    };
    let mut say = |is_inside: bool, line: String| {
        if is_inside {
            preview.inside.push(line);
        } else {
            preview.outside.push(line);
        }
    };
    for stage in &inventory.stages {
        let is_inside = selection.stages.contains(&stage.what);
        say(is_inside, words::ratings_of(&stage.name, stage.count));
    }
    for part in &inventory.parts {
        let line = words::counted(words::part(part.what), part.count);
        // An answer without what it answers is not published.
        let is_answer = part.what == Part::Responses && !selection.has(Part::Opinions);
        say(selection.has(part.what) && !is_answer, line);
    }
    for section in &inventory.sections {
        if selection.withheld.contains(&section.what) {
            say(false, words::sheets_of(&section.name));
        }
    }
    if inventory.later > 0 {
        say(false, words::later(inventory.later));
    }
    say(false, words::NEVER.to_owned());
    preview
}
