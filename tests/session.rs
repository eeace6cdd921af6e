//! The session: what is stored, what is not, and what two tabs do to each other.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use ayumi::edit::{Edit, EditError, change};
use ayumi::history::{GroupKind, History};
use ayumi::plan::{Moment, Plan};
use ayumi::session::{Author, Session};
use proptest::prelude::*;
use support::{arbitrary_plan, broken_rules, gestures, node, plan};

fn author() -> Author {
    Author {
        office: "地域福祉係".into(),
        at: Moment("2026-04-14T10:22:05+09:00".into()),
    }
}

fn open(text: &str) -> Session {
    Session::open(plan(text), History::default())
}

fn rename(session: &mut Session, from: &str, to: &str) {
    let id = node(session.plan(), from);
    let edits = change(session.plan(), id, |node| node.title = to.into());
    assert_eq!(session.act("題名を変更", &author(), edits), Ok(true));
}

#[test]
fn an_action_is_unstored_until_it_is_marked() {
    let mut session = open("柱");
    assert!(!session.is_unstored());
    rename(&mut session, "柱", "大きな柱");
    let stored = session.plan().clone();
    rename(&mut session, "大きな柱", "太い柱");
    assert_eq!(session.unstored().len(), 2);
    session.mark_stored(stored, 1);
    assert!(session.is_unstored());
    let waiting: Vec<u64> = session
        .unstored()
        .iter()
        .map(|group| group.sequence)
        .collect();
    assert_eq!(waiting, [2]);
    session.mark_stored(session.plan().clone(), 2);
    assert!(!session.is_unstored());
}

#[test]
fn an_undo_is_something_to_store_too() {
    let mut session = open("柱");
    rename(&mut session, "柱", "大きな柱");
    session.mark_stored(session.plan().clone(), 1);
    assert_eq!(session.undo(&author()), Ok(true));
    assert_eq!(session.unstored()[0].kind, GroupKind::Undo(1));
    assert_eq!(session.unstored()[0].name, "題名を変更");
}

#[test]
fn what_changes_nothing_is_not_logged() {
    let mut session = open("柱");
    assert_eq!(session.act("何もしない", &author(), Vec::new()), Ok(false));
    assert_eq!(session.undo(&author()), Ok(false));
    assert_eq!(session.redo(&author()), Ok(false));
    assert!(session.history().groups().is_empty());
}

#[test]
fn another_tab_is_taken_over_with_what_is_not_stored_here_on_top() {
    let mut mine = open("甲\n乙");
    let mut theirs = mine.clone();
    rename(&mut mine, "甲", "甲の一");
    rename(&mut theirs, "乙", "乙の一");
    let (plan, history) = (theirs.plan().clone(), theirs.history().clone());
    assert_eq!(
        mine.take_over("引き継ぎ", &author(), plan, history),
        Ok(vec![])
    );
    assert_eq!(support::draw(mine.plan()), "甲の一\n乙の一");
    assert_eq!(mine.unstored().len(), 1);
    assert_eq!(mine.undo(&author()), Ok(true));
    assert_eq!(support::draw(mine.plan()), "甲\n乙の一");
}

#[test]
fn a_plan_that_cannot_be_taken_over_costs_nothing() {
    let mut mine = open("甲");
    rename(&mut mine, "甲", "甲の一");
    let before = mine.clone();
    // A plan without a record of its own is not valid.
    let taken = mine.take_over("引き継ぎ", &author(), Plan::default(), History::default());
    assert_eq!(taken, Err(EditError::Header));
    assert!(mine == before, "what was not stored is gone");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_import_is_one_action_that_can_be_taken_back(a in arbitrary_plan(), b in arbitrary_plan()) {
        let mut session = Session::open(Plan::clone(&a), History::default());
        prop_assert_eq!(session.become_plan("取込", &author(), &b), Ok(*a != *b));
        prop_assert!(*session.plan() == *b);
        prop_assert_eq!(session.undo(&author()), Ok(*a != *b));
        prop_assert!(*session.plan() == *a);
    }

    #[test]
    fn taking_over_keeps_every_rule_and_what_clashes(
        start in arbitrary_plan(),
        here in gestures(8),
        there in gestures(8),
    ) {
        let mut mine = Session::open(Plan::clone(&start), History::default());
        let mut theirs = mine.clone();
        for gesture in here {
            let _ = mine.act("入力", &author(), gesture.edits(mine.plan()));
        }
        for gesture in there {
            let _ = theirs.act("入力", &author(), gesture.edits(theirs.plan()));
        }
        let wanted = mine.plan().clone();
        let (plan, history) = (theirs.plan().clone(), theirs.history().clone());
        let clashes = mine.take_over("引き継ぎ", &author(), plan, history).unwrap();
        prop_assert_eq!(broken_rules(mine.plan()), Vec::<String>::new());
        if clashes.is_empty() && theirs.history().groups().is_empty() {
            prop_assert!(*mine.plan() == wanted);
        }
        prop_assert!(mine.history().groups().starts_with(theirs.history().groups()));
        let named: Vec<Edit> = clashes.into_iter().map(|clash| clash.mine).collect();
        prop_assert!(named.iter().all(|edit| !edit.id().is_empty()));
    }
}
