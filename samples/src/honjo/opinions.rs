//! Opinions of the year before the published one, with what was answered. All of them are made up.

use anyhow::{Result, bail};
use ayumi::edit::{Edit, add};
use ayumi::plan::summary::{Opinion, OpinionResponse, ResponseState};
use ayumi::plan::{Id, Position};

use super::initiatives::Sections;
use super::tables::Tables;
use super::{id, year};

/// The edits that add the opinions and their answers.
pub(super) fn edits(tables: &Tables) -> Result<Vec<Edit>> {
    let sections = Sections::of(tables);
    let mut edits = Vec::new();
    for (index, row) in tables.opinions.iter().enumerate() {
        let opinion: Id<Opinion> = id(&format!("opinion-{}", row.key))?;
        edits.push(add(Opinion {
            id: opinion,
            year: year(row.year)?,
            node: named(&row.node)?,
            initiative: named(&row.initiative)?,
            position: Position::nth(index),
            given_by: row.given_by.clone(),
            text: row.text.clone(),
        }));
        if row.response.is_empty() {
            continue;
        }
        edits.push(add(OpinionResponse {
            id: id(&format!("response-{}", row.key))?,
            opinion,
            section: Some(sections.id(&row.section)?),
            text: row.response.clone(),
            state: state(&row.state)?,
        }));
    }
    Ok(edits)
}

/// What the opinion is on; an empty cell names nothing.
fn named<R>(key: &str) -> Result<Option<Id<R>>> {
    if key.is_empty() {
        return Ok(None);
    }
    id(key).map(Some)
}

fn state(word: &str) -> Result<ResponseState> {
    Ok(match word {
        "open" => ResponseState::Open,
        "done" => ResponseState::Done,
        "declined" => ResponseState::Declined,
        other => bail!("{other} is no state of an answer"),
    })
}
