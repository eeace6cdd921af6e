//! The laws, each over twenty thousand mailings.

use std::collections::BTreeSet;

use ayumi::edit::{Edit, apply, difference};
use ayumi::merge::{decide, is_open, merge};
use ayumi::plan::Plan;
use proptest::prelude::*;
use serde_json::Value;

use super::mailings::{Mailing, asked, content, is_kept, secretariat, seeds};
use super::support::broken_rules;
use super::support::plans::Chance;

/// How many mailings each law is tried on; more where `AYUMI_CASES` says so.
pub(crate) fn cases() -> u32 {
    let asked = std::env::var("AYUMI_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(20_000)
}

/// Every value a plan holds that another did not: the table, the record, the field, the value. A
/// record that is gone is the empty field with nothing.
pub(crate) fn said(
    base: &Plan,
    plan: &Plan,
) -> Vec<(ayumi::plan::TableName, ayumi::plan::Key, String, Value)> {
    let mut said = Vec::new();
    for edit in difference(base, plan) {
        let (table, id) = (edit.table(), edit.id());
        match edit {
            Edit::Set { field, to, .. } => said.push((table, id, field, to)),
            Edit::Remove { .. } => said.push((table, id, String::new(), Value::Null)),
            Edit::Add { row, .. } => {
                let fields = row.into_iter().filter(|(name, _)| name != "id");
                said.extend(fields.map(|(name, value)| (table, id, name, value)));
            }
        }
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn order_and_repetition_do_not_matter(seed in seeds()) {
        let mailing = Mailing::of(seed, seed % 3 == 0);
        let merged = mailing.merged();
        let chance = &mut Chance::of(seed ^ 1);
        let mut shuffled = mailing.replies.clone();
        shuffled.extend(mailing.replies.iter().filter(|_| chance.one_in(3)).cloned());
        for index in (1..shuffled.len()).rev() {
            shuffled.swap(index, chance.below(index + 1));
        }
        let other = merge(&mailing.own, &shuffled, &secretariat());
        prop_assert!(merged.plan == other.plan);
        prop_assert_eq!(&merged.edits, &other.edits);
        let again = merge(&merged.plan, &shuffled, &secretariat());
        prop_assert_eq!(again.edits, vec![]);
    }

    #[test]
    fn nothing_is_lost(seed in seeds()) {
        let mailing = Mailing::of(seed, seed % 3 == 0);
        let merged = mailing.merged();
        prop_assert_eq!(broken_rules(&merged.plan), Vec::<String>::new());
        let parties = mailing.maximal().map(|reply| (reply.office.as_str(), &reply.plan));
        for (office, plan) in parties.chain([("", &mailing.own)]) {
            for (table, id, field, value) in said(&mailing.base, plan) {
                let row = merged.plan.table(table).read(id);
                let stands = if field.is_empty() {
                    row.is_none()
                } else {
                    row.is_some_and(|row| row.get(&field).unwrap_or(&Value::Null) == &value)
                };
                prop_assert!(
                    stands || is_kept(&merged.plan, table, id, &field, &value),
                    "{office} lost {table:?} {id} {field}: {value}"
                );
            }
        }
    }

    #[test]
    fn what_nobody_touches_stays(seed in seeds()) {
        let mailing = Mailing::of(seed, false);
        let merged = mailing.merged();
        let touched: BTreeSet<_> = mailing
            .replies
            .iter()
            .flat_map(|reply| said(&mailing.base, &reply.plan))
            .map(|(table, id, _, _)| (table, id))
            .collect();
        let (before, after) = (content(&mailing.own), content(&merged.plan));
        for (key, row) in &before {
            if !touched.contains(key) {
                prop_assert_eq!(after.get(key), Some(row));
            }
        }
    }

    #[test]
    fn one_reply_alone_is_taken_whole(seed in seeds()) {
        let mut mailing = Mailing::of(seed, seed % 3 == 0);
        mailing.replies.truncate(1);
        mailing.own = mailing.base.clone();
        mailing.replies[0].supersedes.clear();
        let merged = mailing.merged();
        prop_assert!(content(&merged.plan) == content(&mailing.replies[0].plan));
        prop_assert!(merged.questions.is_empty() && merged.outside.is_empty());
    }

    #[test]
    fn one_after_the_other_comes_to_the_same(seed in seeds()) {
        let mailing = Mailing::of(seed, false);
        let together = mailing.merged();
        let mut replies = mailing.replies.clone();
        let chance = &mut Chance::of(seed ^ 2);
        for index in (1..replies.len()).rev() {
            replies.swap(index, chance.below(index + 1));
        }
        let step = |plan: Plan, reply| merge(&plan, std::slice::from_ref(reply), &secretariat()).plan;
        let plan = replies.iter().fold(mailing.own.clone(), step);
        prop_assert_eq!(asked(&plan), asked(&together.plan));
        let (one, other) = (content(&plan), content(&together.plan));
        for key in one.keys().chain(other.keys()) {
            prop_assert_eq!(one.get(key), other.get(key), "{:?}", key);
        }
    }

    #[test]
    fn a_decision_settles_and_a_further_value_opens_again(seed in seeds()) {
        let mailing = Mailing::of(seed, false);
        let mut plan = mailing.merged().plan;
        let author = secretariat();
        let questions: Vec<_> = plan.questions.iter().map(|row| row.id()).collect();
        for id in questions {
            let candidate = plan.candidates.iter().find(|row| row.question == id).unwrap();
            let chosen = candidate.value.clone();
            let Some(edits) = decide(&plan, id, &chosen, &author) else { continue };
            let Ok((after, _)) = apply(&plan, edits) else { continue };
            plan = after;
            let question = plan.get(id).unwrap().record().clone();
            prop_assert!(!is_open(&plan, &question));
            let again = merge(&plan, &mailing.replies, &author);
            prop_assert_eq!(again.edits, vec![]);
            if question.field.is_empty() {
                continue;
            }
            // An office that says what is known already changes nothing; one that says more does.
            let mut further = super::mailings::reply(&mailing.base, mailing.base.clone(), "係9", 20);
            let key = question.record.unwrap();
            let table = ayumi::plan::TableName::from_name(&question.table).unwrap();
            let edit = |text: &str| vec![Edit::Set { table, id: key, field: question.field.clone(), from: Value::Null, to: text.into() }];
            let Ok((changed, _)) = apply(&mailing.base, edit("まったく別のこと")) else { continue };
            further.plan = changed;
            let reopened = merge(&plan, &[further], &author);
            let row = reopened.plan.get(id).unwrap().record().clone();
            prop_assert!(is_open(&reopened.plan, &row));
            prop_assert_eq!(&row.chosen, &question.chosen);
            let stands = reopened.plan.table(table).read(key).and_then(|mut row| row.remove(&question.field));
            let stood = plan.table(table).read(key).and_then(|mut row| row.remove(&question.field));
            prop_assert_eq!(stands, stood);
        }
    }
}
