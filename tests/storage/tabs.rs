//! D: several tabs.

use std::collections::BTreeSet;

use ayumi::storage::memory::{CrashPoint, Faults};
use ayumi::storage::opening::Opened;
use ayumi::storage::saving::Status;
use ayumi::storage::{Origin, Store, StoreError};
use proptest::prelude::*;

use crate::browser::Browser;
use crate::support::{NOON, PLAN, commit, done, opened, recoverable, text, values};
use crate::tab::Tab;

/// D1: two tabs change the same plan and neither will merge: the second becomes a fork, and both
/// texts are there.
#[test]
fn d1_the_second_of_two_tabs_becomes_a_fork() {
    let browser = Browser::default();
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.merges = false;
    let kept = first.edit();
    first.settle();
    let forked = second.edit();
    second.settle();

    assert!(matches!(second.status(), Status::Saved { .. }));
    assert_eq!(
        second.values,
        std::slice::from_ref(&kept),
        "the tab shows the head again"
    );
    let generations = done(browser.store.generations(PLAN)).unwrap();
    assert_eq!(generations[0].origin, Origin::Fork);
    assert!(generations[0].waits_for_decision());
    assert_eq!(done(browser.store.head(PLAN)).unwrap(), Some(1));
    assert_eq!(recoverable(&browser.store), BTreeSet::from([kept, forked]));
}

/// D2: changes that do not touch are merged without a question.
#[test]
fn d2_two_tabs_that_can_be_merged_leave_no_fork() {
    let browser = Browser::default();
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    let one = first.edit();
    let two = second.edit();
    first.settle();
    second.settle();
    let Opened::Ready { text, .. } = opened(&browser.store) else {
        panic!("a plan is stored");
    };
    assert_eq!(values(&text), [one, two]);
    let generations = done(browser.store.generations(PLAN)).unwrap();
    assert!(
        generations
            .iter()
            .all(|known| known.origin == Origin::Automatic)
    );
}

/// D5: a tab that slept for a day while others worked cannot overwrite them, and the base of its
/// fork is back even though pruning had removed it.
#[test]
fn d5_a_tab_that_slept_cannot_overwrite() {
    let browser = Browser::default();
    let mut sleeper = Tab::open(&browser);
    let base = sleeper.edit();
    sleeper.settle();
    sleeper.merges = false;
    let mut worker = Tab::open(&browser);
    for _ in 0..30 {
        worker.edit();
        worker.settle();
    }
    assert_eq!(
        done(browser.store.generation(PLAN, 1)).unwrap(),
        None,
        "pruned"
    );
    let head = done(browser.store.head(PLAN)).unwrap();

    browser.now.set(browser.now.get() + 86_400_000);
    let late = sleeper.edit();
    sleeper.settle();
    assert_eq!(done(browser.store.head(PLAN)).unwrap(), head);
    assert!(recoverable(&browser.store).contains(&late));
    let parent = done(browser.store.generation(PLAN, 1)).unwrap().unwrap();
    assert_eq!(values(&parent.text), [base]);
    assert!(parent.is_whole());
    worker.edit();
    worker.settle();
    assert!(
        done(browser.store.generation(PLAN, 1)).unwrap().is_some(),
        "held by the fork"
    );
}

/// D9: a fork waits until a commit settles it, whatever is reloaded and pruned meanwhile.
#[test]
fn d9_a_fork_waits_for_a_decision() {
    let browser = Browser::default();
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.merges = false;
    first.edit();
    first.settle();
    second.edit();
    second.settle();
    for _ in 0..40 {
        let mut tab = Tab::open(&browser);
        tab.edit();
        tab.settle();
    }
    let store = &browser.store;
    let waiting = |store: &dyn Fn() -> Vec<ayumi::storage::GenerationSummary>| {
        let forks = store()
            .into_iter()
            .filter(ayumi::storage::GenerationSummary::waits_for_decision);
        forks.map(|fork| fork.revision).collect::<Vec<_>>()
    };
    let generations = || done(store.generations(PLAN)).unwrap();
    assert_eq!(waiting(&generations), [2]);
    let mut settling = commit(done(store.head(PLAN)).unwrap(), text(&["decided"]));
    settling.resolves = vec![2];
    done(store.commit(&settling)).unwrap();
    assert_eq!(waiting(&generations), Vec::<u64>::new());
}

