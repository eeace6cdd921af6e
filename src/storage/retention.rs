//! Which generations may go, so that storage does not grow without end.
//!
//! Only automatic generations, settled forks and what was written to files is ever given up. Ordering is by revision; the
//! written time only groups generations by day, so a clock that jumps cannot delete anything.

use crate::plan::sorting::{sort, sort_by_key};
use std::collections::BTreeSet;

use super::{GenerationSummary, Origin};
use crate::plan::day;

/// How many of the newest generations always stay.
pub const NEWEST: usize = 3;
/// How many generations stay among those that may be given up.
pub const AUTOMATIC: usize = 10;
/// How many days a deleted plan stays in the bin.
pub const BIN_DAYS: i64 = 30;

/// The revisions that may be removed, oldest first.
///
/// Of the automatic generations the [`NEWEST`] stay, then the newest of each day, until
/// [`AUTOMATIC`] of them stay. Settled forks, and what was written to files, are thinned by the same
/// rule among themselves, so that none pushes out another.
pub fn prunable(generations: &[GenerationSummary], head: Option<u64>) -> Vec<u64> {
    let untouchable = untouchable(generations, head);
    let mut prunable = thinned(generations, Origin::Automatic, &untouchable);
    prunable.append(&mut thinned(generations, Origin::Fork, &untouchable));
    prunable.append(&mut thinned(generations, Origin::Exported, &untouchable));
    sort(&mut prunable);
    prunable
}

fn thinned(
    generations: &[GenerationSummary],
    origin: Origin,
    untouchable: &BTreeSet<u64>,
) -> Vec<u64> {
    let mut candidates: Vec<_> = generations
        .iter()
        .filter(|generation| generation.origin == origin && !generation.waits_for_decision())
        .collect();
    sort_by_key(&mut candidates, |generation| {
        std::cmp::Reverse(generation.revision)
    });

    let mut days = BTreeSet::new();
    let mut kept = 0;
    let mut given_up = Vec::new();
    for generation in candidates {
        let first_of_its_day = days.insert(date(&generation.at));
        let thinned_out = kept >= NEWEST && (!first_of_its_day || kept >= AUTOMATIC);
        if thinned_out && !untouchable.contains(&generation.revision) {
            given_up.push(generation.revision);
        } else {
            kept += 1;
        }
    }
    given_up
}

/// The revisions among `wanted` that a store may really remove. Stores ask this inside their
/// transaction, because the world may have changed since [`prunable`] was asked.
pub fn allowed(generations: &[GenerationSummary], head: Option<u64>, wanted: &[u64]) -> Vec<u64> {
    let untouchable = untouchable(generations, head);
    generations
        .iter()
        .filter(|generation| wanted.contains(&generation.revision))
        .filter(|generation| may_be_given_up(generation, &untouchable))
        .map(|generation| generation.revision)
        .collect()
}

/// Whether a plan deleted at `deleted_at` has lain in the bin for more than [`BIN_DAYS`] days.
/// A time that cannot be read never allows it.
pub fn may_be_purged(deleted_at: Option<&str>, now: &str) -> bool {
    match (deleted_at.and_then(day::number), day::number(now)) {
        (Some(deleted), Some(today)) => today - deleted > BIN_DAYS,
        _ => false,
    }
}

fn may_be_given_up(generation: &GenerationSummary, untouchable: &BTreeSet<u64>) -> bool {
    !is_kept_on_purpose(generation) && !untouchable.contains(&generation.revision)
}

/// Whether a generation is kept for a reason of its own and never given up.
pub fn is_kept_on_purpose(generation: &GenerationSummary) -> bool {
    match generation.origin {
        Origin::Automatic | Origin::Exported => false,
        Origin::Fork => generation.waits_for_decision(),
        _ => true,
    }
}

/// The head, and the parents of forks that wait for a decision: a merge needs its base.
fn untouchable(generations: &[GenerationSummary], head: Option<u64>) -> BTreeSet<u64> {
    generations
        .iter()
        .filter(|generation| generation.waits_for_decision())
        .filter_map(|fork| fork.parent)
        .chain(head)
        .collect()
}

fn date(at: &str) -> &str {
    at.split('T').next().unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bin_holds_a_plan_for_thirty_whole_days() {
        let deleted = Some("2026-01-31T12:00:00+09:00");
        assert!(!may_be_purged(deleted, "2026-03-02T23:59:59+09:00"));
        assert!(may_be_purged(deleted, "2026-03-03T00:00:00+09:00"));
        assert!(!may_be_purged(deleted, "2025-12-31T00:00:00+09:00"));
        assert!(!may_be_purged(None, "2026-03-03T00:00:00+09:00"));
        assert!(!may_be_purged(Some("?"), "2026-03-03T00:00:00+09:00"));
    }
}
