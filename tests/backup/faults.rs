//! A store that fails or crashes at any call, while a backup is made and while it is brought back.

use ayumi::backup::making::make;
use ayumi::backup::restoring::{Restored, Standing, restore};
use ayumi::backup::{Backup, read};
use ayumi::plan::Moment;
use ayumi::storage::memory::{CrashPoint, Faults, MemoryStore};
use ayumi::storage::{CommitError, Origin, Store, StoreError};
use std::future::Future as _;

use super::office::{
    NOON, Open, author, backup, contents, done, lasting_contents, made, office, restored, run,
    texts,
};

/// A machine as it is before something is brought back to it.
type Machine = (&'static str, fn() -> MemoryStore);

/// The state of the plan when the machines parted.
fn beginning() -> Backup {
    let (store, _) = office();
    backup(&store)
}

fn newer() -> Backup {
    let (store, mut open) = office();
    open.rename(&store, "三", "四");
    open.keep(&store, Origin::Issued);
    open.rename(&store, "四", "五");
    backup(&store)
}

fn machine() -> MemoryStore {
    let machine = MemoryStore::new();
    restored(&machine, &beginning());
    machine
}

fn diverged() -> MemoryStore {
    let machine = machine();
    Open::from(&machine, "small").rename(&machine, "三", "乙");
    machine
}

async fn bring_back(store: &MemoryStore) -> Result<Restored, CommitError> {
    let backup = newer();
    restore(store, &backup, &backup.plans[0], &author(NOON)).await
}

const MACHINES: [Machine; 3] = [
    ("new", MemoryStore::new),
    ("behind", machine),
    ("diverged", diverged),
];

/// How many calls bringing the plan back takes.
fn calls(machine: fn() -> MemoryStore) -> u64 {
    let store = machine();
    store.set_faults(Faults::default());
    done(bring_back(&store)).unwrap();
    store.calls()
}

#[test]
fn a_failure_at_any_call_loses_nothing_and_the_next_try_finishes() {
    for (name, machine) in MACHINES {
        let expected = machine();
        restored(&expected, &newer());
        for call in 1..=calls(machine) {
            for error in [StoreError::Quota, StoreError::Failed("io".into())] {
                let store = machine();
                let before = texts(&store);
                store.set_faults(Faults::fail_at(call, error.clone()));
                let refused = done(bring_back(&store));
                assert_eq!(refused, Err(error.into()), "{name}, call {call}");
                assert!(texts(&store).is_superset(&before), "{name}, call {call}");
                restored(&store, &newer());
                assert_eq!(contents(&store), contents(&expected), "{name}, call {call}");
            }
        }
    }
}

#[test]
fn a_crash_at_any_call_loses_nothing_and_the_next_start_finishes() {
    for (name, machine) in MACHINES {
        let expected = machine();
        restored(&expected, &newer());
        for call in 1..=calls(machine) {
            for point in [CrashPoint::Before, CrashPoint::After] {
                let store = machine();
                let before = texts(&store);
                store.set_faults(Faults::crash_at(call, point));
                assert_eq!(run(bring_back(&store)), None);
                let again = store.tab();
                assert!(texts(&again).is_superset(&before), "{name}, call {call}");
                restored(&again, &newer());
                assert_eq!(contents(&again), contents(&expected), "{name}, call {call}");
            }
        }
    }
}

#[test]
fn a_full_store_refuses_a_plan_whole() {
    let store = MemoryStore::new();
    store.set_quota(Some(100));
    let refused = done(bring_back(&store));
    assert_eq!(refused, Err(StoreError::Quota.into()));
    assert_eq!(contents(&store), []);
    store.set_quota(None);
    assert_eq!(restored(&store, &newer()), [Standing::Absent]);
}

#[test]
fn a_plan_is_taken_in_once_even_by_two_tabs() {
    let store = MemoryStore::new();
    let plan = newer().plans.remove(0);
    assert_eq!(done(store.adopt(&plan)), Ok(()));
    let before = store.snapshot();
    let conflict = done(store.tab().adopt(&plan));
    let head = Some(plan.head);
    assert_eq!(conflict, Err(CommitError::Conflict { head }));
    assert_eq!(store.snapshot(), before);
}

#[test]
fn half_a_backup_is_never_made() {
    let (store, _) = office();
    made(&store);
    let counting = store.tab();
    counting.set_faults(Faults::default());
    made(&counting);
    for call in 1..=counting.calls() {
        let tab = store.tab();
        tab.set_faults(Faults::fail_at(call, StoreError::Closed));
        let refused = done(make(&tab, "test", &Moment(NOON.into()), ""));
        assert_eq!(refused.err(), Some(StoreError::Closed), "call {call}");
    }
}

/// Another tab stores and prunes between any two steps: what is written is one state of the plan.
#[test]
fn a_backup_beside_a_working_tab_holds_one_state() {
    for pause in 1..40 {
        let (store, mut open) = office();
        let tab = store.tab();
        tab.set_faults(Faults {
            delay: 1,
            ..Faults::default()
        });
        let at = Moment(NOON.into());
        let mut making = std::pin::pin!(make(&tab, "test", &at, ""));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let mut made = None;
        for step in 0..2_000 {
            if step == pause {
                let old = open.rename(&store, "三", "四");
                for title in ["五", "六", "七", "八"] {
                    let from = ["四", "五", "六", "七"];
                    let before = from[["五", "六", "七", "八"]
                        .iter()
                        .position(|t| *t == title)
                        .unwrap()];
                    open.rename(&store, before, title);
                }
                done(store.prune("small", &[old])).unwrap();
            }
            if let std::task::Poll::Ready(result) = making.as_mut().poll(&mut context) {
                made = Some(result.expect("no fault"));
                break;
            }
        }
        let reading = read(&made.expect("it ends").bytes).unwrap();
        assert_eq!(reading.problems, [], "pause {pause}");
        let machine = MemoryStore::new();
        restored(&machine, &reading.backup);
        let here = Open::from(&machine, "small");
        let title = if here.session.history().sequence() == 2 {
            '三'
        } else {
            '八'
        };
        assert!(
            super::support::draw(here.session.plan()).contains(title),
            "pause {pause}"
        );
    }
    let (store, _) = office();
    assert_eq!(contents(&store), lasting_contents(&store));
}
