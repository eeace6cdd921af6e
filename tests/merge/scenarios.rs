//! The cases that have a name.

use ayumi::bundle::Scope;
use ayumi::edit::{Edit, add, change, removal, set_rating, set_sheet};
use ayumi::merge::{Merged, Reply, Saying, decide, is_open, merge, open_questions};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::mailing::QuestionKind;
use ayumi::plan::outline::OutlineNode;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Id, Plan, Position};
use serde_json::Value;

use super::mailings::{base, content, id, reply, secretariat, year};
use super::support::{applied, node};

pub(crate) fn sheet(initiative: &str) -> Id<ProgressSheet> {
    ProgressSheet::id_of(id(initiative), year())
}

pub(crate) fn wrote(plan: &Plan, initiative: &str, text: &str) -> Plan {
    let edits = set_sheet(plan, id(initiative), year(), |sheet| {
        sheet.activity = text.into();
    });
    applied(plan, edits)
}

pub(crate) fn activity(plan: &Plan, initiative: &str) -> String {
    plan.get(sheet(initiative)).unwrap().activity.clone()
}

pub(crate) fn removed(plan: &Plan, initiative: &str) -> Plan {
    let edits = removal::<Initiative>(plan, &[id(initiative)]).unwrap();
    applied(plan, edits)
}

pub(crate) fn moved(plan: &Plan, child: &str, parent: &str) -> Plan {
    let (child, parent) = (node(plan, child), node(plan, parent));
    applied(
        plan,
        change::<OutlineNode>(plan, child, |row| row.parent = Some(parent)),
    )
}

pub(crate) fn put(plan: &Plan, replies: &[Reply]) -> Merged {
    merge(plan, replies, &secretariat())
}

pub(crate) fn kinds(merged: &Merged) -> Vec<QuestionKind> {
    merged
        .questions
        .iter()
        .map(|asked| asked.question.kind)
        .collect()
}

fn values(merged: &Merged) -> Vec<String> {
    let mut values: Vec<String> = merged.questions[0]
        .candidates
        .iter()
        .map(|candidate| format!("{} {}", candidate.office, candidate.value))
        .collect();
    values.sort();
    values
}

