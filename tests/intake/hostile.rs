//! Tables that are too large, or made to be in the way.

use ayumi::intake::{
    IntakeCell, IntakeKind, IntakeTable, LARGEST, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, TooLarge,
    preview,
};
use ayumi::wording::intake::too_large;

use super::{faults, of_year, sample};

fn cells(rows: usize, columns: usize) -> Vec<Vec<IntakeCell>> {
    vec![vec![IntakeCell::Text("x".to_owned()); columns]; rows]
}

#[test]
fn tables_are_bounded_with_a_clear_message() {
    let told = |table: Result<IntakeTable, TooLarge>| too_large(table.unwrap_err());
    let rows = IntakeTable::new(cells(100_000, 2));
    assert_eq!(rows, Err(TooLarge::Rows(100_000)));
    assert!(told(rows).contains("100000行"));
    let columns = IntakeTable::new(cells(3, 10_000));
    assert_eq!(
        columns,
        Err(TooLarge::Columns {
            row: 1,
            columns: 10_000
        })
    );
    assert!(told(columns).contains("10000列"));
    let cell = IntakeTable::from_clipboard(&format!("a\n{}", "あ".repeat(LONGEST_CELL + 1)));
    assert_eq!(
        cell,
        Err(TooLarge::Cell {
            row: 2,
            characters: LONGEST_CELL + 1
        })
    );
    let all = IntakeTable::from_clipboard(&"x".repeat(LARGEST + 1));
    assert_eq!(all, Err(TooLarge::Bytes(LARGEST + 1)));
    let tabs = IntakeTable::from_clipboard(&"\t".repeat(3_000_000));
    assert_eq!(tabs, Err(TooLarge::Cells(3_000_000)));
}

#[test]
fn blank_cells_at_the_ends_do_not_count() {
    let line = format!("a\tb{}\n", "\t".repeat(16_000));
    let text = format!("{line}{}", "\n".repeat(20_000));
    let table = IntakeTable::from_clipboard(&text).unwrap();
    assert_eq!((table.rows().len(), table.width()), (1, 2));
}

#[test]
fn the_largest_table_that_fits_nothing_is_told_row_by_row() {
    let plan = sample("kawagoe");
    let mut text = "取組名\t取組内容\t成果\n".to_owned();
    for row in 1..MOST_ROWS {
        text.push_str(&format!("支え合いの取組その{row}\tx\ty\n"));
    }
    let table = IntakeTable::from_clipboard(&text).unwrap();
    let found = preview(&plan, &table, &of_year(IntakeKind::Sheets, 2023));
    assert_eq!(found.rows.len(), MOST_ROWS - 1);
    assert_eq!(faults(&found).len(), MOST_ROWS - 1);
    assert_eq!(*found.edits, []);
}

#[test]
fn many_rows_and_columns_are_taken_at_once() {
    let plan = sample("kawagoe");
    let target = "番号\t基本目標\t施策\t取組\t概要";
    let goal = plan
        .nodes
        .iter()
        .find(|node| node.parent.is_none())
        .unwrap();
    let measure = plan
        .nodes
        .iter()
        .find(|node| node.parent == Some(goal.id()))
        .unwrap();
    let mut text = format!("{target}{}\n", "\t無関係".repeat(MOST_COLUMNS - 5));
    for row in 0..2_000 {
        text.push_str(&format!(
            "\t{}\t{}\t取組その{row}番\t概要\n",
            goal.title, measure.title
        ));
    }
    let table = IntakeTable::from_clipboard(&text).unwrap();
    let found = preview(&plan, &table, &super::request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let after = super::taken(&plan, &found);
    assert_eq!(after.initiatives.len(), plan.initiatives.len() + 2_000);
}
