//! The rows of the tables.

mod groups;
mod outline;
mod yearly;

pub use groups::{OfGrade, OfInitiative, OfLevel, OfNode, OfPlan, OfStage, ReadValue};
pub use outline::{FileRow, InitiativeRow, LabelRow, ListingNodeRow, ListingRow, NodeRow, PlanRow};
pub use yearly::{
    IndicatorValueRow, IssueRow, RatingRow, ReviewRow, SheetBlockRow, SheetRow, TallyRow,
};
