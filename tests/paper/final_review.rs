//! The review of the plan and what is left, against the published document.

use ayumi::paper::{Piece, RowKind, Table};

use crate::support::{draw, draw_table, leaves, sample, tables, words};

/// The rows of a table as what stands in their cells.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let row = |row: &ayumi::paper::Row| row.cells.iter().map(words).collect();
    table.body.iter().map(row).collect()
}

#[test]
fn the_review_counts_sixteen_judged_rows() {
    // The review of R4 and the final one of R6.
    let leaves = &leaves(&sample("kawaguchi"), 2024, Piece::Review)[1..];
    assert_eq!(leaves.len(), 1);
    let counts = tables(leaves)[1];
    let total = counts.body.last().unwrap();
    assert_eq!(total.kind, RowKind::Total);
    let total: Vec<String> = total.cells.iter().map(words).collect();
    assert_eq!(total, ["計画全体", "8", "4", "2", "2", "16"]);
    // One table for each of the six items, with as many rows as the document judges.
    let judged: Vec<usize> = tables(leaves)[2..]
        .iter()
        .map(|table| table.body.len())
        .collect();
    assert_eq!(judged, [3, 3, 2, 1, 6, 1]);
}

#[test]
fn the_item_with_children_has_one_merged_cell_before_them() {
    let leaves = leaves(&sample("kawaguchi"), 2024, Piece::Review);
    let table = tables(&leaves)[6];
    let first = &table.body[0].cells;
    assert_eq!((first.len(), first[0].rows), (4, 3));
    assert_eq!(words(&first[0]), "財源確保に向けた取り組み");
    assert_eq!(table.body[1].cells.len(), 3);
    assert_eq!(table.body[3].cells[0].columns, 2);
}

#[test]
fn what_was_done_after_the_extension_stands_below_the_text() {
    let leaves = &leaves(&sample("kawaguchi"), 2024, Piece::Review)[1..];
    let tables = tables(leaves);
    let cells = tables[2..].iter().flat_map(|table| rows(table));
    let extended = cells.filter(|row| row.last().unwrap().contains("【延長後の取り組み】"));
    assert_eq!(extended.count(), 6);
}

#[test]
fn it_prints_in_the_order_of_the_document() {
    let leaves = leaves(&sample("kawaguchi"), 2024, Piece::Review);
    insta::assert_snapshot!(draw(&leaves[1]));
}

#[test]
fn fourteen_issues_stand_beside_six_items_of_three_fields() {
    let leaves = leaves(&sample("kawaguchi"), 2024, Piece::Issues);
    let table = tables(&leaves)[0];
    assert_eq!(table.body.len(), 14);
    let spans: Vec<u16> = table
        .body
        .iter()
        .filter(|row| row.cells.len() >= 4 || row.cells.len() == table.columns.len())
        .map(|row| row.cells[0].rows)
        .collect();
    assert_eq!(spans.iter().sum::<u16>(), 14);
    insta::assert_snapshot!(draw_table(table));
}
