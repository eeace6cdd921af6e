//! B: loading.

use ayumi::storage::memory::Faults;
use ayumi::storage::opening::{Gate, Opened, RawText};
use ayumi::storage::saving::Status;
use ayumi::storage::{Origin, Store, generation::fingerprint};

use crate::browser::Browser;
use crate::support::{
    PLAN, done, generation, opened, recoverable, store_with, text, text_of, values,
};
use crate::tab::Tab;

/// The newest of two generations reads `damaged`: the one before is opened, nothing is written by
/// opening, and a save goes beside the damaged one, never over it.
#[track_caller]
fn check_falls_back(damaged: &str) {
    let browser = Browser::with(&[text(&["old"]), text(&["old", "new"])]);
    let store = &browser.store;
    store.damage(PLAN, 2, |text| damaged.clone_into(text));
    let before = store.snapshot();
    let mut tab = Tab::open(&browser);
    let expected = Opened::Ready {
        revision: 1,
        head: Some(2),
        text: text(&["old"]),
        skipped: vec![2],
        head_was_missing: false,
    };
    assert_eq!(tab.opened.as_ref(), Some(&expected), "{damaged}");
    assert_eq!(store.snapshot(), before, "opening writes nothing");

    tab.edit();
    tab.settle();
    assert!(matches!(tab.status(), Status::Saved { .. }));
    assert_eq!(done(store.head(PLAN)).unwrap(), Some(3));
    let kept = done(store.generation(PLAN, 2)).unwrap().unwrap();
    assert_eq!(
        kept.text, damaged,
        "the damaged one can still be downloaded"
    );
}

#[test]
fn b1_a_generation_cut_at_every_byte_is_passed_over() {
    let whole = text(&["old", "新"]);
    for cut in 0..whole.len() {
        check_falls_back(&String::from_utf8_lossy(&whole.as_bytes()[..cut]));
    }
}

