//! The two reviews, what they say of every row and field, and the issues that are left.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add};
use ayumi::plan::review::{Issue, PlanReview, ReviewEntry, ReviewKind};
use ayumi::plan::scale::{Grade, RatingScale};
use ayumi::plan::{Id, Plan, Position};

use super::tables::{ReviewRow, Tables};
use super::{id, year};

const MIDTERM: &str = "midterm";
const FINAL: &str = "final";

/// The edits that add them.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let scale = dispositions(plan)?;
    let text = tables.narrative.iter().find(|row| row.node.is_empty());
    let mut edits = vec![
        review(MIDTERM, ReviewKind::Midterm, 2022, scale, "")?,
        review(
            FINAL,
            ReviewKind::Final,
            2024,
            scale,
            text.map_or("", |row| &row.text),
        )?,
    ];
    for row in &tables.review {
        let disposition = disposition(plan, scale, &row.disposition)?;
        edits.push(entry(MIDTERM, row, disposition, false)?);
        edits.push(entry(FINAL, row, disposition, true)?);
    }
    for row in tables.narrative.iter().filter(|row| !row.node.is_empty()) {
        edits.push(add(ReviewEntry {
            text: row.text.clone(),
            ..ReviewEntry::of_node(id(FINAL)?, id(&row.node)?)
        }));
    }
    for (index, row) in tables.issues.iter().enumerate() {
        edits.push(add(Issue {
            id: id(&format!("issue-{:02}", index + 1))?,
            node: Some(id(&row.node)?),
            position: Position::nth(index),
            text: row.text.clone(),
        }));
    }
    Ok(edits)
}

/// The scale whose grades say whether an item goes on.
fn dispositions(plan: &Plan) -> Result<Id<RatingScale>> {
    let grade = plan.grades.iter().find(|grade| grade.continues.is_some());
    Ok(grade.context("the preset has no dispositions")?.scale)
}

fn disposition(plan: &Plan, scale: Id<RatingScale>, symbol: &str) -> Result<Id<Grade>> {
    let is_it = |grade: &&std::sync::Arc<ayumi::plan::Row<Grade>>| {
        grade.scale == scale && grade.symbol == symbol
    };
    let grade = plan.grades.iter().find(is_it);
    Ok(grade
        .with_context(|| format!("no disposition {symbol}"))?
        .id())
}

fn review(
    key: &str,
    kind: ReviewKind,
    western: i32,
    scale: Id<RatingScale>,
    text: &str,
) -> Result<Edit> {
    Ok(add(PlanReview {
        id: id(key)?,
        position: Position::nth(usize::from(kind == ReviewKind::Final)),
        kind,
        year: year(western)?,
        scale: Some(scale),
        text: text.to_owned(),
    }))
}

/// The mid-term review could not know what was done after the extension.
fn entry(
    review: &str,
    row: &ReviewRow,
    disposition: Id<Grade>,
    with_extension: bool,
) -> Result<Edit> {
    let after = with_extension.then(|| row.text_after_extension.clone());
    Ok(add(ReviewEntry {
        disposition: Some(disposition),
        text: row.text.clone(),
        text_after_extension: after.unwrap_or_default(),
        ..ReviewEntry::of_initiative(id(review)?, id(&row.action)?)
    }))
}
