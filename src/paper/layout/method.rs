//! How it is evaluated (評価方法): who rates when, on which scale, and what every grade means.

use std::collections::BTreeSet;

use crate::paper::{Align, Block, Cell, Leaf, LeafKind, Row, Table, Tone};
use crate::plan::scale::{Criterion, Grade, RatingScale, Stage};
use crate::plan::{Id, Plan, Row as Record};
use crate::wording::paper as words;

/// The stages in their order, then every scale they rate on with its grades.
pub(super) fn method(plan: &Plan) -> Vec<Leaf> {
    let stages = plan.in_order::<Stage>();
    let mut blocks = Vec::new();
    if !stages.is_empty() {
        blocks.push(Block::heading(2, words::STAGES));
        blocks.push(Block::Table(stages_table(plan, &stages)));
    }
    let used: BTreeSet<Id<RatingScale>> = used(plan, &stages);
    for scale in plan.in_order::<RatingScale>() {
        let grades = plan.in_order::<Grade>();
        let grades: Vec<_> = grades
            .into_iter()
            .filter(|grade| grade.scale == scale.id())
            .collect();
        if grades.is_empty() || !used.contains(&scale.id()) {
            continue;
        }
        blocks.push(Block::heading(2, words::scale(&scale.name)));
        blocks.push(Block::Table(scale_table(scale, &grades)));
        if !scale.note.is_empty() {
            blocks.push(Block::text(Tone::Note, scale.note.clone()));
        }
    }
    if blocks.is_empty() {
        return Vec::new();
    }
    vec![Leaf {
        blocks,
        ..Leaf::new(LeafKind::Report, "method", words::METHOD)
    }]
}

/// The scales of stages, of their criteria, and those of dispositions.
fn used(plan: &Plan, stages: &[&Record<Stage>]) -> BTreeSet<Id<RatingScale>> {
    let of_stages = stages.iter().map(|stage| stage.scale);
    let criteria = plan.in_order::<Criterion>();
    let of_criteria = criteria.iter().filter_map(|criterion| criterion.scale);
    let dispositions = plan
        .grades
        .iter()
        .filter(|grade| grade.continues.is_some())
        .map(|grade| grade.scale);
    of_stages.chain(of_criteria).chain(dispositions).collect()
}

fn stages_table(plan: &Plan, stages: &[&Record<Stage>]) -> Table {
    let mut table = Table::data(words::STAGES, &[10, 26, 30, 34]);
    table.head = vec![Row::new(
        [
            words::ORDER,
            words::STAGE,
            words::WHO_RATES,
            words::CRITERIA,
        ]
        .map(Cell::column_head),
    )];
    let criteria = plan.in_order::<Criterion>();
    table.body = stages
        .iter()
        .enumerate()
        .map(|(index, stage)| {
            let of_stage = criteria
                .iter()
                .filter(|criterion| criterion.stage == stage.id());
            let names: Vec<String> = of_stage
                .map(|criterion| words::explained(&criterion.name, &criterion.definition))
                .collect();
            let place = u32::try_from(index + 1).unwrap_or(u32::MAX);
            Row::new([
                Cell::count(place).align(Align::Centre),
                Cell::row_head(stage.name.clone()),
                Cell::text(words::assessor(stage.assessor, &stage.assessor_name)),
                Cell::text(names.join("\n")),
            ])
        })
        .collect();
    table
}

fn scale_table(scale: &RatingScale, grades: &[&Record<Grade>]) -> Table {
    let mut table = Table::data(words::scale(&scale.name), &[12, 26, 62]);
    table.head = vec![Row::new(
        [words::SYMBOL, words::GRADE, words::DEFINITION].map(Cell::column_head),
    )];
    table.body = grades
        .iter()
        .map(|grade| {
            Row::new([
                Cell::row_head(grade.symbol.clone()).align(Align::Centre),
                Cell::text(grade.label.clone()),
                Cell::text(grade.definition.clone()),
            ])
        })
        .collect();
    table
}
