//! The session: what is stored, what is not, and what two tabs do to each other.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use ayumi::edit::{EditError, change, removal};
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
        mine.take_over("引き継ぎ", "別の画面", &author(), plan, history),
        Ok(0)
    );
    assert_eq!(support::draw(mine.plan()), "甲の一\n乙の一");
    assert_eq!(mine.unstored().len(), 1);
    assert_eq!(mine.undo(&author()), Ok(true));
    assert_eq!(support::draw(mine.plan()), "甲\n乙の一");
}

#[test]
fn typing_after_an_undo_is_an_action_of_its_own() {
    let mut session = open("柱");
    rename(&mut session, "柱", "大きな柱");
    rename(&mut session, "大きな柱", "太い柱");
    assert_eq!(session.undo(&author()), Ok(true));
    let id = node(session.plan(), "大きな柱");
    let edits = change(session.plan(), id, |node| node.title = "細い柱".into());
    assert_eq!(session.go_on("題名を変更", &author(), edits), Ok(true));
    assert_eq!(session.undo(&author()), Ok(true));
    assert_eq!(support::draw(session.plan()), "大きな柱");
}

#[test]
fn what_was_typed_and_taken_back_on_a_page_that_is_gone_is_replayed() {
    let start = open("柱");
    let mut gone = start.clone();
    rename(&mut gone, "柱", "大");
    for title in ["大き", "大きな柱"] {
        let id = gone.plan().nodes.iter().next().unwrap().id();
        let edits = change(gone.plan(), id, |node| node.title = title.into());
        assert_eq!(gone.go_on("題名を変更", &author(), edits), Ok(true));
    }
    assert_eq!(gone.undo(&author()), Ok(true));
    assert_eq!(gone.redo(&author()), Ok(true));
    let mut session = start;
    for group in gone.history().groups() {
        assert!(session.replay(group), "{group:#?}");
    }
    assert!(session.plan() == gone.plan());
    assert_eq!(session.history(), gone.history());
}

#[test]
fn a_replay_takes_nothing_away_that_was_written_since() {
    let start = open("甲\n乙");
    let mut gone = start.clone();
    let second = node(gone.plan(), "乙");
    let edits = removal(gone.plan(), &[second]).unwrap();
    assert_eq!(gone.act("削除", &author(), edits), Ok(true));
    let mut session = start;
    rename(&mut session, "乙", "乙に書き足した");
    assert!(!session.replay(&gone.history().groups()[0]));
    assert_eq!(support::draw(session.plan()), "甲\n乙に書き足した");
}

#[test]
fn a_replayed_undo_takes_back_no_other_action() {
    let start = open("甲\n乙");
    let mut gone = start.clone();
    rename(&mut gone, "甲", "甲の一");
    assert_eq!(gone.undo(&author()), Ok(true));
    let mut session = start;
    rename(&mut session, "乙", "乙の一");
    for group in gone.history().groups() {
        assert!(session.replay(group));
    }
    for expected in ["甲の一\n乙の一", "甲\n乙の一", "甲\n乙"] {
        assert_eq!(session.undo(&author()), Ok(true));
        assert_eq!(support::draw(session.plan()), expected);
    }
}

#[test]
fn what_the_store_has_lost_is_unstored_even_without_a_log() {
    let mut session = open("柱");
    session.forget_stored();
    assert!(session.is_unstored());
    session.mark_stored(session.plan().clone(), session.history().sequence());
    assert!(!session.is_unstored());
}

#[test]
fn a_plan_that_cannot_be_taken_over_costs_nothing() {
    let mut mine = open("甲");
    rename(&mut mine, "甲", "甲の一");
    let before = mine.clone();
    // A plan without a record of its own is not valid.
    let taken = mine.take_over(
        "引き継ぎ",
        "別の画面",
        &author(),
        Plan::default(),
        History::default(),
    );
    assert_eq!(taken, Err(EditError::Header));
    assert!(mine == before, "what was not stored is gone");
}

