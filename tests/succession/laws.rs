//! What holds for every plan and every draft.

use std::collections::BTreeSet;

use ayumi::edit::{apply, inverse};
use ayumi::plan::outline::NodeRole;
use ayumi::plan::review::{Trace, TraceDirection};
use ayumi::plan::{Id, Key, Moment, Plan, TableName};
use ayumi::succession::{Draft, Source, Succession, ended, succeed, suggest};
use proptest::prelude::*;

use crate::support::{Chance, arbitrary_plan, broken_rules};

const NEW: &str = "the-next-plan";

fn suggested(plan: &Plan) -> Succession {
    suggest(plan, Key::new(NEW).unwrap(), Moment::default())
}

/// One thing a person does to a draft, as chance has it.
fn rearrange(plan: &Plan, draft: &mut Succession, chance: &mut Chance) {
    let keys: Vec<Key> = draft.entries.iter().map(|entry| entry.key).collect();
    let pick = |chance: &mut Chance| chance.pick(&keys).copied().unwrap_or_default();
    let sources: Vec<Source> = plan
        .nodes
        .iter()
        .map(|row| Source::Node(row.id()))
        .chain(
            plan.initiatives
                .iter()
                .map(|row| Source::Initiative(row.id())),
        )
        .collect();
    let source = chance.pick(&sources).copied();
    let fresh = Key::derived(&[
        "fresh",
        &keys.len().to_string(),
        &chance.below(1000).to_string(),
    ]);
    let (one, other) = (pick(chance), pick(chance));
    match (chance.below(12), source) {
        (0, _) => draft.rename(one, "別の名前"),
        (1, _) => draft.remove(one),
        (2, _) => {
            draft.place(one, Some(other));
        }
        (3, _) => {
            draft.place(one, None);
        }
        (4, _) => {
            draft.shift(one, 1);
        }
        (5, _) => {
            draft.merge(one, other);
        }
        (6, _) => {
            draft.split(one, fresh);
        }
        (7, Some(source)) => draft.leave(plan, source),
        (8, Some(source)) => draft.carry(plan, source),
        (9, Some(source)) => draft.draw_from(one, source),
        (10, Some(source)) => draft.no_longer_from(one, source),
        _ => {
            let under = draft
                .entry(one)
                .filter(|entry| entry.is_node())
                .map(|entry| entry.key);
            draft.add(plan, fresh, under, chance.one_in(2));
        }
    }
    if let (Some(issue), Some(entry)) = (plan.issues.iter().next(), draft.entries.first()) {
        let key = entry.key;
        draft.lead(issue.id(), key, chance.one_in(2));
    }
}

/// The two ends of every trace between the two plans: the old record and the new one.
fn ends(plan: &Plan, toward: TraceDirection, other: Key) -> BTreeSet<(Key, Key)> {
    let own = |trace: &Trace| {
        let node = trace.node.map(Id::key);
        node.or(trace.initiative.map(Id::key))
            .or(trace.issue.map(Id::key))
    };
    plan.traces
        .iter()
        .filter(|trace| trace.toward == toward && trace.other_plan == Some(other))
        .filter_map(|trace| Some((own(trace)?, trace.other_record?)))
        .map(|(own, there)| match toward {
            TraceDirection::Next => (own, there),
            TraceDirection::Previous => (there, own),
        })
        .collect()
}

