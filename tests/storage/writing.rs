//! A: writing.

use std::collections::BTreeSet;

use ayumi::storage::memory::{CrashPoint, Faults};
use ayumi::storage::opening::Opened;
use ayumi::storage::saving::{Event, Status};
use ayumi::storage::{Store, StoreError};
use proptest::prelude::*;

use crate::browser::Browser;
use crate::support::{PLAN, commit, done, generation, opened, recoverable, run, store_with, text};
use crate::tab::Tab;

/// Opens a plan, saves three edits one after the other, and closes.
fn three_saves(browser: &Browser, faults: Faults) -> (Tab, Vec<String>) {
    let mut tab = Tab::start(browser, faults);
    tab.settle();
    let mut typed = vec![];
    for _ in 0..3 {
        typed.push(tab.edit());
        tab.settle();
    }
    (tab, typed)
}

fn calls_of_three_saves() -> u64 {
    let (tab, _) = three_saves(&Browser::default(), Faults::default());
    tab.store.calls()
}

/// A1 and A6: whenever the tab dies, before or after a transaction, everything called saved is
/// there, and every stored text is whole.
#[test]
fn a1_a6_a_crash_at_every_call_loses_nothing_called_saved() {
    let calls = calls_of_three_saves();
    assert!(calls >= 12, "the script does too little: {calls}");
    for call in 1..=calls {
        for point in [CrashPoint::Before, CrashPoint::After] {
            let browser = Browser::default();
            let (tab, _) = three_saves(&browser, Faults::crash_at(call, point));
            assert!(tab.store.has_crashed(), "call {call}");
            drop(tab);
            browser.check_promises();

            let before = browser.store.snapshot();
            match opened(&browser.store) {
                Opened::Empty => assert!(browser.promised.borrow().is_empty()),
                Opened::Ready { skipped, .. } => assert!(skipped.is_empty()),
                other => panic!("crash {point:?} in call {call} left {other:?}"),
            }
            assert_eq!(browser.store.snapshot(), before, "opening writes nothing");

            let (again, typed) = three_saves(&browser, Faults::default());
            assert!(matches!(again.status(), Status::Saved { .. }));
            assert!(recoverable(&browser.store).is_superset(&typed.into_iter().collect()));
            browser.check_promises();
        }
    }
}

/// A7: a full store keeps what it has, says so, and works again once there is room.
#[test]
fn a7_a_full_store_keeps_the_old_and_recovers() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    let first = tab.edit();
    tab.settle();
    browser.store.set_quota(Some(100));

    let full = browser.store.snapshot();
    for _ in 0..20 {
        tab.edit();
        tab.wait(5_000);
        while tab.status()
            == (Status::Saving {
                since_ms: browser.now.get(),
            })
        {
            tab.poll();
        }
        tab.poll();
    }
    assert!(matches!(
        tab.status(),
        Status::Failing {
            kind: StoreError::Quota,
            ..
        }
    ));
    assert_eq!(browser.store.snapshot(), full, "not one byte has changed");
    assert_eq!(recoverable(&browser.store), BTreeSet::from([first]));

    browser.store.set_quota(None);
    tab.feed(Event::Hurry);
    tab.settle();
    assert!(matches!(tab.status(), Status::Saved { .. }));
    assert_eq!(recoverable(&browser.store).len(), 21);
}

/// A9: whichever single call fails, it is tried again, and everything is stored in the end.
#[test]
fn a9_a_failure_of_every_call_is_overcome() {
    for call in 1..=calls_of_three_saves() {
        let browser = Browser::default();
        let error = StoreError::Failed("UnknownError".to_owned());
        let (tab, typed) = three_saves(&browser, Faults::fail_at(call, error));
        assert!(matches!(tab.status(), Status::Saved { .. }), "call {call}");
        assert_eq!(recoverable(&browser.store), typed.into_iter().collect());
        let log = done(browser.store.log(PLAN, 0)).unwrap();
        assert_eq!(log.len(), 3, "no change is skipped or logged twice");
    }
}

