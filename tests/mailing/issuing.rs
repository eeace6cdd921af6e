//! Issuing, handing in and receiving, step by step.

use ayumi::bundle::{self, Kind, hash};
use ayumi::edit::sheets::{SheetText, set_text};
use ayumi::edit::{apply, change};
use ayumi::mailing::answering::is_changed_since;
use ayumi::mailing::{
    self, NotIssued, Order, Refused, again, assignment, first_opened, letters, receive, wanted,
};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Key, Plan};

use super::{
    after, author, handed_in, id, issued, opened, order, read, sample, secretariat, section, year,
};

fn write(plan: &Plan, text: &str) -> Plan {
    let edits = set_text(
        plan,
        id("p01"),
        year(2023),
        SheetText::Remarks,
        text.to_owned(),
    );
    after(plan, edits)
}

fn answered(copy: &Plan, at: &str) -> (Plan, bundle::Reading) {
    let author = author("庶務係", at);
    let answer = mailing::answer(copy, &author, 2, Key::derived(&[at])).unwrap();
    (after(copy, answer.edits), read(&answer.file.text))
}

#[test]
fn an_issue_writes_itself_down_and_takes_the_next_number() {
    let plan = sample();
    let first = issued(&plan);
    let plan_now = after(&plan, first.edits);
    let dispatch = plan_now
        .get(id::<ayumi::plan::mailing::Dispatch>("dispatch-1"))
        .unwrap();
    assert_eq!((dispatch.number, dispatch.hash.clone()), (1, hash(&plan)));
    assert_eq!(plan_now.deliveries.len(), 5);
    let second = mailing::issue(&plan_now, &order(), &secretariat(), 8, id("dispatch-2")).unwrap();
    let plan_now = after(&plan_now, second.edits);
    assert_eq!(
        plan_now.dispatches.iter().map(|row| row.number).max(),
        Some(2)
    );
    // The mail itself is never sent out.
    let copy = opened(&second.files, "section-1");
    assert_eq!(
        (
            copy.dispatches.len(),
            copy.deliveries.len(),
            copy.assignments.len()
        ),
        (1, 0, 1)
    );
}

#[test]
fn the_file_says_what_it_is_and_carries_its_base() {
    let plan = sample();
    let file = &issued(&plan).files[0];
    let reading = read(&file.text);
    let envelope = &reading.envelope;
    assert_eq!((envelope.kind, envelope.revision), (Kind::Issue, 7));
    assert_eq!(envelope.office, "庶務係");
    let scope = envelope.scope.clone().unwrap();
    assert_eq!(
        (scope.year, scope.stage),
        (Some(year(2023)), Some(id("stage-self")))
    );
    let (assignment, _) = assignment(&reading.plan).unwrap();
    assert_eq!(assignment.base_hash, hash(&plan));
    let base = bundle::read_canonical(&assignment.base).unwrap();
    assert!(base.intact);
    assert_eq!(base.plan, mailing::part_for(&plan, &scope));
}

#[test]
fn the_same_files_can_be_made_again_from_what_was_issued() {
    let plan = sample();
    let issued = issued(&plan);
    let later = write(&after(&plan, issued.edits), "あとから");
    assert_eq!(again(&later, id("dispatch-1"), &plan, 7), Ok(issued.files));
    let other = again(&later, id("dispatch-1"), &later, 7);
    assert_eq!(other, Err(NotIssued::OtherPlan));
}

#[test]
fn what_cannot_be_issued_says_why() {
    let plan = sample();
    let refused = |order: Order| {
        mailing::issue(&plan, &order, &secretariat(), 1, id("d")).expect_err("not to be issued")
    };
    let nobody = Order {
        sections: vec![],
        also_one_for_all: false,
        ..order()
    };
    assert_eq!(refused(nobody), NotIssued::Nobody);
    assert_eq!(
        refused(Order {
            year: year(2030),
            ..order()
        }),
        NotIssued::OtherYear
    );
    assert_eq!(
        refused(Order {
            sections: vec![id("gone")],
            ..order()
        }),
        NotIssued::Unknown
    );
    assert_eq!(
        refused(Order {
            stage: Some(id("gone")),
            ..order()
        }),
        NotIssued::Unknown
    );
    assert_eq!(
        refused(Order {
            due: "5月末".to_owned(),
            ..order()
        }),
        NotIssued::NoDate
    );
    let copy = opened(&issued(&plan).files, "section-1");
    let by_copy = mailing::issue(&copy, &order(), &secretariat(), 1, id("d"));
    assert_eq!(by_copy, Err(NotIssued::IsCopy));
}

