//! Whole files that two machines send each other: the laws, over thousands of rounds, and the cases
//! that have a name.

use ayumi::edit::{change, removal, set_sheet};
use ayumi::exchange::{Standing, brings_news};
use ayumi::merge::{decide, is_open, open_questions};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::{Key, Plan, TableName};
use proptest::prelude::*;
use serde_json::Value;

use super::laws::{cases, said};
use super::machines::{Machine, read};
use super::mailings::{base, content, id, is_kept, secretariat, seeds, worked, year};
use super::support::plans::Chance;
use super::support::{applied, broken_rules};

/// The file with what it says of where it comes from left out, as an older program writes it.
fn without_ancestors(text: &str) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    file.as_object_mut().unwrap().remove("ancestors");
    file.to_string()
}

/// Every value a side has changed is in the merged plan or stands for choice there.
fn lost(base: &Plan, side: &Plan, merged: &Plan) -> Vec<String> {
    let said = said(base, side).into_iter();
    let lost = said.filter(|(table, id, field, value)| {
        if super::mailings::MAIL.contains(table) {
            return false;
        }
        let row = merged.table(*table).read(*id);
        let stands = if field.is_empty() {
            row.is_none()
        } else {
            row.is_some_and(|row| row.get(field).unwrap_or(&Value::Null) == value)
        };
        let is_offered = is_kept(merged, *table, *id, field, value);
        !stands && !is_offered && !is_issued(side, *table, *id, field, value)
    });
    lost.map(|lost| format!("{lost:?}")).collect()
}

/// Whether a value is what an open question of that side was about before anyone changed it: who has
/// gone back to it says nothing any more, though it is a change of the state both have in common.
fn is_issued(plan: &Plan, table: TableName, id: Key, field: &str, value: &Value) -> bool {
    plan.questions.iter().any(|question| {
        let base: Value = serde_json::from_str(&question.base).unwrap_or(Value::Null);
        let issued = if question.field.is_empty() {
            base.get(field).unwrap_or(&Value::Null)
        } else {
            &base
        };
        let is_of_record = question.table == table.as_str() && question.record == Some(id);
        let is_of_field = question.field.is_empty() || question.field == field;
        is_of_record
            && is_of_field
            && !field.is_empty()
            && issued == value
            && is_open(plan, question)
    })
}

