//! The edges of the rule: who else has a say, what gets in the way of what, which record is meant.

use ayumi::edit::outline::{cross_list, make_home};
use ayumi::edit::{add, change, removal};
use ayumi::merge::{Reply, Saying, decide, merge};
use ayumi::plan::indicator::Indicator;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::mailing::QuestionKind;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::sheet::SheetBlock;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Id, Plan, Position, TableName};
use serde_json::Value;

use super::mailings::{base, content, id, reply, secretariat};
use super::scenarios::{activity, kinds, moved, put, removed, sheet, wrote};
use super::support::{applied, node};

fn named(plan: &Plan, section: &str, name: &str) -> Plan {
    let edits = change::<Section>(plan, id(section), |row| row.name = name.into());
    applied(plan, edits)
}

fn with_section(plan: &Plan, section: &str, name: &str) -> Plan {
    let section = Section {
        id: id(section),
        position: Position::nth(8),
        name: name.into(),
        ..Section::default()
    };
    applied(plan, vec![add(section)])
}

fn with_node(plan: &Plan, key: &str, title: &str) -> Plan {
    let node = OutlineNode {
        id: id(key),
        position: Position::nth(9),
        title: title.into(),
        ..OutlineNode::default()
    };
    applied(plan, vec![add(node)])
}

fn with_indicator(plan: &Plan, key: &str, initiative: &str) -> Plan {
    let indicator = Indicator {
        id: id(key),
        initiative: id(initiative),
        name: "参加者数".into(),
        ..Indicator::default()
    };
    applied(plan, vec![add(indicator)])
}

fn home_of(plan: &Plan, initiative: &str) -> Id<Placement> {
    let mut placements = plan.placements.iter();
    let home = placements.find(|row| row.initiative == id(initiative) && !row.cross_listed);
    home.unwrap().id()
}

fn correcting(mut reply: Reply, first: &Reply) -> Reply {
    reply.supersedes.clone_from(&first.hash);
    reply
}