#[test]
fn the_sequence_that_is_stored_is_the_one_that_was_marked() {
    let mut session = open("柱");
    assert_eq!(session.stored_sequence(), 0);
    rename(&mut session, "柱", "大きな柱");
    rename(&mut session, "大きな柱", "太い柱");
    session.mark_stored(session.plan().clone(), 2);
    assert_eq!(session.stored_sequence(), 2);
    let reopened = Session::open(session.plan().clone(), session.history().clone());
    assert_eq!(reopened.stored_sequence(), 2);
}

#[test]
fn a_note_is_logged_and_undo_passes_over_it_also_when_it_is_replayed() {
    let start = open("柱");
    let mut session = start.clone();
    rename(&mut session, "柱", "大きな柱");
    assert_eq!(session.note("提出", &author(), Vec::new()), Ok(false));
    let id = node(session.plan(), "大きな柱");
    let edits = change(session.plan(), id, |node| node.number = "提出済".into());
    assert_eq!(session.note("提出", &author(), edits), Ok(true));
    let mut replayed = start;
    for group in session.history().groups() {
        assert!(replayed.replay(group), "{group:#?}");
    }
    assert_eq!(replayed.history(), session.history());
    assert_eq!(session.history().groups()[1].kind, GroupKind::Note);
    assert_eq!(session.undo(&author()), Ok(true));
    let row = session.plan().get(id).unwrap();
    assert_eq!((&*row.title, &*row.number), ("柱", "提出済"));
}

#[test]
fn what_two_tabs_wrote_in_one_place_is_asked_and_says_whose_it_is() {
    let mut mine = open("甲");
    let mut theirs = mine.clone();
    let unchanged = theirs.plan().clone();
    rename(&mut mine, "甲", "甲の一");
    rename(&mut theirs, "甲", "甲の二");
    assert!(!mine.has_questions_with(&unchanged, "別の画面", &author()));
    assert!(mine.has_questions_with(theirs.plan(), "別の画面", &author()));
    let (plan, history) = (theirs.plan().clone(), theirs.history().clone());
    assert_eq!(
        mine.take_over("引き継ぎ", "別の画面", &author(), plan, history),
        Ok(1)
    );
    assert_eq!(support::draw(mine.plan()), "甲の二");
    let candidates = mine.plan().candidates.iter();
    let mut said: Vec<(&str, &str, &str)> = candidates
        .map(|row| (&*row.office, &*row.at.0, &*row.value))
        .collect();
    said.sort_unstable();
    let at = author().at;
    let expected = [("", "", "\"甲の二\""), ("別の画面", &*at.0, "\"甲の一\"")];
    assert_eq!(said, expected);
}

#[test]
fn tables_of_a_newer_version_come_along_with_another_state_and_are_never_emptied() {
    let mut session = open("柱");
    let mut newer = plan("柱\n二つ目の柱");
    let table = serde_json::Map::from_iter([("later_table".to_owned(), serde_json::json!([]))]);
    newer.unknown = std::sync::Arc::new(table);
    assert_eq!(session.become_plan("取込", &author(), &newer), Ok(true));
    assert_eq!(session.plan().unknown, newer.unknown);
    let without = plan("柱");
    assert_eq!(session.become_plan("取込", &author(), &without), Ok(true));
    assert_eq!(session.plan().unknown, newer.unknown);
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
    fn taking_over_keeps_every_rule_and_asks_about_the_rest(
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
        let asked = mine.take_over("引き継ぎ", "別の画面", &author(), plan, history).unwrap();
        prop_assert_eq!(broken_rules(mine.plan()), Vec::<String>::new());
        if asked == 0 && theirs.history().groups().is_empty() {
            prop_assert_eq!(ayumi::edit::difference(&wanted, mine.plan()), vec![]);
        }
        prop_assert!(mine.history().groups().starts_with(theirs.history().groups()));
        prop_assert!(asked <= mine.plan().questions.len());
    }
}