#[test]
fn the_same_words_from_two_are_taken_once() {
    let base = base();
    let text = wrote(&base, "i1", "毎月");
    let replies = [
        reply(&base, text.clone(), "甲", 0),
        reply(&base, text, "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(merged.questions, vec![]);
    assert_eq!(activity(&merged.plan, "i1"), "毎月");
    assert_eq!(merged.accepted.len(), 1);
    assert_eq!(
        merged.accepted[0].offices,
        ["乙", "甲"].map(String::from).to_vec()
    );
}

#[test]
fn different_words_are_asked_and_what_was_issued_stands_until_then() {
    let base = base();
    let replies = [
        reply(&base, wrote(&base, "i1", "毎月"), "甲", 0),
        reply(&base, wrote(&base, "i1", "毎週"), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(values(&merged), ["乙 \"毎週\"", "甲 \"毎月\""]);
    assert_eq!(activity(&merged.plan, "i1"), "月１回");
    assert_eq!(open_questions(&merged.plan), 1);
}

#[test]
fn the_secretariats_own_words_stay_until_it_decides() {
    let base = base();
    let own = wrote(&base, "i1", "事務局が書いた");
    let merged = put(&own, &[reply(&base, wrote(&base, "i1", "毎月"), "甲", 0)]);
    assert_eq!(values(&merged), [" \"事務局が書いた\"", "甲 \"毎月\""]);
    assert_eq!(activity(&merged.plan, "i1"), "事務局が書いた");
}

#[test]
fn what_one_removes_and_another_changes_stays_and_is_asked() {
    let base = base();
    let replies = [
        reply(&base, removed(&base, "i1"), "甲", 0),
        reply(&base, wrote(&base, "i1", "毎月"), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    assert_eq!(activity(&merged.plan, "i1"), "毎月");
    let question = &merged.questions[0];
    let of = |office: &str| {
        let mut own = question.candidates.iter();
        let candidate = own.find(|candidate| candidate.office == office).unwrap();
        Saying::read("", &candidate.value)
    };
    let Saying::Removal { along } = of("甲") else {
        panic!("甲 removed it")
    };
    assert!(
        along.len() >= 3,
        "the initiative goes with its sheet and its listing: {along:?}"
    );
    assert!(matches!(of("乙"), Saying::Record { .. }));

    let gone = decide(
        &merged.plan,
        question.question.id,
        &of("甲").write(),
        &secretariat(),
    );
    let plan = applied(&merged.plan, gone.unwrap());
    assert!(plan.get(id::<Initiative>("i1")).is_none() && plan.get(sheet("i1")).is_none());
    assert_eq!(open_questions(&plan), 0);
}

#[test]
fn what_the_secretariat_removed_and_a_section_filled_in_can_be_brought_back_whole() {
    let base = base();
    let own = removed(&base, "i1");
    let merged = put(&own, &[reply(&base, wrote(&base, "i1", "毎月"), "甲", 0)]);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    assert_eq!(content(&merged.plan), content(&own));
    let asked = &merged.questions[0];
    let kept = asked
        .candidates
        .iter()
        .find(|candidate| candidate.office == "甲")
        .unwrap();
    let edits = decide(&merged.plan, asked.question.id, &kept.value, &secretariat());
    let plan = applied(&merged.plan, edits.unwrap());
    assert_eq!(activity(&plan, "i1"), "毎月");
    assert!(plan.get(id::<Initiative>("i1")).is_some());
}

#[test]
fn two_moves_that_make_a_ring_are_both_asked() {
    let base = base();
    let (one, other) = ("つながりづくり", "相談支援");
    let replies = [
        reply(&base, moved(&base, one, other), "甲", 0),
        reply(&base, moved(&base, other, one), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(
        kinds(&merged),
        [QuestionKind::Impossible, QuestionKind::Impossible]
    );
    assert_eq!(content(&merged.plan), content(&base));
    let asked = &merged.questions[0];
    let foreign = asked
        .candidates
        .iter()
        .find(|candidate| !candidate.office.is_empty())
        .unwrap();
    let edits = decide(
        &merged.plan,
        asked.question.id,
        &foreign.value,
        &secretariat(),
    );
    let plan = applied(&merged.plan, edits.unwrap());
    assert_eq!(open_questions(&plan), 1);
}

#[test]
fn two_moves_of_one_item_are_asked() {
    let base = base();
    let third = applied(
        &base,
        vec![add(OutlineNode {
            id: id("n9"),
            position: Position::nth(9),
            title: "三つ目の柱".into(),
            ..OutlineNode::default()
        })],
    );
    let replies = [
        reply(&third, moved(&third, "相談支援", "つながりづくり"), "甲", 0),
        reply(&third, moved(&third, "相談支援", "三つ目の柱"), "乙", 0),
    ];
    let merged = put(&third, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(merged.questions[0].question.field, "parent");
    assert_eq!(content(&merged.plan), content(&third));
}

#[test]
fn one_id_for_two_things_is_asked() {
    let base = base();
    let with = |number: u32| {
        applied(
            &base,
            vec![add(ayumi::plan::indicator::Indicator {
                id: id("k9"),
                initiative: id(&format!("i{number}")),
                name: format!("指標{number}"),
                ..Default::default()
            })],
        )
    };
    let replies = [
        reply(&base, with(1), "甲", 0),
        reply(&base, with(3), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(merged.questions[0].question.field, "");
    assert_eq!(content(&merged.plan), content(&base));
    let chosen = merged.questions[0].candidates[0].value.clone();
    let edits = decide(
        &merged.plan,
        merged.questions[0].question.id,
        &chosen,
        &secretariat(),
    );
    assert_eq!(
        applied(&merged.plan, edits.unwrap()).indicators.len(),
        base.indicators.len() + 1
    );
}

#[test]
fn a_late_reply_on_an_older_issue_is_compared_with_what_it_was_issued() {
    let first = base();
    let second = wrote(&first, "i2", "二回目の発行で書いてあった");
    let merged = put(
        &second,
        &[reply(&first, wrote(&first, "i1", "遅れて届いた"), "甲", 0)],
    );
    assert_eq!(merged.questions, vec![]);
    assert_eq!(activity(&merged.plan, "i1"), "遅れて届いた");
    assert_eq!(activity(&merged.plan, "i2"), "二回目の発行で書いてあった");
    let against = put(
        &second,
        &[reply(&first, wrote(&first, "i2", "別のこと"), "甲", 0)],
    );
    assert_eq!(activity(&against.plan, "i2"), "二回目の発行で書いてあった");
    assert_eq!(against.questions.len(), 1);
}

#[test]
fn without_a_base_everything_that_differs_is_asked_and_nothing_is_removed() {
    let base = base();
    let mut blind = reply(&base, wrote(&removed(&base, "i4"), "i1", "毎月"), "甲", 0);
    blind.base = None;
    let merged = put(&base, &[blind]);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(content(&merged.plan), content(&base));
}

#[test]
fn a_second_reply_that_names_none_does_not_replace_the_first() {
    let base = base();
    let first = reply(&base, wrote(&base, "i1", "一通目"), "甲", 0);
    let second = reply(&base, wrote(&base, "i1", "二通目"), "甲", 1);
    let merged = put(&base, &[first, second]);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
}

#[test]
fn a_correction_takes_back_what_it_does_not_say_any_more() {
    let base = base();
    let rated = |plan: &Plan| {
        applied(
            plan,
            set_rating(plan, id("i2"), year(), id("self"), |rating| {
                rating.grade = Some(id("g0"));
            }),
        )
    };
    let first = reply(&base, rated(&wrote(&base, "i1", "一通目")), "甲", 0);
    let mut second = reply(&base, base.clone(), "甲", 1);
    second.supersedes.clone_from(&first.hash);
    let step = put(&base, &[first]).plan;
    assert_eq!(activity(&step, "i1"), "一通目");
    let merged = put(&step, &[second]);
    assert_eq!(content(&merged.plan), content(&base));
    assert_eq!(merged.questions, vec![]);
}

#[test]
fn no_file_makes_another_offices_work_disappear() {
    let base = base();
    let mut first = reply(&base, wrote(&base, "i1", "甲の仕事"), "甲", 0);
    first.sections = vec![id("s1")];
    let mut foreign = reply(&base, base.clone(), "乙", 1);
    foreign.sections = vec![id("s2")];
    foreign.supersedes.clone_from(&first.hash);
    assert_eq!(
        activity(&put(&base, &[first.clone(), foreign]).plan, "i1"),
        "甲の仕事"
    );

    // Two that name each other replace nothing.
    let mut other = reply(&base, wrote(&base, "i1", "別の仕事"), "甲", 1);
    other.sections = vec![id("s1")];
    other.supersedes.clone_from(&first.hash);
    first.supersedes.clone_from(&other.hash);
    assert_eq!(put(&base, &[first, other]).questions.len(), 1);
}

#[test]
fn what_was_not_asked_is_listed_apart_and_left_until_someone_decides() {
    let base = base();
    let edits = change::<Initiative>(&base, id("i1"), |row| {
        row.title = "頼まれていない名前".into();
    });
    let said = applied(&wrote(&base, "i1", "毎月"), edits);
    let mut answer = reply(&base, said, "地域係", 0);
    answer.sections = vec![id("s1")];
    answer.scope = Some(Scope {
        sections: vec![id::<Section>("s1")],
        year: Some(year()),
        stage: Some(id("self")),
    });
    let merged = put(&base, &[answer]);
    assert_eq!((merged.questions.len(), merged.outside.len()), (0, 1));
    assert_eq!(activity(&merged.plan, "i1"), "毎月");
    assert_eq!(
        merged.plan.get(id::<Initiative>("i1")).unwrap().title,
        "サロン活動の推進"
    );
    let asked = &merged.outside[0];
    let edits = decide(
        &merged.plan,
        asked.question.id,
        &asked.candidates[0].value,
        &secretariat(),
    );
    let plan = applied(&merged.plan, edits.unwrap());
    assert_eq!(
        plan.get(id::<Initiative>("i1")).unwrap().title,
        "頼まれていない名前"
    );
    assert!(!is_open(&plan, plan.get(asked.question.id).unwrap()));
}

#[test]
fn a_value_for_a_record_that_is_gone_cannot_be_chosen() {
    let base = base();
    let replies = [
        reply(&base, wrote(&base, "i1", "毎月"), "甲", 0),
        reply(&base, wrote(&base, "i1", "毎週"), "乙", 0),
    ];
    let merged = put(&base, &replies);
    let plan = removed(&merged.plan, "i1");
    let asked = &merged.questions[0];
    let value = &asked.candidates[0].value;
    assert_eq!(
        decide(&plan, asked.question.id, value, &secretariat()),
        None
    );
}

#[test]
fn fields_of_a_newer_version_are_merged_like_any_other() {
    let base = base();
    let set = |plan: &Plan, to: &str| {
        applied(
            plan,
            vec![Edit::Set {
                table: ayumi::plan::TableName::Initiatives,
                id: id::<Initiative>("i1").key(),
                field: "later_field".into(),
                from: Value::Null,
                to: to.into(),
            }],
        )
    };
    let replies = [
        reply(&base, set(&base, "甲の値"), "甲", 0),
        reply(&base, set(&base, "乙の値"), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(merged.questions[0].question.field, "later_field");
    assert_eq!(
        content(&put(&base, &replies[..1]).plan),
        content(&replies[0].plan)
    );
}

#[test]
fn when_a_section_opened_its_file_is_noted_with_the_file() {
    use ayumi::plan::Moment;
    use ayumi::plan::mailing::{Delivery, Dispatch};
    let issued = applied(
        &base(),
        vec![
            add(Dispatch {
                id: id("d1"),
                number: 1,
                year: year(),
                ..Dispatch::default()
            }),
            add(Delivery {
                id: id("f1"),
                dispatch: id("d1"),
                section: Some(id("s1")),
                ..Delivery::default()
            }),
            add(Delivery {
                id: id("f2"),
                dispatch: id("d1"),
                section: Some(id("s2")),
                ..Delivery::default()
            }),
        ],
    );
    let base = base();
    let mut answer = reply(&base, wrote(&base, "i1", "毎月"), "地域係", 0);
    answer.dispatch = Some(id("d1"));
    answer.sections = vec![id("s1")];
    answer.opened_at = Moment("2026-05-01T09:00:00+09:00".into());
    // Twice over: the second says nothing new.
    let mut second = answer.clone();
    second.hash = "another".into();
    second.supersedes.clone_from(&answer.hash);
    let merged = put(&issued, &[answer.clone(), second]);
    let opened = |delivery: &str| {
        merged
            .plan
            .get(id::<Delivery>(delivery))
            .unwrap()
            .opened_at
            .clone()
    };
    assert_eq!(opened("f1"), answer.opened_at);
    assert_eq!(opened("f2"), Moment::default());
}
