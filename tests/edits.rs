//! The laws of the one door: what it lets in keeps every rule and can be taken back, what it
//! refuses changes nothing.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use ayumi::edit::{Edit, EditError, InUse, apply, change, difference, inverse, removal, set_sheet};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::{FiscalYear, Id, InPlan, Key, Plan, RowProblem, TableName};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::shapes::{Kind, shapes};
use support::{applied, arbitrary_plan, broken_rules, gestures, initiative, plan, refused, rows};

fn set(table: TableName, id: Key, field: &str, to: Value) -> Edit {
    let field = field.to_owned();
    Edit::Set {
        table,
        id,
        field,
        from: Value::Null,
        to,
    }
}

proptest! {
    #[test]
    fn arbitrary_plans_keep_every_rule(plan in arbitrary_plan()) {
        prop_assert_eq!(broken_rules(&plan), Vec::<String>::new());
    }

    #[test]
    fn what_is_let_in_keeps_every_rule_and_can_be_taken_back(
        start in arbitrary_plan(),
        gestures in gestures(25),
    ) {
        let mut plan = Plan::clone(&start);
        for gesture in gestures {
            let edits = gesture.edits(&plan);
            let before = rows(&plan);
            let result = apply(&plan, edits.clone());
            prop_assert_eq!(&rows(&plan), &before, "the plan itself was changed by {:?}", edits);
            let Ok((after, done)) = result else { continue };
            prop_assert_eq!(broken_rules(&after), Vec::<String>::new(), "after {:?}", edits);
            if done.is_empty() {
                prop_assert!(after == plan, "changed without a trace by {edits:?}");
            }
            let back = apply(&after, inverse(&done)).map(|(plan, _)| plan);
            prop_assert!(back.as_ref() == Ok(&plan), "undoing {done:?}");
            let again = apply(&plan, done.clone());
            prop_assert!(again == Ok((after.clone(), done)), "the log does not lead there");
            plan = after;
        }
    }

    #[test]
    fn typed_actions_are_let_in(start in arbitrary_plan(), gestures in gestures(25)) {
        let mut plan = Plan::clone(&start);
        for gesture in gestures {
            let edits = gesture.typed_edits(&plan);
            let names_nothing = edits.iter().any(|edit| {
                let nowhere = Key::derived(&["nowhere"]);
                format!("{edit:?}").contains(nowhere.as_str())
            });
            match apply(&plan, edits.clone()) {
                Ok((after, _)) => plan = after,
                Err(error) => prop_assert!(names_nothing, "{error:?} refuses {edits:#?}"),
            }
        }
    }

    #[test]
    fn rows_are_written_and_read_back_as_they_are(plan in arbitrary_plan()) {
        let rows = rows(&plan);
        let edits = rows.iter().map(|((table, _), row)| Edit::Add { table: *table, row: row.clone() });
        prop_assert_eq!(apply(&Plan::default(), edits.collect()).map(|(plan, _)| plan), Ok(Plan::clone(&plan)));
    }

    #[test]
    fn a_difference_leads_from_one_plan_to_the_other(a in arbitrary_plan(), b in arbitrary_plan()) {
        let edits = difference(&a, &b);
        prop_assert_eq!(edits.is_empty(), *a == *b);
        let (there, done) = apply(&a, edits.clone()).unwrap();
        prop_assert_eq!(&there, &*b);
        prop_assert_eq!(&done, &edits);
        prop_assert_eq!(apply(&b, inverse(&edits)).map(|(plan, _)| plan), Ok(Plan::clone(&a)));
    }
}