#[test]
fn b1_a_generation_with_any_flipped_bit_is_passed_over() {
    let whole = text(&["old", "new"]);
    for byte in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone().into_bytes();
            bytes[byte] ^= 1 << bit;
            check_falls_back(&String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn b1_a_copy_of_the_damaged_text_is_preferred_to_an_older_one() {
    let store = store_with(&[text(&["old"]), text(&["old", "new"])]);
    let copy = generation(Some(2), Origin::Manual, text(&["old", "new"]));
    done(store.keep(&copy, None)).unwrap();
    store.damage(PLAN, 2, String::clear);
    let Opened::Ready { revision, head, .. } = opened(&store) else {
        panic!("the copy is readable");
    };
    assert_eq!((revision, head), (3, Some(2)));
}

/// B2: nothing can be read: everything is offered as it is, and nothing is ever written.
#[test]
fn b2_a_plan_without_a_readable_generation_is_never_written() {
    let browser = Browser::with(&[text(&["a"]), text(&["a", "b"]), text(&["a", "b", "c"])]);
    for revision in 1..=3 {
        browser
            .store
            .damage(PLAN, revision, |text| text.truncate(9));
    }
    let before = browser.store.snapshot();
    let mut tab = Tab::open(&browser);
    let raw = [3, 2, 1].map(|revision| RawText {
        revision,
        text: text(&["a"])[..9].to_owned(),
    });
    assert_eq!(tab.opened, Some(Opened::Damaged { raw: raw.to_vec() }));
    assert_eq!(tab.gate, Gate::Damaged);
    tab.edit();
    tab.hide();
    tab.wait(60_000);
    assert_eq!(tab.commits_started, 0);
    assert_eq!(browser.store.snapshot(), before);
}

/// A reply is a readable bundle of the same plan, and only a part of it: it never takes its place.
#[test]
fn b1_a_reply_that_came_back_never_stands_for_the_plan() {
    let store = store_with(&[text(&["whole", "plan"])]);
    let reply = generation(Some(1), Origin::Received, text(&["part"]));
    done(store.keep(&reply, None)).unwrap();
    store.lose_head(PLAN);
    let Opened::Ready { revision, .. } = opened(&store) else {
        panic!("the plan is readable");
    };
    assert_eq!(revision, 1);
    store.damage(PLAN, 1, String::clear);
    assert!(matches!(opened(&store), Opened::Damaged { .. }));
}

#[test]
fn b3_without_a_head_the_newest_generation_of_the_line_is_opened() {
    let browser = Browser::with(&[text(&["a"]), text(&["a", "b"])]);
    let fork = generation(Some(1), Origin::Fork, text(&["a", "fork"]));
    done(browser.store.keep(&fork, None)).unwrap();
    browser.store.lose_head(PLAN);
    let mut tab = Tab::open(&browser);
    let expected = Opened::Ready {
        revision: 2,
        head: None,
        text: text(&["a", "b"]),
        skipped: vec![],
        head_was_missing: true,
    };
    assert_eq!(tab.opened, Some(expected));
    tab.edit();
    tab.settle();
    assert_eq!(done(browser.store.head(PLAN)).unwrap(), Some(4));
    assert_eq!(recoverable(&browser.store).len(), 4);
}

#[test]
fn b3_a_head_that_points_to_nothing_is_reported_and_healed_by_the_next_save() {
    let browser = Browser::with(&[text(&["a"]), text(&["a", "b"])]);
    browser.store.lose_generation(PLAN, 2);
    let mut tab = Tab::open(&browser);
    let Some(Opened::Ready {
        revision,
        head,
        head_was_missing,
        ..
    }) = tab.opened
    else {
        panic!("the first generation is readable");
    };
    assert_eq!((revision, head, head_was_missing), (1, Some(2), true));
    tab.edit();
    tab.settle();
    assert_eq!(done(browser.store.head(PLAN)).unwrap(), Some(3));
}

#[test]
fn b3_if_even_the_last_generation_is_gone_the_plan_is_damaged_and_not_new() {
    let store = store_with(&[text(&["a"])]);
    store.lose_generation(PLAN, 1);
    assert_eq!(opened(&store), Opened::Damaged { raw: vec![] });
}

/// B4: a text that is whole, valid and not this plan.
#[test]
fn b4_foreign_texts_are_refused_and_kept() {
    let foreign = [
        String::new(),
        "null".to_owned(),
        "[]".to_owned(),
        "{}".to_owned(),
        "0".to_owned(),
        "\u{feff}<!DOCTYPE html>".to_owned(),
        r#"{"todos":[]}"#.to_owned(),
        text_of("another-plan", 1, &["a"]),
    ];
    for foreign in foreign {
        let browser = Browser::with(&[text(&["mine"]), foreign.clone()]);
        let tab = Tab::open(&browser);
        let Some(Opened::Ready { skipped, text, .. }) = &tab.opened else {
            panic!("{foreign} hides the plan");
        };
        assert_eq!(
            (skipped.as_slice(), text.as_str()),
            (&[2][..], &*crate::support::text(&["mine"]))
        );
        let kept = done(browser.store.generation(PLAN, 2)).unwrap().unwrap();
        assert_eq!(kept.summary.sha256, fingerprint(&foreign));
    }
}

/// B5: a panic in the first render: the render is never reported, so nothing is ever written.
#[test]
fn b5_nothing_is_written_before_the_first_render_was_reported() {
    let browser = Browser::with(&[text(&["a"])]);
    let before = browser.store.snapshot();
    let mut tab = Tab::start(&browser, Faults::default());
    tab.renders = false;
    tab.settle();
    assert_eq!(tab.gate, Gate::Rendering);
    tab.edit();
    tab.hide();
    tab.wait(60_000);
    assert_eq!(tab.commits_started, 0);
    assert_eq!(browser.store.snapshot(), before);
}

#[test]
fn b5_the_gate_opens_only_after_loading_and_rendering() {
    let mut gate = Gate::default();
    gate.rendered();
    assert_eq!(gate, Gate::Empty, "a render without a plan opens nothing");
    gate.start();
    gate.rendered();
    gate.created();
    assert_eq!(gate, Gate::Loading);
    gate.opened(&Opened::Damaged { raw: vec![] });
    gate.rendered();
    gate.created();
    assert_eq!(gate, Gate::Damaged);
    assert!(!gate.may_write());
}

/// B7: what is typed while loading is held, and saved on top of what was loaded.
#[test]
fn b7_typing_before_loading_has_ended_is_held_and_applied() {
    let browser = Browser::with(&[text(&["stored"])]);
    let faults = Faults {
        delay: 20,
        ..Faults::default()
    };
    let mut tab = Tab::start(&browser, faults);
    let typed = tab.edit();
    for _ in 0..10 {
        tab.wait(1_000);
        tab.poll();
    }
    assert_eq!(tab.commits_started, 0, "an empty plan must not be written");
    tab.settle();
    let Opened::Ready { text, .. } = opened(&browser.store) else {
        panic!("a plan is stored");
    };
    assert_eq!(values(&text), ["stored".to_owned(), typed]);
}

/// B10: everything was cleared while the page was open: the next save brings the plan back, under a
/// number no tab has seen.
#[test]
fn b10_a_cleared_store_is_filled_again_from_memory() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    let mut stale = Tab::open(&browser);
    for _ in 0..4 {
        tab.edit();
        tab.settle();
    }
    browser.store.clear();
    tab.edit();
    tab.settle();
    assert!(matches!(tab.status(), Status::Saved { .. }));
    assert_eq!(recoverable(&browser.store).len(), 5);
    assert_eq!(done(browser.store.head(PLAN)).unwrap(), Some(5));
    stale.edit();
    stale.settle();
    assert_eq!(recoverable(&browser.store).len(), 6);
}
