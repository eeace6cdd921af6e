//! The outline, and what the counts are made of: initiatives with a rating each for the one year,
//! reported counts for the year before.

use anyhow::{Context as _, Result};
use ayumi::edit::summary::{CountSlot, set_count};
use ayumi::edit::{Edit, add};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::rating::Rating;
use ayumi::plan::scale::{Grade, Stage};
use ayumi::plan::sheet::ProgressSheet;
use ayumi::plan::vocabulary::{Actor, Level, Section};
use ayumi::plan::{Id, Plan, Position};

use super::tables::{CountRow, Tables};
use super::{RATED, id, year};

/// The edits that add them.
pub(super) fn edits(plan: &Plan, tables: &Tables) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for (index, row) in tables.sections.iter().enumerate() {
        edits.push(add(Section {
            id: id(&row.key)?,
            position: Position::nth(index),
            name: row.name.clone(),
            ..Section::default()
        }));
    }
    let levels = plan.in_order::<Level>();
    for (index, row) in tables.outline.iter().enumerate() {
        let level = levels.get(row.level as usize);
        let parent = Some(row.parent.as_str()).filter(|parent| !parent.is_empty());
        edits.push(add(OutlineNode {
            id: id(&row.key)?,
            parent: parent.map(id).transpose()?,
            position: Position::nth(index),
            level: level.map(|level| level.id()),
            title: row.title.clone(),
            ..OutlineNode::default()
        }));
    }
    let vocabulary = Vocabulary::of(plan)?;
    for row in &tables.counts {
        if row.year == RATED {
            edits.extend(initiatives(tables, &vocabulary, row)?);
        } else {
            edits.extend(reported(plan, &vocabulary, row)?);
        }
    }
    Ok(edits)
}

/// What the preset calls things.
struct Vocabulary {
    actors: Vec<(String, Id<Actor>)>,
    grades: Vec<Id<Grade>>,
    stage: Id<Stage>,
}

impl Vocabulary {
    fn of(plan: &Plan) -> Result<Self> {
        let actors = plan.in_order::<Actor>();
        let stages = plan.in_order::<Stage>();
        let stage = stages.first().context("the preset has no stage")?;
        Ok(Self {
            actors: actors
                .iter()
                .map(|row| (row.name.clone(), row.id()))
                .collect(),
            grades: plan
                .in_order::<Grade>()
                .iter()
                .map(|row| row.id())
                .collect(),
            stage: stage.id(),
        })
    }

    fn actor(&self, name: &str) -> Result<(usize, Id<Actor>)> {
        let place = self.actors.iter().position(|(known, _)| known == name);
        let place = place.with_context(|| format!("the preset has no actor {name}"))?;
        Ok((place, self.actors[place].1))
    }
}

/// The initiatives of a cell, their sheets and ratings.
fn initiatives(tables: &Tables, vocabulary: &Vocabulary, row: &CountRow) -> Result<Vec<Edit>> {
    let (place, actor) = vocabulary.actor(&row.actor)?;
    let topics: Vec<&str> = tables
        .topics
        .iter()
        .filter(|topic| topic.measure == row.measure && topic.actor == row.actor)
        .map(|topic| topic.topic.as_str())
        .collect();
    let grades = spread(row.counts());
    let mut edits = Vec::new();
    for (index, grade) in grades.iter().enumerate() {
        let topic = topics
            .get(index % topics.len().max(1))
            .with_context(|| format!("{} has no topics", row.measure))?;
        let again = grades.len() > topics.len();
        let key = format!("{}-a{}-{}", row.measure, place + 1, index + 1);
        let section = tables.sections.get(if place == 0 { index % 2 } else { 1 });
        let initiative: Id<Initiative> = id(&key)?;
        edits.push(add(Initiative {
            id: initiative,
            title: if again {
                format!("{topic}（{}）", index / topics.len() + 1)
            } else {
                (*topic).to_owned()
            },
            sections: section
                .map(|section| id(&section.key))
                .transpose()?
                .into_iter()
                .collect(),
            actors: vec![actor],
            ..Initiative::default()
        }));
        edits.push(add(Placement {
            id: id(&format!("{key}-listed"))?,
            node: id(&row.measure)?,
            initiative,
            position: Position::nth(place * 100 + index),
            ..Placement::default()
        }));
        let sheet = ProgressSheet::new(initiative, year(row.year)?);
        let mut rating = Rating::of_sheet(sheet.id, vocabulary.stage);
        rating.grade = vocabulary.grades.get(*grade).copied();
        edits.extend([add(sheet), add(rating)]);
    }
    Ok(edits)
}

/// Each grade as often as it is counted, spread evenly so that the list looks like a list of
/// ratings and not like a count.
fn spread(counts: [u32; 4]) -> Vec<usize> {
    let total: u32 = counts.iter().sum();
    let mut left = counts;
    let mut grades = Vec::new();
    for step in 1..=total {
        // The grade that is furthest behind its share comes next; the better one of two.
        let behind = |grade: &usize| {
            let given = counts[*grade] - left[*grade];
            i64::from(counts[*grade] * step) - i64::from(given * total)
        };
        let next = (0..4)
            .filter(|grade| left[*grade] > 0)
            .max_by_key(|grade| (behind(grade), 4 - grade));
        let Some(next) = next else { break };
        left[next] -= 1;
        grades.push(next);
    }
    grades
}

fn reported(plan: &Plan, vocabulary: &Vocabulary, row: &CountRow) -> Result<Vec<Edit>> {
    let (_, actor) = vocabulary.actor(&row.actor)?;
    let mut edits = Vec::new();
    for (grade, count) in vocabulary.grades.iter().zip(row.counts()) {
        let slot = CountSlot {
            year: year(row.year)?,
            stage: Some(vocabulary.stage),
            node: Some(id(&row.measure)?),
            actor: Some(actor),
            grade: *grade,
        };
        edits.extend(set_count(plan, slot, Some(count)));
    }
    Ok(edits)
}
