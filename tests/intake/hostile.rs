//! Tables that are too large, or made to be in the way.

use ayumi::intake::{
    IntakeCell, IntakeKind, IntakeTable, LARGEST, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, TooLarge,
    preview,
};
use ayumi::wording::intake::too_large;

use super::{faults, of_year, request, sample, taken};

fn cells(rows: usize, columns: usize) -> Vec<Vec<IntakeCell>> {
    vec![vec![IntakeCell::Text("x".to_owned()); columns]; rows]
}

fn table(rows: Vec<Vec<String>>) -> IntakeTable {
    let cells = |row: Vec<String>| row.into_iter().map(IntakeCell::Text).collect();
    IntakeTable::new(rows.into_iter().map(cells).collect()).unwrap()
}

#[test]
fn tables_are_bounded_with_a_clear_message() {
    let told = |table: Result<IntakeTable, TooLarge>| too_large(table.unwrap_err());
    let rows = IntakeTable::new(cells(100_000, 2));
    assert_eq!(rows, Err(TooLarge::Rows(100_000)));
    assert!(told(rows).contains("100000行"));
    let columns = IntakeTable::new(cells(3, 10_000));
    let many = TooLarge::Columns {
        row: 1,
        columns: 10_000,
    };
    assert_eq!(columns, Err(many));
    assert!(told(columns).contains("10000列"));
    let cell = IntakeTable::from_clipboard(&format!("a\n{}", "あ".repeat(LONGEST_CELL + 1)));
    let long = TooLarge::Cell {
        row: 2,
        characters: LONGEST_CELL + 1,
    };
    assert_eq!(cell, Err(long));
    let all = IntakeTable::from_clipboard(&"x".repeat(LARGEST + 1));
    assert_eq!(all, Err(TooLarge::Bytes(LARGEST + 1)));
    let tabs = IntakeTable::from_clipboard(&"\t".repeat(3_000_000));
    assert_eq!(tabs, Err(TooLarge::Cells));
}

#[test]
fn blank_cells_at_the_ends_do_not_count() {
    let text = format!("a\tb{}\n{}", "\t".repeat(900), "\n".repeat(900));
    let table = IntakeTable::from_clipboard(&text).unwrap();
    assert_eq!((table.rows().len(), table.width()), (1, 2));
}

#[test]
fn the_largest_table_that_fits_nothing_is_told_row_by_row() {
    let plan = sample("kawagoe");
    let mut rows = vec![["取組名", "取組内容", "成果"].map(str::to_owned).to_vec()];
    for row in 1..MOST_ROWS {
        rows.push(vec![
            format!("支え合いの取組その{row}"),
            "x".to_owned(),
            "y".to_owned(),
        ]);
    }
    let found = preview(&plan, &table(rows), &of_year(IntakeKind::Sheets, 2023));
    assert_eq!(found.rows.len(), MOST_ROWS - 1);
    assert_eq!(faults(&found).len(), MOST_ROWS - 1);
    assert_eq!(*found.edits, []);
}

#[test]
fn many_rows_and_columns_are_taken_at_once() {
    let plan = sample("kawagoe");
    let goal = plan
        .nodes
        .iter()
        .find(|node| node.parent.is_none())
        .unwrap();
    let mut below = plan
        .nodes
        .iter()
        .filter(|node| node.parent == Some(goal.id()));
    let measure = below.next().unwrap();
    let head = ["番号", "基本目標", "施策", "取組", "概要"].map(str::to_owned);
    let mut rows = vec![head.to_vec()];
    rows[0].extend(vec!["無関係".to_owned(); MOST_COLUMNS - 5]);
    for row in 0..2_000 {
        let title = format!("取組その{row}番");
        rows.push(vec![
            String::new(),
            goal.title.clone(),
            measure.title.clone(),
            title,
            "概要".to_owned(),
        ]);
    }
    let found = preview(&plan, &table(rows), &request(IntakeKind::Outline));
    assert_eq!(faults(&found), []);
    let after = taken(&plan, &found);
    assert_eq!(after.initiatives.len(), plan.initiatives.len() + 2_000);
}