#[test]
fn another_tab_keeps_its_say_when_a_reply_arrives() {
    let base = base();
    let own = wrote(&base, "i1", "事務局");
    let mut tab = reply(&base, wrote(&base, "i1", "画面"), "別の画面", 0);
    tab.hash.clear();
    let asked = put(&own, &[tab]);
    let later = reply(&base, wrote(&base, "i1", "毎月"), "", 1);
    let merged = put(&asked.plan, &[later]);
    let third = reply(&base, wrote(&base, "i1", "毎週"), "乙", 2);
    let merged = put(&merged.plan, &[third]);
    let said = merged.questions[0].candidates.iter();
    let mut said: Vec<&str> = said.map(|candidate| candidate.value.as_str()).collect();
    said.sort_unstable();
    assert_eq!(said, [r#""事務局""#, r#""毎月""#, r#""毎週""#, r#""画面""#]);
}

#[test]
fn everyone_who_changed_a_removed_record_stands_for_choice() {
    let base = base();
    let gone = removal(&base, &[sheet("i1")]).unwrap();
    let outcome = change(&base, sheet("i1"), |sheet| sheet.outcome = "増えた".into());
    let replies = [
        reply(&base, applied(&base, gone), "甲", 0),
        reply(&base, wrote(&base, "i1", "毎月"), "乙", 0),
        reply(&base, applied(&base, outcome), "丙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    let candidates = merged.questions[0].candidates.iter();
    let mut offices: Vec<&str> = candidates.map(|row| row.office.as_str()).collect();
    offices.sort_unstable();
    assert_eq!(offices, ["", "丙", "乙", "甲"]);
}

#[test]
fn a_ring_asks_about_its_moves_and_about_nothing_else() {
    let (one, other, above, aside) = ("つながりづくり", "相談支援", "大きな柱", "三つ目の柱");
    let base = with_node(&with_node(&base(), "n8", above), "n9", aside);
    let base = moved(&moved(&base, one, above), other, above);
    let rename = |title: &str| {
        let edits = change(&base, node(&base, title), |row| row.number = "改".into());
        applied(&base, edits)
    };
    let replies = [
        reply(&base, moved(&base, one, other), "甲", 0),
        reply(&base, moved(&base, other, one), "乙", 0),
        reply(&base, rename(one), "丙", 0),
        reply(&base, rename(other), "丁", 0),
        reply(&base, moved(&base, above, aside), "戊", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Impossible; 2]);
    let of = |title: &str| merged.plan.get(node(&merged.plan, title)).unwrap();
    assert_eq!((&*of(one).number, &*of(other).number), ("改", "改"));
    assert_eq!(of(above).parent, Some(node(&base, aside)));
    assert_eq!(of(one).parent, Some(node(&base, above)));
}

#[test]
fn two_records_for_one_slot_are_both_asked_and_bring_what_they_name() {
    let base = base();
    let with_block = |plan: &Plan, key: &str, section: &str| {
        let block = SheetBlock {
            id: id(key),
            sheet: sheet("i1"),
            section: id(section),
            activity: key.into(),
            ..SheetBlock::default()
        };
        applied(plan, vec![add(block)])
    };
    let new = with_section(&base, "s9", "企画係");
    let replies = [
        reply(&base, with_block(&new, "b1", "s9"), "甲", 0),
        reply(&base, with_block(&new, "b2", "s9"), "乙", 0),
        reply(&base, with_block(&base, "b3", "s2"), "丙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Impossible; 2]);
    let blocks = &merged.plan.sheet_blocks;
    assert_eq!(blocks.len(), 1);
    assert!(blocks.iter().all(|row| row.id() == id("b3")));
    for asked in &merged.questions {
        let mut said = asked.candidates.iter();
        let said = said.find(|candidate| !candidate.office.is_empty()).unwrap();
        let Saying::Record { along, .. } = Saying::read("", &said.value) else {
            panic!("{said:?}")
        };
        let along: Vec<TableName> = along.into_iter().map(|(table, _)| table).collect();
        assert_eq!(along, [TableName::Sections]);
        let edits = decide(&merged.plan, asked.question.id, &said.value, &secretariat());
        let plan = applied(&merged.plan, edits.unwrap());
        assert_eq!(plan.sheet_blocks.len(), 2);
    }
}

#[test]
fn two_homes_are_both_asked_and_no_other_listing() {
    let base = with_node(&base(), "n9", "三つ目の柱");
    let again = |plan: &Plan, key: &str, node: Id<OutlineNode>| {
        applied(plan, cross_list(plan, id(key), id("i1"), node).unwrap())
    };
    let base = again(&base, "p8", node(&base, "相談支援"));
    let base = again(&base, "p9", id("n9"));
    let other = change(&base, home_of(&base, "i3"), |row| row.number = "9".into());
    let replies = [
        reply(&base, applied(&base, make_home(&base, id("p8"))), "甲", 0),
        reply(&base, applied(&base, make_home(&base, id("p9"))), "乙", 0),
        reply(&base, applied(&base, other), "丙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Impossible; 2]);
    let home = home_of(&merged.plan, "i3");
    assert_eq!(merged.plan.get(home).unwrap().number, "9");
}

#[test]
fn only_what_is_part_of_a_record_goes_or_stays_with_it() {
    let base = base();
    let without = removed(&removed(&base, "i1"), "i2");
    let section = removal::<Section>(&without, &[id("s1")]).unwrap();
    let replies = [
        reply(&base, applied(&without, section), "甲", 0),
        reply(&base, named(&base, "s1", "新しい係"), "乙", 0),
    ];
    let merged = put(&base, &replies);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    assert_eq!(merged.questions[0].question.table, "sections");
    assert!(merged.plan.get(id::<Initiative>("i1")).is_none());
    assert!(merged.plan.get(id::<Initiative>("i2")).is_none());
    assert!(merged.plan.get(id::<Section>("s1")).is_some());
}

#[test]
fn one_id_that_stands_for_another_thing_here_is_asked() {
    let base = base();
    let own = with_indicator(&base, "k9", "i1");
    let same = reply(&base, with_indicator(&base, "k9", "i1"), "甲", 0);
    assert_eq!(put(&own, &[same]).questions, vec![]);
    let other = reply(&base, with_indicator(&base, "k9", "i3"), "乙", 0);
    let merged = put(&own, &[other]);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(merged.questions[0].question.field, "");
    assert_eq!(content(&merged.plan), content(&own));
}

#[test]
fn a_third_reply_joins_the_question_which_thing_an_id_stands_for() {
    let base = base();
    let with = |initiative: &str, office: &str, at| {
        reply(&base, with_indicator(&base, "k9", initiative), office, at)
    };
    let asked = put(&base, &[with("i1", "甲", 0), with("i3", "乙", 0)]);
    let merged = put(&asked.plan, &[with("i1", "丙", 1)]);
    assert_eq!(merged.plan.get(id::<Indicator>("k9")), None);
    assert_eq!(merged.plan.questions.len(), 1);
    assert_eq!(merged.questions[0].candidates.len(), 4);
}

#[test]
fn what_a_reply_without_a_base_has_and_the_plan_has_not_is_asked() {
    let base = base();
    let mut blind = reply(&base, with_section(&base, "s9", "企画係"), "甲", 0);
    blind.base = None;
    let merged = put(&base, &[blind]);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    assert_eq!(content(&merged.plan), content(&base));
    let added = &merged.questions[0].candidates;
    let added = added.iter().find(|row| row.office == "甲").unwrap();
    let question = merged.questions[0].question.id;
    let edits = decide(&merged.plan, question, &added.value, &secretariat());
    let plan = applied(&merged.plan, edits.unwrap());
    assert_eq!(plan.get(id::<Section>("s9")).unwrap().name, "企画係");
}

#[test]
fn what_the_secretariat_removed_after_it_was_taken_is_not_added_by_another_reply() {
    let base = base();
    let with = |office| reply(&base, with_section(&base, "s9", "企画係"), office, 0);
    let taken = put(&base, &[with("甲")]);
    assert_eq!(taken.accepted[0].offices, ["甲"]);
    let gone = removal::<Section>(&taken.plan, &[id("s9")]).unwrap();
    let merged = put(&applied(&taken.plan, gone), &[with("乙")]);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    assert!(merged.plan.get(id::<Section>("s9")).is_none());
}

#[test]
fn the_question_about_a_removed_record_shows_what_was_issued_and_brings_only_what_is_missing() {
    let base = base();
    let own = removed(&base, "i1");
    let merged = put(&own, &[reply(&base, wrote(&base, "i1", "毎月"), "甲", 0)]);
    let asked = &merged.questions[0];
    let issued: Value = serde_json::from_str(&asked.question.base).unwrap();
    assert_eq!(issued["activity"], "月１回");
    let said = asked.candidates.iter().find(|row| row.office == "甲");
    let Saying::Record { along, .. } = Saying::read("", &said.unwrap().value) else {
        panic!("甲 changed it")
    };
    let along: Vec<TableName> = along.into_iter().map(|(table, _)| table).collect();
    assert_eq!(along, [TableName::Initiatives]);
    // Nothing that goes with it: written as nothing.
    let own = asked.candidates.iter().find(|row| row.office.is_empty());
    assert_eq!(own.unwrap().value, "null");
}

#[test]
fn corrections_on_different_issues_give_back_what_each_was_issued() {
    let first_issue = base();
    let second_issue = with_section(&first_issue, "s9", "企画係");
    let renamed = named(&second_issue, "s9", "甲の係");
    let one = reply(&second_issue, renamed, "甲", 0);
    let other = reply(&first_issue, wrote(&first_issue, "i1", "毎月"), "乙", 0);
    let step = put(&second_issue, &[one.clone(), other.clone()]);
    assert_eq!(step.questions, vec![]);
    for hashes in [["a", "b"], ["b", "a"]] {
        let mut back = [
            correcting(reply(&second_issue, second_issue.clone(), "甲", 1), &one),
            correcting(reply(&first_issue, first_issue.clone(), "乙", 1), &other),
        ];
        for (reply, hash) in back.iter_mut().zip(hashes) {
            reply.hash = hash.into();
        }
        let merged = put(&step.plan, &back);
        assert_eq!(content(&merged.plan), content(&second_issue));
    }
}

#[test]
fn replies_that_name_each_other_in_a_ring_replace_nothing_and_come_to_an_end() {
    let base = base();
    let said = |office, text, at| reply(&base, wrote(&base, "i1", text), office, at);
    let mut one = said("甲", "一通目", 0);
    let mut two = said("甲", "二通目", 1);
    one.supersedes.clone_from(&two.hash);
    two.supersedes.clone_from(&one.hash);
    let three = correcting(said("甲", "三通目", 2), &one);
    let mut alone = said("甲", "四通目", 3);
    alone.supersedes.clone_from(&alone.hash);
    let merged = put(&base, &[one, two, three, alone]);
    assert_eq!(merged.passed_over, 1);
    assert_eq!(merged.questions[0].candidates.len(), 3);
}

#[test]
fn a_reply_that_names_itself_does_not_take_itself_away_when_it_comes_again() {
    let base = base();
    let plain = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let itself = correcting(plain.clone(), &plain);
    let step = put(&base, &[itself]);
    assert_eq!(activity(&step.plan, "i1"), "毎月");
    assert_eq!(put(&step.plan, &[plain]).edits, vec![]);
}

#[test]
fn what_is_here_already_and_what_was_merged_before_is_counted() {
    let base = base();
    let own = wrote(&base, "i1", "毎月");
    let first = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let merged = put(&own, std::slice::from_ref(&first));
    assert_eq!((merged.same, merged.passed_over), (1, 0));
    assert_eq!(merged.accepted, vec![]);
    let late = reply(&base, wrote(&base, "i2", "一通目"), "乙", 0);
    let correction = reply(&base, wrote(&base, "i2", "二通目"), "乙", 1);
    let correction = correcting(correction, &late);
    let merged = put(&merged.plan, &[first, late, correction]);
    assert_eq!((merged.same, merged.passed_over), (0, 2));
    assert_eq!(activity(&merged.plan, "i2"), "二通目");
}

#[test]
fn a_plan_that_breaks_a_rule_is_left_as_it_is() {
    let merged = merge(
        &Plan::default(),
        &[reply(&base(), wrote(&base(), "i1", "毎月"), "甲", 0)],
        &secretariat(),
    );
    assert!(merged.refused.is_some());
    assert_eq!((merged.plan, merged.edits), (Plan::default(), vec![]));
}

/// Two disagreed about whether a record stays; the one who had changed it takes that back.
#[test]
fn a_removal_is_taken_once_nobody_says_otherwise_any_more() {
    let base = base();
    let gone = reply(&base, removed(&base, "i1"), "甲", 0);
    let first = reply(&base, wrote(&base, "i1", "毎月"), "乙", 0);
    let asked = put(&base, &[gone, first.clone()]);
    assert_eq!(kinds(&asked), [QuestionKind::Removed]);
    let second = correcting(reply(&base, base.clone(), "乙", 1), &first);
    let merged = put(&asked.plan, &[second]);
    assert_eq!(merged.questions, vec![]);
    assert!(merged.plan.questions.is_empty());
    assert!(merged.plan.get(id::<Initiative>("i1")).is_none());
    assert!(merged.plan.get(sheet("i1")).is_none());
}

#[test]
fn a_removal_waits_where_somebody_has_written_in_what_would_go_with_it() {
    let base = base();
    let gone = reply(&base, removed(&base, "i1"), "甲", 0);
    let first = reply(&base, wrote(&base, "i1", "毎月"), "乙", 0);
    let asked = put(&base, &[gone, first.clone()]);
    let edits = change::<Initiative>(&asked.plan, id("i1"), |row| row.title = "新しい題".into());
    let own = applied(&asked.plan, edits);
    let second = correcting(reply(&base, base.clone(), "乙", 1), &first);
    let merged = put(&own, &[second]);
    assert_eq!(kinds(&merged), [QuestionKind::Removed]);
    let kept = merged.plan.get(id::<Initiative>("i1"));
    assert!(kept.is_some_and(|row| row.title == "新しい題"));
    assert!(merged.plan.get(sheet("i1")).is_some());
}
