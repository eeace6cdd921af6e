//! Actions, their links to the goals of the activity plan, and the schedule.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add};
use ayumi::plan::action::{Action, GoalLink, ScheduleBar};
use ayumi::plan::vocabulary::{ChangeClass, OutsideGoal, Phase};
use ayumi::plan::{FiscalYear, Id, Plan, Position};

use super::tables::{ActionRow, Tables, TrackRow};
use super::{id, named, several};

/// Stands at every bar: the document draws the years and does not write them.
const MADE_UP: &str = "かかる年度は元の資料から読み取れないため、均等に分けました";

/// The edits that add them.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for (index, row) in tables.actions.iter().enumerate() {
        edits.push(add(action(plan, row, index)?));
        edits.extend(links(plan, row)?);
    }
    let years = plan.years();
    for row in &tables.schedule {
        edits.extend(track(plan, row, &years)?);
    }
    Ok(edits)
}

/// The change class of that name.
pub(super) fn class(plan: &Plan, name: &str) -> Result<Id<ChangeClass>> {
    named(plan, name, |class: &ChangeClass| &class.name)
}

/// The id of the action in that row of the sheet.
fn action_id(initiative: &str, row: &str) -> String {
    format!("{initiative}-{}", row.replace('共', "c"))
}

fn action(plan: &Plan, row: &ActionRow, index: usize) -> Result<Action> {
    let of = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Action {
        id: id(&action_id(&row.initiative, &row.row))?,
        initiative: id(&row.initiative)?,
        position: Position::nth(index),
        number: row.number.clone(),
        title: row.title.clone(),
        change_class: of(&row.change_class)
            .map(|name| class(plan, &name))
            .transpose()?,
        shared: of(&row.shared).map(|shared| id(&shared)).transpose()?,
        overview_title: row.overview_title.clone(),
    })
}

fn links(plan: &Plan, row: &ActionRow) -> Result<Vec<Edit>> {
    let action = action_id(&row.initiative, &row.row);
    let link = |number: &str, words: &str, overview_only: bool, count: usize| {
        Ok(add(GoalLink {
            id: id(&format!("{action}-goal-{count}"))?,
            initiative: id(&row.initiative)?,
            action: Some(id(&action)?),
            outside_goal: Some(named(plan, number, |goal: &OutsideGoal| &goal.number)?),
            words: words.to_owned(),
            overview_only,
        }))
    };
    let sheet = several(&row.goals).map(|number| (number, "", false));
    let overview =
        several(&row.overview_goals).map(|number| (number, row.overview_words.as_str(), true));
    sheet
        .chain(overview)
        .enumerate()
        .map(|(index, (number, words, overview_only))| {
            link(number, words, overview_only, index + 1)
        })
        .collect()
}

/// The bars of a track: its phases share the years evenly.
fn track(plan: &Plan, row: &TrackRow, years: &[FiscalYear]) -> Result<Vec<Edit>> {
    let phases: Vec<&str> = row.phases.split('／').collect();
    let count = phases.len();
    let at = |index: usize| {
        years
            .get(index)
            .copied()
            .with_context(|| format!("{} has more phases than years", row.initiative))
    };
    let bar = |(index, label): (usize, &&str)| {
        let action = action_id(&row.initiative, &row.row);
        Ok(add(ScheduleBar {
            id: id(&format!("{action}-bar-{}-{}", row.track + 1, index + 1))?,
            initiative: id(&row.initiative)?,
            action: Some(id(&action)?),
            track: row.track,
            from: at(index * years.len() / count)?,
            to: at((index + 1) * years.len() / count - 1)?,
            label: (*label).to_owned(),
            phase: named(plan, label, |phase: &Phase| &phase.name).ok(),
            note: MADE_UP.to_owned(),
        }))
    };
    phases.iter().enumerate().map(bar).collect()
}
