//! C: versions of the program.

use ayumi::storage::opening::{Gate, Opened};

use crate::browser::Browser;
use crate::support::{opened, text, text_of};
use crate::tab::Tab;

/// C2: a plan of a newer version is shown and downloaded, and not one byte of it changes.
#[test]
fn c2_a_newer_plan_is_read_only() {
    let newer = text_of(crate::support::PLAN, 2, &["a", "b"]);
    let browser = Browser::with(&[text(&["a"]), newer.clone()]);
    let before = browser.store.snapshot();
    let mut tab = Tab::open(&browser);
    let expected = Opened::ReadOnly {
        revision: 2,
        text: newer,
        skipped: vec![],
    };
    assert_eq!(
        tab.opened,
        Some(expected),
        "not the older generation below it"
    );
    assert_eq!(tab.gate, Gate::ReadOnly);
    tab.edit();
    tab.hide();
    tab.wait(60_000);
    assert_eq!(tab.commits_started, 0);
    assert_eq!(browser.store.snapshot(), before);
}

/// C6: an open tab that meets a newer version stops writing, and its unsaved text is in the journal.
#[test]
fn c6_an_old_tab_stops_writing_when_it_meets_a_newer_version() {
    let browser = Browser::default();
    let mut tab = Tab::open(&browser);
    tab.edit();
    tab.settle();
    let unsaved = tab.edit();
    tab.gate.met_newer_version();
    tab.feed(ayumi::storage::saving::Event::Gate {
        may_write: tab.gate.may_write(),
    });
    let before = browser.store.snapshot();
    for _ in 0..60 {
        tab.wait(1_000);
        tab.poll();
    }
    tab.hide();
    tab.poll();
    assert_eq!(browser.store.snapshot(), before);
    assert!(browser.recoverable().contains(&unsaved));
    assert!(matches!(opened(&browser.store), Opened::Ready { .. }));
}
