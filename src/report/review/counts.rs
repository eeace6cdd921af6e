//! How many rows have which disposition.

use super::{Disposition, ReviewRow};

/// Counts over some rows of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many rows there are.
    pub rows: usize,
    /// How many have each disposition, in the order of the report's.
    pub each: Vec<usize>,
    /// How many have none yet.
    pub open: usize,
    /// How many count as achieved.
    pub achieved: usize,
    /// How many count as not achieved.
    pub not_achieved: usize,
    /// How many go on after the end of the period.
    pub extended: usize,
}

impl Counts {
    /// The counts over those rows.
    pub fn of<'a>(dispositions: &[Disposition], rows: impl Iterator<Item = &'a ReviewRow>) -> Self {
        let mut counts = Self {
            each: vec![0; dispositions.len()],
            ..Self::default()
        };
        for row in rows {
            counts.rows += 1;
            let Some((index, disposition)) = row
                .disposition
                .and_then(|index| dispositions.get(index).map(|found| (index, found)))
            else {
                counts.open += 1;
                continue;
            };
            counts.each[index] += 1;
            match disposition.achieved {
                Some(true) => counts.achieved += 1,
                Some(false) => counts.not_achieved += 1,
                None => {}
            }
            counts.extended += usize::from(disposition.continues == Some(true));
        }
        counts
    }
}
