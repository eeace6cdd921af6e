//! Changes outside of what an office was asked for: listed apart, remembered, taken back.

use ayumi::bundle::Scope;
use ayumi::edit::{add, change, removal};
use ayumi::merge::{Reply, decide, open_questions};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::scale::Grade;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Plan, Position};

use super::mailings::{base, content, id, reply, secretariat, year};
use super::scenarios::{put, wrote};
use super::support::applied;

/// A reply of the first section, which was asked for its sheets only.
fn answer(plan: Plan, office: &str, at: usize) -> Reply {
    let mut answer = reply(&base(), plan, office, at);
    answer.sections = vec![id("s1")];
    answer.scope = Some(Scope {
        sections: vec![id("s1")],
        year: Some(year()),
        stage: Some(id("self")),
    });
    answer
}

fn titled(plan: &Plan, title: &str) -> Plan {
    let edits = change::<Initiative>(plan, id("i1"), |row| row.title = title.into());
    applied(plan, edits)
}

/// A title changed, a section added, a grade that nothing uses removed.
fn with_all_three(plan: &Plan) -> Plan {
    let mut edits = change::<Initiative>(plan, id("i1"), |row| row.title = "別の名前".into());
    edits.push(add(Section {
        id: id("s9"),
        position: Position::nth(8),
        name: "企画係".into(),
        ..Section::default()
    }));
    edits.extend(removal::<Grade>(plan, &[id("g2")]).unwrap());
    applied(plan, edits)
}

#[test]
fn every_kind_of_change_outside_is_listed_unless_it_is_here_already() {
    let base = base();
    let merged = put(&base, &[answer(with_all_three(&base), "地域係", 0)]);
    assert_eq!((merged.outside.len(), merged.same), (3, 0));
    assert_eq!(content(&merged.plan), content(&base));
    let own = with_all_three(&base);
    let merged = put(&own, &[answer(with_all_three(&base), "地域係", 0)]);
    assert_eq!((merged.outside.len(), merged.same), (0, 3));
    assert_eq!(open_questions(&merged.plan), 0);
}

#[test]
fn what_others_changed_outside_stays_listed_when_a_further_reply_arrives() {
    let base = base();
    let replies = [
        answer(titled(&base, "甲の名前"), "甲", 0),
        answer(titled(&base, "乙の名前"), "乙", 0),
    ];
    let listed = put(&base, &replies);
    assert_eq!(open_questions(&listed.plan), 2);
    let further = reply(&base, wrote(&base, "i2", "毎月"), "丙", 1);
    assert_eq!(open_questions(&put(&listed.plan, &[further]).plan), 2);
}

#[test]
fn what_a_correction_takes_back_is_not_listed_any_more_unless_it_was_decided() {
    let base = base();
    let first = answer(titled(&base, "別の名前"), "甲", 0);
    let mut second = answer(base.clone(), "甲", 1);
    second.supersedes.clone_from(&first.hash);
    let listed = put(&base, &[first]);
    let taken_back = put(&listed.plan, std::slice::from_ref(&second));
    assert_eq!(taken_back.plan.questions.len(), 0);
    assert_eq!(taken_back.plan.candidates.len(), 0);

    let asked = &listed.outside[0];
    let value = &asked.candidates[0].value;
    let edits = decide(&listed.plan, asked.question.id, value, &secretariat());
    let decided = applied(&listed.plan, edits.unwrap());
    let merged = put(&decided, &[second]);
    assert_eq!(merged.plan.questions.len(), 1);
    let title = &merged.plan.get(id::<Initiative>("i1")).unwrap().title;
    assert_eq!(title, "別の名前");
}

#[test]
fn what_was_decided_of_a_change_outside_is_not_asked_again() {
    let base = base();
    let listed = put(&base, &[answer(titled(&base, "別の名前"), "甲", 0)]);
    let asked = &listed.outside[0];
    let edits = decide(
        &listed.plan,
        asked.question.id,
        "\"サロン活動の推進\"",
        &secretariat(),
    );
    let decided = applied(&listed.plan, edits.unwrap());
    assert_eq!(open_questions(&decided), 0);
    let again = put(&decided, &[answer(titled(&base, "別の名前"), "甲", 1)]);
    assert_eq!(again.outside, vec![]);
    let other = put(&decided, &[answer(titled(&base, "また別の名前"), "甲", 2)]);
    assert_eq!(other.outside.len(), 1);
    assert_eq!(open_questions(&other.plan), 1);
}