fn check_laws(plan: &Plan, draft: &Succession) -> Result<(), TestCaseError> {
    let made = succeed(plan, draft).expect("a draft is a plan");
    prop_assert_eq!(broken_rules(&made.plan), Vec::<String>::new());

    // Nothing chosen is missing, and nothing else is there.
    let keys = |is_node: bool| -> BTreeSet<Key> {
        let entries = draft
            .entries
            .iter()
            .filter(|entry| entry.is_node() == is_node);
        entries.map(|entry| entry.key).collect()
    };
    let there =
        |table: TableName| -> BTreeSet<Key> { made.plan.table(table).keys().into_iter().collect() };
    prop_assert_eq!(there(TableName::Nodes), keys(true));
    prop_assert_eq!(there(TableName::Initiatives), keys(false));
    let placed = |entry: &&Draft| !entry.is_node() && entry.under.is_some();
    let homes = made
        .plan
        .placements
        .iter()
        .filter(|row| !row.cross_listed)
        .count();
    prop_assert_eq!(homes, draft.entries.iter().filter(placed).count());

    // What belongs to the years of the old plan stays with it.
    for table in [
        TableName::PeriodChanges,
        TableName::InitiativeChanges,
        TableName::Bars,
        TableName::Sheets,
        TableName::Ratings,
        TableName::Opinions,
        TableName::SummaryTexts,
        TableName::Reviews,
        TableName::ReviewEntries,
        TableName::Issues,
    ] {
        prop_assert_eq!(made.plan.table(table).count(), 0, "{:?}", table);
    }

    // Traces are mutual: each names the other end, and that end names it.
    let (after, done) = apply(plan, made.edits.clone()).expect("traces fit into the old plan");
    let old_id = plan.header().unwrap().id().key();
    let forward = ends(&after, TraceDirection::Next, draft.id);
    let back = ends(&made.plan, TraceDirection::Previous, old_id);
    prop_assert_eq!(&forward, &back);
    let from_entries: usize = draft
        .entries
        .iter()
        .map(|entry| entry.from.iter().collect::<BTreeSet<_>>().len())
        .sum();
    let own = made
        .plan
        .traces
        .iter()
        .filter(|trace| trace.node.is_some() || trace.initiative.is_some());
    let own = own.count();
    prop_assert!(own >= from_entries);
    prop_assert_eq!(own, made.edits.len());

    // What was left out is told by a trace that no record here names.
    let left: BTreeSet<Key> = made
        .plan
        .traces
        .iter()
        .filter(|trace| trace.node.is_none() && trace.initiative.is_none())
        .filter_map(|trace| trace.other_record)
        .collect();
    let nodes = plan
        .nodes
        .iter()
        .filter(|node| node.role != NodeRole::Omitted);
    let all = nodes.map(|row| Source::Node(row.id())).chain(
        plan.initiatives
            .iter()
            .map(|row| Source::Initiative(row.id())),
    );
    let expected: BTreeSet<Key> = all
        .filter(|source| !draft.is_carried(*source))
        .map(Source::key)
        .collect();
    prop_assert_eq!(left, expected);

    // The old plan is otherwise as it was, and is exactly that once they are taken back.
    for &table in TableName::ALL {
        if table != TableName::Traces {
            prop_assert!(after.table(table).differing(plan.table(table)).is_empty());
        }
    }
    let (restored, _) = apply(&after, inverse(&done)).expect("traces can be taken back");
    prop_assert_eq!(&restored, plan);
    Ok(())
}

proptest! {
    #[test]
    fn what_is_suggested_is_a_plan_with_mutual_traces(plan in arbitrary_plan()) {
        check_laws(&plan, &suggested(&plan))?;
    }

    #[test]
    fn whatever_is_arranged_is_a_plan_with_mutual_traces(plan in arbitrary_plan(), seed: u64, steps in 0_usize..20) {
        let mut chance = Chance::of(seed);
        let mut draft = suggested(&plan);
        for _ in 0..steps {
            rearrange(&plan, &mut draft, &mut chance);
        }
        check_laws(&plan, &draft)?;
    }

    #[test]
    fn what_the_last_review_does_not_end_is_suggested(plan in arbitrary_plan()) {
        let draft = suggested(&plan);
        let ended = ended(&plan);
        let is_whole = draft.keeps_numbers;
        for initiative in &plan.initiatives {
            let source = Source::Initiative(initiative.id());
            prop_assert_eq!(draft.is_carried(source), is_whole || !ended.is_ended(source));
        }
        for issue in plan.issues.iter().filter(|issue| issue.node.is_some()) {
            let leads = draft.leads.iter().find(|(id, _)| *id == issue.id());
            prop_assert!(leads.is_some_and(|(_, keys)| !keys.is_empty()), "{}", issue.id());
        }
    }

    #[test]
    fn what_is_left_and_carried_again_is_carried(plan in arbitrary_plan(), at: usize) {
        let mut draft = suggested(&plan);
        let carried: Vec<Source> = draft.entries.iter().flat_map(|entry| entry.from.clone()).collect();
        if let Some(&source) = carried.get(at % carried.len().max(1)) {
            draft.leave(&plan, source);
            prop_assert!(!draft.is_carried(source));
            draft.carry(&plan, source);
            prop_assert!(draft.is_carried(source));
            for before in carried {
                prop_assert!(draft.is_carried(before));
            }
            check_laws(&plan, &draft)?;
        }
    }

    #[test]
    fn old_titles_and_texts_are_kept_to_compare_with(plan in arbitrary_plan()) {
        let made = succeed(&plan, &suggested(&plan)).unwrap();
        for trace in &made.plan.traces {
            let there = trace.other_record.unwrap();
            let nodes = plan.nodes.get(there.into()).map(|row| (&row.title, &row.text));
            let initiatives = plan.initiatives.get(there.into()).map(|row| (&row.title, &row.overview));
            let issues = plan.issues.get(there.into()).map(|row| (&row.text, &trace.other_text));
            let said = (&trace.other_title, &trace.other_text);
            prop_assert!([nodes, initiatives, issues].contains(&Some(said)));
        }
    }
}