#[test]
fn names_that_would_be_the_same_are_told_apart() {
    let plan = sample();
    let named = |section: &str, name: &str| {
        change(&plan, id::<Section>(section), |row| {
            name.clone_into(&mut row.name);
        })
    };
    let edits = [named("section-1", "総務/係"), named("section-2", "総務係")].concat();
    let plan = after(&plan, edits);
    let names: Vec<String> = issued(&plan)
        .files
        .into_iter()
        .map(|file| file.name)
        .collect();
    let mut unique = names.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), names.len(), "{names:?}");
}

#[test]
fn opening_is_noted_once() {
    let copy = opened(&issued(&sample()).files, "section-1");
    let edits = first_opened(&copy, &section());
    let copy = after(&copy, edits);
    let (row, _) = assignment(&copy).unwrap();
    assert_eq!(row.opened_at, section().at);
    assert_eq!(first_opened(&copy, &secretariat()), []);
    assert_eq!(first_opened(&sample(), &section()), []);
}

#[test]
fn every_hand_in_is_counted_and_replaces_the_one_before() {
    let copy = opened(&issued(&sample()).files, "section-1");
    let (copy, first) = answered(&copy, "2024-05-01T10:00:00+09:00");
    assert_eq!(first.envelope.supersedes, None);
    assert!(!is_changed_since(&copy));
    let copy = write(&copy, "書き足した");
    assert!(is_changed_since(&copy));
    let (copy, second) = answered(&copy, "2024-05-02T10:00:00+09:00");
    assert_eq!(second.envelope.supersedes, Some(hash(&first.plan)));
    // Going back to what was there is a reply of its own, and replaces the second one.
    let copy = write(&copy, "");
    let (copy, third) = answered(&copy, "2024-05-03T10:00:00+09:00");
    assert_eq!(third.envelope.supersedes, Some(hash(&second.plan)));
    assert_ne!(hash(&third.plan), hash(&first.plan));
    let (row, _) = assignment(&copy).unwrap();
    assert_eq!(row.handed_in, 3);
    assert_eq!(row.last_reply, hash(&third.plan));
    assert!(!row.base.is_empty());
}

#[test]
fn a_plan_that_is_no_copy_answers_nothing() {
    let key = Key::new("r").unwrap();
    assert_eq!(mailing::answer(&sample(), &section(), 1, key), None);
    assert!(!is_changed_since(&sample()));
}

#[test]
fn the_working_copy_itself_is_a_reply_too() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let copy = write(&opened(&issued.files, "section-1"), "書いた");
    // Saved by the section as a whole plan, with its assignment in it.
    let text = bundle::write(&copy, &bundle::Envelope::of(&copy));
    let reply = receive(&here, &read(&text), |_: &str| None).unwrap();
    assert_eq!(reply.dispatch, Some(id("dispatch-1")));
    assert_eq!(reply.sections, [id("section-1")]);
    assert_eq!(reply.office, "庶務係");
    let changes = ayumi::edit::difference(&reply.base.unwrap(), &reply.plan);
    assert_eq!(changes.len(), 1, "{changes:?}");
    // And the file as it was sent says nothing at all.
    let reading = read(&issued.files[0].text);
    let reply = receive(&here, &reading, |_: &str| None).unwrap();
    assert_eq!(
        ayumi::edit::difference(&reply.base.unwrap(), &reply.plan),
        []
    );
}

#[test]
fn a_whole_plan_from_another_machine_is_compared_with_the_last_issue_both_know() {
    let plan = sample();
    let here = after(&plan, issued(&plan).edits);
    let there = write(&here, "よその机で");
    let reading = read(&bundle::write(&there, &bundle::Envelope::of(&there)));
    assert_eq!(wanted(&here, &reading), [hash(&plan)]);
    let known = receive(&here, &reading, |_: &str| Some(plan.clone())).unwrap();
    assert_eq!((known.scope, known.base), (None, Some(plan)));
    assert_eq!(known.plan, there);
    let lost = receive(&here, &reading, |_: &str| None).unwrap();
    assert_eq!(lost.base, None);
}

