//! Rules that mutation testing found to be held by no other test: see docs/mutants.md.

use ayumi::storage::journal::{Decision, Entry, decide};
use ayumi::storage::memory::{Faults, MemoryStore};
use ayumi::storage::opening::reading_order;
use ayumi::storage::retention::{AUTOMATIC, may_be_purged, prunable};
use ayumi::storage::saving::{Action, Event, LONGEST_WAIT_MS, QUIET_MS, Saving, Status};
use ayumi::storage::{GenerationSummary, Origin, PlanSummary, Store, StoreError};

use crate::support::{NOON, PLAN, commit, done, generation, store_with, text};

/// What is known of a revision is believed only where it says of itself that it is that revision.
#[test]
fn b1_what_is_known_of_another_plan_or_revision_fits_no_text() {
    let stored = generation(None, Origin::Automatic, text(&["a"]))
        .summary(3)
        .encode();
    assert_eq!(
        GenerationSummary::decode(PLAN, 3, &stored).origin,
        Origin::Automatic
    );
    for (plan, revision) in [(PLAN, 4), ("another", 3), ("another", 4)] {
        let known = GenerationSummary::decode(plan, revision, &stored);
        assert_eq!(
            (known.plan.as_str(), known.revision, known.sha256.as_str()),
            (plan, revision, "")
        );
    }
}

#[test]
fn b4_the_summary_of_a_plan_reads_back_and_another_one_does_not() {
    let store = store_with(&[text(&["a"])]);
    let summary = done(store.summaries()).unwrap().remove(0);
    assert_eq!(PlanSummary::decode(PLAN, &summary.encode()), summary);
    for damaged in ["", "null", &summary.encode().replace(PLAN, "another")] {
        let bare = PlanSummary {
            plan: PLAN.to_owned(),
            ..PlanSummary::default()
        };
        assert_eq!(PlanSummary::decode(PLAN, damaged), bare);
    }
}

fn journal_of(result: &str) -> String {
    Entry {
        plan: PLAN.to_owned(),
        parent_revision: Some(4),
        groups: vec!["typed".to_owned()],
        result_sha256: Some(ayumi::storage::generation::fingerprint(result)),
        ..Entry::default()
    }
    .encode()
}

/// A journal counts as saved only where exactly its result was stored after what it rests on.
#[test]
fn a3_a_journal_is_not_dropped_for_another_save_or_an_older_equal_text() {
    let known = |revision, text: &str| {
        generation(Some(revision - 1), Origin::Automatic, text.to_owned()).summary(revision)
    };
    let journal = journal_of("result");
    for generations in [
        vec![known(5, "of another tab"), known(4, "base")],
        vec![known(4, "result")],
        vec![known(4, "base"), known(3, "result")],
    ] {
        let decision = decide(Some(&journal), PLAN, Some(4), &generations);
        assert!(
            matches!(decision, Decision::Replay(_)),
            "{generations:?}: {decision:?}"
        );
    }
}

/// B3: after the head come equal texts, then what came before it, then what lies beside it.
#[test]
fn b3_a_copy_made_later_is_no_newer_state_of_the_line() {
    let known = |revision, origin, content: &str| {
        generation(None, origin, text(&[content])).summary(revision)
    };
    let generations = [
        known(5, Origin::BeforeImport, "other"),
        known(4, Origin::Fork, "fork"),
        known(3, Origin::Automatic, "same"),
        known(2, Origin::Manual, "same"),
        known(1, Origin::Automatic, "old"),
    ];
    assert_eq!(reading_order(&generations, Some(3)), [3, 2, 1, 5, 4]);
}

fn day(revision: u64, day: u64) -> GenerationSummary {
    let mut known =
        generation(None, Origin::Automatic, format!("text {revision}")).summary(revision);
    known.at = format!("2026-05-{day:02}T12:00:00+09:00");
    known
}

#[test]
fn f2_the_newest_of_each_day_stays_until_ten_of_them_do() {
    let of_days: Vec<_> = (1..=14).map(|number| day(number, number)).collect();
    let gone = prunable(&of_days, Some(14));
    assert_eq!(gone.len(), of_days.len() - AUTOMATIC);
    assert_eq!(gone, [1, 2, 3, 4]);

    let of_one_day: Vec<_> = (1..=6).map(|number| day(number, 1)).collect();
    assert_eq!(prunable(&of_one_day, Some(6)), [1, 2, 3]);
}

