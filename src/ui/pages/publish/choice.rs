//! What is to be published. Remembered while the program is open, so that coming back to the page
//! finds it as it was left.

use leptos::prelude::*;

use crate::paper::Piece;
use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};
use crate::publish::{Imprint, Part, Selection, public_pieces};
use crate::wording::paper as paper_words;

/// What a person chose, as far as it is not what is usual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The stages whose ratings are held back.
    pub stages_off: Vec<Id<Stage>>,
    /// The sections that hold back.
    pub withheld: Vec<Id<Section>>,
    /// The parts of which the opposite of what is usual was chosen.
    pub turned: Vec<Part>,
    /// The pieces of which the opposite of what is usual was chosen.
    pub turned_pieces: Vec<Piece>,
    /// Who publishes; none for the plan's organisation.
    pub publisher: Option<String>,
    /// As of when; none for today.
    pub as_of: Option<String>,
    /// The terms.
    pub terms: String,
}

/// What is to be published. A handle.
#[derive(Clone, Copy, Default)]
pub struct PublishChoice(RwSignal<Wanted>);

/// The choice of this program.
pub fn use_publish_choice() -> PublishChoice {
    use_context().unwrap_or_default()
}

impl PublishChoice {
    /// Changes what is wanted.
    pub fn change(self, change: impl FnOnce(&mut Wanted)) {
        self.0.update(change);
    }

    /// What is wanted, tracked.
    pub fn wanted(self) -> Wanted {
        self.0.get()
    }

    /// What is published of a plan.
    pub fn selection(self, plan: &Plan, year: FiscalYear) -> Selection {
        let wanted = self.0.read();
        let mut selection = Selection::usual(plan, year);
        selection
            .stages
            .retain(|stage| !wanted.stages_off.contains(stage));
        selection.withheld.clone_from(&wanted.withheld);
        let is_on = |part: &Part| part.is_usual() != wanted.turned.contains(part);
        selection.parts = Part::ALL.into_iter().filter(is_on).collect();
        let usual = std::mem::take(&mut selection.pieces);
        let is_drawn =
            |piece: &Piece| usual.contains(piece) != wanted.turned_pieces.contains(piece);
        selection.pieces = public_pieces(plan).into_iter().filter(is_drawn).collect();
        selection
    }

    /// What stands at the foot.
    pub fn imprint(self, plan: &Plan, today: (i32, u32, u32)) -> Imprint {
        let wanted = self.0.read();
        let own = || plan.header().map(|header| header.organisation.clone());
        let now = || paper_words::date(today, plan.year_style());
        Imprint {
            publisher: wanted.publisher.clone().or_else(own).unwrap_or_default(),
            as_of: wanted.as_of.clone().unwrap_or_else(now),
            terms: wanted.terms.clone(),
            beside: Vec::new(),
        }
    }
}
