//! What the tally counts. Remembered while the program is open, so that coming back to the page
//! finds it as it was left.

use leptos::prelude::*;

use crate::plan::scale::Stage;
use crate::plan::vocabulary::Mark;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::Counting;
use crate::report::crosstab::{Axis, CrosstabQuery, axes};
use crate::report::tally::{Dimension, TallyQuery};

/// How often rows can be divided.
pub const DEPTH: usize = 3;

/// What a person chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The rows, outermost first; none for the plan's first axis, or for no further division.
    pub rows: [Option<Axis>; DEPTH],
    /// The columns; none for the grades.
    pub columns: Option<Axis>,
    /// Which listings.
    pub counting: Counting,
    /// Whose ratings.
    pub stage: Option<Id<Stage>>,
    /// A mark counted beside.
    pub of_which: Option<Id<Mark>>,
}

/// What is counted. A handle: copies are the same choice.
#[derive(Clone, Copy, Default)]
pub struct TallyChoice(RwSignal<Wanted>);

impl TallyChoice {
    /// Chooses something else.
    pub fn change(self, change: impl FnOnce(&mut Wanted)) {
        self.0.update(change);
    }

    /// The rows as far as the plan has them, the columns, and what else there is to choose.
    pub fn in_plan(self, plan: &Plan) -> Chosen {
        let wanted = self.0.read();
        let known = axes(plan);
        let is_known = |axis: &Axis| known.iter().any(|(other, _)| other == axis);
        let mut chosen = wanted.rows.map(|row| row.filter(is_known));
        chosen[0] = chosen[0].or_else(|| known.first().map(|(axis, _)| *axis));
        let columns = wanted.columns.filter(is_known).unwrap_or(Axis::Grade);
        let mut rows = Vec::new();
        for axis in chosen.into_iter().flatten() {
            if axis != columns && !rows.contains(&axis) {
                rows.push(axis);
            }
        }
        Chosen {
            rows,
            columns,
            counting: wanted.counting,
            stage: wanted.stage.filter(|stage| plan.get(*stage).is_some()),
            of_which: wanted.of_which.filter(|mark| plan.get(*mark).is_some()),
        }
    }
}

/// What is counted in the open plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The rows, outermost first.
    pub rows: Vec<Axis>,
    /// The columns.
    pub columns: Axis,
    /// Which listings.
    pub counting: Counting,
    /// Whose ratings.
    pub stage: Option<Id<Stage>>,
    /// A mark counted beside.
    pub of_which: Option<Id<Mark>>,
}

impl Chosen {
    /// The one dimension against the grades, which has pictures and an of-which column.
    pub fn simple(&self) -> Option<Dimension> {
        match (&self.rows[..], self.columns) {
            ([Axis::By(dimension)], Axis::Grade) => Some(*dimension),
            ([], Axis::Grade) => Some(Dimension::Total),
            _ => None,
        }
    }

    /// The tally of one dimension.
    pub fn tally(&self, year: FiscalYear, dimension: Dimension) -> TallyQuery {
        TallyQuery {
            year,
            dimension,
            counting: self.counting,
            stage: self.stage,
            of_which: self.of_which,
        }
    }

    /// The tally by rows and columns.
    pub fn crosstab(&self, year: FiscalYear) -> CrosstabQuery {
        CrosstabQuery {
            year,
            rows: self.rows.clone(),
            columns: self.columns,
            counting: self.counting,
            stage: self.stage,
        }
    }
}

/// The choice of this program.
pub fn use_tally_choice() -> TallyChoice {
    expect_context()
}
