//! Laws over arbitrary plans: a part is closed, holds what is asked for, and comes back as it went.

use ayumi::bundle::{Scope, hash};
use ayumi::edit::assessing::{RatingSlot, set_rating_in};
use ayumi::edit::rules::violations;
use ayumi::edit::sheets::{SheetText, add_block, set_text, set_value_of};
use ayumi::edit::{Edit, difference};
use ayumi::mailing::{self, Asked, MAIL_TABLES, Order, Role, part_for, receive, wanted};
use ayumi::plan::indicator::ValueKind;
use ayumi::plan::rating::Subject;
use ayumi::plan::{AnyRow, FiscalYear, Id, Plan, TableName};
use proptest::prelude::*;

use super::support::{Chance, arbitrary_plan};
use super::{after, id, read, secretariat, section, without_mail, year};

/// What some section of the plan may be asked for.
fn some_scope(plan: &Plan, chance: &mut Chance) -> Scope {
    let sections: Vec<Id<_>> = plan.sections.iter().map(|row| row.id()).collect();
    let stages: Vec<Id<_>> = plan.stages.iter().map(|row| row.id()).collect();
    let count = chance.below(3).min(sections.len());
    Scope {
        sections: sections[sections.len() - count..].to_vec(),
        year: (!chance.one_in(4)).then(|| some_year(chance)),
        stage: chance.pick(&stages).copied().filter(|_| !chance.one_in(4)),
    }
}

fn some_year(chance: &mut Chance) -> FiscalYear {
    let western = i32::try_from(2019 + chance.below(5)).unwrap();
    year(western)
}

/// Everything an office may fill in, filled in with something else than what stands there.
fn filled_in(plan: &Plan, asked: &Asked, year: FiscalYear) -> Vec<Edit> {
    let mut now = plan.clone();
    let fill = |now: &mut Plan, edits: Vec<Edit>| *now = after(now, edits);
    for initiative in plan.initiatives.iter().map(|row| row.id()) {
        match asked.role(initiative) {
            Some(Role::Responsible) => {
                for which in [
                    SheetText::Activity,
                    SheetText::Policy,
                    SheetText::OmittedBecause,
                ] {
                    let edits = set_text(&now, initiative, year, which, "書いた".to_owned());
                    fill(&mut now, edits);
                }
                if let Some(stage) = asked.scope().stage {
                    let slot = RatingSlot {
                        stage,
                        ..RatingSlot::default()
                    };
                    let subject = Subject::Initiative(initiative);
                    let reason = "理由を書いた".to_owned();
                    let edits =
                        set_rating_in(&now, subject, year, &slot, |row| row.reason = reason);
                    fill(&mut now, edits);
                }
            }
            Some(Role::Further) => {
                for section in &asked.scope().sections {
                    let edits = add_block(&now, initiative, year, *section);
                    fill(&mut now, edits);
                }
            }
            None => {}
        }
    }
    for indicator in plan.indicators.iter().map(|row| row.id()) {
        if asked.actual(indicator, year) {
            let text = |value: &mut ayumi::plan::indicator::IndicatorValue| {
                "12回".clone_into(&mut value.as_printed);
            };
            let edits = set_value_of(&now, (indicator, 0), ValueKind::Actual, year, text);
            fill(&mut now, edits);
        }
    }
    difference(plan, &now)
}

