//! The parts of a summary that are not counted: programmes in prose, further texts, surveys.

use crate::plan::sorting::sort_by;
use crate::plan::summary::{SummaryText, Survey, SurveyResult};
use crate::plan::{FiscalYear, Id, InPlan, Plan, Row, position::Placed};

/// Texts under one heading: another programme that is evaluated on the same summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBlock {
    /// The heading of the block.
    pub heading: String,
    /// Its texts in their order.
    pub texts: Vec<TextRow>,
}

/// A text that is not written from the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// The record.
    pub id: Id<SummaryText>,
    /// Its own heading.
    pub heading: String,
    /// The text.
    pub text: String,
    /// Why it is empty.
    pub omitted_because: String,
}

/// A survey, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyBlock {
    /// The record.
    pub id: Id<Survey>,
    /// The title.
    pub title: String,
    /// Why it is empty.
    pub omitted_because: String,
    /// The waves in the order in which they first come.
    pub waves: Vec<String>,
    /// The questions in the order in which they first come.
    pub lines: Vec<SurveyLine>,
}

/// A question of a survey over its waves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyLine {
    /// The question.
    pub question: String,
    /// Its value in each wave; empty where there is none.
    pub values: Vec<String>,
}

/// The rows of a table that are meant, in their order.
fn in_order<R: InPlan + Placed>(plan: &Plan, is_meant: impl Fn(&R) -> bool) -> Vec<&Row<R>> {
    let mut rows: Vec<&Row<R>> = R::table(plan)
        .iter()
        .map(AsRef::as_ref)
        .filter(|row| is_meant(row.record()))
        .collect();
    sort_by(&mut rows, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    rows
}

/// The blocks of a year, and the texts that stand in none and have a heading of their own.
pub(super) fn texts(plan: &Plan, year: FiscalYear) -> (Vec<TextBlock>, Vec<TextRow>) {
    let mut blocks: Vec<TextBlock> = Vec::new();
    let mut others = Vec::new();
    for text in in_order::<SummaryText>(plan, |text| text.year == year) {
        let row = TextRow {
            id: text.id(),
            heading: text.heading.clone(),
            text: text.text.clone(),
            omitted_because: text.omitted_because.clone(),
        };
        if text.block.is_empty() {
            if !text.heading.is_empty() {
                others.push(row);
            }
            continue;
        }
        match blocks.iter_mut().find(|block| block.heading == text.block) {
            Some(block) => block.texts.push(row),
            None => blocks.push(TextBlock {
                heading: text.block.clone(),
                texts: vec![row],
            }),
        }
    }
    (blocks, others)
}

/// The surveys of a year.
pub(super) fn surveys(plan: &Plan, year: FiscalYear) -> Vec<SurveyBlock> {
    in_order::<Survey>(plan, |survey| survey.year == year)
        .into_iter()
        .map(|survey| block(plan, survey))
        .collect()
}

fn block(plan: &Plan, survey: &Row<Survey>) -> SurveyBlock {
    let id = survey.id();
    let results = in_order::<SurveyResult>(plan, |result| result.survey == id);
    let mut waves: Vec<String> = Vec::new();
    let mut lines: Vec<SurveyLine> = Vec::new();
    for result in &results {
        if !waves.contains(&result.wave) {
            waves.push(result.wave.clone());
        }
    }
    for result in &results {
        let wave = waves.iter().position(|wave| *wave == result.wave);
        let line = lines
            .iter()
            .position(|line| line.question == result.question);
        let line = line.unwrap_or_else(|| {
            lines.push(SurveyLine {
                question: result.question.clone(),
                values: vec![String::new(); waves.len()],
            });
            lines.len() - 1
        });
        if let Some(value) = wave.and_then(|wave| lines[line].values.get_mut(wave)) {
            value.clone_from(&result.as_printed);
        }
    }
    SurveyBlock {
        id,
        title: survey.title.clone(),
        omitted_because: survey.omitted_because.clone(),
        waves,
        lines,
    }
}
