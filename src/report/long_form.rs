//! The plan in long form: flat tables of one fact a row, for whoever counts with other tools.
//!
//! The same rows are what `ayumi collect` writes for many plans and what a sheet of data in a
//! workbook holds. What makes them fit for machines: every column has a name in ASCII and one type;
//! a number is a number and its unit stands in a column of its own; a fiscal year is its western
//! year, with the era beside it; a grade has its order and its rank beside its symbol; blank is not
//! zero; text is as typed. What every table and column means is in [`crate::wording::long_form`].
//!
//! Rows are shown one after the other and are gone again: however large a plan is, no table of it
//! is ever held as a whole.

mod column;
mod outline;
mod rows;
mod source;
mod values;
mod yearly;

pub use column::{Cell, Column, Columns, Kind};
pub use rows::*;

use crate::plan::Plan;
use source::Source;

/// What stands between several names in one cell. Where they matter one by one there is a table of
/// them: [`LongTable::Labels`].
pub const SEPARATOR: &str = ";";

/// A table of the long form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LongTable {
    /// The files that were read, where there are several.
    Files,
    /// The plan itself.
    Plans,
    /// Lines of the outline other than listings.
    Nodes,
    /// Initiatives.
    Initiatives,
    /// Sections, actors, funding types and marks of initiatives, one a row.
    Labels,
    /// Listings of initiatives in the outline.
    Listings,
    /// The nodes above each listing, one a row: what is counted by.
    ListingNodes,
    /// Progress sheets: initiative × year.
    Sheets,
    /// What further sections wrote on a sheet.
    SheetBlocks,
    /// Ratings: initiative or node × year × stage × criterion × assessor.
    Ratings,
    /// Values of indicators: indicator × kind × year × population.
    IndicatorValues,
    /// What mid-term and final reviews say of an initiative or a node.
    Reviews,
    /// Issues that are left.
    Issues,
    /// Counts of years that are known only as counts.
    Tallies,
}

impl LongTable {
    /// Every table.
    pub const ALL: [Self; 14] = [
        Self::Files,
        Self::Plans,
        Self::Nodes,
        Self::Initiatives,
        Self::Labels,
        Self::Listings,
        Self::ListingNodes,
        Self::Sheets,
        Self::SheetBlocks,
        Self::Ratings,
        Self::IndicatorValues,
        Self::Reviews,
        Self::Issues,
        Self::Tallies,
    ];

    /// The name: that of the file, and of the table in a database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Plans => "plans",
            Self::Nodes => "nodes",
            Self::Initiatives => "initiatives",
            Self::Labels => "labels",
            Self::Listings => "listings",
            Self::ListingNodes => "listing_nodes",
            Self::Sheets => "sheets",
            Self::SheetBlocks => "sheet_blocks",
            Self::Ratings => "ratings",
            Self::IndicatorValues => "indicator_values",
            Self::Reviews => "reviews",
            Self::Issues => "issues",
            Self::Tallies => "tallies",
        }
    }

    /// The columns of its rows, in their order.
    pub fn columns(self) -> Vec<Column> {
        match self {
            Self::Files => column::of::<FileRow>(),
            Self::Plans => column::of::<PlanRow>(),
            Self::Nodes => column::of::<NodeRow>(),
            Self::Initiatives => column::of::<InitiativeRow>(),
            Self::Labels => column::of::<LabelRow>(),
            Self::Listings => column::of::<ListingRow>(),
            Self::ListingNodes => column::of::<ListingNodeRow>(),
            Self::Sheets => column::of::<SheetRow>(),
            Self::SheetBlocks => column::of::<SheetBlockRow>(),
            Self::Ratings => column::of::<RatingRow>(),
            Self::IndicatorValues => column::of::<IndicatorValueRow>(),
            Self::Reviews => column::of::<ReviewRow>(),
            Self::Issues => column::of::<IssueRow>(),
            Self::Tallies => column::of::<TallyRow>(),
        }
    }
}

/// Whoever sees the rows: a row's table and its cells, as many and in the order of the table's
/// columns.
pub type Seer<'s, Error> = dyn FnMut(LongTable, &[Cell<'_>]) -> Result<(), Error> + 's;

/// Shows every row of a plan, the tables mixed. Of one plan the rows always come in the same order.
///
/// # Errors
/// The first that `see` gives; nothing is shown after it.
pub fn visit<Error>(plan: &Plan, see: &mut Seer<'_, Error>) -> Result<(), Error> {
    let source = Source::of(plan);
    let mut outcome = Ok(());
    source.show(&mut |table, cells| {
        if outcome.is_ok() {
            outcome = see(table, cells);
        }
    });
    outcome
}

/// The cells of one row.
pub fn cells(row: &impl Columns) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    row.cells(&mut cells);
    cells
}
