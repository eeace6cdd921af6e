//! What a sitting of a working group looks at. Remembered while the program is open, so that going
//! from sheet to sheet and back to the list changes nothing.

use leptos::prelude::*;

use crate::plan::scale::Stage;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::assessment::AssessmentQuery;

/// What a sitting looks at. A handle: copies are the same sitting.
#[derive(Clone, Copy, Default)]
pub struct Sitting {
    /// The stage; the usual one where none was chosen.
    pub stage: RwSignal<Option<Id<Stage>>>,
    /// A responsible section.
    pub section: RwSignal<Option<Id<Section>>>,
    /// Whether the list shows only what is left.
    pub only_left: RwSignal<bool>,
    /// Whether the side navigation stands aside for the sheet.
    pub is_wide: RwSignal<bool>,
    /// Whether the sheet that is gone to takes the focus into its rating.
    pub to_rating: RwSignal<bool>,
}

impl Sitting {
    /// The query of the list. A section of a plan that was open before counts for nothing.
    pub fn query(self, plan: &Plan, year: FiscalYear) -> AssessmentQuery {
        let section = self.section.get();
        AssessmentQuery {
            year,
            stage: self.stage.get(),
            section: section.filter(|section| plan.get(*section).is_some()),
            only_left: self.only_left.get(),
        }
    }
}

/// The sitting of this program.
pub fn use_sitting() -> Sitting {
    expect_context()
}