#[test]
fn a_section_that_is_gone_is_not_named_as_one_that_answers() {
    let plan = sample();
    let issued = issued(&plan);
    let mut here = after(&plan, issued.edits.clone());
    let reading = read(&handed_in(&opened(&issued.files, "section-4")).text);
    let delivery = here
        .deliveries
        .iter()
        .find(|row| row.section == Some(id("section-4")));
    let gone = delivery.unwrap().id();
    here = after(&here, ayumi::edit::removal(&here, &[gone]).unwrap());
    for initiative in ["p38", "p42"] {
        let edits = change(
            &here,
            id::<ayumi::plan::initiative::Initiative>(initiative),
            |row| {
                row.sections.pop();
            },
        );
        here = after(&here, edits);
    }
    let blocks: Vec<_> = here.sheet_blocks.iter().map(|row| row.id()).collect();
    here = after(&here, ayumi::edit::removal(&here, &blocks).unwrap());
    let responses: Vec<_> = here.opinion_responses.iter().map(|row| row.id()).collect();
    here = after(&here, ayumi::edit::removal(&here, &responses).unwrap());
    let section: ayumi::plan::Id<Section> = id("section-4");
    here = after(&here, ayumi::edit::removal(&here, &[section]).unwrap());
    let reply = receive(&here, &reading, |_: &str| None).unwrap();
    assert_eq!(reply.sections, []);
    assert_eq!(reply.scope.unwrap().sections, [section]);
}

#[test]
fn files_that_belong_elsewhere_are_refused_with_a_reason() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let file = handed_in(&opened(&issued.files, "section-1")).text;
    let refused = |plan: &Plan, text: &str| {
        let reading = bundle::read(text.as_bytes()).unwrap();
        let refused = receive(plan, &reading, |_: &str| None)
            .map(|_| ())
            .expect_err("refused");
        assert!(refused.message().ends_with('。') && refused.remedy().ends_with('。'));
        refused
    };
    let other = file.replace("\"honjo\"", "\"elsewhere\"");
    assert!(matches!(refused(&here, &other), Refused::OtherPlan { .. }));
    let foreign = other.replace("本庄市社会福祉協議会", "見本市社会福祉協議会");
    assert!(matches!(
        refused(&here, &foreign),
        Refused::OtherOrganisation { .. }
    ));
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(refused(&here, &newer), Refused::Newer);
    let mut other_year: serde_json::Value = serde_json::from_str(&file).unwrap();
    other_year["scope"]["year"] = serde_json::json!(2022);
    let other_year = other_year.to_string();
    assert!(matches!(
        refused(&here, &other_year),
        Refused::OtherYear { .. }
    ));
    let copy = opened(&issued.files, "section-1");
    assert_eq!(refused(&copy, &file), Refused::IsCopy);
}

#[test]
fn an_organisation_may_change_its_name_while_replies_are_out() {
    let plan = sample();
    let issued = issued(&plan);
    let here = after(&plan, issued.edits.clone());
    let header = here.header().unwrap().id();
    let edits = change(&here, header, |row: &mut PlanHeader| {
        "新しい名の社協".clone_into(&mut row.organisation);
    });
    let here = apply(&here, edits).unwrap().0;
    let reading = read(&handed_in(&opened(&issued.files, "section-1")).text);
    assert!(receive(&here, &reading, |_: &str| None).is_ok());
    // Without the issue it could be anybody's plan that was begun from the same file.
    let plan = after(
        &plan,
        change(&plan, header, |row: &mut PlanHeader| {
            "よその社協".clone_into(&mut row.organisation);
        }),
    );
    assert!(receive(&plan, &reading, |_: &str| None).is_err());
}

#[test]
fn letters_say_what_to_do_by_when() {
    let plan = sample();
    let here = after(&plan, issued(&plan).edits);
    let dispatch = id("dispatch-1");
    let request = letters::request(&here, dispatch, Some(id("section-2"))).unwrap();
    insta::assert_snapshot!(
        "request",
        format!("{}\n\n{}", request.subject, request.body)
    );
    let reminder = letters::reminder(&here, dispatch, None).unwrap();
    insta::assert_snapshot!(
        "reminder",
        format!("{}\n\n{}", reminder.subject, reminder.body)
    );
    let copy = opened(&issued(&plan).files, "section-2");
    let letter = letters::hand_in(&copy, "回答.json").unwrap();
    insta::assert_snapshot!("hand_in", format!("{}\n\n{}", letter.subject, letter.body));
}

#[test]
fn a_file_takes_no_name_that_is_taken_in_its_folder() {
    use ayumi::mailing::issuing::free_name;
    let there = ["依頼.json", "依頼_2.json", "ABC.JSON"].map(String::from);
    assert_eq!(free_name("別の依頼.json", &there), "別の依頼.json");
    assert_eq!(free_name("依頼.json", &there), "依頼_3.json");
    assert_eq!(free_name("abc.json", &there), "abc_2.json");
}
