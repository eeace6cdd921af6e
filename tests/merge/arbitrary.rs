//! The laws over arbitrary plans and senseless changes in every table.

use ayumi::edit::apply;
use ayumi::merge::{Reply, merge};
use ayumi::plan::Plan;
use proptest::prelude::*;
use serde_json::Value;

use super::laws::said;
use super::mailings::{MAIL, is_kept, reply, secretariat};
use super::support::{Gesture, arbitrary_plan, broken_rules, gestures};

fn after(base: &Plan, gestures: &[Gesture]) -> Plan {
    gestures.iter().fold(base.clone(), |plan, gesture| {
        let edits = gesture.edits(&plan).into_iter();
        let edits = edits.filter(|edit| !MAIL.contains(&edit.table())).collect();
        apply(&plan, edits).map_or(plan, |(after, _)| after)
    })
}

fn replies(base: &Plan, mine: &[Gesture], theirs: &[Gesture]) -> Vec<Reply> {
    vec![
        reply(base, after(base, mine), "甲", 0),
        reply(base, after(base, theirs), "乙", 1),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_change_in_any_table_is_lost(
        (base, own, mine, theirs) in (arbitrary_plan(), gestures(4), gestures(8), gestures(8))
    ) {
        let own = after(&base, &own);
        let replies = replies(&base, &mine, &theirs);
        let merged = merge(&own, &replies, &secretariat());
        prop_assert_eq!(broken_rules(&merged.plan), Vec::<String>::new());
        for plan in [&own, &replies[0].plan, &replies[1].plan] {
            for (table, id, field, value) in said(&base, plan) {
                let row = merged.plan.table(table).read(id);
                let stands = if field.is_empty() {
                    row.is_none()
                } else {
                    row.is_some_and(|row| row.get(&field).unwrap_or(&Value::Null) == &value)
                };
                let kept = is_kept(&merged.plan, table, id, &field, &value);
                prop_assert!(stands || kept, "lost {table:?} {id} {field}: {value}");
            }
        }
        let mut turned = replies;
        turned.reverse();
        prop_assert!(merge(&own, &turned, &secretariat()).plan == merged.plan);
        prop_assert_eq!(merge(&merged.plan, &turned, &secretariat()).edits, vec![]);
    }
}
