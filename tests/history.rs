//! The laws of the history: undo and redo are walks over the log, and the log alone leads to the
//! plan.

mod support;

use ayumi::edit::apply;
use ayumi::history::{Group, GroupKind, History};
use ayumi::plan::{Moment, Plan};
use ayumi::session::{Author, Session};
use proptest::prelude::*;
use support::{Gesture, arbitrary_plan, broken_rules};

/// What a person does.
#[derive(Debug, Clone, Copy)]
enum Step {
    Act(Gesture),
    /// Goes on with the action before, as typing does.
    GoOn(Gesture),
    Undo,
    Redo,
}

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => any::<u64>().prop_map(|seed| Step::Act(Gesture(seed))),
        2 => any::<u64>().prop_map(|seed| Step::GoOn(Gesture(seed))),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    proptest::collection::vec(step, 0..=most)
}

fn author() -> Author {
    Author {
        office: "地域福祉係".into(),
        at: Moment("2026-04-14T10:22:05+09:00".into()),
    }
}

/// Takes a step where it is possible.
fn take(session: &mut Session, step: Step) {
    let _ = match step {
        Step::Act(gesture) => session.act("入力", &author(), gesture.edits(session.plan())),
        Step::GoOn(gesture) => session.go_on("入力", &author(), gesture.edits(session.plan())),
        Step::Undo => session.undo(&author()),
        Step::Redo => session.redo(&author()),
    };
}

/// The plan a log leads to.
fn replayed(start: &Plan, log: &History) -> Plan {
    let step = |plan: Plan, group: &std::sync::Arc<Group>| match apply(&plan, group.edits.clone()) {
        Ok((after, _)) => after,
        Err(error) => panic!("{error:?} refuses a group of the log: {group:#?}"),
    };
    log.groups().iter().fold(start.clone(), step)
}

proptest! {
    #[test]
    fn undo_and_redo_walk_the_states_the_plan_had(start in arbitrary_plan(), steps in steps(40)) {
        let mut session = Session::open(Plan::clone(&start), History::default());
        // The states a person sees when walking back and forth, written down by hand.
        let mut past: Vec<Plan> = vec![Plan::clone(&start)];
        let mut future: Vec<Plan> = Vec::new();
        for step in steps {
            let before = session.clone();
            match step {
                Step::Act(gesture) => {
                    let edits = gesture.edits(session.plan());
                    match session.act("入力", &author(), edits) {
                        Ok(true) => {
                            past.push(session.plan().clone());
                            future.clear();
                        }
                        Ok(false) | Err(_) => prop_assert!(session == before, "left a trace"),
                    }
                }
                Step::GoOn(gesture) => {
                    let edits = gesture.edits(session.plan());
                    let last = session.history().groups().last();
                    let goes_on = last.is_some_and(|group| group.kind == GroupKind::Action);
                    match session.go_on("入力", &author(), edits) {
                        Ok(true) => {
                            if goes_on {
                                past.pop();
                            }
                            past.push(session.plan().clone());
                            future.clear();
                        }
                        Ok(false) | Err(_) => prop_assert!(session == before, "left a trace"),
                    }
                }
                Step::Undo => {
                    let undone = session.undo(&author());
                    prop_assert_eq!(undone, Ok(past.len() > 1));
                    if past.len() > 1 {
                        future.extend(past.pop());
                    }
                }
                Step::Redo => {
                    let redone = session.redo(&author());
                    prop_assert_eq!(redone, Ok(!future.is_empty()));
                    past.extend(future.pop());
                }
            }
            prop_assert!(Some(session.plan()) == past.last(), "another state after {step:?}");
            prop_assert_eq!(broken_rules(session.plan()), Vec::<String>::new());
        }
    }

    #[test]
    fn the_log_leads_to_the_plan_and_to_the_same_undo(start in arbitrary_plan(), steps in steps(40)) {
        let mut session = Session::open(Plan::clone(&start), History::default());
        for step in steps {
            take(&mut session, step);
        }
        let history = session.history();
        prop_assert!(replayed(&start, history) == *session.plan());
        let log: Vec<Group> = history.groups().iter().map(|group| Group::clone(group)).collect();
        let sequences: Vec<u64> = log.iter().map(|group| group.sequence).collect();
        prop_assert_eq!(sequences, (1..=log.len() as u64).collect::<Vec<_>>());
        let text = serde_json::to_string(&log).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let read: Result<Vec<Group>, _> = serde_json::from_str(&text);
        let read = read.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&History::from_log(read), history);
    }

    #[test]
    fn a_log_that_starts_late_takes_back_only_what_it_knows(start in arbitrary_plan(), steps in steps(30), from in 0_usize..20) {
        let mut session = Session::open(Plan::clone(&start), History::default());
        for step in steps {
            take(&mut session, step);
        }
        let groups = session.history().groups();
        prop_assume!(groups.get(from).is_none_or(|group| !group.continues));
        let log = groups.iter().map(|group| Group::clone(group));
        let mut late = Session::open(session.plan().clone(), History::from_log(log.skip(from)));
        let mut whole = session;
        while late.history().next_undo().is_some() {
            prop_assert_eq!(late.undo(&author()), Ok(true));
            prop_assert_eq!(whole.undo(&author()), Ok(true));
            prop_assert!(late.plan() == whole.plan());
        }
    }
}

#[test]
fn the_groups_after_a_sequence_are_those_not_stored_yet() {
    let group = |sequence| Group {
        sequence,
        kind: GroupKind::Action,
        name: "入力".into(),
        office: String::new(),
        at: Moment::default(),
        edits: Vec::new(),
        continues: false,
    };
    let history = History::from_log((3..=6).map(group));
    let since = |sequence| -> Vec<u64> {
        let groups = history.since(sequence);
        groups.iter().map(|group| group.sequence).collect()
    };
    assert_eq!(since(0), [3, 4, 5, 6]);
    assert_eq!(since(4), [5, 6]);
    assert_eq!(since(6), [0_u64; 0]);
    assert_eq!(history.sequence(), 6);
}

#[test]
fn nothing_can_be_taken_back_after_forgetting() {
    let mut session = Session::open(support::plan("柱"), History::default());
    let node = support::node(session.plan(), "柱");
    let edits = ayumi::edit::change(session.plan(), node, |node| node.title = "別の柱".into());
    assert_eq!(session.act("題名", &author(), edits), Ok(true));
    let mut history = session.history().clone();
    history.forget_undo();
    assert_eq!(history.undo(), None);
    assert_eq!(history.groups().len(), 1);
}