/// D5: another tab prunes everything a reader has just listed: the reader looks again instead of
/// calling the plan damaged.
#[test]
fn d5_pruning_under_the_hands_of_a_reader_is_no_damage() {
    for polls in 1..20 {
        let browser = Browser::with(&[text(&["a"])]);
        let faults = Faults {
            delay: 3,
            ..Faults::default()
        };
        let mut reader = Tab::start(&browser, faults);
        (0..polls).for_each(|_| reader.poll());
        let mut worker = Tab::open(&browser);
        for _ in 0..10 {
            worker.edit();
            worker.settle();
        }
        reader.settle();
        assert!(
            matches!(reader.opened, Some(Opened::Ready { .. })),
            "{polls}"
        );
    }
}

#[derive(Debug, Clone)]
enum Step {
    Edit,
    Poll(u8),
    Wait(u16),
    Hide,
    Settle,
    Close,
    Crash,
    Reload,
}

#[derive(Debug, Clone)]
struct Setting {
    delay: u32,
    merges: bool,
    fail: Option<u64>,
    crash: Option<(u64, bool)>,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => Just(Step::Edit),
        6 => (1..6_u8).prop_map(Step::Poll),
        4 => (0..6_000_u16).prop_map(Step::Wait),
        2 => Just(Step::Hide),
        1 => Just(Step::Settle),
        1 => Just(Step::Close),
        1 => Just(Step::Crash),
        1 => Just(Step::Reload),
    ]
}

fn setting() -> impl Strategy<Value = Setting> {
    (
        0..4_u32,
        any::<bool>(),
        proptest::option::of(1..30_u64),
        proptest::option::weighted(0.2, (1..30_u64, any::<bool>())),
    )
        .prop_map(|(delay, merges, fail, crash)| Setting {
            delay,
            merges,
            fail,
            crash,
        })
}

impl Setting {
    fn start(&self, browser: &Browser) -> Tab {
        let error = StoreError::Failed("AbortError".to_owned());
        let point = |after| {
            if after {
                CrashPoint::After
            } else {
                CrashPoint::Before
            }
        };
        let mut tab = Tab::start(
            browser,
            Faults {
                delay: self.delay,
                failures: self.fail.map(|call| (call, error)).into_iter().collect(),
                crash: self.crash.map(|(call, after)| (call, point(after))),
                ..Faults::default()
            },
        );
        tab.merges = self.merges;
        tab
    }
}

proptest! {
    /// D3 (and D4, D6: no lock and no message is used here): random interleavings of two to four
    /// tabs. Every value whose save was reported, and every value that was in a tab when it was
    /// properly left, is in the head, a fork or a journal.
    #[test]
    fn d3_no_interleaving_of_tabs_loses_a_promise(
        settings in proptest::collection::vec(setting(), 2..=4),
        steps in proptest::collection::vec((0..4_usize, step()), 0..120),
    ) {
        let browser = Browser::default();
        let mut tabs: Vec<Tab> = settings.iter().map(|setting| setting.start(&browser)).collect();
        for (index, step) in steps {
            let index = index % tabs.len();
            let tab = &mut tabs[index];
            if tab.store.has_crashed() {
                *tab = settings[index].start(&browser);
            }
            match step {
                Step::Edit => drop(tab.edit()),
                Step::Poll(times) => (0..times).for_each(|_| tab.poll()),
                Step::Wait(milliseconds) => tab.wait(u64::from(milliseconds)),
                Step::Hide => tab.hide(),
                Step::Settle => tab.settle(),
                Step::Close | Step::Reload => {
                    tab.hide();
                    if matches!(step, Step::Reload) {
                        // The write begun on leaving may or may not get through.
                        tab.poll();
                    }
                    let typed: Vec<String> = tab.values.clone();
                    browser.promised.borrow_mut().extend(typed);
                    *tab = settings[index].start(&browser);
                }
                Step::Crash => *tab = settings[index].start(&browser),
            }
            browser.check_promises();
        }
        for tab in &mut tabs {
            tab.settle();
        }
        browser.check_promises();
        let survivors: BTreeSet<String> = tabs
            .iter()
            .filter(|tab| !tab.store.has_crashed())
            .flat_map(|tab| tab.values.clone())
            .collect();
        let found = browser.recoverable();
        for tab in &tabs {
            let lost: Vec<_> = tab.values.iter().filter(|value| !found.contains(*value)).collect();
            prop_assert!(tab.store.has_crashed() || lost.is_empty(),
                "{} holds {lost:?} alone: {:?} {:?}", tab.name, tab.gate, tab.status());
        }
        let at_rest = browser.store.snapshot();
        opened(&browser.store);
        prop_assert_eq!(browser.store.snapshot(), at_rest);
        prop_assert!(done(browser.store.delete(PLAN, NOON)).is_ok() || survivors.is_empty());
    }
}
