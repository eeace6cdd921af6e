//! Forms as data: what is shown, offered and written for every shape of field.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot make its plan has failed"
)]

use ayumi::edit::order::Siblings;
use ayumi::edit::{add, apply};
use ayumi::form::{
    Nothing, RecordAt, Refusal, keys, named, new_row, options, shown, ticked, toggled, written,
};
use ayumi::plan::header::PlanHeader;
use ayumi::plan::initiative::Initiative;
use ayumi::plan::normal::comparable;
use ayumi::plan::scale::{Grade, RatingScale, Stage};
use ayumi::plan::vocabulary::{Level, OutsideGoal, OutsidePlan, Section};
use ayumi::plan::{FiscalYear, Id, Key, Plan, Record, TableName};
use proptest::prelude::*;

fn id<R: Record>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn plan() -> Plan {
    let section = |key: &str| Section {
        id: id(key),
        name: key.to_owned(),
        ..Section::default()
    };
    let edits = vec![
        add(PlanHeader {
            id: id("plan"),
            ..PlanHeader::default()
        }),
        add(section("one")),
        add(section("two")),
        add(RatingScale {
            id: id("abcd"),
            name: "評価区分".to_owned(),
            ..RatingScale::default()
        }),
        add(Grade {
            id: id("a"),
            scale: id("abcd"),
            symbol: "Ａ".to_owned(),
            label: "達成".to_owned(),
            ..Grade::default()
        }),
        add(Level {
            id: id("level"),
            ..Level::default()
        }),
        add(Initiative {
            id: id("i"),
            ..Initiative::default()
        }),
    ];
    apply(&Plan::default(), edits).unwrap().0
}

fn at(table: TableName, key: &str) -> RecordAt {
    RecordAt {
        table,
        key: Key::new(key).unwrap(),
    }
}

/// What stands in the field after `text` was written in its control.
fn after(at: RecordAt, field: &'static str, text: &str) -> Result<String, Refusal> {
    let plan = plan();
    let edits = written(at, field, text)?;
    let (plan, _) = apply(&plan, edits).unwrap();
    Ok(shown(&plan, at, field))
}

proptest! {
    #[test]
    fn a_text_is_kept_as_typed(text in any::<String>()) {
        prop_assert_eq!(after(at(TableName::Sections, "one"), "name", &text), Ok(text));
    }

    #[test]
    fn a_number_is_read_in_any_width_or_refused(text in "[0-9０-９a ]{0,6}") {
        let written = after(at(TableName::Grades, "a"), "rank", &text);
        let digits = comparable(&text);
        match digits.parse::<u32>() {
            Ok(number) => prop_assert_eq!(written, Ok(number.to_string())),
            Err(_) if digits.is_empty() => prop_assert_eq!(written, Ok(String::new())),
            Err(_) => prop_assert_eq!(written, Err(Refusal::NoNumber)),
        }
    }
}

#[test]
fn a_choice_shows_its_default_and_takes_every_word_it_offers() {
    let level = at(TableName::Levels, "level");
    assert_eq!(shown(&plan(), level, "numbering"), "none");
    for (choice, word) in options(&plan(), TableName::Levels, "numbering") {
        assert_ne!(word, choice, "has a word");
        assert_eq!(after(level, "numbering", &choice), Ok(choice));
    }
}

#[test]
fn a_question_can_be_left_open() {
    let grade = at(TableName::Grades, "a");
    let values: Vec<String> = options(&plan(), TableName::Grades, "achieved")
        .into_iter()
        .map(|(value, _)| value)
        .collect();
    assert_eq!(values, ["", "true", "false"]);
    for value in values {
        assert_eq!(after(grade, "achieved", &value), Ok(value));
    }
    assert_eq!(shown(&plan(), grade, "reason_required"), "false");
}

#[test]
fn the_goal_of_another_plan_is_told_by_its_number() {
    let guide = OutsidePlan {
        id: id("guide"),
        ..OutsidePlan::default()
    };
    let goal = OutsideGoal {
        id: id("goal"),
        outside_plan: id("guide"),
        number: "４".to_owned(),
        title: "地域づくり".to_owned(),
        ..OutsideGoal::default()
    };
    let (plan, _) = apply(&plan(), vec![add(guide), add(goal)]).unwrap();
    let key = Key::new("goal").unwrap();
    assert_eq!(named(&plan, TableName::OutsideGoals, key), "４ 地域づくり");
}

#[test]
fn an_initiative_begins_in_a_year_of_the_plan_or_in_one_that_was_chosen_already() {
    let year = |western| FiscalYear::new(western).unwrap();
    let header = PlanHeader {
        id: id("plan"),
        first_year: year(2019),
        last_year: year(2021),
        ..PlanHeader::default()
    };
    let older = Initiative {
        id: id("older"),
        starts: Some(year(2012)),
        ..Initiative::default()
    };
    let (plan, _) = apply(&Plan::default(), vec![add(header), add(older)]).unwrap();
    let offered = |table, field| -> Vec<String> {
        let options = options(&plan, table, field).into_iter();
        options.map(|(value, _)| value).collect()
    };
    assert_eq!(
        offered(TableName::Initiatives, "starts"),
        ["", "2012", "2019", "2020", "2021"]
    );
    assert!(offered(TableName::Header, "last_year").contains(&"2030".to_owned()));
}

#[test]
fn a_record_that_must_be_named_cannot_be_left_out() {
    let grade = at(TableName::Grades, "a");
    assert_eq!(written(grade, "scale", ""), Err(Refusal::Needed));
    let offered = options(&plan(), TableName::Grades, "scale");
    assert_eq!(offered, [("abcd".to_owned(), "評価区分".to_owned())]);
}

#[test]
fn ticks_keep_the_order_they_were_made_in() {
    let initiative = at(TableName::Initiatives, "i");
    let tick = |plan: Plan, key: &str, on: bool| {
        let edits = toggled(&plan, initiative, "sections", key, on);
        apply(&plan, edits).unwrap().0
    };
    let plan = tick(tick(plan(), "two", true), "one", true);
    assert_eq!(ticked(&plan, initiative, "sections"), ["two", "one"]);
    let plan = tick(tick(plan, "two", false), "two", true);
    assert_eq!(ticked(&plan, initiative, "sections"), ["one", "two"]);
}

#[test]
fn a_new_row_stands_last_and_names_what_it_must() {
    let plan = plan();
    let stages = Siblings::of(TableName::Stages);
    let key = Key::new("new").unwrap();
    let (plan, _) = apply(&plan, new_row(&plan, stages, key).unwrap()).unwrap();
    let stage = plan.get(Id::<Stage>::from(key)).unwrap();
    assert_eq!(stage.scale, id("abcd"));

    let grades = Siblings::under(TableName::Grades, "scale", Key::new("abcd").unwrap());
    let (plan, _) = apply(&plan, new_row(&plan, grades, key).unwrap()).unwrap();
    assert_eq!(keys(&plan, grades), [Key::new("a").unwrap(), key]);

    let opinions = Siblings::of(TableName::OpinionResponses);
    assert_eq!(
        new_row(&plan, opinions, key),
        Err(Nothing(TableName::Opinions))
    );
}

#[test]
fn everything_can_be_named() {
    let plan = plan();
    assert_eq!(
        named(&plan, TableName::Grades, Key::new("a").unwrap()),
        "Ａ 達成"
    );
    assert_eq!(
        named(&plan, TableName::Initiatives, Key::new("i").unwrap()),
        "（名前なし）"
    );
}
