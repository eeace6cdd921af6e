//! E5: an import is a copy of what was there and one commit. Whatever happens in between, the plan is
//! the old or the imported one, and it is the imported one only where the copy is kept, too.

use ayumi::storage::memory::{CrashPoint, Faults, MemoryStore};
use ayumi::storage::opening::Opened;
use ayumi::storage::{CommitError, Origin, Store, StoreError};

use crate::support::{PLAN, commit, done, generation, opened, run, store_with, text};

/// What a page does when somebody takes a file in: no copy, no import.
async fn import(tab: &MemoryStore) -> Result<u64, CommitError> {
    let copy = generation(Some(1), Origin::BeforeImport, text(&["mine"]));
    tab.keep(&copy, None).await?;
    tab.commit(&commit(Some(1), text(&["imported"]))).await
}

/// Says whether the import is there, after making sure that nothing is there by halves.
fn is_imported(store: &MemoryStore) -> bool {
    let Opened::Ready { text: found, .. } = opened(store) else {
        panic!("the plan can be read");
    };
    let known = done(store.generations(PLAN)).expect("reading works");
    let is_kept = known
        .iter()
        .any(|known| known.origin == Origin::BeforeImport);
    for known in known {
        let whole = done(store.generation(PLAN, known.revision)).expect("reading works");
        assert!(whole.expect("it was listed").is_whole());
    }
    if found == text(&["imported"]) {
        assert!(is_kept, "no import without its copy");
        return true;
    }
    assert_eq!(found, text(&["mine"]));
    false
}

#[test]
fn e5_a_crash_at_every_step_of_an_import_leaves_the_old_or_the_new() {
    let mut outcomes = Vec::new();
    for call in 1..=2 {
        for point in [CrashPoint::Before, CrashPoint::After] {
            let store = store_with(&[text(&["mine"])]);
            let tab = store.tab();
            tab.set_faults(Faults::crash_at(call, point));
            assert!(run(import(&tab)).is_none(), "the tab is gone");
            outcomes.push(is_imported(&store));
        }
    }
    assert_eq!(outcomes, [false, false, false, true]);
}

#[test]
fn e5_a_failure_at_every_step_of_an_import_changes_nothing_and_can_be_tried_again() {
    for call in 1..=2 {
        let store = store_with(&[text(&["mine"])]);
        let tab = store.tab();
        tab.set_faults(Faults::fail_at(call, StoreError::Quota));
        assert_eq!(done(import(&tab)), Err(StoreError::Quota.into()));
        assert!(!is_imported(&store));
        assert!(done(import(&tab)).is_ok());
        assert!(is_imported(&store));
    }
}

/// Another tab saves between the copy and the commit: the import is refused, not laid over it.
#[test]
fn e5_an_import_over_work_it_has_not_seen_is_refused() {
    let store = store_with(&[text(&["mine"]), text(&["mine", "another tab"])]);
    let refused = done(import(&store));
    assert_eq!(refused, Err(CommitError::Conflict { head: Some(2) }));
    let Opened::Ready { text: found, .. } = opened(&store) else {
        panic!("the plan can be read");
    };
    assert_eq!(found, text(&["mine", "another tab"]));
}
