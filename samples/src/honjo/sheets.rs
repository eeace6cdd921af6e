//! Progress sheets with their texts, the blocks of a second section, and the ratings of both
//! stages.

use anyhow::{Context as _, Result, bail};
use ayumi::edit::{Edit, add};
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Grade, Stage};
use ayumi::plan::sheet::{ProgressSheet, SheetBlock};
use ayumi::plan::{Id, Plan, Position};

use super::initiatives::{Sections, section_names};
use super::tables::{InitiativeRow, NarrativeRow, RatingRow, Tables};
use super::{id, year};

/// The edits that add a sheet for every year that was rated, and its ratings.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let stages = plan.in_order::<Stage>();
    let &[own, assessment] = stages.as_slice() else {
        bail!("the preset has {} stages instead of two", stages.len());
    };
    let mut edits = Vec::new();
    for row in &tables.ratings {
        let narrative = tables
            .narrative
            .iter()
            .find(|text| text.initiative == row.initiative && text.year == row.year);
        edits.extend(sheet(tables, row, narrative)?);
        let reason = narrative.map_or("", |text| &text.assessment_reason);
        edits.push(rating(plan, row, own.id(), reason)?);
    }
    for row in &tables.assessments {
        edits.push(rating(plan, row, assessment.id(), &row.reason)?);
    }
    Ok(edits)
}

fn sheet(tables: &Tables, row: &RatingRow, narrative: Option<&NarrativeRow>) -> Result<Vec<Edit>> {
    let empty = ProgressSheet::new(id(&row.initiative)?, year(row.year)?);
    let Some(text) = narrative else {
        return Ok(vec![add(empty)]);
    };
    let initiative = tables
        .initiatives
        .iter()
        .find(|one| one.key == row.initiative);
    let initiative = initiative.with_context(|| format!("there is no {}", row.initiative))?;
    let (activity, blocks) = by_section(initiative, &text.activity)?;
    let sheet = ProgressSheet {
        activity: activity.to_owned(),
        outcome: text.outcome.clone(),
        policy: text.policy.clone(),
        ..empty
    };
    let sections = Sections::of(tables);
    let block = |(index, (name, activity)): (usize, &(&str, &str))| {
        let section = sections.id(name)?;
        Ok(add(SheetBlock {
            id: id(&format!("{}-{}-{section}", row.initiative, row.year))?,
            sheet: sheet.id,
            section,
            position: Position::nth(index),
            activity: (*activity).to_owned(),
            ..SheetBlock::default()
        }))
    };
    let blocks: Vec<Edit> = blocks
        .iter()
        .enumerate()
        .map(block)
        .collect::<Result<_>>()?;
    Ok([vec![add(sheet)], blocks].concat())
}

/// The first section's text, which stands on the sheet itself, and the names and texts of the
/// further ones, each under 【its name】 in the table.
fn by_section<'a>(
    initiative: &'a InitiativeRow,
    activity: &'a str,
) -> Result<(&'a str, Vec<(&'a str, &'a str)>)> {
    let mut rest = activity;
    let mut texts = Vec::new();
    let names: Vec<&str> = section_names(initiative).collect();
    for name in names.iter().rev() {
        match rest.rsplit_once(&format!("【{name}】")) {
            Some((before, text)) => {
                texts.insert(0, (*name, text));
                rest = before.trim_end_matches('\n');
            }
            // Written by all of its sections together.
            None if texts.is_empty() => {}
            None => bail!("{}: {name} has no paragraph of its own", initiative.key),
        }
    }
    if texts.is_empty() {
        return Ok((activity, Vec::new()));
    }
    if !rest.is_empty() {
        bail!("{}: text stands before the first section's", initiative.key);
    }
    let (_, first) = texts.remove(0);
    Ok((first, texts))
}

fn rating(plan: &Plan, row: &RatingRow, stage: Id<Stage>, reason: &str) -> Result<Edit> {
    let grades = plan.in_order::<Grade>();
    let grade = grades.iter().find(|grade| grade.symbol == row.grade);
    let grade = grade.with_context(|| format!("the preset has no grade {}", row.grade))?;
    let sheet = ProgressSheet::id_of(id(&row.initiative)?, year(row.year)?);
    Ok(add(Rating {
        grade: Some(grade.id()),
        reason: reason.to_owned(),
        ..Rating::of_sheet(sheet, stage)
    }))
}