/// Two machines that have the plan, each having gone on by itself.
fn parted(chance: &mut Chance, bold: bool) -> (Machine, Machine) {
    let plan = base();
    let mut one = Machine::new("本所", &plan);
    let mut other = Machine::new("支所", &plan);
    one.plan = worked(&one.plan, chance, 4, bold);
    other.plan = worked(&other.plan, chance, 4, bold);
    (one, other)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases() / 10, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_either_machine_is_lost(seed in seeds()) {
        let chance = &mut Chance::of(seed);
        let (mut one, mut other) = parted(chance, seed % 3 == 0);
        let (before, file) = (one.plan.clone(), other.export());
        if chance.one_in(2) {
            one.save();
        }
        one.take(&file);
        prop_assert_eq!(broken_rules(&one.plan), Vec::<String>::new());
        for side in [&before, &other.plan] {
            prop_assert_eq!(lost(&base(), side, &one.plan), Vec::<String>::new());
        }
    }

    #[test]
    fn once_each_has_sent_its_file_both_have_the_same(seed in seeds()) {
        let chance = &mut Chance::of(seed);
        let (mut one, mut other) = parted(chance, seed % 3 == 0);
        for _ in 0..=chance.below(2) {
            other.take(&one.export());
            one.take(&other.export());
            prop_assert!(content(&one.plan) == content(&other.plan));
            prop_assert!(one.standing(&other.export()).is_settled());
            one.plan = worked(&one.plan, chance, 3, seed % 3 == 0);
            other.plan = worked(&other.plan, chance, 3, seed % 3 == 0);
        }
    }

    #[test]
    fn files_that_cross_are_put_together_on_both(seed in seeds()) {
        let chance = &mut Chance::of(seed);
        let (mut one, mut other) = parted(chance, seed % 3 == 0);
        for _ in 0..=chance.below(3) {
            let (from_one, from_other) = (one.export(), other.export());
            // Each works on before the file of the other is there.
            one.plan = worked(&one.plan, chance, 2, seed % 3 == 0);
            other.plan = worked(&other.plan, chance, 2, seed % 3 == 0);
            for (machine, file) in [(&mut one, from_other), (&mut other, from_one)] {
                let (before, base) = (machine.plan.clone(), machine.base(&file));
                machine.take(&file);
                prop_assert_eq!(broken_rules(&machine.plan), Vec::<String>::new());
                if let Some(base) = base {
                    prop_assert_eq!(lost(&base, &before, &machine.plan), Vec::<String>::new());
                    prop_assert_eq!(lost(&base, &read(&file).plan, &machine.plan), Vec::<String>::new());
                }
            }
        }
        other.take(&one.export());
        one.take(&other.export());
        prop_assert!(content(&one.plan) == content(&other.plan));
    }

    #[test]
    fn a_file_taken_in_twice_changes_nothing_and_after_undo_does_the_same(seed in seeds()) {
        let chance = &mut Chance::of(seed);
        let (mut one, mut other) = parted(chance, seed % 3 == 0);
        let file = other.export();
        let before = one.plan.clone();
        let taken = one.take(&file);
        one.save();
        prop_assert!(one.standing(&file).is_settled());
        prop_assert!(one.look_at(&file).plan == one.plan);
        one.plan = before;
        one.save();
        prop_assert!(content(&one.look_at(&file).plan) == content(&taken.plan));
    }

    #[test]
    fn without_a_known_state_nothing_is_removed_and_what_differs_is_asked(seed in seeds()) {
        let chance = &mut Chance::of(seed);
        let (mut one, mut other) = parted(chance, seed % 3 == 0);
        let file = without_ancestors(&other.export());
        let before = one.plan.clone();
        if one.standing(&file).is_settled() {
            return Ok(());
        }
        prop_assert_eq!(one.standing(&file), Standing::Unknown);
        one.take(&file);
        let after = content(&one.plan);
        for (key, row) in content(&before) {
            prop_assert_eq!(after.get(&key), Some(&row), "{:?}", key);
        }
        // What the file says otherwise is asked; what it does not hold says nothing.
        for (table, id, field, value) in said(&before, &read(&file).plan) {
            let is_removal = field.is_empty() && value.is_null();
            let is_mail = super::mailings::MAIL.contains(&table);
            prop_assert!(is_removal || is_mail || is_kept(&one.plan, table, id, &field, &value));
        }
    }
}

fn wrote(plan: &Plan, initiative: &str, text: &str) -> Plan {
    let edits = set_sheet(plan, id(initiative), year(), |sheet| {
        sheet.activity = text.into();
    });
    applied(plan, edits)
}

fn activity(plan: &Plan, initiative: &str) -> String {
    let sheet = ProgressSheet::id_of(id(initiative), year());
    plan.get(sheet).unwrap().activity.clone()
}

fn two() -> (Machine, Machine) {
    (Machine::new("本所", &base()), Machine::new("支所", &base()))
}

#[test]
fn what_only_one_changed_is_taken_from_each() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "本所の文");
    other.plan = wrote(&other.plan, "i3", "支所の文");
    let taken = one.take(&other.export());
    assert_eq!(taken.asked, vec![]);
    assert_eq!(activity(&one.plan, "i1"), "本所の文");
    assert_eq!(activity(&one.plan, "i3"), "支所の文");
}

#[test]
fn what_both_changed_is_asked_under_the_name_of_each() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "本所の文");
    other.plan = wrote(&other.plan, "i1", "支所の文");
    let taken = one.take(&other.export());
    assert_eq!(taken.asked.len(), 1);
    let given: Vec<&str> = taken.asked[0]
        .choices
        .iter()
        .flat_map(|choice| &choice.from)
        .map(|(office, _)| office.as_str())
        .collect();
    assert_eq!(given, ["事務局", "支所（届いたファイル）"]);
    assert_eq!(activity(&one.plan, "i1"), "本所の文");
}

#[test]
fn what_comes_from_here_is_taken_as_it_is_and_what_went_before_has_nothing_new() {
    let (mut one, mut other) = two();
    let early = one.export();
    other.take(&early);
    assert!(other.standing(&early).is_settled());
    one.plan = removal::<Initiative>(&one.plan, &[id("i1")])
        .map(|edits| applied(&one.plan, edits))
        .unwrap();
    let late = one.export();
    assert_eq!(other.standing(&late), Standing::Newer);
    other.take(&late);
    assert_eq!(content(&other.plan), content(&one.plan));
    assert_eq!(other.standing(&early), Standing::Older);
}

