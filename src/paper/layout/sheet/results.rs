//! What was done in the year, what came of it, the ratings, the policy, remarks, opinions.

use super::Filling;
use crate::paper::{Cell, Choice, Content, Row, Table};
use crate::report::sheet::{GradeChoice, RatingEntry, SheetView, StageForm};
use crate::wording::{paper as words, sheet as sheet_words};

/// Room for the pen, in lines.
const LINES_OF_TEXT: u16 = 12;
/// Room for reasons, policy and remarks.
const LINES_OF_REASON: u16 = 4;

impl Filling {
    /// What was written, or room to write it. A box keeps its height, however little stands in it.
    fn cell(self, text: &str, lines: u16) -> Cell {
        match self {
            Self::Written => Cell::text(text).room(lines * 2 / 3),
            Self::ByHand => Cell::text("").room(lines),
        }
    }
}

/// What was done and what came of it, by the section and by further ones.
pub(super) fn texts(view: &SheetView, filling: Filling) -> Table {
    let mut table = Table::form(words::RESULTS, &[58, 42]);
    table.head = vec![Row::new([
        Cell::column_head(view.words.activity.clone()),
        Cell::column_head(view.words.outcome.clone()),
    ])];
    let row = |activity: &str, outcome: &str| {
        Row::new([
            filling.cell(activity, LINES_OF_TEXT),
            filling.cell(outcome, LINES_OF_TEXT),
        ])
    };
    let texts = &view.texts;
    table.body = vec![row(&texts.activity.text, &texts.outcome.text)];
    for block in &texts.blocks {
        table.body.push(Row::new([
            Cell::row_head(block.section_name.clone()).over_columns(2)
        ]));
        table
            .body
            .push(row(&block.activity.text, &block.outcome.text));
    }
    table
}

/// The ratings of every stage: what could be chosen and what was, and why.
pub(super) fn ratings(view: &SheetView, filling: Filling) -> Table {
    let mut table = Table::form(words::RATINGS, &[18, 38, 44]);
    table.head = vec![Row::new(
        [words::STAGE, words::GRADE, words::REASON].map(Cell::column_head),
    )];
    for stage in &view.stages {
        let count = stage.entries.len() + stage.averages.len();
        let entries = stage.entries.iter().map(|entry| {
            let grade = choices(stage, entry, filling);
            let told = Filling::Written == filling;
            let reason = if told { entry.reason.as_str() } else { "" };
            vec![grade, filling.cell(reason, LINES_OF_REASON).room(1)]
        });
        let averages = stage
            .averages
            .iter()
            .map(|average| vec![Cell::text(words::average(average)).over_columns(2)]);
        for (index, cells) in entries.chain(averages).enumerate() {
            let head = (index == 0).then(|| Cell::row_head(stage.name.clone()).over_rows(count));
            table.body.push(Row::new(head.into_iter().chain(cells)));
        }
    }
    table
}

/// What could be chosen, with what was chosen; behind the criterion or the assessor, if there is one.
fn choices(stage: &StageForm, entry: &RatingEntry, filling: Filling) -> Cell {
    let written = filling == Filling::Written;
    if written && entry.grade.is_none() && !entry.not_rated_because.is_empty() {
        return Cell::text(sheet_words::not_rated(&entry.not_rated_because));
    }
    let grades: &[GradeChoice] = if entry.own_grades.is_empty() {
        &stage.grades
    } else {
        &entry.own_grades
    };
    let choice = |grade: &GradeChoice| Choice {
        symbol: grade.symbol.clone(),
        label: grade.label.clone(),
        is_chosen: written && entry.grade.as_ref().is_some_and(|own| own.id == grade.id),
    };
    Cell::of(Content::Choices {
        of: words::in_one_line(&[entry.criterion_name.clone(), entry.assessor.clone()]),
        choices: grades.iter().map(choice).collect(),
    })
}

/// The policy for next year and remarks, each with its box even when empty.
pub(super) fn policy(view: &SheetView, filling: Filling) -> Table {
    let mut table = Table::form(words::POLICY_AND_REMARKS, &[18, 82]);
    let texts = &view.texts;
    table.body = vec![
        Row::new([
            Cell::row_head(view.words.policy.clone()),
            filling.cell(&texts.policy.text, LINES_OF_REASON),
        ]),
        Row::new([
            Cell::row_head(view.words.remarks.clone()),
            filling.cell(&texts.remarks.text, LINES_OF_REASON),
        ]),
    ];
    table
}

/// The opinions of the year with their answers.
pub(super) fn opinions(view: &SheetView) -> Table {
    let mut table = Table::form(words::OPINIONS, &[18, 44, 38]);
    table.head = vec![Row::new(
        [words::GIVEN_BY, words::OPINION, words::RESPONSE].map(Cell::column_head),
    )];
    table.body = view
        .opinions
        .iter()
        .map(|opinion| {
            let responses = opinion.responses.iter();
            let told: Vec<String> = responses.map(words::response).collect();
            Row::new([
                Cell::row_head(opinion.given_by.clone()),
                Cell::text(opinion.text.clone()),
                Cell::text(told.join("\n")),
            ])
        })
        .collect();
    table
}
