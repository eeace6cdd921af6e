//! What a correction takes back where its first reply was only asked about, and what of that is
//! stored.

use ayumi::edit::{add, change};
use ayumi::merge::{Reply, decide, open_questions};
use ayumi::plan::mailing::QuestionKind;
use ayumi::plan::outline::OutlineNode;
use ayumi::plan::sheet::SheetBlock;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Plan, Position};

use super::mailings::{base, id, reply, secretariat};
use super::scenarios::{activity, kinds, moved, put, removed, sheet, wrote};
use super::support::{applied, node};

fn correction(of: &Reply, base: &Plan, plan: Plan) -> Reply {
    let mut second = reply(base, plan, &of.office, 1);
    second.supersedes.clone_from(&of.hash);
    second
}

/// What stands for choice in the plan, with who says it.
fn standing(plan: &Plan) -> Vec<(String, String)> {
    let candidates = plan.candidates.iter();
    let said = candidates.map(|row| (row.office.clone(), row.value.clone()));
    let mut said: Vec<(String, String)> = said.collect();
    said.sort_unstable();
    said
}

fn said(office: &str, text: &str) -> (String, String) {
    (office.to_owned(), format!("\"{text}\""))
}

#[test]
fn what_only_one_says_after_a_correction_is_taken_and_is_that_ones() {
    let base = base();
    let one = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let other = reply(&base, wrote(&base, "i1", "毎週"), "乙", 0);
    let before = activity(&base, "i1");
    let first = put(&base, &[one.clone(), other.clone()]);
    assert_eq!(kinds(&first), [QuestionKind::Differs]);
    assert_eq!(activity(&first.plan, "i1"), before);
    // Nothing was taken from either yet.
    assert!(first.plan.replies.iter().all(|row| row.accepted.is_empty()));

    let second = put(&first.plan, &[correction(&other, &base, base.clone())]);
    assert_eq!(kinds(&second), []);
    assert_eq!(activity(&second.plan, "i1"), "毎月");
    assert_eq!(
        second.plan.questions.len() + second.plan.candidates.len(),
        0
    );

    // It was taken from the first one, so that a correction of that one gives it back too.
    let third = put(&second.plan, &[correction(&one, &base, base.clone())]);
    assert_eq!(activity(&third.plan, "i1"), before);
    assert_eq!(kinds(&third), []);
}

#[test]
fn a_correction_leaves_the_choice_between_the_others_and_the_questions_of_others() {
    let base = base();
    let said_by = |office: &str, initiative: &str, text: &str| {
        reply(&base, wrote(&base, initiative, text), office, 0)
    };
    let replies = [
        said_by("甲", "i1", "毎月"),
        said_by("乙", "i1", "毎週"),
        said_by("丙", "i1", "毎日"),
        said_by("丁", "i2", "春"),
        said_by("戊", "i2", "秋"),
    ];
    let first = put(&base, &replies);
    assert_eq!(kinds(&first).len(), 2);
    let of_three = [said("丙", "毎日"), said("乙", "毎週"), said("甲", "毎月")];
    let of_two = [said("丁", "春"), said("戊", "秋")];
    let all = |parts: &[&[(String, String)]]| {
        let mut all = parts.concat();
        all.sort_unstable();
        all
    };
    assert_eq!(standing(&first.plan), all(&[&of_three, &of_two]));

    // One of three is taken back: the two others stand for choice still.
    let second = put(&first.plan, &[correction(&replies[2], &base, base.clone())]);
    assert_eq!(kinds(&second).len(), 1);
    assert_eq!(standing(&second.plan), all(&[&of_three[1..], &of_two]));

    // One of two is taken back while another question goes on.
    let back = [
        correction(&replies[3], &base, base.clone()),
        reply(&base, wrote(&base, "i1", "年一回"), "己", 1),
    ];
    let third = put(&second.plan, &back);
    assert_eq!(activity(&third.plan, "i2"), "秋");
    let of_one = all(&[&of_three[1..], &[said("己", "年一回")]]);
    assert_eq!(standing(&third.plan), of_one);
    assert_eq!(third.plan.questions.len(), 1);
}

