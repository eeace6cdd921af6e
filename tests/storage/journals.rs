//! A3, A4: the last-second journal.

use ayumi::storage::Store;
use ayumi::storage::generation::fingerprint;
use ayumi::storage::journal::{Decision, Entry, decide};
use ayumi::storage::memory::{CrashPoint, Faults};
use ayumi::storage::saving::Status;
use proptest::prelude::*;

use crate::browser::Browser;
use crate::support::{PLAN, done, generation, recoverable, text};
use crate::tab::Tab;

fn entry() -> Entry {
    Entry {
        plan: PLAN.to_owned(),
        parent_revision: Some(4),
        tab: "t".to_owned(),
        groups: vec![r#"{"set":"目標"}"#.to_owned()],
        text_drafts: [("sheet/3/outcome".to_owned(), "書きかけ".to_owned())].into(),
        result_sha256: None,
    }
}

/// A3: the page is left in the very moment of typing, and the write begun on leaving never ends.
#[test]
fn a3_text_typed_in_the_last_moment_is_replayed() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    let typed = tab.edit();
    tab.hide();
    drop(tab);
    assert!(
        recoverable(&browser.store).is_empty(),
        "only the journal has it"
    );

    let mut next = Tab::open(&browser);
    assert_eq!(next.values, std::slice::from_ref(&typed));
    next.settle();
    assert!(recoverable(&browser.store).contains(&typed));
    assert!(
        browser.journals.borrow().is_empty(),
        "a saved journal is taken away"
    );
}

/// The save begun on leaving did get through, but the page was gone before it heard: nothing is
/// offered a second time.
#[test]
fn a3_a_journal_whose_save_succeeded_is_not_offered() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    let calls = tab.store.calls();
    tab.store.set_faults(Faults::crash_at(1, CrashPoint::After));
    tab.edit();
    tab.hide();
    tab.poll();
    assert!(calls > 0 && tab.store.has_crashed());
    assert_eq!(browser.journals.borrow().len(), 1);
    let stored = browser.journals.borrow().values().next().cloned();
    let head = done(browser.store.head(PLAN)).unwrap();
    let generations = done(browser.store.generations(PLAN)).unwrap();
    let decision = decide(stored.as_deref(), PLAN, head, &generations);
    assert_eq!(decision, Decision::Nothing);
    let next = Tab::open(&browser);
    assert!(matches!(next.status(), Status::Saved { .. }));
    assert_eq!(next.commits_started, 0);
}

#[test]
fn the_journal_is_replayed_only_on_its_own_revision() {
    let stored = entry().encode();
    let decide = |head| decide(Some(&stored), PLAN, head, &[]);
    assert_eq!(decide(Some(4)), Decision::Replay(entry()));
    assert_eq!(decide(Some(5)), Decision::Fork(entry()));
    assert_eq!(decide(Some(3)), Decision::Fork(entry()));
    assert_eq!(decide(None), Decision::Fork(entry()));
}

#[test]
fn a_journal_without_content_or_of_another_plan_is_ignored() {
    assert_eq!(decide(None, PLAN, Some(4), &[]), Decision::Nothing);
    let empty = Entry {
        groups: vec![],
        text_drafts: [].into(),
        ..entry()
    };
    assert_eq!(
        decide(Some(&empty.encode()), PLAN, Some(4), &[]),
        Decision::Nothing
    );
    assert_eq!(
        decide(Some(&entry().encode()), "other", Some(4), &[]),
        Decision::Nothing
    );
}

/// Changes that are stored already go; a text still being typed stays.
#[test]
fn stored_changes_are_dropped_from_a_journal_but_drafts_are_not() {
    let saved = generation(Some(4), ayumi::storage::Origin::Automatic, text(&["x"])).summary(5);
    let journal = Entry {
        result_sha256: Some(fingerprint(&text(&["x"]))),
        ..entry()
    };
    let expected = Entry {
        groups: vec![],
        ..journal.clone()
    };
    assert_eq!(
        decide(Some(&journal.encode()), PLAN, Some(5), &[saved]),
        Decision::Fork(expected)
    );
}

#[test]
fn b1_a_journal_damaged_anywhere_is_kept_as_raw_text() {
    let stored = entry().encode();
    for cut in (0..stored.len()).filter(|cut| stored.is_char_boundary(*cut)) {
        let damaged = &stored[..cut];
        assert_eq!(Entry::decode(damaged), None);
        assert_eq!(
            decide(Some(damaged), PLAN, Some(4), &[]),
            Decision::Damaged(damaged.to_owned())
        );
    }
    for byte in 0..stored.len() {
        for bit in 0..8 {
            let mut bytes = stored.clone().into_bytes();
            bytes[byte] ^= 1 << bit;
            assert_eq!(Entry::decode(&String::from_utf8_lossy(&bytes)), None);
        }
    }
}

proptest! {
    #[test]
    fn a12_a_journal_reads_back_as_it_was_written(
        tab in ".*", groups in proptest::collection::vec("(?s).*", 0..4),
        drafts in proptest::collection::btree_map("(?s).*", "(?s).*", 0..4),
        parent_revision in proptest::option::of(0..=1_u64 << 53),
    ) {
        let entry = Entry {
            plan: PLAN.to_owned(), tab, groups, text_drafts: drafts, parent_revision,
            result_sha256: None,
        };
        prop_assert_eq!(Entry::decode(&entry.encode()), Some(entry));
    }
}
