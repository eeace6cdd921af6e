//! What is inside an initiative of the next plan: its texts, actions and indicators. Sheets,
//! ratings, schedules and what happened to it stay with the old plan.

use std::collections::HashMap;

use super::{Baseline, BaselineKind, Draft, Succession, baseline};
use crate::edit::{Edit, add};
use crate::plan::action::{Action, GoalLink};
use crate::plan::indicator::{Indicator, IndicatorValue, ValueKind};
use crate::plan::initiative::Initiative;
use crate::plan::{Id, InPlan, Key, Plan, Position, Row};
use crate::wording::next as words;

/// Texts of several records as one: blank ones and repetitions are left out.
pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = Vec::new();
    for text in texts {
        if !text.trim().is_empty() && !known.contains(&text) {
            known.push(text);
        }
    }
    known.join("\n")
}

fn union<T: Copy + PartialEq>(lists: impl Iterator<Item = Vec<T>>) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for item in lists.flatten() {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    all
}

/// The id of what belongs to an entry and comes from an old record.
fn part<R: InPlan>(entry: &Draft, old: Id<R>) -> Id<R> {
    let old = old.key();
    Key::derived(&[R::TABLE.as_str(), entry.key.as_str(), old.as_str()]).into()
}

/// The edits that add an initiative with its actions and their goals.
pub(super) fn initiative(old: &Plan, draft: &Succession, entry: &Draft) -> Vec<Edit> {
    let sources: Vec<&Row<Initiative>> = entry
        .initiatives()
        .filter_map(|id| old.get(id).map(AsRef::as_ref))
        .collect();
    let text = |get: fn(&Initiative) -> &String| joined(sources.iter().map(|row| get(row).clone()));
    let of_nodes = entry.nodes().filter_map(|id| old.get(id));
    let overviews = sources.iter().map(|row| row.overview.clone());
    let starts = sources.iter().filter_map(|row| row.starts).max();
    let mut edits = vec![add(Initiative {
        id: entry.key.into(),
        title: entry.title.clone(),
        sections: union(sources.iter().map(|row| row.sections.clone())),
        actors: union(sources.iter().map(|row| row.actors.clone())),
        funding_types: union(sources.iter().map(|row| row.funding_types.clone())),
        marks: union(sources.iter().map(|row| row.marks.clone())),
        overview: joined(overviews.chain(of_nodes.map(|node| node.text.clone()))),
        current_issues: text(|row| &row.current_issues),
        direction: text(|row| &row.direction),
        responses: text(|row| &row.responses),
        remarks: text(|row| &row.remarks),
        // A start that lies behind is no news to the new plan.
        starts: starts.filter(|year| *year > draft.first_year),
        ..Initiative::default()
    })];
    actions(old, entry, &mut edits);
    edits
}

/// The actions of an entry's sources. A shared action that stood on two initiatives stands once
/// where they become one.
fn actions_of<'a>(old: &'a Plan, entry: &Draft) -> Vec<&'a Row<Action>> {
    let all = old.in_order::<Action>();
    let mut shared = Vec::new();
    let mut carried = Vec::new();
    for source in entry.initiatives() {
        for action in all.iter().filter(|action| action.initiative == source) {
            if action.shared.is_none_or(|id| !shared.contains(&id)) {
                shared.extend(action.shared);
                carried.push(*action);
            }
        }
    }
    carried
}

/// What an action of the old plan is at an entry.
fn action_at(old: &Plan, entry: &Draft, action: Id<Action>) -> Option<Id<Action>> {
    let shared = old.get(action)?.shared;
    let carried = actions_of(old, entry);
    let is_it =
        |row: &&&Row<Action>| row.id() == action || (shared.is_some() && row.shared == shared);
    carried.iter().find(is_it).map(|row| part(entry, row.id()))
}

fn actions(old: &Plan, entry: &Draft, edits: &mut Vec<Edit>) {
    for (index, action) in actions_of(old, entry).into_iter().enumerate() {
        edits.push(add(Action {
            id: part(entry, action.id()),
            initiative: entry.key.into(),
            position: Position::nth(index),
            ..action.record().clone()
        }));
    }
    for source in entry.initiatives() {
        for link in old
            .goal_links
            .iter()
            .filter(|link| link.initiative == source)
        {
            edits.push(add(GoalLink {
                id: part(entry, link.id()),
                initiative: entry.key.into(),
                action: link.action.and_then(|action| action_at(old, entry, action)),
                ..link.record().clone()
            }));
        }
    }
}

/// The edits that add the indicators of every initiative, each with what it starts from.
pub(super) fn indicators(old: &Plan, draft: &Succession) -> Vec<Edit> {
    let all = old.in_order::<Indicator>();
    let mut first: HashMap<Id<Indicator>, Id<Indicator>> = HashMap::new();
    let mut carried: Vec<(&Draft, &Row<Indicator>)> = Vec::new();
    for entry in draft.entries.iter().filter(|entry| !entry.is_node()) {
        for source in entry.initiatives() {
            for row in all.iter().filter(|row| row.initiative == source) {
                first
                    .entry(row.id())
                    .or_insert_with(|| part(entry, row.id()));
                carried.push((entry, row));
            }
        }
    }
    let mut edits = Vec::new();
    for (index, (entry, row)) in carried.iter().enumerate() {
        let id = part(entry, row.id());
        edits.push(add(Indicator {
            id,
            initiative: entry.key.into(),
            action: row.action.and_then(|action| action_at(old, entry, action)),
            position: Position::nth(index),
            number: String::new(),
            final_target_year: row
                .final_target_year
                .filter(|year| *year >= draft.first_year),
            same_as: row
                .same_as
                .and_then(|same| first.get(&same).copied())
                .filter(|same| *same != id),
            ..row.record().clone()
        }));
        edits.extend(baselines(old, row, id));
    }
    edits
}

fn baselines(old: &Plan, row: &Row<Indicator>, id: Id<Indicator>) -> Vec<Edit> {
    let style = old.year_style();
    let values = old
        .indicator_values
        .iter()
        .filter(|value| value.indicator == row.id());
    let last = values
        .map(|value| value.population)
        .max()
        .unwrap_or_default();
    let value = |population: u32| {
        let found = baseline(old, row.id(), population)?;
        let slot = IndicatorValue::new(id, ValueKind::Baseline, None).of_population(population);
        Some(add(IndicatorValue {
            when_as_printed: found.when(style),
            note: note(&found),
            as_printed: found.as_printed,
            ..slot
        }))
    };
    (0..=last).filter_map(value).collect()
}

fn note(found: &Baseline) -> String {
    let reason = (found.kind == BaselineKind::Target).then(|| words::FROM_TARGET.to_owned());
    joined(std::iter::once(found.note.clone()).chain(reason))
}