/// Removes every record of a table, one at a time, from a plan.
fn check_removal<R: InPlan>(plan: &Plan) -> Result<(), TestCaseError> {
    for row in R::table(plan) {
        match removal(plan, &[row.id()]) {
            Ok(edits) => {
                let after = apply(plan, edits.clone());
                let after =
                    after.map_err(|error| TestCaseError::fail(format!("{error:?}: {edits:#?}")));
                let (after, _) = after?;
                prop_assert_eq!(broken_rules(&after), Vec::<String>::new());
                prop_assert!(after.get(row.id()).is_none());
            }
            Err(InUse { users }) => {
                prop_assert!(users.values().sum::<usize>() > 0);
                let alone = Edit::Remove {
                    table: R::TABLE,
                    id: row.id().key(),
                    row: serde_json::Map::new(),
                };
                prop_assert!(apply(plan, vec![alone]).is_err(), "nothing names it");
                for (table, count) in users {
                    prop_assert!(count <= plan.table(table).count(), "{count} of {table:?}");
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn a_default_is_not_written(plan in arbitrary_plan()) {
        for shape in shapes().iter().filter(|shape| shape.optional) {
            let default = match shape.kind {
                Kind::Text => json!(""),
                Kind::Texts | Kind::References(_) => json!([]),
                Kind::Flag => json!(false),
                Kind::Words => json!({}),
                _ => Value::Null,
            };
            // An option says something with every value but null.
            let default = if shape.field == "achieved" || shape.field == "continues" { Value::Null } else { default };
            for key in plan.table(shape.table).keys() {
                let to = |value: &Value| apply(&plan, vec![set(shape.table, key, &shape.field, value.clone())]);
                prop_assert_eq!(to(&default), to(&Value::Null));
                let Ok((after, _)) = to(&default) else { continue };
                prop_assert!(!after.table(shape.table).read(key).unwrap().contains_key(&shape.field));
            }
        }
    }

    #[test]
    fn a_removal_leaves_nothing_dangling(plan in arbitrary_plan()) {
        use ayumi::plan::{action, indicator, initiative, outline, review, scale, sheet, summary, vocabulary};
        check_removal::<vocabulary::Level>(&plan)?;
        check_removal::<vocabulary::Section>(&plan)?;
        check_removal::<vocabulary::OutsidePlan>(&plan)?;
        check_removal::<vocabulary::ChangeClass>(&plan)?;
        check_removal::<scale::RatingScale>(&plan)?;
        check_removal::<scale::Grade>(&plan)?;
        check_removal::<scale::Stage>(&plan)?;
        check_removal::<outline::OutlineNode>(&plan)?;
        check_removal::<initiative::Initiative>(&plan)?;
        check_removal::<action::Action>(&plan)?;
        check_removal::<action::SharedAction>(&plan)?;
        check_removal::<indicator::Indicator>(&plan)?;
        check_removal::<sheet::ProgressSheet>(&plan)?;
        check_removal::<summary::Opinion>(&plan)?;
        check_removal::<review::PlanReview>(&plan)?;
        check_removal::<review::Issue>(&plan)?;
    }
}

fn two_initiatives() -> Plan {
    plan(
        "
        level 柱 １
        level 取組 ①
        つながり
          - サロン
          - 見守り
        ",
    )
}

#[test]
fn an_id_is_never_written_over() {
    let plan = two_initiatives();
    let (first, second) = (initiative(&plan, "サロン"), initiative(&plan, "見守り"));
    for to in [json!(second), json!("new"), json!(null), json!(3)] {
        let error = refused(
            &plan,
            vec![set(TableName::Initiatives, first.key(), "id", to)],
        );
        let table = TableName::Initiatives;
        assert_eq!(
            error,
            EditError::Unfit(table, first.key(), RowProblem::Misfit("id"))
        );
    }
    let renamed = change(&plan, first, |row| row.id = second);
    assert!(apply(&plan, renamed).is_err());
}

#[test]
fn a_null_of_a_newer_format_says_the_same_as_an_absent_field() {
    let plan = two_initiatives();
    let table = TableName::Sections;
    let row = |row: Value| row.as_object().unwrap().clone();
    let with_null = Edit::Add {
        table,
        row: row(json!({ "id": "s1", "later": null })),
    };
    let without = Edit::Add {
        table,
        row: row(json!({ "id": "s1" })),
    };
    assert_eq!(
        applied(&plan, vec![with_null]),
        applied(&plan, vec![without])
    );
}

#[test]
fn the_reason_for_a_refusal_is_always_the_same() {
    let plan = two_initiatives();
    let edits: Vec<Edit> = (0..20)
        .map(|index| Edit::Add {
            table: TableName::Sheets,
            row:
                json!({ "id": format!("s{index}"), "initiative": "nowhere", "year": 2000 + index })
                    .as_object()
                    .unwrap()
                    .clone(),
        })
        .collect();
    let first = refused(&plan, edits.clone());
    for _ in 0..20 {
        assert_eq!(refused(&plan, edits.clone()), first);
    }
}

#[test]
fn naming_one_record_twice_removes_it_once() {
    let plan = two_initiatives();
    let first = initiative(&plan, "サロン");
    let after = applied(&plan, removal(&plan, &[first, first]).unwrap());
    assert!(after.get(first).is_none());
}

#[test]
fn users_are_counted_once_however_often_they_name_it() {
    use ayumi::plan::vocabulary::Section;
    let plan = two_initiatives();
    let sections: [Id<Section>; 2] = ["s1", "s2"].map(|id| Id::new(id).unwrap());
    let mut edits: Vec<Edit> = sections
        .map(|id| {
            ayumi::edit::add(Section {
                id,
                ..Section::default()
            })
        })
        .into();
    let first = initiative(&plan, "サロン");
    edits.extend(change(&plan, first, |row| row.sections = sections.into()));
    let plan = applied(&plan, edits);
    let InUse { users } = removal(&plan, &sections).unwrap_err();
    assert_eq!(
        users.into_iter().collect::<Vec<_>>(),
        [(TableName::Initiatives, 1)]
    );
}

#[test]
fn values_of_several_populations_stand_side_by_side() {
    use ayumi::edit::{add, fill};
    use ayumi::plan::indicator::{Indicator, IndicatorValue, ValueKind};
    let plan = two_initiatives();
    let (indicator, first) = (Id::new("x1").unwrap(), initiative(&plan, "サロン"));
    let plan = applied(
        &plan,
        vec![add(Indicator {
            id: indicator,
            initiative: first,
            ..Indicator::default()
        })],
    );
    let year = FiscalYear::new(2020);
    let members = IndicatorValue::new(indicator, ValueKind::Actual, year);
    let households = members.clone().of_population(1);
    assert_ne!(members.id, households.id);
    let mut plan = plan;
    for (value, text) in [
        (&members, "66人"),
        (&households, "31世帯"),
        (&members, "67人"),
    ] {
        let edits = fill(&plan, value, |value| value.as_printed = text.into());
        plan = applied(&plan, edits);
    }
    let texts: std::collections::BTreeMap<u32, &str> = plan
        .indicator_values
        .iter()
        .map(|value| (value.population, value.as_printed.as_str()))
        .collect();
    assert_eq!(
        texts.into_iter().collect::<Vec<_>>(),
        [(0, "67人"), (1, "31世帯")]
    );
}

#[test]
fn a_sheet_is_found_by_what_it_says_not_by_its_id() {
    let plan = two_initiatives();
    let first: Id<Initiative> = initiative(&plan, "サロン");
    let year = |year| FiscalYear::new(year).unwrap();
    let plan = applied(
        &plan,
        set_sheet(&plan, first, year(2020), |sheet| {
            sheet.activity = "二年目".into();
        }),
    );
    // Someone corrects the year of the sheet: its id stays that of the slot it was made in.
    let sheet = plan.sheets.iter().next().unwrap().id();
    let plan = applied(&plan, change(&plan, sheet, |sheet| sheet.year = year(2021)));
    let plan = applied(
        &plan,
        set_sheet(&plan, first, year(2020), |sheet| {
            sheet.activity = "別の年".into();
        }),
    );
    let texts: Vec<_> = plan
        .sheets
        .iter()
        .map(|sheet| (sheet.year, sheet.activity.clone()))
        .collect();
    assert_eq!(texts.len(), 2);
    assert!(
        texts.contains(&(year(2021), "二年目".to_owned())),
        "{texts:?}"
    );
    assert!(
        texts.contains(&(year(2020), "別の年".to_owned())),
        "{texts:?}"
    );
}

#[test]
fn a_rating_of_a_node_is_made_once_and_changed_afterwards() {
    use ayumi::edit::add;
    use ayumi::edit::build::set_node_rating;
    use ayumi::plan::scale::{RatingScale, Stage};
    let plan = two_initiatives();
    let (scale, stage) = (Id::new("scale").unwrap(), Id::new("self").unwrap());
    let words = vec![
        add(RatingScale {
            id: scale,
            ..RatingScale::default()
        }),
        add(Stage {
            id: stage,
            scale,
            ..Stage::default()
        }),
    ];
    let mut plan = applied(&plan, words);
    let (node, year) = (
        support::node(&plan, "つながり"),
        FiscalYear::new(2023).unwrap(),
    );
    let rated = |plan: &Plan, reason: &str| {
        set_node_rating(plan, node, year, stage, |rating| {
            rating.reason = reason.into();
        })
    };
    assert_eq!(rated(&plan, ""), []);
    for reason in ["順調", "遅れ"] {
        plan = applied(&plan, rated(&plan, reason));
    }
    let ratings: Vec<_> = plan
        .ratings
        .iter()
        .map(|row| (row.node, row.year, row.reason.as_str()))
        .collect();
    assert_eq!(ratings, [(Some(node), Some(year), "遅れ")]);
}

#[test]
fn a_row_for_targets_stands_after_those_of_its_initiative() {
    use ayumi::edit::sheets::add_target_row;
    use ayumi::plan::indicator::Indicator;
    let mut plan = two_initiatives();
    let (first, second) = (initiative(&plan, "サロン"), initiative(&plan, "見守り"));
    for (key, initiative) in [("x3", second), ("x2", first), ("x1", first)] {
        let edits = add_target_row(&plan, initiative, Id::new(key).unwrap(), key);
        plan = applied(&plan, edits);
    }
    let place = |key| {
        let indicator = plan.get(Id::<Indicator>::new(key).unwrap()).unwrap();
        (indicator.position.clone(), indicator.name.clone())
    };
    assert!(place("x1").0 > place("x2").0);
    // Those of another initiative are not counted.
    assert_eq!(place("x3").0, place("x2").0);
    assert_eq!(place("x1").1, "x1");
}
