//! How the entries of the old outline become those of the new one.

use ayumi::plan::review::TraceDirection;
use ayumi::plan::{Id, Key, Moment, Plan};
use ayumi::succession::{Source, Succession, succeed, suggest};

use crate::support::drawing::check_outline;
use crate::support::{initiative, node, plan};

const OLD: &str = "
    level 目標 １
    level 項目 ① runs on

    つながり
      - サロン
      - 見守り
    相談
      - 窓口
      * サロン
";

fn drawn() -> (Plan, Succession) {
    let old = plan(OLD);
    let draft = suggest(&old, Key::new("next").unwrap(), Moment::default());
    (old, draft)
}

fn key_of(draft: &Succession, title: &str) -> Key {
    draft
        .entries
        .iter()
        .find(|entry| entry.title == title)
        .unwrap()
        .key
}

/// The titles of the old records that a new one of that title comes from.
fn comes_from(plan: &Plan, title: &str) -> Vec<String> {
    let node = plan
        .nodes
        .iter()
        .find(|row| row.title == title)
        .map(|row| row.id());
    let own = plan
        .initiatives
        .iter()
        .find(|row| row.title == title)
        .map(|row| row.id());
    let mut titles: Vec<String> = plan
        .traces
        .iter()
        .filter(|trace| trace.toward == TraceDirection::Previous)
        .filter(|trace| {
            (node.is_some() && trace.node == node) || (own.is_some() && trace.initiative == own)
        })
        .map(|trace| trace.other_title.clone())
        .collect();
    titles.sort();
    titles
}

#[test]
fn without_a_review_everything_goes_on_as_it_stands() {
    let (old, draft) = drawn();
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ つながり
          ① サロン
          ② 見守り
        ２ 相談
          ③ 窓口
          ④ サロン *
        ",
    );
    assert_eq!(comes_from(&made.plan, "サロン"), ["サロン"]);
    let header = made.plan.header().unwrap();
    assert_eq!(
        (header.first_year.western(), header.last_year.western()),
        (2024, 2028)
    );
}

#[test]
fn two_become_one() {
    let (old, mut draft) = drawn();
    let (one, into) = (key_of(&draft, "見守り"), key_of(&draft, "サロン"));
    assert!(draft.merge(one, into));
    draft.rename(into, "集いと見守り");
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ つながり
          ① 集いと見守り
        ２ 相談
          ② 窓口
          ③ 集いと見守り *
        ",
    );
    assert_eq!(comes_from(&made.plan, "集いと見守り"), ["サロン", "見守り"]);
    assert!(
        !draft.merge(into, key_of(&draft, "相談")),
        "an initiative is no node"
    );
}

#[test]
fn nodes_that_become_one_hold_what_stood_under_both() {
    let (old, mut draft) = drawn();
    assert!(draft.merge(key_of(&draft, "つながり"), key_of(&draft, "相談")));
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ 相談
          ① サロン
          ② 見守り
          ③ 窓口
        ",
    );
    assert_eq!(comes_from(&made.plan, "相談"), ["つながり", "相談"]);
}

#[test]
fn one_becomes_two() {
    let (old, mut draft) = drawn();
    let second = Key::new("second").unwrap();
    assert!(draft.split(key_of(&draft, "窓口"), second));
    draft.rename(second, "訪問");
    let made = succeed(&old, &draft).unwrap();
    assert_eq!(comes_from(&made.plan, "窓口"), ["窓口"]);
    assert_eq!(comes_from(&made.plan, "訪問"), ["窓口"]);
    let source = initiative(&old, "窓口");
    let (after, _) = ayumi::edit::apply(&old, made.edits).unwrap();
    let next: Vec<&str> = after
        .traces
        .iter()
        .filter(|trace| trace.initiative == Some(source))
        .map(|trace| trace.other_title.as_str())
        .collect();
    assert_eq!(next.len(), 2);
    assert!(next.contains(&"窓口") && next.contains(&"訪問"));
}

#[test]
fn a_node_that_is_left_takes_what_stands_under_it_along() {
    let (old, mut draft) = drawn();
    draft.leave(&old, Source::Node(node(&old, "つながり")));
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ 相談
          ① 窓口
        ",
    );
    draft.carry(&old, Source::Initiative(initiative(&old, "見守り")));
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ つながり
          ① 見守り
        ２ 相談
          ② 窓口
        ",
    );
}

#[test]
fn something_new_comes_from_nothing() {
    let (old, mut draft) = drawn();
    let (field, item) = (Key::new("field").unwrap(), Key::new("item").unwrap());
    draft.add(&old, field, None, true);
    draft.add(&old, item, Some(field), false);
    draft.rename(field, "災害への備え");
    draft.rename(item, "訓練");
    assert!(draft.shift(field, -1));
    let made = succeed(&old, &draft).unwrap();
    check_outline(
        &made.plan,
        "
        １ つながり
          ① サロン
          ② 見守り
        ２ 災害への備え
          ③ 訓練
        ３ 相談
          ④ 窓口
          ⑤ サロン *
        ",
    );
    assert_eq!(comes_from(&made.plan, "訓練"), Vec::<String>::new());
    draft.draw_from(item, Source::Node(node(&old, "相談")));
    let made = succeed(&old, &draft).unwrap();
    assert_eq!(comes_from(&made.plan, "訓練"), ["相談"]);
}

#[test]
fn nothing_can_stand_under_itself_or_under_an_initiative() {
    let (old, mut draft) = drawn();
    let (field, item) = (key_of(&draft, "つながり"), key_of(&draft, "サロン"));
    let before = draft.clone();
    assert!(!draft.place(field, Some(field)));
    assert!(!draft.place(field, Some(item)));
    assert_eq!(draft, before);
    assert!(draft.place(field, Some(key_of(&draft, "相談"))));
    assert!(succeed(&old, &draft).is_ok());
}

#[test]
fn what_is_no_longer_in_the_old_plan_is_passed_over() {
    let (old, mut draft) = drawn();
    let item = key_of(&draft, "窓口");
    draft.draw_from(item, Source::Node(Id::new("gone").unwrap()));
    let made = succeed(&old, &draft).unwrap();
    assert_eq!(comes_from(&made.plan, "窓口"), ["窓口"]);
}