#[test]
fn f1_a_time_that_is_no_date_never_empties_the_bin() {
    let deleted = Some("2026-01-01T00:00:00+09:00");
    assert!(may_be_purged(deleted, "2026-12-31T00:00:00+09:00"));
    for nonsense in [
        "2026-13-01",
        "2026-12-32",
        "2026-00-10",
        "2026-12-00",
        "10000-12-01",
    ] {
        assert!(!may_be_purged(deleted, nonsense), "{nonsense}");
        assert!(!may_be_purged(Some(nonsense), "9999-12-31"), "{nonsense}");
    }
}

/// A page reports several things in one millisecond.
#[test]
fn a1_endless_typing_is_saved_however_often_the_page_reports_in_one_moment() {
    let mut saving = Saving::new();
    saving.step(0, Event::Gate { may_write: true });
    for (edit, now) in (1..).zip((0..=LONGEST_WAIT_MS + QUIET_MS).step_by(100)) {
        let mut actions = saving.step(now, Event::Edited { edit });
        actions.extend(saving.step(now, Event::Elapsed));
        if actions
            .iter()
            .any(|action| matches!(action, Action::Commit { .. }))
        {
            assert_eq!(now, LONGEST_WAIT_MS);
            return;
        }
    }
    panic!("the longest wait has passed");
}

/// The time of the last save is the time something was stored, not the time another tab was followed.
#[test]
fn d2_following_another_tab_is_no_save_of_this_one() {
    let mut saving = Saving::new();
    saving.step(0, Event::Gate { may_write: true });
    saving.step(10, Event::Resolved { edit: 0 });
    assert_eq!(saving.status(), Status::Saved { at_ms: None });
}

/// The store in memory is what a browser that blocks storage works with, and what all these tests
/// stand on.
#[test]
fn the_store_in_memory_does_what_it_is_told() {
    let store = store_with(&[text(&["a"])]);
    let before = store.snapshot();
    store.set_faults(Faults::fail_at(2, StoreError::Closed));
    assert!(done(store.head(PLAN)).is_ok());
    assert_eq!(done(store.head(PLAN)), Err(StoreError::Closed));
    assert_eq!(done(store.head(PLAN)), Ok(Some(1)));
    done(store.commit(&commit(Some(1), text(&["a", "b"])))).unwrap();
    assert_ne!(store.snapshot(), before);
    store.clear();
    assert_eq!(store.snapshot(), MemoryStore::new().snapshot());
}

#[test]
fn a_plan_is_not_confused_with_one_beside_it() {
    let store = store_with(&[text(&["a"])]);
    for other in ["plan-0", "plan-2"] {
        let mut beside = commit(None, text(&["beside"]));
        beside.generation.plan = other.to_owned();
        beside.log = vec!["{}".to_owned()];
        done(store.commit(&beside)).unwrap();
        done(store.delete(other, "2020-01-01T00:00:00+09:00")).unwrap();
    }
    assert_eq!(done(store.generations(PLAN)).unwrap().len(), 1);
    assert_eq!(done(store.purge("plan-0", NOON)), Ok(true));
    assert_eq!(done(store.head("plan-0")), Ok(None));
    assert_eq!(done(store.generations("plan-0")), Ok(vec![]));
    assert_eq!(done(store.log("plan-0", 0)), Ok(vec![]));
    assert_eq!(done(store.log("plan-2", 0)).unwrap().len(), 1);
    assert!(done(store.generation("plan-0", 1)).unwrap().is_none());
    assert!(
        done(store.generation("plan-2", 1))
            .unwrap()
            .unwrap()
            .is_whole()
    );
    assert!(done(store.generation(PLAN, 1)).unwrap().unwrap().is_whole());
}

/// A7: a fork and the base it brings along need room together.
#[test]
fn a7_room_is_counted_to_the_byte_with_everything_that_is_written() {
    let base = {
        let store = store_with(&[text(&["base"])]);
        done(store.generation(PLAN, 1)).unwrap().unwrap()
    };
    let fork = generation(Some(1), Origin::Fork, text(&["fork"]));
    let needed = (base.text.len() + fork.text.len()) as u64;
    for (room, fits) in [(needed - 1, false), (needed, true)] {
        let store = MemoryStore::new();
        store.set_quota(Some(room));
        let kept = done(store.keep(&fork, Some(&base)));
        assert_eq!(kept.is_ok(), fits, "{room} of {needed}: {kept:?}");
    }
}