#[test]
fn a_record_that_a_correction_says_again_stays() {
    let base = base();
    let section = Section {
        id: id("s9"),
        position: Position::nth(8),
        name: "企画係".into(),
        ..Section::default()
    };
    let with_section = applied(&base, vec![add(section)]);
    let first = reply(&base, with_section.clone(), "甲", 0);
    let merged = put(&base, std::slice::from_ref(&first));
    let again = put(&merged.plan, &[correction(&first, &base, with_section)]);
    assert!(again.plan.get(id::<Section>("s9")).is_some());
    let gone = put(&merged.plan, &[correction(&first, &base, base.clone())]);
    assert!(gone.plan.get(id::<Section>("s9")).is_none());
}

/// Two nodes that want to stand under each other, and a third place one of them may take.
fn ring_of_two() -> (Plan, Reply, Reply, Reply) {
    let base = base();
    let (one, other) = ("つながりづくり", "相談支援");
    let aside = OutlineNode {
        id: id("n9"),
        position: Position::nth(9),
        title: "三つ目の柱".into(),
        ..OutlineNode::default()
    };
    let base = applied(&base, vec![add(aside)]);
    let under_other = reply(&base, moved(&base, one, other), "甲", 0);
    let under_aside = reply(&base, moved(&base, one, "三つ目の柱"), "乙", 0);
    let under_one = reply(&base, moved(&base, other, one), "丙", 1);
    (base, under_other, under_aside, under_one)
}

#[test]
fn what_is_settled_may_be_asked_again_for_another_reason() {
    let (base, under_other, under_aside, under_one) = ring_of_two();
    let first = put(&base, &[under_other, under_aside.clone()]);
    assert_eq!(kinds(&first), [QuestionKind::Differs]);
    // The choice is over, but what is left makes a ring with what comes at the same time.
    let back = correction(&under_aside, &base, base.clone());
    let second = put(&first.plan, &[back, under_one]);
    assert_eq!(kinds(&second), [QuestionKind::Impossible; 2]);
    assert_eq!(second.plan.questions.len(), 2);
    let one = node(&base, "つながりづくり");
    assert_eq!(second.plan.get(one).unwrap().parent, None);
    // Nothing is asked anew or forgotten when the same comes again.
    assert_eq!(put(&second.plan, &[]).plan, second.plan);
}

#[test]
fn a_record_that_did_not_fit_is_not_asked_about_once_it_is_taken_back() {
    let base = base();
    let with_block = |key: &str| {
        let block = SheetBlock {
            id: id(key),
            sheet: sheet("i1"),
            section: id("s1"),
            activity: key.into(),
            ..SheetBlock::default()
        };
        applied(&base, vec![add(block)])
    };
    let one = reply(&base, with_block("b1"), "甲", 0);
    let other = reply(&base, with_block("b2"), "乙", 0);
    let first = put(&base, &[one.clone(), other.clone()]);
    assert_eq!(kinds(&first), [QuestionKind::Impossible; 2]);
    let back = correction(&one, &base, base.clone());
    let second = put(&first.plan, &[back]);
    let asked: Vec<_> = second.plan.questions.iter().map(|row| row.record).collect();
    assert_eq!(asked, [ayumi::plan::Key::new("b2")]);
}

#[test]
fn what_the_secretariat_took_back_by_hand_is_a_say_of_its_own() {
    let base = base();
    let before = activity(&base, "i1");
    let one = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let taken = put(&base, &[one]);
    assert_eq!(activity(&taken.plan, "i1"), "毎月");
    let by_hand = wrote(&taken.plan, "i1", &before);
    let other = reply(&base, wrote(&base, "i1", "毎週"), "乙", 1);
    let merged = put(&by_hand, &[other]);
    assert_eq!(kinds(&merged), [QuestionKind::Differs]);
    assert_eq!(activity(&merged.plan, "i1"), before);
    assert_eq!(
        standing(&merged.plan),
        [said("", &before), said("乙", "毎週")]
    );
}

