//! A4, A9, A14: the machine that decides when to save, without a store.

use ayumi::storage::saving::{
    Action, Event, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, LONGEST_WAIT_MS, QUIET_MS, Saving, Status,
};
use ayumi::storage::{CommitError, StoreError};

fn ready(now: u64) -> Saving {
    let mut saving = Saving::new();
    assert_eq!(saving.step(now, Event::Gate { may_write: true }), []);
    saving
}

fn quota() -> Event {
    Event::Failed(CommitError::Store(StoreError::Quota))
}

#[test]
fn an_edit_is_saved_after_a_short_quiet_time() {
    let mut saving = ready(1_000);
    let wake = Action::Wake {
        at_ms: 1_000 + QUIET_MS,
    };
    assert_eq!(
        saving.step(1_000, Event::Edited { edit: 1 }),
        std::slice::from_ref(&wake)
    );
    assert_eq!(saving.status(), Status::Unsaved);
    assert_eq!(saving.step(1_300, Event::Elapsed), [wake]);
    assert_eq!(
        saving.step(1_600, Event::Elapsed),
        [Action::Commit { edit: 1 }]
    );
    assert_eq!(saving.status(), Status::Saving { since_ms: 1_600 });
    assert_eq!(saving.step(1_700, Event::Committed), []);
    assert_eq!(saving.status(), Status::Saved { at_ms: Some(1_700) });
}

#[test]
fn endless_typing_is_saved_after_the_longest_wait() {
    let mut saving = ready(0);
    let mut now = 0;
    for edit in 1.. {
        now += 100;
        let actions = saving.step(now, Event::Edited { edit });
        if actions == [(Action::Commit { edit })] {
            break;
        }
        assert!(
            now <= LONGEST_WAIT_MS + 100,
            "typing put the save off: {actions:?}"
        );
    }
    assert_eq!(now, LONGEST_WAIT_MS + 100);
}

#[test]
fn leaving_writes_the_journal_first_and_saves_at_once() {
    let mut saving = ready(0);
    assert_eq!(saving.step(10, Event::Leaving), [], "nothing unsaved");
    saving.step(20, Event::Edited { edit: 1 });
    assert_eq!(
        saving.step(30, Event::Leaving),
        [Action::Journal, Action::Commit { edit: 1 }]
    );
    assert_eq!(
        saving.step(40, Event::Leaving),
        [Action::Journal],
        "one write at a time"
    );
    assert_eq!(saving.step(50, Event::Committed), [Action::ClearJournal]);
}

/// A journal rests on the revision it was made from: when that moves on while edits are still
/// unsaved, it is written anew.
#[test]
fn a_journal_follows_the_head() {
    let mut saving = ready(0);
    saving.step(20, Event::Edited { edit: 1 });
    saving.step(30, Event::Leaving);
    saving.step(40, Event::Edited { edit: 2 });
    let actions = saving.step(50, Event::Committed);
    assert_eq!(actions[0], Action::Journal);
    assert!(matches!(actions[1], Action::Wake { .. }));
}

#[test]
fn a9_pauses_grow_and_never_end() {
    let mut saving = ready(0);
    saving.step(0, Event::Edited { edit: 1 });
    let mut now = QUIET_MS;
    assert_eq!(
        saving.step(now, Event::Elapsed),
        [Action::Commit { edit: 1 }]
    );
    let mut pause = FIRST_PAUSE_MS;
    for _ in 0..1_000 {
        let wake = Action::Wake { at_ms: now + pause };
        assert_eq!(saving.step(now, quota()), [wake]);
        let failing = Status::Failing {
            kind: StoreError::Quota,
            since_ms: QUIET_MS,
        };
        assert_eq!(saving.status(), failing);
        now += pause;
        assert_eq!(
            saving.step(now, Event::Elapsed),
            [Action::Commit { edit: 1 }]
        );
        assert_eq!(saving.status(), failing, "an attempt is no success");
        pause = (pause * 2).min(LONGEST_PAUSE_MS);
    }
    assert_eq!(saving.step(now, Event::Committed), []);
    assert_eq!(saving.status(), Status::Saved { at_ms: Some(now) });
}

#[test]
fn a9_typing_does_not_shorten_a_pause_but_leaving_does() {
    let mut saving = ready(0);
    saving.step(0, Event::Edited { edit: 1 });
    saving.step(600, Event::Elapsed);
    saving.step(600, quota());
    assert_eq!(
        saving.step(700, Event::Edited { edit: 2 }),
        [Action::Wake { at_ms: 1_600 }]
    );
    assert_eq!(
        saving.step(800, Event::Leaving),
        [Action::Journal, Action::Commit { edit: 2 }]
    );
}

#[test]
fn a14_a_clock_set_back_a_year_does_not_stop_saving() {
    let year = 365 * 86_400_000;
    let mut saving = ready(year);
    saving.step(year, Event::Edited { edit: 1 });
    assert_eq!(
        saving.step(5, Event::Elapsed),
        [Action::Wake {
            at_ms: 5 + QUIET_MS
        }]
    );
    assert_eq!(
        saving.step(5 + QUIET_MS, Event::Elapsed),
        [Action::Commit { edit: 1 }]
    );

    let mut failing = ready(year);
    failing.step(year, Event::Edited { edit: 1 });
    failing.step(year + QUIET_MS, Event::Elapsed);
    failing.step(year + QUIET_MS, quota());
    let wake = Action::Wake {
        at_ms: 7 + FIRST_PAUSE_MS,
    };
    assert_eq!(failing.step(7, Event::Elapsed), [wake]);
}

#[test]
fn a_conflict_is_settled_at_once_and_then_saving_goes_on() {
    let mut saving = ready(0);
    saving.step(0, Event::Edited { edit: 1 });
    saving.step(600, Event::Elapsed);
    let conflict = CommitError::Conflict { head: Some(9) };
    assert_eq!(
        saving.step(610, Event::Failed(conflict)),
        [Action::ResolveFork { head: Some(9) }]
    );
    assert_eq!(
        saving.step(620, Event::Edited { edit: 2 }),
        [],
        "no commit meanwhile"
    );
    let error = Event::Failed(StoreError::Closed.into());
    assert_eq!(saving.step(700, error), [Action::Wake { at_ms: 1_700 }]);
    assert_eq!(
        saving.step(1_700, Event::Elapsed),
        [Action::ResolveFork { head: Some(9) }]
    );
    let actions = saving.step(1_800, Event::Resolved { edit: 1 });
    assert_eq!(actions, [Action::Commit { edit: 2 }]);
    saving.step(1_900, Event::Committed);
    assert_eq!(saving.status(), Status::Saved { at_ms: Some(1_900) });
}

/// B7: edits wait for the gate and are saved once it opens.
#[test]
fn b7_a_closed_gate_holds_edits_back() {
    let mut saving = Saving::new();
    assert_eq!(saving.step(0, Event::Edited { edit: 1 }), []);
    assert_eq!(saving.step(60_000, Event::Elapsed), []);
    assert_eq!(saving.step(60_000, Event::Hurry), []);
    assert_eq!(
        saving.step(60_001, Event::Gate { may_write: true }),
        [Action::Commit { edit: 1 }]
    );
}
