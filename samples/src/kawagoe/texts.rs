//! The texts of the summary: sentences written from the data by the program itself, what a person
//! added behind them, programmes, the reason for the missing survey, opinions and responses.

use anyhow::{Context as _, Result};
use ayumi::edit::summary::{TextSlot, write_text};
use ayumi::edit::{Edit, add};
use ayumi::plan::summary::{Opinion, OpinionResponse, SummaryText, Survey};
use ayumi::plan::vocabulary::Actor;
use ayumi::plan::{Plan, Position};
use ayumi::report::summary::{summary, write_all};

use super::tables::{AdditionRow, Tables};
use super::{RATED, id, let_in, year};

const BLOCK: &str = "重層的支援体制整備事業の評価";
const SURVEY: &str = "アンケート調査に基づく指標";
const NO_SURVEY: &str = "比較可能な調査がないため省略";
const BODY: &str = "川越市社会福祉審議会地域福祉専門分科会";

/// The plan with its texts.
pub(super) fn written(plan: &Plan, tables: &Tables) -> Result<Plan> {
    let rated = year(RATED)?;
    let mut plan = let_in(plan, write_all(plan, rated))?;
    for row in &tables.additions {
        plan = let_in(&plan, addition(&plan, row)?)?;
    }
    let mut edits = vec![add(Survey {
        id: id("survey-1")?,
        year: rated,
        position: Position::nth(0),
        title: SURVEY.to_owned(),
        omitted_because: NO_SURVEY.to_owned(),
        ..Survey::default()
    })];
    for (index, row) in tables.programmes.iter().enumerate() {
        edits.push(add(SummaryText {
            id: id(&format!("programme-{}", index + 1))?,
            year: rated,
            block: BLOCK.to_owned(),
            heading: row.heading.clone(),
            // Behind the texts about the plan.
            position: Position::nth(100 + index),
            text: row.text.clone(),
            ..SummaryText::default()
        }));
    }
    for (index, row) in tables.opinions.iter().enumerate() {
        let measure = Some(row.measure.as_str()).filter(|measure| !measure.is_empty());
        edits.push(add(Opinion {
            id: id(&row.key)?,
            year: rated,
            node: measure.map(id).transpose()?,
            position: Position::nth(index),
            given_by: BODY.to_owned(),
            text: row.text.clone(),
            ..Opinion::default()
        }));
    }
    for (index, row) in tables.responses.iter().enumerate() {
        edits.push(add(OpinionResponse {
            id: id(&format!("response-{}", index + 1))?,
            opinion: id(&row.opinion)?,
            section: Some(id(&row.section)?),
            text: row.text.clone(),
            state: row.state,
        }));
    }
    let_in(&plan, edits)
}

/// Puts a person's sentence behind the one that is written from the data.
fn addition(plan: &Plan, row: &AdditionRow) -> Result<Vec<Edit>> {
    let measure = Some(row.measure.as_str()).filter(|measure| !measure.is_empty());
    let actor = plan
        .in_order::<Actor>()
        .into_iter()
        .find(|actor| actor.name == row.actor)
        .map(ayumi::plan::Row::id);
    let slot = TextSlot {
        year: year(RATED)?,
        node: measure.map(id).transpose()?,
        actor,
    };
    let texts = summary(plan, slot.year).texts;
    let text = texts
        .iter()
        .find(|text| text.slot == slot)
        .with_context(|| format!("no text about {} {}", row.measure, row.actor))?;
    Ok(write_text(plan, slot, format!("{}{}", text.text, row.text)))
}
