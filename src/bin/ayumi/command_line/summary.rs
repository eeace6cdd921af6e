//! `ayumi report … summary`: the yearly summary as text, in the order of the document.

use ayumi::plan::{FiscalYear, Plan};
use ayumi::report::opinions::OpinionRow;
use ayumi::report::summary::{SlotText, SurveyBlock, TextRow, summary};
use ayumi::wording::command_line as words;
use ayumi::wording::opinions as opinion_words;
use ayumi::wording::summary as summary_words;
use ayumi::wording::tally as tally_words;

use super::{Problem, arguments, crosstab};

/// Which summary.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, help = words::YEAR, value_parser = arguments::year)]
    year: FiscalYear,
}

/// The summary as text.
pub(crate) fn run(plan: &Plan, options: &Options) -> Result<String, Problem> {
    arguments::is_known(plan, options.year)?;
    let summary = summary(plan, options.year);
    let mut lines = vec![
        summary.title.clone(),
        format!("＜{}＞ {}", summary_words::COUNTS, summary_words::LEGEND),
        crosstab::text(&summary.table),
    ];
    for (row, change) in summary.table.changed_rows() {
        let names = summary.table.names_of(&row.path).join("／");
        lines.push(tally_words::items_changed(&names, change));
    }
    lines.push(format!("＜{}＞", summary_words::TEXTS));
    lines.extend(summary.texts.iter().map(slot));
    lines.extend(summary.others.iter().map(text));
    for survey in &summary.surveys {
        lines.extend(survey_lines(survey));
    }
    for block in &summary.blocks {
        lines.push(format!("＜{}＞", block.heading));
        lines.extend(block.texts.iter().map(text));
    }
    let mut body = None;
    for opinion in &summary.opinions {
        if body != Some(&opinion.given_by) {
            lines.push(format!(
                "＜{}＞",
                summary_words::opinions_of(&opinion.given_by)
            ));
            body = Some(&opinion.given_by);
        }
        lines.extend(opinion_lines(opinion));
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// A text; where there is none, the sentence the data gives. One to look at is marked.
fn slot(text: &SlotText) -> String {
    let mark = if text.is_flagged() { "※" } else { "" };
    let body = if text.text.is_empty() {
        &text.sentence
    } else {
        &text.text
    };
    format!("{mark}{body}")
}

fn text(row: &TextRow) -> String {
    let body = if row.text.is_empty() {
        &row.omitted_because
    } else {
        &row.text
    };
    format!("○{}\n{body}", row.heading)
}

fn survey_lines(survey: &SurveyBlock) -> Vec<String> {
    let mut lines = vec![format!("＜{}＞", survey.title)];
    if !survey.omitted_because.is_empty() {
        lines.push(survey.omitted_because.clone());
    }
    for line in &survey.lines {
        let waves = survey.waves.iter().zip(&line.values);
        let values: Vec<String> = waves
            .map(|(wave, value)| format!("{wave} {value}"))
            .collect();
        lines.push(format!("{}　{}", line.question, values.join("、")));
    }
    lines
}

fn opinion_lines(opinion: &OpinionRow) -> Vec<String> {
    let mut lines = vec![format!("◆{}", opinion.text)];
    for response in &opinion.responses {
        let state = opinion_words::state(response.state);
        let head = opinion_words::answered_by(&response.section, state);
        lines.push(format!("　{head}　{}", response.text));
    }
    if opinion.responses.is_empty() {
        lines.push(format!("　{}", opinion_words::NO_RESPONSE));
    }
    lines
}
