//! F2: what pruning may and may not remove, over random timelines.

use std::collections::{BTreeMap, BTreeSet};

use ayumi::storage::retention::{AUTOMATIC, NEWEST, allowed, prunable};
use ayumi::storage::{GenerationSummary, Origin};
use proptest::prelude::*;

use crate::support::generation;

fn origin() -> impl Strategy<Value = Origin> {
    prop_oneof![
        12 => Just(Origin::Automatic),
        1 => Just(Origin::Manual),
        1 => Just(Origin::BeforeImport),
        1 => Just(Origin::BeforeMigration),
        1 => Just(Origin::BeforeRestore),
        1 => Just(Origin::Issued),
        1 => Just(Origin::Received),
        1 => Just(Origin::Unknown),
        3 => Just(Origin::Exported),
        3 => Just(Origin::Fork),
    ]
}

prop_compose! {
    /// Revisions grow; the clock does what it likes.
    fn timeline()(
        entries in proptest::collection::vec((origin(), 0..40_u32, any::<bool>(), 1..5_u64), 0..60)
    ) -> Vec<GenerationSummary> {
        let numbered = (1_u64..).zip(entries);
        numbered.map(|(revision, (origin, day, resolved, back))| {
            let mut summary = generation(revision.checked_sub(back), origin, String::new())
                .summary(revision);
            summary.at = format!("20{:02}-{:02}-01T00:00:00+09:00", 25 + day % 3, 1 + day % 12);
            summary.resolved_by = (resolved && origin == Origin::Fork).then_some(revision + 1);
            summary
        }).collect()
    }
}

fn may_go(known: &GenerationSummary) -> bool {
    match known.origin {
        Origin::Automatic | Origin::Exported => true,
        Origin::Fork => known.resolved_by.is_some(),
        _ => false,
    }
}

proptest! {
    #[test]
    fn f2_nothing_kept_on_purpose_is_ever_pruned(
        generations in timeline(), head in proptest::option::of(1..60_u64)
    ) {
        let pruned = prunable(&generations, head);
        for known in generations.iter().filter(|known| pruned.contains(&known.revision)) {
            prop_assert!(may_go(known), "{known:?}");
            prop_assert!(head != Some(known.revision));
        }
        let bases: BTreeSet<_> = generations.iter()
            .filter(|known| known.waits_for_decision())
            .filter_map(|fork| fork.parent)
            .collect();
        prop_assert!(pruned.iter().all(|revision| !bases.contains(revision)));
    }

    #[test]
    fn f2_the_newest_stay_and_the_number_is_bounded(generations in timeline()) {
        let pruned = prunable(&generations, None);
        let bases = generations.iter()
            .filter(|known| known.waits_for_decision())
            .filter_map(|fork| fork.parent)
            .collect::<BTreeSet<_>>();
        let automatic: Vec<_> = generations.iter()
            .filter(|known| known.origin == Origin::Automatic)
            .collect();
        for known in automatic.iter().rev().take(NEWEST) {
            prop_assert!(!pruned.contains(&known.revision));
        }
        let stays: Vec<_> = automatic.iter()
            .filter(|known| !pruned.contains(&known.revision) && !bases.contains(&known.revision))
            .collect();
        prop_assert!(stays.len() <= AUTOMATIC);
        let mut days = BTreeMap::<&str, usize>::new();
        for known in &stays {
            *days.entry(&known.at).or_default() += 1;
        }
        let crowded: usize = days.values().map(|count| count - 1).sum();
        prop_assert!(crowded <= NEWEST, "one a day but for the newest: {days:?}");
    }

    /// A14: the clock groups days but never orders, so moving all times by years changes nothing.
    #[test]
    fn a14_a_clock_that_jumps_deletes_nothing_more(generations in timeline(), from in 0..60_usize) {
        let before = prunable(&generations, None);
        let mut jumped = generations;
        for known in jumped.iter_mut().skip(from) {
            known.at = known.at.replacen("20", "21", 1);
        }
        let after = prunable(&jumped, None);
        let newest = jumped.iter().rev().filter(|known| known.origin == Origin::Automatic);
        for known in newest.take(NEWEST) {
            prop_assert!(!after.contains(&known.revision));
        }
        if from == 0 {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn f2_pruning_twice_removes_nothing_more(mut generations in timeline(), head in 1..60_u64) {
        let pruned = prunable(&generations, Some(head));
        generations.retain(|known| !pruned.contains(&known.revision));
        prop_assert_eq!(prunable(&generations, Some(head)), Vec::<u64>::new());
    }

    /// The store asks again inside its transaction and refuses what must stay, whoever wants it.
    #[test]
    fn f2_a_store_refuses_to_prune_what_must_stay(
        generations in timeline(), head in proptest::option::of(1..60_u64)
    ) {
        let everything: Vec<u64> = (0..=60).collect();
        let removed = allowed(&generations, head, &everything);
        for known in &generations {
            if removed.contains(&known.revision) {
                prop_assert!(may_go(known) && head != Some(known.revision));
            }
        }
        prop_assert!(prunable(&generations, head).iter().all(|gone| removed.contains(gone)));
    }
}
