//! What the list of sheets is narrowed to. Remembered while the program is open, so that going
//! from sheet to sheet stays among those a person is working through.

use leptos::prelude::*;

use crate::mailing::scope_of_copy;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::SheetState;
use crate::report::progress::ProgressQuery;

/// What the list is narrowed to. A handle: copies are the same filter.
#[derive(Clone, Copy, Default)]
pub struct SheetFilter {
    /// A responsible section.
    pub section: RwSignal<Option<Id<Section>>>,
    /// A state.
    pub state: RwSignal<Option<SheetState>>,
    /// Words to look for.
    pub text: RwSignal<String>,
}

impl SheetFilter {
    /// The query for a year. A section of a plan that was open before counts for nothing; the copy
    /// of a section shows its own sheets.
    pub fn query(self, plan: &Plan, year: FiscalYear) -> ProgressQuery {
        let section = self.section.get();
        let section = section.filter(|section| plan.get(*section).is_some());
        let own = scope_of_copy(plan).and_then(|scope| scope.sections.first().copied());
        ProgressQuery {
            year,
            section: section.or(own),
            state: self.state.get(),
            text: self.text.get(),
        }
    }

    /// Whether anything is left out.
    pub fn is_narrow(self) -> bool {
        self.section.read().is_some()
            || self.state.read().is_some()
            || !self.text.read().trim().is_empty()
    }

    /// Lets every sheet through again.
    pub fn clear(self) {
        self.section.set(None);
        self.state.set(None);
        self.text.set(String::new());
    }
}

/// The filter of this program.
pub fn use_sheet_filter() -> SheetFilter {
    expect_context()
}
