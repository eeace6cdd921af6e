//! Pasting into the counts of a year that is known only as counts.

use super::{Pasteable, Unfit};
use crate::clipboard::Address;
use crate::edit::Edit;
use crate::edit::summary::{CountSlot, set_count};
use crate::plan::normal::comparable;
use crate::plan::{Id, Plan};
use crate::report::reported_counts::{CountRow, ReportedCounts};
use crate::wording::tally::UNKNOWN;

/// The counts of a year; columns are grades.
#[derive(Debug, Clone)]
pub struct Counts {
    /// The counts as they are shown.
    pub counts: ReportedCounts,
}

impl Counts {
    /// What the row of published totals is called; the others by their place, counted from 0.
    pub const PUBLISHED: &'static str = "published";

    fn slot(&self, at: &Address) -> Option<CountSlot> {
        let row: &CountRow = match at.row.as_str() {
            Self::PUBLISHED => &self.counts.published,
            place => self.counts.rows.get(place.parse::<usize>().ok()?)?,
        };
        let grade = Id::new(&at.column)?;
        let cell = row.cells.iter().find(|cell| cell.slot.grade == grade)?;
        Some(cell.slot)
    }
}

impl Pasteable for Counts {
    fn write(&self, plan: &Plan, at: &Address, text: &str) -> Result<Vec<Edit>, Unfit> {
        let slot = self.slot(at).ok_or(Unfit::ReadOnly)?;
        let read = comparable(text).replace(',', "");
        let is_open = read.is_empty() || read == comparable(UNKNOWN);
        let count = if is_open {
            None
        } else {
            let digits = read.strip_suffix('件').unwrap_or(&read);
            Some(digits.parse::<u32>().map_err(|_| Unfit::NoNumber)?)
        };
        Ok(set_count(plan, slot, count))
    }
}
