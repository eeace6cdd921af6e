//! Which rows of the whole-plan grid are shown.

use super::row::ListingRow;
use crate::plan::normal::comparable;
use crate::plan::scale::Grade;
use crate::plan::vocabulary::Section;
use crate::plan::{FiscalYear, Id};
use crate::report::grade::{Change, GradeCell};

/// Which rows are shown: those that fulfil every condition set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridFilter {
    /// The year that grade, change and missing ratings are looked for in; the plan's last one
    /// where none is chosen.
    pub year: Option<FiscalYear>,
    /// A section that is responsible, alone or with others.
    pub section: Option<Id<Section>>,
    /// A grade.
    pub grade: Option<Id<Grade>>,
    /// A change from the year before.
    pub change: Option<ChangeFilter>,
    /// Only where a rating is due and missing.
    pub only_missing: bool,
    /// Words in titles, section names or the page: compared without regard to width and spaces.
    pub text: String,
}

/// Which changes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeFilter {
    /// Better than the year before.
    Improved,
    /// Worse.
    Worse,
    /// Either.
    Moved,
}

impl ChangeFilter {
    fn fits(self, change: Change) -> bool {
        match self {
            Self::Improved => change == Change::Up,
            Self::Worse => change == Change::Down,
            Self::Moved => change.is_move(),
        }
    }
}

impl GridFilter {
    /// Whether any condition is set.
    pub fn is_active(&self) -> bool {
        self.section.is_some()
            || self.grade.is_some()
            || self.change.is_some()
            || self.only_missing
            || !comparable(&self.text).is_empty()
    }

    /// Whether a listing is shown.
    pub(super) fn lets_through(&self, row: &ListingRow, year: Option<FiscalYear>) -> bool {
        let has_section =
            |section: Id<Section>| row.sections.iter().any(|named| named.id == section);
        let cell = row.cells.iter().find(|cell| Some(cell.year) == year);
        let has_grade = |grade: Id<Grade>| {
            let is_it = |cell: &GradeCell| cell.grade.as_ref().is_some_and(|look| look.id == grade);
            cell.is_some_and(is_it)
        };
        let has_change = |filter: ChangeFilter| cell.is_some_and(|cell| filter.fits(cell.change));
        self.section.is_none_or(has_section)
            && self.grade.is_none_or(has_grade)
            && self.change.is_none_or(has_change)
            && (!self.only_missing || cell.is_some_and(GradeCell::is_missing))
            && self.finds(row)
    }

    fn finds(&self, row: &ListingRow) -> bool {
        let sought = comparable(&self.text);
        let holds = |text: &str| comparable(text).contains(&sought);
        sought.is_empty()
            || holds(&row.title)
            || holds(&row.item_title)
            || holds(&row.section_names)
            || row.path.iter().any(|title| holds(title))
            || row.page.to_string() == sought
    }
}
