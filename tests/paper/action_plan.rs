//! The pages of an action plan on paper, against the published document.

use ayumi::paper::{Cell, Look, Orientation, Piece, Table};

use crate::support::{draw, draw_table, leaves, sample, tables, words};

/// The rows that begin with the number of an action.
fn action_rows(table: &Table) -> usize {
    let is_number = |cell: &Cell| cell.look == Look::RowHead && cell.columns == 1;
    let begins = |cells: &[Cell]| cells.first().is_some_and(is_number);
    table.body.iter().filter(|row| begins(&row.cells)).count()
}

#[test]
fn there_are_25_pages_with_99_rows_of_actions() {
    let pages = leaves(&sample("nishitokyo"), 2019, Piece::ActionPages);
    assert_eq!(pages.len(), 25);
    let rows: usize = pages
        .iter()
        .map(|page| action_rows(tables(std::slice::from_ref(page))[1]))
        .sum();
    assert_eq!(rows, 99);
    assert_eq!(pages[0].title, "1　生活困窮者自立相談支援事業");
    assert!(pages.iter().all(|page| page.anchor.starts_with("action-")));
}

#[test]
fn a_page_prints_in_the_order_of_the_document() {
    let pages = leaves(&sample("nishitokyo"), 2019, Piece::ActionPages);
    // Footnotes at a baseline and at an indicator; remarks.
    insta::assert_snapshot!("page_of_item_5", draw(&pages[4]));
    // No indicator: an empty first row is printed.
    insta::assert_snapshot!("page_of_item_23", draw(&pages[22]));
}

#[test]
fn the_overview_has_98_rows_of_actions_and_the_map_of_goals() {
    let pages = leaves(&sample("nishitokyo"), 2019, Piece::Overview);
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].orientation, Orientation::Landscape);
    let tables = tables(&pages);
    let goals = tables[0].columns.len() - 1;
    let with_goals = tables[0].body.iter().filter(|row| {
        let last = row.cells.last();
        // The last cell of a row that begins an action is that of its goals.
        row.cells.len() > 1 && last.is_some_and(|cell| cell.look == Look::Plain)
    });
    assert_eq!((with_goals.count(), goals), (98, 9));
    let totals: Vec<Vec<String>> = tables[1].body[25..]
        .iter()
        .map(|row| row.cells.iter().map(words).collect())
        .collect();
    assert_eq!(
        totals,
        [
            ["項目の数", "5", "9", "6", "15", "1", "11", "", ""],
            ["行の数", "8", "14", "10", "32", "6", "36", "4", ""],
        ]
    );
    let mut few = tables[0].clone();
    few.body.truncate(14);
    insta::assert_snapshot!(draw_table(&few));
}

#[test]
fn the_schedule_lists_items_with_actions_or_without() {
    let pages = leaves(&sample("nishitokyo"), 2019, Piece::Schedule);
    let mut few = tables(&pages)[0].clone();
    few.body.truncate(8);
    insta::assert_snapshot!("schedule_of_actions", draw_table(&few));
    let pages = leaves(&sample("honjo"), 2023, Piece::Schedule);
    let mut few = tables(&pages)[0].clone();
    few.body.truncate(8);
    insta::assert_snapshot!("schedule_of_items", draw_table(&few));
}

#[test]
fn a_plan_without_bars_has_no_schedule() {
    assert_eq!(leaves(&sample("kanagawa"), 2025, Piece::Schedule), []);
}
