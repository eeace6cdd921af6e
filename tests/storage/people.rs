//! F: people and time.

use ayumi::storage::memory::Faults;
use ayumi::storage::opening::Opened;
use ayumi::storage::saving::Status;
use ayumi::storage::{Origin, Store, StoreError};

use crate::browser::Browser;
use crate::support::{PLAN, commit, done, generation, opened, recoverable, store_with, text};
use crate::tab::Tab;

/// F1: a plan deleted by mistake comes back as it was, and goes for good only after thirty days and
/// on request.
#[test]
fn f1_a_deleted_plan_can_be_brought_back() {
    let store = store_with(&[text(&["a"])]);
    let before = store.snapshot();
    done(store.delete(PLAN, "2026-04-01T17:00:00+09:00")).unwrap();
    let summaries = done(store.summaries()).unwrap();
    assert!(summaries[0].deleted_at.is_some());
    assert!(matches!(opened(&store), Opened::Ready { .. }));
    assert!(!done(store.purge(PLAN, "2026-05-01T17:00:00+09:00")).unwrap());
    done(store.undelete(PLAN)).unwrap();
    assert_eq!(store.snapshot(), before);
    assert!(
        !done(store.purge(PLAN, "2027-05-01T17:00:00+09:00")).unwrap(),
        "not in the bin"
    );

    done(store.delete(PLAN, "2026-04-01T17:00:00+09:00")).unwrap();
    assert!(done(store.purge(PLAN, "2026-05-02T08:00:00+09:00")).unwrap());
    assert_eq!(done(store.summaries()).unwrap(), []);
    assert_eq!(opened(&store), Opened::Empty);
}

/// F1: a tab that still worked on a plan another tab has deleted brings it back by saving.
#[test]
fn f1_work_outranks_deletion() {
    let store = store_with(&[text(&["a"])]);
    done(store.delete(PLAN, "2026-04-01T17:00:00+09:00")).unwrap();
    done(store.commit(&commit(Some(1), text(&["a", "b"])))).unwrap();
    assert_eq!(done(store.summaries()).unwrap()[0].deleted_at, None);
}

/// F1: an older generation is restored, and the restoration is taken back.
#[test]
fn f1_restoring_an_older_generation_can_be_undone() {
    let store = store_with(&[text(&["a"]), text(&["a", "mistake"])]);
    let safety = generation(Some(2), Origin::BeforeRestore, text(&["a", "mistake"]));
    let safety = done(store.keep(&safety, None)).unwrap();
    let old = done(store.generation(PLAN, 1)).unwrap().unwrap().text;
    let head = done(store.commit(&commit(Some(2), old.clone()))).unwrap();
    assert!(matches!(opened(&store), Opened::Ready { text, .. } if text == old));

    let kept = done(store.generation(PLAN, safety)).unwrap().unwrap().text;
    done(store.commit(&commit(Some(head), kept.clone()))).unwrap();
    assert!(matches!(opened(&store), Opened::Ready { text, .. } if text == kept));
}

/// F3 needs every trace of the file: exporting leaves a note and changes nothing else.
#[test]
fn f3_an_export_is_noted_and_survives_the_next_save() {
    let store = store_with(&[text(&["a"])]);
    done(store.mark_exported(PLAN, 1, "2026-04-02T09:00:00+09:00")).unwrap();
    done(store.commit(&commit(Some(1), text(&["a", "b"])))).unwrap();
    let summary = done(store.summaries()).unwrap().remove(0);
    assert_eq!(summary.exported_revision, Some(1));
    assert_eq!(summary.last_revision, 2);
    assert_eq!(summary.size_bytes, text(&["a", "b"]).len() as u64);
}

/// F4: saving fails for an hour: the screen says so all the time, attempts never stop, and the
/// first one that can succeed does.
#[test]
fn f4_an_hour_of_failures_ends_by_itself() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    let started = browser.now.get();
    let outage = (1, 130, StoreError::Failed("UnknownError".to_owned()));
    tab.store.set_faults(Faults {
        outage: Some(outage),
        ..Faults::default()
    });
    let mut typed = vec![];
    for _ in 0..2 * 3_600 {
        typed.push(tab.edit());
        tab.wait(1_000);
        tab.poll();
        assert!(!matches!(tab.status(), Status::Saved { .. }));
        if tab.store.calls() == 130 {
            break;
        }
    }
    assert_eq!(tab.store.calls(), 130, "attempts never stop");
    assert!(matches!(tab.status(), Status::Failing { .. }));
    assert!(
        browser.now.get() - started > 3_600_000,
        "back-off keeps attempts apart"
    );
    tab.settle();
    assert!(matches!(tab.status(), Status::Saved { .. }));
    assert_eq!(recoverable(&browser.store), typed.into_iter().collect());
}
