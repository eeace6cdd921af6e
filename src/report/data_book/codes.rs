//! The table of codes (コード表): what every word stands for that is chosen and not typed, those of
//! the program and those of the plan.

use super::super::long_form::LongTable;
use super::{heads, row};
use crate::plan::scale::{Criterion, Grade, RatingScale, Stage};
use crate::plan::vocabulary::{Actor, FundingType, Level, Mark, Section};
use crate::plan::{Id, Plan};
use crate::spreadsheet::{Sheet, Value};
use crate::wording::data_book as words;
use crate::wording::long_form as meanings;

/// A code.
#[derive(Default)]
struct Code<'a> {
    table: &'a str,
    column: &'a str,
    value: String,
    symbol: &'a str,
    name: &'a str,
    definition: &'a str,
    order: usize,
    rank: Option<u32>,
    achieved: Option<bool>,
    continues: Option<bool>,
    of: &'a str,
}

/// The codes of the tables that are there.
pub(super) fn sheet(plan: &Plan, tables: &[LongTable]) -> Sheet {
    let mut sheet = Sheet::new(words::CODES);
    sheet.push(heads(words::CODE_HEADS.into_iter()));
    fixed(tables, &mut sheet);
    grades(plan, &mut sheet);
    stages(plan, &mut sheet);
    let mut add = |column: &str, code: String, name: &str, order: usize| {
        let code = Code {
            column,
            value: code,
            name,
            order,
            ..Code::default()
        };
        sheet.push(cells(&code));
    };
    for (order, level) in (1..).zip(plan.in_order::<Level>()) {
        add("level_order", order.to_string(), &level.name, order);
    }
    for (order, section) in (1..).zip(plan.in_order::<Section>()) {
        add("section_id", key(section.id()), &section.name, order);
    }
    for (order, actor) in (1..).zip(plan.in_order::<Actor>()) {
        add("label_id", key(actor.id()), &actor.name, order);
    }
    for (order, funding) in (1..).zip(plan.in_order::<FundingType>()) {
        add("label_id", key(funding.id()), &funding.name, order);
    }
    for (order, mark) in (1..).zip(plan.in_order::<Mark>()) {
        add("label_id", key(mark.id()), &mark.name, order);
    }
    sheet
}

/// The words of the program, from what is said of the columns they stand in.
fn fixed(tables: &[LongTable], sheet: &mut Sheet) {
    for table in tables {
        for column in table.columns() {
            let meaning = meanings::column(*table, &column.name);
            for (order, (code, name)) in (1..).zip(words::codes(meaning)) {
                let code = Code {
                    table: table.as_str(),
                    column: &column.name,
                    value: code.to_owned(),
                    name,
                    order,
                    ..Code::default()
                };
                sheet.push(cells(&code));
            }
        }
    }
}

fn grades(plan: &Plan, sheet: &mut Sheet) {
    for scale in plan.in_order::<RatingScale>() {
        let of_scale = plan.in_order::<Grade>();
        let of_scale = of_scale.iter().filter(|grade| grade.scale == scale.id());
        for (order, grade) in (1..).zip(of_scale) {
            sheet.push(cells(&Code {
                column: "grade_id",
                value: key(grade.id()),
                symbol: &grade.symbol,
                name: &grade.label,
                definition: &grade.definition,
                order,
                rank: grade.rank,
                achieved: grade.achieved,
                continues: grade.continues,
                of: &scale.name,
                ..Code::default()
            }));
        }
    }
}

fn stages(plan: &Plan, sheet: &mut Sheet) {
    for (order, stage) in (1..).zip(plan.in_order::<Stage>()) {
        let scale = plan.get::<RatingScale>(stage.scale);
        sheet.push(cells(&Code {
            column: "stage_id",
            value: key(stage.id()),
            name: &stage.name,
            definition: &stage.assessor_name,
            order,
            of: scale.map_or("", |scale| scale.name.as_str()),
            ..Code::default()
        }));
        let criteria = plan.in_order::<Criterion>();
        let criteria = criteria.iter().filter(|other| other.stage == stage.id());
        for (order, criterion) in (1..).zip(criteria) {
            sheet.push(cells(&Code {
                column: "criterion",
                value: criterion.name.clone(),
                name: &criterion.name,
                definition: &criterion.definition,
                order,
                of: &stage.name,
                ..Code::default()
            }));
        }
    }
}

fn cells(code: &Code<'_>) -> Vec<crate::spreadsheet::Cell> {
    let values = [
        Value::from(code.table),
        Value::from(code.column),
        Value::from(code.value.as_str()),
        Value::from(code.symbol),
        Value::from(code.name),
        Value::from(code.definition),
        Value::from(code.order),
        Value::from(code.rank.map(i64::from)),
        Value::from(code.achieved),
        Value::from(code.continues),
        Value::from(code.of),
    ];
    row(values.into_iter())
}

fn key<R>(id: Id<R>) -> String {
    id.key().as_str().to_owned()
}
