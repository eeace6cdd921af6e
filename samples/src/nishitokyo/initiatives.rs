//! Sections, the outline, and the initiatives with their listings.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::vocabulary::{FundingType, Level, Section};
use ayumi::plan::{Id, Plan, Position};

use super::tables::{InitiativeRow, LevelName, NodeRow, Tables};
use super::{id, several};

/// The edits that add them.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let sections = distinct(tables, |row| &row.sections);
    let known: Vec<String> = plan
        .in_order::<FundingType>()
        .iter()
        .map(|row| row.name.clone())
        .collect();
    // A short form is a type of its own: what is printed is kept.
    let mut types = known.clone();
    for name in distinct(tables, |row| &row.funding_types) {
        if !known.iter().any(|other| other == name) {
            types.push(name.to_owned());
        }
    }
    let mut edits = Vec::new();
    for (index, name) in sections.iter().enumerate() {
        edits.push(add(Section {
            id: id(&format!("section-{}", index + 1))?,
            position: Position::nth(index),
            name: (*name).to_owned(),
            ..Section::default()
        }));
    }
    for (index, name) in types.iter().enumerate().skip(known.len()) {
        edits.push(add(FundingType {
            id: id(&format!("funding-{}", index + 1))?,
            position: Position::nth(index),
            name: name.clone(),
        }));
    }
    let levels = plan.in_order::<Level>();
    for (index, row) in tables.outline.iter().enumerate() {
        let level = match row.level {
            LevelName::Policy => levels.first(),
            LevelName::Section => levels.get(1),
        };
        let level = level.context("the preset has too few levels")?;
        edits.push(add(node(row, index, level.id())?));
    }
    let types: Vec<&str> = types.iter().map(String::as_str).collect();
    for (index, row) in tables.initiatives.iter().enumerate() {
        edits.push(add(initiative(tables, row, &sections, &types)?));
        edits.push(add(Placement {
            id: id(&format!("{}-listing", row.key))?,
            node: id(&row.node)?,
            initiative: id(&row.key)?,
            position: Position::nth(index),
            listed_title: row.listed_title.clone(),
            ..Placement::default()
        }));
    }
    Ok(edits)
}

/// What the cells hold, each once, in the order in which it first comes.
fn distinct(tables: &Tables, cell: impl Fn(&InitiativeRow) -> &str) -> Vec<&str> {
    let mut found = Vec::new();
    for row in &tables.initiatives {
        for name in several(cell(row)) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

fn node(row: &NodeRow, index: usize, level: Id<Level>) -> Result<OutlineNode> {
    let parent = (!row.parent.is_empty()).then(|| id(&row.parent));
    Ok(OutlineNode {
        id: id(&row.key)?,
        parent: parent.transpose()?,
        position: Position::nth(index),
        level: Some(level),
        number: row.number.clone(),
        title: row.title.clone(),
        ..OutlineNode::default()
    })
}

fn initiative(
    tables: &Tables,
    row: &InitiativeRow,
    sections: &[&str],
    types: &[&str],
) -> Result<Initiative> {
    let texts = tables
        .narrative
        .iter()
        .find(|text| text.initiative == row.key)
        .with_context(|| format!("{} has no text", row.key))?;
    Ok(Initiative {
        id: id(&row.key)?,
        title: row.title.clone(),
        sections: ids("section", &row.sections, sections)?,
        funding_types: ids("funding", &row.funding_types, types)?,
        current_issues: texts.current_issues.clone(),
        direction: texts.direction.clone(),
        responses: texts.responses.clone(),
        remarks: row.remarks.clone(),
        ..Initiative::default()
    })
}

/// The ids of the names in a cell, by their place among all names.
fn ids<R>(kind: &str, cell: &str, names: &[&str]) -> Result<Vec<Id<R>>> {
    let place = |name| {
        let index = names.iter().position(|other| *other == name);
        index.with_context(|| format!("nothing is called {name}"))
    };
    several(cell)
        .map(|name| id(&format!("{kind}-{}", place(name)? + 1)))
        .collect()
}
