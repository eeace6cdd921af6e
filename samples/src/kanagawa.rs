//! The sample of the annual plan family, from `samples/tables/kanagawa`.

use std::path::Path;

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add};
use ayumi::plan::outline::{NodeLink, NodeRole, OutlineNode};
use ayumi::plan::review::{Trace, TraceDirection};
use ayumi::plan::vocabulary::{Level, OutsidePlan};
use ayumi::plan::{Id, Key, Plan, Position};
use ayumi::preset::Preset;

use super::{Made, id, key, let_in, made, year};

mod tables;
#[cfg(test)]
mod tests;

use tables::{LevelName, LinkRow, NodeRow, OutsideRow, PreviousRow, RoleName, Tables, Was};

const MADE: Made = Made {
    id: "kanagawa",
    preset: Preset::AnnualPlan,
    title: "令和 7年度 市町村社協部会事業計画",
    organisation: "神奈川県社会福祉協議会 市町村社協部会",
    notice: "これは見本です。章と見出し、項目の名称は、神奈川県社会福祉協議会 市町村社協部会が公表した「令和7年度 市町村社協部会\
        事業計画」から採りました。状況の段落、重点課題や運営の説明などの文章と、４(１)の項目の言い回しは、すべてこの見本のために\
        作ったものです。前の年度からの変わったところも、見え方を示すための作りもので、実際の令和6年度の計画とは関係がありません。\
        重点課題と個別事業のつながりには、文面から読み取ったものが含まれます。実在する団体の活動や考えを示すものではありません。",
    period: (2025, 2025),
};

/// The plan the year's plan is said to have been made from; its wording is made up.
const PREVIOUS: (&str, &str) = ("kanagawa-2024", "令和 6年度 市町村社協部会事業計画");

/// The plan the tables in that folder describe.
pub(super) fn plan(folder: &Path) -> Result<Plan> {
    let tables = Tables::read(folder)?;
    let plan = made(&MADE)?;
    let mut edits = Vec::new();
    for (index, row) in tables.outside_plans.iter().enumerate() {
        edits.push(outside_plan(row, index)?);
    }
    for (index, row) in tables.outline.iter().enumerate() {
        edits.push(node(&plan, row, index)?);
    }
    for row in &tables.links {
        edits.push(link(row)?);
    }
    edits.extend(traces(&tables)?);
    let_in(&plan, edits)
}

fn outside_plan(row: &OutsideRow, index: usize) -> Result<Edit> {
    Ok(add(OutsidePlan {
        id: id(&row.key)?,
        position: Position::nth(index),
        title: row.title.clone(),
        period_as_printed: row.period_as_printed.clone(),
        year: row.year.map(year).transpose()?,
    }))
}

fn node(plan: &Plan, row: &NodeRow, index: usize) -> Result<Edit> {
    Ok(add(OutlineNode {
        id: id(&row.key)?,
        parent: named(&row.parent)?,
        position: Position::nth(index),
        level: Some(level(plan, row.level)?),
        title: row.title.clone(),
        text: row.text.clone(),
        role: match row.role {
            RoleName::Heading => NodeRole::Heading,
            RoleName::Prose => NodeRole::Prose,
            RoleName::Example => NodeRole::Example,
        },
        ..OutlineNode::default()
    }))
}

fn level(plan: &Plan, name: LevelName) -> Result<Id<Level>> {
    let levels = plan.in_order::<Level>();
    let row = levels.get(name as usize).copied();
    row.map(ayumi::plan::Row::id)
        .with_context(|| format!("the preset has no level {name:?}"))
}

fn link(row: &LinkRow) -> Result<Edit> {
    let target = if row.to.is_empty() {
        &row.outside_plan
    } else {
        &row.to
    };
    Ok(add(NodeLink {
        id: id(&format!("{}-{target}", row.from))?,
        from: id(&row.from)?,
        to: named(&row.to)?,
        outside_plan: named(&row.outside_plan)?,
        words: row.words.clone(),
        ..NodeLink::default()
    }))
}

/// A trace back for every line that was there the year before, and for what was left out.
fn traces(tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for row in &tables.outline {
        let previous = tables.previous.iter().find(|one| one.key == row.key);
        let title = |was: &PreviousRow| either(&was.title, &row.title);
        let text = |was: &PreviousRow| either(&was.text, &row.text);
        edits.extend(match previous {
            Some(was) if was.was == Was::New => None,
            Some(was) => Some(trace(&row.key, &title(was), &text(was))?),
            None => Some(trace(&row.key, &row.title, &row.text)?),
        });
    }
    let gone = tables.previous.iter().filter(|row| row.was == Was::LeftOut);
    for row in gone {
        edits.push(trace("", &row.title, &row.text)?);
    }
    Ok(edits)
}

fn trace(node: &str, title: &str, text: &str) -> Result<Edit> {
    let other = Key::derived(&[PREVIOUS.0, node, title]);
    Ok(add(Trace {
        id: Key::derived(&["trace", other.as_str()]).into(),
        toward: TraceDirection::Previous,
        node: named(node)?,
        other_plan: Some(key(PREVIOUS.0)?),
        other_plan_title: PREVIOUS.1.to_owned(),
        other_record: Some(other),
        other_title: title.to_owned(),
        other_text: text.to_owned(),
        ..Trace::default()
    }))
}

fn either(first: &str, second: &str) -> String {
    let text = if first.is_empty() { second } else { first };
    text.to_owned()
}

/// A record that may be left blank.
fn named<R>(text: &str) -> Result<Option<Id<R>>> {
    Some(text)
        .filter(|text| !text.is_empty())
        .map(id)
        .transpose()
}