#[track_caller]
fn is_asked(asked: &Asked, plan: &Plan, edit: &Edit) -> bool {
    match edit {
        Edit::Set {
            table, id, field, ..
        } => asked.includes(*table, &plan.table(*table).read(*id).unwrap(), field),
        Edit::Add { table, row } | Edit::Remove { table, row, .. } => {
            asked.includes(*table, row, "")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_part_keeps_every_rule_and_is_its_own_part(plan in arbitrary_plan(), seed: u64) {
        let scope = some_scope(&plan, &mut Chance::of(seed));
        let part = part_for(&plan, &scope);
        prop_assert_eq!(violations(&part), vec![]);
        for table in MAIL_TABLES {
            prop_assert_eq!(part.table(table).count(), 0);
        }
        prop_assert!(part.unknown.is_empty());
        prop_assert_eq!(part_for(&part, &scope), part);
    }

    #[test]
    fn a_part_holds_all_that_is_asked_for_and_says_so_itself(plan in arbitrary_plan(), seed: u64) {
        let scope = some_scope(&plan, &mut Chance::of(seed));
        let part = part_for(&plan, &scope);
        let (here, there) = (Asked::of(&plan, &scope), Asked::of(&part, &scope));
        for &table in TableName::ALL {
            for row in plan.table(table).rows().map(<dyn AnyRow>::to_map) {
                let key = ayumi::plan::Key::new(row["id"].as_str().unwrap()).unwrap();
                let fields = std::iter::once("").chain(row.keys().map(String::as_str));
                for field in fields {
                    let is_asked = here.includes(table, &row, field);
                    let is_there = part.table(table).contains(key);
                    prop_assert!(is_there || !is_asked, "{:?} {} {}", table, key, field);
                    prop_assert!(!is_there || there.includes(table, &row, field) == is_asked);
                }
            }
        }
    }

    #[test]
    fn whatever_an_office_may_fill_in_is_asked_of_it(plan in arbitrary_plan(), seed: u64) {
        let mut chance = Chance::of(seed);
        let scope = Scope { year: Some(some_year(&mut chance)), ..some_scope(&plan, &mut chance) };
        let asked = Asked::of(&plan, &scope);
        for edit in filled_in(&plan, &asked, scope.year.unwrap()) {
            prop_assert!(is_asked(&asked, &plan, &edit), "{:?}", edit);
        }
    }

    #[test]
    fn a_reply_says_what_was_changed_and_nothing_else(plan in arbitrary_plan(), seed: u64) {
        let plan = without_mail(&plan);
        let Some(year) = plan.years().into_iter().next() else { return Ok(()) };
        let order = Order {
            year,
            stage: plan.stages.iter().next().map(|row| row.id()),
            sections: plan.sections.iter().map(|row| row.id()).collect(),
            also_one_for_all: true,
            ..Order::default()
        };
        let issued = mailing::issue(&plan, &order, &secretariat(), 1, id("d")).unwrap();
        let here = after(&plan, issued.edits);
        prop_assert_eq!(issued.files.len(), plan.sections.len() + 1);
        let mut chance = Chance::of(seed);
        let file = chance.pick(&issued.files).unwrap();
        let copy = read(&file.text).plan;
        prop_assert_eq!(violations(&copy), vec![]);

        let asked = Asked::of_copy(&copy).unwrap();
        let changes = if chance.one_in(3) { Vec::new() } else { filled_in(&copy, &asked, year) };
        let copy = after(&copy, changes.clone());
        let key = ayumi::plan::Key::new("r").unwrap();
        let answer = mailing::answer(&copy, &section(), 2, key).unwrap();
        let reading = read(&answer.file.text);
        prop_assert_eq!(&wanted(&here, &reading)[..1], &[hash(&plan)][..]);
        for archive in [None, Some(plan.clone())] {
            let reply = receive(&here, &reading, |hash: &str| {
                archive.clone().filter(|plan| ayumi::bundle::hash(plan) == hash)
            });
            let reply = reply.unwrap();
            let base = reply.base.clone().unwrap();
            prop_assert_eq!(difference(&base, &reply.plan), changes.clone());
            prop_assert_eq!(reply.dispatch, Some(id("d")));
            prop_assert_eq!(reply.scope.as_ref(), Some(asked.scope()));
            let asked = Asked::of(&base, reply.scope.as_ref().unwrap());
            prop_assert!(changes.iter().all(|edit| is_asked(&asked, &base, edit)));
        }
    }
}
