//! What a merge left to be decided, as it is looked at and decided.

use std::fmt::Write as _;

use ayumi::edit::{add, apply, set_rating, set_sheet};
use ayumi::merge::{Reply, decide, merge};
use ayumi::plan::mailing::{Candidate, Question, QuestionKind};
use ayumi::plan::rewording::SpanKind;
use ayumi::plan::{Id, Key, Moment, Plan};
use ayumi::report::dispatch::{shares, usual_stage};
use ayumi::report::questions::{ChoiceName, QuestionCard, Writing, questions, read};
use ayumi::report::replies::preview;
use ayumi::session::Author;

use crate::small::{self, id, year};

fn with(plan: &Plan, edits: Vec<ayumi::edit::Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

/// The small plan with a sheet and a rating of the item a, which was issued with those texts.
fn plan() -> Plan {
    let plan = small::plan();
    let plan = with(
        &plan,
        set_sheet(&plan, id("a"), year(2026), |sheet| {
            sheet.activity = "訪問は集計中".into();
        }),
    );
    let rated = set_rating(&plan, id("a"), year(2026), id("self"), |rating| {
        rating.grade = Some(id("good"));
    });
    with(&plan, rated)
}

fn sheet(plan: &Plan) -> Key {
    let mut sheets = plan.sheets.iter();
    let sheet = sheets.find(|row| row.initiative == id("a") && row.year == year(2026));
    sheet.unwrap().id().key()
}

fn rating(plan: &Plan) -> Key {
    let mut ratings = plan.ratings.iter();
    let of_sheet = |row: &&std::sync::Arc<ayumi::plan::Row<ayumi::plan::rating::Rating>>| {
        row.sheet.map(Id::key) == Some(sheet(plan))
    };
    ratings.find(of_sheet).unwrap().id().key()
}

fn ask(plan: &Plan, key: &str, question: Question, given: &[(&str, &str, &str)]) -> Plan {
    let mut edits = vec![add(Question {
        id: id(key),
        ..question
    })];
    for (index, (office, at, value)) in given.iter().enumerate() {
        edits.push(add(Candidate {
            id: id(&format!("{key}-{index}")),
            question: id(key),
            office: (*office).into(),
            at: Moment((*at).into()),
            value: (*value).into(),
            ..Candidate::default()
        }));
    }
    with(plan, edits)
}

fn about(table: &str, record: Key, field: &str, base: &str) -> Question {
    Question {
        table: table.into(),
        record: Some(record),
        field: field.into(),
        base: base.into(),
        ..Question::default()
    }
}

const FIRST: &str = "2026-04-14T10:22:05+09:00";
const SECOND: &str = "2026-04-15T09:00:00+09:00";

fn asked() -> Plan {
    let plan = plan();
    let activity = about("sheets", sheet(&plan), "activity", "\"訪問は集計中\"");
    let given = [
        ("西係", SECOND, "\"訪問は約130件\""),
        ("東係", FIRST, "\"訪問は124件\""),
    ];
    let plan = ask(&plan, "q-text", activity, &given);
    let grade = about("ratings", rating(&plan), "grade", "\"good\"");
    let given = [("東係", FIRST, "\"best\""), ("西係", SECOND, "null")];
    let plan = ask(&plan, "q-grade", grade, &given);
    let removed = Question {
        kind: QuestionKind::Removed,
        ..about("sheets", sheet(&plan), "", "true")
    };
    let row = plan
        .table(ayumi::plan::TableName::Sheets)
        .read(sheet(&plan));
    let row = serde_json::Value::Object(row.unwrap()).to_string();
    let given = [("東係", FIRST, "null"), ("西係", SECOND, row.as_str())];
    let plan = ask(&plan, "q-record", removed, &given);
    ask(
        &plan,
        "q-newer",
        Question {
            table: "not_known_yet".into(),
            record: Some(sheet(&plan)),
            ..Question::default()
        },
        &[("東係", FIRST, "{\"title\":\"新しい表の記録\"}")],
    )
}

fn card(plan: &Plan, key: &str) -> QuestionCard {
    let all = questions(plan);
    let mut cards = all.open.into_iter().chain(all.decided);
    cards.find(|card| card.id == id(key)).unwrap()
}

/// A card as text: marks as [-removed-] and {+added+}.
fn drawn(card: &QuestionCard) -> String {
    let mut text = format!("{} / {}\n", card.place, card.what);
    for choice in &card.choices {
        let name = ayumi::wording::questions::name(choice.name);
        let now = if choice.is_now { " (いま)" } else { "" };
        let _ = write!(
            text,
            "  {name}{now} {}:",
            ayumi::wording::questions::from(choice)
        );
        for line in &choice.lines {
            let _ = write!(text, " {}", line.label);
            for piece in &line.pieces {
                let (open, close) = match piece.kind {
                    SpanKind::Kept => ("", ""),
                    SpanKind::Removed => ("[-", "-]"),
                    SpanKind::Added => ("{+", "+}"),
                };
                let _ = write!(text, "{open}{}{close}", piece.text);
            }
        }
        text.push('\n');
    }
    text
}

#[test]
fn values_stand_side_by_side_in_the_words_of_the_plan() {
    let cards = questions(&asked()).open;
    let drawn: Vec<String> = cards.iter().map(drawn).collect();
    insta::assert_snapshot!(drawn.join("\n"));
}

#[test]
fn both_texts_are_joined_in_the_order_in_which_they_were_made() {
    let plan = asked();
    assert_eq!(card(&plan, "q-text").joined, "訪問は124件\n訪問は約130件");
    for other in ["q-grade", "q-record", "q-newer"] {
        assert_eq!(card(&plan, other).joined, "", "{other}");
    }
}

#[test]
fn something_else_is_written_in_the_fields_own_way() {
    let plan = asked();
    let text = Writing::Text {
        start: "訪問は124件\n訪問は約130件".into(),
    };
    assert_eq!(card(&plan, "q-text").writing, text);
    assert!(matches!(card(&plan, "q-grade").writing, Writing::List(_)));
    let Writing::List(grades) = card(&plan, "q-grade").writing else {
        unreachable!("a grade is chosen from a list")
    };
    let known = |(value, _): &(String, String)| {
        value.is_empty() || plan.grades.iter().any(|row| row.id() == id(value))
    };
    assert!(grades.len() > 1 && grades.iter().all(known));
    assert_eq!(card(&plan, "q-record").writing, Writing::Not);
    assert_eq!(read(&plan, id("q-text"), "別の文").unwrap(), "\"別の文\"");
    assert_eq!(read(&plan, id("q-grade"), "best").unwrap(), "\"best\"");
    assert_eq!(read(&plan, id("q-newer"), "何か"), None);
}

/// A list is ticked by the plan's own names, beginning with what stands there; no other key fits.
#[test]
fn a_third_value_of_a_list_is_ticked() {
    let plan = plan();
    let sections: Vec<String> = plan
        .sections
        .iter()
        .map(|row| row.id().to_string())
        .collect();
    let now = plan
        .get(id::<ayumi::plan::initiative::Initiative>("a"))
        .unwrap()
        .sections
        .clone();
    let start: Vec<String> = now.iter().map(ToString::to_string).collect();
    let about = about("initiatives", Key::new("a").unwrap(), "sections", "[]");
    let given = [("東係", FIRST, "[]"), ("西係", SECOND, "[\"none\"]")];
    let plan = ask(&plan, "q-list", about, &given);
    let Writing::Ticks {
        options,
        start: shown,
    } = card(&plan, "q-list").writing
    else {
        unreachable!("a list of records is ticked")
    };
    let offered: Vec<String> = options.iter().map(|(key, _)| key.clone()).collect();
    assert_eq!(offered, sections);
    assert!(
        options
            .iter()
            .all(|(key, name)| !name.is_empty() && name != key)
    );
    assert_eq!(shown, start.join("\n"));
    let both = sections.join("\n");
    let chosen = read(&plan, id("q-list"), &both).unwrap();
    assert_eq!(chosen, serde_json::json!(sections).to_string());
    assert_eq!(read(&plan, id("q-list"), "").unwrap(), "[]");
    assert_eq!(read(&plan, id("q-list"), "somewhere"), None);
    let author = Author::default();
    let after = with(
        &plan,
        decide(&plan, id("q-list"), &chosen, &author).unwrap(),
    );
    let after = after
        .get(id::<ayumi::plan::initiative::Initiative>("a"))
        .unwrap();
    let after: Vec<String> = after.sections.iter().map(ToString::to_string).collect();
    assert_eq!(after, sections);
}

/// Whatever can be pressed does what it says: the plan holds the value afterwards, the question is
/// among the decided ones, and nothing else has changed.
#[test]
fn every_choice_that_is_offered_can_be_decided() {
    let plan = asked();
    let author = Author {
        office: "事務局".into(),
        at: Moment(SECOND.into()),
    };
    for key in ["q-text", "q-grade", "q-record"] {
        for choice in card(&plan, key).choices {
            let edits = decide(&plan, id(key), &choice.text, &author);
            let after = with(&plan, edits.unwrap());
            let decided = card(&after, key);
            let decision = decided.decision.as_ref().unwrap();
            assert_eq!(decision.by, "事務局");
            let now: Vec<_> = decided
                .choices
                .iter()
                .filter(|other| other.is_now)
                .collect();
            assert!(
                now.iter().any(|now| now.text == choice.text),
                "{key} {:?}",
                choice.name
            );
            assert_eq!(
                questions(&after).open.len(),
                questions(&plan).open.len() - 1
            );
        }
    }
}

#[test]
fn what_this_version_does_not_know_is_shown_and_not_decided() {
    let card = card(&asked(), "q-newer");
    assert!(!card.is_known);
    assert!(drawn(&card).contains("新しい表の記録"));
}

#[test]
fn a_value_that_came_after_the_decision_opens_the_question_again() {
    let plan = asked();
    let author = Author::default();
    let plan = with(
        &plan,
        decide(&plan, id("q-text"), "\"訪問は124件\"", &author).unwrap(),
    );
    assert_eq!(questions(&plan).decided.len(), 1);
    let late = Candidate {
        id: id("late"),
        question: id("q-text"),
        office: "南係".into(),
        value: "\"訪問は126件\"".into(),
        at: Moment(SECOND.into()),
        ..Candidate::default()
    };
    let plan = with(&plan, vec![add(late)]);
    let card = card(&plan, "q-text");
    assert_eq!(questions(&plan).decided.len(), 0);
    let late: Vec<ChoiceName> = card
        .choices
        .iter()
        .filter(|choice| choice.is_late)
        .map(|choice| choice.name)
        .collect();
    assert_eq!(late.len(), 1);
    assert_eq!(
        card.decision.unwrap().by,
        "事務局",
        "nobody named is the secretariat"
    );
}

#[test]
fn an_issue_says_before_what_each_section_gets() {
    let plan = plan();
    let shares = shares(&plan, year(2026), usual_stage(&plan));
    assert_eq!(shares.len(), plan.sections.len());
    assert!(
        shares
            .iter()
            .any(ayumi::report::dispatch::SectionShare::is_asked)
    );
    let kept: usize = shares.iter().map(|share| share.sheets).sum();
    assert!(kept > 0);
}

/// What a reply would change is told before it is taken in: a field with both values, a record
/// that comes with everything it says.
#[test]
fn a_merge_is_told_before_it_is_let_in() {
    let base = plan();
    let said = with(
        &base,
        set_sheet(&base, id("a"), year(2026), |sheet| {
            sheet.activity = "訪問は124件".into();
        }),
    );
    let said = with(
        &said,
        set_sheet(&said, id("a"), year(2024), |sheet| {
            sheet.outcome = "顔の見える関係ができた".into();
        }),
    );
    let reply = Reply {
        hash: "1".repeat(64),
        office: "東係".into(),
        base: Some(base.clone()),
        plan: said,
        ..Reply::default()
    };
    let merged = merge(&base, &[reply], &Author::default());
    let told = preview(&base, &merged);
    assert!(told.has_edits && told.asked.is_empty() && told.outside.is_empty());
    let mut lines: Vec<String> = told
        .taken
        .iter()
        .map(|one| {
            let line = &one.line;
            [
                &line.place,
                &line.label,
                &line.before,
                &line.after,
                &one.offices,
            ]
            .map(String::as_str)
            .join("|")
        })
        .collect();
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}

/// Folded by office, nothing of what would be taken in is left out.
#[test]
fn what_is_taken_in_is_told_by_office() {
    let base = plan();
    let says = |office: &str, western: i32, text: &str| {
        let said = set_sheet(&base, id("a"), year(western), |sheet| {
            sheet.outcome = text.into();
        });
        Reply {
            hash: office.repeat(32),
            office: office.into(),
            base: Some(base.clone()),
            plan: with(&base, said),
            ..Reply::default()
        }
    };
    let replies = [
        says("東係", 2025, "東の成果"),
        says("西係", 2026, "西の成果"),
        says("南係", 2026, "西の成果"),
    ];
    let told = preview(&base, &merge(&base, &replies, &Author::default()));
    let groups = told.by_office();
    let mut offices: Vec<&str> = groups.iter().map(|(office, _)| office.as_str()).collect();
    offices.sort_unstable();
    assert_eq!(offices, ["南係・西係", "東係"]);
    let lines: usize = groups.iter().map(|(_, lines)| lines.len()).sum();
    assert_eq!(lines, told.taken.len());
}
