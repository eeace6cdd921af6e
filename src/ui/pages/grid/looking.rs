//! What the page looks at: the conditions set by the person, and the rows that fulfil them.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::plan::scale::Stage;
use crate::plan::{FiscalYear, Id, Plan, YearStyle};
use crate::report::grid::{Choices, GridFilter, GridQuery, GridRow, RowKey, grid};
use crate::ui::desk::Desk;
use crate::ui::pages::print::choice::PrintChoice;
use crate::ui::place::Place;

/// The grid with its rows by key, so that each row's view finds its own at once.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rows {
    pub(super) order: Vec<RowKey>,
    pub(super) by_key: HashMap<RowKey, Arc<GridRow>>,
    pub(super) stage: Option<(Id<Stage>, String)>,
    pub(super) years: Vec<FiscalYear>,
    pub(super) choices: Choices,
    pub(super) shown: usize,
    pub(super) all: usize,
    pub(super) every_listing: usize,
    pub(super) each_once: usize,
}

/// The conditions set on the grid. Remembered while the program is open, so that coming back from a
/// sheet finds the rows that were looked at.
#[derive(Clone, Copy, Default)]
pub struct GridConditions(RwSignal<GridQuery>);

/// The query without what a plan that was open before knew and this one does not.
fn known(plan: &Plan, query: GridQuery) -> GridQuery {
    let filter = query.filter;
    GridQuery {
        stage: query.stage.filter(|id| plan.get(*id).is_some()),
        filter: GridFilter {
            section: filter.section.filter(|id| plan.get(*id).is_some()),
            grade: filter.grade.filter(|id| plan.get(*id).is_some()),
            ..filter
        },
        ..query
    }
}

/// What the page looks at. A handle.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    pub(super) desk: Desk,
    pub(super) place: Place,
    /// The conditions; the year is that of the page's address.
    pub(super) asked: RwSignal<GridQuery>,
    pub(super) rows: Memo<Rows>,
    style: Memo<YearStyle>,
}

impl Looking {
    pub(super) fn new(desk: Desk, place: Place) -> Self {
        let GridConditions(asked) = expect_context();
        let query = Memo::new(move |_| {
            let mut query = asked.get();
            query.filter.year = Some(place.year().get());
            query
        });
        let rows = desk.read(move |plan| {
            let grid = grid(plan, &known(plan, query.get()));
            let is_shown =
                |row: &GridRow| !matches!(row, GridRow::Heading(heading) if heading.is_item && heading.cells.is_empty());
            let rows: Vec<GridRow> = grid.rows.into_iter().filter(is_shown).collect();
            Rows {
                order: rows.iter().map(RowKey::of).collect(),
                by_key: rows
                    .into_iter()
                    .map(|row| (RowKey::of(&row), Arc::new(row)))
                    .collect(),
                stage: grid.stage,
                years: grid.years,
                choices: grid.choices,
                shown: grid.shown,
                all: grid.all,
                every_listing: grid.every_listing,
                each_once: grid.each_once,
            }
        });
        let style = desk.read(Plan::year_style);
        Self {
            desk,
            place,
            asked,
            rows,
            style,
        }
    }

    /// A fiscal year in the plan's words.
    pub(super) fn year_in_words(self, year: FiscalYear) -> String {
        year.show(self.style.get())
    }

    /// The name of the stage; empty where there is none.
    pub(super) fn stage_name(self) -> String {
        self.rows
            .with(|rows| rows.stage.as_ref().map(|(_, name)| name.clone()))
            .unwrap_or_default()
    }

    /// The row with that key, once.
    pub(super) fn row_now(self, key: RowKey) -> Option<Arc<GridRow>> {
        self.rows
            .with_untracked(|rows| rows.by_key.get(&key).cloned())
    }

    /// Has the grid printed with the stage, the way of counting and the section that are looked at.
    pub(super) fn print_as_seen(self, choice: PrintChoice) {
        let stage = self
            .rows
            .with_untracked(|rows| rows.stage.as_ref().map(|(id, _)| *id));
        let query = self.asked.get_untracked();
        choice.change(|wanted| {
            wanted.stage = stage;
            wanted.counting = query.counting;
            wanted.sections = query.filter.section.into_iter().collect();
        });
    }

    /// Takes every filter off; the stage and the way of counting stay.
    pub(super) fn clear_filters(self) {
        self.asked
            .update(|query| query.filter = GridFilter::default());
    }
}