/// A9: every pair of failing calls is overcome, too.
#[test]
fn a9_two_failures_at_any_two_calls_are_overcome() {
    let calls = calls_of_three_saves() + 2;
    for first in 1..=calls {
        for second in first + 1..=calls {
            let browser = Browser::default();
            let mut faults = Faults::fail_at(first, StoreError::Closed);
            faults.failures.insert(second, StoreError::Quota);
            let (tab, typed) = three_saves(&browser, faults);
            assert!(matches!(tab.status(), Status::Saved { .. }));
            assert_eq!(recoverable(&browser.store), typed.into_iter().collect());
        }
    }
}

/// A10: while a write is slow, typing goes on; one write is under way at a time and the last value
/// is the one that stays.
#[test]
fn a10_the_last_value_wins_over_slow_writes() {
    for delay in [0, 1, 7, 50] {
        let browser = Browser::default();
        let mut tab = Tab::start(
            &browser,
            Faults {
                delay,
                ..Faults::default()
            },
        );
        tab.settle();
        let mut typed = vec![];
        for round in 0..60 {
            typed.push(tab.edit());
            tab.wait(300 * (round % 5));
            tab.poll();
            assert!(tab.is_waiting_or_writing());
        }
        tab.settle();
        let Opened::Ready { text, .. } = opened(&browser.store) else {
            panic!("a plan was saved");
        };
        assert_eq!(
            crate::support::values(&text),
            typed,
            "in the order of typing"
        );
    }
}

/// A10: what was written first can never come to lie over what was written later.
#[test]
fn a10_a_commit_on_an_older_head_is_refused() {
    let store = store_with(&[text(&["a"]), text(&["a", "b"])]);
    let before = store.snapshot();
    let late = done(store.commit(&commit(Some(1), text(&["late"]))));
    assert_eq!(
        late,
        Err(ayumi::storage::CommitError::Conflict { head: Some(2) })
    );
    assert_eq!(store.snapshot(), before);
}

/// A6: a commit is all or nothing: head, text, log, summary and resolved forks together.
#[test]
fn a6_a_commit_is_whole_or_absent() {
    for point in [CrashPoint::Before, CrashPoint::After] {
        let store = store_with(&[text(&["a"])]);
        let fork = generation(Some(1), ayumi::storage::Origin::Fork, text(&["f"]));
        let fork = done(store.keep(&fork, None)).unwrap();
        let before = store.snapshot();
        let mut second = commit(Some(1), text(&["a", "b"]));
        second.log = vec!["{}".to_owned(), "[]".to_owned()];
        second.resolves = vec![fork];
        let tab = store.tab();
        tab.set_faults(Faults::crash_at(1, point));
        assert!(run(tab.commit(&second)).is_none());
        if point == CrashPoint::Before {
            assert_eq!(store.snapshot(), before);
            continue;
        }
        let head = done(store.head(PLAN)).unwrap().unwrap();
        assert_eq!(head, 3, "the fork took number 2");
        let log = done(store.log(PLAN, head)).unwrap();
        assert_eq!(log.len(), 2);
        assert_eq!((log[1].position, log[1].change.as_str()), (1, "[]"));
        let summaries = done(store.summaries()).unwrap();
        assert_eq!(summaries[0].last_revision, head);
        let generations = done(store.generations(PLAN)).unwrap();
        assert_eq!(generations[1].resolved_by, Some(head));
    }
}

proptest! {
    /// A12: whatever was typed comes back byte for byte, NUL, CRLF, emoji, variation selectors and
    /// combining marks included.
    #[test]
    fn a12_texts_come_back_byte_for_byte(typed in "(?s).{0,40}|[\\x00\r\n葛\u{E0100}か\u{3099}👩‍👩‍👧㍻]{0,20}") {
        let store = store_with(std::slice::from_ref(&typed));
        let stored = done(store.generation(PLAN, 1)).unwrap().unwrap();
        prop_assert!(stored.is_whole());
        prop_assert_eq!(stored.text.as_bytes(), typed.as_bytes());
    }
}