#[test]
fn what_was_put_back_here_on_purpose_is_not_undone_by_a_file_that_goes_on_from_it() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "途中の文");
    other.take(&one.export());
    one.plan = wrote(&one.plan, "i1", "月１回");
    other.plan = wrote(&other.plan, "i3", "支所の文");
    let taken = one.take(&other.export());
    assert_eq!(taken.asked, vec![]);
    assert_eq!(activity(&one.plan, "i1"), "月１回");
    assert_eq!(activity(&one.plan, "i3"), "支所の文");
}

#[test]
fn what_was_decided_on_one_machine_is_decided_on_the_other() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "本所の文");
    other.plan = wrote(&other.plan, "i1", "支所の文");
    one.take(&other.export());
    other.take(&one.export());
    // One decides, the other writes something else meanwhile.
    let question = one.plan.questions.iter().next().unwrap().id();
    let edits = decide(&one.plan, question, "\"支所の文\"", &secretariat()).unwrap();
    one.plan = applied(&one.plan, edits);
    other.plan = wrote(&other.plan, "i3", "別のこと");
    let taken = other.take(&one.export());
    assert_eq!(taken.asked, vec![]);
    assert_eq!(open_questions(&other.plan), 0);
    assert_eq!(activity(&other.plan, "i1"), "支所の文");
    assert_eq!(activity(&other.plan, "i3"), "別のこと");
}

#[test]
fn a_decision_alone_is_news_though_the_plan_reads_the_same() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "本所の文");
    other.plan = wrote(&other.plan, "i1", "支所の文");
    one.take(&other.export());
    other.take(&one.export());
    let question = one.plan.questions.iter().next().unwrap().id();
    let edits = decide(&one.plan, question, "\"本所の文\"", &secretariat()).unwrap();
    one.plan = applied(&one.plan, edits);
    let file = one.export();
    let taken = other.look_at(&file);
    assert_eq!(activity(&other.plan, "i1"), activity(&taken.plan, "i1"));
    assert!(brings_news(&other.plan, &taken.plan));
    other.take(&file);
    assert_eq!(open_questions(&other.plan), 0);
    assert!(!brings_news(&other.plan, &other.look_at(&file).plan));
}

#[test]
fn a_question_of_both_keeps_what_each_was_given() {
    let (mut one, mut other) = two();
    one.plan = wrote(&one.plan, "i1", "本所の文");
    other.plan = wrote(&other.plan, "i1", "支所の文");
    let (from_one, from_other) = (one.export(), other.export());
    one.take(&from_other);
    other.take(&from_one);
    one.plan = wrote(&one.plan, "i1", "本所の二つめの文");
    let taken = other.take(&one.export());
    assert!(!taken.asked.is_empty() || open_questions(&other.plan) == 1);
    let values: Vec<&str> = other
        .plan
        .candidates
        .iter()
        .map(|row| row.value.as_str())
        .collect();
    for text in ["\"支所の文\"", "\"本所の二つめの文\""] {
        assert!(values.contains(&text), "{text} is not among {values:?}");
    }
}

#[test]
fn the_organisation_may_get_another_name_on_one_of_them() {
    let (mut one, mut other) = two();
    let header = other.plan.header().unwrap().id();
    let edits = change(&other.plan, header, |row| {
        row.organisation = "新しい名前".into();
    });
    other.plan = applied(&other.plan, edits);
    other.plan = wrote(&other.plan, "i3", "支所の文");
    one.plan = wrote(&one.plan, "i1", "本所の文");
    let taken = one.take(&other.export());
    assert_eq!(taken.asked, vec![]);
    assert_eq!(one.plan.header().unwrap().organisation, "新しい名前");
}

#[test]
fn going_back_to_an_earlier_state_after_the_file_was_sent_is_taken_as_a_change() {
    let (mut one, mut other) = two();
    let before = one.plan.clone();
    one.plan = wrote(&one.plan, "i1", "途中の文");
    let early = one.export();
    one.plan = before;
    other.take(&early);
    // What it says was in the other's plan before the first file, but it comes from that file.
    let late = one.export();
    assert!(matches!(other.standing(&late), Standing::Parted(_)));
    assert_eq!(other.take(&late).asked, vec![]);
    assert_eq!(activity(&other.plan, "i1"), activity(&one.plan, "i1"));
    assert!(other.standing(&late).is_settled());
    assert!(other.standing(&early).is_settled());
}