#[test]
fn what_was_taken_is_told_with_those_who_said_it_there() {
    let base = base();
    let outcome = change(&base, sheet("i1"), |sheet| sheet.outcome = "毎月".into());
    let replies = [
        reply(&base, wrote(&base, "i1", "毎月"), "甲", 0),
        reply(&base, applied(&base, outcome), "乙", 0),
    ];
    let merged = put(&base, &replies);
    let offices = |field: &str| {
        let mut accepted = merged.accepted.iter();
        let of_field = accepted.find(|accepted| accepted.address.field == field);
        of_field.unwrap().offices.join(" ")
    };
    assert_eq!(
        (offices("activity"), offices("outcome")),
        ("甲".into(), "乙".into())
    );
}

#[test]
fn when_something_was_said_stands_with_it() {
    let base = base();
    let one = reply(&base, wrote(&base, "i1", "毎月"), "甲", 3);
    let other = reply(&base, wrote(&base, "i1", "毎週"), "乙", 5);
    let merged = put(&base, &[one.clone(), other.clone()]);
    let candidates = merged.plan.candidates.iter();
    let mut moments: Vec<_> = candidates
        .map(|row| (row.office.clone(), row.at.clone()))
        .collect();
    moments.sort_unstable_by(|a, b| a.1.0.cmp(&b.1.0));
    let expected = [one, other].map(|reply| (reply.office, reply.made_at));
    assert_eq!(moments, expected);
}

/// Of three that each name another as replaced, none goes: a ring says nothing about which is last.
#[test]
fn three_replies_that_name_each_other_in_a_ring_replace_nothing() {
    let base = base();
    let texts = ["一通目", "二通目", "三通目"];
    let mut ring: Vec<Reply> = texts
        .iter()
        .zip(0..)
        .map(|(text, at)| reply(&base, wrote(&base, "i1", text), "甲", at))
        .collect();
    let hashes: Vec<String> = ring.iter().map(|reply| reply.hash.clone()).collect();
    for (index, reply) in ring.iter_mut().enumerate() {
        reply.supersedes.clone_from(&hashes[(index + 1) % 3]);
    }
    let merged = put(&base, &ring);
    assert_eq!(merged.passed_over, 0);
    assert_eq!(merged.questions[0].candidates.len(), 3);
}

/// What was decided stays decided when everybody comes to say it, in words nobody had said before.
#[test]
fn what_everybody_says_as_it_was_decided_is_not_asked_again() {
    let base = base();
    let one = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let other = reply(&base, wrote(&base, "i1", "毎週"), "乙", 0);
    let asked = put(&base, &[one.clone(), other.clone()]);
    let question = asked.questions[0].question.id;
    let decided = decide(&asked.plan, question, "\"隔週\"", &secretariat());
    let decided = applied(&asked.plan, decided.unwrap());
    let agreed = |of: &Reply| correction(of, &base, wrote(&base, "i1", "隔週"));
    let merged = put(&decided, &[agreed(&one), agreed(&other)]);
    assert_eq!(kinds(&merged), []);
    assert_eq!(open_questions(&merged.plan), 0);
    assert_eq!(activity(&merged.plan, "i1"), "隔週");
}

/// Two have written different things, and a third takes the whole away: what stands here can be
/// kept as well as what each of them wrote, whether they came first or all came at once.
#[test]
fn a_removal_of_what_is_still_being_asked_about_is_asked_too() {
    let base = base();
    let one = reply(&base, wrote(&base, "i1", "毎月"), "甲", 0);
    let other = reply(&base, wrote(&base, "i1", "毎週"), "乙", 0);
    let gone = reply(&base, removed(&base, "i1"), "丙", 0);
    let asked = put(&base, &[one.clone(), other.clone()]);
    let later = put(&asked.plan, std::slice::from_ref(&gone));
    let at_once = put(&base, &[one, other, gone]);
    for merged in [later, at_once] {
        assert!(kinds(&merged).contains(&QuestionKind::Removed));
        assert!(merged.plan.get(sheet("i1")).is_some());
        let standing = standing(&merged.plan);
        assert!(standing.contains(&said("甲", "毎月")) && standing.contains(&said("乙", "毎週")));
        let is_kept =
            |(office, value): &(String, String)| office.is_empty() && value.contains("月１回");
        assert!(standing.iter().any(is_kept), "{standing:?}");
    }
}
