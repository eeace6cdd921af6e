//! Sheets to rate by hand, and opinions with what was answered.

use ayumi::paper::{Content, Order, Piece, SheetChoice, Table, paper};

use crate::support::{draw, leaves, sample, tables, year};

fn choices(table: &Table) -> Vec<bool> {
    let cells = table.body.iter().flat_map(|row| &row.cells);
    let chosen = cells.filter_map(|cell| match &cell.content {
        Content::Choices { choices, .. } => Some(choices.iter().any(|choice| choice.is_chosen)),
        _ => None,
    });
    chosen.collect()
}

#[test]
fn every_item_has_one_sheet_with_boxes_for_the_stage_after_the_sections_own() {
    let plan = sample("honjo");
    let sheets = leaves(&plan, 2023, Piece::AssessmentSheets);
    // 60 listings of 49 initiatives.
    assert_eq!(sheets.len(), 49);
    for sheet in &sheets {
        let tables = tables(std::slice::from_ref(sheet));
        assert_eq!(choices(tables.last().unwrap()), [false], "{}", sheet.title);
    }
}

#[test]
fn a_sheet_is_printed_for_the_items_that_were_picked() {
    let plan = sample("honjo");
    let last = plan.initiatives.iter().last().unwrap().id();
    let order = Order {
        items: SheetChoice {
            initiatives: vec![last],
            ..SheetChoice::default()
        },
        ..Order::new(year(2023), &[Piece::AssessmentSheets])
    };
    assert_eq!(paper(&plan, &order).leaves.len(), 1);
}

#[test]
fn a_sheet_prints_what_a_committee_needs() {
    let sheets = leaves(&sample("honjo"), 2023, Piece::AssessmentSheets);
    insta::assert_snapshot!(draw(&sheets[5]));
}

#[test]
fn opinions_stand_beside_what_was_answered() {
    let pages = leaves(&sample("kawagoe"), 2023, Piece::Opinions);
    let drawn: Vec<String> = pages.iter().map(draw).collect();
    insta::assert_snapshot!(drawn.join("\n"));
}
